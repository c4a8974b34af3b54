"""Give claims ids of their own, engagements what is shown of them, and merging its tables.

What was kept before stays as it is, an engagement for each claim, until the record is next opened by what merges:
no row says by which version it was merged.
"""

from alembic import op

revision = "0003"
down_revision = "0002"

_STATEMENTS = (
    "ALTER TABLE engagements ADD COLUMN body BLOB NOT NULL DEFAULT x''",
    "ALTER TABLE engagements ADD COLUMN sources INTEGER NOT NULL DEFAULT 1",
    "ALTER TABLE engagements ADD COLUMN origins INTEGER NOT NULL DEFAULT 1",
    "ALTER TABLE engagements ADD COLUMN disputed TEXT NOT NULL DEFAULT '[]'",
    """UPDATE engagements SET body = (SELECT claims.body FROM claims WHERE claims.engagement = engagements.number
        ORDER BY claims.document LIMIT 1)""",
    """CREATE TABLE claims_with_ids (document INTEGER NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL, engagement
        INTEGER, origin TEXT, body BLOB NOT NULL, PRIMARY KEY (document, position), UNIQUE (id), FOREIGN
        KEY(document) REFERENCES documents (number) ON DELETE CASCADE, FOREIGN KEY(engagement) REFERENCES
        engagements (number) ON DELETE SET NULL)""",
    """INSERT INTO claims_with_ids SELECT document, position, engagements.id, engagement, NULL, claims.body
        FROM claims JOIN engagements ON engagements.number = claims.engagement""",
    "DROP TABLE claims",
    "ALTER TABLE claims_with_ids RENAME TO claims",
    "CREATE INDEX ix_claims_engagement ON claims (engagement)",
    "CREATE TABLE merged_by (version TEXT NOT NULL, PRIMARY KEY (version))",
    "CREATE TABLE tellings (name TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (name)) WITHOUT ROWID",
    "CREATE TABLE places (claim TEXT NOT NULL, telling TEXT NOT NULL, PRIMARY KEY (claim)) WITHOUT ROWID",
    """CREATE TABLE blocks (block TEXT NOT NULL, telling TEXT NOT NULL, whole INTEGER NOT NULL, PRIMARY KEY (block,
        telling, whole)) WITHOUT ROWID""",
    """CREATE TABLE links (one TEXT NOT NULL, other TEXT NOT NULL, points FLOAT NOT NULL, meetings INTEGER NOT NULL,
        PRIMARY KEY (one, other)) WITHOUT ROWID""",
    "CREATE INDEX ix_links_other ON links (other)",
    """CREATE TABLE clusters ("first" TEXT NOT NULL, tellings TEXT NOT NULL, claims TEXT NOT NULL, PRIMARY KEY
        ("first")) WITHOUT ROWID""",
    """CREATE TABLE groups (telling TEXT NOT NULL, "first" TEXT NOT NULL, PRIMARY KEY (telling)) WITHOUT ROWID""",
)


def upgrade() -> None:
    """Change the tables of claims and engagements, and make those of merging."""
    for statement in _STATEMENTS:
        op.execute(statement)
