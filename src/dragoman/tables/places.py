"""The places of a row: the towns in its cell, and the state."""

from __future__ import annotations

import re

from dragoman.model import Span
from dragoman.reference.tables import table_words
from dragoman.tables.rows import Row

_PLACE = re.compile(r"(?P<name>[^,;(]+)(?:\((?P<within>[^)]*)\))?[,;]?")


def places_of(row: Row) -> tuple[Span, ...]:
    """Return the towns that the cell of the place names, without what stands in brackets behind them."""
    cell = row.cells.get("place")
    if cell is None:
        return ()
    found = []
    for match in _PLACE.finditer(cell.text):
        name = match.group("name").strip()
        if name and name not in table_words().no_places:
            at = cell.start + match.start("name") + match.group("name").index(name)
            found.append(Span(at, at + len(name), name))
    return tuple(found)
