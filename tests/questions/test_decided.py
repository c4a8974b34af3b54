"""Decisions in words, and the order in which engagements wait for a person."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.model import Act, Corrected, Judged, Rejected, Revoked, Target, Who
from dragoman.questions.decided import decided, in_words
from dragoman.questions.log import log
from dragoman.questions.review import review
from dragoman.record import Record
from dragoman.runs import open_merging
from record.build import LINDQVIST, OKELLO, claim, on, pair
from record.test_deciding import decisions
from runs.test_deciding import judged

ACTS: list[tuple[Act, str]] = [
    (Judged(verdict="same", one=("E-1",), other=("E-2",)), "E-1 is E-2"),
    (Judged(verdict="different", one=("E-1", "E-3"), other=("E-2",)), "E-1 is not E-2"),
    (Judged(verdict="unsure", one=("E-1",), other=("E-2",)), "E-1 may be E-2"),
    (Rejected(claims=("E-1",)), "E-1 does not count"),
    (Rejected(claims=("E-1", "E-2", "E-3")), "E-1 and 2 more do not count"),
    (Revoked(decision=7), "D-7 is taken back"),
    (Corrected(field="round", value=7, instead=None, targets=(Target("E-1"),)), "round in E-1: none → 7"),
    (
        Corrected(
            field="when",
            value={"start": "2025-11-01", "end": "2025-11-30", "precision": "month"},
            instead={"start": "2025-11-19", "end": "2025-11-21", "precision": "day"},
            targets=(Target("E-1"), Target("E-2")),
        ),
        "when in E-1 and 1 more: 19–21 Nov 2025 → Nov 2025",
    ),
    (
        Corrected(field="where", value={"place": None, "country": "NOR"}, instead=None, targets=(Target("E-1"),)),
        "where in E-1: none → Norway",
    ),
    (
        Corrected(
            field="person", value="Olof Skoog", instead="Olaf Skoog", targets=(Target("E-1", Who("Olaf Skoog")),)
        ),
        "name in E-1: Olaf Skoog → Olof Skoog",
    ),
    (
        Corrected(
            field="party", value={"state": "KEN"}, instead={"body": "EU"}, targets=(Target("E-1", Who("Okello")),)
        ),
        "party of Okello in E-1: EU → Kenya",
    ),
]


@pytest.mark.parametrize(("act", "words"), ACTS)
def test_a_decision_is_told_in_one_line(act: Act, words: str) -> None:
    assert decided(act) == words


def test_an_engagement_is_told_in_one_line() -> None:
    many = (OKELLO, LINDQVIST, *(OKELLO,) * 4)
    assert in_words(claim(name="Oslo talks")) == (
        "meeting, held, 19 Nov 2025, Oslo, Norway, Oslo talks: Amina Okello, Foreign Minister (Kenya); "
        "Hanna Sølberg, Foreign Minister (Norway, host)"
    )
    assert in_words(claim(participants=many, when=None, where=None)).endswith("; and 3 more")


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    """Return a record of two pairs that may be one: of signings in three reports, of calls in two."""
    with open_merging(tmp_path / "record.db") as made:
        calls = [claim(kind="signing", participants=(OKELLO, LINDQVIST), when=on(f"2025-12-0{day}")) for day in (1, 3)]
        signed = [claim(kind="signing", when=on(f"2025-11-{day}")) for day in (19, 19, 21)]
        list(made.keep_many(pair(f"d{number}", one) for number, one in enumerate((*calls, *signed))))
        yield made


def test_what_reaches_more_reports_is_asked_first(record: Record) -> None:
    assert [row["reports"] for row in review(record.view()).rows] == [3, 2]
    assert all(row["why"] and 0.2 < row["score"] < 0.5 for row in review(record.view()).rows)
    page = review(record.view(), limit=1, offset=1)
    assert ([row["reports"] for row in page.rows], page.total) == ([2], 2)


@pytest.mark.parametrize("verdict", ["same", "different", "unsure"])
def test_what_was_judged_waits_no_more_until_that_is_undone(verdict: str, record: Record) -> None:
    first, second = review(record.view()).rows
    record.decide([judged(verdict, first["other"], first["one"])])
    assert [row["one"] for row in review(record.view()).rows] == [second["one"]]
    assert review(record.view(), judged="unsure").total == (verdict == "unsure")


def test_the_log_tells_the_last_first_and_only_what_is_asked_for(record: Record) -> None:
    record.decide(decisions())
    view = record.view()
    assert [row["id"] for row in log(view).rows] == ["D-6", "D-5", "D-4", "D-3", "D-2", "D-1"]
    assert [row["id"] for row in log(view, about="E-000001").rows] == ["D-6", "D-4", "D-3", "D-2", "D-1"]
    assert [row["id"] for row in log(view, about="D-1").rows] == ["D-6", "D-1"]
    assert log(view, author="ADA").total == 6
    assert log(view, since="2025-12-02").total == log(view, until="2025-11-30").total == 0
    page = log(view, limit=2, offset=1)
    assert ([row["id"] for row in page.rows], page.total) == (["D-5", "D-4"], 6)
