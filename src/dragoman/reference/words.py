"""The words that announce engagements: verbs with their frames, nouns, and the phrases that set a status."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Literal

import msgspec
from msgspec import Struct

Frame = Literal[
    "reciprocal", "host", "call_on", "go", "message_verb", "sign", "attend", "chair", "mediate",
    "convene", "gather", "invite", "light", "accompany", "comprise", "lead",
    "event", "visit", "message", "signing", "credentials", "reception", "wreath", "rite", "participation", "invitation",
]  # fmt: skip


class Verb(Struct, frozen=True, forbid_unknown_fields=True):
    """A verb that can announce an engagement.

    `forms` are base, third person, past, participle and -ing form. `frame` says who stands where: of a
    `reciprocal` verb subject and object take part alike, of a `host` verb the subject is the host.
    `strict` verbs have commoner other meanings and need two named sides; `bare` ones take their object
    without "with"; `by_means` verbs count only with a telephone or a video link beside them; `verb_only`
    forms are also nouns and count only where they stand as verbs. `planned` ones always tell what is to come.
    """

    name: str
    forms: tuple[str, str, str, str, str]
    frame: Frame
    kind: str
    mode: str = "unknown"
    informal: bool = False
    strict: bool = False
    bare: bool = False
    verb_only: bool = False
    person_only: bool = False
    plain: bool = False
    speech: bool = False
    by_means: bool = False
    arrival: bool = False
    outbound: bool = False
    planned: bool = False
    cochair: bool = False
    with_: bool = msgspec.field(default=False, name="with")
    needs_with: bool = False
    to: tuple[str, ...] = ()


class Noun(Struct, frozen=True, forbid_unknown_fields=True):
    """A noun that can announce an engagement; `weak` ones need two sides or a light verb beside them."""

    forms: tuple[str, ...]
    frame: Frame
    kind: str
    mode: str = "unknown"
    informal: bool = False
    weak: bool = False
    noun_only: bool = False


class EngagementWords(Struct, frozen=True, forbid_unknown_fields=True):
    """All lists of the data file; phrases are lower-case tokens joined by one space."""

    abbreviations: tuple[str, ...]
    verbs: tuple[Verb, ...]
    nouns: tuple[Noun, ...]
    instruments: frozenset[str]
    signable: frozenset[str]
    planned_before: frozenset[str]
    planned_phrases: tuple[str, ...]
    leading_up: tuple[str, ...]
    as_planned: tuple[str, ...]
    granting: frozenset[str]
    glad: tuple[str, ...]
    accepting: tuple[str, ...]
    planned_adjectives: frozenset[str]
    proposed_phrases: tuple[str, ...]
    cancelled_phrases: tuple[str, ...]
    denying: frozenset[str]
    denied: frozenset[str]
    untrue: tuple[str, ...]
    unmet: tuple[str, ...]
    moved_phrases: tuple[str, ...]
    unreal_before: tuple[str, ...]
    negations: frozenset[str]
    ongoing_phrases: tuple[str, ...]
    informal: frozenset[str]
    phone: tuple[str, ...]
    video: tuple[str, ...]
    together: tuple[str, ...]
    separately: tuple[str, ...]
    mediation: tuple[str, ...]
    margins: tuple[str, ...]
    sending: frozenset[str]
    receiving: frozenset[str]
    laying: frozenset[str]
    stops: frozenset[str]
    adverbs: frozenset[str]
    gate_officials: tuple[str, ...]
    gate_occasions: tuple[str, ...]
    gate_diplomatic: tuple[str, ...]
    polities: frozenset[str]
    polity_adjectives: frozenset[str]
    institutions: tuple[str, ...]
    after_numbers: frozenset[str]
    saying: frozenset[str]
    groups: frozenset[str]
    counterparts: frozenset[str]
    delegations: frozenset[str]
    modifiers: frozenset[str]


@cache
def engagement_words() -> EngagementWords:
    """Return the words that announce engagements."""
    data = resources.files("dragoman.reference").joinpath("data/engagement_words.json").read_bytes()
    return msgspec.json.decode(data, type=EngagementWords)
