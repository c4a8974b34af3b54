"""Tells the language of a text: by its script, else by its commonest small words."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

import msgspec

_SCRIPTS = (
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("bn", re.compile(r"[\u0980-\u09ff]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("hy", re.compile(r"[\u0530-\u058f]")),
    ("ka", re.compile(r"[\u10a0-\u10ff]")),
)
_SAMPLE = 6_000
_FEWEST = 12


@cache
def _small_words() -> dict[str, frozenset[str]]:
    data = resources.files("dragoman.reference").joinpath("data/stopwords.json").read_bytes()
    return msgspec.json.decode(data, type=dict[str, frozenset[str]])


def language_of(text: str) -> str | None:
    """Return the ISO 639-1 code of a text's language, None where it is too short or too mixed to tell."""
    sample = text[:_SAMPLE]
    letters = sum(sign.isalpha() for sign in sample)
    for code, pattern in _SCRIPTS:
        if len(pattern.findall(sample)) > 0.3 * max(letters, 1):
            return code
    words = re.findall(r"\w+", sample.lower())
    if len(words) < _FEWEST:
        return None
    counts = {code: sum(word in small for word in words) for code, small in _small_words().items()}
    best = max(counts, key=lambda code: counts[code])
    others = max(count for code, count in counts.items() if code != best)
    return best if counts[best] >= 0.08 * len(words) and counts[best] > 1.2 * others else None
