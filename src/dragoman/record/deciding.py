"""People's decisions in the record: rows that are only ever added."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection, func, insert, select

from dragoman.model import Clash, Corrected, Decision, Judged, Rejected, Standing
from dragoman.record import schema

_D = schema.decisions.c
_DECISION = msgspec.json.Decoder(Decision)


class Decisions:
    """The decisions of a record. As none is ever changed, those that are known are not read again."""

    def __init__(self) -> None:
        self._known = Standing()

    def read(self, connection: Connection) -> Standing:
        """Return how decisions stand at the beginning of a transaction."""
        known = self._known.all[-1].number if self._known.all else 0
        last = connection.scalar(select(func.max(_D.number))) or 0
        if last != known:
            new = connection.scalars(select(_D.body).where(_D.number > known).order_by(_D.number))
            self._known = self._known.after(map(_DECISION.decode, new))
        return self._known


def append(connection: Connection, decisions: Sequence[Decision], after: int) -> tuple[Decision, ...]:
    """Add decisions under the numbers that follow one, and return them with these."""
    numbered = tuple(replace(one, number=number) for number, one in enumerate(decisions, after + 1))
    rows = [
        {"number": one.number, "at": one.at.isoformat(), "author": one.author, "body": msgspec.json.encode(one)}
        for one in numbered
    ]
    connection.execute(insert(schema.decisions), rows)
    return numbered


def decision_numbered(connection: Connection, number: int) -> Decision:
    """Return the decision of a number. Raises sqlalchemy's NoResultFound where there is none."""
    return _DECISION.decode(connection.execute(select(_D.body).where(_D.number == number)).scalar_one())


class Affected(msgspec.Struct, frozen=True):
    """What a change of decisions reaches: claims that may be merged otherwise, and claims that are others now."""

    merged: frozenset[str]
    amended: frozenset[str]


def affected(before: Standing, after: Standing) -> Affected:
    """Return what is reached by the decisions that are in force before or after, but not both."""
    held, holds = ({one.number: one for one in standing.in_force} for standing in (before, after))
    changed = [(held | holds)[number].act for number in held.keys() ^ holds.keys()]
    judged = [act for act in changed if isinstance(act, Judged) and act.of == "engagement"]
    things = {thing for act in judged for thing in act.things}
    amended = {claim for act in changed if isinstance(act, Corrected | Rejected) for claim in act.things}
    named = (act for act in changed if isinstance(act, Judged) and act.of == "person")
    amended |= {thing.partition("/")[0] for act in named for thing in act.things}
    return Affected(frozenset(before.joined(things) | after.joined(things)), frozenset(amended))


def told_off(clash: Clash, new: Sequence[Decision]) -> str:
    """Return why new decisions are refused, and the way out."""
    numbers = {one.number for one in new}
    older = [one for one in (clash.apart, *clash.together) if one.number not in numbers]
    said = "; ".join(f"{one.id} of {one.author} says {_what(one)}" for one in older[:3])
    way = " or ".join(f'"dragoman undo {one.id}"' for one in older[:3])
    return f"refused, as it contradicts what was decided: {said}; {way} takes that back"


def _what(decision: Decision) -> str:
    act = decision.act
    if not isinstance(act, Judged):
        return "otherwise"
    verb = "is not" if act.verdict == "different" else "is"
    reason = f" ({decision.reason})" if decision.reason else ""
    return f"that {act.one[0]} {verb} {act.other[0]}{reason}"
