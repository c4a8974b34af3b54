"""Decisions about values: a field of an engagement or of a participant is another than the record has it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import get_args

import msgspec

from dragoman.errors import UsageError
from dragoman.identity.people import compare_names, name_of
from dragoman.model import (
    Corrected,
    CorrectedField,
    Decision,
    EngagementClaim,
    Participant,
    ParticipantField,
    Plain,
    Scope,
    Target,
    ValueField,
    who_of,
)
from dragoman.questions.wording import render_participant
from dragoman.record import Effect, Record, Told, View
from dragoman.reference.folding import folded
from dragoman.runs.deciding.judging import By, made, reached, without
from dragoman.runs.deciding.named import Named
from dragoman.runs.deciding.values import value_of

OF_PARTICIPANTS: tuple[ParticipantField, ...] = get_args(ParticipantField)
FIELDS: tuple[CorrectedField, ...] = (*get_args(ValueField), *OF_PARTICIPANTS)


def correct(
    record: Record,
    typed: str,
    values: Mapping[CorrectedField, str],
    by: By,
    *,
    participant: str | None = None,
    scope: Scope = "engagement",
    leave_out: Sequence[str] = (),
    preview: bool = False,
) -> Effect:
    """Keep other values for fields of what an id names, a decision for each, and what follows.

    `values` are as people write them; `none` is no value. Fields of participants are those of the one whom
    `participant` names. Claims of the scope that say what the record shows are changed: of the id's claim (`mention`),
    its document, its engagement; for participants also of all that the record holds in these words (`everywhere`).
    `leave_out` are ids of claims that stay as they are, everywhere of engagements, too. With `preview` nothing is kept.
    Raises UsageError, NotInRecord for an unknown id, Refused and RecordError.
    """
    _check(values, participant, scope)
    view = record.view()
    named = Named(view, typed)
    row = view.engagement(named.engagement)
    shown = row.claim if row else named.own.claim
    acting = _acting(shown, participant, typed) if participant is not None else None
    decisions = []
    for field, words in values.items():
        one = _Correction(view, named, shown, field, value_of(field, words), acting, scope)
        decisions.append(one.decision(by, leave_out))
    return record.decide(decisions, preview=preview)


def _check(values: Mapping[CorrectedField, str], participant: str | None, scope: Scope) -> None:
    theirs = [field for field in values if field in OF_PARTICIPANTS]
    if not values:
        raise UsageError("correct: no value given: give an option such as --when 2025-11-19")
    if theirs and participant is None:
        raise UsageError(f"correct: --{theirs[0]} is of a participant: name one with --participant")
    if participant is not None and not theirs:
        options = ", ".join(f"--{field}" for field in OF_PARTICIPANTS)
        raise UsageError(f"correct: --participant alone changes nothing: give one of {options}")
    plain = [field for field in values if field not in OF_PARTICIPANTS]
    if scope == "everywhere" and plain:
        raise UsageError(f"correct: --scope everywhere is for participants, not for --{plain[0]}: give engagement")


def _acting(shown: EngagementClaim, words: str, typed: str) -> Participant:
    """Return the participant whom words name: all of them are in the name, else in the office or the party."""
    wanted = set(folded(words).split())
    for said in (lambda one: one.name, render_participant, lambda one: one.party):
        found = [one for one in shown.participants if wanted and wanted <= set(folded(said(one) or "").split())]
        if len(found) == 1:
            return found[0]
        if found:
            raise UsageError(f'{typed}: "{words}" is any of {_listed(found)}: give more of the name')
    raise UsageError(f'{typed}: "{words}" takes no part in it: {_listed(shown.participants) or "nobody is named"}')


def _listed(found: Iterable[Participant]) -> str:
    return "; ".join(map(render_participant, found))


class _Correction:
    """One field with its new value, and what the record shows of it."""

    def __init__(
        self,
        view: View,
        named: Named,
        shown: EngagementClaim,
        field: CorrectedField,
        value: Plain,
        acting: Participant | None,
        scope: Scope,
    ) -> None:
        self._view = view
        self._named = named
        self._field = field
        self._value = value
        self._acting = acting if field in OF_PARTICIPANTS else None
        self._instead = plain_value(self._acting or shown, field)
        self._scope = scope

    def decision(self, by: By, leave_out: Sequence[str]) -> Decision:
        """Return the decision, but for claims that ids leave out."""
        if self._value == self._instead:
            raise UsageError(f"{self._named.claim}: the record has this {self._field} already")
        told = self._everywhere() if self._scope == "everywhere" else reached(self._view, self._named, self._scope)
        as_read = self._view.as_read([one.id for one in told])
        saying = [one for one in told if list(self._targets(one, as_read[one.id]))] or [self._named.own]
        left = without(self._view, saying, leave_out, self._scope)
        targets = tuple(target for one in left for target in self._targets(one, as_read[one.id])) or _alone(left)
        act = Corrected(field=self._field, value=self._value, instead=self._instead, targets=targets)
        return made(act, by, self._scope)

    def _targets(self, told: Told, as_read: EngagementClaim) -> Iterator[Target]:
        """Yield what is to be changed in a claim: a field that says what is shown, or those who are meant.

        Participants are known by what the document says of them.
        """
        if self._acting is None:
            if plain_value(told.claim, self._field) == self._instead:
                yield Target(told.id)
            return
        for one, read in zip(told.claim.participants, as_read.participants, strict=True):
            if self._is_meant(one, read):
                yield Target(told.id, who_of(read))

    def _is_meant(self, one: Participant, read: Participant) -> bool:
        """Say whether a claim's participant is meant: by any form of the name, but everywhere by these words only."""
        if self._acting is None or (self._scope == "everywhere" and folded(read.name or "") not in self._words):
            return False
        return is_one(self._acting, read) or is_one(self._acting, one)

    @cached_property
    def _words(self) -> frozenset[str]:
        """The names by which documents of the engagement call the participant."""
        if self._acting is None:
            return frozenset()
        as_read = self._view.as_read([one.id for one in self._named.told])
        pairs = [zip(one.claim.participants, as_read[one.id].participants, strict=True) for one in self._named.told]
        called = (read.name for each in pairs for one, read in each if is_one(self._acting, one) and read.name)
        return frozenset(map(folded, called))

    def _everywhere(self) -> tuple[Told, ...]:
        if not self._words:
            raise UsageError("correct: --scope everywhere needs a participant with a name: give engagement")
        found = {one.id: one for name in sorted(self._words) for one in self._view.told_with(name)}
        return tuple(found.values())


def _alone(told: Sequence[Told]) -> tuple[Target, ...]:
    """Return claims as targets of a value that none of them has: it was put together of several."""
    return tuple(Target(one.id) for one in told)


def plain_value(of: EngagementClaim | Participant, field: CorrectedField) -> Plain:
    """Return the value of a field as JSON holds it."""
    if isinstance(of, EngagementClaim):
        value: Plain = msgspec.to_builtins(getattr(of, field))
        return value
    if field == "party":
        return {"state": of.state, "body": of.body} if of.party else None
    found: str | None = of.name if field == "person" else getattr(of, field)
    return found


def is_one(shown: Participant, one: Participant) -> bool:
    """Say whether a claim's participant is one that the record shows: the name in some form, else the office."""
    if shown.party and one.party and shown.party != one.party:
        return False
    if shown.name and one.name:
        return compare_names(name_of(shown.name), name_of(one.name)).level != "unlike"
    return folded(shown.office or "") == folded(one.office or "")
