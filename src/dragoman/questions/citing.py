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
        "file": source.file,
    }


def named(source: Source) -> str:
    """Return what people call a document: its publisher, else its title, else its file, else its id."""
    file = source.file.rstrip("/").replace("\\", "/").rpartition("/")[2] if source.file else ""
    return source.publisher or source.title or file or source.document[:12]
