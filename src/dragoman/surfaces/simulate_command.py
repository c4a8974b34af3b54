"""`dragoman simulate`: writes the reports of a simulated world, and apart the truth about it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated, BinaryIO, Literal

import msgspec
from cyclopts import Parameter

from dragoman.errors import UsageError
from dragoman.simulation import LEVELS, NoiseLevel, Report, encode_truth, simulate
from dragoman.surfaces.output import write

Form = Literal["readings", "text"]

BLOCK = 1 << 20
"""Bytes that are gathered before they are written."""

_encode = msgspec.json.Encoder().encode


def simulate_world(
    *,
    reports: Annotated[int, Parameter(metavar="N", help="How many reports to write.")],
    seed: Annotated[int, Parameter(metavar="S", help="The same seed gives the same world.")] = 1,
    noise: Annotated[NoiseLevel, Parameter(help="How far reports stray from what happened.")] = "default",
    as_: Annotated[
        Form, Parameter(name="--as", help="Documents with their readings, or texts for the reader.")
    ] = "readings",
    truth: Annotated[Path | None, Parameter(metavar="FILE", help="Where to write what truly happened.")] = None,
    out: Annotated[
        Path | None, Parameter(metavar="FILE", help="Where to write the reports; else standard output.")
    ] = None,
) -> int:
    """Write the reports of a simulated world as JSON Lines."""
    if reports < 1:
        raise UsageError(f"simulate: --reports {reports} is too few: give 1 or more")
    if truth is not None and truth == out:
        raise UsageError("simulate: --truth and --out name one file: give two")
    line = _LINES[as_]
    with ExitStack() as stack:
        report_lines, truth_lines = _Lines(_opened(stack, out) or write), _Lines(_opened(stack, truth))
        for row in simulate(reports, LEVELS[noise], seed):
            if isinstance(row, Report):
                report_lines.add(line(row))
                truth_lines.add(encode_truth(row.truth))
            else:
                truth_lines.add(encode_truth(row))
        report_lines.flush()
        truth_lines.flush()
    return 0


def _reading_line(report: Report) -> bytes:
    return _encode({"document": report.document, "reading": report.reading})


def _text_line(report: Report) -> bytes:
    """Return the line of a document in the form that `dragoman read` takes."""
    one = report.document
    return _encode(
        {
            "id": one.id,
            "title": one.title,
            "text": one.text,
            "published": one.published,
            "publisher": one.publisher,
            "language": one.language,
        }
    )


_LINES: dict[Form, Callable[[Report], bytes]] = {"readings": _reading_line, "text": _text_line}


def _opened(stack: ExitStack, path: Path | None) -> Callable[[bytes], object] | None:
    if path is None:
        return None
    file: BinaryIO = stack.enter_context(path.open("wb"))
    return file.write


class _Lines:
    """Gathers lines and writes them in blocks; with nowhere to write, it drops them."""

    def __init__(self, to: Callable[[bytes], object] | None) -> None:
        self._to = to
        self._held = bytearray()

    def add(self, line: bytes) -> None:
        if self._to is None:
            return
        self._held += line
        self._held += b"\n"
        if len(self._held) >= BLOCK:
            self.flush()

    def flush(self) -> None:
        if self._to is not None and self._held:
            self._to(bytes(self._held))
            self._held.clear()
