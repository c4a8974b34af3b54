"""Decisions are rows that can only be added, and read as they were added."""

from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from dragoman.errors import RecordError
from dragoman.model import Act, Corrected, Decision, Judged, Rejected, Revoked, Target, Who
from dragoman.record import open_record, opening
from record.build import pair

ACTS: list[Act] = [
    Judged(verdict="same", one=("E-000001",), other=("E-000002", "E-000003")),
    Judged(verdict="unsure", one=("E-000001/Dar",), other=("E-000002/Ishaq Dar",), of="person"),
    Corrected(field="round", value=7, instead=None, targets=(Target("E-000001"),)),
    Corrected(field="party", value={"state": "QAT"}, instead={"body": "EU"}, targets=(Target("E-000001", Who("Dar")),)),
    Rejected(claims=("E-000004",)),
    Revoked(decision=1),
]


def decisions() -> list[Decision]:
    at = dt.datetime(2025, 12, 1, 9, 30, tzinfo=dt.UTC)
    return [Decision(at=at, author="Ada", act=act, scope="document", reason="as seen") for act in ACTS]


def test_are_read_as_they_were_added_under_numbers_in_order(tmp_path: Path) -> None:
    with open_record(tmp_path / "record.db") as record:
        record.decide(decisions()[:2])
        record.decide(decisions()[2:])
        found = record.view().standing().all
        assert [one.number for one in found] == [1, 2, 3, 4, 5, 6]
        assert [one.act for one in found] == ACTS
        assert {(one.at, one.author, one.scope, one.reason) for one in found} == {
            (one.at, one.author, one.scope, one.reason) for one in decisions()
        }


@pytest.mark.parametrize("change", ["DELETE FROM decisions", "UPDATE decisions SET author = 'Bo'"])
def test_none_is_ever_changed_or_taken_out(change: str, tmp_path: Path) -> None:
    with open_record(tmp_path / "record.db") as record:
        record.decide(decisions())
    with closing(sqlite3.connect(tmp_path / "record.db")) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute(change)


def test_a_record_that_another_process_writes_to_is_waited_for_and_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "WAIT", 0.05)
    with (
        open_record(tmp_path / "record.db") as record,
        closing(sqlite3.connect(record.path, isolation_level=None)) as other,
    ):
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(RecordError, match="another process is writing"):
            record.decide(decisions())
        other.execute("ROLLBACK")
        assert len(record.decide(decisions()).decisions) == len(ACTS)


def test_a_full_disk_is_named_and_nothing_is_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_record(tmp_path / "record.db") as record:
        record.keep(*pair("d1"))
        record.decide(decisions())
    wide = [Decision(at=one.at, author="Ada", act=one.act, reason="long " * 100_000) for one in decisions()]
    engine_for = opening.engine_for
    monkeypatch.setattr(opening, "engine_for", lambda place, mode: _narrow(engine_for(place, mode)))
    with open_record(tmp_path / "record.db") as record:
        with pytest.raises(RecordError, match="the disk is full; make room"):
            record.decide(wide)
        assert len(record.view().standing().all) == len(ACTS)
        assert record.view().documents().total == 1


def _narrow(engine: Engine) -> Engine:
    @event.listens_for(engine, "connect")
    def narrow(connection: sqlite3.Connection, _record: object) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + 20}")

    return engine
