"""Decisions about whole claims: that two are one or are not, that some do not count; and what takes one back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from msgspec import Struct

from dragoman.errors import UsageError
from dragoman.model import Act, Decision, Judged, Rejected, Revoked, Scope, Verdict
from dragoman.record import Effect, Record, Told, View
from dragoman.runs.deciding.named import Named, decision_named


class By(Struct, frozen=True, kw_only=True):
    """Who decides, when (with its time zone) and why."""

    author: str
    at: dt.datetime
    reason: str = ""


def judge_engagements(
    record: Record,
    verdict: Verdict,
    one: str,
    other: str,
    by: By,
    *,
    scope: Scope = "engagement",
    preview: bool = False,
) -> Effect:
    """Keep that what two ids name is one engagement, is not, or cannot be told, and what follows.

    In the scope `engagement` it is about the engagements as they are: `different` keeps all claims of the one from all
    of the other. In the scope `mention`, and where both ids lead to one engagement, it is about the two claims alone.
    With `preview` nothing is kept. Raises NotInRecord and UsageError for ids, Refused for what contradicts a decision.
    """
    if scope not in ("mention", "engagement"):
        raise UsageError(f"judge: --scope {scope} is for corrections: give mention or engagement")
    first, second = (Named(record.view(), typed) for typed in (one, other))
    if first.claim == second.claim:
        raise UsageError(f'judge: {one} and {other} are one claim: give two; "dragoman show {one}" lists all of them')
    if first.engagement == second.engagement:
        scope = "mention"
    if scope == "mention":
        act = Judged(verdict=verdict, one=(first.claim,), other=(second.claim,))
    elif verdict == "same":
        act = Judged(verdict=verdict, one=(first.engagement,), other=(second.engagement,))
    else:
        act = Judged(verdict=verdict, one=first.claims, other=second.claims)
    return record.decide([made(act, by, scope)], preview=preview)


def reject(
    record: Record,
    ids: Sequence[str],
    by: By,
    *,
    scope: Scope = "engagement",
    leave_out: Sequence[str] = (),
    preview: bool = False,
) -> Effect:
    """Keep that what ids name does not count, and what follows.

    That is the claims alone in the scope `mention`, all that their documents say in `document`, else all claims of
    their engagements. `leave_out` are ids of claims that still count. Raises as `judge` does.
    """
    view = record.view()
    named = [Named(view, typed) for typed in ids]
    claims = without(view, (one for each in named for one in reached(view, each, scope)), leave_out, scope)
    act = Rejected(claims=tuple(dict.fromkeys(one.id for one in claims)))
    return record.decide([made(act, by, scope)], preview=preview)


def undo(record: Record, typed: str, by: By, *, preview: bool = False) -> Effect:
    """Keep that a decision is taken back, and what follows.

    Raises NotInRecord for one that nobody made, UsageError for one that was taken back before, Refused where another
    decision contradicts what is in force again then.
    """
    standing = record.view().standing()
    found = decision_named(standing, typed)
    before = standing.revoked_by.get(found.number)
    if before is not None:
        raise UsageError(f'{found.id} was taken back by D-{before}: "dragoman undo D-{before}" puts it in force again')
    return record.decide([made(Revoked(decision=found.number), by, found.scope)], preview=preview)


def reached(view: View, named: Named, scope: Scope) -> tuple[Told, ...]:
    """Return the claims that a scope reaches from one that is named: itself, its document's, its engagement's."""
    if scope == "mention":
        return (named.own,)
    if scope == "document":
        return view.told_in(named.own.source.document)
    return named.told


def without(view: View, told: Iterable[Told], leave_out: Sequence[str], scope: Scope) -> list[Told]:
    """Return claims without those that ids name.

    In the scope `everywhere` the id of an engagement names all its claims, else each id its own. Raises UsageError for
    an id that names none of them, and where none is left.
    """
    found = list(told)
    for typed in leave_out:
        named = Named(view, typed)
        whole = scope == "everywhere" and named.claim == named.engagement
        out = set(named.claims) if whole else {named.claim}
        left = [one for one in found if one.id not in out]
        if len(left) == len(found):
            raise UsageError(f"--except {typed}: the decision does not reach it")
        found = left
    if not found:
        raise UsageError("--except leaves nothing to decide: name fewer")
    return found


def made(act: Act, by: By, scope: Scope) -> Decision:
    """Return a decision that is yet without a number."""
    return Decision(at=by.at, author=by.author, reason=by.reason, act=act, scope=scope)
