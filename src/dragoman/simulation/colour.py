"""Sentences of colour: what stands in a report beside its news, and tells a copy from a report of one's own."""

from __future__ import annotations

import re
from functools import cache
from random import Random

from dragoman.simulation.chance import pick
from dragoman.simulation.templates import templates

KEPT = 0.3
"""The share of words with a synonym that a report in other words keeps."""

_SLOT = re.compile(r"\{([a-z]+)\}")


@cache
def _parts(text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return a template cut at its slots: words, and what may follow them."""
    found, at = [], 0
    for slot in _SLOT.finditer(text):
        found.append((text[at : slot.start()], templates().fill[slot[1]]))
        at = slot.end()
    return (*found, (text[at:], ("",)))


def colour(random: Random) -> str:
    """Return a sentence of colour; two reports seldom have the same."""
    parts = _parts(pick(random, templates().fillers))
    written = "".join([words + pick(random, choice) for words, choice in parts])
    return written[0].upper() + written[1:]


@cache
def _synonyms() -> tuple[re.Pattern[str], dict[str, str]]:
    pairs = dict(templates().synonyms)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, pairs))})\b"), pairs


def in_other_words(random: Random, sentence: str) -> str:
    """Return a sentence with synonyms for most of the words that have one."""
    pattern, pairs = _synonyms()
    return pattern.sub(lambda word: word[0] if random.random() < KEPT else pairs[word[0]], sentence)
