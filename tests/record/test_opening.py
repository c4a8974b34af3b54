"""Opening a record: its tables, and one line for whatever is in the way."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from dragoman.errors import RecordError
from dragoman.record import EngagementFilter, open_record, opening, schema
from record.build import pair


def _kept(folder: Path) -> Path:
    with open_record(folder / "record.db") as record:
        record.keep(*pair("d1"))
    return folder / "record.db"


def _run(path: Path, *statements: str) -> Path:
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    return path


def _garbage(folder: Path) -> Path:
    (folder / "record.db").write_bytes(b"no database at all" * 300)
    return folder / "record.db"


def _newer(folder: Path) -> Path:
    return _run(_kept(folder), "UPDATE alembic_version SET version_num = '9999'")


def _of_another_program(folder: Path) -> Path:
    return _run(folder / "record.db", "CREATE TABLE songs (title TEXT)")


def _damaged(folder: Path) -> Path:
    path = _kept(folder)
    path.write_bytes(path.read_bytes()[:3000] + b"\xff" * 3000)
    return path


TROUBLES: list[tuple[Callable[[Path], Path], str]] = [
    (_garbage, "no record of dragoman"),
    (_newer, "newer version"),
    (_of_another_program, "no record of dragoman"),
    (_damaged, "damaged|no record"),
    (lambda folder: folder, "a folder"),
    (lambda folder: folder / "nowhere" / "record.db", "no folder"),
]


@pytest.mark.parametrize(("make", "says"), TROUBLES)
def test_says_in_one_line_why_it_cannot_be_opened(make: Callable[[Path], Path], says: str, tmp_path: Path) -> None:
    path = make(tmp_path)
    with pytest.raises(RecordError, match=says) as caught:
        open_record(path)
    assert str(caught.value).startswith(str(path))
    assert len(str(caught.value).splitlines()) == 1


def test_makes_none_unless_told(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="no such record"):
        open_record(tmp_path / "record.db", create=False)
    assert not list(tmp_path.iterdir())


def test_leaves_a_file_that_is_no_record_as_it_is(tmp_path: Path) -> None:
    for make in (_garbage, _of_another_program):
        path = make(tmp_path)
        before = path.read_bytes()
        with pytest.raises(RecordError):
            open_record(path)
        assert path.read_bytes() == before
        path.unlink()


def test_another_writer_is_waited_for_and_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "WAIT", 0.05)
    path = _kept(tmp_path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other, open_record(path) as record:
        other.execute("BEGIN IMMEDIATE")
        assert record.view().documents().total == 1
        with pytest.raises(RecordError, match="another process is writing"):
            record.keep(*pair("d2"))
        other.execute("ROLLBACK")
        assert record.keep(*pair("d2")).outcome == "new"


def test_a_read_only_record_can_be_asked_but_not_opened_to_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _kept(tmp_path)
    monkeypatch.setattr(os, "access", lambda place, mode: mode != os.W_OK)
    with pytest.raises(RecordError, match="read-only"):
        open_record(path)
    with open_record(path, create=False) as record:
        assert record.view().engagements(EngagementFilter()).total == 1


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda place, mode: False)
    with pytest.raises(RecordError, match=f"folder {tmp_path} cannot be written"):
        open_record(tmp_path / "record.db")


@pytest.mark.parametrize("name", ["record.db", "a b#c?d%20.db", "протокол.db"])
def test_an_empty_file_becomes_a_record(name: str, tmp_path: Path) -> None:
    (tmp_path / name).touch()
    with open_record(tmp_path / name) as record:
        record.keep(*pair("d1"))
    assert {one.name for one in tmp_path.iterdir()} == {name}


@pytest.mark.filterwarnings("ignore:Skipped unsupported reflection of expression-based index")
def test_the_migrations_make_the_tables_of_the_schema(tmp_path: Path) -> None:
    engine = opening.engine_for(_kept(tmp_path), "ro")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": _is_ours})
        assert compare_metadata(context, schema.metadata) == []
    engine.dispose()


def _is_ours(_object: object, name: str | None, kind: str, *_rest: object) -> bool:
    words = (*schema.WORDS, "engagements_by_date")
    return not (name or "").startswith(words) and (kind, name) != ("table", "alembic_version")


def test_the_head_is_the_last_migration() -> None:
    config = Config()
    config.set_main_option("script_location", "dragoman.record:migrations")
    scripts = ScriptDirectory.from_config(config)
    assert scripts.get_current_head() == opening.HEAD
    assert {one.revision for one in scripts.walk_revisions()} == set(opening.KNOWN)


def test_a_record_is_safe_by_its_settings(tmp_path: Path) -> None:
    engine = opening.engine_for(_kept(tmp_path), "rw")
    with engine.connect() as connection:
        asked = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in _SETTINGS}
    engine.dispose()
    assert asked == _SETTINGS


_SETTINGS = {"journal_mode": "wal", "foreign_keys": 1, "synchronous": 2, "application_id": opening.APPLICATION}
