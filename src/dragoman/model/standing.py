"""Which decisions are in force, and what they make of claims: a pure function of all decisions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, get_args

import msgspec
from msgspec.structs import fields, replace

from dragoman.model.claims import EngagementClaim, Participant
from dragoman.model.decision import Corrected, Decision, Judged, Plain, Rejected, Revoked, Subject, Who
from dragoman.model.judgement import Decided
from dragoman.model.reading import Reading

_VALUES = {one.name: one.type for one in fields(EngagementClaim)}
_OF_PARTICIPANTS = {"person": "name", "office": "office", "role": "role"}
_WIDE, _THROUGHOUT = ("engagement", "everywhere"), ("document", "everywhere")
_SUBJECTS: tuple[Subject, ...] = get_args(Subject)


class Clash(msgspec.Struct, frozen=True):
    """A decision that keeps things apart which others put together."""

    apart: Decision
    together: tuple[Decision, ...]


class Standing:
    """The decisions that are in force, ready to be asked.

    One that another in force revokes is not; to revoke the revoking one puts it in force again.
    """

    def __init__(self, decisions: Iterable[Decision] = ()) -> None:
        self.all = tuple(sorted(decisions, key=lambda one: one.number))
        self.revoked_by = _revoked(self.all)
        self.in_force = tuple(one for one in self.all if one.number not in self.revoked_by)
        self._corrections: dict[str, list[Decision]] = {}
        self._rejections: dict[str, Decision] = {}
        for one in self.in_force:
            if isinstance(one.act, Corrected):
                for claim in one.act.things:
                    self._corrections.setdefault(claim, []).append(one)
            elif isinstance(one.act, Rejected):
                for claim in one.act.claims:
                    self._rejections.setdefault(claim, one)
        self._decided = {of: tuple(self._pairs(of)) for of in _SUBJECTS}
        self._classes = {of: _classes(self._decided[of]) for of in _SUBJECTS}

    def decided(self, of: Subject = "engagement") -> tuple[Decided, ...]:
        """Return which things are one and which are not, pair by pair."""
        return self._decided[of]

    def after(self, decisions: Iterable[Decision]) -> Standing:
        """Return how things stand with more decisions."""
        return Standing((*self.all, *decisions))

    def about(self, things: Iterable[str]) -> tuple[Decision, ...]:
        """Return the decisions about any of some claims or people in them, revoked ones and what revoked them, too."""
        wanted = set(things)
        named = {one.number for one in self.all if any(name.partition("/")[0] in wanted for name in one.act.things)}
        for one in self.all:
            if isinstance(one.act, Revoked) and one.act.decision in named:
                named.add(one.number)
        return tuple(one for one in self.all if one.number in named)

    def rejection(self, claim: str) -> Decision | None:
        """Return the decision by which a claim does not count."""
        return self._rejections.get(claim)

    def amended(self, name: str, claim: EngagementClaim) -> EngagementClaim:
        """Return the claim of an id, as it was read, with what was corrected in it; the latest correction holds."""
        found = claim
        for one in self._corrections.get(name, ()):
            whose = {target.who for target in _act(one).targets if target.claim == name}
            found = _amended(found, claim, one, whose)
        return found

    def widely(self, claims: Iterable[str]) -> tuple[Decision, ...]:
        """Return the corrections that hold for the engagement of some claims, whoever else tells of it."""
        found = {one.number: one for name in claims for one in self._corrections.get(name, ()) if one.scope in _WIDE}
        return tuple(found[number] for number in sorted(found))

    def read(self, ids: Sequence[str], reading: Reading) -> Reading:
        """Return a reading as it counts, its claims named by `ids`: what was corrected in it stands corrected.

        A name that was corrected throughout the document is so in its quotations and offices, too.
        """
        if not any(name in self._corrections for name in ids):
            return reading
        names = dict(self._renamed(ids))
        return replace(
            reading,
            engagements=tuple(map(self.amended, ids, reading.engagements)),
            quotes=tuple(replace(one, speaker=names.get(one.speaker or "", one.speaker)) for one in reading.quotes),
            offices=tuple(replace(one, person=names.get(one.person, one.person)) for one in reading.offices),
        )

    def _renamed(self, ids: Iterable[str]) -> Iterator[tuple[str, str]]:
        found = {one.number: one for name in ids for one in self._corrections.get(name, ())}
        for one in found.values():
            act = _act(one)
            if act.field == "person" and one.scope in _THROUGHOUT and isinstance(act.value, str):
                yield from ((who.name, act.value) for who in (each.who for each in act.targets) if who and who.name)

    def joined(self, things: Iterable[str], of: Subject = "engagement") -> set[str]:
        """Return all that decisions make one with any of some things, themselves among them."""
        return {found for thing in things for found in self._classes[of].get(thing, (thing,))}

    def clash(self) -> Clash | None:
        """Return a decision that keeps apart what others put together, the first there is; None where all agree."""
        for of in _SUBJECTS:
            judged = list(self._judged(of))
            for decision, act in judged:
                if act.verdict == "different":
                    both = self.joined(act.one, of).intersection(act.other)
                    if both:
                        return Clash(decision, tuple(_together(judged, self.joined(both, of))))
        return None

    def _judged(self, of: Subject) -> Iterator[tuple[Decision, Judged]]:
        for one in self.in_force:
            if isinstance(one.act, Judged) and one.act.of == of:
                yield one, one.act

    def _pairs(self, of: Subject) -> Iterator[Decided]:
        for _, act in self._judged(of):
            verdict = act.verdict
            if verdict != "unsure":
                yield from (Decided(one, other, verdict) for one in act.one for other in act.other)


def reaching(claim: EngagementClaim, wide: Iterable[Decision]) -> EngagementClaim:
    """Return a claim with what was corrected about the participants of its engagement in other claims."""
    found = claim
    for one in wide:
        if _act(one).field not in _VALUES:
            found = _amended(found, claim, one, {target.who for target in _act(one).targets})
    return found


def _revoked(decisions: Sequence[Decision]) -> dict[int, int]:
    """Return the numbers of the decisions that are not in force, each with that of the one that revokes it."""
    found: dict[int, int] = {}
    for one in reversed(decisions):
        if isinstance(one.act, Revoked) and one.number not in found:
            found[one.act.decision] = one.number
    return found


def _classes(decided: Iterable[Decided]) -> dict[str, set[str]]:
    """Return, for each thing that is the same as another, all that are the same as it."""
    found: dict[str, set[str]] = {}
    for pair in decided:
        if pair.verdict == "same":
            both = found.get(pair.one, {pair.one}) | found.get(pair.other, {pair.other})
            found.update(dict.fromkeys(both, both))
    return found


def _together(judged: list[tuple[Decision, Judged]], joined: Collection[str]) -> Iterator[Decision]:
    for decision, act in judged:
        if act.verdict == "same" and not set(act.things).isdisjoint(joined):
            yield decision


def _act(decision: Decision) -> Corrected:
    if not isinstance(decision.act, Corrected):
        raise TypeError(f"{decision.id} corrects nothing")
    return decision.act


def _amended(
    claim: EngagementClaim, read: EngagementClaim, decision: Decision, whose: Collection[Who | None]
) -> EngagementClaim:
    """Return a claim with one thing corrected; participants are known by what they are in `read`."""
    act = _act(decision)
    if act.field in _VALUES:
        rules = {**claim.inferred, act.field: decision.rule}
        changed: dict[str, Any] = {act.field: msgspec.convert(act.value, _VALUES[act.field])}
        return replace(claim, inferred=rules, **changed)
    pairs = zip(claim.participants, read.participants, strict=True)
    acting = (_participant(one, decision) if who_of(as_read) in whose else one for one, as_read in pairs)
    return replace(claim, participants=tuple(acting))


def _participant(one: Participant, decision: Decision) -> Participant:
    act = _act(decision)
    rules = {**one.inferred, act.field: decision.rule}
    if act.field == "party":
        return replace(one, inferred=rules, **_party(act.value))
    changed: dict[str, Any] = {_OF_PARTICIPANTS[act.field]: act.value}
    return replace(one, inferred=rules, **changed)


def _party(value: Plain) -> dict[str, Any]:
    held = value if isinstance(value, Mapping) else {}
    return {"state": held.get("state"), "body": held.get("body")}


def who_of(one: Participant) -> Who:
    """Return what a participant is known by within a claim."""
    return Who(one.name, one.office, one.party)
