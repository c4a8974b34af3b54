"""What changed among the engagements: noted in the transaction that changes them, listed afterwards.

Triggers note what is taken out and put in meanwhile; at the end what was there is compared with what is. So no
change can be missed, wherever it is made.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any, Literal

import msgspec
from sqlalchemy import Connection, Row, exists, insert, select, text

from dragoman.model import EngagementClaim, Participant
from dragoman.record import schema
from dragoman.record.rows import Change, Page
from dragoman.record.shapes import page

What = Literal["added", "status", "changed", "merged", "parted", "removed"]

_CLAIM = msgspec.json.Decoder(EngagementClaim)
_UNSHOWN = frozenset({"evidence", "spans", "inferred", "status"})
_WATCHING = (
    "CREATE TEMP TABLE IF NOT EXISTS was (id TEXT PRIMARY KEY, status TEXT, body BLOB)",
    *(f"CREATE TEMP TABLE IF NOT EXISTS {name} (id TEXT PRIMARY KEY)" for name in ("became", "made", "lost")),
    """CREATE TEMP TRIGGER IF NOT EXISTS taken_out AFTER DELETE ON main.engagements
        BEGIN INSERT OR IGNORE INTO was VALUES (OLD.id, OLD.status, OLD.body); END""",
    """CREATE TEMP TRIGGER IF NOT EXISTS put_in AFTER INSERT ON main.engagements
        BEGIN INSERT OR IGNORE INTO became VALUES (NEW.id); END""",
    """CREATE TEMP TRIGGER IF NOT EXISTS told AFTER INSERT ON main.claims
        BEGIN INSERT OR IGNORE INTO made VALUES (NEW.id); END""",
    """CREATE TEMP TRIGGER IF NOT EXISTS told_no_more AFTER DELETE ON main.claims
        BEGIN INSERT OR IGNORE INTO lost VALUES (OLD.id); END""",
    "DELETE FROM was",
    "DELETE FROM became",
    "DELETE FROM made",
    "DELETE FROM lost",
)
_OUTCOMES = """SELECT was.id, was.status, was.body, now.id AS now_id, now.status AS now_status, now.body AS now_body
    FROM was LEFT JOIN claims ON claims.id = was.id LEFT JOIN engagements AS now ON now.number = claims.engagement
    ORDER BY was.id"""
_ARRIVED = """SELECT engagements.id, engagements.status,
    engagements.id IN (SELECT id FROM made EXCEPT SELECT id FROM lost) AS is_new
    FROM became JOIN engagements USING (id) WHERE became.id NOT IN (SELECT id FROM was) ORDER BY engagements.id"""


def watch(connection: Connection) -> None:
    """Begin to note which engagements are taken out and put in, in this transaction."""
    for statement in _WATCHING:
        connection.exec_driver_sql(statement)


def note_changes(connection: Connection, at: dt.datetime) -> None:
    """Write down what changed since `watch`."""
    rows = [*_of_those_before(connection), *_of_those_now(connection)]
    if rows:
        moment = at.astimezone(dt.UTC).isoformat(timespec="seconds")
        connection.execute(insert(schema.changes), [{"at": moment, **row} for row in rows])


def _of_those_before(connection: Connection) -> Iterator[dict[str, Any]]:
    for row in connection.execute(text(_OUTCOMES)):
        if row.now_id is None:
            yield _row(row.id, "removed", row.status, None)
        elif row.now_id != row.id:
            yield _row(row.id, "merged", row.status, row.now_id)
        elif row.now_status != row.status:
            yield _row(row.id, "status", row.status, row.now_status)
        elif row.now_body != row.body and (names := _other_fields(row.body, row.now_body)):
            yield _row(row.id, "changed", None, ", ".join(names))


def _of_those_now(connection: Connection) -> Iterator[dict[str, Any]]:
    for row in connection.execute(text(_ARRIVED)):
        yield _row(row.id, "added" if row.is_new else "parted", None, row.status)


def _row(engagement: str, what: What, before: str | None, after: str | None) -> dict[str, Any]:
    return {"id": engagement, "what": what, "before": before, "after": after}


def _other_fields(before: bytes, after: bytes) -> list[str]:
    """Return the names of the fields that are shown otherwise, whatever the order within them."""
    one, other = _CLAIM.decode(before), _CLAIM.decode(after)
    names = (name for name in one.__struct_fields__ if name not in _UNSHOWN)
    return [name for name in names if _plain(getattr(one, name)) != _plain(getattr(other, name))]


def _plain(value: Any) -> Any:
    if not isinstance(value, tuple):
        return value
    acting = ((one.party, one.name, one.office, one.role) if isinstance(one, Participant) else one for one in value)
    return frozenset(acting)


def changes(
    connection: Connection,
    since: dt.date | None,
    after: int | None,
    what: str | None,
    cut: tuple[int | None, int],
    *,
    then: bool,
) -> Page[Change]:
    """Return changes in their order, from a day on (UTC), behind a number; `then` keeps those of what was known."""
    table, known = schema.changes.c, schema.claims.c
    query = select(schema.changes)
    query = query.where(table.at >= since.isoformat()) if since else query
    query = query.where(table.number > after) if after is not None else query
    query = query.where(table.what == what) if what else query
    query = query.where(exists().where(known.id == table.id)) if then else query
    return page(connection, query.order_by(table.number), cut, _change)


def _change(row: Row[Any]) -> Change:
    return Change(number=row.number, at=row.at, what=row.what, id=row.id, before=row.before, after=row.after)
