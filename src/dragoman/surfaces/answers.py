"""How answers are shown: one list in the five formats that every question has."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping
from typing import Any, Literal

import msgspec
from rich import box
from rich.table import Table
from rich.text import Text

from dragoman.model import Participant, Where
from dragoman.questions import Answer
from dragoman.questions.worded import Worded
from dragoman.surfaces.cells import cell, in_words, style_of
from dragoman.surfaces.output import say, write
from dragoman.surfaces.screen import console
from dragoman.surfaces.visible import harmless, visible
from dragoman.surfaces.widths import fit

AnswerFormat = Literal["table", "json", "jsonl", "csv", "md"]
Row = Mapping[str, Any]

GAP = 2
"""Columns of a screen between two columns of a table: the padding of one cell and the divider of the box."""


def write_answer(answer: Answer, form: AnswerFormat) -> None:
    """Write an answer to standard output.

    The lines of `jsonl` and `csv` hold rows alone, so that "N of M" goes to standard error with them.
    """
    _WRITERS[form](answer)
    if form in ("jsonl", "csv") and answer.shown < answer.total:
        say(how_many(answer))


def how_many(answer: Answer) -> str:
    """Return how many rows are shown of how many there are."""
    if answer.shown < answer.total:
        return f"{answer.shown} of {answer.total} shown: --limit {answer.total} shows all"
    return f"{answer.total} in all"


def _as_table(answer: Answer) -> None:
    """Draw the rows in columns that fit the screen; a column without a word in it is left out."""
    screen = console()
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0))
    texts = {column: [said(row, column, "\n") for row in answer.rows] for column in answer.columns}
    texts = {column: cells for column, cells in texts.items() if any(cells)}
    full = [[heading(column), *cells] for column, cells in texts.items()]
    widths = fit(full, screen.width - GAP * (len(texts) - 1), [column == "id" for column in texts])
    for column, width in zip(texts, widths, strict=True):
        table.add_column(heading(column), overflow="fold", width=width)
    for cells in zip(*texts.values(), strict=True):
        table.add_row(*(Text(words, style_of(column, words)) for column, words in zip(texts, cells, strict=True)))
    screen.print(table)
    notes = [how_many(answer)] if answer.shown < answer.total else []
    for note in [*notes, *([visible(answer.note)] if answer.note else [])]:
        screen.print(f"\n{note}")


def said(row: Row, column: str, between: str = "; ") -> str:
    """Return what a row has in a column, for people; codes of topics are words."""
    words = cell(row.get(column), between)
    return words.replace("_", " ") if column == "topics" else words


def _as_json(answer: Answer) -> None:
    whole = {"total": answer.total, "shown": answer.shown, "note": answer.note, "rows": answer.rows}
    write(msgspec.json.format(msgspec.json.encode(whole), indent=2) + b"\n")


def _as_json_lines(answer: Answer) -> None:
    write(b"".join(msgspec.json.encode(row) + b"\n" for row in answer.rows))


def _as_csv(answer: Answer) -> None:
    """Write RFC 4180 with plain line ends; dates stay ISO, cells that would start a formula are made text."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(answer.columns)
    for row in answer.rows:
        writer.writerow([harmless(plain(row.get(column))) for column in answer.columns])
    write(out.getvalue().encode("utf-8", "replace"))


def _as_markdown(answer: Answer) -> None:
    lines = [_md_row(heading(column) for column in answer.columns), _md_row("---" for _ in answer.columns)]
    lines += [_md_row(said(row, column) for column in answer.columns) for row in answer.rows]
    write("\n".join([*lines, "", how_many(answer), ""]).encode("utf-8", "replace"))


def _md_row(cells: Any) -> str:
    return f"| {' | '.join(one.replace('|', chr(92) + '|') for one in cells)} |"


def heading(column: str) -> str:
    """Return the name of a column as a heading: "held_on" gives "Held on"."""
    return column.replace("_", " ").capitalize()


def plain(value: Any) -> str:
    """Return a value for a program's cell: ISO dates, several values with semicolons."""
    if isinstance(value, list | tuple):
        return "; ".join(plain(one) for one in value)
    if isinstance(value, Participant | Where | Worded):
        return in_words(value)
    simple = msgspec.to_builtins(value)
    if simple is None:
        return ""
    return msgspec.json.encode(simple).decode() if isinstance(simple, dict) else str(simple)


_WRITERS: dict[AnswerFormat, Callable[[Answer], None]] = {
    "table": _as_table,
    "json": _as_json,
    "jsonl": _as_json_lines,
    "csv": _as_csv,
    "md": _as_markdown,
}
