"""Arguments that the parser takes for options without a name: `-` for standard input, `-3` for the last three."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

DASH = "-"
FLAGS = frozenset({"--no-record", "--show-evidence"})
"""The options of `dragoman read` that take no value, so that a dash behind one is a path."""

_STAND_IN = "\0-"
"""What stands for a dash while arguments are parsed; no shell can pass it, and no file can be called so."""


def hide_dashes(arguments: Sequence[str]) -> Iterator[str]:
    """Yield the arguments with a stand-in for each dash that is a path, and not the value of an option."""
    for before, argument in pairwise(["", *arguments]):
        yield _STAND_IN if argument == DASH and not _takes_value(before) else argument


def as_given(argument: str) -> str:
    """Return an argument as the user gave it."""
    return DASH if argument == _STAND_IN else argument


def _takes_value(argument: str) -> bool:
    return argument.startswith("--") and argument not in {"--", *FLAGS} and "=" not in argument


def last_ones(arguments: Sequence[str]) -> Iterator[str]:
    """Yield the arguments, `-3` behind `log` as a limit: that is how other logs are asked for their last three."""
    is_log = list(arguments[:1]) == ["log"]
    for argument in arguments:
        if is_log and argument.startswith(DASH) and argument[1:].isdecimal():
            yield from ("--limit", argument[1:])
        else:
            yield argument
