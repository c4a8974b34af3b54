"""Where the record is: the option, else `$DRAGOMAN_RECORD`, else `dragoman.db` in the current folder."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from dragoman import record as records
from dragoman.errors import RecordError

if TYPE_CHECKING:
    from dragoman.record import Record

VARIABLE = "DRAGOMAN_RECORD"
USUAL = "dragoman.db"


def record_path(option: Path | None) -> Path:
    """Return the path of the record that a command works on."""
    return option or Path(os.environ.get(VARIABLE) or USUAL)


def opened(path: Path, *, create: bool = False) -> Record:
    """Open the record at a path. Raises RecordError where there is none and none may be made."""
    if not create and not path.exists():
        raise RecordError(f'{path}: there is no record here: "dragoman read PATH" makes one, --record names another')
    return records.open_record(path, create=create)
