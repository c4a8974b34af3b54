"""Columns fit the screen, ids stay whole, words are broken last."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dragoman.surfaces.widths import fit

_CELLS = st.lists(st.text("ab \n", max_size=60), min_size=1, max_size=6).map(lambda cells: ["head", *cells])


@given(st.lists(_CELLS, min_size=1, max_size=8))
def test_never_wider_than_the_room(columns: list[list[str]]) -> None:
    widths = fit(columns, 70, [False] * len(columns))
    assert sum(widths) <= 70
    assert min(widths) >= 1


def test_takes_no_more_than_it_needs() -> None:
    assert fit([["Kind", "visit"], ["Where", "Oslo"]], 80, [False, False]) == [5, 5]


def test_keeps_a_whole_column_and_words() -> None:
    widths = fit(
        [["Id", "E-7K2M9Q"], ["Who", "Amina Okello, Foreign Minister of Kenya"], ["Kind", "ceremony"]],
        34,
        [True, False, False],
    )
    assert widths == [8, 18, 8]
