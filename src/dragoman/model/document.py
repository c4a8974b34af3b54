"""What is read: captures as they came, and the documents made of them."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import Literal

from msgspec import Struct

Genre = Literal["report", "release", "readout", "transcript", "opinion", "satire", "liveblog", "table"]


class Capture(Struct, frozen=True):
    """Bytes as they were handed in. `name` is the path, URL or `-` that they came from."""

    name: str
    media_type: str
    sha256: str
    size: int


class Document(Struct, frozen=True, kw_only=True):
    """One text out of a capture.

    `text` is cleaned text; every offset in a reading counts Unicode code points in it. `id` is the id the
    input gave, else the content hash. `published` is a calendar day, None where nothing says it;
    `published_from` names what said it: `option`, `field`, `metadata`, `dateline`, `text`. The text of a document of
    the genre `table` is one row: the row's name on the first line, then a line `column: words` for each cell.
    """

    text: str
    id: str = ""
    title: str | None = None
    published: dt.date | None = None
    published_from: str | None = None
    publisher: str | None = None
    language: str | None = None
    url: str | None = None
    dateline: str | None = None
    genre: Genre = "report"
    capture: Capture | None = None
    notes: tuple[str, ...] = ()

    @property
    def content_hash(self) -> str:
        """Return the sha256 of everything that a reading depends on: text, title, date, publisher."""
        day = self.published.isoformat() if self.published else ""
        parts = (self.text, self.title or "", day, self.publisher or "", self.genre)
        return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
