"""Spellings of names, words of occasions, groups of offices: every row can match."""

from __future__ import annotations

import pytest

from dragoman.identity.people.matching import compare_names, word_match
from dragoman.identity.people.names import name_of
from dragoman.reference.folding import folded
from dragoman.reference.names import given_names
from dragoman.reference.occasion_words import ceremony_sorts, occasion_synonyms, occasion_words
from dragoman.reference.occasions import occasion_of
from dragoman.reference.office_groups import office_groups
from dragoman.reference.office_words import office_kinds
from dragoman.reference.transliteration import sounded, sounds, variants


@pytest.mark.parametrize(("written", "sound"), sounds(), ids=[row[0] for row in sounds()])
def test_every_sound_can_apply(written: str, sound: str) -> None:
    earlier = [row[0] for row in sounds()[: [row[0] for row in sounds()].index(written)]]
    assert [one for one in earlier if one in written] == []
    assert written == folded(written)
    assert sounded(f"b{written}b") == sounded(f"b{sound}b")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("zelenskyy", "zelensky"),
        ("kharkiv", "harkiv"),
        ("dzhabbarov", "jabbarov"),
        ("haddad", "hadad"),
        ("petrov", "petroff"),
    ],
)
def test_words_that_sound_alike(one: str, other: str) -> None:
    assert (sounded(one) == sounded(other)) is (other != "petroff")


@pytest.mark.parametrize("word", sorted(variants()))
def test_every_variant_is_reached(word: str) -> None:
    first = variants()[word]
    assert word == folded(word)
    assert word == first or word_match(word, first) > 0.9
    assert compare_names(name_of(f"{word} Examplov"), name_of(f"{first} Examplov")).level == "same"


def test_no_variant_stands_in_two_rows() -> None:
    rows: dict[str, list[str]] = {}
    for word, first in variants().items():
        rows.setdefault(first, []).append(word)
    assert sum(map(len, rows.values())) == len(variants())
    assert all(len(words) > 1 for words in rows.values())


@pytest.mark.parametrize("word", sorted(occasion_words().plain))
def test_plain_words_tell_nothing(word: str) -> None:
    assert occasion_of(f"{word} energy").words == {"energy"}


@pytest.mark.parametrize("word", sorted(occasion_synonyms()))
def test_synonyms_of_occasions_are_one_word(word: str) -> None:
    assert occasion_of(word).words == {occasion_synonyms()[word]}


@pytest.mark.parametrize("word", sorted(ceremony_sorts()))
def test_words_of_ceremonies_are_single_words(word: str) -> None:
    assert folded(word) == word
    assert " " not in word


def test_groups_of_offices_are_kinds() -> None:
    groups = office_groups()
    assert groups.single | groups.wide | groups.ministers <= set(office_kinds())
    assert groups.single & groups.wide == set()


def test_names_that_many_share_are_known() -> None:
    assert {"Mohammed", "Ahmed", "Wang", "Nguyen"} <= given_names()
