"""One value of an answer as the words of a table's cell."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from dragoman.model import Participant, When, Where
from dragoman.questions.worded import Worded
from dragoman.questions.wording import render_participant, render_place
from dragoman.surfaces.days import day, when
from dragoman.surfaces.visible import visible

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")

STATUS_STYLES = {
    "held": "green",
    "ongoing": "blue",
    "planned": "yellow",
    "proposed": "cyan",
    "cancelled": "red",
}


def cell(value: Any, between: str = "; ") -> str:
    """Return a value for people: dates in words, several values set apart by `between`, nothing for None."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, When):
        return when(value)
    if isinstance(value, Participant | Where | Worded):
        return visible(in_words(value))
    if isinstance(value, dt.date):
        return day(value)
    if isinstance(value, list | tuple):
        return between.join(cell(one) for one in value)
    if isinstance(value, str) and _ISO_DAY.fullmatch(value):
        return day(dt.date.fromisoformat(value))
    return visible(str(value))


def is_date(value: Any) -> bool:
    """Say whether a value is shown as a date."""
    return isinstance(value, When | dt.date) or (isinstance(value, str) and bool(_ISO_DAY.fullmatch(value)))


def in_words(value: Participant | Where | Worded) -> str:
    """Return a participant, a place or another value of several fields as people write it."""
    if isinstance(value, Worded):
        return value.in_words()
    return render_place(value.place, value.country) if isinstance(value, Where) else render_participant(value)


def style_of(column: str, words: str) -> str:
    """Return the style of a cell: statuses have colours, ids stand back."""
    if column == "status":
        return STATUS_STYLES.get(words, "")
    return "bold" if column == "id" else ""
