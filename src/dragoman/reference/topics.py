"""The topics that a stretch of text names, in the codes of the coding guide."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

import msgspec
from ahocorasick_rs import AhoCorasick, MatchKind
from msgspec import Struct


class Topic(Struct, frozen=True, forbid_unknown_fields=True):
    """A topic with the lower-case phrases that name it; a "*" lets a phrase go on. `except` are phrases that do not."""

    code: str
    phrases: tuple[str, ...]
    besides: tuple[str, ...] = msgspec.field(default=(), name="except")


@cache
def _topics() -> tuple[Topic, ...]:
    data = resources.files("dragoman.reference").joinpath("data/topics.json").read_bytes()
    return msgspec.json.decode(data, type=tuple[Topic, ...])


def topic_codes() -> tuple[str, ...]:
    """Return all codes, in the order of the guide."""
    return tuple(topic.code for topic in _topics())


@cache
def _finder() -> tuple[AhoCorasick, tuple[tuple[str | None, bool], ...]]:
    """Return the finder of phrases, and for each of them its topic (None: names none) and whether it may go on."""
    patterns: list[str] = []
    meanings: list[tuple[str | None, bool]] = []
    for topic in _topics():
        for phrase in topic.phrases:
            patterns.append(phrase.rstrip("*"))
            meanings.append((topic.code, phrase.endswith("*")))
        for phrase in topic.besides:
            patterns.append(phrase)
            meanings.append((None, False))
    for phrase in _OFFICES:
        patterns.append(phrase)
        meanings.append((None, True))
    return AhoCorasick(patterns, matchkind=MatchKind.Standard), tuple(meanings)


_OFFICES = (
    "defence minister", "defense minister", "minister of defence", "minister of defense", "minister for defence",
    "trade minister", "energy minister", "finance minister", "health minister", "climate minister", "security adviser",
    "security advisor", "security policy", "ministry of defence", "ministry of finance", "ministry of trade",
    "law minister", "minister for law", "minister of finance", "labour party", "democratic republic", "red sea state",
)  # fmt: skip
_WORD = re.compile(r"\w")


def topics_in(text: str) -> tuple[str, ...]:
    """Return the topics that a text names, each once, in the order of their first words; titles of office name none."""
    finder, meanings = _finder()
    lower = text.lower().replace("’", "'")
    found = [
        (start, end, meanings[number][0])
        for number, start, end in finder.find_matches_as_indexes(lower, overlapping=True)
        if _is_whole(lower, start, end, goes_on=meanings[number][1])
    ]
    covered = [(start, end) for start, end, code in found if code is None]
    named = [
        (start, code)
        for start, end, code in found
        if code is not None and not any(low <= start and end <= high for low, high in covered)
    ]
    return tuple(dict.fromkeys(code for _, code in sorted(named)))


def _is_whole(text: str, start: int, end: int, *, goes_on: bool) -> bool:
    before = start == 0 or not _WORD.match(text[start - 1])
    return before and (goes_on or end >= len(text) or not _WORD.match(text[end]))
