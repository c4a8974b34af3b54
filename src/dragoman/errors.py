"""Every error that dragoman raises on purpose, as one tree.

    DragomanError
    ├── UsageError          the call itself is wrong (exit code 2)
    ├── InputError          something handed in cannot be read; the run goes on without it
    │   ├── MissingInput    no such file, or a folder or pattern with no report in it
    │   ├── EmptyInput      nothing in it that could be read
    │   ├── BrokenInput     not what it claims to be: binary data, broken JSON, an impossible date
    │   └── TooLarge        over a limit that is stated in the message
    ├── Refused             it contradicts what a person decided before
    ├── RecordError         the record file cannot be opened, is locked, or belongs to a newer version
    └── NotInRecord         the record has no answer (exit code 3)

A message names the file or the record, the likely mistake and the way out, in one line.
"""

from __future__ import annotations


class DragomanError(Exception):
    """Base of all errors that are meant for a user to read."""


class UsageError(DragomanError):
    """The call itself is wrong: an unknown option value, an impossible filter."""


class InputError(DragomanError):
    """Something handed in cannot be read. `name` says what: a path, or a path and a line."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason


class MissingInput(InputError):
    """No such file, or a folder or a pattern with no report in it."""


class EmptyInput(InputError):
    """There is nothing in it that could be read."""


class BrokenInput(InputError):
    """It is not what it claims to be: binary data, broken JSON, an impossible date."""


class TooLarge(InputError):
    """It is over a limit; the message states the limit."""


class RecordError(DragomanError):
    """The record cannot be opened, is in use by another writer, or belongs to a newer version."""


class Refused(DragomanError):
    """It contradicts what a person decided before; the message names that decision and how to take it back."""


class NotInRecord(DragomanError):
    """The record has no answer to this question."""
