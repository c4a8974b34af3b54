"""Which text bytes hold, and what they are where they hold none."""

from __future__ import annotations

import pytest

from dragoman.documents.decode import decode_bytes, kind_of, odd_signs
from dragoman.errors import BrokenInput

WESTERN = "The minister’s visit – “a success” – to Málaga ended on 3 May, the ministry said."
RUSSIAN = "Министр иностранных дел провёл переговоры с делегацией соседнего государства."
PAGE = '<html><head><meta charset="{}"></head><body>{}</body></html>'

TEXTS = [
    (WESTERN, "utf-8", ()),
    (WESTERN, "utf-8-sig", ()),
    (WESTERN, "utf-16", ()),
    (WESTERN, "cp1252", ("read as cp1252",)),
    (RUSSIAN, "cp1251", ("read as cp1251",)),
    (PAGE.format("windows-1251", "мир"), "cp1251", ("read as cp1251",)),
    (PAGE.format("iso-8859-1", "“peace”"), "cp1252", ("read as cp1252",)),
    (PAGE.format("unicode_escape", "“peace”"), "cp1252", ("read as cp1252",)),
]


@pytest.mark.parametrize(("text", "encoding", "notes"), TEXTS)
def test_encodings(text: str, encoding: str, notes: tuple[str, ...]) -> None:
    assert decode_bytes("f", text.encode(encoding)) == (text, notes)


def test_one_broken_sign_costs_no_other() -> None:
    data = (RUSSIAN * 3).encode()
    text, notes = decode_bytes("f", data[:-3] + b"\xff" + data[-1:])
    assert text.startswith(RUSSIAN * 2)
    assert "U+FFFD" in notes[0]


KINDS = [
    (b"%PDF-1.7", "a PDF"),
    (b"PK\x03\x04\x14", "a ZIP archive or an office document"),
    (b"RIFF1234WEBPVP8 ", "an image"),
    (b"\x00\x00\x00\x20ftypisom", "a sound or a film"),
    (b"{\\rtf1\\ansi", "a rich text (RTF) document"),
    (b"\x7fELF\x02", "a program"),
    (b"BMW said", None),
    (b"", None),
]


@pytest.mark.parametrize(("data", "kind"), KINDS)
def test_kinds(data: bytes, kind: str | None) -> None:
    assert kind_of(data) == kind


def test_binary_data_is_refused() -> None:
    with pytest.raises(BrokenInput, match="f: it is binary data"):
        decode_bytes("f", b"abc\x00\x01")


def test_odd_signs_are_counted_and_stay_in_place() -> None:
    text, notes = odd_signs("a\u202eb\u202c\ud800\x1b")
    assert text == "a\u202eb\u202c\ufffd\x1b"
    assert [note.split()[0] for note in notes] == ["1", "2", "1"]
