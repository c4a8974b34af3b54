"""How wide the columns of a table are, so that it fits the screen and no word of usual length is broken."""

from __future__ import annotations

from collections.abc import Sequence

WORD = 13
"""The longest word, in characters, that a column is kept wide enough for while there is room."""

DATE = 11
"""The width of one day, as in "19 Nov 2025"."""

SHORTEST = 10
"""The word that every column must have room for; where one has not, columns are no way to show the rows."""


def fit(columns: Sequence[Sequence[str]], room: int, whole: Sequence[bool], dated: Sequence[bool]) -> list[int] | None:
    """Return the width of each column, given all its cells, heading included; together at most `room`.

    A column marked as `whole` gets all it needs. The others get room for their longest word, of up to `WORD`
    characters, and share what is left by how much they have to say; a day in a `dated` column counts as one word
    while there is room. Returns None where that leaves too little for a word of `SHORTEST` characters.
    """
    natural = [max(len(line) for cell in cells for line in cell.split("\n")) for cells in columns]
    longest = [max(_words(cells)) for cells in columns]
    unbroken = [min(wide, DATE) if one else word for wide, word, one in zip(natural, longest, dated, strict=True)]
    widths = _least(unbroken, natural, whole, room) or _least(longest, natural, whole, room)
    if widths is None:
        return None
    for _ in range(room - sum(widths)):
        short = [place for place, wide in enumerate(widths) if wide < natural[place]]
        if not short:
            break
        widths[max(short, key=lambda one: _lines(columns[one], widths[one]))] += 1
    return widths


def _least(words: Sequence[int], natural: Sequence[int], whole: Sequence[bool], room: int) -> list[int] | None:
    """Return widths for the longest words, with a shorter limit on words where the room needs it."""
    for limit in range(WORD, SHORTEST - 1, -1):
        widths = [wide if one else min(word, limit) for wide, word, one in zip(natural, words, whole, strict=True)]
        if sum(widths) <= room:
            return widths
    return None


def _words(cells: Sequence[str]) -> list[int]:
    return [len(word) for cell in cells for word in cell.split()] or [1]


def _lines(cells: Sequence[str], width: int) -> float:
    """Return about how many lines the tallest cell takes at a width."""
    return max(sum(max(1.0, len(line) / width) for line in cell.split("\n")) for cell in cells)
