"""Words of time: months, weekdays, seasons, numbers, days near today."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from typing import Literal

import msgspec
from msgspec import Struct

_COUNTED = re.compile(r"^(\d{1,3})(?:st|nd|rd|th)$")
_ROMAN = re.compile(r"^(?=[ivx]+$)(x{0,3})(ix|iv|v?i{0,3})$")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10}


class NamesWithWeekday(Struct, frozen=True, forbid_unknown_fields=True):
    """Words beside a weekday that make it a name ("Good Friday", "Sunday Times") or a habit ("every Monday")."""

    before: tuple[str, ...]
    after: tuple[str, ...]


class TimeWords(Struct, frozen=True, forbid_unknown_fields=True):
    """All lists of the data file.

    Months count from 1, weekdays from Monday as 0; a season is its first and its last month. `days` are steps
    in days from today, `following` steps from the date named before,
    `stay_days` are numbers of a day of a visit, -1 for the last one; `modifiers` are steps in units from the
    present one, `anchored` from the one named before; `directions` are -1 for the past and 1 for what comes.
    `periods` say which part of a month or a year a word means; `vague` numbers give no date. A bare year counts
    behind `year_prepositions`, and is a limit, not the date of an event, behind `year_bounds`; in front of a
    noun, behind one of `determiners`, it dates the noun. "May" alone is a month behind `month_openers`.
    `counted` words and signs behind a number show that it is no day. `dateline_labels` are words of openings
    that are no places, `place_particles` the words of places that stay in lower case.
    """

    months: dict[str, int]
    month_abbreviations: dict[str, int]
    weekdays: dict[str, int]
    weekday_abbreviations: dict[str, int]
    seasons: dict[str, tuple[int, int]]
    numbers: dict[str, int]
    ordinals: dict[str, int]
    days: dict[str, int]
    following: dict[str, int]
    stay_days: dict[str, int]
    parts_of_day: tuple[str, ...]
    modifiers: dict[str, Literal[-1, 0, 1]]
    anchored: dict[str, Literal[-1, 0, 1]]
    periods: dict[str, Literal["early", "middle", "late"]]
    directions: dict[str, Literal[-1, 1]]
    vague: tuple[str, ...]
    year_prepositions: frozenset[str]
    year_bounds: frozenset[str]
    determiners: frozenset[str]
    month_openers: frozenset[str]
    weekday_names: NamesWithWeekday
    today_names: frozenset[str]
    counted: tuple[str, ...]
    function_words: frozenset[str]
    prepositions: frozenset[str]
    dateline_labels: frozenset[str]
    place_particles: frozenset[str]


@cache
def time_words() -> TimeWords:
    """Return the words of time."""
    data = resources.files("dragoman.reference").joinpath("data/time.json").read_bytes()
    return msgspec.json.decode(data, type=TimeWords)


@cache
def is_calendar_word(word: str) -> bool:
    """Say whether a capitalised word is a month or a weekday."""
    words = time_words()
    plain = word.rstrip(".")
    return plain in words.months or plain in words.weekdays or (word != plain and plain in words.month_abbreviations)


@cache
def ordinal_value(word: str) -> int | None:
    """Return 7 for "seventh", "7th" and "VII", None for a word that is no ordinal. The word is in lower case."""
    value = time_words().ordinals.get(word)
    if value is not None:
        return value
    counted = _COUNTED.match(word)
    if counted:
        return int(counted.group(1))
    return _roman(word) if len(word) > 1 and _ROMAN.match(word) else None


def _roman(word: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in word]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)
