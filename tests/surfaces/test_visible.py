"""What a report holds must not steer the terminal or a spreadsheet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.surfaces.visible import harmless, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("a\nb\t c", "a b  c"),
        ("\x1b[31mred", "␛[31mred"),
        ("abc\u202edef", "abc⟨U+202E⟩def"),
        ("\u2066x\u2069", "⟨U+2066⟩x⟨U+2069⟩"),
        ("nul\x00 del\x7f", "nul␀ del␡"),
        ("\ud800", "⟨U+D800⟩"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("Ökonom, 東京", "Ökonom, 東京"),
    ],
)
def test_shows_unseen_characters(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_never_lets_a_control_pass(text: str) -> None:
    shown = visible(text)
    assert visible(shown) == shown
    assert shown.encode().decode() == shown
    assert "\x1b" not in shown


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_takes_the_formula_out_of_a_cell(start: str) -> None:
    assert harmless(f'{start}HYPERLINK("x")') == f'\'{start}HYPERLINK("x")'


def test_leaves_other_cells() -> None:
    assert harmless("Dar – Kallas = talks") == "Dar – Kallas = talks"
