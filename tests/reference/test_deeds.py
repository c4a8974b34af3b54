"""Words of what is promised."""

from __future__ import annotations

import pytest

from dragoman.reference.deeds import deed_words, is_soft, kinds_of_deed


@pytest.mark.parametrize(("words", "kinds"), [(words, one.kinds) for one in deed_words().deeds for words in one.words])
def test_every_deed_is_reachable(words: str, kinds: tuple[str, ...]) -> None:
    assert kinds_of_deed(f"To {words} it") == kinds


@pytest.mark.parametrize("word", deed_words().soft)
def test_every_soft_word_is_reachable(word: str) -> None:
    assert is_soft(f"{word} trade", "")
    assert not is_soft(f"open a fund to {word} trade", "")


@pytest.mark.parametrize("word", deed_words().bonds)
def test_every_bond_is_reachable(word: str) -> None:
    assert is_soft("trade", f"voiced their {word} to trade")
