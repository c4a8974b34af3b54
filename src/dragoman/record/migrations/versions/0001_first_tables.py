"""Make the first tables, their indexes and the full-text indexes.

The file is marked as a record of dragoman (`application_id`, "DRGM"), so that another program's database is not
taken for one.
"""

from alembic import op

revision = "0001"
down_revision = None

_TABLES = (
    """CREATE TABLE captures (number INTEGER NOT NULL, name TEXT NOT NULL, media_type TEXT NOT NULL, sha256
        TEXT NOT NULL, size INTEGER NOT NULL, PRIMARY KEY (number), UNIQUE (sha256, name))""",
    """CREATE TABLE engagements (number INTEGER NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, status TEXT
        NOT NULL, mode TEXT NOT NULL, start TEXT, "end" TEXT, precision TEXT, place TEXT, country TEXT, name
        TEXT, series TEXT, round INTEGER, within TEXT, background INTEGER NOT NULL, PRIMARY KEY (number),
        UNIQUE (id))""",
    "CREATE INDEX ix_engagements_country ON engagements (country)",
    "CREATE INDEX ix_engagements_kind ON engagements (kind)",
    "CREATE INDEX ix_engagements_status ON engagements (status)",
    """CREATE TABLE offices (number INTEGER NOT NULL, office TEXT NOT NULL, "of" TEXT NOT NULL, PRIMARY KEY
        (number), UNIQUE (office, "of"))""",
    "CREATE TABLE parties (code TEXT NOT NULL, sort TEXT NOT NULL, PRIMARY KEY (code))",
    """CREATE TABLE people (number INTEGER NOT NULL, "key" TEXT NOT NULL, name TEXT NOT NULL, party TEXT,
        PRIMARY KEY (number), UNIQUE ("key"))""",
    "CREATE TABLE quarantine (name TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (name))",
    """CREATE TABLE documents (number INTEGER NOT NULL, "key" TEXT NOT NULL, id TEXT NOT NULL, title TEXT,
        publisher TEXT, published TEXT, published_from TEXT, url TEXT, language TEXT, dateline TEXT, genre
        TEXT NOT NULL, text TEXT NOT NULL, notes TEXT NOT NULL, capture INTEGER, state TEXT NOT NULL, reason
        TEXT NOT NULL, reader TEXT NOT NULL, PRIMARY KEY (number), UNIQUE ("key"), FOREIGN KEY(capture)
        REFERENCES captures (number))""",
    "CREATE INDEX ix_documents_capture ON documents (capture)",
    "CREATE INDEX ix_documents_id ON documents (id)",
    "CREATE INDEX ix_documents_state ON documents (state)",
    """CREATE TABLE participants (engagement INTEGER NOT NULL, position INTEGER NOT NULL, person INTEGER,
        office TEXT, party TEXT, role TEXT NOT NULL, PRIMARY KEY (engagement, position), FOREIGN
        KEY(engagement) REFERENCES engagements (number) ON DELETE CASCADE, FOREIGN KEY(person) REFERENCES
        people (number), FOREIGN KEY(party) REFERENCES parties (code)) WITHOUT ROWID""",
    "CREATE INDEX ix_participants_party ON participants (party)",
    "CREATE INDEX ix_participants_person ON participants (person)",
    """CREATE TABLE topics (engagement INTEGER NOT NULL, topic TEXT NOT NULL, PRIMARY KEY (engagement,
        topic), FOREIGN KEY(engagement) REFERENCES engagements (number) ON DELETE CASCADE) WITHOUT ROWID""",
    "CREATE INDEX ix_topics_topic ON topics (topic)",
    """CREATE TABLE chairs (number INTEGER NOT NULL, document INTEGER NOT NULL, body TEXT NOT NULL, holder
        TEXT NOT NULL, sense TEXT NOT NULL, start TEXT, "end" TEXT, precision TEXT, evidence TEXT NOT NULL,
        PRIMARY KEY (number), FOREIGN KEY(document) REFERENCES documents (number) ON DELETE CASCADE)""",
    "CREATE INDEX ix_chairs_document ON chairs (document)",
    """CREATE TABLE claims (document INTEGER NOT NULL, position INTEGER NOT NULL, engagement INTEGER NOT
        NULL, body BLOB NOT NULL, PRIMARY KEY (document, position), FOREIGN KEY(document) REFERENCES
        documents (number) ON DELETE CASCADE, FOREIGN KEY(engagement) REFERENCES engagements (number) ON
        DELETE CASCADE)""",
    "CREATE INDEX ix_claims_engagement ON claims (engagement)",
    """CREATE TABLE commitments (number INTEGER NOT NULL, document INTEGER NOT NULL, parties TEXT NOT NULL,
        what TEXT NOT NULL, evidence TEXT NOT NULL, PRIMARY KEY (number), FOREIGN KEY(document) REFERENCES
        documents (number) ON DELETE CASCADE)""",
    "CREATE INDEX ix_commitments_document ON commitments (document)",
    """CREATE TABLE held (document INTEGER NOT NULL, position INTEGER NOT NULL, person INTEGER NOT NULL,
        office INTEGER NOT NULL, PRIMARY KEY (document, position), FOREIGN KEY(document) REFERENCES
        documents (number) ON DELETE CASCADE, FOREIGN KEY(person) REFERENCES people (number), FOREIGN
        KEY(office) REFERENCES offices (number))""",
    "CREATE INDEX ix_held_office ON held (office)",
    "CREATE INDEX ix_held_person ON held (person)",
    """CREATE TABLE mentions (number INTEGER NOT NULL, document INTEGER NOT NULL, kind TEXT NOT NULL, start
        INTEGER NOT NULL, "end" INTEGER NOT NULL, ref TEXT NOT NULL, PRIMARY KEY (number), FOREIGN
        KEY(document) REFERENCES documents (number) ON DELETE CASCADE)""",
    "CREATE INDEX ix_mentions_document ON mentions (document)",
    """CREATE TABLE readings (document INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (document),
        FOREIGN KEY(document) REFERENCES documents (number) ON DELETE CASCADE)""",
    """CREATE TABLE statements (number INTEGER NOT NULL, document INTEGER NOT NULL, quote TEXT NOT NULL,
        speaker TEXT, via TEXT, PRIMARY KEY (number), FOREIGN KEY(document) REFERENCES documents (number) ON
        DELETE CASCADE)""",
    "CREATE INDEX ix_statements_document ON statements (document)",
    """CREATE INDEX engagements_by_date ON engagements (start IS NULL, start, "end", id)""",
)

_WORDS = (
    "engagement_words USING fts5 (people, occasion, place, said)",
    "people_words USING fts5 (name)",
    """document_words USING fts5 (title, text, content = 'documents', content_rowid = 'number',
        tokenize = 'unicode61 remove_diacritics 2')""",
    "statement_words USING fts5 (quote, speaker)",
    "commitment_words USING fts5 (what, evidence)",
    "chair_words USING fts5 (body, holder)",
)


def upgrade() -> None:
    """Make all tables."""
    for statement in _TABLES:
        op.execute(statement)
    for table in _WORDS:
        op.execute(f"CREATE VIRTUAL TABLE {table}")
    op.execute("PRAGMA application_id = 0x4452474D")
