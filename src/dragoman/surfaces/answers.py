"""How answers are shown: one list in the five formats that every question has."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable
from typing import Any

import msgspec

from dragoman.model import Participant, When, Where
from dragoman.questions import Answer
from dragoman.questions.worded import Worded
from dragoman.surfaces.cells import in_words
from dragoman.surfaces.drawing import Row, draw, heading, said
from dragoman.surfaces.forms import AnswerFormat
from dragoman.surfaces.output import say, write
from dragoman.surfaces.screen import console
from dragoman.surfaces.visible import harmless, visible

_WHEN = ("start", "end", "precision")
"""The columns that a program gets for an interval, named as tables that are read name theirs."""


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
        return f"{answer.shown} of {answer.total} shown: --limit and --offset show others, --limit 0 shows all"
    return f"{answer.total} in all"


def _as_table(answer: Answer) -> None:
    """Draw the rows, then what is to be said about them."""
    screen = console()
    if answer.rows:
        draw(screen, answer.columns, answer.rows)
    notes = [how_many(answer)] if answer.shown < answer.total else []
    for note in [*notes, *([visible(answer.note)] if answer.note else [])]:
        screen.print(f"\n{note}" if answer.rows else note)


def _as_json(answer: Answer) -> None:
    whole = {"total": answer.total, "shown": answer.shown, "note": answer.note, "rows": answer.rows}
    write(msgspec.json.format(msgspec.json.encode(whole), indent=2) + b"\n")


def _as_json_lines(answer: Answer) -> None:
    write(b"".join(msgspec.json.encode(row) + b"\n" for row in answer.rows))


def _as_csv(answer: Answer) -> None:
    """Write RFC 4180 with plain line ends; dates stay ISO, cells that would start a formula are made text."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([name for column in answer.columns for name in (_WHEN if column == "when" else (column,))])
    for row in answer.rows:
        writer.writerow([harmless(plain(value)) for value in _values(row, answer.columns)])
    write(out.getvalue().encode("utf-8", "replace"))


def _values(row: Row, columns: Iterable[str]) -> Iterable[Any]:
    """Yield what a row has in its columns; an interval is its start, its end and its precision."""
    for column in columns:
        if column == "when":
            interval = row.get(column)
            yield from (getattr(interval, name, None) for name in _WHEN)
        else:
            yield row.get(column)


def _as_markdown(answer: Answer) -> None:
    lines = [_md_row(heading(column) for column in answer.columns), _md_row("---" for _ in answer.columns)]
    lines += [_md_row(said(row, column) for column in answer.columns) for row in answer.rows]
    write("\n".join([*lines, "", how_many(answer), ""]).encode("utf-8", "replace"))


def _md_row(cells: Any) -> str:
    return f"| {' | '.join(one.replace('|', chr(92) + '|') for one in cells)} |"


def plain(value: Any) -> str:
    """Return a value for a program's cell: ISO dates, several values with semicolons."""
    if isinstance(value, list | tuple):
        return "; ".join(plain(one) for one in value)
    if isinstance(value, Participant | Where | Worded):
        return in_words(value)
    if isinstance(value, When):
        return str(value.start) if value.start == value.end else f"{value.start}/{value.end}"
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
