"""Series and their rounds: which meetings are of one recurring format, and which numbers nobody tells of.

A number belongs to the series that is named beside it: the ninth round of a political dialogue says nothing of a
strategic dialogue between the same sides. What has no number is never given one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise
from typing import Literal

from msgspec import Struct

from dragoman.model import EngagementClaim, When
from dragoman.reference.intervals import interval_in
from dragoman.reference.occasions import Occasion, occasion_of
from dragoman.series.due import NextRound, due

FEW = 3
"""Parties up to which a series without any in its name is theirs: a gathering of more is known by its name alone."""

_TOOK_PLACE = frozenset({"held", "ongoing"})

RoundStatus = Literal["held", "announced only", "planned", "proposed", "cancelled", "no evidence"]


class Met(Struct, frozen=True):
    """An engagement of the record that names a series: its id, and what is shown of it."""

    id: str
    claim: EngagementClaim


class Round(Struct, frozen=True, kw_only=True):
    """A round by its number, with all engagements that are told as that round; None is a meeting without a number.

    `announced only` says that it is told only as planned, and that a later round was held. `no evidence` has nothing.
    `disputed` says that its engagements are told on days that cannot be one.
    """

    number: int | None
    status: RoundStatus
    when: When | None = None
    met: tuple[Met, ...] = ()
    disputed: bool = False


class Series(Struct, frozen=True, kw_only=True):
    """A recurring format: its rounds by number, missing ones among them, then what has no number, by date.

    `name` is the commonest wording; `gaps` are days between rounds whose numbers follow one another.
    """

    name: str
    wordings: tuple[str, ...]
    parties: tuple[str, ...]
    rounds: tuple[Round, ...]
    missing: tuple[int, ...]
    gaps: tuple[int, ...]
    next: NextRound | None

    def is_named(self, asked: Occasion) -> bool:
        """Say whether a name as typed fits: all its words and parties are in that of the series."""
        occasion = occasion_of(self.name)
        return asked.words <= occasion.words and asked.parties <= {*occasion.parties, *self.parties}


def series_of(met: Iterable[Met]) -> tuple[Series, ...]:
    """Return all series by name, whatever the order of the engagements. Who names no series is in none."""
    found: dict[tuple[frozenset[str], frozenset[str]], list[Met]] = {}
    for one in met:
        key = _key(one.claim)
        if key is not None:
            found.setdefault(key, []).append(one)
    made = [_series(key[1], sorted(mine, key=_order)) for key, mine in found.items()]
    return tuple(sorted(made, key=lambda one: (one.name, one.parties)))


def _key(claim: EngagementClaim) -> tuple[frozenset[str], frozenset[str]] | None:
    """Return what series have in common: the telling words of the name, and the parties."""
    occasion = occasion_of(claim.series)
    if not occasion.words:
        return None
    acting = frozenset(one.party for one in claim.participants if one.party)
    return occasion.words, occasion.parties or (acting if len(acting) <= FEW else frozenset())


def _order(met: Met) -> tuple[str, str]:
    when = met.claim.when
    return (when.start.isoformat() if when else "~", met.id)


def _series(parties: frozenset[str], met: Sequence[Met]) -> Series:
    wordings = Counter(one.claim.series or "" for one in met)
    numbered: dict[int, list[Met]] = {}
    for one in met:
        if one.claim.round is not None:
            numbered.setdefault(one.claim.round, []).append(one)
    rounds = _numbered(numbered)
    loose = [_round(None, [one], later=False) for one in met if one.claim.round is None]
    gaps = _gaps(rounds)
    names = sorted(wordings, key=lambda name: (-wordings[name], name))
    return Series(
        name=names[0], wordings=tuple(names), parties=tuple(sorted(parties)), rounds=(*rounds, *loose), gaps=gaps,
        missing=tuple(one.number for one in rounds if one.status == "no evidence" and one.number is not None),
        next=_next(met, rounds, gaps),
    )  # fmt: skip


def _numbered(met: dict[int, list[Met]]) -> list[Round]:
    """Return the rounds from the first that is told of to the last, with those between that nobody tells of."""
    if not met:
        return []
    held = max((number for number, mine in met.items() if any(_took_place(one) for one in mine)), default=0)
    numbers = range(min(met), max(met) + 1)
    return [_round(number, met.get(number, []), later=number < held) for number in numbers]


def _round(number: int | None, met: Sequence[Met], *, later: bool) -> Round:
    if not met:
        return Round(number=number, status="no evidence")
    told = [one for one in met if _took_place(one)] or list(met)
    others = [one for one in met if one not in told]
    whens = [one.claim.when for one in told if one.claim.when]
    return Round(
        number=number, status=_status(told, later=later), when=whens[0] if whens else None, met=(*told, *others),
        disputed=any(not one.overlaps(other) for one, other in combinations(whens, 2)),
    )  # fmt: skip


def _took_place(met: Met) -> bool:
    return met.claim.status in _TOOK_PLACE


def _status(told: Sequence[Met], *, later: bool) -> RoundStatus:
    """Return the status of a round: where a later one was held, an announced one must have been, but nobody says so."""
    statuses = {one.claim.status for one in told}
    if statuses & _TOOK_PLACE:
        return "held"
    if later and statuses != {"cancelled"}:
        return "announced only"
    return "planned" if "planned" in statuses else "proposed" if "proposed" in statuses else "cancelled"


def _gaps(rounds: Sequence[Round]) -> tuple[int, ...]:
    """Return the days between neighbouring rounds that took place, where both are known to the month or better."""
    return tuple(
        (other.when.start - one.when.start).days
        for one, other in pairwise(rounds)
        if one.when and other.when and _is_past(one) and _is_past(other) and one.when.start < other.when.start
    )


def _is_past(one: Round) -> bool:
    exact = one.when is not None and one.when.precision in {"day", "week", "month"}
    return exact and not one.disputed and one.status in {"held", "announced only"}


def _next(met: Sequence[Met], rounds: Sequence[Round], gaps: Sequence[int]) -> NextRound | None:
    """Return what is known of the round after the last that was held, None where nothing is."""
    held = [one for one in met if _took_place(one)]
    last = max((one.claim.when for one in held if one.claim.when), default=None, key=lambda when: when.start)
    number = max((one.number for one in rounds if one.status == "held" and one.number), default=0)
    told = [one for one in met if one.claim.status in ("planned", "proposed") and _is_after(one.claim, number, last)]
    following = min((one.claim.round for one in told if one.claim.round), default=number + 1 if number else None)
    told = [one for one in told if one.claim.round in (following, None)]
    window = due(next((one.claim.when for one in told if one.claim.when), None), _said(met), last, gaps)
    if window is None and not told:
        return None
    where = [one.claim.where for one in told if one.claim.where]
    best = next((one for one in where if one.place), where[0] if where else None)
    return NextRound(
        number=following, place=best.place if best else None, country=best.country if best else None,
        told=tuple(one.id for one in told), due=window,
    )  # fmt: skip


def _is_after(claim: EngagementClaim, number: int, last: When | None) -> bool:
    """Say whether what is planned comes after the last round: by its number, else by its date."""
    if claim.round is not None:
        return claim.round > number
    return claim.when is not None and (last is None or claim.when.start > last.end)


def _said(met: Iterable[Met]) -> tuple[str, int] | None:
    """Return how often the series is held, as its names and the words about its meetings say."""
    for one in met:
        for text in (one.claim.series or "", one.claim.name or "", *one.claim.framework):
            found = interval_in(text)
            if found is not None:
                return found
    return None
