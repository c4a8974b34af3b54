"""Spellings that differ between British and American usage in the names of bodies and formats."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib import resources

import msgspec


@cache
def spellings() -> dict[str, str]:
    """Return each word that has another spelling, in lower case, with that spelling; both directions."""
    text = resources.files("dragoman.reference").joinpath("data/spellings.json").read_bytes()
    pairs = msgspec.json.decode(text, type=tuple[tuple[str, str], ...])
    return {one: other for left, right in pairs for one, other in ((left, right), (right, left))}


@cache
def _pattern() -> re.Pattern[str]:
    longest_first = sorted(spellings(), key=len, reverse=True)
    return re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, longest_first)) + r")(?![\w-])", re.IGNORECASE)


def respelt(phrase: str) -> Iterator[str]:
    """Yield `phrase`, then each form that has one or more of its words in the other spelling.

    Capitals are kept: of "Shanghai Cooperation Organisation" come four forms in all.
    """
    words = [match.span() for match in _pattern().finditer(phrase)]
    for chosen in range(2 ** len(words)):
        form = phrase
        for index in reversed(range(len(words))):
            if chosen >> index & 1:
                start, end = words[index]
                form = form[:start] + _as_cased(phrase[start:end]) + form[end:]
        yield form


def _as_cased(word: str) -> str:
    other = spellings()[word.lower()]
    if word.isupper():
        return other.upper()
    return other[0].upper() + other[1:] if word[0].isupper() else other
