"""Months, quarters, half-years, seasons, years and decades."""

from __future__ import annotations

import datetime as dt

from msgspec import Struct

from dragoman.model import Precision, When
from dragoman.reading.dates.choose import DAY as ONE_DAY
from dragoman.reading.dates.choose import STEPS, months, nearest, years
from dragoman.reading.dates.expression import Ground, Match, Resolved, Tense
from dragoman.reading.dates.pieces import (
    DIGIT,
    GAP,
    RANGE,
    TO,
    YEAR,
    Pattern,
    any_case,
    full_month,
    month,
    month_number,
    month_opening,
    opening,
    period,
)
from dragoman.reference.calendar import is_calendar_word, ordinal_value, time_words

_LAST = 5
_NUMBERED = ("first", "second", "third", "fourth", "last")
_JOINING = frozenset({"and", "or", "to"})
_WORDS_TOO = frozenset({"May", "March"})
_SHORT_BLOCKS = frozenset({"q1", "q2", "q3", "q4", "h1", "h2"})
_POSSESSIVE = ("'s", "’s", "s'", "s’")
_PLAIN_PREPOSITIONS = frozenset({"in", "since", "during", "year", "throughout"})


class Months(Struct, frozen=True):
    """Whole months from the first to the last: a month, a quarter, a half-year or a season.

    The year is given, or told by `near_year` ("last", "this", "next", "the"), or left to `modifier` ("last",
    "this", "next") and the tense.
    """

    first: int
    last: int
    precision: Precision = "month"
    year: int | None = None
    near_year: str = ""
    modifier: str = ""

    def resolve(self, ground: Ground) -> Resolved | None:
        """Return the months; a year that the text leaves out is the nearest that the tense allows."""
        if self.year is not None:
            return Resolved(self.interval(self.year), "explicit")
        if ground.published is None:
            return None
        if self.near_year:
            year = ground.published.year + STEPS.get(self.near_year, 0)
            return Resolved(self.interval(year), "relative to publication date")
        when = self._nearest(ground.published, ground.tense)
        return Resolved(when, "year from publication date") if when else None

    def interval(self, year: int) -> When:
        """Return the months with the first one in a year."""
        return months(year, self.first, self.last, self.precision)

    def _nearest(self, published: dt.date, tense: Tense) -> When | None:
        around = [self.interval(published.year + step) for step in (-2, -1, 0, 1, 2)]
        if self.modifier in {"this", "current"}:
            around = [one for one in around if published.year in {one.start.year, one.end.year}]
            return nearest(around, published, tense) or nearest(around, published, "unknown")
        return nearest(around, published, tense, self.modifier)


class WeekOfMonth(Struct, frozen=True):
    """A numbered week of a month: "the first week of December" is its days 1 to 7, the last its last seven."""

    number: int
    month: Months

    def resolve(self, ground: Ground) -> Resolved | None:
        """Return seven days of the month."""
        found = self.month.resolve(ground)
        if found is None:
            return None
        start = found.when.start + 7 * (self.number - 1) * ONE_DAY
        if self.number == _LAST:
            start = found.when.end - 6 * ONE_DAY
        return Resolved(When(start, start + 6 * ONE_DAY, "week"), found.rule)


class Years(Struct, frozen=True):
    """Whole years, as the text gives them; `attributive` where they date something other than an event.

    Several years date a plan, and a year behind "by" or "until" is a limit.
    """

    first: int
    last: int
    attributive: bool = False

    def resolve(self, _ground: Ground) -> Resolved:
        """Return the years."""
        return Resolved(years(self.first, self.last), "explicit")


def month_patterns() -> tuple[Pattern, ...]:
    """Return the forms of months, of the parts of a year, and of years."""
    words = time_words()
    near = rf"{GAP}(?:of{GAP})?(?:(?P<x>last|this|next)|(?P<t>the)){GAP}year\b"
    year = rf"(?:,?(?:{GAP}(?:of{GAP})?|-)(?P<y>{YEAR})|{near})"
    nth = rf"(?:(?i:the){GAP})?(?P<n>{any_case(_NUMBERED)}){GAP}"
    modifier = rf"(?:(?:(?i:the|this){GAP})?(?P<r>{any_case(words.modifiers)}){GAP})"
    name, until = rf"(?P<m>{full_month()})", rf"(?P<m2>{full_month()})"
    front = rf"(?:{nth}half{GAP}of{GAP}|{period()})?{modifier}?"
    end = rf"(?:{year})?(?!\w|{GAP}\d)"
    the = rf"(?P<the>(?i:the){GAP})"
    season = rf"(?P<s>{any_case(words.seasons)})\b"
    winter = r"(?:[-–/]\d\d(?!\d))?"
    numbered, periods = opening(["the"], _NUMBERED), opening(["the"], words.periods)
    near_months, names = opening(["the", "this"], words.modifiers), month_opening()
    either_and = rf"(?P<and>(?i:between)){GAP}"
    digits, bounds = opening([DIGIT]), r"(?!\w|[-–/:]\d|[.,]\d|\s?%)"
    year_range = rf"(?:{RANGE}(?P<y2>{YEAR}|\d\d(?!\d)))?"
    seasons = rf"(?:{period()})?(?:{modifier}|{the})?{season}(?:{year}{winter})?(?!\w|{GAP}of\b)"
    numbered_week = rf"{nth}week{GAP}(?:of|in){GAP}(?P<m>{month()})(?:{year})?(?!\w)"
    return (
        Pattern("week_of_month", numbered, numbered_week, _week_of_month),
        Pattern("month", names | numbered | periods | near_months, rf"{front}{name}(?:{RANGE}{until})?{end}", _month),
        Pattern("month", opening(["between"]), rf"{either_and}{name}{TO}{until}{end}", _month),
        Pattern("month", names, rf"(?P<m>{month()}){GAP}(?P<y>{YEAR})", _month),
        Pattern("quarter", numbered, rf"{nth}quarter{year}", _quarter),
        Pattern("quarter", numbered, rf"{nth}quarter\b", _bare_quarter, gives_way=True),
        Pattern("quarter", _SHORT_BLOCKS, rf"(?P<b>[QH])(?P<n>[1-4]){year}", _short_block),
        Pattern("half", numbered, rf"{nth}half{year}", _half),
        Pattern("season", opening(words.seasons) | periods | near_months, seasons, _season),
        Pattern("decade", digits, r"(?P<d>(?:1[89]|20)\d0)[’']?s\b", _decade),
        Pattern("year", opening(["between"]), rf"{either_and}(?P<y>{YEAR}){GAP}and{GAP}(?P<y2>{YEAR})", _years),
        Pattern("year", digits | periods, rf"(?:{period()})?(?P<y>{YEAR}){year_range}{bounds}", _years),
    )


