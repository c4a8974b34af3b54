"""What the record holds in the words of people: dates, places, participants."""

from __future__ import annotations

import datetime as dt

from dragoman.model import Participant, When
from dragoman.questions.parties import party_name

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def render_when(when: When | None) -> str:
    """Return an interval no longer than its precision needs: "19–21 Nov 2025", "Nov 2025", "no date given"."""
    if when is None:
        return "no date given"
    start, end = when.start, when.end
    if when.precision == "year" and start.year == end.year:
        return str(start.year)
    if when.precision == "month" and (start.year, start.month) == (end.year, end.month):
        return render_month(start)
    if start == end:
        return render_day(start)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{render_day(end)}"
    first = render_day(start) if start.year != end.year else f"{start.day} {_MONTHS[start.month - 1]}"
    return f"{first} – {render_day(end)}"


def render_day(day: dt.date) -> str:
    """Return one day: "19 Nov 2025"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def render_month(day: dt.date) -> str:
    """Return the month of a day: "Nov 2025"."""
    return f"{_MONTHS[day.month - 1]} {day.year}"


def render_ordinal(number: int) -> str:
    """Return a number as it is written in a name: "7th", "21st"."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def render_place(place: str | None, country: str | None) -> str:
    """Return a place with its state: "Brussels, Belgium"; nothing where neither is known."""
    return ", ".join(part for part in (place, party_name(country)) if part)


def render_participant(one: Participant) -> str:
    """Return a participant in words: "Amina Okello, Foreign Minister (Kenya, host)"."""
    who = ", ".join(part for part in (one.name, one.office) if part)
    role = "" if one.role == "participant" else one.role
    acts_for = party_name(one.party)
    if not who:
        return f"{acts_for} ({role})" if role else acts_for
    aside = ", ".join(part for part in (acts_for, role) if part)
    return f"{who} ({aside})" if aside else who
