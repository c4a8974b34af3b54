"""How wide the columns of a table are, so that it fits the screen and as few words as can be are broken."""

from __future__ import annotations

from collections.abc import Sequence

WORD = 13
"""The longest word, in characters, that a column is kept wide enough for while there is room."""


def fit(columns: Sequence[Sequence[str]], room: int, whole: Sequence[bool]) -> list[int]:
    """Return the width of each column, given all its cells, heading included; together at most `room`.

    A column marked as `whole` gets all it needs. The others get room for their longest word, of up to `WORD`
    characters, and share what is left by how much they have to say.
    """
    natural = [max(len(line) for cell in cells for line in cell.split("\n")) for cells in columns]
    kept = [wide for wide, one in zip(natural, whole, strict=True) if one]
    widths = _least(columns, natural, whole, room - sum(kept))
    for _ in range(room - sum(widths)):
        short = [place for place, wide in enumerate(widths) if wide < natural[place]]
        if not short:
            break
        widths[max(short, key=lambda one: _lines(columns[one], widths[one]))] += 1
    return widths


def _least(columns: Sequence[Sequence[str]], natural: list[int], whole: Sequence[bool], room: int) -> list[int]:
    """Return widths for the longest words, with a shorter limit on words where the room needs it."""
    for limit in range(WORD, 2, -1):
        words = [min(max(_words(cells)), limit) for cells in columns]
        if sum(wide for wide, one in zip(words, whole, strict=True) if not one) <= room:
            break
    return [natural[place] if one else words[place] for place, one in enumerate(whole)]


def _words(cells: Sequence[str]) -> list[int]:
    return [len(word) for cell in cells for word in cell.split()] or [1]


def _lines(cells: Sequence[str], width: int) -> float:
    """Return about how many lines the tallest cell takes at a width."""
    return max(sum(max(1.0, len(line) / width) for line in cell.split("\n")) for cell in cells)
