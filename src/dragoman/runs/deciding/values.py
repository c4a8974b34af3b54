"""What a person writes for a corrected value, as the coding guide has it."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import get_args

import msgspec

from dragoman.errors import UsageError
from dragoman.model import CorrectedField, Kind, Mode, Plain, Precision, Role, Status, When
from dragoman.questions.parties import codes_of, party_name, states_of
from dragoman.reference.parties import parties

NONE = "none"
"""What is written for a value that is not known."""

_CHOICES: dict[CorrectedField, tuple[str, ...]] = {
    "kind": get_args(Kind), "status": get_args(Status), "mode": get_args(Mode), "role": get_args(Role),
}  # fmt: skip
_PERIOD = re.compile(r"(\d{4})(?:-(?:(\d{2})|Q([1-4])|W(\d{2})))?", re.IGNORECASE)
_HOW = "2025-11-19, 2025-11-19..2025-11-21, 2025-11, 2025-Q4, 2025-W47 or 2025"


def value_of(field: CorrectedField, words: str) -> Plain:
    """Return the value that words mean for a field; `none` is no value where a field may be without one.

    Raises UsageError for what the coding guide does not have.
    """
    option, typed = f"--{field}", " ".join(words.split())
    if not typed:
        raise UsageError(f'{option} is empty: give a value, or "{NONE}" where it is not known')
    if field in _CHOICES:
        return _choice(option, typed, _CHOICES[field])
    if typed.lower() == NONE:
        return None
    return _READERS.get(field, _words)(option, typed)


def _choice(option: str, typed: str, choices: tuple[str, ...]) -> str:
    found = typed.lower().replace(" ", "_")
    if found not in choices:
        raise UsageError(f'{option} "{typed}" is none of {", ".join(choices)}')
    return found


def _words(_option: str, typed: str) -> str:
    return typed


def _number(option: str, typed: str) -> int:
    if not typed.isdecimal() or int(typed) < 1:
        raise UsageError(f'{option} "{typed}" is no number of a round: give 1 or more, or "{NONE}"')
    return int(typed)


def _when(option: str, typed: str) -> Mapping[str, str]:
    first, both, last = typed.partition("..")
    one = _period(option, first.strip())
    other = _period(option, last.strip()) if both else one
    if other.end < one.start:
        raise UsageError(f'{option} "{typed}" ends before it begins: swap the two')
    precision = one.precision if one.precision == other.precision else max(one, other, key=_length).precision
    found: dict[str, str] = msgspec.to_builtins(When(one.start, other.end, precision))
    return found


def _length(when: When) -> int:
    return (when.end - when.start).days


def _period(option: str, typed: str) -> When:
    """Return the interval of a day, a week, a month, a quarter or a year."""
    try:
        match = _PERIOD.fullmatch(typed)
        if not match:
            return When.day(dt.date.fromisoformat(typed))
        year, month, quarter, week = (int(one) if one else 0 for one in match.groups())
        if week:
            return When(dt.date.fromisocalendar(year, week, 1), dt.date.fromisocalendar(year, week, 7), "week")
        if quarter:
            return _months(year, 3 * quarter - 2, 3 * quarter, "quarter")
        return _months(year, month, month, "month") if month else _months(year, 1, 12, "year")
    except ValueError:
        raise UsageError(f'{option} "{typed}" is no date: write {_HOW}, or "{NONE}"') from None


def _months(year: int, first: int, last: int, precision: Precision) -> When:
    return When(dt.date(year, first, 1), dt.date(year, last, calendar.monthrange(year, last)[1]), precision)


def _where(option: str, typed: str) -> Mapping[str, str | None]:
    """Return a place: "Brussels, Belgium", "Belgium", or a town alone."""
    town, both, country = (part.strip() for part in typed.rpartition(","))
    codes = states_of(country)
    if both and len(codes) != 1:
        raise UsageError(f'{option} "{typed}": "{country}" is no one state: end with a name or a code, as in Oslo, NOR')
    if not both and len(codes) == 1:
        return {"place": None, "country": codes[0]}
    return {"place": town if both else country, "country": codes[0] if both else None}


def _party(option: str, typed: str) -> Mapping[str, str | None]:
    """Return a state or a body: its name or code; a movement that dragoman does not know after "body:"."""
    word, other, name = typed.partition(":")
    if other and word.strip().lower() == "body" and name.strip():
        return {"state": None, "body": name.strip()}
    codes = codes_of(typed)
    if not codes:
        raise UsageError(f'{option} "{typed}" is no known state or body: give its code, or body:NAME for another')
    if len(codes) > 1:
        raise UsageError(f'{option} "{typed}" is any of {", ".join(map(party_name, codes))}: give a code')
    (code,) = codes
    return {"state": code, "body": None} if code in parties() else {"state": None, "body": code}


_READERS: dict[CorrectedField, Callable[[str, str], Plain]] = {
    "when": _when, "where": _where, "round": _number, "party": _party,
}  # fmt: skip
