"""What comes of JSON Lines, JSON over many lines, and what is wrong in them."""

from __future__ import annotations

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.documents.lines import Row, rows_of
from dragoman.errors import BrokenInput, EmptyInput, InputError, TooLarge


def rows(data: bytes, largest: int = 1_000) -> list[Row | InputError]:
    stream = io.BytesIO(data)
    return list(rows_of("f", stream.readline(largest + 1), stream, largest))


def texts(data: bytes, largest: int = 1_000) -> list[str]:
    found = rows(data, largest)
    return [row.fields.text if isinstance(row, Row) else type(row).__name__ for row in found]


FORMS = [
    (b'{"text": "a"}\n\n{"text": "b"}\n', ["a", "b"]),
    (b'{\n "text": "a",\n "title": "t"\n}\n', ["a"]),
    (b'[\n{"text": "a"},\n{"text": "b"}\n]', ["a", "b"]),
    (b'[{"text": "a"}, 5, {"title": "t"}]', ["a", "BrokenInput", "BrokenInput"]),
    (b'{"text":\n{"text": "b"}\n', ["BrokenInput", "b"]),
    (b'\xef\xbb\xbf{"text": "a"}', ["a"]),
    (b'{"text": "a", "unknown": [1]}', ["a"]),
    (b'{"text": "a \\ud800"}', ["a \ud800"]),
    (b'{"text": "caf\xe9"}', ["café"]),
    (b'[\n{"text": "a"},\n{"text"\n]', ["BrokenInput"]),
    (b"[" * 500, ["BrokenInput"]),
    (b"\n\n", []),
]


@pytest.mark.parametrize(("data", "found"), FORMS)
def test_forms(data: bytes, found: list[str]) -> None:
    assert texts(data) == found


ERRORS = [
    (b'{"text": "a"}\n{"text": ', BrokenInput, "f line 2: it is broken JSON (character 9)"),
    (b'{"title": "a"}', BrokenInput, "f line 1: it is no document: it has no `text`"),
    (b'{"text": 7}', BrokenInput, "its `text` is not a string"),
    (b'{"text": "a", "published": 7}', BrokenInput, "its `published` is not a string"),
    (b'[\n{"text": "a"},\n{"text": " "}]', EmptyInput, "f item 2: its text is empty"),
    (b'{"text": "%s"}' % (b"a" * 1_000), TooLarge, "f line 1: it is over the limit of 1,000 bytes"),
    (b'[\n{"text": "%s"}]' % (b"a" * 1_000), TooLarge, "write it as JSON Lines"),
]


@pytest.mark.parametrize(("data", "kind", "words"), ERRORS)
def test_errors_name_the_place(data: bytes, kind: type[InputError], words: str) -> None:
    error = rows(data)[-1]
    assert isinstance(error, kind)
    assert words in str(error)


def test_a_line_over_the_limit_costs_no_other() -> None:
    long = b'{"text": "%s"}\n' % (b"a" * 100)
    assert texts(b'{"text": "a"}\n' + long + b'{"text": "b"}\n', 50) == ["a", "TooLarge", "b"]
    assert texts(long + b'{"text": "b"}\n', 50) == ["TooLarge", "b"]


def test_a_broken_first_line_costs_no_other_past_the_limit() -> None:
    assert texts(b'{"text":\n' + b'{"text": "a"}\n' * 20, 40) == ["BrokenInput"] + ["a"] * 20


@given(st.lists(st.text(min_size=1).filter(str.strip)), st.booleans())
def test_texts_come_back_exactly(given_texts: list[str], spread: bool) -> None:
    lines = [json.dumps({"text": text}, indent=1 if spread and len(given_texts) == 1 else None) for text in given_texts]
    assert texts("\n".join(lines).encode(), 100_000) == given_texts
