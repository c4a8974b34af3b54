"""Writes who was seen where: namings, and the people whom they are of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, bindparam, delete, distinct, exists, func, select, update

from dragoman.model import Standing
from dragoman.record import schema
from dragoman.record.adding import Adder, Values
from dragoman.record.claims import listed
from dragoman.record.forgetting import unindex
from dragoman.record.name_rows import NameRows
from dragoman.record.recognising import Recogniser, Sighting
from dragoman.reference.folding import folded

_N, _S, _P = schema.namings.c, schema.sightings.c, schema.people.c
_OF_PERSON = update(schema.namings).where(_N.number == bindparam("of_naming")).values(person=bindparam("is_of"))
_ACTING = (
    update(schema.participants)
    .where(schema.participants.c.naming == bindparam("of_naming"))
    .values(person=bindparam("is_of"))
)


class Namings:
    """The namings that one transaction touches; `recognise` comes before engagements are written, `drop` after.

    `standing` is how people's decisions stand.
    """

    def __init__(self, adder: Adder, recogniser: Recogniser, standing: Standing) -> None:
        self.standing = standing
        self._connection: Connection = adder.connection
        self._adder = adder
        self._recogniser = recogniser
        self._touched: set[int] = set()
        self._empty: set[int] = set()
        self._gone: list[int] = []

    def number(self, sighting: Sighting) -> int:
        """Return the number of what a sighting says, added where it is new."""
        naming = self._recogniser.naming(sighting, self.standing.decided("person"))
        number = self._connection.scalar(select(_N.number).where(_N.key == naming.key))
        if number is None:
            row: Values = {
                "key": naming.key, "body": naming.body, "place": naming.place, "alone": naming.alone, "known": 0,
                "name": sighting.name, "party": sighting.party, "office": sighting.office, "documents": 0,
            }  # fmt: skip
            (number,) = self._adder.add_numbered(schema.namings, [row])
        self._touched.add(number)
        return number

    def touch(self, document: int) -> None:
        """Note the namings of a document that is about to be taken out."""
        self._touched |= set(self._connection.scalars(select(_S.naming).where(_S.document == document)))

    def clear(self) -> None:
        """Take out all sightings, namings and people."""
        NameRows(self._connection).clear()
        for table in (schema.sightings, schema.namings, schema.words["people_words"], schema.people):
            self._connection.execute(delete(table))

    def recognise(self) -> None:
        """Say who the namings are of that came, went or can be of others for their sake."""
        gone, new = self._count()
        rows, decided = NameRows(self._connection), self.standing.decided("person")
        changed = self._recogniser.recognise(rows, self._bodies(gone), self._bodies(new), decided)
        self._gone += gone
        self._empty |= self._people_of(gone)
        self._name(self._assign(changed) | self._empty)
        self._touched.clear()

    def _count(self) -> tuple[list[int], list[int]]:
        """Count the documents of touched namings; return the numbers of those that none has, and of new ones."""
        touched = _N.number.in_(listed(sorted(self._touched)))
        mine = select(_S.naming).where(_S.naming == _N.number)
        counts: Values = {
            "documents": mine.with_only_columns(func.count(distinct(_S.document))).scalar_subquery(),
            "first": mine.with_only_columns(func.min(_S.day)).scalar_subquery(),
            "last": mine.with_only_columns(func.max(_S.day)).scalar_subquery(),
        }
        self._connection.execute(update(schema.namings).where(touched).values(counts))
        rows = self._connection.execute(select(_N.number, _N.documents, _N.known).where(touched)).all()
        gone = [row.number for row in rows if not row.documents]
        return gone, [row.number for row in rows if row.documents and not row.known]

    def _bodies(self, numbers: Sequence[int]) -> list[bytes]:
        query = select(_N.body).where(_N.number.in_(listed(numbers))).order_by(_N.key)
        return list(self._connection.scalars(query)) if numbers else []

    def _people_of(self, namings: Sequence[int]) -> set[int]:
        query = select(_N.person).where(_N.number.in_(listed(namings)), _N.person.is_not(None)).distinct()
        return {number for number in self._connection.scalars(query) if number is not None} if namings else set()

    def _assign(self, changed: Mapping[str, str]) -> set[int]:
        """Write of whom namings are; return the people who lost or gained one."""
        rows = self._connection.execute(select(_N.number, _N.key, _N.person).where(_N.key.in_(listed(changed)))).all()
        people = self._numbers(set(changed.values()))
        moved = [row for row in rows if row.person != people[changed[row.key]]]
        pairs = [{"of_naming": row.number, "is_of": people[changed[row.key]]} for row in moved]
        if pairs:
            self._connection.execute(_OF_PERSON, pairs)
            self._connection.execute(_ACTING, pairs)
        return {row.person for row in moved if row.person is not None} | {pair["is_of"] for pair in pairs}

    def _numbers(self, keys: set[str]) -> dict[str, int]:
        """Return the numbers of people by their keys, added where they are new."""
        rows = self._connection.execute(select(_P.key, _P.number).where(_P.key.in_(listed(sorted(keys)))))
        found = {row.key: row.number for row in rows}
        new = sorted(keys - found.keys())
        numbers = self._adder.add_numbered(schema.people, [{"key": key, "name": "", "party": None} for key in new])
        return found | dict(zip(new, numbers, strict=True))

    def _name(self, people: Iterable[int]) -> None:
        """Write what people are called, and the words by which they are found: those of all spellings."""
        wanted = sorted(set(people))
        query = select(_N.person, _N.body, _N.name).where(_N.person.in_(listed(wanted)), _N.known == 1)
        bodies: dict[int, list[bytes]] = {}
        names: dict[int, set[str]] = {}
        for row in self._connection.execute(query.order_by(_N.key)):
            bodies.setdefault(row.person, []).append(row.body)
            names.setdefault(row.person, set()).add(folded(row.name) or row.name)
        unindex(self._connection, "people_words", wanted)
        for number in sorted(bodies):
            name, party = self._recogniser.called(bodies[number])
            change = update(schema.people).where(_P.number == number).values(name=name, party=party or None)
            self._connection.execute(change)
        self._adder.index(
            "people_words", sorted(names), [{"name": " ".join(sorted(names[number]))} for number in sorted(names)]
        )
        self._empty |= set(wanted) - bodies.keys()

    def drop(self) -> None:
        """Take out the namings that no document has any more, and people of whom none is left."""
        self._connection.execute(delete(schema.namings).where(_N.number.in_(listed(self._gone))))
        left = exists().where(_N.person == _P.number)
        self._connection.execute(delete(schema.people).where(_P.number.in_(listed(sorted(self._empty))), ~left))
        self._gone, self._empty = [], set()
