"""What a person decides: that things are one or are not, that a value is another, that a claim does not count."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from dragoman.model.judgement import Verdict

Scope = Literal["mention", "document", "engagement", "everywhere"]
"""How far a decision reaches: one claim; what its document says alike; all claims of the engagement, those to come
among them; every mention in these words that the record held when it was made."""

Subject = Literal["engagement", "person"]

ValueField = Literal["kind", "status", "mode", "when", "where", "name", "series", "round", "within"]
ParticipantField = Literal["person", "office", "party", "role"]
CorrectedField = ValueField | ParticipantField
"""What can be corrected: a field of an engagement, or one of a participant; `person` is the participant's name."""

Plain = str | int | Mapping[str, str | None] | None
"""A value as JSON holds it: dates, places and parties are objects with the names of their fields."""


class Who(Struct, frozen=True):
    """A participant as a claim words it: the name, the office, the party."""

    name: str | None = None
    office: str | None = None
    party: str | None = None


class Target(Struct, frozen=True):
    """The claim that a correction is of, and the participant in it where the field is a participant's."""

    claim: str
    who: Who | None = None


class Judged(Struct, frozen=True, kw_only=True, tag="judged"):
    """What is named by `one` and what is named by `other` are one, are not, or cannot be told.

    Engagements are named by the ids of claims; people by a claim and the words of the name in it (`E-7K2M9Q/Dar`).
    """

    verdict: Verdict
    one: tuple[str, ...]
    other: tuple[str, ...]
    of: Subject = "engagement"

    @property
    def things(self) -> tuple[str, ...]:
        """Return all that it is about."""
        return (*self.one, *self.other)


class Corrected(Struct, frozen=True, kw_only=True, tag="corrected"):
    """A field has `value` in the place of `instead` in the claims that are `targets`."""

    field: CorrectedField
    value: Plain
    instead: Plain
    targets: tuple[Target, ...]

    @property
    def things(self) -> tuple[str, ...]:
        """Return all that it is about."""
        return tuple(dict.fromkeys(one.claim for one in self.targets))


class Rejected(Struct, frozen=True, kw_only=True, tag="rejected"):
    """Claims that do not count: the document does not say it, or nothing of the kind was meant."""

    claims: tuple[str, ...]

    @property
    def things(self) -> tuple[str, ...]:
        """Return all that it is about."""
        return self.claims


class Revoked(Struct, frozen=True, kw_only=True, tag="revoked"):
    """A decision, by its number, is taken back."""

    decision: int

    @property
    def things(self) -> tuple[str, ...]:
        """Return nothing: it is about a decision."""
        return ()


Act = Judged | Corrected | Rejected | Revoked


class Decision(Struct, frozen=True, kw_only=True):
    """A decision: who made it, when (with its time zone), why, how far it reaches, and what it says.

    The record gives the `number`, in the order in which decisions are made.
    """

    at: dt.datetime
    author: str
    act: Act
    scope: Scope = "engagement"
    reason: str = ""
    number: int = 0

    @property
    def id(self) -> str:
        """Return what people call it."""
        return f"D-{self.number}"

    @property
    def rule(self) -> str:
        """Return the name of the rule that gives a value which it corrects; see `inferred` of a claim."""
        return f"{_RULE}{self.id}"


_RULE = "decision "


def deciding(rule: str | None) -> int:
    """Return the number of the decision that a rule names, 0 for any other rule and for none."""
    number = (rule or "").removeprefix(f"{_RULE}D-")
    return int(number) if number != rule and number.isdecimal() else 0
