"""The topics that a stretch of text names, in the codes of the coding guide.

A phrase names its topic wherever it stands as whole words, except inside a longer phrase that does not ("trade
union"), inside a title of office ("energy minister") and inside an institution's name ("Ministry of Trade").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib import resources

import msgspec
from ahocorasick_rs import AhoCorasick, MatchKind
from msgspec import Struct

from dragoman.reference.office_words import office_kinds, office_words
from dragoman.reference.offices import match_title

_WORD = re.compile(r"\w+(?:[-'.]\w+)*|[^\w\s]")
_LETTER = re.compile(r"\w")
_LINKS = frozenset({"of", "for", "on"})
_INSIDE = frozenset({"of", "for", "and", "&", "the", ","})


class Topic(Struct, frozen=True, forbid_unknown_fields=True):
    """A topic with the phrases that name it and, under `except`, longer ones that do not.

    Phrases are in lower case and found in either; one with a capital is found as it stands ("AI"). A "*" at the
    end lets the last word go on.
    """

    code: str
    phrases: tuple[str, ...]
    besides: tuple[str, ...] = msgspec.field(default=(), name="except")


class TopicWords(Struct, frozen=True, forbid_unknown_fields=True):
    """All topics, in the order of the guide, and the nouns of institutions whose names name no topic."""

    institutions: frozenset[str]
    topics: tuple[Topic, ...]


class _Phrase(Struct, frozen=True):
    """A phrase of a topic, or of its exceptions; its exact words where case counts; whether it may go on."""

    code: str
    names_it: bool
    exact: str | None
    goes_on: bool


class _Found(Struct, frozen=True):
    """Where a phrase stands: code points [start, end)."""

    start: int
    end: int
    code: str
    names_it: bool

    def within(self, start: int, end: int) -> bool:
        """Say whether it lies inside a stretch of the text."""
        return start <= self.start and self.end <= end


@cache
def topic_words() -> TopicWords:
    """Return the topics and their phrases as the data file has them."""
    data = resources.files("dragoman.reference").joinpath("data/topics.json").read_bytes()
    return msgspec.json.decode(data, type=TopicWords)


@cache
def topic_codes() -> tuple[str, ...]:
    """Return all codes, in the order of the guide."""
    return tuple(topic.code for topic in topic_words().topics)


def topics_in(text: str) -> tuple[str, ...]:
    """Return the topics that a text names, each once, in the order of their first words."""
    straight = text.replace("’", "'")
    order = topic_codes()
    found = sorted(_found(straight), key=lambda one: (one.start, order.index(one.code)))
    if not found:
        return ()
    names = tuple(_names(straight, found[-1].end))
    excepted = [one for one in found if not one.names_it]
    return tuple(
        dict.fromkeys(
            one.code
            for one in found
            if one.names_it
            and not any(one.within(other.start, other.end) and one.code == other.code for other in excepted)
            and not any(one.within(start, end) for start, end in names)
        )
    )


@cache
def _finder() -> tuple[AhoCorasick, tuple[_Phrase, ...]]:
    """Return the finder of phrases and, by the number of a phrase, what it means."""
    wordings: list[str] = []
    phrases: list[_Phrase] = []
    for topic in topic_words().topics:
        for group, names_it in ((topic.phrases, True), (topic.besides, False)):
            for phrase in group:
                words = phrase.rstrip("*")
                wordings.append(words.lower())
                exact = words if words != words.lower() else None
                phrases.append(_Phrase(topic.code, names_it, exact, phrase.endswith("*")))
    return AhoCorasick(wordings, matchkind=MatchKind.Standard), tuple(phrases)


def _found(text: str) -> Iterator[_Found]:
    """Yield where the phrases of topics and of their exceptions stand as whole words."""
    finder, phrases = _finder()
    lower = _lower(text)
    for number, start, end in finder.find_matches_as_indexes(lower, overlapping=True):
        phrase = phrases[number]
        if phrase.exact is not None and text[start:end] != phrase.exact:
            continue
        if _is_whole(lower, start, end, goes_on=phrase.goes_on):
            yield _Found(start, _word_end(lower, end) if phrase.goes_on else end, phrase.code, phrase.names_it)


def _lower(text: str) -> str:
    """Return the text in lower case with every character where it was; "İ" would become two."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


def _is_whole(text: str, start: int, end: int, *, goes_on: bool) -> bool:
    before = start == 0 or not _LETTER.match(text[start - 1])
    return before and (goes_on or end >= len(text) or not _LETTER.match(text[end]))


def _word_end(text: str, end: int) -> int:
    while end < len(text) and _LETTER.match(text[end]):
        end += 1
    return end


# Names that name no topic


def _names(text: str, before: int) -> Iterator[tuple[int, int]]:
    """Yield where titles of office and names of institutions stand that begin before an offset."""
    tokens = list(_WORD.finditer(text))
    words = [token.group() for token in tokens]
    for number, word in enumerate(words):
        if tokens[number].start() >= before and word.lower() not in topic_words().institutions:
            continue
        title = match_title(words, number)
        if title is not None and title.end > number + 1 and office_kinds()[title.kind].level != "private":
            yield tokens[number].start(), tokens[title.end - 1].end()
        if word.lower() in topic_words().institutions:
            yield tokens[_name_start(words, number)].start(), tokens[_name_end(words, number) - 1].end()


def _name_start(words: list[str], number: int) -> int:
    """Return the first word of an institution's name before its noun: "Trade and Energy" before "Ministry"."""
    start = number
    while start > 0 and _belongs(words[start - 1], words[number]):
        start -= 1
    while start < number and words[start].lower() in _INSIDE:
        start += 1
    return start


def _name_end(words: list[str], number: int) -> int:
    """Return the token after an institution's name behind its noun: "of Trade and Energy" after "Ministry"."""
    end = last = number + 1
    if words[end : end + 1] and words[end] in _LINKS:
        while end < len(words) and (_belongs(words[end], words[number]) or words[end] in _INSIDE):
            end += 1
            last = end if words[end - 1] not in _INSIDE else last
    return last


def _belongs(word: str, noun: str) -> bool:
    """Say whether a word can stand in the name of an institution with that noun, in the same case."""
    if noun[0].isupper():
        return word[0].isupper() or word in {"and", "of", "&"}
    return word in office_words().leads or word in office_words().fields
