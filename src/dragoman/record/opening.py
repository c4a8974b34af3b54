"""Opens the file of a record: its connections, its tables brought up to date, and what to say when it cannot be."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Literal

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import QueuePool

from dragoman.errors import RecordError
from dragoman.record.merging import Apart, Merger
from dragoman.record.recognising import ByName, Recogniser
from dragoman.record.store import Record
from dragoman.record.trouble import trouble

HEAD = "0006"
"""The newest step of the migrations; a test holds it to them."""

KNOWN = ("0001", "0002", "0003", "0004", "0005", "0006")
"""All steps that this version knows."""

APPLICATION = 0x4452474D
"""What marks a file as a record of dragoman: "DRGM" in SQLite's application_id."""

APART = Apart()
BY_NAME = ByName()

WAIT = 3.0
"""For how many seconds another writer is waited for."""

Mode = Literal["ro", "rw", "rwc"]


def open_record(
    path: Path | str, *, create: bool = True, merger: Merger = APART, recogniser: Recogniser = BY_NAME
) -> Record:
    """Open the record at a path, making it where there is none and bringing its tables up to date.

    `create=True` says that it will be written to. With `create=False` it must exist, and may be read-only. `merger`
    puts the claims together into engagements, `recogniser` the mentions of people; what was kept with another merger is
    merged and recognised anew before more is kept, so that the two change together.
    Raises RecordError, in one line that names the path, where it is no record, was made by a newer version, is
    being written by another process, cannot be made or written.
    """
    place = Path(path)
    _check(place, create=create)
    writing = engine_for(place, "rwc" if create else "rw")
    try:
        version = _version(place)
        if version is None or version != HEAD and version in KNOWN:
            _bring_up_to_date(writing)
        elif version != HEAD:
            raise RecordError(f"{place}: it was made by a newer version of dragoman; update dragoman to open it")
    except DatabaseError as error:
        writing.dispose()
        raise trouble(place, error) from None
    return Record(place, writing, engine_for(place, "ro"), merger, recogniser)


def _check(place: Path, *, create: bool) -> None:
    folder = place.parent
    if place.is_dir():
        raise RecordError(f"{place}: this is a folder; name a file for the record")
    if not place.exists():
        if not create:
            raise RecordError(f"{place}: there is no such record; reading reports makes one")
        if not folder.is_dir():
            raise RecordError(f"{place}: there is no folder {folder} to make the record in; make it first")
        if not os.access(folder, os.W_OK):
            raise RecordError(f"{place}: the folder {folder} cannot be written to; name a file in another one")
    elif create and not os.access(place, os.W_OK):
        raise RecordError(f"{place}: the record is read-only; copy it, or change its permissions")


def engine_for(place: Path, mode: Mode) -> Engine:
    """Return an engine over the file: `rw` and `rwc` take the write lock as a transaction begins, `ro` never does."""
    address = f"{place.absolute().as_uri()}?mode={mode}"
    if mode == "ro" and _is_still(place):
        address += "&immutable=1"

    def connect() -> sqlite3.Connection:
        made = sqlite3.connect(address, uri=True, timeout=WAIT, isolation_level=None, check_same_thread=False)
        if mode != "ro":
            made.execute("PRAGMA journal_mode = WAL")
        made.execute("PRAGMA foreign_keys = ON")
        return made

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool)
    event.listen(engine, "begin", _begin if mode == "ro" else _begin_writing)
    return engine


def _is_still(place: Path) -> bool:
    """Say whether nobody is writing to a record in a folder where this process cannot make the files beside it."""
    return not os.access(place.parent, os.W_OK) and not place.with_name(f"{place.name}-wal").exists()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _begin_writing(connection: Connection) -> None:
    """Take the write lock at once: a transaction that reads first would fail when another writer was faster."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _version(place: Path) -> str | None:
    """Return the version of the tables, None for an empty file. Raises RecordError for another program's database."""
    if not place.exists() or place.stat().st_size == 0:
        return None
    engine = engine_for(place, "ro")
    try:
        with engine.begin() as connection:
            mark = connection.scalar(text("PRAGMA application_id"))
            tables = connection.scalar(text("SELECT count(*) FROM sqlite_master"))
            if mark == APPLICATION:
                return str(connection.scalar(text("SELECT version_num FROM alembic_version")))
    finally:
        engine.dispose()
    if tables:
        raise RecordError(f"{place}: this is a database, but no record of dragoman; name another file")
    return None


def _bring_up_to_date(engine: Engine) -> None:
    """Run the migrations in one transaction, so that a kill leaves the old tables or the new ones."""
    from alembic import command  # noqa: PLC0415 only a record that is out of date needs it
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", "dragoman.record:migrations")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
