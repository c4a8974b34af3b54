"""Chooses one value of a field from those that sources claim, and keeps them all.

The rule, in this order: what a person decided, the last decision first; what a side says of itself in its own text;
what more origins say (copies of one handout count once); the more exact; what was said last. A wider value that holds
a narrower one ("in November", "the 21st") supports it and does not contradict it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Generic, Literal, TypeVar

from msgspec import Struct

from dragoman.identity.engagements import Told
from dragoman.model import Genre, deciding

_Value = TypeVar("_Value")

Rule = Literal[
    "only value", "a person's decision", "a side's own text", "more origins", "more exact", "latest", "order"
]


class Source(Struct, frozen=True, kw_only=True):
    """What is known of a document: the first report that it derives from, and the parties whose own text it is."""

    document: str
    origin: str
    publisher: str | None = None
    genre: Genre = "report"
    speaks_for: tuple[str, ...] = ()


class Voice(Struct, frozen=True):
    """A claim with its source."""

    told: Told
    source: Source


class Claimed(Struct, Generic[_Value], frozen=True):
    """A value, the documents that claim it, and the number of origins that these derive from."""

    value: _Value
    documents: tuple[str, ...]
    origins: int


class Field(Struct, Generic[_Value], frozen=True):
    """The chosen value first, then the others from the best down; `disputed` where one of them contradicts it."""

    values: tuple[Claimed[_Value], ...]
    rule: Rule
    disputed: bool = False

    @property
    def chosen(self) -> _Value:
        """Return the value that the record shows."""
        return self.values[0].value


class Measure(Struct, frozen=True):
    """What speaks for a value, greater is better: own texts, origins, exactness, the day it was last said.

    `decided` is the number of the decision by which a person gave it, 0 where nobody did.
    """

    decided: int
    own: int
    origins: int
    exact: float
    latest: dt.date

    def rank(self) -> tuple[int, int, int, float, dt.date]:
        """Return what values are ordered by."""
        return (self.decided, self.own, self.origins, self.exact, self.latest)


_RULES: tuple[Rule, ...] = ("a person's decision", "a side's own text", "more origins", "more exact", "latest")


def choose(
    said: Iterable[tuple[_Value, Voice]],
    *,
    holds: Callable[[_Value, _Value], bool] = lambda one, other: one == other,
    exact: Callable[[_Value], float] = lambda _value: 0.0,
    parties: Sequence[str] = (),
    decided: Mapping[_Value, int] | None = None,
) -> Field[_Value] | None:
    """Return the field that the voices make, None where nobody says anything.

    `holds(one, other)` says that the first is as wide as the second or wider. Texts that speak for one of `parties`
    are a side's own. `decided` holds the numbers of the decisions by which people gave values.
    """
    voices: list[tuple[_Value, list[Voice]]] = []
    for value, voice in sorted(said, key=lambda pair: (pair[1].told.order, repr(pair[0]))):
        known = next((found for mine, found in voices if mine == value), None)
        if known is None:
            voices.append((value, [voice]))
        else:
            known.append(voice)
    if not voices:
        return None
    numbers = decided or {}
    measured = [
        (value, mine, _measure(value, voices, holds, exact, parties, numbers.get(value, 0))) for value, mine in voices
    ]
    measured.sort(key=lambda row: row[2].rank(), reverse=True)
    best = measured[0]
    disputed = any(not holds(value, best[0]) and not holds(best[0], value) for value, _, _ in measured[1:])
    return Field(
        tuple(_claimed(value, mine) for value, mine, _ in measured), _rule([row[2] for row in measured]), disputed
    )


def decided_among(said: Iterable[tuple[_Value, str | None]]) -> dict[_Value, int]:
    """Return the values that people gave, of values with their rules, and the number of the last such decision."""
    found: dict[_Value, int] = {}
    for value, rule in said:
        number = deciding(rule)
        if number:
            found[value] = max(number, found.get(value, 0))
    return found


def _measure(
    value: _Value,
    voices: list[tuple[_Value, list[Voice]]],
    holds: Callable[[_Value, _Value], bool],
    exact: Callable[[_Value], float],
    parties: Sequence[str],
    decided: int,
) -> Measure:
    supporting = [voice for other, found in voices if other == value or holds(other, value) for voice in found]
    own = {voice.source.origin for voice in supporting if set(voice.source.speaks_for) & set(parties)}
    latest = max(voice.told.published or dt.date.min for voice in supporting)
    return Measure(decided, len(own), len({voice.source.origin for voice in supporting}), exact(value), latest)


def _rule(measured: list[Measure]) -> Rule:
    """Return what set the first apart from the second."""
    if len(measured) == 1:
        return "only value"
    first, second = measured[0].rank(), measured[1].rank()
    return next((rule for rule, one, other in zip(_RULES, first, second, strict=True) if one != other), "order")


def _claimed(value: _Value, voices: list[Voice]) -> Claimed[_Value]:
    documents = tuple(dict.fromkeys(voice.told.document for voice in voices))
    return Claimed(value, documents, len({voice.source.origin for voice in voices}))
