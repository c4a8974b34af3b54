"""The options that commands which decide have in common."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter

from dragoman.surfaces.forms import ShowFormat

Said = Literal["same", "different", "unsure", "rejected"]
"""What `dragoman judge` can be told."""


@dataclass(frozen=True, kw_only=True)
class Deciding:
    """Who decides and why, in which record, and whether it is only shown what that would change."""

    reason: Annotated[str | None, Parameter(metavar="TEXT", help="Why; it stands in the log.")] = None
    author: Annotated[
        str | None, Parameter(metavar="NAME", help="Who decides; else $DRAGOMAN_AUTHOR, else the user.")
    ] = None
    preview: Annotated[bool, Parameter(negative="", show_default=False, help="Only show what it would change.")] = False
    record: Annotated[
        Path | None, Parameter(metavar="FILE", help="Record file; else $DRAGOMAN_RECORD, else dragoman.db.")
    ] = None
    format: Annotated[ShowFormat, Parameter(help="How to show what changed.")] = "table"


Common = Annotated[Deciding, Parameter(name="*")]
LeaveOut = Annotated[
    tuple[str, ...],
    Parameter(
        name="--except",
        metavar="ID",
        negative="",
        show_default=False,
        help="A claim to leave out (everywhere: an engagement, too); may be given again.",
    ),
]
