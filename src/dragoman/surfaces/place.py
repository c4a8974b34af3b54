"""Where the record is: the option, else `$DRAGOMAN_RECORD`, else `dragoman.db` in the current folder."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from dragoman import record as records
from dragoman.errors import RecordError
from dragoman.identity.version import VERSION

if TYPE_CHECKING:
    from dragoman.record import Record

VARIABLE = "DRAGOMAN_RECORD"
USUAL = "dragoman.db"


def record_path(option: Path | None) -> Path:
    """Return the path of the record that a command works on."""
    return option or Path(os.environ.get(VARIABLE) or USUAL)


def opened(path: Path, *, create: bool = False, merging: bool = False) -> Record:
    """Open the record at a path, its claims merged. Raises RecordError where there is none and none may be made.

    A record of an earlier version is merged anew here, once; to ask one that is up to date loads nothing that merges,
    but for `merging`: what was known on a day has to be put together.
    """
    if not create and not path.exists():
        raise RecordError(f'{path}: there is no record here: "dragoman read PATH" makes one, --record names another')
    if not create and not merging:
        record = records.open_record(path, create=False)
        if record.view().merged_by() == VERSION or not os.access(path, os.W_OK):
            return record
        record.close()
    from dragoman.runs import open_merging  # noqa: PLC0415 only what writes needs it

    return open_merging(path, create=create)
