"""What a person names by an id: an engagement, one of its claims, a decision."""

from __future__ import annotations

from dragoman.errors import NotInRecord, UsageError
from dragoman.model import Decision, Standing
from dragoman.record import Told, View
from dragoman.record.names import engagement_number


class Named:
    """A claim by its id, and the engagement that it is of.

    Raises NotInRecord for an id that the record does not have, UsageError for a claim that a person rejected.
    """

    def __init__(self, view: View, typed: str) -> None:
        self.claim = engagement_number(typed) or typed
        found = view.survivor(self.claim)
        if found is None:
            raise _unknown(view.standing(), self.claim, typed)
        self.engagement = found
        self.told = view.told(found)

    @property
    def own(self) -> Told:
        """Return the claim itself."""
        return next(one for one in self.told if one.id == self.claim)

    @property
    def claims(self) -> tuple[str, ...]:
        """Return all claims of the engagement, the first that gives its id leading."""
        return tuple(sorted((one.id for one in self.told), key=lambda name: (name != self.engagement, name)))


def _unknown(standing: Standing, claim: str, typed: str) -> Exception:
    rejection = standing.rejection(claim)
    if rejection:
        way = f'"dragoman undo {rejection.id}" takes that back'
        return UsageError(f"{typed}: {rejection.id} of {rejection.author} rejected it; {way}")
    return NotInRecord(f'{typed}: the record has no engagement of this id: "dragoman engagements" lists them')


def decision_named(standing: Standing, typed: str) -> Decision:
    """Return the decision of an id, `D-7` or `7`. Raises UsageError for what is no such id, NotInRecord for none."""
    number = typed.strip().upper().removeprefix("D-")
    if not number.isdecimal():
        raise UsageError(f'"{typed}" is no id of a decision: give one such as D-7; "dragoman log" lists them')
    found = next((one for one in standing.all if one.number == int(number)), None)
    if found is None:
        raise NotInRecord(f'D-{number}: nobody made such a decision: "dragoman log" lists them')
    return found
