"""Governments over time: who holds which office from when to when, reshuffles, acting and caretaker holders."""

from __future__ import annotations

from bisect import bisect_right
from random import Random
from typing import Literal

from msgspec import Struct

from dragoman.simulation.chance import between, pick, waiting
from dragoman.simulation.people import Person, Registry
from dragoman.simulation.posts import Post, acting_words, caretaker_word, deputy_head, posts_of, words_of

Capacity = Literal["full", "acting", "caretaker"]

BETWEEN_RESHUFFLES = 120
"""Mean days between two reshuffles of one government; each changes one to four offices."""

_MOVES = 0.3
_ACTING = 0.15
_CARETAKER = 0.4
_DEPUTY = 0.08


class Tenure(Struct, frozen=True, kw_only=True):
    """A person's holding of one office, from `start` to before `end`, as ordinals of days.

    `office` is the wording of the state, two offices joined by "; "; `variants` are other wordings in use.
    """

    person: Person
    state: str
    post: Post
    office: str
    variants: tuple[str, ...]
    start: int
    end: int
    capacity: Capacity = "full"


Seat = tuple[str, int]
"""The code of a post, and which of its holders."""


class Government:
    """One state's offices. The tenures of a seat follow one another without gap or overlap."""

    def __init__(self, state: str, tenures: dict[Seat, list[Tenure]]) -> None:
        self.state = state
        self.tenures = tenures
        self._starts = {seat: [one.start for one in held] for seat, held in tenures.items()}

    def holder(self, seat: Seat, day: int) -> Tenure | None:
        """Return who holds a seat on a day, None where the state has no such seat."""
        starts = self._starts.get(seat)
        return self.tenures[seat][max(0, bisect_right(starts, day) - 1)] if starts else None


def govern(random: Random, people: Registry, state: str, start: int, end: int) -> Government:
    """Return the government of a state from `start` to before `end`."""
    return Government(state, _Formation(random, people, state, start, end).formed())


class _Formation:
    """The making of one government: seats filled on the first day, then reshuffled."""

    def __init__(self, random: Random, people: Registry, state: str, start: int, end: int) -> None:
        self.random, self.people, self.state, self.end = random, people, state, end
        self.has_premier = any(post.code == "prime_minister" for post in posts_of(state))
        self.tenures: dict[Seat, list[Tenure]] = {}
        self.posts = {(post.code, seat): post for post in posts_of(state) for seat in range(post.seats)}
        for seat in self.posts:
            self._seat(seat, self._new(), start - waiting(random, 400))
        self.day = start

    def formed(self) -> dict[Seat, list[Tenure]]:
        while (day := self.day + 1 + waiting(self.random, BETWEEN_RESHUFFLES)) < self.end:
            self.day = day
            self._reshuffle(day)
        return self.tenures

    def _reshuffle(self, day: int) -> None:
        """Change some seats: a part of those who leave one take another, new people take the rest."""
        free = [seat for seat, held in self.tenures.items() if held[-1].start < day]
        seats = self.random.sample(free, min(len(free), between(self.random, 1, 4)))
        leaving = [self.tenures[seat][-1].person for seat in seats]
        for seat in seats:
            own = self.tenures[seat][-1].person
            movers = [person for person in leaving if person is not own]
            if movers and self.random.random() < _MOVES:
                successor = pick(self.random, movers)
                leaving.remove(successor)
            else:
                successor = self._new()
            self._seat(seat, successor, self._interim(seat, day))

    def _interim(self, seat: Seat, day: int) -> int:
        """Return the day on which a successor begins; until then somebody may hold the office for a time."""
        capacity: Capacity = "caretaker" if seat[0] == "prime_minister" else "acting"
        if self.random.random() >= (_CARETAKER if capacity == "caretaker" else _ACTING):
            return day
        until = day + between(self.random, 20, 70)
        if until >= self.end:
            return day
        self._seat(seat, self._new(), day, capacity)
        return until

    def _seat(self, seat: Seat, person: Person, start: int, capacity: Capacity = "full") -> None:
        held = self.tenures.setdefault(seat, [])
        if held:
            last = held[-1]
            held[-1] = Tenure(
                person=last.person, state=last.state, post=last.post, office=last.office, variants=last.variants,
                start=last.start, end=start, capacity=last.capacity,
            )  # fmt: skip
        office, variants = self._words(self.posts[seat], capacity)
        held.append(
            Tenure(
                person=person, state=self.state, post=self.posts[seat], office=office, variants=variants,
                start=start, end=self.end, capacity=capacity,
            )
        )  # fmt: skip

    def _words(self, post: Post, capacity: Capacity) -> tuple[str, tuple[str, ...]]:
        office, variants = words_of(self.state, post)
        if capacity == "caretaker":
            return f"{caretaker_word()} {office}", (office,)
        if capacity == "acting":
            word, *others = acting_words()
            return f"{word} {office}", (office, *(f"{other} {office}" for other in others))
        if post.code == "foreign_minister" and self.has_premier and self.random.random() < _DEPUTY:
            return f"{deputy_head()}; {office}", (office, deputy_head())
        return office, variants

    def _new(self) -> Person:
        return self.people.invent(self.state)
