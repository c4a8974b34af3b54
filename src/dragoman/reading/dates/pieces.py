"""The pieces that the patterns of the grammar are put together from, filled with the words of the data file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache

from msgspec import Struct

from dragoman.reading.dates.expression import Match, Parsed
from dragoman.reference.calendar import time_words

GAP = r"(?:[^\S\n]{1,4}\n?[^\S\n]{0,4}|\n[^\S\n]{0,4})"
"""A blank within an expression: it may wrap a line but never crosses an empty one."""

DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
YEAR = r"(?:1[89]|20)\d\d(?!\d)"
TO = rf"(?:\s?[-–—−‑]\s?|,?{GAP}(?:to|until|till|through|and|&){GAP}(?:the{GAP})?)"
AND = rf",?{GAP}(?:and|&){GAP}(?:on{GAP})?(?:the{GAP})?"
RANGE = rf"(?:\s?[-–—−‑]\s?|,?{GAP}(?:to|until|till|through){GAP}(?:the{GAP})?)"


DIGIT = "0"
"""Stands for all words that begin with a digit among the words that a form can begin with."""


class Pattern(Struct, frozen=True):
    """One form of the grammar: the words that it can begin with, its pattern, and its parser.

    `name` tells a reader of the expression what it is; variants of one form share it. `opens` holds words in
    lower case, and DIGIT. The parts handed to the parser are the named groups of the pattern; it returns None
    where the words are no date.
    """

    name: str
    opens: frozenset[str]
    pattern: str
    parse: Callable[[Match], Parsed | None]
    gives_way: bool = False


def opening(*words: Iterable[str]) -> frozenset[str]:
    """Return the first words of phrases, in lower case, as a form can begin with them."""
    return frozenset(re.split(r"\W", phrase.lower())[0] for group in words for phrase in group)


def either(words: Iterable[str]) -> str:
    """Return a pattern of any of the words, the longest first; a blank in a word may be any gap."""
    parts = (GAP.join(re.escape(part) for part in word.split()) for word in sorted(words, key=len, reverse=True))
    return f"(?:{'|'.join(parts)})"


def any_case(words: Iterable[str]) -> str:
    """Return a pattern of any of the words in small or capital letters."""
    return f"(?i:{either(words)})"


@cache
def month_opening() -> frozenset[str]:
    """Return the words that begin with a month."""
    return opening(time_words().months, time_words().month_abbreviations)


@cache
def weekday_opening() -> frozenset[str]:
    """Return the words that begin with a weekday."""
    return opening(time_words().weekdays, time_words().weekday_abbreviations)


@cache
def full_month() -> str:
    """Return the pattern of a month written out: "May", "MAY"."""
    months = time_words().months
    return either([*months, *(month.upper() for month in months)])


@cache
def month() -> str:
    """Return the pattern of a month, written out or short: "November", "Nov.", "NOV"."""
    short = time_words().month_abbreviations
    return rf"(?:{full_month()}|{either([*short, *map(str.upper, short)])}\b\.?)"


@cache
def weekday() -> str:
    """Return the pattern of a weekday written out."""
    days = time_words().weekdays
    return either([*days, *(day.upper() for day in days)])


@cache
def short_weekday() -> str:
    """Return the pattern of a short weekday: "Tue", "Tue."."""
    return rf"{either(time_words().weekday_abbreviations)}\b\.?"


@cache
def part_of_day() -> str:
    """Return the pattern of a part of the day with the gap in front of it."""
    return rf"(?:{GAP}{either(time_words().parts_of_day)}\b)"


@cache
def number() -> str:
    """Return the pattern of a count: digits or a word."""
    return rf"(?:{any_case(time_words().numbers)}|\d{{1,3}})"


@cache
def period() -> str:
    """Return the pattern of the words in front of a part of a month or year: "mid-", "the end of"."""
    return rf"(?:(?i:the){GAP})?(?P<p>{any_case(time_words().periods)})(?:-|{GAP})(?:the{GAP})?"


def month_number(name: str) -> int:
    """Return 11 for "November", "Nov." and "NOV"."""
    words, plain = time_words(), name.rstrip(".").title()
    return words.months.get(plain) or words.month_abbreviations[plain]


def weekday_number(name: str) -> int:
    """Return 0 for "Monday", "MONDAY" and "Mon."."""
    words, plain = time_words(), name.rstrip(".").title()
    return words.weekdays[plain] if plain in words.weekdays else words.weekday_abbreviations[plain]


def count_of(text: str) -> int:
    """Return 3 for "three" and "3"."""
    return int(text) if text.isdecimal() else time_words().numbers[one_blank(text)]


def one_blank(text: str) -> str:
    """Return the words in lower case with one blank between them."""
    return " ".join(text.lower().split())
