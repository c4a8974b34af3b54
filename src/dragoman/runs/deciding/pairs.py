"""Decisions about two things: engagements, or people."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.errors import UsageError
from dragoman.model import Scope, Verdict
from dragoman.record import Effect, Record
from dragoman.runs.deciding.judging import By, judge_engagements
from dragoman.runs.deciding.people import judge_people


def judge(
    record: Record,
    verdict: Verdict,
    one: str,
    other: str,
    by: By,
    *,
    scope: Scope | None = None,
    leave_out: Sequence[str] = (),
    preview: bool = False,
) -> Effect:
    """Keep that what two ids name is one, is not, or cannot be told, and what follows.

    An id with words of a name behind it, `E-7K2M9Q/Dar`, names a person, one without an engagement. `scope` is else
    that of the two claims for people, that of the whole for engagements. With `preview` nothing is kept. Raises
    NotInRecord and UsageError for ids, Refused for what contradicts a decision.
    """
    if ("/" in one) != ("/" in other):
        raise UsageError(f"judge: {one} and {other} are a person and an engagement: give two of a kind")
    if "/" in one:
        wide = scope or "mention"
        return judge_people(record, verdict, one, other, by, scope=wide, leave_out=leave_out, preview=preview)
    if leave_out:
        raise UsageError("judge: --except is for people and for what is rejected: this is of two engagements")
    return judge_engagements(record, verdict, one, other, by, scope=scope or "engagement", preview=preview)
