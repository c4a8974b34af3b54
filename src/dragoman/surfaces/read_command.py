"""`dragoman read`: its options; the reader itself is loaded when it is wanted."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from dragoman.errors import UsageError
from dragoman.surfaces.dashes import as_given
from dragoman.surfaces.forms import ReadFormat


def read(
    *paths: Annotated[str, Parameter(help="Files, folders, patterns; - is standard input.")],
    published: Annotated[
        str | None, Parameter(metavar="DATE", help="Publication date of reports that state none.")
    ] = None,
    publisher: Annotated[str | None, Parameter(metavar="NAME", help="Publisher of reports that state none.")] = None,
    record: Annotated[
        Path | None, Parameter(metavar="FILE", help="Record file; else $DRAGOMAN_RECORD, else dragoman.db.")
    ] = None,
    no_record: Annotated[bool, Parameter(negative="", show_default=False, help="Keep nothing, only show.")] = False,
    format: Annotated[ReadFormat, Parameter(help="How to show what was read.")] = "table",  # noqa: A002
    show_evidence: Annotated[
        bool, Parameter(negative="", show_default=False, help="Show the words that say so.")
    ] = False,
) -> int:
    """Read reports, show the engagements in them and keep them in the record."""
    from dragoman.surfaces.reports import Wanted, read_reports  # noqa: PLC0415 to tell of the options needs no reader

    if not paths:
        raise UsageError("read: no report named: give files, folders or patterns, or - for standard input")
    if record and no_record:
        raise UsageError("read: --record and --no-record exclude each other: give one")
    wanted = Wanted(paths=tuple(map(as_given, paths)), published=published, publisher=publisher, keep=not no_record)
    return read_reports(wanted, record=record, form=format, evidence=show_evidence)
