"""Words that say how often."""

from __future__ import annotations

import pytest

from dragoman.reference.intervals import interval_in, intervals


@pytest.mark.parametrize("words", [words for one in intervals() for words in one.words])
def test_every_row_is_reachable(words: str) -> None:
    found = interval_in(f"The ministers agreed to meet {words.capitalize()} in turn.")
    assert found is not None
    assert found[0].lower() == words
    assert found[1] == next(one.months for one in intervals() if words in one.words)


@pytest.mark.parametrize("text", ["", "The manual of the semiannually", "perennial questions"])
def test_other_words_say_nothing(text: str) -> None:
    assert interval_in(text) is None
