"""`dragoman show`: its options; the record is loaded when it is wanted."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from dragoman.surfaces.forms import ShowFormat


def show(
    number: Annotated[str, Parameter(name="ID", help="The id, as lists of engagements show it.")],
    /,
    *,
    record: Annotated[
        Path | None, Parameter(metavar="FILE", help="Record file; else $DRAGOMAN_RECORD, else dragoman.db.")
    ] = None,
    format: Annotated[ShowFormat, Parameter(help="How to show it.")] = "table",  # noqa: A002
) -> int:
    """Show one engagement of the record, with the words that say so."""
    from dragoman.surfaces.showing import show_engagement  # noqa: PLC0415 to tell of the options needs no record

    return show_engagement(number, record=record, form=format)
