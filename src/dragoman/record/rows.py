"""What a question gets back from the record, as frozen values, and the filter it asks with.

Days of publication are ISO dates; lists are in the order of the record. Every row names its `Source`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Generic, Literal, TypeVar

from msgspec import Struct

from dragoman.model import Decision, Document, EngagementClaim, Genre, Kind, Reading, Role, Sense, Status, When

Row = TypeVar("Row")


class Page(Struct, Generic[Row], frozen=True):
    """Some of the rows of a list, and how many there are in all."""

    rows: tuple[Row, ...]
    total: int


class Side(Struct, frozen=True):
    """One who takes part: any of some party codes; where there are none, a person or a body named by `words`."""

    codes: tuple[str, ...] = ()
    words: str = ""


class EngagementFilter(Struct, frozen=True, kw_only=True):
    """Which engagements are asked for; all that is given must hold.

    `of` and `with_` are held by two different participants, in the roles `of_role` and `with_role` where these are
    given. `since` and `until` keep what may lie between them, both
    included, and leave out what has no date; `undated` keeps only that. `place` is words of a town, `countries` are
    alpha-3 codes, either is enough; so with `bodies` (codes of participants) and `body` (words of the occasion).
    `text` is words that must occur, "in quotes" next to each other; `in_series` keeps what names a series. `limit` None
    is all.
    """

    of: Side | None = None
    with_: Side | None = None
    of_role: Role | None = None
    with_role: Role | None = None
    kind: str | None = None
    status: str | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    undated: bool = False
    place: str | None = None
    countries: tuple[str, ...] = ()
    body: str | None = None
    bodies: tuple[str, ...] = ()
    topic: str | None = None
    text: str | None = None
    in_series: bool = False
    limit: int | None = None
    offset: int = 0


class Kept(Struct, frozen=True):
    """What keeping a document did: `new`, `unchanged` (the same was kept before), `replaced` (its reading was another).

    `document` is its content hash; `engagements` are the ids of its claims, in the order of the reading. Each is the
    id of an engagement or leads to one.
    """

    outcome: Literal["new", "unchanged", "replaced"]
    document: str
    engagements: tuple[str, ...]


class Source(Struct, frozen=True):
    """The document that says something: its content hash, title, publisher, ISO day of publication.

    `file` is the path or address that it came from, None where it was handed over as words; `given` is the id that
    the input gave.
    """

    document: str
    title: str | None
    publisher: str | None
    published: str | None
    file: str | None = None
    given: str = ""


class Told(Struct, frozen=True, kw_only=True):
    """An engagement as one document tells it, with all its spans.

    `id` is the claim's own, `position` its place in the document's reading. `origin` is the content hash of the first
    report that the document derives from: often its own.
    """

    id: str
    position: int
    claim: EngagementClaim
    source: Source
    genre: Genre
    origin: str


class EngagementRow(Struct, frozen=True, kw_only=True):
    """One engagement as the record shows it: the values that were chosen among those that documents claim.

    `documents` are the ids that the input gave to all that state it, `source` is the first of them by publication.
    `sources` counts documents, `origins` the reports that they derive from; `disputed` names fields.
    """

    id: str
    claim: EngagementClaim
    documents: tuple[str, ...]
    source: Source
    sources: int
    origins: int
    disputed: tuple[str, ...] = ()


class Effect(Struct, frozen=True):
    """What decisions did, or would do: the decisions with their numbers, and the engagements that are others now.

    `before` and `after` hold those alone that differ, each by id. `leads` gives, for the ids in `before`, the
    engagement that each leads to now, None where its claim does not count; `came_from`, for those in `after`, the one
    that each led to before. `people_before` and `people_after` are those whom decisions about people name, where these
    are others now; their numbers are of the moment.
    """

    decisions: tuple[Decision, ...]
    before: tuple[EngagementRow, ...]
    after: tuple[EngagementRow, ...]
    leads: Mapping[str, str | None]
    came_from: Mapping[str, str | None]
    people_before: tuple[PersonRow, ...] = ()
    people_after: tuple[PersonRow, ...] = ()


class MentionRow(Struct, frozen=True):
    """A participant whom a claim names: `id` is the claim's with the name, as decisions about people call it.

    `naming` and `person` are numbers; `document` is a content hash.
    """

    id: str
    claim: str
    name: str
    naming: int
    person: int
    document: str


class DoubtRow(Struct, frozen=True):
    """Two engagements that may be one, by their claims, the first of which give their ids.

    `points` are those of their best pair of claims, `sources` is the number of documents that tell of them together.
    """

    one: tuple[str, ...]
    other: tuple[str, ...]
    points: float
    sources: int


class StayRow(Struct, frozen=True, kw_only=True):
    """A guest of a visit: the person by number, name and party, and the visit as the record shows it."""

    id: str
    person: int
    name: str
    party: str | None
    when: When | None
    place: str | None
    country: str | None
    status: Status


class PresenceRow(Struct, frozen=True, kw_only=True):
    """A person's part in an engagement, as the record shows it.

    `documents` are the ids that the input gave to all that tell of it. `towns` are those of a visit of several, as its
    only source words them.
    """

    person: int
    id: str
    kind: Kind
    status: Status
    when: When | None
    country: str | None
    documents: frozenset[str]
    towns: tuple[str, ...] = ()


class Change(Struct, frozen=True, kw_only=True):
    """What happened to an engagement when documents were kept, `at` an ISO time in UTC; `number` goes up.

    `what` is `added`; `status`, from `before` to `after`; `changed`, `after` naming the fields; `merged` into that of
    the id in `after`; `parted` from another; or `removed`.
    """

    number: int
    at: str
    what: str
    id: str
    before: str | None
    after: str | None


class NamingRow(Struct, frozen=True, kw_only=True):
    """How documents name a person about one time: the name as written, office and party, "" where they say none.

    `documents` counts them; `first` and `last` are the ISO days of the engagements, else of publication. `person` and
    `called` are the number and the name of whom the record takes it to be.
    """

    number: int
    person: int
    called: str
    name: str
    office: str
    party: str
    documents: int
    first: str | None
    last: str | None


class PersonRow(Struct, frozen=True, kw_only=True):
    """A person, all that they are named by, the engagements that name them and their first and last ISO days."""

    number: int
    name: str
    party: str | None
    namings: tuple[NamingRow, ...]
    engagements: int
    first: str | None
    last: str | None


class ChairRow(Struct, frozen=True, kw_only=True):
    """Who chairs what, as one document says."""

    body: str
    holder: str
    sense: Sense
    when: When | None
    evidence: str
    source: Source


class StatementRow(Struct, frozen=True, kw_only=True):
    """What was said by whom, as one document quotes it."""

    speaker: str | None
    quote: str
    via: str | None
    source: Source


class CommitmentRow(Struct, frozen=True, kw_only=True):
    """What parties undertook, as one document says."""

    parties: tuple[str, ...]
    what: str
    by: When | None
    evidence: str
    source: Source


class DocumentRow(Struct, frozen=True, kw_only=True):
    """A document and what became of it; `id` is its content hash, `given` the id that the input gave."""

    id: str
    given: str
    title: str | None
    publisher: str | None
    published: str | None
    url: str | None
    state: str
    reason: str
    reader: str
    engagements: int


class DocumentSheet(Struct, frozen=True):
    """A document with its text, its reading, and the ids of its engagements in the order of the reading."""

    document: Document
    reading: Reading
    engagements: tuple[str, ...]


class Counts(Struct, frozen=True, kw_only=True):
    """How many of each the record holds: documents by state (quarantined input among them), engagements, lists.

    `left_out` names what was not read, or only partly, as (name, state, reason); it may be cut. `faults` counts
    what is wrong with tables, by sort.
    """

    documents: dict[str, int]
    kinds: dict[str, int]
    statuses: dict[str, int]
    lists: dict[str, int]
    left_out: tuple[tuple[str, str, str], ...]
    faults: dict[str, int] = {}
