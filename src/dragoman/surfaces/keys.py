"""One key at a time from a terminal."""

from __future__ import annotations

import sys

END = "\x04"
"""What a terminal gives where there is no more to read; an interrupt is one, too."""


def read_key() -> str:
    """Return the next key as it is pressed, without echo; `END` at the end of the input."""
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 there is none elsewhere

        return msvcrt.getwch()
    import termios  # noqa: PLC0415 there is none on Windows
    import tty  # noqa: PLC0415

    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)
    try:
        tty.setcbreak(terminal, termios.TCSANOW)  # what was typed ahead counts
        return sys.stdin.read(1) or END
    finally:
        termios.tcsetattr(terminal, termios.TCSANOW, before)
