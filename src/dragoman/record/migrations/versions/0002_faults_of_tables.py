"""Make the table of what is wrong with tables that were handed in."""

from alembic import op

revision = "0002"
down_revision = "0001"

_STATEMENTS = (
    """CREATE TABLE faults (number INTEGER NOT NULL, file TEXT NOT NULL, id TEXT, sort TEXT NOT NULL, what TEXT
        NOT NULL, done TEXT NOT NULL, PRIMARY KEY (number))""",
    "CREATE INDEX ix_faults_file ON faults (file)",
    "CREATE INDEX ix_faults_sort ON faults (sort)",
)


def upgrade() -> None:
    """Make the table and its indexes."""
    for statement in _STATEMENTS:
        op.execute(statement)
