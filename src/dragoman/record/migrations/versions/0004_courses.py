"""Give commitments the time for them, let documents be found by their day, and keep what changed among engagements."""

from alembic import op

revision = "0004"
down_revision = "0003"

_STATEMENTS = (
    "ALTER TABLE commitments ADD COLUMN start TEXT",
    'ALTER TABLE commitments ADD COLUMN "end" TEXT',
    "ALTER TABLE commitments ADD COLUMN precision TEXT",
    "CREATE INDEX ix_documents_published ON documents (published)",
)


def upgrade() -> None:
    """Change the tables of commitments and documents."""
    for statement in _STATEMENTS:
        op.execute(statement)
