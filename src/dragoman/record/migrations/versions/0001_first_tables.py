"""Make the first tables and the full-text index."""

from alembic import op

revision = "0001"
down_revision = None

_TABLES = (
    """CREATE TABLE documents (
        key VARCHAR NOT NULL PRIMARY KEY, id VARCHAR NOT NULL, title VARCHAR, publisher VARCHAR, published VARCHAR,
        url VARCHAR, language VARCHAR, text VARCHAR NOT NULL, state VARCHAR NOT NULL, reason VARCHAR NOT NULL,
        reader VARCHAR NOT NULL, capture_name VARCHAR, capture_type VARCHAR, capture_sha256 VARCHAR,
        capture_size INTEGER)""",
    """CREATE TABLE readings (
        document VARCHAR NOT NULL PRIMARY KEY REFERENCES documents (key) ON DELETE CASCADE, body BLOB NOT NULL)""",
    """CREATE TABLE engagements (
        id VARCHAR NOT NULL PRIMARY KEY, kind VARCHAR NOT NULL, status VARCHAR NOT NULL, mode VARCHAR NOT NULL,
        start VARCHAR, "end" VARCHAR, precision VARCHAR, place VARCHAR, country VARCHAR, name VARCHAR,
        series VARCHAR, round INTEGER, within VARCHAR, background INTEGER NOT NULL, topics VARCHAR NOT NULL)""",
    """CREATE TABLE claims (
        document VARCHAR NOT NULL REFERENCES documents (key) ON DELETE CASCADE, position INTEGER NOT NULL,
        engagement VARCHAR NOT NULL REFERENCES engagements (id) ON DELETE CASCADE, body BLOB NOT NULL)""",
    """CREATE TABLE people (
        id INTEGER NOT NULL PRIMARY KEY, "key" VARCHAR NOT NULL UNIQUE, name VARCHAR NOT NULL, party VARCHAR)""",
    """CREATE TABLE parties (code VARCHAR NOT NULL PRIMARY KEY, sort VARCHAR NOT NULL)""",
    """CREATE TABLE participants (
        engagement VARCHAR NOT NULL REFERENCES engagements (id) ON DELETE CASCADE, position INTEGER NOT NULL,
        person INTEGER REFERENCES people (id), office VARCHAR, party VARCHAR REFERENCES parties (code),
        role VARCHAR NOT NULL)""",
    """CREATE TABLE offices (
        document VARCHAR NOT NULL REFERENCES documents (key) ON DELETE CASCADE,
        person INTEGER NOT NULL REFERENCES people (id), office VARCHAR NOT NULL, "of" VARCHAR)""",
    """CREATE TABLE statements (
        document VARCHAR NOT NULL REFERENCES documents (key) ON DELETE CASCADE, position INTEGER NOT NULL,
        quote VARCHAR NOT NULL, speaker VARCHAR, via VARCHAR)""",
    """CREATE TABLE chairs (
        document VARCHAR NOT NULL REFERENCES documents (key) ON DELETE CASCADE, body VARCHAR NOT NULL,
        holder VARCHAR NOT NULL, sense VARCHAR NOT NULL, start VARCHAR, "end" VARCHAR, precision VARCHAR,
        evidence VARCHAR NOT NULL)""",
    """CREATE TABLE commitments (
        document VARCHAR NOT NULL REFERENCES documents (key) ON DELETE CASCADE, position INTEGER NOT NULL,
        parties VARCHAR NOT NULL, what VARCHAR NOT NULL, evidence VARCHAR NOT NULL)""",
    """CREATE TABLE mentions (
        document VARCHAR NOT NULL REFERENCES documents (key) ON DELETE CASCADE, kind VARCHAR NOT NULL,
        start INTEGER NOT NULL, "end" INTEGER NOT NULL, ref VARCHAR NOT NULL)""",
    """CREATE TABLE quarantine (name VARCHAR NOT NULL PRIMARY KEY, reason VARCHAR NOT NULL)""",
    """CREATE VIRTUAL TABLE search
        USING fts5 (engagement UNINDEXED, words, tokenize = 'unicode61 remove_diacritics 2')""",
    *(
        f"CREATE INDEX {table}_{column} ON {table} ({column})"
        for table, column in (
            ("claims", "document"),
            ("claims", "engagement"),
            ("engagements", "start"),
            ("participants", "engagement"),
            ("participants", "party"),
            ("participants", "person"),
            ("offices", "document"),
            ("offices", "person"),
            ("statements", "document"),
            ("chairs", "document"),
            ("commitments", "document"),
            ("mentions", "document"),
        )
    ),
)


def upgrade() -> None:
    """Make the first tables and the full-text index."""
    for statement in _TABLES:
        op.execute(statement)
