"""What a reader is not asked to read."""

from __future__ import annotations

import pytest

from dragoman.model import Document
from dragoman.runs.limits import foreign_reason, shorten


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("short", "short"),
        ("one two.\n\nthree four five", "one two."),
        ("one two.\nthree four five", "one two."),
        ("one two. three four five", "one two."),
        ("one two three four five", "one two"),
        ("x" * 40, "x" * 12),
    ],
)
def test_cuts_where_something_ends(text: str, kept: str) -> None:
    assert shorten(Document(text=text), longest=12).text.rstrip() == kept


def test_a_cut_text_keeps_the_id_of_the_whole() -> None:
    whole = Document(text="word " * 10)
    assert shorten(whole, longest=12).id == whole.content_hash


def test_a_text_that_fits_is_the_same_object() -> None:
    document = Document(text="It fits.")
    assert shorten(document) is document


@pytest.mark.parametrize(
    ("language", "foreign"),
    [(None, False), ("en", False), ("en-GB", False), ("und", False), ("ru", True), ("pt_BR", True)],
)
def test_knows_what_is_not_english(language: str | None, foreign: bool) -> None:
    assert bool(foreign_reason(Document(text="…", language=language))) is foreign
