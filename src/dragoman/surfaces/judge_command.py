"""`dragoman judge` and `dragoman undo`: their options; the record is loaded when it is wanted."""

from __future__ import annotations

from typing import Annotated

from cyclopts import Parameter

from dragoman.surfaces.deciding_options import Common, Deciding, JudgedScope, LeaveOut, Said


def judge(
    verdict: Annotated[Said, Parameter(name="VERDICT", help="What is decided.")],
    /,
    *ids: Annotated[str, Parameter(name="ID", help="Two engagements or claims; one or more for rejected.")],
    scope: Annotated[
        JudgedScope,
        Parameter(help="The claims alone, all that their documents tell (rejected), or the engagements."),
    ] = "engagement",
    leave_out: LeaveOut = (),
    common: Common = Deciding(),  # noqa: B008 frozen
) -> int:
    """Decide that two engagements are one, are not, or cannot be told; or that one does not count."""
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
