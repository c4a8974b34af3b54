"""The tables of the record. The migrations make them; a test checks that both say the same.

Claims belong to a document and go with it; each has an id of its own. Engagements are what claims are about, one or
several of them: the id of one is that of its first claim, `body` is what is shown of it, as a claim.
Days are ISO dates, `start` and `end` both included, all three of a When null together.
The shelf (`tellings` and what follows) holds what merging remembers, as keyed rows whose meaning only merging knows.
The tables in `WORDS` are full-text indexes whose rowid is the `number` of a row of the table they index.
"""

from __future__ import annotations

from sqlalchemy import (
    Column,
    Float,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    Text,
    UniqueConstraint,
    column,
    table,
)
from sqlalchemy.schema import Table

metadata = MetaData()


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _number() -> Column[int]:
    return Column("number", Integer, primary_key=True)


def _document(*, key: bool = False) -> Column[int]:
    target = ForeignKey("documents.number", ondelete="CASCADE")
    return Column("document", Integer, target, nullable=False, primary_key=key, index=not key, autoincrement=False)


def _engagement(*, key: bool = False) -> Column[int]:
    target = ForeignKey("engagements.number", ondelete="CASCADE")
    return Column("engagement", Integer, target, nullable=False, primary_key=key, index=not key, autoincrement=False)


def _person() -> Column[int]:
    return Column("person", Integer, ForeignKey("people.number"), index=True)


def _when() -> tuple[Column[str], Column[str], Column[str]]:
    return Column("start", Text), Column("end", Text), Column("precision", Text)


captures = Table(
    "captures",
    metadata,
    _number(),
    _text("name"),
    _text("media_type"),
    _text("sha256"),
    Column("size", Integer, nullable=False),
    UniqueConstraint("sha256", "name"),
)

documents = Table(
    "documents",
    metadata,
    _number(),
    Column("key", Text, nullable=False, unique=True),
    Column("id", Text, nullable=False, index=True),
    Column("title", Text),
    Column("publisher", Text),
    Column("published", Text, index=True),
    Column("published_from", Text),
    Column("url", Text),
    Column("language", Text),
    Column("dateline", Text),
    _text("genre"),
    _text("text"),
    _text("notes"),
    Column("capture", Integer, ForeignKey("captures.number"), index=True),
    Column("state", Text, nullable=False, index=True),
    _text("reason"),
    _text("reader"),
)

readings = Table("readings", metadata, _document(key=True), Column("body", LargeBinary, nullable=False))

