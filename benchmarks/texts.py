"""Made-up news for timing: dense diplomatic reports and ordinary news, about 400 words each, always the same.

All persons are invented. Which words fill a sentence depends on the number of the text and of the slot alone.
The sentences and the words are in `texts.json`.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

import msgspec
from msgspec import Struct

WORDS = 400

_SLOT = re.compile(r"\{(\w+)\}")
_ORDER = ("local", "sport", "business", "local", "sport", "politics", "business", "local")


class Diplomatic(Struct, frozen=True):
    """Sentences with slots, and what a slot may hold."""

    sentences: tuple[str, ...]
    fill: dict[str, tuple[str, ...]]


class Ordinary(Struct, frozen=True):
    """Sentences of four kinds of news, and what their slots may hold."""

    local: tuple[str, ...]
    sport: tuple[str, ...]
    business: tuple[str, ...]
    politics: tuple[str, ...]
    fill: dict[str, tuple[str, ...]]


class Words(Struct, frozen=True):
    """All that texts are made of; `states` gives the adjective and the capital of each."""

    states: dict[str, tuple[str, str]]
    first_names: tuple[str, ...]
    last_names: tuple[str, ...]
    diplomatic: Diplomatic
    ordinary: Ordinary


@cache
def words() -> Words:
    """Return the words that texts are made of."""
    return msgspec.json.decode(Path(__file__).with_suffix(".json").read_bytes(), type=Words)


def diplomatic(count: int) -> Iterator[str]:
    """Yield `count` different reports in which nearly every sentence tells of an engagement."""
    source = words().diplomatic
    for number in range(count):
        cast = _cast(number)
        yield f"{cast['here'].upper()}: {_write(source.sentences, number, cast, source.fill)}"


def ordinary(count: int) -> Iterator[str]:
    """Yield `count` different texts of local news, sport, business, home politics; half name a state."""
    source, names = words().ordinary, list(words().states)
    for number in range(count):
        country = names[number % len(names)]
        fixed = {
            "country": country,
            "adjective": words().states[country][0],
            "country2": names[(number + 5) % len(names)],
        }
        yield _write(getattr(source, _ORDER[number % len(_ORDER)]), number, fixed, source.fill)


def _cast(number: int) -> dict[str, str]:
    """Return the states, towns and persons of a diplomatic text: three different states, four persons."""
    names = list(words().states)
    state, partner, third = (names[(number + shift) % len(names)] for shift in (0, 4, 9))
    adjective, here = words().states[state]
    partner_adjective, there = words().states[partner]
    places = {"adjective": adjective, "here": here, "partner_adjective": partner_adjective, "there": there}
    persons = {slot: _name(number, slot) for slot in ("name", "guest", "other", "second")}
    return {"state": state, "partner": partner, "third": third, **places, **persons}


def _name(number: int, slot: str) -> str:
    return f"{_pick(words().first_names, number, slot)} {_pick(words().last_names, number, f'last {slot}')}"


def _pick(options: Sequence[str], number: int, slot: str) -> str:
    return options[zlib.crc32(f"{number}:{slot}".encode()) % len(options)]


def _write(sentences: Sequence[str], number: int, fixed: Mapping[str, str], fill: Mapping[str, Sequence[str]]) -> str:
    """Return the sentences in turn, one a paragraph, until the words are used up."""
    paragraphs: list[str] = []
    left = WORDS
    for turn in range(WORDS):
        written = _fill(sentences[turn % len(sentences)], f"{turn}", number, fixed, fill).split()[:left]
        paragraphs.append(" ".join(written))
        left -= len(written)
        if left <= 0:
            break
    return "\n\n".join(paragraphs)


def _fill(sentence: str, turn: str, number: int, fixed: Mapping[str, str], fill: Mapping[str, Sequence[str]]) -> str:
    def word(slot: re.Match[str]) -> str:
        return fixed.get(slot[1]) or _pick(fill[slot[1]], number, f"{slot[1]} {turn}")

    return _SLOT.sub(word, sentence)
