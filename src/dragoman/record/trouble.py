"""What SQLite's errors mean to the one who keeps a record, in one line."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy.exc import DatabaseError

from dragoman.errors import RecordError

_MEANINGS = (
    (("not a database",), "this is no record of dragoman; name another file"),
    (
        ("malformed", "corrupt"),
        "the record is damaged; take a copy of it from before, or read the reports into a new one",
    ),
    (("locked", "busy"), "another process is writing to it; try again when it is done"),
    (("readonly",), "the record is read-only; copy it, or change its permissions"),
    (("unable to open",), "it cannot be opened; check its permissions and those of its folder"),
    (("disk i/o",), "the disk failed, or sets a limit to files; make room, or name a file on another disk"),
    (("full",), "the disk is full; make room and run the command again, what was reported as kept is kept"),
)


def trouble(place: Path, error: DatabaseError) -> RecordError:
    """Return the error to raise for one of the database."""
    words = str(error.orig).lower()
    said = (meaning for signs, meaning in _MEANINGS if any(sign in words for sign in signs))
    return RecordError(f"{place}: {next(said, f'the record could not be used ({words})')}")
