"""Offices as their kinds and portfolios, so that two wordings of one office can be compared."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from dragoman.reference.folding import folded
from dragoman.reference.office_words import office_words
from dragoman.reference.offices import match_title

SINGLE = frozenset({"president", "prime minister", "foreign minister", "monarch", "secretary-general", "high representative"})
"""Kinds of which a party has one holder at a time."""

_PLAIN = frozenset({"of", "the", "for", "and", "to", "at", "in", "minister", "ministry", "secretary", "state", "affairs",
                    "deputy", "vice", "acting", "first", "senior", "department"})  # fmt: skip


class Office(Struct, frozen=True):
    """One office: its kind in the reference data, None for words that are no title, and the words of its portfolio."""

    kind: str | None
    field: frozenset[str]


@lru_cache(maxsize=1 << 16)
def offices_of(written: str) -> tuple[Office, ...]:
    """Return the offices that a participant's words name; several are joined by "; "."""
    return tuple(_office(piece) for piece in written.split(";") if piece.strip())


def _office(written: str) -> Office:
    words = written.replace(",", " ,").split()
    match = match_title(words, 0)
    field = frozenset(folded(written).split()) - _PLAIN
    if match is None:
        return Office(None, field)
    known = office_words().heads
    return Office(match.kind, frozenset(word for word in field if word not in known))


def same_office(ours: tuple[Office, ...], theirs: tuple[Office, ...]) -> bool | None:
    """Say whether two people can hold one office; None where the words do not tell."""
    if not ours or not theirs:
        return None
    found = [_same(one, other) for one in ours for other in theirs]
    if True in found:
        return True
    return None if None in found else False


def _same(one: Office, other: Office) -> bool | None:
    if one.field & other.field and (one.kind == other.kind or _LOOSE & {one.kind, other.kind}):
        return True
    if one.kind is None or other.kind is None or one.kind != other.kind:
        return None if _may_be(one, other) or _may_be(other, one) else False
    if one.kind in SINGLE:
        return True
    return None if not one.field or not other.field else False


def _may_be(one: Office, other: Office) -> bool:
    """Say whether the first is a word as wide as "official" or a bare "minister", which can stand for the second."""
    return one.kind in _LOOSE or (one.kind == "minister" and not one.field and other.kind in _MINISTERS)


_LOOSE = frozenset({None, "official", "leader", "head", "chief", "chair", "director", "private", "envoy"})
_MINISTERS = frozenset({"foreign minister", "deputy prime minister", "deputy minister", "prime minister"})
