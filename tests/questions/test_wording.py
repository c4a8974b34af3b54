"""Dates, places and participants in words."""

from __future__ import annotations

import datetime as dt

import pytest

from dragoman.model import Participant, Precision, When
from dragoman.questions.wording import render_participant, render_place, render_when


@pytest.mark.parametrize(
    ("start", "end", "precision", "shown"),
    [
        ("2025-11-19", "2025-11-19", "day", "19 Nov 2025"),
        ("2025-11-19", "2025-11-21", "day", "19–21 Nov 2025"),
        ("2025-11-30", "2025-12-02", "day", "30 Nov – 2 Dec 2025"),
        ("2025-12-30", "2026-01-02", "week", "30 Dec 2025 – 2 Jan 2026"),
        ("2025-11-01", "2025-11-30", "month", "Nov 2025"),
        ("2025-11-01", "2025-12-31", "month", "1 Nov – 31 Dec 2025"),
        ("2026-01-01", "2026-12-31", "year", "2026"),
        ("2026-01-01", "2026-03-31", "quarter", "1 Jan – 31 Mar 2026"),
    ],
)
def test_renders_an_interval(start: str, end: str, precision: Precision, shown: str) -> None:
    assert render_when(When(dt.date.fromisoformat(start), dt.date.fromisoformat(end), precision)) == shown


def test_renders_no_date() -> None:
    assert render_when(None) == "no date given"


@pytest.mark.parametrize(
    ("place", "country", "shown"),
    [("Oslo", "NOR", "Oslo, Norway"), (None, "NOR", "Norway"), ("Oslo", None, "Oslo"), (None, None, "")],
)
def test_renders_a_place(place: str | None, country: str | None, shown: str) -> None:
    assert render_place(place, country) == shown


@pytest.mark.parametrize(
    ("one", "shown"),
    [
        (
            Participant(name="Amina Okello", office="Envoy", state="KEN", role="host"),
            "Amina Okello, Envoy (Kenya, host)",
        ),
        (Participant(name="Amina Okello"), "Amina Okello"),
        (Participant(office="Envoy", body="EU"), "Envoy (EU)"),
        (Participant(state="KEN", role="guest"), "Kenya (guest)"),
        (Participant(body="EU"), "EU"),
    ],
)
def test_renders_a_participant(one: Participant, shown: str) -> None:
    assert render_participant(one) == shown
