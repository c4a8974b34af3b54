"""The feed of changes: what happened to which engagement when documents were kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.model import Judged, Rejected, Revoked, Status
from dragoman.questions.lists import changes
from dragoman.record import Record, store
from dragoman.runs import open_merging
from record.build import claim, document, on, reading
from runs.telling import Pair
from runs.test_deciding import decision

NOON = dt.datetime(2026, 1, 5, 12, tzinfo=dt.UTC)


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with open_merging(tmp_path / "record.db") as opened:
        yield opened


def report(name: str, day: str, status: Status = "held", **changed: object) -> Pair:
    return document(name, published=on(day).start), reading(name, claim(status=status, **changed))


def told(record: Record, **filters: object) -> list[tuple[str, str, str | None, str | None]]:
    return [(one.what, one.id, one.before, one.after) for one in record.view().changes(**filters).rows]  # type: ignore[arg-type]


def test_added_then_held_then_merged_into_an_earlier_report(record: Record) -> None:
    (number,) = record.keep(*report("plan", "2025-11-10", "planned")).engagements
    assert told(record) == [("added", number, None, "planned")]
    record.keep(*report("held", "2025-11-20"))
    assert told(record, after=1) == [("status", number, "planned", "held")]
    (first,) = record.keep(*report("earlier", "2025-11-01", "planned")).engagements
    assert told(record, after=2) == [("merged", number, "held", first), ("added", first, None, "held")]
    row = changes(record.view(), what="merged").rows[0]
    assert (row["id"], row["now"]) == (number, first)


def test_fields_that_are_shown_otherwise_are_named(record: Record) -> None:
    (number,) = record.keep(*report("a", "2025-11-20", where=None)).engagements
    record.keep(*report("b", "2025-11-21"))
    assert told(record, after=1) == [("changed", number, None, "where")]


def test_what_says_the_same_changes_nothing(record: Record) -> None:
    record.keep(*report("a", "2025-11-20"))
    record.keep(*report("a", "2025-11-20"))
    record.merge_anew()
    assert len(told(record)) == 1


def test_what_a_newer_reading_does_not_tell_any_more_is_removed(record: Record) -> None:
    one, old = report("a", "2025-11-20")
    (number,) = record.keep(one, old).engagements
    (other,) = record.keep(
        one, reading("a", claim(kind="signing", when=on("2025-10-01")), reader="rules/9")
    ).engagements
    assert told(record, after=1) == [("removed", number, "held", None), ("added", other, None, "held")]


def test_what_a_document_held_together_parts_again(record: Record) -> None:
    record.keep(*report("a", "2025-11-20"))
    one, same = report("b", "2025-11-19")
    (first,) = record.keep(one, same).engagements
    record.keep(one, reading("b", claim(when=on("2025-03-01"), where=None), reader="rules/9"))
    assert {what for what, *_ in told(record, after=2)} <= {"parted", "removed", "added", "changed"}
    assert record.view().survivor(first) is None or first in {row[1] for row in told(record)}


def test_since_a_day(record: Record, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(store, "now", lambda: NOON)
    with open_merging(tmp_path / "other.db") as dated:
        dated.keep(*report("a", "2025-11-20"))
        assert [row.at for row in dated.view().changes().rows] == ["2026-01-05T12:00:00+00:00"]
        assert told(dated, since=dt.date(2026, 1, 5))
        assert told(dated, since=dt.date(2026, 1, 6)) == []


def test_as_known_on_a_day_only_of_what_was_known(record: Record) -> None:
    record.keep(*report("a", "2025-11-20"))
    record.keep(*report("b", "2025-12-20", kind="signing", when=on("2025-12-19")))
    with record.view().known_on(dt.date(2025, 12, 1)) as view:
        assert view.changes().total == 1


def test_a_decision_parts_and_another_puts_together_again(record: Record) -> None:
    (first,) = record.keep(*report("a", "2025-11-20")).engagements
    (second,) = record.keep(*report("b", "2025-11-21")).engagements
    apart = Judged(verdict="different", one=(first,), other=(second,))
    (made,) = record.decide([decision(apart)]).decisions
    assert ("parted", second, None, "held") in told(record, after=1)
    last = record.view().changes().total
    record.decide([decision(Revoked(decision=made.number))])
    assert told(record, after=last) == [("merged", second, "held", first)]


def test_a_preview_leaves_no_trace(record: Record) -> None:
    (first,) = record.keep(*report("a", "2025-11-20")).engagements
    record.decide([decision(Rejected(claims=(first,)))], preview=True)
    assert len(told(record)) == 1
    record.decide([decision(Rejected(claims=(first,)))])
    assert told(record, after=1) == [("removed", first, "held", None)]
