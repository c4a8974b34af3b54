"""The date grammar: what it finds, and the interval that it gives on the ground of publication and tense."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dragoman.model import When
from dragoman.reading.dates import DateExpression, find_dates, find_durations, resolve
from dragoman.reading.dates.expression import Tense
from dragoman.reading.dates.find import grammar
from dragoman.reference.calendar import time_words

PUBLISHED = dt.date(2025, 11, 18)  # a Tuesday
ANCHOR = When.day(dt.date(2025, 11, 12))  # a Wednesday

# The words found | where a report (p) puts them | where a plan (f) does, "=" for the same | the precision.
TABLE = """
18 November | 2025-11-18 | = | day
18th November | 2025-11-18 | = | day
the 18th of November 2024 | 2024-11-18 | = | day
18 November, 2024 | 2024-11-18 | = | day
18 NOVEMBER 2024 | 2024-11-18 | = | day
18-November-2024 | 2024-11-18 | = | day
November 18 | 2025-11-18 | = | day
November the 18th | 2025-11-18 | = | day
November 18th, 2024 | 2024-11-18 | = | day
Nov. 18 | 2025-11-18 | = | day
Nov 18, 2024 | 2024-11-18 | = | day
18 Nov 2024 | 2024-11-18 | = | day
3 Sept. 2024 | 2024-09-03 | = | day
18.11.2024 | 2024-11-18 | = | day
18/11/2024 | 2024-11-18 | = | day
11/18/2024 | 2024-11-18 | = | day
03/05/2024 | 2024-05-03 | = | day
18-11-2024 | 2024-11-18 | = | day
2024-11-18 | 2024-11-18 | = | day
2024/11/18 | 2024-11-18 | = | day
29 February 2024 | 2024-02-29 | = | day
3 May | 2025-05-03 | 2026-05-03 | day
2 December | 2025-12-02 | = | day
17 November | 2025-11-17 | = | day
10 November | 2025-11-10 | 2026-11-10 | day
20 January | 2025-01-20 | 2026-01-20 | day
20 December | 2024-12-20 | 2025-12-20 | day
on Tuesday (November 18) | 2025-11-18 | = | day
on Tuesday, November 18 | 2025-11-18 | = | day
on Tuesday, 18 November | 2025-11-18 | = | day
on Tuesday, the 18th of November | 2025-11-18 | = | day
Tuesday evening, November 18 | 2025-11-18 | = | day
Tue, 18 Nov 2025 | 2025-11-18 | = | day
November 18 (Tuesday) | 2025-11-18 | = | day
November 18 (Tue) | 2025-11-18 | = | day
Tuesday, November 18, 2025 | 2025-11-18 | = | day
today, 18 November | 2025-11-18 | = | day
yesterday (17 November) | 2025-11-17 | = | day
last Thursday, November 13, 2025 | 2025-11-13 | = | day
on the 12th | 2025-11-12 | 2025-12-12 | day
on the 20th instant | 2025-10-20 | 2025-11-20 | day
Nov. 14 and Nov. 15 | 2025-11-14 to 2025-11-15 | = | day
30 November and 1 December 2024 | 2024-11-30 to 2024-12-01 | = | day
Thursday last | 2025-11-13 | = | day
Thursday next | 2025-11-20 | = | day
an hour later | 2025-11-12 | = | day
two hours earlier | 2025-11-12 | = | day
in the fourth quarter | 2025-10-01 to 2025-12-31 | = | quarter
end-2024 | 2024-01-01 to 2024-12-31 | = | year
day after tomorrow | 2025-11-20 | = | day
that same evening | 2025-11-12 | = | day
18-19 November 2024 | 2024-11-18 to 2024-11-19 | = | day
18–19 November | 2025-11-18 to 2025-11-19 | = | day
18 to 20 November | 2025-11-18 to 2025-11-20 | = | day
18 and 19 November | 2025-11-18 to 2025-11-19 | = | day
18, 19 and 20 November | 2025-11-18 to 2025-11-20 | = | day
November 18–19 | 2025-11-18 to 2025-11-19 | = | day
November 18 and 19 | 2025-11-18 to 2025-11-19 | = | day
November 18 to 20, 2024 | 2024-11-18 to 2024-11-20 | = | day
from 19 to 21 November | 2025-11-19 to 2025-11-21 | = | day
from the 19th to the 21st of November | 2025-11-19 to 2025-11-21 | = | day
from 19 until 21 November 2024 | 2024-11-19 to 2024-11-21 | = | day
between 3 and 5 May | 2025-05-03 to 2025-05-05 | 2026-05-03 to 2026-05-05 | day
November 30 to December 2 | 2025-11-30 to 2025-12-02 | = | day
30 November – 2 December 2024 | 2024-11-30 to 2024-12-02 | = | day
from 30 November to 2 December | 2025-11-30 to 2025-12-02 | = | day
between 30 November and 2 December | 2025-11-30 to 2025-12-02 | = | day
between November 30 and December 2 | 2025-11-30 to 2025-12-02 | = | day
from 30 December 2024 to 2 January 2025 | 2024-12-30 to 2025-01-02 | = | day
December 30, 2024 to January 2, 2025 | 2024-12-30 to 2025-01-02 | = | day
30 December to 2 January 2025 | 2024-12-30 to 2025-01-02 | = | day
December 30 to January 2 | 2024-12-30 to 2025-01-02 | 2025-12-30 to 2026-01-02 | day
from Sunday, 16 November to Tuesday, 18 November | 2025-11-16 to 2025-11-18 | = | day
Sunday and Monday, November 16-17 | 2025-11-16 to 2025-11-17 | = | day
Monday, November 17: | 2025-11-17 | = | day
on the 5th of next month | 2025-12-05 | = | day
12-14 of this month | 2025-11-12 to 2025-11-14 | = | day
the week of 12 May | 2025-05-12 to 2025-05-18 | 2026-05-11 to 2026-05-17 | week
the week of May 12 | 2025-05-12 to 2025-05-18 | 2026-05-11 to 2026-05-17 | week
the week beginning 1 December 2025 | 2025-12-01 to 2025-12-07 | = | week
in November | 2025-11-01 to 2025-11-30 | = | month
in October | 2025-10-01 to 2025-10-31 | 2026-10-01 to 2026-10-31 | month
in December | 2024-12-01 to 2024-12-31 | 2025-12-01 to 2025-12-31 | month
in May | 2025-05-01 to 2025-05-31 | 2026-05-01 to 2026-05-31 | month
in March 2024 | 2024-03-01 to 2024-03-31 | = | month
October, 2024 | 2024-10-01 to 2024-10-31 | = | month
Nov. 2024 | 2024-11-01 to 2024-11-30 | = | month
last March | 2025-03-01 to 2025-03-31 | = | month
last November | 2024-11-01 to 2024-11-30 | = | month
next March | 2026-03-01 to 2026-03-31 | = | month
this March | 2025-03-01 to 2025-03-31 | = | month
in August this year | 2025-08-01 to 2025-08-31 | = | month
in August of last year | 2024-08-01 to 2024-08-31 | = | month
in May next year | 2026-05-01 to 2026-05-31 | = | month
mid-March | 2025-03-01 to 2025-03-31 | 2026-03-01 to 2026-03-31 | month
late October | 2025-10-01 to 2025-10-31 | 2026-10-01 to 2026-10-31 | month
early May 2024 | 2024-05-01 to 2024-05-31 | = | month
the end of November | 2025-11-01 to 2025-11-30 | = | month
the first half of December | 2024-12-01 to 2024-12-31 | 2025-12-01 to 2025-12-31 | month
January-March 2025 | 2025-01-01 to 2025-03-31 | = | month
from March to May | 2025-03-01 to 2025-05-31 | 2026-03-01 to 2026-05-31 | month
between March and May | 2025-03-01 to 2025-05-31 | 2026-03-01 to 2026-05-31 | month
the first week of December | 2024-12-01 to 2024-12-07 | 2025-12-01 to 2025-12-07 | week
the last week of May 2024 | 2024-05-25 to 2024-05-31 | = | week
the first quarter of 2026 | 2026-01-01 to 2026-03-31 | = | quarter
the last quarter of the year | 2025-10-01 to 2025-12-31 | = | quarter
Q1 2026 | 2026-01-01 to 2026-03-31 | = | quarter
H2 2025 | 2025-07-01 to 2025-12-31 | = | quarter
the first half of 2026 | 2026-01-01 to 2026-06-30 | = | quarter
the second half of next year | 2026-07-01 to 2026-12-31 | = | quarter
the first half of the year | 2025-01-01 to 2025-06-30 | = | quarter
this autumn | 2025-09-01 to 2025-11-30 | = | quarter
this spring | 2025-03-01 to 2025-05-31 | = | quarter
in the spring | 2025-03-01 to 2025-05-31 | 2026-03-01 to 2026-05-31 | quarter
spring 2026 | 2026-03-01 to 2026-05-31 | = | quarter
the spring of 2026 | 2026-03-01 to 2026-05-31 | = | quarter
next spring | 2026-03-01 to 2026-05-31 | = | quarter
last winter | 2024-12-01 to 2025-02-28 | = | quarter
winter 2025-26 | 2025-12-01 to 2026-02-28 | = | quarter
late summer | 2025-06-01 to 2025-08-31 | 2026-06-01 to 2026-08-31 | quarter
in the fall | 2025-09-01 to 2025-11-30 | = | quarter
in summer next year | 2026-06-01 to 2026-08-31 | = | quarter
in 2019 | 2019-01-01 to 2019-12-31 | = | year
since 2019 | 2019-01-01 to 2019-12-31 | = | year
in the year 2024 | 2024-01-01 to 2024-12-31 | = | year
mid-2026 | 2026-01-01 to 2026-12-31 | = | year
the end of 2025 | 2025-01-01 to 2025-12-31 | = | year
in the 1990s | 1990-01-01 to 1999-12-31 | = | year
between 2019 and 2023 | 2019-01-01 to 2023-12-31 | = | year
from 2019 to 2023 | 2019-01-01 to 2023-12-31 | = | year
Tuesday | 2025-11-18 | = | day
Monday | 2025-11-17 | 2025-11-24 | day
Wednesday | 2025-11-12 | 2025-11-19 | day
Tuesday morning | 2025-11-18 | = | day
late on Monday | 2025-11-17 | 2025-11-24 | day
this Tuesday | 2025-11-18 | = | day
this Friday | 2025-11-14 | 2025-11-21 | day
last Tuesday | 2025-11-11 | = | day
past Friday | 2025-11-14 | = | day
next Tuesday | 2025-11-25 | = | day
the coming Friday | 2025-11-21 | = | day
this coming Friday | 2025-11-21 | = | day
Tuesday last week | 2025-11-11 | = | day
Monday next week | 2025-11-24 | = | day
Wednesday of next week | 2025-11-26 | = | day
next week on Tuesday | 2025-11-25 | = | day
Thursday this week | 2025-11-20 | = | day
(Fri) | 2025-11-14 | 2025-11-21 | day
Monday and Tuesday | 2025-11-17 to 2025-11-18 | 2025-11-24 to 2025-11-25 | day
Saturday, Sunday and Monday | 2025-11-15 to 2025-11-17 | 2025-11-22 to 2025-11-24 | day
from Monday to Wednesday | 2025-11-10 to 2025-11-12 | 2025-11-24 to 2025-11-26 | day
the weekend | 2025-11-15 to 2025-11-16 | 2025-11-22 to 2025-11-23 | day
last weekend | 2025-11-15 to 2025-11-16 | = | day
next weekend | 2025-11-29 to 2025-11-30 | = | day
the following Monday | 2025-11-17 | = | day
the previous Friday | 2025-11-07 | = | day
today | 2025-11-18 | = | day
Tonight | 2025-11-18 | = | day
this morning | 2025-11-18 | = | day
yesterday | 2025-11-17 | = | day
yesterday evening | 2025-11-17 | = | day
last night | 2025-11-17 | = | day
tomorrow | 2025-11-19 | = | day
the day after tomorrow | 2025-11-20 | = | day
the day before yesterday | 2025-11-16 | = | day
the same day | 2025-11-12 | = | day
later that day | 2025-11-12 | = | day
the following day | 2025-11-13 | = | day
The next day | 2025-11-13 | = | day
the day before | 2025-11-11 | = | day
a day earlier | 2025-11-11 | = | day
two days later | 2025-11-14 | = | day
the same week | 2025-11-10 to 2025-11-16 | = | week
the following month | 2025-12-01 to 2025-12-31 | = | month
the previous year | 2024-01-01 to 2024-12-31 | = | year
three days ago | 2025-11-15 | = | day
a fortnight ago | 2025-11-03 to 2025-11-09 | = | week
two weeks ago | 2025-11-03 to 2025-11-09 | = | week
two months ago | 2025-09-01 to 2025-09-30 | = | month
ten years ago | 2015-01-01 to 2015-12-31 | = | year
the second day of the visit | - | = | day
in two days | - | 2025-11-20 | day
in three weeks' time | - | 2025-12-08 to 2025-12-14 | week
in two years | - | 2027-01-01 to 2027-12-31 | year
within two weeks | 2025-11-19 to 2025-12-02 | = | week
the past three days | 2025-11-16 to 2025-11-18 | = | week
the next two weeks | 2025-11-19 to 2025-12-02 | = | week
the past week | 2025-11-12 to 2025-11-18 | = | week
the coming week | 2025-11-19 to 2025-11-25 | = | week
last week | 2025-11-10 to 2025-11-16 | = | week
this week | 2025-11-17 to 2025-11-23 | = | week
next week | 2025-11-24 to 2025-11-30 | = | week
earlier this week | 2025-11-17 to 2025-11-18 | = | week
later this week | 2025-11-18 to 2025-11-23 | = | week
late last week | 2025-11-10 to 2025-11-16 | = | week
the end of the week | 2025-11-18 to 2025-11-23 | = | week
last month | 2025-10-01 to 2025-10-31 | = | month
next month | 2025-12-01 to 2025-12-31 | = | month
earlier this month | 2025-11-01 to 2025-11-30 | = | month
later in the month | 2025-11-01 to 2025-11-30 | = | month
the end of the month | 2025-11-01 to 2025-11-30 | = | month
last quarter | 2025-07-01 to 2025-09-30 | = | quarter
next quarter | 2026-01-01 to 2026-03-31 | = | quarter
this year | 2025-01-01 to 2025-12-31 | = | year
last year | 2024-01-01 to 2024-12-31 | = | year
early next year | 2026-01-01 to 2026-12-31 | = | year
later this year | 2025-01-01 to 2025-12-31 | = | year
by the end of the year | 2025-01-01 to 2025-12-31 | = | year
in the coming days | - | - | day
in recent weeks | - | - | day
the past two years | - | - | day
more than a year ago | - | - | day
several weeks later | - | - | day
weeks ago | - | - | day
""".strip()
ROWS = [[cell.strip() for cell in row.split("|")] for row in TABLE.splitlines()]

NO_DATES = """
31 February | 45 March | 30 February 2025 | February 31, 2025 | 45 April 2024 | April 45 | 99/99/2025 | 13/13/2025
It may rain | May I come in? | May said so | They march on | March to the palace | an august body | 2000 troops
at 10:30 am | at 1500 hrs | the second time | a 45-year plan | FY2025 | Good Friday Agreement | the Sunday Times
every Monday | India Today | Jan Kowalski | Mon ami | Sat down | Arab Spring | the fall of Kabul | April Glenn spoke
Black September | the Summer Olympics | Resolution 2231 (2015) | Vision 2030 | page 2019 | 3-0 | 1/2 | 24 hours
on the 18th anniversary | on the 10th floor | the 12th round | the third quarter of the match
""".replace("\n", "|").split("|")


def only(text: str) -> DateExpression:
    found = find_dates(text)
    assert len(found) == 1, found
    return found[0]


def interval(cell: str, precision: str) -> When | None:
    if cell == "-":
        return None
    days = [dt.date.fromisoformat(day) for day in cell.split(" to ")]
    return When(days[0], days[-1], precision)  # type: ignore[arg-type]


@pytest.mark.parametrize(("words", "past", "future", "precision"), ROWS, ids=[row[0] for row in ROWS])
def test_words_of_time_give_their_interval(words: str, past: str, future: str, precision: str) -> None:
    for tense, cell in (("past", past), ("future", past if future == "=" else future)):
        resolved = resolve(only(f"They met {words}."), PUBLISHED, tense, ANCHOR)  # type: ignore[arg-type]
        assert (resolved.when if resolved else None) == interval(cell, precision), tense


def test_the_table_is_wide_and_uses_every_form() -> None:
    assert len(ROWS) >= 150
    assert {only(row[0]).form for row in ROWS} == {form.name for form in grammar()}


@pytest.mark.parametrize("text", [text.strip() for text in NO_DATES if text.strip()])
def test_other_words_are_no_dates(text: str) -> None:
    assert find_dates(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("met on 3 May at 10:30 am and again on 5 May", ["3 May", "5 May"]),
        ("on 18 November and 3 December", ["18 November", "3 December"]),
        ("In April and May, and in May 2026 too", ["April", "May", "May 2026"]),
        ("on Monday in Moscow and Tuesday in Minsk", ["Monday", "Tuesday"]),
        ("November 18-19 in Geneva", ["November 18-19"]),
        ("on November 18 and 19 others came", ["November 18"]),
        ("November\n18, 2025", ["November\n18, 2025"]),
        ("in November\n\n18 came", ["November"]),
        ("said that Monday was lost", ["Monday"]),
    ],
)
def test_several_expressions_come_in_order(text: str, found: list[str]) -> None:
    dates = find_dates(text)
    assert [date.text for date in dates] == found
    assert all(text[date.start : date.end] == date.text for date in dates)


def test_offsets_count_code_points_within_the_bounds() -> None:
    text = "🇵🇰 Today – 18 November 2025, then tomorrow"
    dates = find_dates(text, 5, text.index(","))
    assert [(date.start, date.text) for date in dates] == [(11, "18 November 2025")]


@pytest.mark.parametrize(
    ("text", "attributive"),
    [
        ("the 2019 plan", True),
        ("its 2019 budget", True),
        ("by 2030", True),
        ("for 2021–2025", True),
        ("in 2019 they", False),
    ],
)
def test_a_year_that_dates_something_else_is_marked(text: str, attributive: bool) -> None:
    assert only(text).attributive is attributive


@pytest.mark.parametrize(("text", "lead"), [("by Friday", "by"), ("Since 3 May", "since"), ("his Friday talks", "")])
def test_the_preposition_in_front_is_kept(text: str, lead: str) -> None:
    assert only(text).lead == lead


@pytest.mark.parametrize(
    ("text", "tense", "rule"),
    [
        ("18 November 2025", "past", "explicit"),
        ("3 May", "past", "year from publication date"),
        ("Monday, November 18, 2025", "past", "explicit, against the weekday beside it"),
        ("Monday", "past", "nearest past weekday"),
        ("Monday", "future", "nearest coming weekday"),
        ("yesterday", "past", "relative to publication date"),
        ("the same day", "past", "relative to the date before it"),
    ],
)
def test_the_rule_is_named(text: str, tense: Tense, rule: str) -> None:
    resolved = resolve(only(text), PUBLISHED, tense, ANCHOR)
    assert resolved is not None
    assert resolved.rule == rule


@pytest.mark.parametrize("words", ["3 May", "in May", "Tuesday", "today", "last week", "the weekend", "next spring"])
def test_without_a_publication_date_there_is_no_year(words: str) -> None:
    assert resolve(only(words), None) is None


@pytest.mark.parametrize("words", ["the same day", "the following week", "two days later", "the following Monday"])
def test_without_a_date_before_there_is_nothing_to_count_from(words: str) -> None:
    assert resolve(only(words), PUBLISHED) is None


def test_a_month_is_no_ground_for_the_day_after_it() -> None:
    november = When(dt.date(2025, 11, 1), dt.date(2025, 11, 30), "month")
    assert resolve(only("the next day"), PUBLISHED, "past", november) is None


@pytest.mark.parametrize("words", ["the day after the summit", "two days before the visit", "a week after his arrival"])
def test_days_counted_from_an_occasion_are_left_open(words: str) -> None:
    assert resolve(only(words), PUBLISHED, "past", ANCHOR) is None


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("a 3-day visit", 3),
        ("a two-day visit", 2),
        ("a three day trip", 3),
        ("a week-long tour", 7),
        ("a daylong meeting", 1),
        ("a two-week mission", 14),
        ("stayed for five days", 5),
    ],
)
def test_lengths_of_time(text: str, days: int) -> None:
    (found,) = find_durations(text)
    assert found.days == days


@pytest.mark.parametrize("text", ["two days ago", "a week later", "the first day", "5 days"])
def test_distances_are_no_lengths(text: str) -> None:
    assert not [found for found in find_durations(text) if found.end == len(text)]


def test_every_row_of_the_words_is_reachable() -> None:
    words = time_words()
    months = [f"3 {name} 2025" for name in (*words.months, *words.month_abbreviations)]
    days = [f"({name})" for name in (*words.weekdays, *words.weekday_abbreviations)]
    near = [f"{name} week" for name in (*words.modifiers, *words.anchored)]
    away = [f"{name} days ago" for name in (*words.numbers, *words.vague)]
    seasons = [f"{name} 2025" for name in words.seasons]
    periods = [f"{name} 2025" for name in words.periods]
    directions = [f"two days {name}" for name in words.directions]
    stays = [f"the {name} day of his official visit" for name in words.stay_days]
    lists = (stays, months, days, near, away, seasons, periods, directions, words.days, words.following)
    assert [text for texts in lists for text in texts if len(find_dates(text)) != 1] == []


def test_every_row_that_tells_dates_from_words_is_reachable() -> None:
    words = time_words()
    names = [f"{name} Friday" for name in words.weekday_names.before]
    names += [f"Friday {name}" for name in words.weekday_names.after]
    names += [f"{name} Today" for name in words.today_names]
    names += [f"May 5 {name}" for name in words.counted]
    assert [text for text in names if find_dates(text)] == []
    told = [f"{word} May" for word in words.month_openers - {"and", "or", "to"}]
    told += [f"{word} 2019" for word in words.year_prepositions]
    told += [f"on Friday {part}" for part in words.parts_of_day]
    assert [text for text in told if len(find_dates(text)) != 1] == []
    noun = [f"{word} 2019 plan" for word in words.determiners] + [f"{word} 2030" for word in words.year_bounds]
    assert [text for text in noun if not only(text).attributive] == []
    assert [word for word in words.prepositions if only(f"{word} Friday").lead != word] == []
    assert [word for word in words.function_words if only(f"November 18 and 19 {word} x").text[-2:] != "19"] == []


FORMS = ["{0:%Y-%m-%d}", "{0.day} {0:%B} {0:%Y}", "{0:%B} {0.day}, {0:%Y}", "{0:%A}, {0:%B} {0.day}, {0:%Y}",
         "{0.day:02} {0:%b} {0:%Y}", "{0:%b} {0.day}, {0:%Y}", "{0:%d.%m.%Y}", "{0:%d/%m/%Y}", "{0:%A} ({0.day} {0:%B} {0:%Y})"]  # fmt: skip
DATES = st.dates(dt.date(1850, 1, 1), dt.date(2090, 12, 31))
TENSES = st.sampled_from(["past", "future", "present", "unknown"])
WORDS = st.lists(
    st.sampled_from([word for row in ROWS for word in row[0].split()] + ["31", "February", "–", ",", "(", "the", "of"]),
    max_size=9,
).map(" ".join)


@given(DATES, st.sampled_from(FORMS))
@example(dt.date(2000, 5, 1), FORMS[4])
def test_a_date_written_out_parses_back(day: dt.date, form: str) -> None:
    resolved = resolve(only(f"They met on {form.format(day)}."), None)
    assert resolved is not None
    assert resolved.when == When.day(day)


@given(DATES, st.integers(-300, 25))
def test_a_year_left_out_is_found_again_from_a_report(published: dt.date, step: int) -> None:
    day = published + dt.timedelta(days=step)
    resolved = resolve(only(f"on {day.day} {day:%B}"), published, "past")
    assert resolved is not None
    assert resolved.when == When.day(day)


@given(DATES, st.sampled_from([*time_words().weekdays]))
def test_a_weekday_obeys_the_tense(published: dt.date, name: str) -> None:
    past, future = resolve(only(name), published, "past"), resolve(only(name), published, "future")
    near = resolve(only(name), published, "unknown")
    assert past and future and near
    assert 0 <= (published - past.when.start).days < 7
    assert 0 <= (future.when.start - published).days < 7
    assert abs((near.when.start - published).days) <= 3
    assert {one.when.start.weekday() for one in (past, future, near)} == {time_words().weekdays[name]}


@given(WORDS, st.none() | st.dates(), TENSES, st.none() | st.dates().map(When.day))
def test_nothing_raises(text: str, published: dt.date | None, tense: Tense, anchor: When | None) -> None:
    for date in find_dates(text):
        resolve(date, published, tense, anchor)
        assert text[date.start : date.end] == date.text


@given(st.text(max_size=60))
def test_any_text_can_be_searched(text: str) -> None:
    ends = [0, *(date.end for date in find_dates(text))]
    assert ends == sorted(ends)
    find_durations(text)
