"""How `dragoman read` shows outcomes: a table for people, readings as JSON for programs."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Protocol

from dragoman.model import Reading, encode
from dragoman.runs import STATES, Outcome
from dragoman.surfaces.blocks import heading, lines
from dragoman.surfaces.forms import ReadFormat
from dragoman.surfaces.output import write
from dragoman.surfaces.screen import console

if TYPE_CHECKING:
    from rich.console import Console


class Show(Protocol):
    """What is told of each outcome, in input order, and of the end."""

    def add(self, outcome: Outcome) -> None:
        """Show one outcome."""

    def close(self, record: str | None, /) -> None:
        """Show what belongs at the end; `record` names the record file that was written, if any."""


class JsonLines:
    """One reading a line."""

    def add(self, outcome: Outcome) -> None:
        """Write the reading, where there is one."""
        if outcome.reading:
            write(encode(outcome.reading) + b"\n")

    def close(self, _record: str | None) -> None:
        """Write nothing: the lines are complete."""


class JsonArray:
    """All readings as one JSON array."""

    def __init__(self) -> None:
        self._before = b"["

    def add(self, outcome: Outcome) -> None:
        """Write the reading, where there is one."""
        if outcome.reading:
            write(self._before + b"\n" + encode(outcome.reading))
            self._before = b","

    def close(self, _record: str | None) -> None:
        """Close the array."""
        write(b"[]\n" if self._before == b"[" else b"\n]\n")


class Tables:
    """A block of lines for each document with an engagement, a chairmanship or a commitment; a summary."""

    def __init__(self, *, evidence: bool) -> None:
        self._console: Console = console()
        self._evidence = evidence
        self._states: Counter[str] = Counter()
        self._claims: Counter[str] = Counter()
        self._kept: Counter[str] = Counter()
        self._quiet = 0

    def add(self, outcome: Outcome) -> None:
        """Show one document, and count it."""
        self._states[outcome.state] += 1
        if outcome.kept:
            self._kept[outcome.kept.outcome] += 1
        reading = outcome.reading
        if reading is None or outcome.failed:
            return
        self._claims.update(claim.status for claim in reading.engagements)
        if not has_news(reading):
            self._quiet += 1
            return
        self._console.print(heading(outcome))
        self._console.print(lines(reading, evidence=self._evidence))
        self._console.print()

    def close(self, record: str | None) -> None:
        """Show how many documents ended in which state, what they report, and where it is kept."""
        states = ", ".join(f"{self._states[state]} {state}" for state in STATES if self._states[state])
        parts = [f"{states or 'nothing read'}.", self._found()]
        if self._quiet:
            parts.append(f"{self._quiet} without any.")
        kept = f"{_counted(self._kept) or 'nothing'} in {record}" if record else "nothing, as --no-record asks"
        self._console.print(" ".join(parts))
        self._console.print(f"Kept: {kept}.")

    def _found(self) -> str:
        total = self._claims.total()
        split = _counted(self._claims)
        return f"{total} engagement{'' if total == 1 else 's'}{f' ({split})' if split else ''}."


def _counted(counts: Counter[str]) -> str:
    return ", ".join(f"{number} {what}" for what, number in counts.most_common())


def has_news(reading: Reading) -> bool:
    """Say whether a reading holds something that the table shows."""
    return bool(reading.engagements or reading.chairmanships or reading.commitments)


def show_for(form: ReadFormat, *, evidence: bool) -> Show:
    """Return what shows outcomes in a format."""
    if form == "jsonl":
        return JsonLines()
    return JsonArray() if form == "json" else Tables(evidence=evidence)
