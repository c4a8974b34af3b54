"""One record from many reports: the same engagements with the same ids, whatever the order of arrival."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.record import Record, open_record, store
from dragoman.runs import open_merging
from record.build import LINDQVIST, OKELLO, SOLBERG, claim, document, on, pair, reading
from record.older import older_record
from runs.telling import Pair, by_claims, engagements, readings, reports


@contextmanager
def merged(pairs: list[Pair], batch: int = 64) -> Iterator[Record]:
    """Make a record of documents in batches of a size."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(store, "BATCH", batch)
        with open_merging(Path(folder, "record.db")) as record:
            list(record.keep_many(pairs))
            check(record.path)
            yield record


def check(path: Path, rejected: Iterable[str] = ()) -> None:
    """Hold the shelf and the engagements of a record to its claims, but for rejected ones."""
    with closing(sqlite3.connect(path)) as connection:
        claims, placed, engaged = (
            {row[0] for row in connection.execute(query)}
            for query in (
                "SELECT id FROM claims",
                "SELECT claim FROM places",
                "SELECT claims.id FROM claims JOIN engagements ON engagements.number = claims.engagement",
            )
        )
        assert claims - set(rejected) == placed == engaged
        untold = "SELECT id FROM engagements WHERE number NOT IN (SELECT engagement FROM claims)"
        assert connection.execute(untold).fetchall() == []
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


@given(st.data())
@settings(max_examples=20, deadline=None)
def test_any_order_any_batches_and_a_rebuild_agree(data: st.DataObject) -> None:
    pairs = data.draw(reports())
    with (
        merged(pairs) as record,
        merged(data.draw(st.permutations(pairs)), data.draw(st.integers(1, 3))) as other,
    ):
        found = engagements(record.view())
        assert engagements(other.view()) == found
        other.merge_anew()
        check(other.path)
        assert engagements(other.view()) == found


@given(st.data())
@settings(max_examples=20, deadline=None)
def test_only_the_last_readings_count(data: st.DataObject) -> None:
    pairs = data.draw(reports())
    again = [(one, data.draw(readings(one.id))) for one, _ in data.draw(st.lists(st.sampled_from(pairs), max_size=4))]
    last = {one.content_hash: (one, told) for one, told in [*pairs, *again]}
    with merged([*pairs, *again], data.draw(st.integers(1, 4))) as record, merged(list(last.values())) as fresh:
        assert by_claims(record.view()) == by_claims(fresh.view())
        found = engagements(record.view())
        record.merge_anew()
        assert engagements(record.view()) == found


def test_reports_of_one_meeting_are_one_engagement_under_the_first_id() -> None:
    late, early = pair("late"), (document("early", published=on("2025-11-19").start), reading("early"))
    with merged([late]) as record:
        (own,) = engagements(record.view())
        (kept,) = record.keep_many([early])
        (number,) = engagements(record.view())
        assert number == kept.engagements[0] != own
        view = record.view()
        assert view.survivor(own) == view.survivor(number) == number
        row = engagements(view)[number]
        assert (row.documents, row.sources, row.claim.participants) == (("early", "late"), 2, (OKELLO, SOLBERG))


def test_other_people_at_the_same_time_are_another_engagement() -> None:
    with merged([pair("a"), pair("b", claim(participants=(OKELLO, LINDQVIST), where=None))]) as record:
        assert len(engagements(record.view())) == 2


def test_what_took_place_is_not_planned_any_more() -> None:
    plan = (document("plan", published=on("2025-11-01").start), reading("plan", claim(status="planned")))
    with merged([plan, pair("a")]) as record:
        (row,) = engagements(record.view()).values()
        assert row.claim.status == "held"


def test_a_record_of_an_earlier_version_is_merged_when_it_is_opened(tmp_path: Path) -> None:
    kept = [pair("a"), pair("b"), pair("c", claim(kind="call"))]
    path = older_record(tmp_path / "record.db", "0002", kept)
    with open_record(path, create=False) as record:
        assert sorted(engagements(record.view())) == ["E-000100", "E-000200", "E-000300"]
    with open_merging(path, create=False) as record:
        check(path)
        found = {row.documents: number for number, row in engagements(record.view()).items()}
        first, second = sorted((one.content_hash, one.id) for one, _ in kept[:2])
        assert set(found) == {(first[1], second[1]), ("c",)}
        assert found["c",] == "E-000300"
        assert record.view().survivor("E-000100") == record.view().survivor("E-000200") == found[first[1], second[1]]
    with open_merging(path) as record:
        record.keep(*pair("d"))
        assert len(engagements(record.view())) == 2


def test_a_record_that_was_merged_otherwise_is_merged_anew() -> None:
    with merged([pair("a"), pair("b")]) as record:
        with open_record(record.path) as apart:
            apart.keep(*pair("c"))
            assert len(engagements(apart.view())) == 3
        assert not record.is_up_to_date()
        record.bring_up_to_date()
        assert len(engagements(record.view())) == 1
        check(record.path)
