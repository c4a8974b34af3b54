"""Finds the files that the paths of a call name: files, folders and patterns."""

from __future__ import annotations

from collections.abc import Iterator
from glob import has_magic, iglob
from pathlib import Path

from dragoman.errors import BrokenInput, InputError, MissingInput

TEXTS = {".txt": "text/plain", ".md": "text/markdown", ".markdown": "text/markdown"}
PAGES = {".html": "text/html", ".htm": "text/html", ".xhtml": "application/xhtml+xml"}
ROWS = {".jsonl": "application/x-ndjson", ".ndjson": "application/x-ndjson", ".json": "application/json"}
TABLES = {".xml": "application/xml", ".csv": "text/csv"}
TYPES = {**TEXTS, **PAGES, **ROWS, **TABLES}
"""The suffixes of files that are read out of folders, with their media types."""

WAY_OUT = "pass a text, Markdown, HTML or JSON Lines file, or a table in CSV or XML"
_DENIED = "permission denied; make it readable, or leave it out"


def files_of(path: str) -> Iterator[Path | InputError]:
    """Yield the files that a path or a pattern names, in order, and an error for what names none."""
    try:
        if not path:
            yield MissingInput("''", f"an empty path; {WAY_OUT}")
        elif Path(path).is_dir():
            yield from _of_folder(Path(path))
        elif Path(path).exists():
            yield Path(path)
        elif has_magic(path):
            yield from _of_pattern(path)
        else:
            yield MissingInput(path, "no such file or folder; check the spelling")
    except (OSError, ValueError) as error:
        yield unopened(path, error)


def unopened(name: str, error: Exception) -> InputError:
    """Return what to tell a user about a file that cannot be opened."""
    if isinstance(error, PermissionError):
        return BrokenInput(name, _DENIED)
    why = getattr(error, "strerror", None) or str(error)
    return BrokenInput(name, f"it cannot be opened ({why}); check the name")


def _of_pattern(pattern: str) -> Iterator[Path | InputError]:
    found = False
    for match in sorted(iglob(pattern, recursive=True)):  # noqa: PTH207 Path.glob takes no absolute pattern
        found = True
        place = Path(match)
        if not place.is_dir():
            yield place
        elif "**" not in pattern:  # which names the files inside by itself
            yield from _of_folder(place)
    if not found:
        yield MissingInput(pattern, "no file fits this pattern; check the folder and the spelling")


def _of_folder(folder: Path) -> Iterator[Path | InputError]:
    found = False
    for one in _inside(folder, set()):
        found = True
        yield one
    if not found:
        yield MissingInput(str(folder), f"there is no report in this folder; {WAY_OUT}")


def _inside(folder: Path, seen: set[Path]) -> Iterator[Path | InputError]:
    """Yield the reports of a folder and of those in it, by name; hidden ones and links in a circle are passed over."""
    whole = folder.resolve()
    if whole in seen:
        return
    seen.add(whole)
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        yield unopened(str(folder), error)
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            yield from _inside(entry, seen)
        elif entry.suffix.lower() in TYPES:
            yield entry
