"""What a command leaves behind for the shell."""

from __future__ import annotations

from enum import IntEnum

from dragoman.errors import DragomanError, NotInRecord, UsageError


class Exit(IntEnum):
    """The exit codes; `STOPPED` is the shell's own for an interrupt (128 + 2)."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    NO_ANSWER = 3
    STOPPED = 130


def exit_code(error: DragomanError) -> Exit:
    """Return the exit code of an error."""
    if isinstance(error, UsageError):
        return Exit.USAGE
    return Exit.NO_ANSWER if isinstance(error, NotInRecord) else Exit.FAILED
