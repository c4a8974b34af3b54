"""Turns expressions of time into intervals, against the day of publication, the tense, and the date before them."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable
from typing import Literal, Protocol

from msgspec import Struct

from dragoman.model import Precision, When
from dragoman.reference.calendar import time_words

Tense = Literal["past", "future", "present", "unknown"]
Parts = dict[str, str]

_SLACK = dt.timedelta(days=3)


class Resolved(Struct, frozen=True):
    """An interval and the rule that gave it; "explicit" where the text says all of it."""

    when: When
    rule: str


class Expression(Protocol):
    """What is resolved: a form of the grammar and its parts."""

    @property
    def form(self) -> str:
        """Return the name of the form."""

    @property
    def parts(self) -> Parts:
        """Return what fills the form."""


class _Frame(Struct, frozen=True):
    published: dt.date | None
    tense: Tense
    anchor: When | None


def resolve_parts(
    expression: Expression, published: dt.date | None, tense: Tense = "past", anchor: When | None = None
) -> Resolved | None:
    """Return the interval of an expression; None where the text gives no ground for one or the date cannot be."""
    try:
        return _FORMS[expression.form](expression.parts, _Frame(published, tense, anchor))
    except (ValueError, OverflowError):
        return None


def _month(name: str) -> int:
    words = time_words()
    plain = name.rstrip(".")
    return words.months.get(plain) or words.month_abbreviations[plain]


def _day(text: str) -> int:
    return int("".join(sign for sign in text if sign.isdigit()))


def _number(text: str) -> int:
    return int(text) if text.isdigit() else time_words().numbers[text.lower()]


def _year_of(month: int, day: int, frame: _Frame) -> int | None:
    """Return the year nearest to publication that the tense allows: a month past for a report, to come for a plan."""
    if frame.published is None:
        return None
    today = frame.published
    days = [
        dt.date(today.year + step, month, min(day, calendar.monthrange(today.year + step, month)[1]))
        for step in (-1, 0, 1)
    ]
    if frame.tense == "future":
        return next((one.year for one in days if one >= today - _SLACK), today.year)
    if frame.tense == "past":
        return next((one.year for one in reversed(days) if one <= today + _SLACK), today.year)
    return min(days, key=lambda one: abs((one - today).days)).year


def _dated(year: str | None, month: int, day: int, frame: _Frame) -> tuple[int | None, str]:
    if year:
        return int(year), "explicit"
    return _year_of(month, day, frame), "year from publication date"


def _one_month_days(month: str, first: str, last: str | None, year: str | None, frame: _Frame) -> Resolved | None:
    number = _month(month)
    value, rule = _dated(year, number, _day(first), frame)
    if value is None:
        return None
    start = dt.date(value, number, _day(first))
    end = dt.date(value, number, _day(last)) if last else start
    return Resolved(When(start, end, "day"), rule)


def _month_day(parts: Parts, frame: _Frame) -> Resolved | None:
    return _one_month_days(parts["m"], parts["d1"], parts.get("d2"), parts.get("y"), frame)


def _two_months(parts: Parts, frame: _Frame) -> Resolved | None:
    first, second = _month(parts["m1"]), _month(parts["m2"])
    value, rule = _dated(parts.get("y"), second, _day(parts["d2"]), frame)
    if value is None:
        return None
    end = dt.date(value, second, _day(parts["d2"]))
    start = dt.date(value - (first > second), first, _day(parts["d1"]))
    return Resolved(When(start, end, "day"), rule)


def _iso(parts: Parts, _frame: _Frame) -> Resolved:
    return Resolved(When.day(dt.date(int(parts["y"]), int(parts["m"]), int(parts["d"]))), "explicit")


def month_of(year: int, month: int) -> When:
    """Return a calendar month as an interval."""
    return When(dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1]), "month")


def _year_near(relative: str | None, frame: _Frame) -> int | None:
    if frame.published is None:
        return None
    step = {"next": 1, "last": -1}.get(relative or "", 0)
    return frame.published.year + step


def _whole_month(parts: Parts, frame: _Frame) -> Resolved | None:
    month = _month(parts["m"])
    if parts.get("y"):
        return Resolved(month_of(int(parts["y"]), month), "explicit")
    if parts.get("x"):
        year = _year_near(parts["x"], frame)
        return Resolved(month_of(year, month), "relative to publication date") if year else None
    tense: Tense = {"last": "past", "next": "future", "coming": "future"}.get(parts.get("r", ""), frame.tense)  # type: ignore[assignment]
    last = 28 if tense == "future" else 1
    year = _year_of(month, last, _Frame(frame.published, tense, frame.anchor))
    return Resolved(month_of(year, month), "year from publication date") if year else None


def _quarter(parts: Parts, frame: _Frame) -> Resolved | None:
    number = (
        int(parts["q"]) if "q" in parts else {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}[parts["n"]]
    )
    year = int(parts["y"]) if "y" in parts else _year_near(parts.get("r"), frame)
    return Resolved(_months(year, 3 * number - 2, 3 * number, "quarter"), "explicit") if year else None


def _half(parts: Parts, frame: _Frame) -> Resolved | None:
    """Read a half-year; its precision is the nearer of quarter and year (six months are as far from both: year)."""
    year = int(parts["y"]) if "y" in parts else _year_near(parts.get("r"), frame)
    first = 1 if parts["n"] == "first" else 7
    return (
        Resolved(
            _months(year, first, first + 5, "year"), "explicit" if "y" in parts else "relative to publication date"
        )
        if year
        else None
    )


def _months(year: int, first: int, last: int, precision: Precision) -> When:
    end_year = year + (last < first)
    return When(dt.date(year, first, 1), dt.date(end_year, last, calendar.monthrange(end_year, last)[1]), precision)


def _season(parts: Parts, frame: _Frame) -> Resolved | None:
    first, last = time_words().seasons[parts["n"]]
    relative = parts.get("x") or (parts["r"] if parts["r"] in {"next", "last"} else None)
    if "y" in parts:
        return Resolved(_months(int(parts["y"]), first, last, "quarter"), "explicit")
    if frame.published is None:
        return None
    if parts.get("x"):
        year = _year_near(relative, frame)
    else:
        tense: Tense = {"next": "future", "last": "past"}.get(relative or "", frame.tense)  # type: ignore[assignment]
        year = _year_of(
            last if tense == "future" else first, 28 if tense == "future" else 1, _Frame(frame.published, tense, None)
        )
        year = year - (last < first) if year and tense == "future" and last < first else year
    return Resolved(_months(year, first, last, "quarter"), "year from publication date") if year else None


def _weekdays(parts: Parts, frame: _Frame) -> Resolved | None:
    if frame.published is None:
        return None
    number = time_words().weekdays[parts["d1"]]
    relative = parts.get("r", "")
    start = _week_day(number, relative, parts.get("a"), frame)
    end = start
    if parts.get("d2"):
        end = start + dt.timedelta(days=(time_words().weekdays[parts["d2"]] - number) % 7)
    future = start > frame.published
    return Resolved(When(start, end, "day"), "nearest coming weekday" if future else "nearest past weekday")


def _week_day(number: int, relative: str, week: str | None, frame: _Frame) -> dt.date:
    today = frame.published
    assert today is not None
    if week:
        monday = today - dt.timedelta(days=today.weekday())
        return monday + dt.timedelta(days=number + (7 if week == "next" else -7))
    back, ahead = (today.weekday() - number) % 7, (number - today.weekday()) % 7
    if relative in {"last", "past", "previous"}:
        return today - dt.timedelta(days=back or 7)
    if relative in {"next", "coming", "this coming"}:
        return today + dt.timedelta(days=ahead or 7)
    if frame.tense == "future":
        return today + dt.timedelta(days=ahead if relative == "this" else ahead or 7)
    return today - dt.timedelta(days=back)


def _day_word(parts: Parts, frame: _Frame) -> Resolved | None:
    if frame.published is None:
        return None
    step = time_words().days[parts["w"].lower()]
    return Resolved(When.day(frame.published + dt.timedelta(days=step)), "relative to publication date")


def _follow(parts: Parts, frame: _Frame) -> Resolved | None:
    if frame.anchor is None:
        return None
    step = time_words().following[parts["w"].lower()]
    base = frame.anchor.end if step > 0 else frame.anchor.start
    return Resolved(When.day(base + dt.timedelta(days=step)), "relative to the date before it")


def _shifted(day: dt.date, count: int, unit: str) -> When:
    if unit == "day":
        return When.day(day + dt.timedelta(days=count))
    if unit in {"week", "fortnight"}:
        return week_of(day + dt.timedelta(weeks=count * (2 if unit == "fortnight" else 1)))
    if unit == "month":
        months = day.year * 12 + day.month - 1 + count
        return month_of(months // 12, months % 12 + 1)
    return When(dt.date(day.year + count, 1, 1), dt.date(day.year + count, 12, 31), "year")


def week_of(day: dt.date) -> When:
    """Return the week of a day, Monday to Sunday."""
    monday = day - dt.timedelta(days=day.weekday())
    return When(monday, monday + dt.timedelta(days=6), "week")


def _days_away(parts: Parts, frame: _Frame) -> Resolved | None:
    word = " ".join(parts["w"].split())
    from_anchor = word in {"later", "earlier", "before"} and frame.anchor is not None
    base = frame.anchor.end if from_anchor and frame.anchor else frame.published
    if base is None or (word in {"later", "before"} and not from_anchor):
        return None
    sign = 1 if word in {"later", "from now", "hence"} else -1
    rule = "relative to the date before it" if from_anchor else "relative to publication date"
    return Resolved(_shifted(base, sign * _number(parts["n"]), parts["u"]), rule)


def _in_units(parts: Parts, frame: _Frame) -> Resolved | None:
    if frame.published is None or frame.tense != "future":
        return None
    return Resolved(_shifted(frame.published, _number(parts["n"]), parts["u"]), "relative to publication date")


def _unit(parts: Parts, frame: _Frame) -> Resolved | None:
    today = frame.published
    if today is None:
        return None
    relative, unit = parts["r"].split()[-1], parts["u"]
    step = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "this": 0}[relative]
    if unit == "weekend":
        monday = today - dt.timedelta(days=today.weekday()) + dt.timedelta(weeks=step)
        return Resolved(
            When(monday + dt.timedelta(days=5), monday + dt.timedelta(days=6), "day"), "relative to publication date"
        )
    if unit == "quarter":
        first = 3 * ((today.month - 1) // 3) + 1
        months = today.year * 12 + first - 1 + 3 * step
        when = _months(months // 12, months % 12 + 1, months % 12 + 3, "quarter")
        return Resolved(when, "relative to publication date")
    return Resolved(_shifted(today, step, unit), "relative to publication date")


def _decade(parts: Parts, _frame: _Frame) -> Resolved:
    year = int(parts["d"])
    return Resolved(When(dt.date(year, 1, 1), dt.date(year + 9, 12, 31), "year"), "explicit")


def _year(parts: Parts, _frame: _Frame) -> Resolved:
    year = int(parts["y"])
    return Resolved(When(dt.date(year, 1, 1), dt.date(year, 12, 31), "year"), "explicit")


_FORMS: dict[str, Callable[[Parts, _Frame], Resolved | None]] = {
    "iso": _iso,
    "numeric": _iso,
    "two_months": _two_months,
    "two_days_months": _two_months,
    "month_day": _month_day,
    "day_month": _month_day,
    "quarter": _quarter,
    "half": _half,
    "season": _season,
    "part_of_month": _whole_month,
    "month": _whole_month,
    "weekdays": _weekdays,
    "day_word": _day_word,
    "follow": _follow,
    "days_away": _days_away,
    "in_units": _in_units,
    "unit": _unit,
    "decade": _decade,
    "year": _year,
}
