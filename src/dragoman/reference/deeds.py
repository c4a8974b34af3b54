"""Words of what is promised: by which engagements a promise can be kept, and which promises bind to nothing certain."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

import msgspec
from msgspec import Struct

from dragoman.model import Kind


class Deed(Struct, frozen=True, forbid_unknown_fields=True):
    """Words, in lower case, for a deed that is done in an engagement of one of some kinds."""

    kinds: tuple[Kind, ...]
    words: tuple[str, ...]


class DeedWords(Struct, frozen=True, forbid_unknown_fields=True):
    """All deeds; `soft` words open a promise that nothing shows to be kept, `bonds` stand for one ("commitment to")."""

    deeds: tuple[Deed, ...]
    soft: tuple[str, ...]
    bonds: tuple[str, ...]


@cache
def deed_words() -> DeedWords:
    """Return the words as the data file has them."""
    data = resources.files("dragoman.reference").joinpath("data/deeds.json").read_bytes()
    return msgspec.json.decode(data, type=DeedWords)


def kinds_of_deed(what: str) -> tuple[Kind, ...]:
    """Return the kinds of the first deed that words name, () for none."""
    found = _deed().search(what)
    return _kinds()[found.group().lower()] if found else ()


def is_soft(what: str, evidence: str) -> bool:
    """Say whether a promise binds to nothing certain: "deepen cooperation", "reaffirmed their commitment to"."""
    return bool(_soft().match(what) or _bond().search(evidence))


@cache
def _kinds() -> dict[str, tuple[Kind, ...]]:
    return {words: deed.kinds for deed in deed_words().deeds for words in deed.words}


@cache
def _deed() -> re.Pattern[str]:
    return _any(_kinds())


@cache
def _soft() -> re.Pattern[str]:
    return _any(deed_words().soft)


@cache
def _bond() -> re.Pattern[str]:
    return _any(deed_words().bonds)


def _any(words: dict[str, tuple[Kind, ...]] | tuple[str, ...]) -> re.Pattern[str]:
    forms = (re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
    return re.compile(rf"\b(?:{'|'.join(forms)})\b", re.IGNORECASE)
