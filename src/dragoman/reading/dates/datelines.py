"""Finds the dateline of a report: the town, the day and the agency that it opens with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from dragoman.reading.dates.days import Days
from dragoman.reading.dates.expression import DateExpression
from dragoman.reading.dates.find import find_dates
from dragoman.reference.calendar import is_calendar_word, time_words

_LINES = 3
_LONGEST_LINE = 240
_YEAR = re.compile(r"\d{4}")
_MARK = r"(?:\s?:|\s?[–—]|\s?--+|\s-)(?=\s|$)"
_CAPITALS = r"(?:ST\.|D\.C\.|[^\W\d_a-zß-öø-ÿ][^\W\d_a-zß-öø-ÿ’'.]*[^\W\d_a-zß-öø-ÿ])"
_TITLED = r"(?:St\.|D\.C\.|[^\W\d_a-z][\w’']+)"
_MONTH_NAME = r"[A-Z][A-Za-z]{2,8}\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = (
    rf"(?P<date>(?:[A-Z][a-z]+day,? )?(?:{_MONTH_NAME} {_DAY}|{_DAY} {_MONTH_NAME})(?:,? \d{{4}})?"
    r"|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d\d-\d\d)"
)
_AGENCY = r"[(/](?P<agency>[A-Z][^()/\n]{1,40})[)/]"


class Dateline(Struct, frozen=True):
    """Code points [start, end) of the opening of a report.

    `place` is the town as written, capitals folded ("NEW DELHI" gives "New Delhi"), and `place_start` where
    it stands; `date` is its date, `agency` the outlet that signs it. What is not there is None.
    """

    start: int
    end: int
    place: str | None = None
    date: DateExpression | None = None
    agency: str | None = None
    place_start: int | None = None


def _place(word: str) -> str:
    """Return the pattern of a place of such words: "THE HAGUE", "NEW YORK/GENEVA", "Geneva, Switzerland"."""
    words = rf"{word}(?:[ -](?:{word}|de|da|la|of|the)){{0,3}}"
    return rf"(?P<place>{words}(?:(?:, ?|/){words}){{0,2}}?)"


_BEHIND = rf"(?:(?:,|\.|\s[-–—]|\s?:)? ?{_DATE})?(?:[,.]? ?{_AGENCY})?"
_SIGNED = r"(?P<signature>(?:\.| -) (?P<agency2>[A-Z][\w]+(?: [A-Z][\w]+){0,2}))?"
_OPENINGS = (
    re.compile(rf"{_place(_CAPITALS)}{_BEHIND}{_SIGNED}(?P<mark>{_MARK}|\.(?=\s))"),
    re.compile(rf"{_place(_TITLED)}{_BEHIND}{_SIGNED}(?P<mark>{_MARK}|\.(?=\s))"),
    re.compile(rf"{_place(_TITLED)},? (?:\| )?{_DATE}(?P<mark>)\s*$"),
    re.compile(rf"{_DATE}(?: \| {_place(_TITLED)})?(?P<mark>)(?=\s*$|\s+(?:Posted|Updated|Published|\|))"),
)


def find_dateline(text: str) -> Dateline | None:
    """Return the dateline among the first lines of a report; None where an ordinary sentence opens it."""
    for start, line in _first_lines(text):
        for pattern in _OPENINGS:
            match = pattern.match(line)
            if match and _is_place(match.groupdict().get("place") or "") and _is_opening(match, line):
                found = _dateline(text, start, match)
                return found if found.date or not match["date"] else None
    return None


def _first_lines(text: str) -> Iterator[tuple[int, str]]:
    """Give the first lines that are not empty, each cut to the length of an opening, with where they start."""
    start, given = 0, 0
    while given < _LINES and start < len(text):
        stop = text.find("\n", start)
        stop = len(text) if stop < 0 else stop
        line = text[start : min(stop, start + _LONGEST_LINE)]
        plain = line.lstrip()
        if plain:
            given += 1
            yield start + len(line) - len(plain), plain
        start = stop + 1


def _is_place(place: str) -> bool:
    """Say whether words may be a place: no label, no day, no words that a sentence begins with."""
    words = re.split(r"[ ,/]+", place)
    lowers = {word.lower() for word in words}
    if lowers & time_words().dateline_labels or any(map(is_calendar_word, words)):
        return False
    return words[0].lower() not in time_words().function_words or words[0].lower() == "the"


def _is_opening(match: re.Match[str], line: str) -> bool:
    """Say whether what looks like a dateline is one: the less it gives beside a place, the stricter."""
    parts = match.groupdict()
    place, mark = parts.get("place") or "", parts["mark"].strip()
    if not place:
        return bool(_YEAR.search(parts["date"]))
    if parts.get("date"):
        return not place.startswith("The ") or place == "The Hague"
    if parts.get("agency") or parts.get("agency2"):
        return mark not in {"", "."}
    if place.isupper() and len(place) > 2:
        return mark != "."
    follows = line[match.end() :].lstrip(" \"“'‘")
    return mark[:1] in {"–", "—", "-"} and follows[:1].isupper() and len(place.split()) <= 3


def _dateline(text: str, start: int, match: re.Match[str]) -> Dateline:
    parts = match.groupdict()
    place, agency = parts.get("place"), parts.get("agency") or parts.get("agency2")
    return Dateline(
        start + match.start(),
        start + match.end(),
        _folded(place) if place else None,
        _date(text, start, match),
        agency,
        start + match.start("place") if place else None,
    )


def _date(text: str, start: int, match: re.Match[str]) -> DateExpression | None:
    if match["date"] is None:
        return None
    found = find_dates(text, start + match.start("date"), start + match.end("date"))
    return found[0] if found and isinstance(found[0].parsed, Days) else None


def _folded(place: str) -> str:
    """Return a place with its town, and all of it where all is in capitals, as names are written in a sentence."""
    town, comma, rest = place.partition(",")
    return _written(town) + comma + (_written(rest) if len(rest) > 4 else rest)


def _written(words: str) -> str:
    if not words.isupper():
        return words
    particles = time_words().place_particles
    plain = re.sub(
        r"[^\W\d_]+", lambda word: word[0].lower() if word[0].lower() in particles else word[0].capitalize(), words
    )
    return plain[:1].upper() + plain[1:]