engagements = Table(
    "engagements",
    metadata,
    _number(),
    Column("id", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False, index=True),
    Column("status", Text, nullable=False, index=True),
    _text("mode"),
    *_when(),
    Column("place", Text),
    Column("country", Text, index=True),
    Column("name", Text),
    Column("series", Text),
    Column("round", Integer),
    Column("within", Text),
    Column("background", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("sources", Integer, nullable=False),
    Column("origins", Integer, nullable=False),
    _text("disputed"),
)

claims = Table(
    "claims",
    metadata,
    _document(key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False, unique=True),
    Column("engagement", Integer, ForeignKey("engagements.number", ondelete="SET NULL"), index=True),
    Column("origin", Text),
    Column("body", LargeBinary, nullable=False),
)
"""`body` is the claim as it counts: as it was read, with what people corrected in it. `engagement` is null for a claim
that a person rejected, and for others only within a transaction. `origin` is the content hash of the first report that
the document derives from among those that tell of the engagement, null for the document itself.
"""

people = Table(
    "people",
    metadata,
    _number(),
    Column("key", Text, nullable=False, unique=True),
    _text("name"),
    Column("party", Text),
)

namings = Table(
    "namings",
    metadata,
    _number(),
    Column("key", Text, nullable=False, unique=True),
    Column("body", LargeBinary, nullable=False),
    Column("place", Text, nullable=False, index=True),
    Column("alone", Text, nullable=False, index=True),
    Column("known", Integer, nullable=False),
    _text("name"),
    _text("party"),
    _text("office"),
    Column("documents", Integer, nullable=False),
    Column("first", Text),
    Column("last", Text),
    _person(),
)
"""What sightings say alike: a name as written, a party and an office ("" where there is none), about one time. `first`
and `last` are days. `key`, `body`, `place` and `alone` are for what recognises people; `known` is 1 and `person` is
set outside transactions."""

name_blocks = Table(
    "name_blocks",
    metadata,
    Column("block", Text, primary_key=True),
    Column("place", Text, primary_key=True, index=True),
    sqlite_with_rowid=False,
)

name_links = Table(
    "name_links",
    metadata,
    Column("one", Text, primary_key=True),
    Column("other", Text, primary_key=True, index=True),
    sqlite_with_rowid=False,
)

sightings = Table(
    "sightings",
    metadata,
    _document(key=True),
    Column("claim", Integer, primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("naming", Integer, ForeignKey("namings.number"), nullable=False, index=True),
    Column("day", Text),
    sqlite_with_rowid=False,
)
"""A participant of a claim of a document, by both positions; with the claim -1 one whose office the document tells."""

parties = Table("parties", metadata, Column("code", Text, primary_key=True), _text("sort"))

participants = Table(
    "participants",
    metadata,
    _engagement(key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    _person(),
    Column("naming", Integer, ForeignKey("namings.number"), index=True),
    Column("office", Text),
    Column("party", Text, ForeignKey("parties.code"), index=True),
    _text("role"),
    sqlite_with_rowid=False,
)

topics = Table(
    "topics",
    metadata,
    _engagement(key=True),
    Column("topic", Text, primary_key=True, index=True),
    sqlite_with_rowid=False,
)

statements = Table(
    "statements", metadata, _number(), _document(), _text("quote"), Column("speaker", Text), Column("via", Text)
)

chairs = Table(
    "chairs",
    metadata,
    _number(),
    _document(),
    _text("body"),
    _text("holder"),
    _text("sense"),
    *_when(),
    _text("evidence"),
)

commitments = Table(
    "commitments",
    metadata,
    _number(),
    _document(),
    _text("parties"),
    _text("what"),
    _text("evidence"),
    *_when(),
)

mentions = Table(
    "mentions",
    metadata,
    _number(),
    _document(),
    _text("kind"),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    _text("ref"),
)

quarantine = Table("quarantine", metadata, Column("name", Text, primary_key=True), _text("reason"))

faults = Table(
    "faults",
    metadata,
    _number(),
    Column("file", Text, nullable=False, index=True),
    Column("id", Text),
    Column("sort", Text, nullable=False, index=True),
    _text("what"),
    _text("done"),
)

decisions = Table(
    "decisions", metadata, _number(), _text("at"), _text("author"), Column("body", LargeBinary, nullable=False)
)
"""What people decided, in the order in which they did; `at` is in UTC. Triggers keep each row as it is."""

changes = Table(
    "changes",
    metadata,
    _number(),
    Column("at", Text, nullable=False, index=True),
    _text("what"),
    _text("id"),
    Column("before", Text),
    Column("after", Text),
)
"""What changed among the engagements, in order: history of the file, and no part of what it holds."""

merged_by = Table("merged_by", metadata, Column("version", Text, primary_key=True))
"""One row: the version of what all claims were merged by."""

tellings = Table(
    "tellings",
    metadata,
    Column("name", Text, primary_key=True),
    Column("body", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

places = Table("places", metadata, Column("claim", Text, primary_key=True), _text("telling"), sqlite_with_rowid=False)

blocks = Table(
    "blocks",
    metadata,
    Column("block", Text, primary_key=True),
    Column("telling", Text, primary_key=True),
    Column("whole", Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

links = Table(
    "links",
    metadata,
    Column("one", Text, primary_key=True),
    Column("other", Text, primary_key=True, index=True),
    Column("points", Float, nullable=False),
    Column("meetings", Integer, nullable=False),
    sqlite_with_rowid=False,
)

clusters = Table(
    "clusters",
    metadata,
    Column("first", Text, primary_key=True),
    _text("tellings"),
    _text("claims"),
    sqlite_with_rowid=False,
)

groups = Table("groups", metadata, Column("telling", Text, primary_key=True), _text("first"), sqlite_with_rowid=False)

SHELF = (tellings, places, blocks, links, clusters, groups)

WORDS: dict[str, tuple[str, ...]] = {
    "engagement_words": ("people", "occasion", "place", "said"),
    "people_words": ("name",),
    "document_words": ("title", "text"),
    "statement_words": ("quote", "speaker"),
    "commitment_words": ("what", "evidence"),
    "chair_words": ("body", "holder"),
}
"""The full-text indexes with their columns. They hold folded words (`names.folded`), but for `document_words`: that one
indexes the documents as they stand, without a copy of their texts."""

words = {name: table(name, column(name), column("rowid"), *map(column, columns)) for name, columns in WORDS.items()}
"""The same as tables; the column of a table's own name takes searches and commands."""

kept_words = {
    name: table(name, column(name), column("rowid"), *map(column, columns), schema="main")
    for name, columns in WORDS.items()
}
"""The indexes of the file itself, where others of their names stand before them; see `knowing`."""
