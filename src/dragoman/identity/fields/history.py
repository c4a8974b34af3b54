"""How the status of an engagement changed. Held only where somebody says so."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from dragoman.identity.fields.choose import Voice
from dragoman.model import Status, When, deciding

Stage = Literal["proposed", "planned", "postponed", "cancelled", "ongoing", "held"]

TOOK_PLACE = frozenset({"held", "ongoing"})
"""Statuses of what has begun."""


class Step(Struct, frozen=True):
    """A stage, from the day on which it was first reported, with the date told then and the documents that say so."""

    stage: Stage
    known: dt.date | None
    when: When | None
    documents: tuple[str, ...]


class History(Struct, frozen=True):
    """All steps in the order of their becoming known; `status` is the present one.

    `disputed` says that some report it held and others, later or on the same day, cancelled.
    """

    status: Status
    steps: tuple[Step, ...]
    disputed: bool = False

    def unconfirmed(self, day: dt.date) -> bool:
        """Say whether its announced date is past on a day without any report that it took place."""
        last = max((step.when.end for step in self.steps if step.when), default=None)
        return self.status in ("planned", "proposed") and last is not None and last < day


def history(voices: Iterable[Voice]) -> History:
    """Return the history that the voices tell. Raises ValueError where there is none."""
    ordered = sorted(voices, key=lambda voice: voice.told.order)
    if not ordered:
        raise ValueError("an engagement that nobody tells of has no history")
    return History(_status(ordered), _steps(ordered), _disputed(ordered))


def _status(ordered: list[Voice]) -> Status:
    """Return the present status: what a person decided last, else what was last said, but what took place stays so."""
    number, status = max(
        ((deciding(one.told.claim.inferred.get("status")), one.told.claim.status) for one in ordered),
        key=lambda pair: pair[0],
    )
    if number:
        return status
    said = [voice.told.claim.status for voice in ordered]
    if "held" in said:
        return "held"
    return "ongoing" if "ongoing" in said else said[-1]


def _disputed(ordered: list[Voice]) -> bool:
    said = [voice.told.claim.status for voice in ordered]
    held = next((number for number, status in enumerate(said) if status in TOOK_PLACE), len(said))
    day = ordered[held].told.published if held < len(said) else None
    later = [voice for voice in ordered if day and (voice.told.published or dt.date.max) >= day]
    return any(voice.told.claim.status == "cancelled" for voice in later)


def _steps(ordered: list[Voice]) -> tuple[Step, ...]:
    steps: list[Step] = []
    for number, voice in enumerate(ordered):
        stage, when = _stage(voice, ordered[number + 1 :]), voice.told.claim.when
        if steps and steps[-1].stage == stage and _one_date(steps[-1].when, when):
            steps[-1] = _with(steps[-1], voice)
        else:
            steps.append(Step(stage, voice.told.published, when, (voice.told.document,)))
    return tuple(steps)


def _stage(voice: Voice, later: list[Voice]) -> Stage:
    """Return the stage of a claim: what is called off and yet comes to pass was postponed."""
    status = voice.told.claim.status
    if status != "cancelled":
        return status
    return "postponed" if any(other.told.claim.status != "cancelled" for other in later) else "cancelled"


def _one_date(one: When | None, other: When | None) -> bool:
    return one is None or other is None or one.overlaps(other)


def _with(step: Step, voice: Voice) -> Step:
    documents = tuple(dict.fromkeys((*step.documents, voice.told.document)))
    dates = [when for when in (step.when, voice.told.claim.when) if when]
    return Step(
        step.stage, step.known, min(dates, key=lambda when: (when.end - when.start, when), default=None), documents
    )
