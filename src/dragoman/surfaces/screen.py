"""The screen: where tables and progress for people are drawn."""

from __future__ import annotations

import sys

from rich.console import Console
from rich.status import Status

NARROWEST = 60
"""The width in columns below which tables are no longer made narrower."""


class Screen(Console):
    """A console that tells of a reader who has left as every other stream does, where Rich would end the program."""

    def on_broken_pipe(self) -> None:
        """Raise the error that is being handled."""
        raise  # noqa: PLE0704 Rich calls this while it handles a BrokenPipeError


def console() -> Console:
    """Return the console for tables, on standard output: colours on a terminal only, none under NO_COLOR."""
    made = Screen(file=sys.stdout, highlight=False, markup=False, emoji=False)
    made.width = max(made.width, NARROWEST)
    return made


def status_line() -> Status:
    """Return a line on standard error that moves while work goes on, already started."""
    made = Status("", console=Console(stderr=True, markup=False, highlight=False))
    made.start()
    return made
