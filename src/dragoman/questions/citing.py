"""Cites the document that says something."""

from __future__ import annotations

from typing import Any

from dragoman.record.rows import Source


def cited(source: Source) -> dict[str, Any]:
    """Return the columns that cite a document."""
    return {
        "document": source.document[:12],
        "title": source.title,
        "publisher": source.publisher,
        "published": source.published,
    }


def named(source: Source) -> str:
    """Return the shortest that tells a document from others: its publisher, else its title, else its id."""
    return source.publisher or source.title or source.document[:12]
