"""Draws rows for people: in columns where the screen has room for their words, else as a list of what each row says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from dragoman.surfaces.cells import cell, is_date, style_of
from dragoman.surfaces.widths import fit

Row = Mapping[str, Any]

GAP = 2
"""Columns of a screen between two columns of a table: the padding of one cell and the divider of the box."""

_HEADINGS = {"participants": "Who", "kind": "What"}
_IDS = ("id", "one", "other")
_BELOW = {"kind": "status", "where": "occasion"}
"""The column that stands below another in one cell, where a table has both: two narrow ones cost width, no lines."""


class _Column(Struct, frozen=True):
    name: str
    cells: list[Text]
    dated: bool

    @property
    def heading(self) -> str:
        return heading(self.name)

    @property
    def words(self) -> list[str]:
        return [self.heading, *(one.plain for one in self.cells)]


def draw(screen: Console, columns: Sequence[str], rows: Sequence[Row]) -> None:
    """Draw rows on a screen; a column without a word in it is left out."""
    shown = [column for column in _columns(columns, rows) if any(one.plain for one in column.cells)]
    room = screen.width - GAP * (len(shown) - 1)
    kept = [column.name in _IDS for column in shown]
    widths = fit([column.words for column in shown], room, kept, [column.dated for column in shown])
    screen.print(_table(shown, widths) if widths else _list(shown))


def heading(column: str) -> str:
    """Return the name of a column as a heading: "held_on" gives "Held on"."""
    return _HEADINGS.get(column) or column.replace("_", " ").capitalize()


def said(row: Row, column: str, between: str = "; ") -> str:
    """Return what a row has in a column, for people; codes of topics are words."""
    words = cell(row.get(column), between)
    return words.replace("_", " ") if column == "topics" else words


def _columns(names: Sequence[str], rows: Sequence[Row]) -> Iterator[_Column]:
    below = {upper: lower for upper, lower in _BELOW.items() if upper in names and lower in names}
    for name in names:
        if name in below.values():
            continue
        parts = [name, *([below[name]] if name in below else [])]
        yield _Column(name, [_cell(row, parts) for row in rows], any(is_date(row.get(name)) for row in rows))


def _cell(row: Row, parts: Sequence[str]) -> Text:
    words = [(column, said(row, column, "\n")) for column in parts]
    return Text("\n").join(Text(one, style_of(column, one)) for column, one in words if one)


def _table(columns: Sequence[_Column], widths: Sequence[int]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0))
    for column, width in zip(columns, widths, strict=True):
        table.add_column(column.heading, overflow="fold", width=width)
    for cells in zip(*(column.cells for column in columns), strict=True):
        table.add_row(*cells)
    return table


def _list(columns: Sequence[_Column]) -> Table:
    """Return rows below one another, each with a line for what it has in a column; the first column leads."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True, style="dim")
    grid.add_column(ratio=1, overflow="fold")
    first, *others = columns
    for number, lead in enumerate(first.cells):
        grid.add_row(Text(first.heading, style="not dim"), Text.assemble(lead, style="bold"))
        for column in others:
            if column.cells[number].plain:
                grid.add_row(f"  {column.heading}", column.cells[number])
        grid.add_row()
    return grid
