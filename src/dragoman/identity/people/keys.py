"""Which names are compared: those that share a blocking key, so that the cost grows with the number of names."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from dragoman.identity.offices import Office, offices_of
from dragoman.identity.people.names import bare_word, full_words, is_rare
from dragoman.identity.people.seen import Bearer

_ALIKE = str.maketrans("cqzw", "kksv")
_VOWELS = str.maketrans("", "", "aeiou")


def keys(bearer: Bearer) -> Iterator[str]:
    """Yield the keys of which two spellings of one person's full name share one.

    A rare word is a key within the party, as are two words, and a word with an office, for names whose other
    words are misspelt. Two words of which one is rare are a key anywhere.
    """
    party = bearer.party
    words = sorted((word_key(word), is_rare(word)) for word in full_words(bearer.name))
    yield from (f"{key}@{party}" for key, rare in set(words) if rare)
    for (one, rare), (other, other_rare) in combinations(words, 2):
        yield f"{one} {other}@{party}"
        if rare or other_rare:
            yield f"{one} {other}"
    offices = {office for term in bearer.terms for office in offices_of(term.office) if office.kind}
    yield from (f"{key} {_written(office)}@{party}" for key, _ in set(words) for office in offices)


def _written(office: Office) -> str:
    return f"({office.kind}: {' '.join(sorted(office.field))})"


def family_key(word: str, party: str) -> str:
    """Return the key under which names of one word meet the full names of their party; `word` is a `word_key`."""
    return f"{word}@{party}"


@lru_cache(maxsize=1 << 16)
def word_key(word: str) -> str:
    """Return a word roughly as it sounds, a longer one without vowels, so that most slips leave it as it is."""
    sound = bare_word(word).translate(_ALIKE)
    return sound.translate(_VOWELS) if len(sound) > 4 else sound
