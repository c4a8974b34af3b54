"""Finds which stretches of a text say what was talked about at each of its engagements."""

from __future__ import annotations

from dragoman.reading.actors import identity
from dragoman.reading.occurrences import Event
from dragoman.reading.passages import Passage
from dragoman.reference.subjects import subject_words

Range = tuple[int, int]

_TALKS = frozenset({"meeting", "call", "dialogue", "conference"})
_AHEAD = frozenset({"planned", "proposed"})
_STAYS = frozenset({"visit", "ceremony"})
_PARTS = frozenset({"message", "signing"})
_REACH = 3
_NEAR = 3
_OPENING = 8


class SubjectFinder:
    """Gives every event of one document the tokens that tell its subjects: a sentence goes to the talks told last."""

    def __init__(self, passages: list[Passage], events: list[Event]) -> None:
        self.passages = passages
        self.words = subject_words()
        self.told: dict[int, list[tuple[int, Event]]] = {}
        for event in events:
            for draft in event.drafts:
                self.told.setdefault(draft.sentence, []).append((draft.first, event))
        self.found: dict[int, list[Range]] = {}
        self._current: Event | None = None
        self._last = self._opened = -1

    def find(self) -> dict[int, list[Range]]:
        """Return the stretches of tokens of each event, by its id()."""
        for passage in self.passages:
            here = sorted(self.told.get(passage.sentence.number, ()), key=lambda one: one[0])
            for first, event in here:
                self._add(event, (self._start(passage, first, event), passage.last))
            if self._current is not None and self._goes_on(passage, here[0][0] if here else None):
                self._add(self._current, (passage.first, here[0][0] if here else passage.last))
                self._last = passage.sentence.number
            elif here and (talks := self._told(here)):
                self._current, self._last = talks[-1], passage.sentence.number
                self._opened = passage.sentence.number
        return self.found

    def _told(self, here: list[tuple[int, Event]]) -> list[Event]:
        """Return what the next sentences can be about: talks before others, none that the talks held only foresee."""
        events = [event for _, event in here if event.kind in _TALKS] or [event for _, event in here]
        current = self._current
        if current is None or current.kind not in _TALKS or current.draft.status in _AHEAD:
            return events
        return [one for one in events if not self._belongs_to(current, one)]

    def _belongs_to(self, talks: Event, event: Event) -> bool:
        """Say whether an event is only part of talks, as a letter handed over, or something that they foresee."""
        part = event.kind in _PARTS or event.draft.status in _AHEAD
        return part and event.parties <= talks.parties

    def _add(self, event: Event, stretch: Range) -> None:
        if stretch[0] < stretch[1]:
            self.found.setdefault(id(event), []).append(stretch)

    def _start(self, passage: Passage, first: int, event: Event) -> int:
        """Return where a sentence that tells an event begins to say what about."""
        discussing = self._discussing(passage)
        if event.kind in _STAYS:
            return discussing if discussing is not None and discussing > first else passage.last
        if event.kind == "signing":
            return passage.first
        if discussing is not None and discussing < first:
            return passage.first if self._is_passive(passage) else discussing
        return first

    def _discussing(self, passage: Passage) -> int | None:
        found = passage.find_phrase(self.words.discussing, passage.first, passage.last)
        return found[0] if found is not None else None

    def _is_passive(self, passage: Passage) -> bool:
        """Say whether what was talked about is the subject: "X and Y were discussed"."""
        return any(
            word in {"was", "were", "been", "came", "topped"} for word in passage.lowers[passage.first : passage.last]
        )

    def _goes_on(self, passage: Passage, told: int | None) -> bool:
        """Say whether a sentence goes on about the last engagement, up to the token where one of its own is told."""
        number = passage.sentence.number
        if self._current is None or self._current.kind in _STAYS or number - self._last > _REACH:
            return False
        if told is not None:
            return self._is_of_sides(passage) and self._holds(passage, told)
        same = self.passages[self._last].sentence.paragraph == passage.sentence.paragraph
        if same and number - self._opened <= _NEAR:
            return True
        if self._is_of_sides(passage) or self._is_of_party(passage):
            return self._holds(passage, passage.last)
        return self._discussing(passage) is not None and self._is_passive(passage)

    def _holds(self, passage: Passage, last: int) -> bool:
        """Say whether those who met discuss or hold something in the words before a token."""
        discussing = self._discussing(passage)
        if discussing is not None and discussing < last:
            return True
        return any(word in self.words.holding for word in passage.lowers[passage.first : last])

    def _is_of_sides(self, passage: Passage) -> bool:
        """Say whether it opens with those who met or their talks: "They", "The two sides", "During the meeting"."""
        opening = passage.lowers[passage.first : min(passage.last, passage.first + _OPENING)]
        return bool((self.words.sides | self.words.talks) & set(opening))

    def _is_of_party(self, passage: Passage) -> bool:
        """Say whether one who took part is its subject."""
        if self._current is None or not passage.groups:
            return False
        known = {identity(part.actor) for part in self._current.parts}
        parties = self._current.parties
        group = passage.groups[0]
        if group.first - passage.first > _OPENING:
            return False
        actor = group.actors[0]
        offices = {part.actor.office_kind for part in self._current.parts if part.actor.office_kind}
        return (
            identity(actor) in known
            or actor.office_kind in offices
            or (actor.key in parties and actor.key is not None)
            or actor.pronoun in {"he", "she"}
        )
