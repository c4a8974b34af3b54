"""Reads phrases that name several people or parties under one noun: "the presidents of X, A, and Y, B"."""

from __future__ import annotations

from dragoman.reading.actors import Actor, singular
from dragoman.reading.complements import Complements
from dragoman.reading.phrases import Phrases


class Several:
    """Makes one actor for each person or party of a plural noun."""

    def __init__(self, phrases: Phrases, complements: Complements) -> None:
        self.phrases = phrases
        self.complements = complements
        self.affiliations = complements.affiliations
        self.text = phrases.text
        self.words = phrases.words
        self.lowers = phrases.lowers
        self.hits = phrases.hits
        self.names = phrases.names

    def several_parties(self, first: int, start: int) -> list[Actor]:
        """Return the actors of "Greek and Turkish foreign ministers"."""
        hits = self.phrases.party_list(start, lambda hit: hit.use in {"adjective", "name"})
        if len(hits) < 2:
            return []
        number = hits[-1].last
        if self.phrases.is_possessive(number):
            number += 1
        number, _, _ = self.phrases.skip_modifiers(number)
        title = self.phrases.title(number)
        group = None if title else self.phrases.group_noun(number)
        end = title.end if title and title.plural else group
        if end is None:
            return []
        return [self.complements.office_of(first, end, title, (number, end), hit) for hit in hits]

    def plural_of(self, actor: Actor) -> list[Actor]:
        """Return one actor a party of "the presidents of Liberia, Joseph Boakai, and Costa Rica"."""
        number = actor.last
        if number + 1 >= self.phrases.limit or self.lowers[number] not in {"of", "from"}:
            return self.named_list(actor)
        found: list[Actor] = []
        number += 1
        while number < self.phrases.limit:
            number += 1 if self.lowers[number] == "of" and found else 0
            number += 1 if self.lowers[number] == "the" else 0
            hit = self.hits.get(number)
            if hit is None or hit.use in {"adjective", "demonym"}:
                break
            one = Actor(
                first=actor.first,
                last=hit.last,
                head="office",
                office=singular(actor.office),
                office_range=actor.office_range,
                office_kind=actor.office_kind,
                counterpart=actor.counterpart,
                plural=False,
            )
            one.take_party(hit)
            self.complements.take_name_after_comma(one)
            found.append(one)
            number = self.phrases.after_separator(one.last)
            if number < 0:
                break
        if len(found) > 1 and not any(one.name for one in found[:-1]):
            self._name_in_order(found)
        if len(found) == 1 and not found[0].name:
            found[0].plural = True
            found[0].office = actor.office
        for one in found:
            one.last = found[-1].last
        return found

    def _name_in_order(self, offices: list[Actor]) -> None:
        """Read the names behind "the presidents of Liberia and Ghana, X and Y", one for each office."""
        party = offices[-1].party
        number = party.last if party is not None else offices[-1].last
        if number >= self.phrases.limit or self.words[number] not in {",", "(", "–", "—"}:
            return
        spans: list[tuple[int, int]] = []
        number += 1
        while 0 <= number < self.phrases.limit and len(spans) < len(offices):
            end = self.names.name_end(number, self.phrases.limit, alone=False, titled=True)
            if not end:
                break
            spans.append((number, end))
            number = self.phrases.after_separator(end)
        if len(spans) == len(offices):
            for one, (first, last) in zip(offices, spans, strict=True):
                self.complements.set_name(one, first, last)

    def named_list(self, actor: Actor) -> list[Actor]:
        """Return one actor a name of "Ministers Mauro Vieira and José Múcio"."""
        found: list[Actor] = []
        number = actor.last
        number += 1 if number < self.phrases.limit and self.words[number] in {",", ":"} else 0
        while number < self.phrases.limit:
            end = self.names.name_end(number, self.phrases.limit, alone=True, titled=True)
            if not end:
                break
            one = Actor(
                first=actor.first,
                last=end,
                head="person",
                office=singular(actor.office),
                office_range=actor.office_range,
                office_kind=actor.office_kind,
                party=actor.party,
                state=actor.state,
                body=actor.body,
            )
            self.complements.set_name(one, number, end)
            self.affiliations.take_party_after(one)
            found.append(one)
            number = self.phrases.after_separator(one.last)
            if number < 0:
                break
        if len(found) < 2:
            return []
        for one in found:
            one.last = found[-1].last
        return found
