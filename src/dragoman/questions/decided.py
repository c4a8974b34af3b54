"""Decisions in words: what was decided, and what that changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from dragoman.model import Act, Corrected, Decision, EngagementClaim, Judged, Plain, Rejected, When, Where
from dragoman.questions.parties import party_name
from dragoman.questions.wording import render_participant, render_place, render_when
from dragoman.record.rows import Effect, EngagementRow, PersonRow

_VERBS = {"same": "is", "different": "is not", "unsure": "may be"}
NAMED = 3
"""How many participants are named where an engagement is told in one line."""

_COMPARED = ("kind", "status", "mode", "when", "where", "name", "series", "round", "within", "participants")


def decided(act: Act) -> str:
    """Return what was decided, in one line."""
    if isinstance(act, Judged):
        return f"{act.one[0]} {_VERBS[act.verdict]} {act.other[0]}"
    if isinstance(act, Corrected):
        return f"{_field(act)}: {shown(act.field, act.instead)} → {shown(act.field, act.value)}"
    if isinstance(act, Rejected):
        return f"{_several(act.claims)} {'does' if len(act.claims) == 1 else 'do'} not count"
    return f"D-{act.decision} is taken back"


def signed(decision: Decision) -> str:
    """Return who decided, when and why: "Ada, 1 Dec 2025: I was there"."""
    by = f"{decision.author}, {render_when(When.day(decision.at.date()))}"
    return f"{by}: {decision.reason}" if decision.reason else by


def shown(field: str, value: Plain) -> str:
    """Return a value of a field in words; what is not known is "none"."""
    if value is None:
        return "none"
    if field == "when":
        return render_when(msgspec.convert(value, When))
    if field == "where":
        place = msgspec.convert(value, Where)
        return render_place(place.place, place.country)
    if isinstance(value, str | int):
        return str(value)
    return party_name(value.get("state") or value.get("body"))


def _field(act: Corrected) -> str:
    """Return what was corrected where: "office of Dar in E-7K2M9Q"; a name is its own bearer."""
    whose = next((target.who for target in act.targets if target.who), None)
    of = f" of {whose.name or whose.office or party_name(whose.party)}" if whose else ""
    return f"{'name' if act.field == 'person' else f'{act.field}{of}'} in {_several(act.things)}"


def _several(ids: Sequence[str]) -> str:
    return ids[0] if len(ids) == 1 else f"{ids[0]} and {len(ids) - 1} more"


def changes(effect: Effect) -> list[dict[str, Any]]:
    """Return what decisions change, a row for each field of each engagement that is another now."""
    before, after = ({row.id: row for row in rows} for rows in (effect.before, effect.after))
    rows = [row for name in sorted(before | after) for row in _changes(name, before.get(name), after.get(name), effect)]
    people = tuple("; ".join(map(_person, some)) for some in (effect.people_before, effect.people_after))
    return [*rows, *([_row("people", "who is who", *people)] if any(people) else [])]


def _person(one: PersonRow) -> str:
    party = f" ({party_name(one.party)})" if one.party else ""
    return f"{one.name}{party}: {one.engagements} engagement{'' if one.engagements == 1 else 's'}"


def _changes(
    name: str, before: EngagementRow | None, after: EngagementRow | None, effect: Effect
) -> Iterator[dict[str, Any]]:
    if before and after:
        told = {"sources": (before.sources, after.sources)} if before.documents != after.documents else {}
        pairs = {field: (_words(before.claim, field), _words(after.claim, field)) for field in _COMPARED} | told
        yield from (_row(name, field, *pair) for field, pair in pairs.items() if pair[0] != pair[1])
    elif before:
        home = effect.leads.get(name)
        yield _row(name, "engagement", in_words(before.claim), f"part of {home}" if home else "does not count")
    elif after:
        home = effect.came_from.get(name)
        yield _row(name, "engagement", f"part of {home}" if home else "did not count", in_words(after.claim))


def _row(name: str, field: str, before: Any, after: Any) -> dict[str, Any]:
    return {"id": name, "field": field, "before": before, "after": after}


def _words(claim: EngagementClaim, field: str) -> str:
    value = getattr(claim, field)
    if field == "participants":
        return "; ".join(map(render_participant, value))
    return shown(field, msgspec.to_builtins(value))


def in_words(claim: EngagementClaim) -> str:
    """Return an engagement in one line: "meeting, held, 19 Nov 2025, Oslo, Norway: Amina Okello (Kenya); …"."""
    place = render_place(claim.where.place, claim.where.country) if claim.where else ""
    parts = (claim.kind, claim.status, render_when(claim.when), place, claim.name)
    who = "; ".join(map(render_participant, claim.participants[:NAMED]))
    who += f"; and {more} more" if (more := len(claim.participants) - NAMED) > 0 else ""
    return ", ".join(part for part in parts if part) + (f": {who}" if who else "")
