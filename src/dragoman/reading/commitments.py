"""Finds what parties agreed, pledged or undertook to do."""

from __future__ import annotations

from dragoman.model import CommitmentClaim, Span
from dragoman.reading.actors import Actor
from dragoman.reading.arguments import subject_of
from dragoman.reading.events import Event
from dragoman.reading.passages import Passage, Trigger
from dragoman.reading.resolve import Resolver
from dragoman.reference.pledges import pledge_words

_MOST_WORDS = 25


class CommitmentFinder:
    """Reads commitments off the passages of one document."""

    def __init__(self, resolver: Resolver, events: list[Event]) -> None:
        self.resolver = resolver
        self.events = events
        self.words = pledge_words()

    def find(self, passages: list[Passage]) -> tuple[CommitmentClaim, ...]:
        """Return the commitments of official parties, in order of the text."""
        found = []
        for passage in passages:
            pledge = passage.find_phrase(self.words.phrases, passage.first, passage.last)
            if pledge is None or passage.text.quoted[pledge[0]] or self._denied(passage, pledge[0]):
                continue
            parties = self._parties(passage, pledge)
            if parties:
                found.append(self._claim(passage, pledge, parties))
        return tuple(found)

    def _denied(self, passage: Passage, number: int) -> bool:
        return any(
            word in {"not", "never", "no", "should", "would", "could"}
            for word in passage.lowers[max(passage.first, number - 3) : number]
        )

    def _parties(self, passage: Passage, pledge: tuple[int, int]) -> tuple[str, ...]:
        """Return the parties of the subject, and of the engagement it is made in where both sides speak."""
        subject = subject_of(passage, Trigger(first=pledge[0], last=pledge[1]))
        if subject is None:
            return ()
        keys: dict[str, None] = {}
        for actor in subject.actors:
            keys.update(dict.fromkeys(self._keys(passage, actor)))
        if keys and len(keys) == 1:
            keys.update(dict.fromkeys(self._other_side(passage, next(iter(keys)))))
        return tuple(keys)

    def _keys(self, passage: Passage, actor: Actor) -> list[str]:
        event = self._event(passage)
        return self.resolver.parties_of(actor, event.parts if event else [])

    def _event(self, passage: Passage) -> Event | None:
        """Return the engagement that a sentence speaks of: the last one told before it in two sentences' reach."""
        number = passage.sentence.number
        near = [one for one in self.events if any(number - 4 <= draft.sentence <= number for draft in one.drafts)]
        return max(
            near, key=lambda one: max(draft.sentence for draft in one.drafts if draft.sentence <= number), default=None
        )

    def _other_side(self, passage: Passage, key: str) -> list[str]:
        """Return the other party of a pledge that names it behind the verb: "commitment to expanding ties with X"."""
        return [actor.key for actor in passage.actors if actor.key and actor.key != key and actor.head == "party"][:1]

    def _claim(self, passage: Passage, pledge: tuple[int, int], parties: tuple[str, ...]) -> CommitmentClaim:
        last = pledge[1]
        while last < passage.last and len(passage.text.slice(pledge[0], last + 1).split()) <= _MOST_WORDS:
            last += 1
        while last > pledge[1] and not passage.words[last - 1][0].isalnum():
            last -= 1
        start, end = passage.text.span(pledge[0], last)
        words = passage.text.text[start:end]
        what = " ".join(passage.text.slice(pledge[1], last).split())
        return CommitmentClaim(
            parties=parties, what=what, evidence=words, spans={"evidence": (Span(start, end, words),)}
        )
