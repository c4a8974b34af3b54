"""Records as earlier versions of dragoman made them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, text

from dragoman.model import Document, EngagementClaim, Reading, encode
from dragoman.record import opening


def older_record(path: Path, revision: str, pairs: Sequence[tuple[Document, Reading]] = ()) -> Path:
    """Make a record of a revision before the third, with an engagement for each claim."""
    engine = opening.engine_for(path, "rwc")
    config = Config()
    config.set_main_option("script_location", "dragoman.record:migrations")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        for number, (document, reading) in enumerate(pairs, 1):
            _put(connection, number, document, reading)
    engine.dispose()
    return path


def _put(connection: Connection, number: int, document: Document, reading: Reading) -> None:
    row = {
        "number": number, "key": document.content_hash, "id": document.id, "title": document.title,
        "publisher": document.publisher, "published": document.published and document.published.isoformat(),
        "genre": document.genre, "text": document.text, "notes": "[]", "state": "read", "reason": "",
        "reader": reading.reader,
    }  # fmt: skip
    _insert(connection, "documents", row)
    _insert(connection, "readings", {"document": number, "body": encode(reading)})
    for position, claim in enumerate(reading.engagements):
        _put_claim(connection, number, position, claim)


def _put_claim(connection: Connection, document: int, position: int, claim: EngagementClaim) -> None:
    number = document * 100 + position
    engagement = {
        "number": number, "id": f"E-{number:06d}", "kind": claim.kind, "status": claim.status, "mode": claim.mode,
        "background": 0,
    }  # fmt: skip
    _insert(connection, "engagements", engagement)
    body = msgspec.json.encode(claim)
    _insert(connection, "claims", {"document": document, "position": position, "engagement": number, "body": body})


def _insert(connection: Connection, table: str, row: dict[str, object]) -> None:
    names = ", ".join(f'"{name}"' for name in row)
    values = ", ".join(f":{name}" for name in row)
    connection.execute(text(f"INSERT INTO {table} ({names}) VALUES ({values})"), row)
