"""Asks what people decided: who, when, why, and whether it is in force."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dragoman.model import Decision, Standing
from dragoman.questions.columns import LOG
from dragoman.questions.decided import decided
from dragoman.questions.limits import Day, between, cut
from dragoman.questions.shape import Answer
from dragoman.record.names import engagement_number
from dragoman.reference.folding import folded

if TYPE_CHECKING:
    from dragoman.record import View


def log(
    view: View,
    *,
    about: str | None = None,
    author: str | None = None,
    since: Day = None,
    until: Day = None,
    limit: int | None = None,
    offset: int | None = None,
) -> Answer:
    """Return decisions, the last first; `about` is the id of an engagement, of a claim, or of a decision."""
    first, last = between(since, until)
    most, skipped = cut(limit, offset)
    standing = view.standing()
    found = [
        one
        for one in reversed(_about(view, standing, about) if about else standing.all)
        if (not author or folded(author) in folded(one.author))
        and (not first or first <= one.at.date())
        and (not last or one.at.date() <= last)
    ]
    rows = [decision_row(one, standing) for one in found[skipped : skipped + most if most else None]]
    return Answer(rows=rows, total=len(found), columns=LOG)


def _about(view: View, standing: Standing, typed: str) -> tuple[Decision, ...]:
    """Return the decisions about all claims of what an id leads to, or about the decision of an id."""
    number = typed.strip().upper().removeprefix("D-")
    if number.isdecimal() and number != typed.strip():
        return tuple(one for one in standing.all if str(one.number) == number or _takes_back(one) == int(number))
    claim = engagement_number(typed) or typed
    home = view.survivor(claim)
    return standing.about([claim, *(one.id for one in view.told(home))] if home else [claim])


def _takes_back(decision: Decision) -> int | None:
    return getattr(decision.act, "decision", None)


def decision_row(decision: Decision, standing: Standing) -> dict[str, Any]:
    """Return a decision as a row of an answer."""
    taken_back = standing.revoked_by.get(decision.number)
    return {
        "id": decision.id, "at": decision.at.date(), "time": decision.at, "author": decision.author,
        "what": decided(decision.act), "scope": decision.scope, "reason": decision.reason,
        "taken_back_by": f"D-{taken_back}" if taken_back else None, "act": decision.act,
    }  # fmt: skip
