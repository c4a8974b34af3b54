"""Reads what goes with an office or a name: its party, a second office, the name, an apposition, an institution."""

from __future__ import annotations

from dragoman.reading.actors import Actor, Range
from dragoman.reading.institutions import Institutions
from dragoman.reading.lexicon import Hit
from dragoman.reading.phrases import Phrases
from dragoman.reference.actor_words import actor_words
from dragoman.reference.office_words import office_kinds
from dragoman.reference.offices import TitleMatch, is_honorific, match_title

_OF = frozenset({"of", "for", "to", "from"})
_JOINS = frozenset({"and", "&", "/", "-", "–"})
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
        self.institutions = Institutions(phrases)

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

    def take_party_after(self, actor: Actor) -> None:
        """Read "of Russia", "of the European Union", "from Albania", "(Qatar)" behind the phrase."""
        number = actor.last
        if number + 1 >= self.phrases.limit or actor.party is not None:
            return
        if self.lowers[number] in _OF | {"at", "in"} or self.words[number] == "(":
            start = number + 1
            start += 1 if start < self.phrases.limit and self.lowers[start] in {"the", "a"} else 0
            hit = self.hits.get(start)
            if self.lowers[number] in {"at", "in"} and not (hit is not None and hit.is_body and actor.office):
                return
            if self.lowers[number] == "for" and self._is_envoy(actor):
                return
            if hit is None or hit.use in {"adjective", "demonym"} or self.phrases.is_possessive(hit.last):
                return
            if self.lowers[number] in {"for", "to"} and (actor.name or not actor.office):
                return
            if actor.office and not actor.name and (hit.organ or hit.use == "metonym"):
                self._lengthen(actor, hit.last)
            if self._is_national(actor, hit):
                return
            actor.take_party(hit)
            actor.last = hit.last + (
                1 if self.words[number] == "(" and self.words[hit.last : hit.last + 1] == [")"] else 0
            )
            self.skip_parenthesis(actor)

    def _is_national(self, actor: Actor, hit: Hit) -> bool:
        """Say whether an office is of a state's security council: that of the UN has a president and members."""
        bare = self.words[hit.first : hit.last] == ["Security", "Council"]
        return bare and actor.office_kind in {"chair", "secretary", "adviser", "official"}

    def _is_envoy(self, actor: Actor) -> bool:
        return actor.office_kind is not None and office_kinds()[actor.office_kind].level == "envoy"

    def take_accreditation(self, actor: Actor) -> None:
        """Read what an envoy is for: "Ambassador of Laos to Russia X", "Special Envoy for Yemen, Y"."""
        number = actor.last
        if (
            not self._is_envoy(actor)
            or number + 1 >= self.phrases.limit
            or self.lowers[number] not in {"to", "in", "for", "on"}
        ):
            return
        start = number + 2 if self.lowers[number + 1] == "the" else number + 1
        hit = self.hits.get(start)
        if hit is not None and (actor.party is not None or self.lowers[number] == "for"):
            self._lengthen(actor, hit.last)
            if self.words[hit.last + 1 : hit.last + 2] == [","] and self.words[hit.last].islower():
                actor.last = hit.last + 1

    def skip_parenthesis(self, actor: Actor) -> None:
        """Step over an acronym in brackets, as in "the Association of Southeast Asian Nations (ASEAN)"."""
        actor.last = self.phrases.skip_brackets(actor.last)

    def take_institution_before(self, actor: Actor, hit: Hit | None) -> None:
        """Read "Foreign Ministry spokesman", "Bank of Japan Governor", "European Commission President"."""
        if actor.office is None or actor.office_range is None or actor.plural:
            return
        first, last = actor.office_range
        named = hit is not None and bool(hit.organ or hit.use == "metonym")
        start = actor.first if hit is None else hit.first if named else hit.last + self.phrases.is_possessive(hit.last)
        while start < first and self.lowers[start] in actor_words().determiners | self.phrases.lexicon.modifiers:
            start += 1
        if start >= first or not (named or self.phrases.institution_before_title(start) == first):
            return
        actor.office = f"{' '.join(self.text.slice(start, first).split())} {actor.office}"
        actor.office_range = (start, last)
        inside = next((self.hits[number] for number in range(start, first) if number in self.hits), None)
        if actor.party is None and inside is not None:
            actor.take_party(inside)

    def take_next_title(self, actor: Actor) -> Actor:
        """Read two titles in a row: "ASEAN Chair Prime Minister Hun Sen"."""
        title = self.phrases.title(actor.last)
        if title is not None and not title.plural and self.words[actor.last][0].isupper():
            self._add_title(actor, title)
            actor.last = title.end
        return actor

    def take_where_held(self, actor: Actor, title: TitleMatch) -> None:
        """Read all that an office is "of", "at" and "to": institution, party, accreditation."""
        self.skip_parenthesis(actor)
        if title.complement is not None:
            self._take_whole_institution(actor, title.complement)
        self.take_institution(actor)
        self.take_party_after(actor)
        self.take_accreditation(actor)
        if actor.body is not None and actor.office_kind == "private":
            actor.office_kind = "director"

    def _take_whole_institution(self, actor: Actor, complement: Range) -> None:
        """Let a complement go on where an institution does: "of the National | Intelligence Service"."""
        end = self.institutions.end_behind(complement[0])
        if actor.last == complement[1] < end:
            self._take_up_to(actor, complement[0], end)

    def take_institution(self, actor: Actor) -> None:
        """Read where an office is held: "of the Ministry of Law", "at the Council of Ministers (BOE)"."""
        end = self.institutions.end_behind(actor.last)
        if end:
            self._take_up_to(actor, actor.last, end)

    def _take_up_to(self, actor: Actor, first: int, end: int) -> None:
        """Let an institution at tokens [first, end) be part of an office, its party that of the actor."""
        if actor.plural:
            return
        self._lengthen(actor, end)
        inside = next((self.hits[number] for number in range(first, end) if number in self.hits), None)
        if inside is not None and actor.party is None:
            actor.take_party(inside)
        self.skip_parenthesis(actor)

    def _lengthen(self, actor: Actor, end: int) -> None:
        """Let the words up to a token be part of the office."""
        comma = "" if self.words[actor.last] == "," else " "
        actor.office = f"{actor.office}{comma}{' '.join(self.text.slice(actor.last, end).split())}"
        actor.last = end

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
        if title is None or title.plural:
            return actor
        probe = Actor(first=actor.first, last=title.end, head="office", office=title.office, party=actor.party)
        probe.party = None
        self.take_party_after(probe)
        end = probe.last
        if not self.names.name_end(end, self.phrases.limit, alone=False, titled=True):
            return actor
        if self.words[number] != "," or title.kind != "ambassador":
            actor.office = f"{actor.office}; {title.office}"
        actor.last = end
        if actor.party is None and probe.party is not None:
            actor.take_party(probe.party)
        return actor

    def _take_further_titles(self, actor: Actor) -> Actor:
        """Read titles side by side behind a name: ", Minister of State, Minister of Foreign Affairs of Algeria"."""
        while self.words[actor.last : actor.last + 1] == [","] and actor.last + 1 < self.phrases.limit:
            title = self.phrases.title(actor.last + 1)
            if title is None or title.plural or not self.words[actor.last + 1][0].isupper():
                break
            if self.names.name_end(title.end, self.phrases.limit, alone=True, titled=True):
                break
            actor.office, actor.last = f"{actor.office}; {title.office}", title.end
            self.take_party_after(actor)
        return actor

    def take_name(self, actor: Actor, *, alone: bool) -> bool:
        """Read the name that follows the phrase, after forms of address."""
        number = actor.last
        skipped = number
        while skipped < self.phrases.limit and (step := is_honorific(self.words, skipped)):
            skipped += step
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

    def _skip_address(self, number: int) -> int:
        while number < self.phrases.limit and (step := is_honorific(self.words, number)):
            number += step
        return number

    def _add_title(self, actor: Actor, title: TitleMatch) -> None:
        """Give an actor the title before the name: "his counterpart, President X", "the envoy, Ambassador Y"."""
        if actor.counterpart:
            actor.office, actor.office_kind = title.office, title.kind
        elif title.kind != "ambassador":
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
        self.take_where_held(probe, title)
        probe = self._take_further_titles(self.take_second_office(probe))
        after = self.words[probe.last] if probe.last < self.phrases.limit else "."
        if self.names.name_end(probe.last, self.phrases.limit, alone=True, titled=True):
            return
        self._join(actor, probe)
        if after in {",", ")"}:
            actor.last = probe.last + (1 if self.words[number] == "(" or self._closes(probe.last) else 0)

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
        self.skip_parenthesis(actor)
