"""A row of a table, taken from the text of its document: which words stand in which field, and where."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from dragoman.model import Document, Span
from dragoman.reference.tables import Layout, layouts

_BETWEEN = ": "


class Row(Struct, frozen=True):
    """The cells of one row by field, each with its place in the text; `unknown` are columns without a field."""

    document: Document
    layout: Layout
    cells: dict[str, Span]
    unknown: tuple[str, ...] = ()

    def words(self, field: str) -> str:
        """Return the words of a field, empty where the row has none."""
        cell = self.cells.get(field)
        return cell.text if cell else ""

    @property
    def whole(self) -> Span:
        """Return the span of the whole row."""
        return Span(0, len(self.document.text), self.document.text)

    def part(self, field: str, words: str) -> Span:
        """Return where words that stand in a field are; the whole cell where they are not there as they are."""
        cell = self.cells[field]
        at = cell.text.find(words)
        return cell if at < 0 else Span(cell.start + at, cell.start + at + len(words), words)


def row_of(document: Document) -> Row:
    """Return the row that a document of the genre `table` holds."""
    name, _, _ = document.text.partition("\n")
    layout = layouts()[name]
    cells: dict[str, Span] = {}
    unknown = []
    for column, span in _cells(document.text):
        field = layout.columns.get(column)
        if field is None:
            unknown.append(column)
        else:
            cells.setdefault(field, span)
    return Row(document, layout, cells, tuple(unknown))


def _cells(text: str) -> Iterator[tuple[str, Span]]:
    at = 0
    for line in text.split("\n"):
        column, mark, words = line.partition(_BETWEEN)
        if mark and at:
            start = at + len(column) + len(_BETWEEN)
            yield column, Span(start, start + len(words), words)
        at += len(line) + 1
