"""Words as keys: whatever their case, accents and script."""

from __future__ import annotations

from anyascii import anyascii


def folded(text: str) -> str:
    """Return the words of a text in lower-case ASCII, one space between them: "Erdoğan" gives "erdogan"."""
    return " ".join("".join(sign if sign.isalnum() else " " for sign in anyascii(text).casefold()).split())
