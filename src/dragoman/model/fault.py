"""What is wrong with a row of a table that was handed in, and what was done about it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

FaultSort = Literal[
    "duplicate",
    "possible duplicate",
    "no id",
    "id twice",
    "ids missing",
    "bad date",
    "reversed dates",
    "several places",
    "two people",
    "unknown office",
    "unknown state",
    "state out of time",
    "unknown column",
    "empty cell",
]


class Fault(Struct, frozen=True, kw_only=True):
    """One fault: in which file, in which row, and what was done.

    `id` is the id of the row's document: the table's name and the row's own id (`historian/trip/4019`), or the file's
    name and the number of the row (`visits#12`); None for a fault of a whole table. `what` quotes the words at fault,
    `done` says what the record makes of them; both are one line.
    """

    sort: FaultSort
    what: str
    done: str
    file: str = ""
    id: str | None = None
