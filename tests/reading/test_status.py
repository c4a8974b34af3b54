"""Held, under way, planned, proposed, called off, or nothing at all."""

from __future__ import annotations

import datetime as dt

import pytest

from dragoman.model import Document
from dragoman.reading import read

ROWS = [
    ("met", "held"),
    ("has met", "held"),
    ("will meet", "planned"),
    ("is to meet", "planned"),
    ("is due to meet", "planned"),
    ("is scheduled to meet", "planned"),
    ("is expected to meet", "planned"),
    ("offered to meet", "proposed"),
    ("proposed to meet", "proposed"),
    ("is meeting", "ongoing"),
    ("did not meet", None),
    ("refused to meet", None),
    ("should meet", None),
    ("could meet", None),
    ("never met", None),
    ("hopes to meet", None),
]

NOUNS = [
    ("Sweden’s Foreign Minister Karin Berg held talks with Danish Foreign Minister Mads Lund.", "held"),
    ("Sweden’s Foreign Minister Karin Berg will hold talks with Danish Foreign Minister Mads Lund.", "planned"),
    (
        "A meeting of Swedish Foreign Minister Karin Berg with Danish Foreign Minister Mads Lund has been cancelled.",
        "cancelled",
    ),
    ("Swedish Foreign Minister Karin Berg postponed a meeting with Danish Foreign Minister Mads Lund.", "cancelled"),
    (
        "Swedish Foreign Minister Karin Berg’s visit to Denmark, which was to begin on Friday, has been put off.",
        "cancelled",
    ),
    ("Swedish Foreign Minister Karin Berg is on a visit to Denmark.", "ongoing"),
    (
        "Swedish Foreign Minister Karin Berg accepted an invitation from Danish Foreign Minister Mads Lund to visit Denmark.",
        "planned",
    ),
]


def statuses(text: str) -> list[str]:
    document = Document(text=text, id="t", published=dt.date(2025, 11, 20))
    return [claim.status for claim in read(document).engagements]


@pytest.mark.parametrize(("verb", "status"), ROWS)
def test_verbs(verb: str, status: str | None) -> None:
    text = f"Swedish Foreign Minister Karin Berg {verb} Danish Foreign Minister Mads Lund in Oslo."
    assert statuses(text) == ([status] if status else [])


@pytest.mark.parametrize(("text", "status"), NOUNS)
def test_nouns(text: str, status: str) -> None:
    assert statuses(text) == [status]
