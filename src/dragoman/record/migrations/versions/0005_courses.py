"""Give commitments the time for them, let documents be found by their day, and keep what changed among engagements."""

from alembic import op

revision = "0005"
down_revision = "0004"

_STATEMENTS = (
    "ALTER TABLE commitments ADD COLUMN start TEXT",
    'ALTER TABLE commitments ADD COLUMN "end" TEXT',
    "ALTER TABLE commitments ADD COLUMN precision TEXT",
    "CREATE INDEX ix_documents_published ON documents (published)",
    """CREATE TABLE changes (number INTEGER NOT NULL, at TEXT NOT NULL, what TEXT NOT NULL, id TEXT NOT NULL,
        before TEXT, after TEXT, PRIMARY KEY (number))""",
    "CREATE INDEX ix_changes_at ON changes (at)",
)


def upgrade() -> None:
    """Change the tables of commitments and documents."""
    for statement in _STATEMENTS:
        op.execute(statement)
