"""A reading: everything one reader found in one document."""

from __future__ import annotations

from typing import Any, Literal

import msgspec
from msgspec import Struct

from dragoman.model.claims import ChairClaim, CommitmentClaim, EngagementClaim, OfficeClaim, QuoteClaim, Span

SCHEMA: Literal["dragoman/reading/1"] = "dragoman/reading/1"

MentionKind = Literal["person", "office", "state", "body", "place", "date", "occasion", "instrument"]


class Mention(Struct, frozen=True, kw_only=True):
    """Words that name something.

    `ref` is what they name within the document: a person's fullest name, an alpha-3 code, a body's
    usual name, a place, an ISO interval, an occasion's or an instrument's own name. Mentions of one
    thing share their `ref`.
    """

    kind: MentionKind
    span: Span
    ref: str


class Reading(Struct, frozen=True, kw_only=True):
    """All mentions and claims of one reader in one document."""

    id: str
    schema: Literal["dragoman/reading/1"] = SCHEMA
    reader: str
    engagements: tuple[EngagementClaim, ...] = ()
    chairmanships: tuple[ChairClaim, ...] = ()
    quotes: tuple[QuoteClaim, ...] = ()
    offices: tuple[OfficeClaim, ...] = ()
    commitments: tuple[CommitmentClaim, ...] = ()
    mentions: tuple[Mention, ...] = ()
    status: Literal["read", "partly read", "not read"] = "read"
    notes: tuple[str, ...] = ()


def encode(reading: Reading) -> bytes:
    """Return the reading as one line of JSON, in the public form."""
    return msgspec.json.encode(reading)


def decode(line: bytes | str) -> Reading:
    """Return the reading that `line` holds. Raises msgspec.ValidationError where it does not fit the schema."""
    return msgspec.json.decode(line, type=Reading)


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a reading, as it stands in the package."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": SCHEMA,
        **msgspec.json.schema(Reading),
    }
