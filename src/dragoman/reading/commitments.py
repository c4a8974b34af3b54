"""Finds what parties agreed, pledged or undertook to do."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from dragoman.model import CommitmentClaim, Span, Spans, When
from dragoman.reading.actors import Actor
from dragoman.reading.arguments import opens_clause, subject_of
from dragoman.reading.dates import resolve as resolve_date
from dragoman.reading.occurrences import Event
from dragoman.reading.passages import Group, Passage, Trigger
from dragoman.reading.pledges import Pledge, pledges_in
from dragoman.reading.resolve import Resolver
from dragoman.reference.words import engagement_words

_MOST_WORDS = 25
_LEAD = 10
_TIME = frozenset({"before", "after", "since", "until"})
_OWN = frozenset({"country", "government", "nation"})


class CommitmentFinder:
    """Reads commitments off the passages of one document."""

    def __init__(self, resolver: Resolver, events: list[Event], published: dt.date | None) -> None:
        self.resolver = resolver
        self.events = events
        self.published = published
        self.passages: list[Passage] = []

    def find(self, passages: list[Passage]) -> tuple[CommitmentClaim, ...]:
        """Return the commitments of official parties, in order of the text."""
        self.passages = passages
        found: list[CommitmentClaim] = []
        for passage in passages:
            for pledge, after in pairwise([*pledges_in(passage), None]):
                if pledge is None:
                    continue
                subject = self._subject(passage, pledge)
                parties = self._parties(passage, pledge, subject)
                if parties and self._is_told(passage, pledge, subject):
                    limit = self._limit(passage, pledge, after)
                    found.extend(self._claims(passage, pledge, parties, subject, limit))
        return tuple(found)

    # Who binds himself

    def _subject(self, passage: Passage, pledge: Pledge) -> Group | None:
        """Return who binds himself: the subject of the verb, for a participle that of the sentence."""
        subject = subject_of(passage, Trigger(first=pledge.first, last=pledge.first + 1))
        if subject is not None and not self._is_behind_time(passage, subject):
            return subject
        if pledge.sort == "deed":
            return None
        opening = [one for one in passage.groups if one.last <= pledge.first and opens_clause(passage, one)]
        return next((one for one in reversed(opening) if not self._is_behind_time(passage, one)), None)

    def _is_behind_time(self, passage: Passage, group: Group) -> bool:
        """Say whether a phrase stands behind "before" and its like, which also open clauses."""
        return group.first > passage.first and passage.lowers[group.first - 1] in _TIME

    def _is_told(self, passage: Passage, pledge: Pledge, subject: Group | None) -> bool:
        """Say whether it is told, or a statement quoted tells it of both sides; "we intend to" is only speech."""
        if not passage.text.quoted[pledge.first]:
            return True
        return pledge.sort == "binding" and subject is not None and subject.actors[0].head == "group"

    def _parties(self, passage: Passage, pledge: Pledge, subject: Group | None) -> tuple[str, ...]:
        """Return the parties of a pledge, and of the engagement it is made in where both sides speak."""
        if pledge.sort in {"impersonal", "shared"} or self._is_both(passage, pledge, subject):
            shared = self._both(passage)
            return shared if len(shared) > 1 else ()
        if pledge.sort == "deed":
            return self._with_other_side(passage, self._promised(passage, pledge, subject))
        owner = self._owner(passage, pledge)
        actors = [owner] if owner is not None else subject.actors if subject is not None else []
        return self._with_other_side(passage, self._keys(passage, actors))

    def _is_both(self, passage: Passage, pledge: Pledge, subject: Group | None) -> bool:
        """Say whether all sides bind themselves: "they", "the two leaders", "the 2 sides"."""
        if self._owner(passage, pledge) is not None:
            return False
        if subject is None:
            return passage.lowers[pledge.first - 1] in engagement_words().groups if pledge.first else False
        one = subject.actors[0]
        plural = one.plural and one.head in {"group", "office"} and one.key is None
        return len(subject.actors) == 1 and (plural or one.pronoun == "they")

    def _both(self, passage: Passage) -> tuple[str, ...]:
        """Return the parties of the engagement spoken of, else those of the last phrase that names several."""
        event = self._event(passage, frozenset())
        if event is not None:
            return tuple(dict.fromkeys(part.actor.key for part in event.parts if part.actor.key))
        earlier = [one for one in self.passages if one.sentence.number < passage.sentence.number]
        for one in reversed(earlier):
            for group in one.groups:
                parties = dict.fromkeys(self._keys(passage, group.actors)) if len(group.actors) > 1 else {}
                if len(parties) > 1:
                    return tuple(parties)
        return ()

    def _owner(self, passage: Passage, pledge: Pledge) -> Actor | None:
        """Return whose commitment is affirmed: "reaffirmed Pakistan's commitment to"."""
        inside = (one for one in passage.actors if pledge.first < one.first and one.last <= pledge.link)
        return next((one for one in inside if one.key is not None), None)

    def _promised(self, passage: Passage, pledge: Pledge, subject: Group | None) -> list[str]:
        """Return the parties of "X will provide" and "his country would open" that take part in an engagement told."""
        before = passage.lowers[max(passage.first, pledge.first - 2) : pledge.first]
        if before[1:] and before[1] in _OWN and before[0] in {"his", "her", "their", "our"}:
            speakers = [one for one in passage.actors if one.last <= pledge.first - 2]
            keys = self._keys(passage, speakers[-1:])
        elif subject is not None and all(one.head in {"party", "group"} for one in subject.actors):
            keys = self._keys(passage, subject.actors)
        else:
            keys = []
        return keys if self._event(passage, frozenset(keys)) is not None else []

    def _keys(self, passage: Passage, actors: list[Actor]) -> list[str]:
        event = self._event(passage, frozenset())
        parts = event.parts if event is not None else []
        return list(dict.fromkeys(key for actor in actors for key in self.resolver.parties_of(actor, parts)))

    def _event(self, passage: Passage, among: frozenset[str]) -> Event | None:
        """Return the engagement that a sentence speaks of, `among` taking part: the last told, else the next."""
        number = passage.sentence.number
        fitting = [event for event in self.events if len(event.parties) > 1 and among <= event.parties]
        told = [(draft.sentence, event) for event in fitting for draft in event.drafts if draft.sentence <= number]
        if told:
            return max(told, key=lambda one: one[0])[1]
        return fitting[0] if fitting else None

    def _with_other_side(self, passage: Passage, keys: list[str]) -> tuple[str, ...]:
        """Return the parties with the one that a pledge names beside its giver; none where the pledge is domestic."""
        if len(keys) != 1:
            return tuple(keys)
        named = [one.key for one in passage.actors if one.key and one.key != keys[0]]
        event = self._event(passage, frozenset(keys))
        among = event.parties if event is not None else set()
        other = next((key for key in named if key in among), None)
        other = other or next((one.key for one in passage.actors if one.key in named and one.head == "party"), None)
        if other is not None:
            return keys[0], other
        return (keys[0],) if event is not None else ()

    # What is promised

    def _limit(self, passage: Passage, pledge: Pledge, after: Pledge | None) -> int:
        """Return where the clause ends in front of the next pledge of the sentence."""
        if passage.text.quoted[pledge.first]:
            quoted = passage.text.quoted[pledge.first : passage.last]
            return pledge.first + (quoted.index(False) if False in quoted else len(quoted))
        if after is None:
            return passage.last
        breaks = [at for at in range(pledge.last + 1, after.first) if passage.lowers[at] in {",", ";", "and", "while"}]
        return breaks[-1] if breaks else after.first

    def _claims(
        self, passage: Passage, pledge: Pledge, parties: tuple[str, ...], subject: Group | None, limit: int
    ) -> Iterator[CommitmentClaim]:
        """Return one claim for each thing promised: "agreed to open X and to hold Y" are two."""
        first = pledge.first
        if subject is not None and 0 < pledge.first - subject.last <= 3 and pledge.first - subject.first <= _LEAD:
            first = subject.first
        start, what = first, pledge.last
        for stop in (*self._further(passage, pledge, limit), limit):
            last = self._end(passage, start, what, stop)
            if last > what:
                yield self._claim(passage, (start, last), what, parties)
            start, what = stop + 1, stop + 2

    def _further(self, passage: Passage, pledge: Pledge, limit: int) -> list[int]:
        """Return the tokens "and" in front of further infinitives."""
        if passage.lowers[pledge.last - 1] != "to" or pledge.link >= 0:
            return []
        return [
            number
            for number in range(pledge.last + 2, limit - 2)
            if passage.lowers[number : number + 2] == ["and", "to"]
            and passage.lowers[number + 2] not in {"the", "a", "an", "its", "their"}
        ]

    def _end(self, passage: Passage, start: int, what: int, limit: int) -> int:
        last = what
        while last < limit and len(passage.text.slice(start, last + 1).split()) <= _MOST_WORDS:
            last += 1
        while last > what and not passage.words[last - 1][0].isalnum():
            last -= 1
        return last

    def _claim(
        self, passage: Passage, stretch: tuple[int, int], first: int, parties: tuple[str, ...]
    ) -> CommitmentClaim:
        start, end = passage.text.span(*stretch)
        words = passage.text.text[start:end]
        what = " ".join(passage.text.slice(first, stretch[1]).split())
        by, spans = self._by(passage, first, stretch[1])
        return CommitmentClaim(
            parties=parties, what=what, evidence=words, by=by, spans={"evidence": (Span(start, end, words),), **spans}
        )

    def _by(self, passage: Passage, first: int, last: int) -> tuple[When | None, Spans]:
        """Return the time for what is promised: the last date in its words that is not past, and where it stands."""
        for start, end, date in reversed(passage.dates):
            resolved = resolve_date(date, self.published, "future", None) if first <= start and end <= last else None
            if resolved is not None and (self.published is None or resolved.when.end >= self.published):
                place = passage.text.span(start, end)
                return resolved.when, {"by": (Span(*place, passage.text.text[slice(*place)]),)}
        return None, {}
