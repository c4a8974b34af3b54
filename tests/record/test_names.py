"""Names as words and short ids."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.record.names import engagement_id, engagement_number
from dragoman.reference.folding import folded
from record.build import claim


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Erdoğan", "erdogan"),
        ("  Hanna   SØLBERG ", "hanna solberg"),
        ("Mohammed bin-Salman", "mohammed bin salman"),
        ("O’Neil, J.", "o neil j"),
        ("Лавров", "lavrov"),
        ("", ""),
        ("!?", ""),
    ],
)
def test_folds_a_name(text: str, words: str) -> None:
    assert folded(text) == words


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert folded(folded(text)) == folded(text)


def test_an_id_is_short_and_passes_over_taken_ones() -> None:
    first = engagement_id("d1", claim(), lambda name: False)
    assert re.fullmatch(r"E-[0-9A-HJKMNP-TV-Z]{6}", first)
    assert engagement_id("d1", claim(), {first}.__contains__) != first


@pytest.mark.parametrize("typed", ["E-7K2M90", "e-7k2m90", " 7k2m9o ", "E-7K2M9O"])
def test_reads_an_id_as_people_type_it(typed: str) -> None:
    assert engagement_number(typed) == "E-7K2M90"


@pytest.mark.parametrize("typed", ["", "E-", "E-7K2M9", "E-7K2M9QQ", "Okello U", "E-7K2M9U", "d1"])
def test_takes_no_other_word_for_an_id(typed: str) -> None:
    assert engagement_number(typed) is None
