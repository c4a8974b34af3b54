"""Dates as people write them."""

from __future__ import annotations

import datetime as dt

import pytest

from dragoman.errors import UsageError
from dragoman.model import Precision, When
from dragoman.surfaces.days import parse_day, when


@pytest.mark.parametrize(
    ("start", "end", "precision", "shown"),
    [
        ("2025-11-19", "2025-11-19", "day", "19 Nov 2025"),
        ("2025-11-19", "2025-11-21", "day", "19–21 Nov 2025"),
        ("2025-11-30", "2025-12-02", "day", "30 Nov – 2 Dec 2025"),
        ("2025-12-30", "2026-01-02", "day", "30 Dec 2025 – 2 Jan 2026"),
        ("2026-03-01", "2026-03-31", "month", "Mar 2026"),
        ("2026-01-01", "2026-12-31", "year", "2026"),
        ("2026-01-01", "2026-03-31", "quarter", "1 Jan – 31 Mar 2026"),
    ],
)
def test_shows_an_interval(start: str, end: str, precision: Precision, shown: str) -> None:
    assert when(When(dt.date.fromisoformat(start), dt.date.fromisoformat(end), precision)) == shown


def test_says_where_there_is_no_date() -> None:
    assert when(None) == "no date"


def test_parses_a_day() -> None:
    assert parse_day("--since", "2025-11-19") == dt.date(2025, 11, 19)
    assert parse_day("--since", None) is None


@pytest.mark.parametrize("value", ["2025-02-30", "yesterday", "19.11.2025", "2025-13-01"])
def test_refuses_what_is_no_day(value: str) -> None:
    with pytest.raises(UsageError, match=r"--since .* year-month-day"):
        parse_day("--since", value)
