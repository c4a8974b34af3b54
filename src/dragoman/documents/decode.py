"""Turns bytes into text: finds the encoding, refuses what is no text, and makes odd signs safe."""

from __future__ import annotations

import re
from itertools import takewhile

from charset_normalizer import from_bytes

from dragoman.errors import BrokenInput

_KINDS = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"SQLite format 3", "a database"),
)
_SAMPLE = 65_536
_SURROGATE = re.compile("[\ud800-\udfff]")
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def decode_bytes(name: str, data: bytes) -> tuple[str, tuple[str, ...]]:
    """Return the text of bytes and notes about it. Raises BrokenInput that says what it is where it is no text."""
    kind = next((words for magic, words in _KINDS if data.startswith(magic)), None)
    if kind is not None:
        raise BrokenInput(name, f"it is {kind}, not a text; save it as text, Markdown or HTML")
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, "replace"), ()
    if b"\x00" in data[:_SAMPLE]:
        raise BrokenInput(name, "it is binary data, not a text; save it as text, Markdown or HTML")
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        best = from_bytes(data[:_SAMPLE]).best()
    if best is None:
        return data.decode("utf-8", "replace"), ("its encoding is unknown: what could not be read stands as U+FFFD",)
    return data.decode(best.encoding, "replace"), (f"read as {best.encoding}",)


def odd_signs(text: str) -> tuple[str, tuple[str, ...]]:
    """Return a text without lone surrogates, and notes about what is odd in it; no sign is moved or dropped."""
    notes = []
    clean, lone = _SURROGATE.subn("\ufffd", text)
    if lone:
        notes.append(f"{lone} broken character(s) stand as U+FFFD")
    turned = len(_DIRECTION.findall(clean))
    if turned:
        notes.append(f"{turned} sign(s) that turn the direction of the text: it may look different from what it says")
    controls = len(_CONTROL.findall(clean))
    if controls:
        notes.append(f"{controls} control character(s)")
    return clean, tuple(notes)


def leading(lines: list[str], pattern: re.Pattern[str]) -> list[str]:
    """Return the lines at the head of a text that fit a pattern."""
    return list(takewhile(lambda line: pattern.match(line) is not None, lines))
