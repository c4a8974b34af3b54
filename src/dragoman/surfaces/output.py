"""Standard output and standard error: bytes for programs, safe text for people."""

from __future__ import annotations

import os
import sys

from dragoman.surfaces.visible import visible


def write(data: bytes) -> None:
    """Write bytes for a program to standard output, whatever the encoding of the terminal is."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def say(text: str) -> None:
    """Write a line for people to standard error, all characters in it visible."""
    sys.stderr.write(f"dragoman: {visible(text)}\n")


def tolerate(stream: object) -> None:
    """Let a stream replace what its encoding cannot write, where it would raise."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure:
        reconfigure(errors="replace")


def hush() -> None:
    """Point standard output at nothing, so that its reader's leaving is not reported at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
