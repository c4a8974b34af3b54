"""Finds lengths of time: "a three-day visit", "for two weeks"."""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from dragoman.reading.dates.pieces import GAP, count_of, number

_DAYS = {"day": 1, "week": 7, "fortnight": 14}


class Duration(Struct, frozen=True):
    """Code points [start, end) that give a length of time, in whole days."""

    start: int
    end: int
    days: int


@cache
def _pattern() -> re.Pattern[str]:
    unit = "day|week|fortnight"
    beside = rf"(?P<n1>{number()})(?:-|{GAP})(?P<u1>{unit})(?:-long)?\b"
    long = rf"(?P<u2>{unit})(?:-|{GAP})?long\b"
    lasting = rf"(?i:for|lasting|spanning|lasted){GAP}(?P<n3>{number()}){GAP}(?P<u3>{unit})s?\b"
    return re.compile(rf"\b(?:{lasting}|{beside}|{long})(?!{GAP}(?:ago|later|earlier|before|after|from)\b)")


def find_durations(text: str, start: int = 0, end: int | None = None) -> list[Duration]:
    """Return the lengths of time in code points [start, end) of a text, in order."""
    found = _pattern().finditer(text, start, len(text) if end is None else end)
    return [_duration(match) for match in found]


def _duration(match: re.Match[str]) -> Duration:
    unit = match["u1"] or match["u2"] or match["u3"]
    count = match["n1"] or match["n3"]
    return Duration(match.start(), match.end(), _DAYS[unit] * (count_of(count) if count else 1))
