"""Finds who holds, takes over or hands over the chair of which body."""

from __future__ import annotations

import datetime as dt

from dragoman.model import ChairClaim, Sense, Span, When
from dragoman.reading.actors import Actor
from dragoman.reading.dates import resolve as resolve_date
from dragoman.reading.lexicon import Hit
from dragoman.reading.passages import Passage
from dragoman.reading.people import People
from dragoman.reading.resolve import Resolver
from dragoman.reference.bodies import organ_forms
from dragoman.reference.chairs import chair_words

_NEAR = 9


class ChairFinder:
    """Reads chairmanships off the passages of one document, in order of the text."""

    def __init__(self, hits: dict[int, Hit], people: People, resolver: Resolver, published: dt.date | None) -> None:
        self.hits = hits
        self.people = people
        self.resolver = resolver
        self.published = published
        self.words = chair_words()
        self.last_body: str | None = None

    def find(self, passages: list[Passage]) -> tuple[ChairClaim, ...]:
        """Return each chairmanship once, as its first sentence tells it."""
        found: dict[tuple[str, str], ChairClaim] = {}
        for passage in passages:
            for number in range(passage.first, passage.last):
                if passage.lowers[number] in self.words.nouns and not passage.text.quoted[number]:
                    for claim in self._of_noun(passage, number):
                        found.setdefault((claim.body, claim.holder), claim)
            self._remember_body(passage)
        return tuple(found.values())

    def _remember_body(self, passage: Passage) -> None:
        for number in range(passage.first, passage.last):
            hit = self.hits.get(number)
            if hit is not None and hit.is_body:
                self.last_body = body_name(hit)

    def _of_noun(self, passage: Passage, number: int) -> list[ChairClaim]:
        body, body_at = self._body(passage, number)
        if body is None:
            return []
        sense = self._sense(passage, number)
        claims = []
        holder = self._holder(passage, number, body_at)
        if holder is not None:
            claims.append(self._claim(passage, number, body, holder, sense))
        giver = self._after(passage, number, "from")
        if giver is not None:
            claims.append(self._claim(passage, number, body, giver, "hands_over"))
        taker = self._after(passage, number, "to")
        if taker is not None and sense == "hands_over":
            future = self._is_future(passage, number)
            claims.append(self._claim(passage, number, body, taker, "will_take_over" if future else "takes_over"))
        return claims

    def _body(self, passage: Passage, number: int) -> tuple[str | None, int]:
        """Return the body whose chair it is: behind "of", in front of the noun, else the last one named."""
        after = passage.lowers[number + 1 : number + 2] in (["of"], ["in"])
        for index in range(number + 1, min(passage.last, number + 2 + _NEAR)) if after else ():
            hit = self.hits.get(index)
            if hit is not None and hit.is_body:
                return self._with_organ(passage, hit), index
            organ = self._organ(passage, index)
            if organ:
                return organ, index
        for index in range(number - 1, max(passage.first - 1, number - 5), -1):
            hit = self.hits.get(index)
            if hit is not None and hit.is_body:
                return self._with_organ(passage, hit), index
        return (self.last_body if self._stands_alone(passage, number) else None), -1

    def _stands_alone(self, passage: Passage, number: int) -> bool:
        """Say whether the noun names no chair of something else: "presidency of the club"."""
        return passage.lowers[number] in self.words.strong and passage.lowers[number + 1 : number + 2] != ["of"]

    def _with_organ(self, passage: Passage, hit: Hit) -> str:
        if hit.organ is None:
            organ = self._organ(passage, hit.last, hit.code)
            if organ:
                return organ
        return body_name(hit)

    def _organ(self, passage: Passage, index: int, code: str | None = None) -> str | None:
        """Return the organ whose unqualified name stands at a token: "Council of Heads of State"."""
        for size in range(7, 1, -1):
            phrase = " ".join(passage.words[index : index + size])
            for owner, organ in organ_forms().get(phrase, ()):
                if code in {None, owner} and (
                    code or owner == (self.last_body or "").split(" ")[0] or len(organ_forms()[phrase]) == 1
                ):
                    return f"{owner} {organ}"
        return None

    def _sense(self, passage: Passage, number: int) -> Sense:
        window = (max(passage.first, number - 12), min(passage.last, number + 8))
        future = self._is_future(passage, number)
        if passage.has(self.words.takes_over, *window):
            return "will_take_over" if future else "takes_over"
        if passage.has(self.words.hands_over, *window):
            return "hands_over"
        return "will_take_over" if future and passage.has(self.words.coming, *window) else "holds"

    def _is_future(self, passage: Passage, number: int) -> bool:
        return passage.has(self.words.coming, max(passage.first, number - 14), min(passage.last, number + 8))

    def _holder(self, passage: Passage, number: int, body_at: int) -> str | None:
        for actor in reversed(passage.actors):
            if actor.possessive and actor.last <= number <= actor.last + 5 and not self._is_body(actor, body_at):
                return self._name(actor)
        adjective = next(
            (
                self.hits[index]
                for index in range(number - 1, max(passage.first - 1, number - 4), -1)
                if index in self.hits and not self.hits[index].is_body
            ),
            None,
        )
        if adjective is not None:
            return adjective.code
        before = [actor for actor in passage.actors if actor.last <= number and not self._is_body(actor, body_at)]
        return self._name(before[-1]) if before else None

    def _is_body(self, actor: Actor, body_at: int) -> bool:
        return actor.body is not None and actor.head == "party" or actor.first == body_at

    def _after(self, passage: Passage, number: int, preposition: str) -> str | None:
        group = next(
            (
                one
                for one in passage.groups
                if one.first > number and one.preposition == preposition and one.first - number < 16
            ),
            None,
        )
        return self._name(group.actors[0]) if group and group.actors[0].head == "party" else None

    def _name(self, actor: Actor) -> str | None:
        """Return the holder: the state of an office or a party, the person where a name stands."""
        if actor.head == "pronoun":
            return next(iter(self.resolver.parties_of(actor, [])), None)
        person = self.people.of(actor)
        if person is not None and actor.head == "person":
            return person.name
        return actor.state or actor.body

    def _claim(self, passage: Passage, number: int, body: str, holder: str, sense: Sense) -> ChairClaim:
        first, last = max(passage.first, number - 12), min(passage.last, number + 10)
        start, end = passage.text.span(first, last)
        words = passage.text.text[start:end]
        return ChairClaim(
            body=body,
            holder=holder,
            sense=sense,
            when=self._when(passage, sense),
            evidence=words,
            spans={"evidence": (Span(start, end, words),)},
        )

    def _when(self, passage: Passage, sense: Sense) -> When | None:
        for _, _, date in passage.dates:
            resolved = resolve_date(date, self.published, "future" if sense == "will_take_over" else "past", None)
            if resolved is not None:
                return resolved.when
        return None


def body_name(hit: Hit) -> str:
    """Return "SCO Council of Heads of State" for an organ, the usual name for a body."""
    if hit.organ is None or hit.organ.startswith(hit.code):
        return hit.organ or hit.code
    return f"{hit.code} {hit.organ}"
