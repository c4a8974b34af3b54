"""Words that say how often something is held."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

import msgspec
from msgspec import Struct


class Interval(Struct, frozen=True, forbid_unknown_fields=True):
    """Words, in lower case, for what is held again after so many months."""

    words: tuple[str, ...]
    months: int


@cache
def intervals() -> tuple[Interval, ...]:
    """Return all intervals, the shortest first."""
    data = resources.files("dragoman.reference").joinpath("data/intervals.json").read_bytes()
    return msgspec.json.decode(data, type=tuple[Interval, ...])


def interval_in(text: str) -> tuple[str, int] | None:
    """Return the first words of a text that say how often, as they stand there, and the months; None for none."""
    found = _pattern().search(text)
    if found is None:
        return None
    words = " ".join(found.group().split())
    return words, _months()[words.lower()]


@cache
def _months() -> dict[str, int]:
    return {words: one.months for one in intervals() for words in one.words}


@cache
def _pattern() -> re.Pattern[str]:
    longest_first = sorted(_months(), key=lambda words: (-len(words), words))
    forms = (re.escape(words).replace(r"\ ", r"\s+") for words in longest_first)
    return re.compile(rf"\b(?:{'|'.join(forms)})\b", re.IGNORECASE)
