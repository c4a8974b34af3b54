"""Turns what is handed in, files and folders of text, Markdown, HTML and JSON Lines, into documents."""

from dragoman.documents.making import document_from_text
from dragoman.documents.sources import documents_from

__all__ = ["document_from_text", "documents_from"]
