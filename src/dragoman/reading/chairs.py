"""Finds who holds, takes over or hands over the chair of which body."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from dragoman.model import ChairClaim, Sense, Span, When
from dragoman.reading.actors import Actor
from dragoman.reading.arguments import subject_of
from dragoman.reading.chaired import BodyFinder, rotates
from dragoman.reading.dates import resolve as resolve_date
from dragoman.reading.lexicon import Hit
from dragoman.reading.passages import Passage, Trigger
from dragoman.reading.people import People
from dragoman.reading.resolve import Resolver
from dragoman.reference.chairs import chair_words

_TERM = frozenset(", for the month of in h.e. ( ) year".split())

_FAR = 20
"""Tokens from the noun for a chair within which those are named who give and take it."""
_LONGEST = 26
"""Tokens of evidence at the most, the noun or the verb among them."""

Found = tuple[str, int, int]


class ChairFinder:
    """Reads chairmanships off the passages of one document, in order of the text."""

    def __init__(self, hits: dict[int, Hit], people: People, resolver: Resolver, published: dt.date | None) -> None:
        self.hits = hits
        self.people = people
        self.resolver = resolver
        self.published = published
        self.words = chair_words()
        self.bodies = BodyFinder(hits)
        self.claims: list[ChairClaim] = []

    def find(self, passages: list[Passage]) -> tuple[ChairClaim, ...]:
        """Return each chairmanship once, as its first sentence tells it."""
        for passage in passages:
            for number in range(passage.first, passage.last):
                if not passage.text.quoted[number]:
                    for claim in self._at(passage, number):
                        self._keep(claim)
            self.bodies.remember(passage)
        return tuple(self.claims)

    def _keep(self, claim: ChairClaim) -> None:
        """Keep a claim that none tells yet of that holder, that body or an organ of it, and that side of a change."""
        for known in self.claims:
            one, other = sorted((known.body, claim.body), key=len)
            gives = {known.sense == "hands_over", claim.sense == "hands_over"}
            if known.holder == claim.holder and other.startswith(one) and len(gives) == 1:
                return
        self.claims.append(claim)

    def _at(self, passage: Passage, number: int) -> Iterator[ChairClaim]:
        word = passage.lowers[number]
        if word in self.words.nouns | self.words.holders and not self._is_verb(passage, number):
            sits = word in self.words.holders and not self._is_held(passage, number)
            claims = list(self._of_person(passage, number)) if sits else []
            yield from claims or (self._of_noun(passage, number) if word in self.words.nouns else ())
        elif (verb := passage.phrase_at(self.words.verbs, number)) is not None:
            yield from self._of_verb(passage, *verb)
        elif passage.lowers[number : number + 2] == ["over", "from"]:
            yield from self._of_succession(passage, number)

    def _is_verb(self, passage: Passage, number: int) -> bool:
        """Say whether "chair" is a verb here: "will chair the ..."."""
        before = passage.lowers[number - 1 : number]
        return passage.lowers[number] == "chair" and before in (["will"], ["to"], ["would"], ["currently"], ["shall"])

    def _is_held(self, passage: Passage, number: int) -> bool:
        """Say whether "the chair" is what one holds or takes over, not who sits in it."""
        changes = self._sense(passage, number) != "holds"
        return changes or passage.has(("hold", "holds", "holding", "held", "in"), number - 4, number)

    # Who holds the chair

    def _of_noun(self, passage: Passage, number: int) -> Iterator[ChairClaim]:
        """Read a noun that names the chair: "the chairmanship of X", "its X presidency"."""
        sense = self._sense(passage, number)
        word = passage.lowers[number]
        body = self._body(passage, number)
        if body is None or (word in self.words.weak and sense == "holds"):
            return
        name, body_at, _ = body
        holder = self._holder(passage, number, body_at)
        by = self._by(passage, number)
        if by is not None and sense != "hands_over":
            yield self._claim(passage, number, name, by, sense)
        elif holder is not None and by is None and not self._is_passive(passage, number):
            yield self._claim(passage, number, name, holder, sense)
        yield from self._change(passage, number, name, sense)

    def _by(self, passage: Passage, number: int) -> str | None:
        """Return who is named behind a passive verb: "is currently exercised by X", "was handed over by Y"."""
        group = next((one for one in passage.groups if one.first > number and one.preposition == "by"), None)
        at = next((index for index in range(number, group.first) if passage.lowers[index] == "by"), -1) if group else -1
        if group is None or group.first - number > _FAR or passage.lowers[at - 1] not in self.words.passives:
            return None
        return self._name(group.actors[0]) if group.actors[0].head in {"party", "person", "office"} else None

    def _change(self, passage: Passage, number: int, body: str, sense: Sense) -> Iterator[ChairClaim]:
        """Read from whom and to whom a chair goes."""
        giver = self._after(passage, number, "from") or (self._by(passage, number) if sense == "hands_over" else None)
        if giver is not None and sense != "holds":
            yield self._claim(passage, number, body, giver, "hands_over")
        taker = self._after(passage, number, "to")
        if taker is not None and sense == "hands_over":
            done = passage.has(("was", "were", "has been", "have been"), number, min(passage.last, number + 11))
            future = self._is_future(passage, number) and not done
            yield self._claim(passage, number, body, taker, "will_take_over" if future else "takes_over")
            held = [one.holder for one in self.claims if one.body == body and one.sense == "holds"]
            if giver is None and held and self._is_passive(passage, number):
                yield self._claim(passage, number, body, held[-1], "hands_over")

    def _is_passive(self, passage: Passage, number: int) -> bool:
        """Say whether the chair itself is the subject: "the reins will be handed over to X"."""
        return any(word in {"be", "was", "is", "been"} for word in passage.lowers[number + 1 : number + 5])

    def _of_person(self, passage: Passage, number: int) -> Iterator[ChairClaim]:
        """Read a noun that names who sits in it: "X, current Chairperson of Y", "the chairman of Y, X"."""
        body = self._body(passage, number)
        if body is None or not rotates(body[0]):
            return
        holder = self._within(passage, number) or self._beside(passage, number, body)
        if holder is not None:
            yield self._claim(passage, number, body[0], holder, self._sense(passage, number))

    def _of_verb(self, passage: Passage, first: int, last: int) -> Iterator[ChairClaim]:
        """Read "X chairs Y" and "X, which presides over Y": a body, not a sitting of it.

        "Turkmenistan chairs" may have been taken for an office.
        """
        body = self.bodies.behind(passage, last)
        if body is None or body[1] - last > 3 or passage.lowers[body[2] - 1] in self.words.sessions:
            return
        titled = next((one for one in passage.actors if one.first < first < one.last), None)
        subject = subject_of(passage, Trigger(first=first, last=last)) if titled is None else None
        actor = subject.actors[0] if subject is not None else titled
        holder = self._name(actor) if actor is not None else None
        if holder is not None:
            future = self._is_future(passage, first)
            yield self._claim(passage, first, body[0], holder, "will_take_over" if future else "holds")

    def _of_succession(self, passage: Passage, number: int) -> Iterator[ChairClaim]:
        """Read "X takes over from Y" of two states, where a body was named before."""
        window = (number - 1, number + 1)
        giver = next((one for one in passage.actors if one.first - number in {2, 3} and one.head == "party"), None)
        subject = subject_of(passage, Trigger(first=number - 1, last=number))
        body = self.bodies.last(passage, number)
        if giver is None or subject is None or body is None or not passage.has(self.words.takes_over, *window):
            return
        taker = subject.actors[0]
        if taker.head == "party" and taker.state and giver.state:
            future = self._is_future(passage, number)
            yield self._claim(passage, number, body, taker.state, "will_take_over" if future else "takes_over")
            yield self._claim(passage, number, body, giver.state, "hands_over")

    # The body

    def _body(self, passage: Passage, number: int) -> Found | None:
        """Return the body whose chair it is: behind "of", in front of the noun, else the last one named."""
        after = passage.lowers[number + 1 : number + 2]
        if after in (["of"], ["in"], ["at"]):
            found = self.bodies.behind(passage, number + 2)
            if found is not None or after == ["of"]:
                return found
        before = self.bodies.before(passage, number)
        if before is not None:
            return before
        last = self.bodies.last(passage, number)
        return (last, -1, -1) if last is not None and self._stands_alone(passage, number) else None

    def _stands_alone(self, passage: Passage, number: int) -> bool:
        """Say whether the noun means a body's chair without naming it: no seat of a state's president."""
        if passage.lowers[number] in self.words.weak:
            return self._after(passage, number, "to") is not None
        if passage.lowers[number] not in self.words.strong:
            return False
        window = (max(passage.first, number - 6), min(passage.last, number + 4))
        return self._sense(passage, number) != "holds" or passage.has(self.words.cues, *window)

    # Sense and holder

    def _sense(self, passage: Passage, number: int) -> Sense:
        window = (max(passage.first, number - 12), min(passage.last, number + 11))
        future = self._is_future(passage, number)
        if passage.has(self.words.takes_over, *window):
            return "will_take_over" if future else "takes_over"
        if passage.has(self.words.hands_over, *window):
            return "hands_over"
        return "will_take_over" if future else "holds"

    def _is_future(self, passage: Passage, number: int) -> bool:
        return passage.has(self.words.coming, max(passage.first, number - 14), min(passage.last, number + 8))

    def _within(self, passage: Passage, number: int) -> str | None:
        """Return the person in whose phrase the noun stands: "X, President of Y and Chairperson of Z"."""
        for actor in passage.actors:
            if actor.first <= number < actor.last and (person := self.people.of(actor)) is not None:
                return person.name
        return None

    def _beside(self, passage: Passage, number: int, body: Found) -> str | None:
        """Return who stands beside "the current Chair of Y": the name behind it, else the phrase before a comma."""
        last = max(body[2], number + 1)
        behind = next((one for one in passage.actors if one.first >= last and one.head == "person"), None)
        if behind is not None and self._is_near(passage, last, behind.first):
            return self._name(behind)
        before = [one for one in passage.actors if one.last <= number and not one.possessive]
        gap = passage.lowers[before[-1].last : number] if before else []
        near = gap[:1] in ([","], ["as"], ["and"]) and len(gap) <= 6
        if near and before[-1].head == "office" and before[-2:-1] and self._is_apposed(passage, *before[-2:]):
            return self._name(before[-2])
        return self._name(before[-1]) if near else None

    def _is_apposed(self, passage: Passage, actor: Actor, office: Actor) -> bool:
        """Say whether an office goes on about the person before it: "X, the President of Y"."""
        return actor.head == "person" and passage.lowers[actor.last : office.first] == [","]

    def _is_near(self, passage: Passage, first: int, last: int) -> bool:
        """Say whether only a term of office and a comma stand between a body and a name."""
        dates = {number for start, end, _ in passage.dates for number in range(start, end)}
        words = [passage.lowers[number] for number in range(first, last) if number not in dates]
        return last - first <= 9 and set(words) <= _TERM

    def _congratulated(self, passage: Passage, number: int) -> str | None:
        """Return whose it is: "congratulated X on his country's assumption of", "X, whom he congratulated on"."""
        words = passage.lowers[passage.first : number]
        at = next((passage.first + one for one, word in enumerate(words) if word in self.words.congratulating), None)
        if at is None or number - at > _FAR or "country" not in passage.lowers[at:number]:
            return None
        named = [one for one in passage.actors if one.head in {"person", "party", "office"} and not one.possessive]
        behind = [one for one in named if at < one.first < number]
        before = [one for one in named if one.last <= at]
        person = (behind[0] if behind else before[-1]) if behind or "whom" in passage.lowers[at - 3 : at] else None
        known = self.people.of(person) if person is not None else None
        return (known.state if known is not None else None) or (person.state if person is not None else None)

    def _holder(self, passage: Passage, number: int, body_at: int) -> str | None:
        congratulated = self._congratulated(passage, number)
        if congratulated is not None:
            return congratulated
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
                if one.first > number and one.preposition == preposition and one.first - number < _FAR
            ),
            None,
        )
        return self._name(group.actors[0]) if group and group.actors[0].head in {"party", "person"} else None

    def _name(self, actor: Actor) -> str | None:
        """Return the holder: the state of an office or a party, the person where a name stands."""
        if actor.head == "pronoun":
            return next(iter(self.resolver.parties_of(actor, [])), None)
        person = self.people.of(actor)
        if person is not None and actor.head == "person":
            return person.name
        return actor.state or actor.body

    # Writing

    def _claim(self, passage: Passage, number: int, body: str, holder: str, sense: Sense) -> ChairClaim:
        first = max(passage.first, number - 12)
        last = min(passage.last, first + _LONGEST)
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
