"""Opens a record so that what is kept in it is merged."""

from __future__ import annotations

import os
from pathlib import Path

from dragoman.record import Record, open_record
from dragoman.runs.merging import ByOccurrence
from dragoman.runs.recognising import ByIdentity


def open_merging(path: Path | str, *, create: bool = True) -> Record:
    """Open the record at a path; claims that an earlier version kept or merged are merged anew first, in one piece.

    A file that cannot be written is asked as it is. Raises as `open_record` does.
    """
    record = open_record(path, create=create, merger=ByOccurrence(), recogniser=ByIdentity())
    if not record.is_up_to_date() and os.access(path, os.W_OK):
        record.bring_up_to_date()
    return record
