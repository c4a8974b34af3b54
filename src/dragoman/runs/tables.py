"""Reads the rows of tables among the documents of a run, and gathers what is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from dragoman.model import Document, Fault, Reading
from dragoman.reading import READER, read
from dragoman.runs.limits import foreign_reason
from dragoman.runs.outcome import Outcome
from dragoman.tables import Ledger, file_of, read_row

if TYPE_CHECKING:
    from dragoman.record import Record

OnFault = Callable[[Fault], None]


class TableRun:
    """The tables of one run. With a `record`, the faults of a file are noted when its last row was read."""

    def __init__(self, record: Record | None = None, on_fault: OnFault | None = None) -> None:
        self._record = record
        self._on_fault = on_fault
        self._ledger = Ledger()
        self._file: str | None = None
        self._faults: list[Fault] = []

    def read(self, document: Document, name: str) -> Outcome:
        """Return what became of a row; one that says what another said is passed over, and named as a fault.

        Raises BrokenInput, named after the row, where its cells cannot be read.
        """
        if file_of(document) != self._file:
            self._note()
            self._file = file_of(document)
        between = self._ledger.enter(document)
        if between is not None:
            self._add((between,))
            if between.sort == "duplicate":
                return Outcome(name=name, state="read", reason=f"{between.what}: {between.done}")
        row = read_row(document, _read_remarks)
        self._add(row.faults)
        return Outcome(name=name, state="read", document=document, reading=row.reading)

    def close(self) -> None:
        """Note the faults of the last file, and those of whole tables."""
        self._note()
        for fault in self._ledger.close():
            self._file = fault.file
            self._add((fault,))
            self._note()

    def _add(self, faults: Sequence[Fault]) -> None:
        self._faults += faults
        if self._on_fault:
            for fault in faults:
                self._on_fault(fault)

    def _note(self) -> None:
        if self._record is not None and self._file is not None:
            self._record.note_faults(self._file, self._faults)
        self._file = None
        self._faults = []


def _read_remarks(document: Document) -> Reading:
    """Read the remarks of a row; those in another language give nothing, as of any text."""
    if foreign_reason(document):
        return Reading(id=document.id, reader=READER)
    return read(document)
