"""Turns a filter of engagements into conditions, and words as people type them into searches."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from sqlalchemy import ColumnElement, and_, exists, false, or_, select, union_all
from sqlalchemy.sql.selectable import NamedFromClause

from dragoman.model import Role
from dragoman.record import schema
from dragoman.record.rows import EngagementFilter, Side
from dragoman.reference.folding import folded

_E = schema.engagements.c
_QUOTED = re.compile(r'"([^"]*)"|(\S+)')


def conditions(wanted: EngagementFilter, *, then: bool) -> Iterator[ColumnElement[bool]]:
    """Yield a condition on engagements for each thing that is asked for; `then` as of `found_in`."""
    yield from _sides(wanted, then)
    for column, value in ((_E.kind, wanted.kind), (_E.status, wanted.status)):
        if value:
            yield column == value
    yield from _dates(wanted)
    if wanted.place or wanted.countries:
        in_place = found_in("engagement_words", wanted.place or "", "place", then=then)
        yield or_(_E.country.in_(wanted.countries), _E.number.in_(in_place) if wanted.place else false())
    if wanted.body or wanted.bodies:
        yield _body(wanted, then)
    if wanted.topic:
        topics = schema.topics.c
        yield exists().where(topics.engagement == _E.number, topics.topic == wanted.topic)
    if wanted.in_series:
        yield _E.series.is_not(None)
    if wanted.text:
        yield _E.number.in_(found_in("engagement_words", wanted.text, then=then))


def _dates(wanted: EngagementFilter) -> Iterator[ColumnElement[bool]]:
    """Yield what keeps intervals that share a day with the one asked for."""
    if wanted.undated:
        yield _E.start.is_(None)
    if wanted.since:
        yield _E.end >= wanted.since.isoformat()
    if wanted.until:
        yield and_(_E.start.is_not(None), _E.start <= wanted.until.isoformat())


def _sides(wanted: EngagementFilter, then: bool) -> Iterator[ColumnElement[bool]]:
    one, other = schema.participants.alias(), schema.participants.alias()
    if wanted.of and wanted.with_:
        two = select(one.c.engagement).join(other, one.c.engagement == other.c.engagement)
        sides = _acts(one, wanted.of, wanted.of_role, then), _acts(other, wanted.with_, wanted.with_role, then)
        yield _E.number.in_(two.where(one.c.position != other.c.position, *sides))
    elif wanted.of:
        yield _E.number.in_(select(one.c.engagement).where(_acts(one, wanted.of, wanted.of_role, then)))
    elif wanted.with_:
        yield _E.number.in_(select(one.c.engagement).where(_acts(one, wanted.with_, wanted.with_role, then)))


def _acts(participant: NamedFromClause, side: Side, role: Role | None, then: bool) -> ColumnElement[bool]:
    """Return the condition that a row of participants is a side, in a role where one is named."""
    acting = is_side(participant, side, then)
    return and_(acting, participant.c.role == role) if role else acting


def is_side(participant: NamedFromClause, side: Side, then: bool) -> ColumnElement[bool]:
    """Return the condition that a row of participants is a side."""
    if side.codes:
        return participant.c.party.in_(side.codes)
    person = participant.c.person.in_(found_in("people_words", side.words, then=then))
    bodies = select(schema.parties.c.code).where(schema.parties.c.code.ilike(side.words.strip()))
    return or_(person, participant.c.party.in_(bodies))


def _body(wanted: EngagementFilter, then: bool) -> ColumnElement[bool]:
    """Return the condition that a body takes part, or that the occasion is its own."""
    acts = schema.participants.c
    taking_part = select(acts.engagement).where(acts.party.in_(wanted.bodies))
    occasion = [
        _E.number.in_(found_in("engagement_words", words, "occasion", then=then)) for words in (wanted.body,) if words
    ]
    occasion += [_E.number.in_(found_in("engagement_words", code, "occasion", then=then)) for code in wanted.bodies]
    return or_(_E.number.in_(taking_part), *occasion)


def found_in(words: str, typed: str, column: str = "", *, then: bool = False) -> ColumnElement[int]:
    """Return a query for the numbers of the rows in which all that is typed occurs, in one column where it is named.

    Words "in quotes" stand next to each other, a word with * at its end is a beginning. No sign is an error: what is
    no word is left out. Where no word is left, nothing is found. With `then`, the index of the record and that of what
    was put together as known on a day are both searched.
    """
    clean = _as_written if words == "document_words" else folded
    search = " ".join(_terms(typed, clean)) or '""'
    search = f"{column} : ({search})" if column else search
    indexes = (schema.words[words], schema.kept_words[words]) if then else (schema.words[words],)
    found = (select(index.c.rowid).where(index.c[words].op("MATCH")(search)) for index in indexes)
    return union_all(*found).scalar_subquery()


def _terms(typed: str, clean: Callable[[str], str]) -> Iterator[str]:
    for quoted, word in _QUOTED.findall(typed):
        plain = clean(quoted or word)
        if plain:
            yield f'"{plain}"' + ("*" if word.endswith("*") else "")


def _as_written(text: str) -> str:
    """Return words for an index that holds them as they are written; it takes accents off by itself."""
    return " ".join("".join(sign if sign.isalnum() or ord(sign) > 127 else " " for sign in text).split())
