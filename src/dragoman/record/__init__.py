"""The record: what was read, kept in one file. `open_record` opens it; a `Record` writes, its `View` answers.

The names are imported on first use, so that the filters of a question cost no database library.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dragoman.record.merging import Changed, Merger, Ruled, Shown
    from dragoman.record.name_rows import NameRows
    from dragoman.record.opening import open_record
    from dragoman.record.recognising import Naming, Recogniser, Sighting
    from dragoman.record.rows import Effect, EngagementFilter, Kept, MentionRow, Side, Source, Told
    from dragoman.record.shelf import ShelfRows
    from dragoman.record.store import Record
    from dragoman.record.view import View

__all__ = [
    "Changed", "Effect", "EngagementFilter", "Kept", "MentionRow", "Merger", "NameRows", "Naming", "Recogniser",
    "Record", "Ruled", "ShelfRows", "Shown", "Side", "Sighting", "Source", "Told", "View", "open_record",
]  # fmt: skip

_HOMES = {
    "open_record": "opening",
    "EngagementFilter": "rows",
    "Side": "rows",
    "Source": "rows",
    "Kept": "rows",
    "Told": "rows",
    "Changed": "merging",
    "Merger": "merging",
    "Ruled": "merging",
    "Effect": "rows",
    "MentionRow": "rows",
    "Shown": "merging",
    "ShelfRows": "shelf",
    "NameRows": "name_rows",
    "Naming": "recognising",
    "Recogniser": "recognising",
    "Sighting": "recognising",
    "Record": "store",
    "View": "view",
}


def __getattr__(name: str) -> Any:
    """Import what `__all__` names on first use; see PEP 562."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
