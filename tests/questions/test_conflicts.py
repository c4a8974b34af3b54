"""On what sources disagree: each side with its documents."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dragoman.model import ChairClaim, CommitmentClaim, Sense, When
from dragoman.questions.conflicts import conflicts
from dragoman.record import View
from dragoman.runs import open_merging
from record.build import claim, document, on, reading

ORGAN = "SCO Council of Heads of Government"
NEXT_YEAR = When(dt.date(2026, 1, 1), dt.date(2026, 12, 31), "year")


def chair(holder: str, sense: Sense, when: When | None = None) -> ChairClaim:
    return ChairClaim(body=ORGAN, holder=holder, sense=sense, when=when, evidence=f"{holder} {sense}")


def promised(by: When) -> CommitmentClaim:
    return CommitmentClaim(parties=("KEN", "NOR"), what="hold the 3rd Energy Dialogue", evidence="agreed", by=by)


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> Iterator[View]:
    path: Path = tmp_path_factory.mktemp("conflicts") / "record.db"
    told: dict[str, tuple[Any, tuple[ChairClaim, ...], CommitmentClaim]] = {
        "a": (claim(), (chair("RUS", "holds"),), promised(on("2026-03-01"))),
        "b": (
            claim(when=on("2025-11-20")),
            (chair("TJK", "takes_over", on("2025-11-18")),),
            promised(on("2026-03-01")),
        ),
        "c": (claim(), (chair("TJK", "will_take_over", NEXT_YEAR),), promised(on("2026-04-01"))),
        "d": (claim(status="cancelled"), (chair("RUS", "holds"),), promised(on("2026-03-01"))),
    }
    with open_merging(path) as record:
        for name, (met, chairs, commitment) in told.items():
            known = reading(name, met, chairmanships=chairs, commitments=(commitment,))
            record.keep(document(name, published=on("2025-11-21").start), known)
        yield record.view()


def told(rows: list[dict[str, Any]]) -> dict[tuple[str, str], list[tuple[str, int]]]:
    return {
        (row["what"], row["field"]): [
            (side.in_words().rpartition(" (")[0], len(side.documents)) for side in row["sides"]
        ]
        for row in rows
    }


def test_every_side_stands_with_its_documents(view: View) -> None:
    assert told(conflicts(view).rows) == {
        ("engagement", "when"): [("19 Nov 2025", 2), ("20 Nov 2025", 1)],
        ("engagement", "status"): [("held", 3), ("cancelled", 1)],
        ("chair", "holder"): [("Tajikistan", 2), ("Russia", 2)],
        ("chair", "start"): [("18 Nov 2025", 1), ("2026", 1)],
        ("commitment", "by"): [("1 Mar 2026", 3), ("1 Apr 2026", 1)],
    }


def test_what_is_shown_is_named_with_its_rule(view: View) -> None:
    (when,) = conflicts(view, field="when").rows
    assert (when["chosen"], when["rule"]) == (on("2025-11-19"), "more origins")
    assert when["documents"] == ["a", "c", "b"]


@pytest.mark.parametrize(
    ("filters", "total"),
    [
        ({}, 5),
        ({"what": "chair"}, 2),
        ({"field": "by"}, 1),
        ({"of": "Tajikistan"}, 2),
        ({"of": "Kenya"}, 3),
        ({"what": "chair", "of": "Kenya"}, 0),
        ({"limit": 2, "offset": 4}, 5),
    ],
)
def test_filters(view: View, filters: dict[str, Any], total: int) -> None:
    answer = conflicts(view, **filters)
    assert answer.total == total
    assert answer.shown == min(filters.get("limit", total), total - filters.get("offset", 0))
