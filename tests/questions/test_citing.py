"""How a document is cited."""

from __future__ import annotations

import pytest

from dragoman.questions.citing import cited, named
from dragoman.record import Source

KEY = "0123456789abcdef"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (Source(KEY, "Talks", "The Courier", None, "a/b.txt"), "The Courier"),
        (Source(KEY, "Talks", None, None, "a/b.txt"), "Talks"),
        (Source(KEY, None, None, None, "a/b.txt"), "b.txt"),
        (Source(KEY, None, None, None, "a\\\\b.txt"), "b.txt"),
        (Source(KEY, None, None, None, "-"), "-"),
        (Source(KEY, None, None, None), "0123456789ab"),
    ],
)
def test_names_a_document(source: Source, name: str) -> None:
    assert named(source) == name


def test_cites_a_document() -> None:
    row = cited(Source(KEY, "Talks", "The Courier", "2025-11-20", "a/b.txt"))
    assert list(row.values()) == ["0123456789ab", "Talks", "The Courier", "2025-11-20", "a/b.txt"]
