"""How `dragoman read` reports what is wrong with tables: how many of each sort, and the first of them."""

from __future__ import annotations

from collections import Counter

from dragoman.model import Fault
from dragoman.surfaces.output import say

MOST = 100
"""How many faults are told one by one."""


class FaultReport:
    """Gathers the faults of a run, and tells them on standard error when it is over."""

    def __init__(self) -> None:
        self._sorts: Counter[str] = Counter()
        self._first: list[Fault] = []

    def add(self, fault: Fault) -> None:
        """Count one fault."""
        self._sorts[fault.sort] += 1
        if len(self._first) < MOST:
            self._first.append(fault)

    def close(self, record: str | None) -> None:
        """Tell the faults, if there were any; `record` names the record that holds them all."""
        total = self._sorts.total()
        if not total:
            return
        for fault in self._first:
            say(f"{fault.id or fault.file}: {fault.sort}: {fault.what}; {fault.done}")
        counted = ", ".join(f"{number} {sort}" for sort, number in self._sorts.most_common())
        more = f"; {MOST} of {total} shown" if total > MOST else ""
        way = '; "dragoman faults --format jsonl --limit 0" gives all' if record else ""
        say(f"faults in tables: {counted}{more}{way}")
