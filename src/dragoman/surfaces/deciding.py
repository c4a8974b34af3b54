"""Carries out what a person decides on the command line, and shows what that changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

import msgspec
from msgspec import Struct
from rich.text import Text

from dragoman.errors import UsageError
from dragoman.model import CorrectedField, Scope, Standing
from dragoman.questions.decided import changes, decided, signed
from dragoman.questions.log import decision_row
from dragoman.record import Effect
from dragoman.runs import deciding
from dragoman.surfaces.author import by
from dragoman.surfaces.deciding_options import Deciding, Said
from dragoman.surfaces.drawing import draw
from dragoman.surfaces.output import write
from dragoman.surfaces.place import opened, record_path
from dragoman.surfaces.screen import console
from dragoman.surfaces.visible import visible

COLUMNS = ("id", "field", "before", "after")


class Correction(Struct, frozen=True):
    """What is to be corrected: of which id, of which participant, with which values, how far, and if that is sure."""

    id: str
    participant: str | None
    values: Mapping[str, str]
    scope: Scope
    leave_out: tuple[str, ...]
    sure: bool


def judge_them(
    verdict: Said, ids: Sequence[str], scope: Scope | None, leave_out: Sequence[str], common: Deciding
) -> int:
    """Judge or reject what ids name, and show what changed."""
    person, preview = by(common.author, common.reason), common.preview
    if verdict == "rejected" and not ids:
        raise UsageError("judge: give the ids of what does not count")
    if verdict != "rejected" and len(ids) != 2:
        raise UsageError(f"judge: {verdict} is of two: give two ids, not {len(ids)}")
    with opened(record_path(common.record), merging=True) as record:
        if verdict == "rejected":
            wide = scope or "engagement"
            effect = deciding.reject(record, ids, person, scope=wide, leave_out=leave_out, preview=preview)
        else:
            one, other = ids
            effect = deciding.judge(
                record, verdict, one, other, person, scope=scope, leave_out=leave_out, preview=preview
            )
    return show(effect, common, kept=not preview)


def correct_it(wanted: Correction, common: Deciding) -> int:
    """Correct values, and show what changed; what reaches everywhere is only shown unless that is sure."""
    preview = common.preview or (wanted.scope == "everywhere" and not wanted.sure)
    with opened(record_path(common.record), merging=True) as record:
        effect = deciding.correct(
            record,
            wanted.id,
            cast(Mapping[CorrectedField, str], wanted.values),
            by(common.author, common.reason),
            participant=wanted.participant,
            scope=wanted.scope,
            leave_out=wanted.leave_out,
            preview=preview,
        )
    return show(effect, common, kept=not preview)


def take_back(decision: str, common: Deciding) -> int:
    """Take a decision back, and show what changed."""
    with opened(record_path(common.record), merging=True) as record:
        effect = deciding.undo(record, decision, by(common.author, common.reason), preview=common.preview)
    return show(effect, common, kept=not common.preview)


def show(effect: Effect, common: Deciding, *, kept: bool) -> int:
    """Show what was decided and what that changed, or would."""
    rows = changes(effect)
    if common.format == "json":
        decisions = [decision_row(one, Standing()) for one in effect.decisions]
        write(msgspec.json.encode({"kept": kept, "decisions": decisions, "changes": rows}) + b"\n")
    else:
        _print(effect, rows, kept=kept)
    return 0


def _print(effect: Effect, rows: Sequence[Mapping[str, Any]], *, kept: bool) -> None:
    screen = console()
    for one in effect.decisions:
        name = f"{one.id}  " if kept else ""
        screen.print(Text(visible(f"{name}{decided(one.act)} ({signed(one)})"), style="bold"))
    if rows:
        screen.print()
        draw(screen, COLUMNS, rows)
    screen.print(f"\n{_summary(effect, kept=kept)}")


def _summary(effect: Effect, *, kept: bool) -> str:
    """Return how much changes, and what can be done about it."""
    claims = len({thing for one in effect.decisions for thing in one.act.things})
    changed = len({row.id for row in (*effect.before, *effect.after)})
    people = max(len(effect.people_before), len(effect.people_after))
    parts = [_counted(claims, "claim"), _counted(changed, "engagement"), _counted(people, "person", "people")]
    reach = ", ".join(filter(None, parts)) or "nothing"
    if not kept:
        return f"A preview: {reach} would change; nothing is kept. --except ID leaves one out, --yes decides all of it."
    undo = "; ".join(f"dragoman undo {one.id}" for one in effect.decisions)
    return f"{reach} changed. To take it back: {undo}"


def _counted(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or f'{one}s'}" if number else ""
