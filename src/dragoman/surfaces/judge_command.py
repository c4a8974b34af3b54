"""`dragoman judge` and `dragoman undo`: their options; the record is loaded when it is wanted."""

from __future__ import annotations

from typing import Annotated

from cyclopts import Parameter

from dragoman.model import Scope
from dragoman.surfaces.deciding_options import Common, Deciding, LeaveOut, Said


def judge(
    verdict: Annotated[Said, Parameter(name="VERDICT", help="What is decided.")],
    /,
    *ids: Annotated[
        str, Parameter(name="ID", help="Two engagements, claims or people (E-7K2M9Q/Dar); one or more for rejected.")
    ],
    scope: Annotated[
        Scope | None, Parameter(help="The claims alone, their documents, the engagements, or for people everywhere.")
    ] = None,
    leave_out: LeaveOut = (),
    common: Common = Deciding(),  # noqa: B008 frozen
) -> int:
    """Decide that two engagements or people are one, are not, or cannot be told; or that something does not count."""
    from dragoman.surfaces.deciding import judge_them  # noqa: PLC0415 to tell of the options needs no record

    return judge_them(verdict, ids, scope, leave_out, common)


def undo(
    decision: Annotated[str, Parameter(name="DECISION", help="The id, as the log shows it.")],
    /,
    *,
    common: Common = Deciding(),  # noqa: B008 frozen
) -> int:
    """Take a decision back; the log keeps both."""
    from dragoman.surfaces.deciding import take_back  # noqa: PLC0415 to tell of the options needs no record

    return take_back(decision, common)
