"""What a View is made of: its connections, and the questions about courses of events rather than about one of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DatabaseError

from dragoman.model import Role
from dragoman.record import journeys
from dragoman.record.rows import PresenceRow, StayRow
from dragoman.record.trouble import trouble


class Asking:
    """Asks over connections that cannot write. Raises RecordError where the file can no longer be read."""

    def __init__(self, path: Path, engine: Engine) -> None:
        self._path = path
        self._engine = engine

    @contextmanager
    def _asking(self) -> Iterator[Connection]:
        try:
            with self._engine.begin() as connection:
                yield connection
        except DatabaseError as error:
            raise trouble(self._path, error) from None

    def stays(self, *, name: str | None = None, parties: Sequence[str] = ()) -> tuple[StayRow, ...]:
        """Return the people who are guests of visits, by words of the name or by party, in no order."""
        with self._asking() as connection:
            return journeys.stays(connection, name, parties)

    def presences(self, people: Iterable[int]) -> tuple[PresenceRow, ...]:
        """Return all in which some people, by their numbers, take part, by date."""
        with self._asking() as connection:
            return journeys.presences(connection, people)

    def people_in(self, engagement: str, role: Role) -> tuple[int, ...]:
        """Return the numbers of the people with a role in the engagement of an id."""
        with self._asking() as connection:
            return journeys.people_in(connection, engagement, role)
