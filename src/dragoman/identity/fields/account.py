"""The account of an engagement: each field's value as chosen, beside all that is claimed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

from msgspec import Struct

from dragoman.identity.fields.attendance import Attendee, attendance
from dragoman.identity.fields.choose import Field, Voice, choose, decided_among
from dragoman.identity.fields.history import TOOK_PLACE, History, history
from dragoman.model import EngagementClaim, Kind, Mode, Status, When, Where, deciding
from dragoman.reference.folding import folded

_Value = TypeVar("_Value")


class Account(Struct, frozen=True, kw_only=True):
    """One engagement as all its sources tell it. A field is None where nobody says anything.

    `sources` and `origins` count documents and first reports. Dates and places are those of its present status: an
    announced date counts no longer once it was held, but for the end of what is under way; the history has it.
    """

    kind: Field[Kind]
    history: History
    mode: Field[Mode] | None
    informal: Field[bool]
    attendees: tuple[Attendee, ...]
    when: Field[When] | None
    where: Field[Where] | None
    name: Field[str] | None
    series: Field[str] | None
    round: Field[int] | None
    within: Field[str] | None
    framework: tuple[str, ...]
    topics: tuple[str, ...]
    sources: int
    origins: int

    @property
    def disputed(self) -> tuple[str, ...]:
        """Return the names of the fields about which sources disagree."""
        known = {"when": self.when, "where": self.where, "round": self.round, "mode": self.mode}
        fields = [name for name, field in known.items() if field and field.disputed]
        return (*fields, *(("status",) if self.history.disputed else ()))


def account(voices: Iterable[Voice]) -> Account:
    """Return the account of the claims of one cluster. Raises ValueError where there is none."""
    ordered = sorted(voices, key=lambda voice: voice.told.order)
    told = history(ordered)
    current = _current(ordered, told)
    parties = sorted({one.party or "" for voice in ordered for one in voice.told.claim.participants})
    ruled = {name: _decided(ordered, name) for name in _CHOSEN}
    seen = {voice.told.id for voice in current}

    def field(name: str, read: Callable[[EngagementClaim], _Value | None]) -> Field[_Value] | None:
        return choose(_said(ordered, read), parties=parties, decided=ruled[name])

    def now(name: str) -> list[Voice]:
        """Return the voices that speak of the present status, and those whose value a person gave."""
        return [one for one in ordered if one.told.id in seen or deciding(one.told.claim.inferred.get(name))]

    return Account(
        kind=_known(field("kind", lambda claim: claim.kind)),
        history=told,
        mode=choose(
            _said(now("mode"), lambda claim: claim.mode if claim.mode != "unknown" else None),
            parties=parties, decided=ruled["mode"],
        ),
        informal=_known(choose(_said(ordered, lambda claim: claim.informal), parties=parties)),
        attendees=attendance(ordered, current),
        when=_when(ordered, now("when"), told.status, parties, ruled["when"]),
        where=_where(ordered, now("where"), parties, ruled["where"]),
        name=field("name", lambda claim: claim.name),
        series=field("series", lambda claim: claim.series),
        round=field("round", lambda claim: claim.round),
        within=field("within", lambda claim: claim.within),
        framework=_all(ordered, lambda claim: claim.framework),
        topics=_all(ordered, lambda claim: claim.topics),
        sources=len({voice.told.document for voice in ordered}),
        origins=len({voice.source.origin for voice in ordered}),
    )  # fmt: skip


_CHOSEN = ("kind", "mode", "when", "where", "name", "series", "round", "within")


def _decided(ordered: list[Voice], name: str) -> dict[Any, int]:
    claims = [voice.told.claim for voice in ordered]
    return decided_among((getattr(claim, name), claim.inferred.get(name)) for claim in claims)


def _current(ordered: list[Voice], told: History) -> list[Voice]:
    """Return the voices that speak of the present status: those that saw it, else those since the last change."""
    if told.status in TOOK_PLACE:
        return [voice for voice in ordered if voice.told.claim.status in TOOK_PLACE]
    last = set(told.steps[-1].documents)
    return [voice for voice in ordered if voice.told.document in last]


def _said(voices: Iterable[Voice], read: Callable[[EngagementClaim], _Value | None]) -> Iterator[tuple[_Value, Voice]]:
    for voice in voices:
        value = read(voice.told.claim)
        if value is not None:
            yield value, voice


def _known(field: Field[_Value] | None) -> Field[_Value]:
    if field is None:
        raise ValueError("a field that every claim has is missing")
    return field


def _all(voices: Iterable[Voice], read: Callable[[EngagementClaim], tuple[str, ...]]) -> tuple[str, ...]:
    """Return every value that any voice names, the most frequent first."""
    counts = Counter(value for voice in voices for value in dict.fromkeys(read(voice.told.claim)))
    return tuple(sorted(counts, key=lambda value: (-counts[value], value)))


def _where(
    ordered: list[Voice], current: list[Voice], parties: list[str], decided: Mapping[Where, int]
) -> Field[Where] | None:
    """Return the place that the present voices give; earlier ones may name the town in the country that these name."""
    said = _said(current, lambda claim: claim.where)
    found = choose(said, holds=_around, exact=_detail, parties=parties, decided=decided)
    if found is None or found.chosen.place or found.chosen in decided:
        return found
    closer = [pair for pair in _said(ordered, lambda claim: claim.where) if _around(found.chosen, pair[0])]
    return choose(closer, holds=_around, exact=_detail, parties=parties)


def _when(
    ordered: list[Voice], current: list[Voice], status: Status, parties: list[str], decided: Mapping[When, int]
) -> Field[When] | None:
    """Return the time that the present voices give; of what is under way, earlier ones may say when it is to end."""
    said = _said(current, lambda claim: claim.when)
    found = choose(said, holds=_covers, exact=_shortness, parties=parties, decided=decided)
    if found is None or status != "ongoing" or found.chosen in decided:
        return found
    begun = found.chosen
    longer = [pair for pair in _said(ordered, lambda claim: claim.when) if _begins(pair[0], begun)]
    return choose(longer, holds=_covers, exact=_shortness, parties=parties)


def _begins(when: When, begun: When) -> bool:
    """Say whether a time in days is what has begun, or goes on from there."""
    return when == begun or (when.precision == begun.precision == "day" and when.start == begun.start)


def _covers(one: When, other: When) -> bool:
    """Say whether the first supports the second: a month its days, and a day the longer stay that it is part of."""
    if one.precision == other.precision == "day":
        one, other = other, one
    return one.start <= other.start and other.end <= one.end


def _shortness(when: When) -> float:
    return -float((when.end - when.start).days)


def _around(one: Where, other: Where) -> bool:
    """Say whether the first is the second or the country that it lies in."""
    place = one.place is None or folded(one.place) == folded(other.place or "")
    return place and (one.country is None or one.country == other.country)


def _detail(where: Where) -> float:
    return (where.place is not None) + (where.country is not None) / 2
