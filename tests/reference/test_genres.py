"""What outlets mark themselves as no report."""

from __future__ import annotations

import pytest

from dragoman.reference.genres import genre_labels, genre_of

MARKED = [
    ("Ministers swap hats", "The Daily Marrow (satire)", "satire"),
    ("Parody: the summit of summits", None, "satire"),
    ("Opinion: Build the bridge", "Strait Times of Nowhere", "opinion"),
    ("Editorial | A treaty too far", None, "opinion"),
    ("Ministers meet in Oslo", "Fjord Wire", None),
    ("Committee of Ministers: opinion of the court awaited", None, None),
    (None, None, None),
]


@pytest.mark.parametrize(("title", "publisher", "genre"), MARKED)
def test_labels(title: str | None, publisher: str | None, genre: str | None) -> None:
    assert genre_of(title, publisher) == genre


@pytest.mark.parametrize(
    ("genre", "word"), [(key, word) for key, one in genre_labels().items() for word in one.anywhere]
)
def test_every_label_is_reached_anywhere(genre: str, word: str) -> None:
    assert genre_of(f"Ministers meet ({word})", None) == genre


@pytest.mark.parametrize(
    ("genre", "word"), [(key, word) for key, one in genre_labels().items() for word in one.before_colon]
)
def test_every_label_is_reached_before_a_colon(genre: str, word: str) -> None:
    assert genre_of(f"{word.title()}: the ministers", None) == genre
