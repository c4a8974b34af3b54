"""Columns fit the screen, ids stay whole, no word of usual length is broken."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dragoman.surfaces.widths import SHORTEST, fit

_CELLS = st.lists(st.text("ab \n", max_size=60), min_size=1, max_size=6).map(lambda cells: ["head", *cells])
PEOPLE = [["Id", "E-7K2M9Q"], ["Who", "Amina Okello, Foreign Minister of Kenya"], ["Kind", "ceremony"]]


def widths_of(columns: list[list[str]], room: int, dated: int | None = None) -> list[int] | None:
    places = range(len(columns))
    return fit(columns, room, [columns[place][0] == "Id" for place in places], [place == dated for place in places])


@given(st.lists(_CELLS, min_size=1, max_size=8), st.integers(20, 90))
def test_never_wider_than_the_room(columns: list[list[str]], room: int) -> None:
    widths = widths_of(columns, room)
    if widths is None:
        assert SHORTEST * len(columns) > room
    else:
        assert sum(widths) <= room
        assert min(widths) >= 1


def test_takes_no_more_than_it_needs() -> None:
    assert widths_of([["Kind", "visit"], ["Where", "Oslo"]], 80) == [5, 5]


def test_keeps_a_whole_column_and_words() -> None:
    assert widths_of(PEOPLE, 34) == [8, 18, 8]


def test_a_day_is_one_word_while_there_is_room() -> None:
    columns = [["When", "19 Nov 2025"], ["Who", "Amina Okello and Hanna Solberg " * 4], ["Where", "Oslo, Norway " * 4]]
    assert (widths_of(columns, 40, dated=0) or [])[0] == 11
    assert (widths_of(columns, 22, dated=0) or [])[0] < 11


def test_gives_up_rather_than_break_words() -> None:
    assert widths_of(PEOPLE, 20) is None
