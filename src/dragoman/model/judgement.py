"""Judgements: are two things one? By a rule, with its reasons, or by a person."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Verdict = Literal["same", "different", "unsure"]


class Judgement(Struct, frozen=True):
    """What is thought of two things: `score` is between 0 and 1, `reasons` are short phrases, weightiest first."""

    verdict: Verdict
    score: float
    reasons: tuple[str, ...] = ()


class Decided(Struct, frozen=True, order=True):
    """A person's decision that two things, named by their ids, are one or are not. No rule overrules it."""

    one: str
    other: str
    verdict: Literal["same", "different"]
