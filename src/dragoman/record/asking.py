"""What a View is made of: its connections; courses of events, claims by where they stand, decisions, doubts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, Engine, func, select
from sqlalchemy.exc import DatabaseError

from dragoman.model import EngagementClaim, Role, Standing
from dragoman.record import changes, journeys, schema
from dragoman.record.claims import as_read, told_of, told_where
from dragoman.record.deciding import Decisions
from dragoman.record.doubts import doubts
from dragoman.record.filters import found_in
from dragoman.record.knowing import know
from dragoman.record.mentions import mentions_in, mentions_like, mentions_of
from dragoman.record.merging import Merger
from dragoman.record.recognising import Recogniser
from dragoman.record.rows import Change, DoubtRow, MentionRow, Page, PresenceRow, StayRow, Told
from dragoman.record.trouble import trouble

_C, _D = schema.claims.c, schema.documents.c


class Asking:
    """Asks over connections that cannot write. Raises RecordError where the file can no longer be read.

    `merger` and `recogniser` are those that the record is made by. With a `connection` everything is asked over that
    one, in which what was known on the `day` stands in the place of the record.
    """

    def __init__(
        self,
        path: Path,
        engine: Engine,
        merger: Merger,
        recogniser: Recogniser,
        connection: Connection | None = None,
        day: dt.date | None = None,
    ) -> None:
        self.day = day
        self._path = path
        self._engine = engine
        self._merger = merger
        self._recogniser = recogniser
        self._connection = connection

    @contextmanager
    def known_on(self, day: dt.date) -> Iterator[Self]:
        """Give a View of the record as documents published up to a day make it; it lasts as long as the block.

        Documents without a date of publication are not known on any day.
        """
        try:
            with self._engine.connect() as connection:
                know(connection, self._merger, self._recogniser, day)
                yield type(self)(self._path, self._engine, self._merger, self._recogniser, connection, day)
                connection.rollback()
        except DatabaseError as error:
            raise trouble(self._path, error) from None

    def undated(self) -> int:
        """Return how many documents have no date of publication."""
        dateless = select(func.count()).where(schema.documents.c.published.is_(None))
        with self._asking() as connection:
            return connection.scalar(dateless) or 0

    @contextmanager
    def _asking(self) -> Iterator[Connection]:
        if self._connection is not None:
            yield self._connection
            return
        try:
            with self._engine.begin() as connection:
                yield connection
        except DatabaseError as error:
            raise trouble(self._path, error) from None

    @property
    def _then(self) -> bool:
        return self._connection is not None

    def stays(self, *, name: str | None = None, parties: Sequence[str] = ()) -> tuple[StayRow, ...]:
        """Return the people who are guests of visits, by words of the name or by party, in no order."""
        with self._asking() as connection:
            return journeys.stays(connection, name, parties, then=self._then)

    def presences(self, people: Iterable[int]) -> tuple[PresenceRow, ...]:
        """Return all in which some people, by their numbers, take part, by date."""
        with self._asking() as connection:
            return journeys.presences(connection, people)

    def people_in(self, engagement: str, role: Role) -> tuple[int, ...]:
        """Return the numbers of the people with a role in the engagement of an id."""
        with self._asking() as connection:
            return journeys.people_in(connection, engagement, role)

    def parties_of(self, names: Iterable[str]) -> dict[str, str]:
        """Return the party of each name that people of exactly one party bear."""
        with self._asking() as connection:
            return journeys.parties_of(connection, names)

    def changes(
        self,
        *,
        since: dt.date | None = None,
        after: int | None = None,
        what: str | None = None,
        limit: int | None = None,
        offset: int = 0,
    ) -> Page[Change]:
        """Return what changed among the engagements, in order: from a day on (UTC), behind the change of a number."""
        with self._asking() as connection:
            return changes.changes(connection, since, after, what, (limit, offset), then=self._then)

    def told_in(self, document: str) -> tuple[Told, ...]:
        """Return the claims of the document of a content hash, but for rejected ones."""
        with self._asking() as connection:
            return tuple(told_where(connection, _D.key == document, _C.engagement.is_not(None)))

    def told_with(self, name: str) -> tuple[Told, ...]:
        """Return the claims of documents in which a name occurs, but for rejected ones."""
        found = found_in("document_words", f'"{name}"')
        with self._asking() as connection:
            return tuple(told_where(connection, _D.number.in_(found), _C.engagement.is_not(None)))

    def told_as(self, claim: str) -> Told | None:
        """Return the claim of an id, whether or not it counts; None where there is none."""
        with self._asking() as connection:
            return next(iter(told_of(connection, [claim])), None)

    def mentions_in(self, claims: Sequence[str]) -> tuple[MentionRow, ...]:
        """Return who is named in claims, by their ids."""
        with self._asking() as connection:
            return mentions_in(connection, claims)

    def mentions_of(self, person: int) -> tuple[MentionRow, ...]:
        """Return where a person, by number, is named in claims."""
        with self._asking() as connection:
            return mentions_of(connection, person)

    def mentions_like(self, naming: int) -> tuple[MentionRow, ...]:
        """Return where the same person is named in the same words, party and office as a naming has, by its number."""
        with self._asking() as connection:
            return mentions_like(connection, naming)

    def as_read(self, claims: Sequence[str]) -> dict[str, EngagementClaim]:
        """Return claims by their ids as their documents say them, before any decision."""
        with self._asking() as connection:
            return as_read(connection, claims)

    def standing(self) -> Standing:
        """Return people's decisions, and which of them are in force."""
        with self._asking() as connection:
            return Decisions().read(connection)

    def doubts(self, least: float) -> tuple[DoubtRow, ...]:
        """Return pairs of engagements of other documents that are linked with at least so many points, in no order."""
        with self._asking() as connection:
            return doubts(connection, least)
