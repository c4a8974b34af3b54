"""Tells the language of a text: by its script and its telling letters, else by its commonest small words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from importlib import resources

import msgspec
from msgspec import Struct

_SAMPLE = 3_000  # characters
_OF_SCRIPT = 0.3  # share of the letters that makes a text one of a script
_TELLING = 0.005  # share of the letters from which a language's own letters count
_FEWEST = 12  # words
_SMALL_WORDS = 0.08  # share of the words
_AHEAD = 1.2  # times as many as the next language has, where one of the two is English
_READ = "en"  # a mistake between two others costs nothing, one about English costs a report
_WORD = re.compile(r"[^\W\d_]+(?:['ʻ’][^\W\d_]+)?")


class Script(Struct, frozen=True, kw_only=True, rename={"otherwise": "else"}, forbid_unknown_fields=True):
    """A script: the range of its signs, and the languages whose own letters tell them, in the order to try them."""

    script: str
    signs: str
    telling: tuple[tuple[str, str], ...]
    otherwise: str


@cache
def scripts() -> tuple[Script, ...]:
    """Return the scripts that are told apart, other than the Latin one."""
    return msgspec.json.decode(_data("scripts.json"), type=tuple[Script, ...])


@cache
def small_words() -> dict[str, frozenset[str]]:
    """Return the commonest small words of languages in Latin letters, by ISO 639-1 code."""
    return msgspec.json.decode(_data("stopwords.json"), type=dict[str, frozenset[str]])


@cache
def _bearers() -> dict[str, tuple[str, ...]]:
    """Return the languages that have a small word, for each such word."""
    bearers: dict[str, tuple[str, ...]] = {}
    for code, words in small_words().items():
        for word in words:
            bearers[word] = (*bearers.get(word, ()), code)
    return bearers


def language_of(text: str) -> str | None:
    """Return the ISO 639-1 code of a text's language, None where it is too short or too mixed to tell."""
    sample = text[:_SAMPLE]
    return _by_script(sample) or _by_words(sample)


def _by_script(sample: str) -> str | None:
    if len(sample.encode("ascii", "ignore")) > (1 - _OF_SCRIPT / 2) * len(sample):
        return None
    letters = max(sum(sign.isalpha() for sign in sample), 1)
    for script in scripts():
        if _share(script.signs, sample, letters) > _OF_SCRIPT:
            told = (code for code, own in script.telling if _share(own, sample.lower(), letters) > _TELLING)
            return next(told, script.otherwise)
    return None


def _share(signs: str, sample: str, letters: int) -> float:
    return len(re.findall(f"[{signs}]", sample)) / letters


def _by_words(sample: str) -> str | None:
    words = _WORD.findall(sample.lower())
    if len(words) < _FEWEST:
        return None
    bearers = _bearers()
    counts = Counter(code for word in words for code in bearers.get(word, ()))
    (best, most), (_, next_most) = (*counts.most_common(2), ("", 0), ("", 0))[:2]
    rival = next_most if best == _READ else counts[_READ]
    return best if most >= _SMALL_WORDS * len(words) and most > _AHEAD * rival else None


def _data(name: str) -> bytes:
    return resources.files("dragoman.reference").joinpath("data", name).read_bytes()
