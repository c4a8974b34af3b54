"""Reads tables in CSV: a header row with known names, then a row for each visit or engagement."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator, Sequence

from dragoman.documents.table_rows import TableRow, flat, missing
from dragoman.errors import BrokenInput, InputError
from dragoman.reference.tables import Layout, layouts

LONGEST_CELL = 200_000
"""Characters that one cell may have."""

_MARKS = ",;\t"


def layout_of_csv() -> Layout:
    """Return how a table in CSV may be laid out."""
    return layouts()["row"]


def is_header(line: str, layout: Layout) -> bool:
    """Say whether a line has the columns that a table needs; other columns may stand beside them."""
    fields = [layout.columns.get(name, "") for name in _names(line.split(_mark_of(line)))]
    return not missing(layout, fields)


def rows_of_csv(name: str, text: str, layout: Layout) -> Iterator[TableRow | InputError]:
    """Yield the rows of a table, an error for each that has too many cells; rows without a word are passed over.

    Cells are parted by the comma, the semicolon or the tab, whichever the header has most of. Raises BrokenInput
    where the header has unknown names or lacks needed ones.
    """
    mark = _mark_of(text.split("\n", 1)[0])
    csv.field_size_limit(LONGEST_CELL)
    lines = csv.reader(text.splitlines(keepends=True), delimiter=mark, strict=True)
    try:
        header = _names(next(lines, []))
        _check_header(name, header, layout)
        for number, cells in enumerate(lines, 1):
            yield from _row(f"{name} row {number}", number, header, cells)
    except csv.Error as error:
        raise BrokenInput(f"{name} line {lines.line_num}", f"it is broken CSV ({error}); quote its cells") from None


def _mark_of(line: str) -> str:
    return max(_MARKS, key=line.count)


def _names(cells: Sequence[str]) -> list[str]:
    """Return the cells of a header as names of columns."""
    return [flat(one).lower().replace(" ", "_") for one in cells]


def _check_header(name: str, header: Sequence[str], layout: Layout) -> None:
    accepted = {*layout.columns, *layout.written, *layout.ignored}
    unknown = [one for one in header if one not in accepted]
    if unknown:
        raise BrokenInput(f"{name} header", f"unknown column {_listed(unknown)}; known are {_known(layout)}")
    fields = Counter(layout.columns[one] for one in header if one in layout.columns)
    lacks = missing(layout, fields)
    if lacks:
        raise BrokenInput(f"{name} header", f"it has no column for {_listed(lacks)}; add it")
    twice = [one for one in header if fields[layout.columns.get(one, "")] > 1]
    if twice:
        raise BrokenInput(f"{name} header", f"the columns {_listed(twice)} hold the same: leave one of them")


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f'"{one[:40]}"' for one in names[:8])


def _known(layout: Layout) -> str:
    return ", ".join(layout.columns)


def _row(place: str, number: int, header: Sequence[str], cells: Sequence[str]) -> Iterator[TableRow | InputError]:
    if len(cells) > len(header):
        reason = f"it has {len(cells)} cells, the header {len(header)}: quote cells that hold the mark between cells"
        yield BrokenInput(place, reason)
        return
    found = tuple((column, flat(words)) for column, words in zip(header, cells, strict=False) if flat(words))
    if found:
        yield TableRow(number, found)
