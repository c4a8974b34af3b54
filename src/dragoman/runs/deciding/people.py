"""Decisions about who is who: that two mentions, or the people that they are of, are one person or are not."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.errors import NotInRecord, UsageError
from dragoman.model import Judged, Scope, Verdict
from dragoman.record import Effect, MentionRow, Record, View
from dragoman.reference.folding import folded
from dragoman.runs.deciding.judging import By, made
from dragoman.runs.deciding.named import Named


def judge_people(
    record: Record,
    verdict: Verdict,
    one: str,
    other: str,
    by: By,
    *,
    scope: Scope = "mention",
    leave_out: Sequence[str] = (),
    preview: bool = False,
) -> Effect:
    """Keep that two mentions, each an id and words of a name (`E-7K2M9Q/Dar`), are of one person or are not.

    In the scope `mention` it is about these two, in `document` about all in their documents that say the same, in
    `everywhere` about all of the people whom the record takes them for; where that is one person, about all that say
    the same as the one and as the other: the name as written, party and office. `same` needs no more than the two.
    `leave_out` are ids of claims whose mentions it does not reach. Raises as `judge` does.
    """
    view = record.view()
    first, second = (_mention(view, typed) for typed in (one, other))
    if first == second:
        raise UsageError(f"judge: {one} and {other} are one mention: give two")
    if verdict == "same":
        mine, its = [first], [second]
    else:
        mine, its = _reached(view, first, second, scope), _reached(view, second, first, scope)
    for typed in leave_out:
        claim = Named(view, typed).claim
        mine, its = ([each for each in side if each.claim != claim] for side in (mine, its))
    if not mine or not its:
        raise UsageError("--except leaves nothing to decide: name fewer")
    act = Judged(verdict=verdict, one=_ids(mine), other=_ids(its), of="person")
    return record.decide([made(act, by, scope)], preview=preview)


def _mention(view: View, typed: str) -> MentionRow:
    """Return the one mention that an id and words of a name mean: in the claim of the id, else in its engagement."""
    number, _, words = typed.partition("/")
    named = Named(view, number)
    wanted = set(folded(words).split())
    found = [one for one in view.mentions_in(named.claims) if wanted and wanted <= set(folded(one.name).split())]
    own = [one for one in found if one.claim == named.claim]
    if not found:
        raise NotInRecord(f'{typed}: nobody called "{words}" takes part in it: "dragoman show {number}" tells who does')
    if len({one.id for one in own}) > 1 or (not own and len({one.person for one in found}) > 1):
        names = ", ".join(dict.fromkeys(one.name for one in own or found))
        raise UsageError(f'{typed}: "{words}" is any of {names}: give more of the name')
    return (own or found)[0]


def _reached(view: View, one: MentionRow, other: MentionRow, scope: Scope) -> list[MentionRow]:
    """Return the mentions that a scope reaches from one, itself leading."""
    if scope == "everywhere":
        like = view.mentions_of(one.person) if one.person != other.person else view.mentions_like(one.naming)
    elif scope == "document":
        like = tuple(each for each in view.mentions_like(one.naming) if each.document == one.document)
    elif scope == "mention":
        like = ()
    else:
        raise UsageError("judge: --scope engagement is for engagements: give mention, document or everywhere")
    return [one, *(each for each in like if each.id not in (one.id, other.id))]


def _ids(mentions: Sequence[MentionRow]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.id for one in mentions))