def _nth(match: Match) -> int:
    word = match.parts["n"].lower()
    return _LAST if word == "last" else ordinal_value(word) or int(word)


def _year_parts(match: Match) -> tuple[int | None, str, str]:
    """Return the year, the distance of the year, and the modifier that a pattern caught."""
    parts = match.parts
    year = int(parts["y"]) if "y" in parts else None
    return year, parts.get("x") or parts.get("t", ""), parts.get("r", "").lower()


def _months(match: Match, first: int, last: int, precision: Precision) -> Months:
    return Months(first, last, precision, *_year_parts(match))


def _month(match: Match) -> Months | None:
    """Parse a month or a range of months; None for a word or a name that only looks like one."""
    if not match.parts.keys() & {"y", "x", "t", "r", "p", "n", "m2"} and not _is_month(match):
        return None
    if match.word_before.rstrip(",").isdecimal():
        return None
    first = month_number(match.parts["m"])
    last = month_number(match.parts.get("m2", match.parts["m"]))
    return _months(match, first, last, "month")


def _is_month(match: Match) -> bool:
    """Say whether a bare month is one: "in May" is, "May said", "April Glenn" and "Black September" are not."""
    before, is_word = match.word_before, match.parts["m"].title() in _WORDS_TOO
    if before.lower() in time_words().month_openers:
        return not is_word or _follows_time(match)
    if is_word or before[:1].isupper():
        return False
    return not match.next_word[:1].isupper()


def _follows_time(match: Match) -> bool:
    """Say whether what stands before "May" or "March" speaks of time.

    "In May", "April and May" and "the May summit" do; "to March" and "the March on the capital" do not.
    """
    words = match.before.replace("-", " ").split()
    if words[-1] in _JOINING:
        return len(words) > 1 and is_calendar_word(words[-2])
    return words[-1] != "the" or match.next_word not in time_words().function_words


def _week_of_month(match: Match) -> WeekOfMonth:
    month_ = month_number(match.parts["m"])
    return WeekOfMonth(_nth(match), _months(match, month_, month_, "month"))


def _quarter(match: Match) -> Months:
    last = 3 * min(_nth(match), 4)
    return _months(match, last - 2, last, "quarter")


def _bare_quarter(match: Match) -> Months | None:
    """Parse "in the fourth quarter"; None where something else has quarters."""
    in_time = match.word_before.lower() in time_words().month_openers
    return (
        _quarter(match)
        if in_time and (not match.next_word or match.next_word in time_words().function_words - {"of"})
        else None
    )


def _half(match: Match) -> Months | None:
    """Parse a half-year; six months are nearer to a quarter than to a year."""
    half = _nth(match)
    return _months(match, 6 * half - 5, 6 * half, "quarter") if half <= 2 else None


def _short_block(match: Match) -> Months | None:
    return _half(match) if match.parts["b"] == "H" else _quarter(match)


def _season(match: Match) -> Months | None:
    """Parse a season; None where nothing says that the word means a time of the year."""
    name = match.parts["s"]
    if not match.parts.keys() & {"y", "x", "t", "r", "p"} and not _is_season(match):
        return None
    return _months(match, *time_words().seasons[name.lower()], "quarter")


def _is_season(match: Match) -> bool:
    openers = {"in"} if match.parts["s"].lower() == "fall" else time_words().month_openers
    return "the" in match.parts and match.word_before.lower() in openers and match.parts["s"].islower()


def _decade(match: Match) -> Years:
    year = int(match.parts["d"])
    return Years(year, year + 9)


def _years(match: Match) -> Years | None:
    """Parse a bare year or a range of years; None for a number that nothing marks as a year."""
    words, before = time_words(), match.word_before.lower()
    first = int(match.parts["y"])
    last = _last_year(first, match.parts.get("y2"))
    if last < first:
        return None
    if match.parts.keys() & {"p", "and"}:
        return Years(first, last, attributive=first < last)
    noun = match.next_word.islower() and match.next_word not in words.function_words
    if before in words.determiners or before.endswith(_POSSESSIVE):
        return Years(first, last, attributive=True) if noun else None
    if before not in words.year_prepositions:
        return None
    doubtful = noun and before not in _PLAIN_PREPOSITIONS
    return Years(first, last, doubtful or first < last or before in words.year_bounds)


def _last_year(first: int, text: str | None) -> int:
    if text is None:
        return first
    return int(text) if len(text) > 2 else first - first % 100 + int(text)
