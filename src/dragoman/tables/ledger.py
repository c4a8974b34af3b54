"""What is wrong with rows beside one another: the same row twice, the same stay twice, numbers that are missing."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Iterator, Sequence

from dragoman.model import Document, Fault, FaultSort
from dragoman.tables.rows import Row, row_of

_FEW_SHOWN = 20
_MOSTLY = 0.9  # share of the numbers between the first and the last from which the rest count as missing


class Ledger:
    """The rows of one run, in the order in which they came. It keeps a hash and an id of each, no text."""

    def __init__(self) -> None:
        self._said: dict[bytes, str] = {}
        self._stays: dict[bytes, str] = {}
        self._ids: set[str] = set()
        self._numbers: dict[str, set[int]] = {}
        self._without: dict[str, list[int]] = {}

    def enter(self, document: Document) -> Fault | None:
        """Enter a row; return the fault of one that stands in the ledger already, or may."""
        words, stay = _hash(document.text), _hash(_stay(row_of(document)))
        first, near = self._said.setdefault(words, document.id), self._stays.setdefault(stay, document.id)
        again = document.id in self._ids
        self._ids.add(document.id)
        self._number(document.id)
        if first != document.id:
            return _fault(document, "duplicate", f"the same words as {first}", f"left out: {first} stands for both")
        if again:
            return _fault(document, "id twice", "its id was given to another row before", "both are kept")
        if near != document.id:
            what = f"who, when and where as in {near}"
            return _fault(document, "possible duplicate", what, "both are kept, as their other words differ")
        return None

    def close(self) -> tuple[Fault, ...]:
        """Return what is missing in whole tables: numbers between those given, rows without an id."""
        faults = []
        for table, numbers in sorted(self._numbers.items()):
            gaps = list(_gaps(numbers))
            if gaps and len(numbers) >= _MOSTLY * (max(numbers) - min(numbers) + 1):
                count = sum(last - first + 1 for first, last in gaps)
                what = f"{count} between {min(numbers)} and {max(numbers)}: {_listed(gaps)}"
                faults.append(Fault(sort="ids missing", what=what, done="there was nothing to read", file=table))
        for table, rows in sorted(self._without.items()):
            what = f"{len(rows)} rows, the first of them row {rows[0]}" if len(rows) > 1 else f"row {rows[0]}"
            faults.append(Fault(sort="no id", what=what, done="known by the number of the row", file=table))
        return tuple(faults)

    def _number(self, name: str) -> None:
        table, slash, number = name.rpartition("/")
        if not slash:
            file, _, row = name.rpartition("#")
            self._without.setdefault(file, []).append(int(row))
        elif number.isdecimal():
            self._numbers.setdefault(table, set()).add(int(number))


def _fault(document: Document, sort: FaultSort, what: str, done: str) -> Fault:
    return Fault(sort=sort, what=what, done=done, file=file_of(document), id=document.id)


def file_of(document: Document) -> str:
    """Return the file that a row came from."""
    return document.capture.name if document.capture else ""


def _listed(gaps: Sequence[tuple[int, int]]) -> str:
    """Return stretches of numbers in words, the first of them where they are many."""
    shown = ", ".join(f"{first}" if first == last else f"{first}-{last}" for first, last in gaps[:_FEW_SHOWN])
    more = len(gaps) - _FEW_SHOWN
    return f"{shown} and {more} more stretches" if more > 0 else shown


def _hash(words: str) -> bytes:
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).digest()[:16]


def _stay(row: Row) -> str:
    fields = ("name", "office", "home", "host", "place", "start", "end")
    return "\x1f".join(row.words(field).casefold() for field in fields)


def _gaps(numbers: set[int]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of whole numbers that lie between those given."""
    ordered = sorted(numbers)
    for before, after in itertools.pairwise(ordered):
        if after - before > 1:
            yield before + 1, after - 1
