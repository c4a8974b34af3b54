"""Finds expressions of time: each word that can begin one is looked up, its forms are tried in order."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from functools import cache

from msgspec import Struct

from dragoman.model import When
from dragoman.reading.dates.days import day_patterns
from dragoman.reading.dates.expression import DateExpression, Ground, Match, Parsed, Resolved, Tense
from dragoman.reading.dates.months import Years, month_patterns
from dragoman.reading.dates.near import near_patterns
from dragoman.reading.dates.pieces import DIGIT, Pattern
from dragoman.reading.dates.weekdays import weekday_patterns
from dragoman.reference.calendar import time_words

_CONTEXT = 24
_WORD = re.compile(r"\w+")


class _Entry(Struct, frozen=True):
    form: str
    pattern: re.Pattern[str]
    parse: Callable[[Match], Parsed | None]
    gives_way: bool


@cache
def grammar() -> tuple[Pattern, ...]:
    """Return the forms in the order in which they are tried: where two begin alike, the longer comes first."""
    return (*day_patterns(), *month_patterns(), *weekday_patterns(), *near_patterns())


@cache
def _entries() -> dict[str, tuple[_Entry, ...]]:
    """Return the forms that can begin with each word."""
    entries: dict[str, list[_Entry]] = {}
    for form in grammar():
        entry = _Entry(form.name, re.compile(form.pattern), form.parse, form.gives_way)
        for word in form.opens:
            entries.setdefault(word, []).append(entry)
    return {word: tuple(own) for word, own in entries.items()}


def find_dates(text: str, start: int = 0, end: int | None = None) -> list[DateExpression]:
    """Return the expressions of time in code points [start, end) of a text, in order, none inside another."""
    stop = len(text) if end is None else end
    entries, found, done = _entries(), [], start
    for word in _WORD.finditer(text, start, stop):
        opens, first = word[0], word.start()
        forms = entries.get(DIGIT if opens[0].isdecimal() else opens.lower())
        if forms is None or first < done:
            continue
        date, done = _first_fitting(text, first, stop, forms)
        if date is not None:
            found.append(date)
    return found


def _first_fitting(text: str, start: int, stop: int, forms: tuple[_Entry, ...]) -> tuple[DateExpression | None, int]:
    """Return what the first form that matches here parses to, and the end of what it matched."""
    for form in forms:
        match = form.pattern.match(text, start, stop)
        date = _parsed(text, match, form, stop) if match else None
        if match and (date is not None or not form.gives_way):
            return date, match.end()
    return None, start


def _parsed(text: str, found: re.Match[str], entry: _Entry, stop: int) -> DateExpression | None:
    start, end = found.span()
    parts = {part: value for part, value in found.groupdict().items() if value}
    match = Match(parts, text[max(0, start - _CONTEXT) : start], text[end : min(stop, end + _CONTEXT)])
    parsed = entry.parse(match)
    if parsed is None:
        return None
    word = match.word_before.lower()
    lead = word if word in time_words().prepositions else ""
    return DateExpression(start, end, found[0], entry.form, parsed, lead, _is_attributive(parsed))


def _is_attributive(parsed: Parsed) -> bool:
    return isinstance(parsed, Years) and parsed.attributive


def resolve(
    expression: DateExpression, published: dt.date | None, tense: Tense = "past", anchor: When | None = None
) -> Resolved | None:
    """Return the interval that an expression means, and the rule that gave it.

    `published` is the day of publication, `tense` that of the verb beside the expression, `anchor` the date
    named before it. None where these give no ground for a date: nothing is guessed, nothing is raised.
    """
    try:
        return expression.parsed.resolve(Ground(published, tense, anchor))
    except (ValueError, OverflowError):
        return None
