"""Give sightings of people, what they say alike, and the people whom they are of tables of their own.

Who was kept before by name and party is recognised anew from the readings when the record is next opened by what
merges: no row says by which version it was merged.
"""

from alembic import op

revision = "0006"
down_revision = "0005"

_STATEMENTS = (
    "DELETE FROM merged_by",
    "DELETE FROM participants",
    "DROP TABLE held",
    "DROP TABLE offices",
    "DELETE FROM people_words",
    "DELETE FROM people",
    """CREATE TABLE namings (number INTEGER NOT NULL, "key" TEXT NOT NULL, body BLOB NOT NULL, place TEXT NOT NULL,
        alone TEXT NOT NULL, known INTEGER NOT NULL, name TEXT NOT NULL, party TEXT NOT NULL, office TEXT NOT NULL,
        documents INTEGER NOT NULL, "first" TEXT, "last" TEXT, person INTEGER, PRIMARY KEY (number), UNIQUE ("key"),
        FOREIGN KEY(person) REFERENCES people (number))""",
    "CREATE INDEX ix_namings_place ON namings (place)",
    "CREATE INDEX ix_namings_alone ON namings (alone)",
    "CREATE INDEX ix_namings_person ON namings (person)",
    """CREATE TABLE name_blocks (block TEXT NOT NULL, place TEXT NOT NULL, PRIMARY KEY (block, place)) WITHOUT ROWID""",
    "CREATE INDEX ix_name_blocks_place ON name_blocks (place)",
    """CREATE TABLE name_links (one TEXT NOT NULL, other TEXT NOT NULL, PRIMARY KEY (one, other)) WITHOUT ROWID""",
    "CREATE INDEX ix_name_links_other ON name_links (other)",
    """CREATE TABLE sightings (document INTEGER NOT NULL, claim INTEGER NOT NULL, position INTEGER NOT NULL, naming
        INTEGER NOT NULL, day TEXT, PRIMARY KEY (document, claim, position), FOREIGN KEY(document) REFERENCES documents
        (number) ON DELETE CASCADE, FOREIGN KEY(naming) REFERENCES namings (number)) WITHOUT ROWID""",
    "CREATE INDEX ix_sightings_naming ON sightings (naming)",
    "ALTER TABLE participants ADD COLUMN naming INTEGER REFERENCES namings (number)",
    "CREATE INDEX ix_participants_naming ON participants (naming)",
)


def upgrade() -> None:
    """Make the tables, and empty those whose rows are made of the readings."""
    for statement in _STATEMENTS:
        op.execute(statement)
