"""`dragoman read`: reads reports and keeps them."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from dragoman.errors import UsageError
from dragoman.runs import Outcome, read_paths
from dragoman.surfaces.dashes import as_given
from dragoman.surfaces.days import parse_day
from dragoman.surfaces.faults import FaultReport
from dragoman.surfaces.output import say
from dragoman.surfaces.place import opened, record_path
from dragoman.surfaces.progress import Progress
from dragoman.surfaces.readings import ReadFormat, show_for

if TYPE_CHECKING:
    from dragoman.record import Record


def read(
    *paths: Annotated[str, Parameter(help="Files, folders, patterns; - is standard input.")],
    published: Annotated[
        str | None, Parameter(metavar="DATE", help="Publication date of reports that state none.")
    ] = None,
    publisher: Annotated[str | None, Parameter(metavar="NAME", help="Publisher of reports that state none.")] = None,
    record: Annotated[
        Path | None, Parameter(metavar="FILE", help="Record file; else $DRAGOMAN_RECORD, else dragoman.db.")
    ] = None,
    no_record: Annotated[bool, Parameter(negative="", help="Keep nothing, only show.")] = False,
    format: Annotated[ReadFormat, Parameter(help="How to show what was read.")] = "table",  # noqa: A002
    show_evidence: Annotated[bool, Parameter(negative="", help="Show the words that say so.")] = False,
) -> int:
    """Read reports, show the engagements in them and keep them in the record."""
    if not paths:
        raise UsageError("read: no report named: give files, folders or patterns, or - for standard input")
    if record and no_record:
        raise UsageError("read: --record and --no-record exclude each other: give one")
    day = parse_day("--published", published)
    file = None if no_record else record_path(record)
    show, faults = show_for(format, evidence=show_evidence), FaultReport()
    source = sys.stdin.buffer
    failed = False
    with _opened(file) as store, Progress() as progress:
        for outcome in read_paths(
            map(as_given, paths), published=day, publisher=publisher, record=store, stdin=source, on_fault=faults.add
        ):
            progress.step(outcome)
            _warn(outcome)
            show.add(outcome)
            failed = failed or outcome.failed
    show.close(str(file) if file else None)
    faults.close(str(file) if file else None)
    return 1 if failed else 0


def _opened(file: Path | None) -> AbstractContextManager[Record | None]:
    return opened(file, create=True) if file else nullcontext()


def _warn(outcome: Outcome) -> None:
    if outcome.document is None and outcome.state == "read":
        return  # a row that says what another said: it is among the faults
    if outcome.reason or outcome.state != "read":
        say(f"{outcome.name}: {outcome.reason or outcome.state}")
