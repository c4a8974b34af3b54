"""Finds what a text says about time: one grammar of dates, ranges, weeks, months and words such as "the same day"."""

from __future__ import annotations

import re
from functools import cache
from itertools import zip_longest

from msgspec import Struct

from dragoman.reading.intervals import Resolved, resolve_parts
from dragoman.reference.calendar import time_words

__all__ = ["DateExpression", "Dateline", "Resolved", "find_dateline", "find_dates", "resolve"]

resolve = resolve_parts


class DateExpression(Struct, frozen=True):
    """Code points [start, end) that speak of time: the form of the grammar and what fills it, not yet a date.

    `attributive` marks a bare year in front of a noun ("the 2019 plan"), which dates the noun, not the event.
    """

    start: int
    end: int
    text: str
    form: str
    parts: dict[str, str]
    attributive: bool = False


class Dateline(Struct, frozen=True):
    """The opening of a report: where it was written and, where the text says so, when."""

    start: int
    end: int
    place: str | None = None
    date: DateExpression | None = None


_ANY_CASE = frozenset({"quarter", "half", "season", "day_word", "follow", "days_away", "in_units", "unit"})


def _alternatives(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@cache
def _grammar() -> tuple[re.Pattern[str], tuple[tuple[str, re.Pattern[str]], ...]]:
    """Return the pattern that finds a date of any form, and each form's own pattern."""
    words = time_words()
    month = f"(?:{_alternatives([*words.months])}|(?:{_alternatives([*words.month_abbreviations])})\\b\\.?)"
    weekday = f"(?:{_alternatives([*words.weekdays])})"
    number = f"(?:{_alternatives([*words.numbers])}|\\d{{1,3}})"
    season = f"(?:{_alternatives([*words.seasons])})"
    year = r"(?:19|20)\d\d"
    day = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
    lead = rf"(?:{weekday}(?:\s+morning|\s+evening|\s+afternoon)?,?\s+(?:the\s+)?)?"
    to = r"\s*(?:-|–|—|to|and|until|till|through|,?\s*through)\s*"
    forms = {
        "iso": rf"\b(?P<iso_y>{year})-(?P<iso_m>0[1-9]|1[0-2])-(?P<iso_d>0[1-9]|[12]\d|3[01])\b",
        "numeric": rf"\b(?P<num_d>0?[1-9]|[12]\d|3[01])[./](?P<num_m>0?[1-9]|1[0-2])[./](?P<num_y>{year})\b",
        "two_months": rf"\b{lead}(?P<tm_m1>{month})\s+(?P<tm_d1>{day}){to}(?:{weekday},?\s+)?(?P<tm_m2>{month})\s+(?P<tm_d2>{day})(?:,?\s+(?P<tm_y>{year}))?\b",
        "two_days_months": rf"\b{lead}(?P<td_d1>{day})\s+(?P<td_m1>{month}){to}(?:{weekday},?\s+)?(?P<td_d2>{day})\s+(?P<td_m2>{month})(?:,?\s+(?P<td_y>{year}))?\b",
        "month_day": rf"\b{lead}(?P<md_m>{month})\s+(?P<md_d1>{day})(?!\d|:\d|\s*(?:per\s?cent|%))(?:{to}(?P<md_d2>{day})(?!\d|\s+[a-z]))?(?:,?\s+(?P<md_y>{year}))?\b",
        "day_month": rf"\b{lead}(?P<dm_d1>{day})(?:{to}(?P<dm_d2>{day}))?\s+(?:of\s+)?(?P<dm_m>{month})(?:,?\s+(?P<dm_y>{year}))?(?!\w)",
        "quarter": rf"(?i:\b(?:(?P<q_n>first|second|third|fourth|last)\s+quarter|Q(?P<q_q>[1-4]))(?:\s+of)?(?:\s+(?P<q_y>{year})|\s+(?P<q_r>next|last|this)\s+year))",
        "half": rf"(?i:\b(?:the\s+)?(?P<h_n>first|second)\s+half(?:\s+of)?(?:\s+(?P<h_y>{year})|\s+(?P<h_r>next|last|this)\s+year|\s+(?P<h_t>the\s+year)))",
        "season": rf"(?i:\b(?P<s_r>this|next|last|in\s+(?:the\s+)?|early|late|the\s+coming)\s*(?P<s_n>{season})\b(?:\s+of)?(?:\s+(?P<s_y>{year})|\s+(?P<s_x>next|last|this)\s+year)?)",
        "part_of_month": rf"\b(?P<pm_p>early|mid|late|end\s+of|beginning\s+of|the\s+end\s+of|middle\s+of)[\s-]+(?P<pm_m>{month})(?:\s+(?P<pm_y>{year}))?(?!\w|\s+\d)",
        "month": rf"\b(?:(?P<m_r>last|next|this|coming)\s+)?(?P<m_m>{_alternatives([*words.months])})(?:,?\s+(?:of\s+)?(?P<m_y>{year})|\s+(?P<m_x>next|last|this)\s+year)?(?!\w|\s+\d{{1,2}}\b)",
        "weekdays": rf"\b(?:(?P<w_r>last|next|this|coming|this\s+coming|past|previous)\s+)?(?P<w_d1>{weekday})(?:{to}(?P<w_d2>{weekday})|\s+(?P<w_a>last|next)\s+week|\s+week)?\b",
        "day_word": rf"(?i:\b(?P<d_w>{_alternatives([*words.days])})\b)",
        "follow": rf"(?i:\b(?P<f_w>{_alternatives([*words.following])})\b)",
        "days_away": rf"(?i:\b(?P<a_n>{number})\s+(?P<a_u>day|week|month|year|fortnight)s?\s+(?P<a_w>ago|earlier|before|later|from\s+now|hence)\b)",
        "in_units": rf"(?i:\bin\s+(?P<i_n>{number})\s+(?P<i_u>day|week|month|year)s?'?(?:\s+time)?\b(?!\s+of))",
        "unit": r"(?i:\b(?P<u_p>earlier|later|early|late|end\s+of|the\s+end\s+of)?\s*(?P<u_r>last|next|this|the\s+past|the\s+coming|the\s+previous)\s+(?P<u_u>weekend|week|month|quarter|year|fortnight)\b)",
        "decade": r"\bthe\s+(?P<e_d>(?:19|20)\d0)s\b",
        "year": rf"\b(?:in|since|during|by|of|for|until|from|for|early|late|mid)[\s-]+(?P<y_y>{year})\b(?!\s*[-–/]\s*\d|\s*%)",
    }
    whole = "|".join(f"(?P<{name}>{pattern})" for name, pattern in forms.items())
    return re.compile(whole), tuple((name, re.compile(pattern)) for name, pattern in forms.items())


def find_dates(text: str, start: int = 0, end: int | None = None) -> list[DateExpression]:
    """Return the expressions of time in code points [start, end) of a text, in order, none inside another."""
    pattern, forms = _grammar()
    names = [name for name, _ in forms]
    found = []
    for match in pattern.finditer(text, start, len(text) if end is None else end):
        form = next(name for name in names if match.group(name) is not None)
        parts = {key.partition("_")[2]: value for key, value in match.groupdict().items() if value and key not in names}
        if form in _ANY_CASE:
            parts = {key: value.lower() for key, value in parts.items()}
        if form == "month" and _is_word(text, match, parts):
            continue
        attributive = (
            form == "year"
            and bool(re.match(r"\s+[a-z]{4,}", text[match.end() : match.end() + 12]))
            and match.group().startswith("of ")
        )
        found.append(DateExpression(match.start(), match.end(), match.group(), form, parts, attributive))
    return [one for one, after in zip_longest(found, found[1:]) if one and not _is_restated(text, one, after)]


def _is_restated(text: str, one: DateExpression, after: DateExpression | None) -> bool:
    """Say whether an explicit date follows a weekday that only names it again: "Tuesday (November 18)"."""
    if after is None or one.form != "weekdays" or after.form not in {"month_day", "day_month"}:
        return False
    return text[one.end : after.start].strip() in {"", "(", ","}


def _is_word(text: str, match: re.Match[str], parts: dict[str, str]) -> bool:
    """Say whether "May" or "March" is no month here: nothing of time stands before it and no year behind it."""
    if parts["m"] not in {"May", "March"} or "y" in parts or "r" in parts or "x" in parts:
        return False
    before = text[max(0, match.start() - 12) : match.start()].lower().split()
    return not before or before[-1] not in {
        "in",
        "since",
        "by",
        "until",
        "of",
        "from",
        "for",
        "to",
        "and",
        "during",
        "through",
        "mid",
        "late",
        "early",
    }


_DATELINE = re.compile(
    r"^\s*(?P<place>(?:[A-ZÀ-ÖØ-ÞŁŚŻĆĐŠŽČİ][A-ZÀ-ÖØ-ÞŁŚŻĆĐŠŽČİ'’.\-]+(?:[ ,/]+|$)){1,5}|[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){0,2})"
    r"(?P<rest>(?:,? ?\(?[^–—:\n]{0,60}?)?)\s?(?P<mark>:|–|—|--| - )",
)
_SHORT_DATELINE = re.compile(
    r"^\s*(?P<place>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}), (?P<date>\d{1,2} [A-Z][a-z]+(?: \d{4})?|[A-Z][a-z]+ \d{1,2}(?:, \d{4})?)[.,;]?\s"
)


def find_dateline(text: str) -> Dateline | None:
    """Return the dateline that a report opens with: "ISLAMABAD:", "MOSCOW, Nov 18 (Agency) -", "Geneva, 3 May 2024."."""
    head = text[:160]
    match = _DATELINE.match(head)
    if match and _is_dateline(match):
        dates = find_dates(text, match.start("rest"), match.end("rest"))
        return Dateline(
            match.start("place"), match.end("place"), _titled(match.group("place")), dates[0] if dates else None
        )
    short = _SHORT_DATELINE.match(head)
    if short:
        dates = find_dates(text, short.start("date"), short.end("date"))
        return Dateline(short.start("place"), short.end("place"), short.group("place"), dates[0] if dates else None)
    return None


def _is_dateline(match: re.Match[str]) -> bool:
    place, rest = match.group("place").strip(" ,"), match.group("rest")
    if place.isupper() and len(place) > 2:
        return len(rest) < 55
    return match.group("mark") in {"–", "—", "--", " - "} and (
        not rest.strip() or any(sign.isdigit() for sign in rest) or "(" in rest
    )


def _titled(place: str) -> str:
    plain = place.strip(" ,")
    return plain.title() if plain.isupper() else plain
