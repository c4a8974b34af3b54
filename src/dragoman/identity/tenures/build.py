"""Builds tenures from evidence: an office that documents give a person on some days is held between them."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping

from msgspec import Struct

from dragoman.identity.tenures.posts import Post, is_sole, posts_of

GAP = dt.timedelta(days=1461)
"""A usual term: an office that nothing gives a person for longer is not taken to have been held meanwhile."""

RETURN = dt.timedelta(days=180)
"""How long somebody else must have held an office for the one before to come back; within it, reports contradict."""


class Evidence(Struct, frozen=True, order=True):
    """Documents that give a person an office, on days between `first` and `last` that lie close together.

    `ref` is whatever the asker knows it by. The days are None where no document has a date.
    """

    person: str
    office: str
    party: str
    first: dt.date | None
    last: dt.date | None
    documents: int = 1
    ref: str = ""


class Tenure(Struct, frozen=True, order=True):
    """A person's holding of an office, as far as documents show it: from `first` to `last`, both included.

    `office` is the wording that most documents have; `documents` counts them, once for each piece of evidence.
    Without any date both days are None. `refs` are those of the evidence, by day.
    """

    party: str
    post: Post
    person: str
    first: dt.date | None
    last: dt.date | None
    office: str
    documents: int
    refs: tuple[str, ...]


class _Piece(Struct, frozen=True, order=True):
    """A piece of evidence as far as it is of one post."""

    first: dt.date
    last: dt.date
    words: str
    documents: int
    ref: str
    dated: bool


_Holding = tuple[str, Post, str]
"""Party, post and person."""


def tenures_of(evidence: Iterable[Evidence]) -> tuple[Tenure, ...]:
    """Return the tenures that evidence shows, by party, post and person; the order of the evidence has no influence.

    What lies on days close together is one tenure. It ends where nothing shows it for longer than `GAP`, or where
    another holds an office that one person holds at a time, for longer than `RETURN`.
    """
    found: dict[_Holding, list[_Piece]] = {}
    for one in sorted(set(evidence), key=_order):
        for post, words in posts_of(one.office, one.party):
            found.setdefault((one.party, post, one.person), []).append(_piece(one, words))
    others = _days(found)
    return tuple(
        sorted(
            (
                _tenure(holding, run)
                for holding, pieces in found.items()
                for run in _runs(holding, sorted(pieces), others)
            ),
            key=lambda one: (one.party, one.post, one.person, one.first or dt.date.min),
        )
    )


def _order(one: Evidence) -> tuple[str, ...]:
    return tuple(map(str, (one.person, one.office, one.party, one.first, one.last, one.documents, one.ref)))


def _piece(one: Evidence, words: str) -> _Piece:
    first = one.first or one.last
    last = one.last or one.first
    dated = first is not None and last is not None
    return _Piece(first or dt.date.min, last or dt.date.min, words, one.documents, one.ref, dated)


_Days = Mapping[tuple[str, Post], list[tuple[dt.date, str]]]
"""For each post that one person holds at a time, the days on which it is given to anybody, with the person, sorted."""


def _days(found: Mapping[_Holding, Iterable[_Piece]]) -> _Days:
    days: dict[tuple[str, Post], list[tuple[dt.date, str]]] = {}
    for (party, post, person), pieces in found.items():
        if is_sole(post, party) and post.capacity == "full":
            given = [(day, person) for piece in pieces if piece.dated for day in (piece.first, piece.last)]
            days.setdefault((party, post), []).extend(given)
    return {key: sorted(given) for key, given in days.items()}


def _runs(holding: _Holding, pieces: list[_Piece], days: _Days) -> list[list[_Piece]]:
    """Return pieces in the order of their days, apart where the tenure does not go on; undated ones with the first."""
    party, post, person = holding
    given = days.get((party, post), [])
    undated = [one for one in pieces if not one.dated]
    runs: list[list[_Piece]] = []
    end = dt.date.min
    for one in (one for one in pieces if one.dated):
        if not runs or one.first - end > GAP or (one.first - end > RETURN and _held(given, person, end, one.first)):
            runs.append([])
            end = one.last
        runs[-1].append(one)
        end = max(end, one.last)
    if not runs:
        return [undated]
    runs[0] = undated + runs[0]
    return runs


def _held(given: list[tuple[dt.date, str]], person: str, after: dt.date, before: dt.date) -> bool:
    """Say whether somebody else is given the office on a day between two."""
    start = bisect_right(given, (after, "\U0010ffff"))
    return any(other != person for day, other in given[start:] if day < before) if start < len(given) else False


def _tenure(holding: _Holding, run: list[_Piece]) -> Tenure:
    party, post, person = holding
    dated = [one for one in run if one.dated]
    words: Counter[str] = Counter()
    for one in run:
        words[one.words] += one.documents
    office = min(words, key=lambda wording: (-words[wording], wording))
    first = min((one.first for one in dated), default=None)
    last = max((one.last for one in dated), default=None)
    refs = tuple(dict.fromkeys(one.ref for one in run))
    return Tenure(party, post, person, first, last, office, sum(words.values()), refs)
