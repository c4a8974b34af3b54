"""A line on the terminal that says how far long work has come."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Self

from dragoman.surfaces.screen import status_line
from dragoman.surfaces.visible import visible

if TYPE_CHECKING:
    from rich.status import Status

    from dragoman.runs import Outcome

PATIENCE = 1.0
"""Seconds of work before the line appears."""


class Progress:
    """Counts documents on standard error, on a terminal only, and only where standard output is elsewhere.

    Where both go to one terminal, the output itself shows the progress.
    """

    def __init__(self) -> None:
        self._wanted = sys.stderr.isatty() and not sys.stdout.isatty()
        self._started = time.monotonic()
        self._done = 0
        self._status: Status | None = None

    def __enter__(self) -> Self:
        """Begin to count."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take the line away."""
        if self._status:
            self._status.stop()

    def step(self, outcome: Outcome) -> None:
        """Count one document."""
        self._done += 1
        if not self._wanted or time.monotonic() - self._started < PATIENCE:
            return
        if self._status is None:
            self._status = status_line()
        self._status.update(f"{self._done} read, last {visible(outcome.name)}")
