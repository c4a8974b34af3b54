"""Codes in the words that people use for them."""

from __future__ import annotations

from dragoman.reference.parties import parties

_SENSES = {
    "takes_over": "takes over",
    "holds": "holds",
    "hands_over": "hands over",
    "will_take_over": "will take over",
}


def party(code: str | None) -> str:
    """Return the usual name of a state for its alpha-3 code; a body or a person's name stays as it is."""
    known = parties().get(code or "")
    return known.name if known else code or ""


def sense(code: str) -> str:
    """Return what a document says of a chair, as a verb."""
    return _SENSES.get(code, code)
