"""Turns a filter of engagements into conditions, and words as people type them into searches."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from sqlalchemy import ColumnElement, and_, exists, false, or_, select
from sqlalchemy.sql.selectable import NamedFromClause

from dragoman.model import Role
from dragoman.record import schema
from dragoman.record.rows import EngagementFilter, Side
from dragoman.reference.folding import folded

_E = schema.engagements.c
_QUOTED = re.compile(r'"([^"]*)"|(\S+)')


def conditions(wanted: EngagementFilter) -> Iterator[ColumnElement[bool]]:
    """Yield a condition on engagements for each thing that is asked for."""
    yield from _sides(wanted)
    for column, value in ((_E.kind, wanted.kind), (_E.status, wanted.status)):
        if value:
            yield column == value
    yield from _dates(wanted)
    if wanted.place or wanted.countries:
        in_place = found_in("engagement_words", wanted.place or "", "place")
        yield or_(_E.country.in_(wanted.countries), _E.number.in_(in_place) if wanted.place else false())
    if wanted.body or wanted.bodies:
        yield _body(wanted)
    if wanted.topic:
        topics = schema.topics.c
        yield exists().where(topics.engagement == _E.number, topics.topic == wanted.topic)
    if wanted.text:
        yield _E.number.in_(found_in("engagement_words", wanted.text))


def _dates(wanted: EngagementFilter) -> Iterator[ColumnElement[bool]]:
    """Yield what keeps intervals that share a day with the one asked for."""
    if wanted.undated:
        yield _E.start.is_(None)
    if wanted.since:
        yield _E.end >= wanted.since.isoformat()
    if wanted.until:
        yield and_(_E.start.is_not(None), _E.start <= wanted.until.isoformat())


def _sides(wanted: EngagementFilter) -> Iterator[ColumnElement[bool]]:
    one, other = schema.participants.alias(), schema.participants.alias()
    if wanted.of and wanted.with_:
        two = select(one.c.engagement).join(other, one.c.engagement == other.c.engagement)
        sides = _acts(one, wanted.of, wanted.of_role), _acts(other, wanted.with_, wanted.with_role)
        yield _E.number.in_(two.where(one.c.position != other.c.position, *sides))
    elif wanted.of:
        yield _E.number.in_(select(one.c.engagement).where(_acts(one, wanted.of, wanted.of_role)))
    elif wanted.with_:
        yield _E.number.in_(select(one.c.engagement).where(_acts(one, wanted.with_, wanted.with_role)))


def _acts(participant: NamedFromClause, side: Side, role: Role | None) -> ColumnElement[bool]:
    """Return the condition that a row of participants is a side, in a role where one is named."""
    acting = is_side(participant, side)
    return and_(acting, participant.c.role == role) if role else acting


def is_side(participant: NamedFromClause, side: Side) -> ColumnElement[bool]:
    """Return the condition that a row of participants is a side."""
    if side.codes:
        return participant.c.party.in_(side.codes)
    person = participant.c.person.in_(found_in("people_words", side.words))
    bodies = select(schema.parties.c.code).where(schema.parties.c.code.ilike(side.words.strip()))
    return or_(person, participant.c.party.in_(bodies))


def _body(wanted: EngagementFilter) -> ColumnElement[bool]:
    """Return the condition that a body takes part, or that the occasion is its own."""
    acts = schema.participants.c
    taking_part = select(acts.engagement).where(acts.party.in_(wanted.bodies))
    occasion = [_E.number.in_(found_in("engagement_words", words, "occasion")) for words in (wanted.body,) if words]
    occasion += [_E.number.in_(found_in("engagement_words", code, "occasion")) for code in wanted.bodies]
    return or_(_E.number.in_(taking_part), *occasion)


def found_in(words: str, typed: str, column: str = "") -> ColumnElement[int]:
    """Return a query for the numbers of the rows in which all that is typed occurs, in one column where it is named.

    Words "in quotes" stand next to each other, a word with * at its end is a beginning. No sign is an error: what is
    no word is left out. Where no word is left, nothing is found.
    """
    index = schema.words[words]
    clean = _as_written if words == "document_words" else folded
    search = " ".join(_terms(typed, clean)) or '""'
    search = f"{column} : ({search})" if column else search
    return select(index.c.rowid).where(index.c[words].op("MATCH")(search)).scalar_subquery()


def _terms(typed: str, clean: Callable[[str], str]) -> Iterator[str]:
    for quoted, word in _QUOTED.findall(typed):
        plain = clean(quoted or word)
        if plain:
            yield f'"{plain}"' + ("*" if word.endswith("*") else "")


def _as_written(text: str) -> str:
    """Return words for an index that holds them as they are written; it takes accents off by itself."""
    return " ".join("".join(sign if sign.isalnum() or ord(sign) > 127 else " " for sign in text).split())
