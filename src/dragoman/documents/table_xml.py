"""Reads tables in XML, as strangers hand them in: no entities of their own, no depth, no size beyond a limit.

The parser is expat from the standard library. A file that declares an entity is refused before one is used, so that
neither a bomb of entities nor a reference to another file or address comes into effect.
"""

from __future__ import annotations

import re
from xml.parsers import expat

from dragoman.documents.table_rows import TableRow, flat
from dragoman.errors import BrokenInput
from dragoman.reference.tables import Layout, table_words

DEEPEST = 8
"""Levels of elements that a table may have."""

_ROW, _CELL = 2, 3  # the levels of rows and of their cells

_ROOT = re.compile(r"(?:<\?.*?\?>|<!--.*?-->|\s)*<([\w.:-]+)", re.DOTALL)


def is_table(opening: str) -> bool:
    """Say whether a text opens with the outermost element of a table, behind declarations and comments."""
    root = _ROOT.match(opening)
    return root is not None and root.group(1) in _layouts()


def table_of_xml(name: str, data: bytes) -> tuple[Layout, tuple[TableRow, ...]]:
    """Return how a table is laid out, and its rows.

    Raises BrokenInput, in one line with the way out, for XML of another kind, and where it is broken or hostile.
    """
    rows = _Rows(name)
    parser = expat.ParserCreate()
    parser.StartElementHandler = rows.start
    parser.EndElementHandler = rows.end
    parser.CharacterDataHandler = rows.words
    parser.EntityDeclHandler = rows.refuse
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        reason = expat.ErrorString(error.code)
        raise BrokenInput(name, f"it is broken XML (line {error.lineno}: {reason}); write it anew") from None
    return rows.layout, tuple(rows.found)


def _layouts() -> dict[str, Layout]:
    return {layout.root: layout for layout in table_words().layouts if layout.root}


class _Rows:
    """Collects the rows of one table as the parser goes through it."""

    layout: Layout

    def __init__(self, name: str) -> None:
        self.found: list[TableRow] = []
        self._name = name
        self._path: list[str] = []
        self._cells: list[tuple[str, str]] = []
        self._words: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Open an element; the attributes are cells too, as `element@attribute`."""
        if not self._path:
            self.layout = self._layout(tag)
        self._path.append(tag)
        if len(self._path) > DEEPEST:
            raise BrokenInput(self._name, f"its elements lie over {DEEPEST} levels deep: this is no table")
        if len(self._path) == _CELL:
            self._words.clear()
        self._cells += [(f"{tag}@{key}", flat(value)) for key, value in attributes.items() if flat(value)]

    def _layout(self, root: str) -> Layout:
        """Return the layout of a table by its outermost element."""
        known = _layouts()
        if root in known:
            return known[root]
        roots = " or ".join(f"<{one}>" for one in known)
        reason = f"it is XML of another kind (<{root[:40]}>); tables that are read have rows in {roots}, or are CSV"
        raise BrokenInput(self._name, reason)

    def end(self, tag: str) -> None:
        """Close an element: the whole row, or a cell; what is marked up inside a cell is words of the cell."""
        depth = len(self._path)
        self._path.pop()
        if depth == _ROW and tag == self.layout.row:
            self.found.append(TableRow(len(self.found) + 1, tuple(self._cells)))
        if depth == _CELL and flat("".join(self._words)):
            self._cells.append((tag, flat("".join(self._words))))
        if depth == _ROW:
            self._cells.clear()

    def words(self, words: str) -> None:
        """Take in words of the cell that is open."""
        self._words.append(words)

    def refuse(self, name: str, *_declared: object) -> None:
        """Refuse a file that declares an entity."""
        reason = f"it declares an entity ({flat(name)[:40]}), which is not read: write the words out"
        raise BrokenInput(self._name, reason)
