"""The tables of the record. The migrations make them; a test checks that both say the same."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, MetaData, String, Table

metadata = MetaData()


def _document() -> Column[str]:
    return Column("document", String, ForeignKey("documents.key", ondelete="CASCADE"), nullable=False)


def _engagement() -> Column[str]:
    return Column("engagement", String, ForeignKey("engagements.id", ondelete="CASCADE"), nullable=False)


documents = Table(
    "documents",
    metadata,
    Column("key", String, primary_key=True),
    Column("id", String, nullable=False),
    Column("title", String),
    Column("publisher", String),
    Column("published", String),
    Column("url", String),
    Column("language", String),
    Column("text", String, nullable=False),
    Column("state", String, nullable=False),
    Column("reason", String, nullable=False),
    Column("reader", String, nullable=False),
    Column("capture_name", String),
    Column("capture_type", String),
    Column("capture_sha256", String),
    Column("capture_size", Integer),
)

readings = Table(
    "readings",
    metadata,
    Column("document", String, ForeignKey("documents.key", ondelete="CASCADE"), primary_key=True),
    Column("body", LargeBinary, nullable=False),
)

engagements = Table(
    "engagements",
    metadata,
    Column("id", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("status", String, nullable=False),
    Column("mode", String, nullable=False),
    Column("start", String),
    Column("end", String),
    Column("precision", String),
    Column("place", String),
    Column("country", String),
    Column("name", String),
    Column("series", String),
    Column("round", Integer),
    Column("within", String),
    Column("background", Integer, nullable=False),
    Column("topics", String, nullable=False),
)

claims = Table(
    "claims",
    metadata,
    _document(),
    Column("position", Integer, nullable=False),
    _engagement(),
    Column("body", LargeBinary, nullable=False),
)

people = Table(
    "people",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", String, nullable=False, unique=True),
    Column("name", String, nullable=False),
    Column("party", String),
)

parties = Table("parties", metadata, Column("code", String, primary_key=True), Column("sort", String, nullable=False))

participants = Table(
    "participants",
    metadata,
    _engagement(),
    Column("position", Integer, nullable=False),
    Column("person", Integer, ForeignKey("people.id")),
    Column("office", String),
    Column("party", String, ForeignKey("parties.code")),
    Column("role", String, nullable=False),
)

offices = Table(
    "offices",
    metadata,
    _document(),
    Column("person", Integer, ForeignKey("people.id"), nullable=False),
    Column("office", String, nullable=False),
    Column("of", String),
)

statements = Table(
    "statements",
    metadata,
    _document(),
    Column("position", Integer, nullable=False),
    Column("quote", String, nullable=False),
    Column("speaker", String),
    Column("via", String),
)

chairs = Table(
    "chairs",
    metadata,
    _document(),
    Column("body", String, nullable=False),
    Column("holder", String, nullable=False),
    Column("sense", String, nullable=False),
    Column("start", String),
    Column("end", String),
    Column("precision", String),
    Column("evidence", String, nullable=False),
)

commitments = Table(
    "commitments",
    metadata,
    _document(),
    Column("position", Integer, nullable=False),
    Column("parties", String, nullable=False),
    Column("what", String, nullable=False),
    Column("evidence", String, nullable=False),
)

mentions = Table(
    "mentions",
    metadata,
    _document(),
    Column("kind", String, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("ref", String, nullable=False),
)

quarantine = Table(
    "quarantine",
    metadata,
    Column("name", String, primary_key=True),
    Column("reason", String, nullable=False),
)
