"""People as documents name them: single mentions, and what many of them say alike."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from dragoman.identity.people.names import Name, full_words, is_rare, name_of


class Seen(Struct, frozen=True):
    """A person as one document has them.

    `id` must be unique, `office` holds the words of the document, several offices joined by "; ", `party` the state or
    body that the person acts for, `on` the day of the engagement, else of publication. What is unknown is empty.
    """

    id: str
    name: str
    office: str = ""
    party: str = ""
    on: dt.date | None = None
    document: str = ""


class Telling(Struct, frozen=True, order=True):
    """What mentions say alike: the name as written and its words, party, office, and the quarter of a year.

    Quarters are counted from year 0, without a date the quarter is 0.
    `alone` is the id of the one mention that this is, where nothing makes two mentions in the same words one person.
    """

    words: str
    rank: str
    given: str
    father: str
    party: str
    office: str
    quarter: int = 0
    alone: str = ""
    written: str = ""

    @property
    def name(self) -> Name:
        """Return the name."""
        return Name(tuple(self.words.split()), self.rank, self.given, self.father)

    @property
    def key(self) -> str:
        """Return a text that no other telling has."""
        return "|".join((self.written, self.party, self.office, str(self.quarter), self.alone))

    @property
    def stem(self) -> str:
        """Return what tellings of one bearer share: the name and the party, and the office where names are common."""
        office = "" if self.is_telling else self.office.casefold()
        return "|".join((self.words, self.rank, self.given, self.father, self.party, office, self.alone))

    @property
    def is_anchored(self) -> bool:
        """Say whether the name is full and has a party: it can be told who this is, whoever else there is."""
        words = len(full_words(self.name))
        return bool(self.party) and (words > 1 or (words == 1 and bool(self.rank)))

    @property
    def is_telling(self) -> bool:
        """Say whether two people of one party hardly share the name."""
        words = full_words(self.name)
        return len(words) > 2 or any(map(is_rare, words))


def telling_of(seen: Seen, *, decided: bool = False) -> Telling:
    """Return what a mention says. A name without a party is that of its own document; `decided` ones stand alone."""
    name = name_of(seen.name)
    quarter = seen.on.year * 4 + (seen.on.month - 1) // 3 if seen.on else 0
    alone = seen.id if decided or not name.words else "" if seen.party else seen.document or seen.id
    words = " ".join(name.words)
    return Telling(
        words, name.rank, name.given, name.father, seen.party, seen.office, quarter, alone, seen.name
    )  # fmt: skip


def called(tellings: Iterable[Telling]) -> tuple[str, str]:
    """Return the name and the party of the person of some tellings: those that most have, of the name the longest.

    Only full names with a party count, where there is one.
    """
    tellings = list(tellings)
    best = [one for one in tellings if one.is_anchored] or tellings
    names, parties = Counter(one.written for one in best), Counter(one.party for one in best)
    name = min(names, key=lambda name: (-names[name], -len(name), name))
    return name, min(parties, key=lambda party: (-parties[party], party))


class Term(Struct, frozen=True, order=True):
    """An office with the first and the last quarter in which mentions give it; "" for mentions without an office."""

    office: str
    first: int | None = None
    last: int | None = None


class Bearer(Struct, frozen=True):
    """The bearer of a full name in a party, with the offices in which mentions name them, sorted."""

    key: str
    name: Name
    party: str
    terms: tuple[Term, ...]

    @property
    def span(self) -> tuple[int, int] | None:
        """Return the first and the last quarter of all mentions, None where none has a date."""
        dated = [(term.first, term.last) for term in self.terms if term.first is not None and term.last is not None]
        return (min(first for first, _ in dated), max(last for _, last in dated)) if dated else None


def terms_of(tellings: list[Telling]) -> tuple[Term, ...]:
    """Return the offices of tellings, each once."""
    found: dict[str, list[int]] = {}
    for one in tellings:
        found.setdefault(one.office, []).extend((one.quarter,) if one.quarter else ())
    return tuple(sorted(Term(office, min(at, default=None), max(at, default=None)) for office, at in found.items()))


LIFE = 100
"""Quarters without a mention after which a name comes back as another bearer's: a grandson's, more often than not."""


def bearers(tellings: list[Telling]) -> dict[str, tuple[Bearer, tuple[Telling, ...]]]:
    """Return the bearers of anchored tellings by key, each with its tellings.

    Mentions of one full name in one party are of one bearer, whatever the office, where the name is telling; else an
    office makes another bearer, to be compared.
    """
    found: dict[str, list[Telling]] = {}
    for one in sorted(tellings):
        found.setdefault(one.stem, []).append(one)
    return {
        bearer.key: (bearer, tuple(part))
        for key, same in found.items()
        for part in _lives(same)
        for bearer in (Bearer(f"{key}|{part[0].quarter}", part[0].name, part[0].party, terms_of(part)),)
    }


def _lives(tellings: list[Telling]) -> list[list[Telling]]:
    """Return tellings in the order of their quarters, apart where a lifetime lies between."""
    parts: list[list[Telling]] = []
    for one in sorted(tellings, key=lambda one: (one.quarter, one)):
        before = parts[-1][-1].quarter if parts else 0
        if parts and (not before or one.quarter - before <= LIFE):
            parts[-1].append(one)
        else:
            parts.append([one])
    return parts
