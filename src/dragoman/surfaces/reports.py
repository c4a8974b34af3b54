"""Reads reports, keeps them where that is wanted, and shows what became of each."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from dragoman.runs import Outcome, read_paths
from dragoman.surfaces.days import parse_day
from dragoman.surfaces.faults import FaultReport
from dragoman.surfaces.forms import ReadFormat
from dragoman.surfaces.output import say
from dragoman.surfaces.place import opened, record_path
from dragoman.surfaces.progress import Progress
from dragoman.surfaces.readings import show_for

if TYPE_CHECKING:
    from dragoman.record import Record


class Wanted(Struct, frozen=True, kw_only=True):
    """What is to be read: paths, the date and the publisher of all of it as they were given, and whether it is kept."""

    paths: tuple[str, ...]
    published: str | None = None
    publisher: str | None = None
    keep: bool = True


def read_reports(wanted: Wanted, *, record: Path | None, form: ReadFormat, evidence: bool) -> int:
    """Read what is wanted, show it in a format, and return the exit code: 1 where some input was not read."""
    day = parse_day("--published", wanted.published)
    file = record_path(record) if wanted.keep else None
    show, faults = show_for(form, evidence=evidence), FaultReport()
    failed = False
    with _opened(file) as store, Progress() as progress:
        for outcome in read_paths(
            wanted.paths,
            published=day,
            publisher=wanted.publisher,
            record=store,
            stdin=sys.stdin.buffer,
            on_fault=faults.add,
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
