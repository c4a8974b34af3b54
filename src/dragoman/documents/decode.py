"""Turns bytes into text: finds the encoding, refuses what is no text, and makes odd signs safe."""

from __future__ import annotations

import codecs
import re

from dragoman.errors import BrokenInput

_KINDS = (
    (re.compile(rb"%PDF"), "a PDF"),
    (re.compile(rb"PK\x03\x04"), "a ZIP archive or an office document"),
    (re.compile(rb"\x89PNG|\xff\xd8\xff|GIF8|BM.{4}\x00{4}|II\*\x00|MM\x00\*|RIFF.{4}WEBP", re.DOTALL), "an image"),
    (re.compile(rb"\x1f\x8b|BZh\d|\xfd7zXZ|7z\xbc\xaf|Rar!|\x28\xb5\x2f\xfd"), "a compressed archive"),
    (re.compile(rb"\xd0\xcf\x11\xe0"), "an old office document"),
    (re.compile(rb"ID3|OggS|fLaC|RIFF.{4}(?:WAVE|AVI )|.{4}ftyp", re.DOTALL), "a sound or a film"),
    (re.compile(rb"\{\\rtf"), "a rich text (RTF) document"),
    (re.compile(rb"SQLite format 3"), "a database"),
    (re.compile(rb"\x7fELF|MZ.{2}\x00", re.DOTALL), "a program"),
)
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?([\w-]+)""", re.IGNORECASE)
_KNOWN = re.compile(r"(?:cp\d+|iso8859-\d+|koi8-[rut]|mac-\w+|gb\w+|big5\w*|euc_\w+|shift_jis\w*|tis-620|hz)$")
_SAMPLE = 65_536
_FEW = 0.02  # broken signs to whole ones beyond ASCII, below which a text counts as UTF-8
_MOSTLY = 0.85  # share of ASCII from which a text of unknown encoding counts as Western European

_SURROGATE = re.compile("[\ud800-\udfff]")
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")

_BROKEN = "what could not be decoded stands as U+FFFD; save it as UTF-8"


def kind_of(data: bytes) -> str | None:
    """Return what bytes are by the signs they open with ("a PDF"), None where they may be a text."""
    head = data[:16]
    return next((words for opening, words in _KINDS if opening.match(head)), None)


def decode_bytes(name: str, data: bytes) -> tuple[str, tuple[str, ...]]:
    """Return the text of bytes and notes about it. Raises BrokenInput that says what it is where it is no text."""
    kind = kind_of(data)
    if kind is not None:
        raise BrokenInput(name, f"it is {kind}, not a text; pass a text, Markdown, HTML or JSON Lines file")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _with_note(data.decode(encoding, "replace"), None)
    if b"\x00" in data[:_SAMPLE]:
        raise BrokenInput(name, "it is binary data, not a text; pass a text, Markdown, HTML or JSON Lines file")
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        return _decode_other(data, error.start)


def _decode_other(data: bytes, first: int) -> tuple[str, tuple[str, ...]]:
    """Decode what is not UTF-8 from the byte `first` on: as it says itself, as slightly broken UTF-8, as guessed."""
    declared = _declared(data)
    if declared:
        return _with_note(data.decode(declared, "replace"), declared)
    lenient = data.decode("utf-8", "replace")
    broken = lenient.count("\ufffd")
    if broken <= _FEW * (sum(sign > "\x7f" for sign in lenient) - broken):
        return _with_note(lenient, None)
    sample = data[max(0, first - _SAMPLE // 2) : first + _SAMPLE // 2]
    encoding = _guess(sample)
    if encoding is None:
        return lenient, (f"its encoding is unknown: {_BROKEN}",)
    return _with_note(data.decode(encoding, "replace"), encoding)


def _declared(data: bytes) -> str | None:
    """Return the encoding that a page names in its head, where it is one of the usual ones and the bytes fit it."""
    match = _DECLARED.search(data[:4096])
    try:
        name = codecs.lookup(match.group(1).decode("ascii")).name if match else ""
        if not _KNOWN.match(name):
            return None
        name = "cp1252" if name == "iso8859-1" else name  # as browsers read it: the two differ in quotation marks
        data.decode(name)
    except (LookupError, UnicodeDecodeError):
        return None
    return name


def _guess(sample: bytes) -> str | None:
    """Return the likely encoding. Guessing by frequency fails on a few accents: mostly ASCII means Western."""
    if sum(byte < 0x80 for byte in sample) >= _MOSTLY * len(sample):
        return "cp1252"
    from charset_normalizer import from_bytes  # noqa: PLC0415 needed for few texts, and slow to import

    best = from_bytes(sample).best()
    return best.encoding if best else None


def _with_note(text: str, encoding: str | None) -> tuple[str, tuple[str, ...]]:
    notes = (f"read as {encoding}",) if encoding else ()
    broken = text.count("\ufffd")
    return text, (*notes, f"{broken} broken character(s): {_BROKEN}") if broken else notes


def whole(text: str) -> str:
    """Return a text with U+FFFD in the place of each lone surrogate, which no file can hold."""
    return _SURROGATE.sub("\ufffd", text)


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
