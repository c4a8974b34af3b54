"""Offices as their kinds and portfolios, so that two wordings of one office can be compared."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from dragoman.reference.folding import folded
from dragoman.reference.office_groups import office_groups
from dragoman.reference.office_words import office_words
from dragoman.reference.offices import match_title


class Office(Struct, frozen=True):
    """One office: its kind in the reference data, None for words that are no title, and the words of its portfolio."""

    kind: str | None
    field: frozenset[str]


@lru_cache(maxsize=1 << 16)
def offices_of(written: str) -> tuple[Office, ...]:
    """Return the offices that a participant's words name; several are joined by "; "."""
    return tuple(_office(piece) for piece in written.split(";") if piece.strip())


def _office(written: str) -> Office:
    match = match_title(written.replace(",", " ,").split(), 0)
    field = frozenset(folded(written).split()) - office_groups().plain
    return Office(match.kind, field.difference(office_words().heads)) if match else Office(None, field)


@lru_cache(maxsize=1 << 16)
def same_office(ours: tuple[Office, ...], theirs: tuple[Office, ...]) -> bool | None:
    """Say whether two people can hold one office at one time; None where the words do not tell."""
    found = {_same(one, other) for one in ours for other in theirs}
    if True in found:
        return True
    return None if not found or None in found else False


def _same(one: Office, other: Office) -> bool | None:
    wide = _wide(one) or _wide(other)
    if one.field & other.field and (wide or one.kind == other.kind):
        return True
    if wide or _bare(one, other) or _bare(other, one):
        return None
    if one.kind != other.kind:
        return False
    if one.kind in office_groups().single:
        return True
    return None if not one.field or not other.field else False


def _wide(office: Office) -> bool:
    return office.kind is None or office.kind in office_groups().wide


def _bare(one: Office, other: Office) -> bool:
    """Say whether the first is a bare "minister", which can stand for the second."""
    return one.kind == "minister" and not one.field and other.kind in office_groups().ministers
