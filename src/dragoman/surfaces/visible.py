"""Makes text safe to show: no character of a report may steer a terminal, hide words or start a formula."""

from __future__ import annotations

import re

_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
_SPACES = re.compile(r"[\t\n\r\u2028\u2029]+")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def visible(text: str) -> str:
    """Return the text in one line, its control, bidi and zero-width characters shown as signs.

    Tabs and line ends become a space. C0 controls become their pictures in Unicode (ESC gives `␛`), others
    their number (`⟨U+202E⟩`). Joiners that Persian and Indic scripts are written with stay as they are.
    """
    return _UNSEEN.sub(_sign, _SPACES.sub(" ", text))


def _sign(found: re.Match[str]) -> str:
    number = ord(found.group())
    if number < 0x20:
        return chr(0x2400 + number)
    return "\u2421" if number == 0x7F else f"⟨U+{number:04X}⟩"


def harmless(cell: str) -> str:
    """Return a cell that a spreadsheet takes for text: one that would start a formula gets an apostrophe.

    The six signs are those that OWASP names for CSV injection.
    """
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
