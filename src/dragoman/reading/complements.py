"""Reads what goes with an office or a name: a second office, the name, an apposition."""

from __future__ import annotations

from dragoman.reading.actors import Actor, Range
from dragoman.reading.affiliations import Affiliations
from dragoman.reading.lexicon import Hit
from dragoman.reading.phrases import Phrases
from dragoman.reference.office_words import office_words
from dragoman.reference.offices import TitleMatch, is_honorific, match_title

_JOINS = frozenset({"and", "&", "/", "-", "–"})
_STYLES = frozenset({"Ambassador", "Prince", "Princess", "Senator"})
_MAX_APPOSITION = 14


class Complements:
    """Lets actors take what follows them in the text."""

    def __init__(self, phrases: Phrases) -> None:
        self.phrases = phrases
        self.text = phrases.text
        self.words = phrases.words
        self.lowers = phrases.lowers
        self.hits = phrases.hits
        self.names = phrases.names
        self.affiliations = Affiliations(phrases)

    def office_of(self, first: int, last: int, title: TitleMatch | None, words: Range, hit: Hit | None) -> Actor:
        """Return an actor of a title, or of another noun at tokens `words`, that acts for the party of `hit`."""
        actor = Actor(first=first, last=last, head="office", office_range=words)
        if title is not None:
            actor.office = self._offices(words, title)
            actor.office_kind = title.kind
            actor.plural = title.plural
            actor.former = title.qualifier == "former"
            actor.spokesperson = title.spokesperson
        else:
            actor.head = "group"
            actor.office = self.text.slice(*words)
            actor.plural = True
        if hit is not None:
            actor.take_party(hit)
        return actor

    def _offices(self, words: Range, title: TitleMatch) -> str:
        """Return the offices of a title, those joined by "and" set apart by a semicolon."""
        first, last = words
        if not title.joined:
            return title.office
        offices: list[str] = []
        for number in range(last - 2, first, -1):
            if self.lowers[number] in _JOINS:
                rest = match_title(self.words[number + 1 : last], 0)
                if rest is not None and rest.end == last - number - 1:
                    offices.insert(0, self.text.slice(number + 1, last))
                    last = number
        return "; ".join([self.text.slice(first, last), *offices])

    def take_next_title(self, actor: Actor) -> Actor:
        """Read two titles in a row: "ASEAN Chair Prime Minister Hun Sen"."""
        title = self.phrases.title(actor.last)
        if title is not None and not title.plural and self.words[actor.last][0].isupper():
            self._add_title(actor, title)
            actor.last = title.end
        return actor

    def take_second_office(self, actor: Actor) -> Actor:
        """Read a second office of the same person: "President of X and chairman of Y"."""
        number = actor.last
        if actor.plural or number + 1 >= self.phrases.limit or self.words[number] not in {"and", ",", "&"}:
            return actor
        start = number + 1
        if self.words[number] == "," and self.lowers[start] == "and":
            start += 1
        start += 1 if start < self.phrases.limit and self.lowers[start] == "the" else 0
        title = self.phrases.title(start)
        if title is None or title.plural or title.office[0].isupper() != (actor.office or "")[:1].isupper():
            return actor
        probe = Actor(first=actor.first, last=title.end, head="office", office=title.office, party=actor.party)
        probe.party = None
        self.affiliations.take_party_after(probe)
        end = probe.last
        if not self.names.name_end(end, self.phrases.limit, alone=False, titled=True):
            return actor
        if self.words[number] != "," or title.office not in _STYLES:
            actor.office = f"{actor.office}; {title.office}"
        actor.last = end
        if actor.party is None and probe.party is not None:
            actor.take_party(probe.party)
        return actor

    def _take_further_titles(self, actor: Actor) -> Actor:
        """Read more titles behind a name: ", Minister of State, Minister of Foreign Affairs of Algeria", "and also"."""
        while (start := self._start_of_further(actor.last)) and (title := self.phrases.title(start)) is not None:
            if title.plural or self.names.name_end(title.end, self.phrases.limit, alone=True, titled=True):
                break
            probe = self.office_of(start, title.end, title, (start, title.end), None)
            self.affiliations.take_where_held(probe, title)
            if self.names.name_end(probe.last, self.phrases.limit, alone=True, titled=True):
                break
            if probe.key and actor.key not in {None, probe.key} and probe.body is None:
                break
            if title.kind in office_words().apart.get(actor.office_kind or "", ()) and probe.body is None:
                break
            actor.office, actor.last = f"{actor.office}; {probe.office}", probe.last
            if actor.party is None and probe.party is not None:
                actor.take_party(probe.party)
        return actor

    def _start_of_further(self, number: int) -> int:
        """Return the token after a comma or an "and" that can lead up to one more title, 0 where none stands."""
        start = number
        while start < self.phrases.limit and self.lowers[start] in {",", "and", "also", "current", "concurrently", "&"}:
            start += 1
        joined = "and" in self.lowers[number:start] or "&" in self.lowers[number:start]
        capital = start < self.phrases.limit and self.words[start][0].isupper()
        return start if number < start < self.phrases.limit and (joined or capital) else 0

    def take_name(self, actor: Actor, *, alone: bool) -> bool:
        """Read the name that follows the phrase, after forms of address."""
        number = actor.last
        skipped = self._skip_address(number + 1 if self._has_article(number) else number)
        end = self.names.name_end(skipped, self.phrases.limit, alone=alone or skipped > number, titled=True)
        if not end:
            return False
        self.set_name(actor, skipped, end)
        return True

    def set_name(self, actor: Actor, first: int, last: int) -> None:
        """Give an actor the name that stands at tokens [first, last)."""
        actor.name = self.names.clean(first, last)
        actor.name_range = (first, last)
        actor.head = "person"
        actor.last = self.names.end_of_postnominals(last, self.phrases.limit)

    def take_name_after_comma(self, actor: Actor) -> None:
        """Read "the Ambassador of Nepal, Keshav Bahadur Thapa," and "the French foreign minister (Jean X)"."""
        number = actor.last
        if number + 1 >= self.phrases.limit or self.words[number] not in {",", "("} or actor.plural:
            return
        start = self._skip_address(number + 1)
        title = self.phrases.title(start) if self.words[start : start + 1] and self.words[start][0].isupper() else None
        if title is not None and not title.plural:
            start = self._skip_address(title.end)
        end = self.names.name_end(start, self.phrases.limit, alone=False, titled=True)
        if not end:
            return
        following = self.words[end] if end < self.phrases.limit else "."
        if following not in {",", ".", ")", ";", ":", "and", "—", "–", "-", "on", "in", "who", "at", "to", "for"}:
            return
        if self.words[number] == "," and self._begins_clause(end):
            return
        if title is not None:
            self._add_title(actor, title)
        self.set_name(actor, start, end)
        if actor.last < self.phrases.limit and self.words[actor.last] in {",", ")"} and self.words[number] == "(":
            actor.last += 1

    def _has_article(self, number: int) -> bool:
        """Say whether a form of address has an article: "Minister for Defence the Hon Mary Hart"."""
        return (
            number + 1 < self.phrases.limit
            and self.lowers[number] == "the"
            and is_honorific(self.words, number + 1) > 0
        )

    def _skip_address(self, number: int) -> int:
        while number < self.phrases.limit and (step := is_honorific(self.words, number) or self._is_noble(number)):
            number += step
        return number

    def _is_noble(self, number: int) -> int:
        """Return 1 where "Prince" or "Princess" stands before a name, 0 elsewhere."""
        named = number + 1 < self.phrases.limit and self.words[number + 1][0].isupper()
        return int(named and self.words[number] in {"Prince", "Princess"})

    def _add_title(self, actor: Actor, title: TitleMatch) -> None:
        """Give an actor the title before the name: "his counterpart, President X", "the envoy, Ambassador Y"."""
        if actor.counterpart:
            actor.office, actor.office_kind = title.office, title.kind
        elif title.office not in _STYLES:
            actor.office = f"{actor.office}; {title.office}"

    def _begins_clause(self, number: int) -> bool:
        return number < self.phrases.limit and self.lowers[number] in {
            "said",
            "met",
            "told",
            "will",
            "has",
            "had",
            "was",
        }

    def take_apposition(self, actor: Actor) -> None:
        """Read "Kaja Kallas, the EU high representative for foreign affairs,"."""
        number = actor.last
        if number + 2 >= self.phrases.limit or self.words[number] not in {",", "("}:
            return
        start, _, _ = self.phrases.skip_modifiers(number + 1)
        hit = self.hits.get(start)
        inner = start
        if hit is not None:
            inner, _, _ = self.phrases.skip_modifiers(hit.last + (1 if self.phrases.is_possessive(hit.last) else 0))
        title = self.phrases.title(inner)
        if title is None or title.plural or inner - number > _MAX_APPOSITION:
            return
        probe = self.office_of(number + 1, title.end, title, (inner, title.end), hit)
        self.affiliations.take_where_held(probe, title)
        probe = self._take_further_titles(self.take_second_office(probe))
        after = self.words[probe.last] if probe.last < self.phrases.limit else "."
        if self.names.name_end(probe.last, self.phrases.limit, alone=True, titled=True):
            return
        if actor.office and actor.state and probe.state not in {None, actor.state}:
            return
        if after == "," and self._is_of_who_follows(actor, probe):
            return
        self._join(actor, probe)
        if after in {",", ")"}:
            actor.last = probe.last + (1 if self.words[number] == "(" or self._closes(probe.last) else 0)

    def _is_of_who_follows(self, actor: Actor, probe: Actor) -> bool:
        """Say whether an office is that of who follows: "Prime Minister X, the Prime Minister of Y, H.E. Z, will"."""
        if actor.office_kind is None or actor.office_kind != probe.office_kind or probe.party is None:
            return False
        start = probe.last + 1
        skipped = start + is_honorific(self.words, start)
        return bool(self.names.name_end(skipped, self.phrases.limit, alone=skipped > start, titled=True))

    def _closes(self, number: int) -> bool:
        """Say whether the comma at a token only closes an apposition, and no list goes on behind it."""
        following = self.lowers[number + 1] if number + 1 < self.phrases.limit else "."
        return (
            following not in {"and", "as"}
            and self.words[number + 1 : number + 2][0:1] != [","]
            and not (following[:1].isalpha() and self.words[number + 1][0].isupper())
        )

    def _join(self, actor: Actor, probe: Actor) -> None:
        actor.last = probe.last
        if actor.office in _STYLES and actor.party is None and probe.office:
            actor.office = None
        if actor.office and probe.office and probe.office.lower() != actor.office.lower():
            actor.office = f"{actor.office}; {probe.office}"
        elif not actor.office:
            actor.office, actor.office_range = probe.office, probe.office_range
            actor.office_kind = probe.office_kind
        actor.former = actor.former or probe.former
        actor.spokesperson = actor.spokesperson or probe.spokesperson
        if actor.party is None and probe.party is not None:
            actor.take_party(probe.party)

    def take_portfolio(self, actor: Actor) -> None:
        """Read "Ministry of Foreign Affairs", an acronym in brackets behind it."""
        number = actor.last
        if self.lowers[number : number + 1] in (["of"], ["for"]) and number + 1 not in self.hits:
            number += 1
            while (
                number < self.phrases.limit
                and number not in self.hits
                and (self.words[number][0].isupper() or self.lowers[number] == "and")
                and not is_honorific(self.words, number)
            ):
                number += 1
            number -= self.lowers[number - 1] == "and"
            actor.last = number
            actor.office = self.text.slice((actor.office_range or (actor.first, 0))[0], number)
        self.affiliations.skip_parenthesis(actor)
