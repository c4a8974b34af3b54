"""One key at a time from a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

END = "\x04"
"""What a terminal gives where there is no more to read."""


@contextmanager
def keys() -> Iterator[Callable[[], str]]:
    """Give what reads the next key as it is pressed, without echo; `END` at the end of the input."""
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 there is none elsewhere

        yield msvcrt.getwch
        return
    import termios  # noqa: PLC0415 there is none on Windows
    import tty  # noqa: PLC0415

    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)
    tty.setcbreak(terminal, termios.TCSANOW)
    try:
        yield lambda: sys.stdin.read(1) or END
    finally:
        termios.tcsetattr(terminal, termios.TCSANOW, before)
