"""Make the table of people's decisions, to which rows can only be added."""

from alembic import op

revision = "0004"
down_revision = "0003"

_STATEMENTS = (
    """CREATE TABLE decisions (number INTEGER NOT NULL, at TEXT NOT NULL, author TEXT NOT NULL, body BLOB NOT NULL,
        PRIMARY KEY (number))""",
    """CREATE TRIGGER decisions_stay BEFORE DELETE ON decisions
        BEGIN SELECT RAISE(ABORT, 'decisions are never taken out: revoke them'); END""",
    """CREATE TRIGGER decisions_stay_as_they_are BEFORE UPDATE ON decisions
        BEGIN SELECT RAISE(ABORT, 'decisions are never changed: revoke them'); END""",
)


def upgrade() -> None:
    """Make the table, and what keeps its rows."""
    for statement in _STATEMENTS:
        op.execute(statement)
