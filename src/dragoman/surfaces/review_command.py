"""`dragoman review`: its options; asks one by one on a terminal, lists elsewhere."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Any, Literal

from cyclopts import Parameter

from dragoman.surfaces.forms import AnswerFormat


def review(
    *,
    judged: Annotated[Literal["unsure"] | None, Parameter(help="Only those judged unsure.")] = None,
    limit: Annotated[int, Parameter(metavar="NUMBER", help="How many to list at most; 0 lists all.")] = 50,
    offset: Annotated[int | None, Parameter(metavar="NUMBER", help="How many to pass over first.")] = None,
    known_on: Annotated[
        str | None, Parameter(metavar="DATE", help="Only what was published by then, as it was known; lists.")
    ] = None,
    author: Annotated[
        str | None, Parameter(metavar="NAME", help="Who judges; else $DRAGOMAN_AUTHOR, else the user.")
    ] = None,
    reason: Annotated[str | None, Parameter(metavar="TEXT", help="Why, for all that is judged.")] = None,
    record: Annotated[
        Path | None, Parameter(metavar="FILE", help="Record file; else $DRAGOMAN_RECORD, else dragoman.db.")
    ] = None,
    format: Annotated[  # noqa: A002
        AnswerFormat | None, Parameter(help="How to list; without it, a terminal asks.")
    ] = None,
) -> int:
    """Judge engagements that may be one, the most uncertain and farthest-reaching first."""
    if format is None and known_on is None and sys.stdin.isatty() and sys.stdout.isatty():
        from dragoman.surfaces.reviewing import Reviewer  # noqa: PLC0415 to tell of the options needs no record

        return Reviewer(record, author, reason, judged=judged).run()
    from dragoman.questions import question  # noqa: PLC0415
    from dragoman.surfaces.asking import answer_question  # noqa: PLC0415

    given: dict[str, Any] = {"judged": judged, "offset": offset, "known_on": known_on}
    filters = {"limit": limit, **{name: value for name, value in given.items() if value is not None}}
    return answer_question(question("review"), filters, record=record, form=format or "table")
