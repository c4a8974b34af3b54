"""Commitments: one for all reports of it, and what became of it."""

from __future__ import annotations

import datetime as dt
import random
from typing import Any

import pytest

from dragoman.model import CommitmentClaim, EngagementClaim, Participant, When, Where
from dragoman.pledges import Commitment, Fate, Heard, Seen, commitments_of, fate_of

SIDES = ("EU", "PAK")
TODAY = dt.date(2026, 1, 15)


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def year(number: int) -> When:
    return When(dt.date(number, 1, 1), dt.date(number, 12, 31), "year")


def heard(what: str, by: When | None = None, published: str = "2025-07-17", name: str = "a", **changes: Any) -> Heard:
    usual = {"parties": SIDES, "what": what, "evidence": f"agreed to {what}", "by": by}
    return Heard(CommitmentClaim(**{**usual, **changes}), f"{name} {published} {what}", day(published))


def promise(what: str, by: When | None = None) -> Commitment:
    (one,) = commitments_of([heard(what, by)])
    return one


def seen(on: str | None, status: str = "held", **changes: Any) -> Seen:
    usual: dict[str, Any] = {
        "kind": "dialogue",
        "participants": (Participant(state="PAK"), Participant(body="EU")),
        "when": When.day(day(on)) if on else None,
        "series": "Pakistan–EU Strategic Dialogue",
        "status": status,
    }
    return Seen(f"E-{on}{status}", EngagementClaim(**{**usual, **changes}))


SEVENTH = "convene the 7th Strategic Dialogue in 2025"
MIGRATION = "hold the 3rd Migration and Mobility Dialogue later in 2025"
TREATY = "sign a treaty on extradition"


@pytest.mark.parametrize(
    ("what", "by", "told", "fate"),
    [
        (SEVENTH, year(2025), [seen("2025-11-21", round=7)], Fate("kept", ("E-2025-11-21held",))),
        (SEVENTH, year(2025), [seen("2026-01-03")], Fate("kept", ("E-2026-01-03held",))),
        (SEVENTH, year(2025), [seen("2025-06-01", round=7)], Fate("window closed without evidence")),
        (SEVENTH, year(2025), [seen("2025-11-21", round=8)], Fate("window closed without evidence")),
        (MIGRATION, year(2025), [seen("2025-11-21", round=3)], Fate("window closed without evidence")),
        ("hold the Political Dialogue in Islamabad in 2026", year(2026), [], Fate("open")),
        ("convene the 8th Strategic Dialogue in Islamabad", None, [seen(None, "planned", round=8)],
         Fate("open", ("E-Noneplanned",))),
        (SEVENTH, None, [seen("2025-11-21", "cancelled", round=7)], Fate("withdrawn", ("E-2025-11-21cancelled",))),
        (SEVENTH, None, [seen("2025-11-21", "cancelled"), seen("2026-02-01", "planned")],
         Fate("open", ("E-2026-02-01planned",))),
        (TREATY, None, [seen("2025-12-01", kind="signing", series=None, framework=("Treaty on Extradition",))],
         Fate("kept", ("E-2025-12-01held",))),
        (TREATY, None, [seen("2025-12-01", kind="signing", series=None, framework=("Air Services Agreement",))],
         Fate("open")),
        ("meet again in Brussels", None, [seen("2025-12-01", kind="meeting", series=None, where=Where("Brussels", "BEL"))],
         Fate("kept", ("E-2025-12-01held",))),
        ("meet again in Brussels", None, [seen("2025-12-01", kind="meeting", series=None, where=Where("Rome", "ITA"))],
         Fate("open")),
        (SEVENTH, None, [seen("2025-11-21", participants=(Participant(state="PAK"), Participant(state="IRN")))], Fate("open")),
        ("hold the Strategic Dialogue in Brussels", None,
         [seen("2025-12-01", kind="meeting", series=None, where=Where("Brussels", "BEL"))], Fate("open")),
        ("hold the 3rd meeting in Brussels", None,
         [seen("2025-12-01", kind="meeting", series=None, where=Where("Brussels", "BEL"))], Fate("open")),
        ("open a trade office", None, [seen("2025-11-21")], Fate("open")),
    ],
)  # fmt: skip
def test_what_became_of_it(what: str, by: When | None, told: list[Seen], fate: Fate) -> None:
    assert fate_of(promise(what, by), told, TODAY) == fate


def test_it_is_never_called_broken() -> None:
    assert fate_of(promise(SEVENTH, year(2025)), (), dt.date(2040, 1, 1)).status == "window closed without evidence"


def test_reports_of_one_are_one_and_numbers_keep_others_apart() -> None:
    reports = [
        heard(SEVENTH, year(2025)),
        heard("convene the seventh round of the Strategic Dialogue in 2025", year(2025), name="b"),
        heard("convene the 7th Strategic Dialogue next year", year(2026), name="c"),
        heard("convene the 8th Strategic Dialogue in 2025", name="d"),
        heard(SEVENTH, parties=("IND", "EU"), name="e"),
    ]
    found = commitments_of(reports)
    assert sorted(len(one.reports) for one in found) == [1, 1, 3]
    mine = next(one for one in found if len(one.reports) == 3)
    assert (mine.by, mine.disputed, mine.soft, mine.parties) == (year(2025), True, False, SIDES)
    for seed in range(10):
        random.Random(seed).shuffle(reports)
        assert commitments_of(reports) == found


@pytest.mark.parametrize(
    ("what", "evidence", "soft"),
    [
        ("deepen cooperation on trade", "agreed to deepen cooperation on trade", True),
        ("free trade", "reaffirmed their commitment to free trade", True),
        ("open a consulate", "agreed to open a consulate", False),
        ("workers' rights", "agreed on workers' rights", False),
    ],
)
def test_what_binds_to_nothing_certain(what: str, evidence: str, soft: bool) -> None:
    (one,) = commitments_of([heard(what, evidence=evidence)])
    assert one.soft == soft
