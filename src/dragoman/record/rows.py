"""What a question gets back from the record, as frozen values, and the filter it asks with."""

from __future__ import annotations

import datetime as dt

from msgspec import Struct

from dragoman.model import When


class EngagementFilter(Struct, frozen=True, kw_only=True):
    """Which engagements are asked for; all that is given must hold.

    `of` and `with_` are party codes that take part (any of each), `people` are words of names, one tuple for each
    person asked for. `since` and `until` keep what may lie between them, so that an undated one is left out.
    `text` is searched in evidence, names and titles.
    """

    of: tuple[str, ...] = ()
    with_: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    kind: str | None = None
    status: str | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    place: str | None = None
    country: str | None = None
    body: str | None = None
    topic: str | None = None
    text: str | None = None
    limit: int | None = None


class Source(Struct, frozen=True):
    """The document that says something."""

    document: str
    title: str | None
    publisher: str | None
    published: str | None


class EngagementRow(Struct, frozen=True, kw_only=True):
    """One engagement as the record holds it."""

    id: str
    kind: str
    status: str
    when: When | None
    place: str | None
    country: str | None
    name: str | None
    participants: tuple[str, ...]
    topics: tuple[str, ...]
    source: Source


class PersonRow(Struct, frozen=True):
    """A person with the offices that documents give, and how many engagements name them."""

    id: int
    name: str
    party: str | None
    offices: tuple[str, ...]
    engagements: int


class OfficeRow(Struct, frozen=True):
    """An office held by a person, and between which publication days documents say so."""

    person: str
    office: str
    of: str | None
    documents: int
    first: str | None
    last: str | None


class ChairRow(Struct, frozen=True):
    """Who chairs what, as one document says."""

    body: str
    holder: str
    sense: str
    when: When | None
    evidence: str
    source: Source


class StatementRow(Struct, frozen=True):
    """What was said by whom, as one document quotes it."""

    speaker: str | None
    quote: str
    via: str | None
    source: Source


class CommitmentRow(Struct, frozen=True):
    """What parties undertook, as one document says."""

    parties: tuple[str, ...]
    what: str
    evidence: str
    source: Source


class DocumentRow(Struct, frozen=True):
    """A document and what became of it."""

    id: str
    title: str | None
    publisher: str | None
    published: str | None
    state: str
    reason: str
    engagements: int
