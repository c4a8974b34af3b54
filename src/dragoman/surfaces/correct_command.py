"""`dragoman correct`: its options; the record is loaded when it is wanted."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Annotated

from cyclopts import Parameter

from dragoman.model import Scope
from dragoman.surfaces.deciding_options import Common, Deciding, LeaveOut


@dataclass(frozen=True, kw_only=True)
class Values:
    """The values that can be corrected, as people write them; `none` where a value is not known."""

    kind: Annotated[str | None, Parameter(metavar="KIND", help="meeting, call, visit, conference …")] = None
    status: Annotated[str | None, Parameter(metavar="STATUS", help="held, planned, cancelled …")] = None
    mode: Annotated[str | None, Parameter(metavar="MODE", help="in_person, phone, video …")] = None
    when: Annotated[
        str | None, Parameter(metavar="DATE", help="2025-11-19, 2025-11-19..2025-11-21, 2025-11, 2025-Q4, 2025.")
    ] = None
    where: Annotated[str | None, Parameter(metavar="PLACE", help="A town with its state, or a state: Oslo, NOR.")] = (
        None
    )
    name: Annotated[str | None, Parameter(metavar="TEXT", help="The name of the occasion.")] = None
    series: Annotated[str | None, Parameter(metavar="TEXT", help="The recurring format.")] = None
    round: Annotated[str | None, Parameter(metavar="NUMBER", help="The round of the series.")] = None
    within: Annotated[str | None, Parameter(metavar="TEXT", help="The occasion on whose margins it is.")] = None
    person: Annotated[str | None, Parameter(metavar="NAME", help="The participant's name.")] = None
    office: Annotated[str | None, Parameter(metavar="TEXT", help="The participant's office.")] = None
    party: Annotated[
        str | None, Parameter(metavar="PARTY", help="The participant's state or body; body:NAME for another.")
    ] = None
    role: Annotated[str | None, Parameter(metavar="ROLE", help="host, guest, chair, participant …")] = None

    def given(self) -> dict[str, str]:
        """Return the values that were given, by field."""
        every = ((one.name, getattr(self, one.name)) for one in fields(self))
        return {name: value for name, value in every if value is not None}


def correct(
    number: Annotated[str, Parameter(name="ID", help="The engagement or claim.")],
    /,
    *,
    participant: Annotated[
        str | None, Parameter(metavar="WHO", help="Whose name, office, party or role it is: words of the name.")
    ] = None,
    values: Annotated[Values, Parameter(name="*")] = Values(),
    scope: Annotated[
        Scope, Parameter(help="The claim, its document, the engagement, or every mention in these words.")
    ] = "engagement",
    leave_out: LeaveOut = (),
    yes: Annotated[
        bool, Parameter(negative="", show_default=False, help="Decide everywhere; without it that is a preview.")
    ] = False,
    common: Common = Deciding(),  # noqa: B008 frozen
) -> int:
    """Correct a value of an engagement or of a participant."""
    from dragoman.surfaces.deciding import Correction, correct_it  # noqa: PLC0415 to tell of the options needs no record

    wanted = Correction(number, participant, values.given(), scope, leave_out, sure=yes)
    return correct_it(wanted, common)
