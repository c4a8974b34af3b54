"""Reads diplomatic reporting and keeps the record of engagements.

    reading = dragoman.read("…", published="2025-11-20")    what one text says
    record = dragoman.open("mission.db")                    a record: read into it, ask it

Both are imported when they are first used, so that `import dragoman` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dragoman.surfaces.api import OpenedRecord, open, read  # noqa: A004

__all__ = ["OpenedRecord", "open", "read"]


def __getattr__(name: str) -> Any:
    """Import what `__all__` names on first use; see PEP 562."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("dragoman.surfaces.api"), name)


def __dir__() -> list[str]:
    """Return the public names."""
    return sorted(__all__)
