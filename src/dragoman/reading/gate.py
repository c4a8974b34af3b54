"""Is there anything diplomatic here? A cheap look that most news does not pass."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from dragoman.reference.bodies import body_forms
from dragoman.reference.chairs import chair_words
from dragoman.reference.officials import names_alone
from dragoman.reference.parties import party_forms
from dragoman.reference.words import engagement_words

_REACH = 220
_TELLING = frozenset({"reciprocal", "host", "call_on", "sign", "invite"})
_OFFICIAL, _ENGAGEMENT, _DIPLOMATIC = "official", "engagement", "diplomatic"


def may_hold_engagements(text: str) -> bool:
    """Say whether a party stands near a word of diplomacy, or near an official and a word of engagement."""
    officials, engagements, diplomatic = _places_of_words(text)
    if not diplomatic and not (officials and engagements):
        return False
    named = _places_of_parties(text)
    told = any(_is_near(place, officials) and _is_near(place, named) for place in engagements)
    return told or any(_is_near(place, named) for place in diplomatic)


def _is_near(place: int, places: list[int]) -> bool:
    index = bisect_left(places, place - _REACH)
    return index < len(places) and places[index] <= place + _REACH


@cache
def _word_finder() -> tuple[AhoCorasick, tuple[str, ...]]:
    """Return the finder of officials and engagement words, and what each of its patterns is."""
    lexicon = engagement_words()
    patterns = dict.fromkeys((*lexicon.gate_officials, *(name.lower() for name in names_alone())), _OFFICIAL)
    for verb in lexicon.verbs:
        if verb.frame in _TELLING and not (verb.strict or verb.by_means):
            patterns.update(dict.fromkeys(verb.forms, _ENGAGEMENT))
    for noun in lexicon.nouns:
        if not noun.weak:
            patterns.update(dict.fromkeys(noun.forms, _ENGAGEMENT))
    patterns.update(dict.fromkeys(lexicon.gate_occasions, _ENGAGEMENT))
    patterns.update(dict.fromkeys((*chair_words().strong, *lexicon.gate_diplomatic), _DIPLOMATIC))
    return AhoCorasick(list(patterns), matchkind=MatchKind.LeftmostLongest), tuple(patterns.values())


@cache
def _party_finder() -> AhoCorasick:
    """Return the finder of parties, and of officials whom all reports know: who names one names a party."""
    return AhoCorasick([*party_forms(), *body_forms(), *names_alone()], matchkind=MatchKind.LeftmostLongest)


def _places_of_words(text: str) -> tuple[list[int], list[int], list[int]]:
    finder, sorts = _word_finder()
    lower = text.lower()
    places: dict[str, list[int]] = {_OFFICIAL: [], _ENGAGEMENT: [], _DIPLOMATIC: []}
    for pattern, start, end in finder.find_matches_as_indexes(lower):
        if _is_whole(lower, start, end):
            places[sorts[pattern]].append(start)
    return places[_OFFICIAL], places[_ENGAGEMENT], places[_DIPLOMATIC]


def _places_of_parties(text: str) -> list[int]:
    return [start for _, start, end in _party_finder().find_matches_as_indexes(text) if _is_whole(text, start, end)]


def _is_whole(text: str, start: int, end: int) -> bool:
    """Say whether a match is no part of a longer word; a plural "s" behind it is allowed."""
    if start and text[start - 1].isalnum():
        return False
    rest = text[end : end + 2]
    return not rest[:1].isalnum() or (rest[:1] == "s" and not rest[1:].isalnum())
