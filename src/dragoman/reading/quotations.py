"""Finds the stretches of a text between quotation marks, of whatever marks, over paragraphs that carry one on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

Stretch = tuple[int, int]

_MARK = re.compile(r"[“”„«»\"‘’']")
_CLOSING = {"“": "”", "„": "“”", "«": "»", '"': '"', "‘": "’", "'": "'"}
_LONGEST = {"‘": 600, "'": 600}
_NUMBER = re.compile(r"\d{1,3}\.\s+")
_PLURAL = re.compile(r"s['’] [a-z]")


def quotations(text: str, paragraphs: list[Stretch]) -> list[Stretch]:
    """Return the code points inside each pair of quotation marks, marks left out.

    One that a paragraph leaves open goes on where the next paragraph opens with its mark again or only closes it;
    each paragraph's part is a quotation of its own. Marks inside other marks make none.
    """
    found: list[Stretch] = []
    carried = ""
    for (start, end), after in pairwise([*paragraphs, (len(text), len(text))]):
        carried = _of_paragraph(text, start, end, after, carried, found)
    return found


def _of_paragraph(text: str, start: int, end: int, after: Stretch, carried: str, found: list[Stretch]) -> str:
    """Add what a paragraph quotes; return the mark that it leaves open, "" where all are closed."""
    place = start
    while place < end:
        opened = _opening(text, place, end) if not carried else (carried, _behind_mark(text, place, carried))
        if opened is None:
            return ""
        mark, inner = opened
        close = _closing(text, mark, inner, end)
        carried = ""
        if close is None and _goes_on(text, mark, after):
            found.append((inner, _trimmed(text, inner, end)))
            return mark
        if close is not None and close - inner >= 2:
            found.append((inner, close))
        place = close + 1 if close is not None else inner
    return ""


def _behind_mark(text: str, start: int, mark: str) -> int:
    """Return where the words of a paragraph begin that goes on with a quotation."""
    match = _NUMBER.match(text, start)
    start = match.end() if match else start
    return start + 1 if text[start : start + 1] == mark else start


def _opening(text: str, start: int, end: int) -> tuple[str, int] | None:
    """Return the first mark from `start` on that opens a quotation, and the place behind it."""
    for match in _MARK.finditer(text, start, end):
        mark, place = match.group(), match.start()
        if mark in _CLOSING and _can_open(mark, text[place - 1 : place], text[place + 1 : place + 2]):
            return mark, place + 1
    return None


def _can_open(mark: str, before: str, after: str) -> bool:
    """Say whether a mark between two characters opens a quotation: a plain one does not behind a word or a stop."""
    if not (after.strip() or mark == "«") or (mark == "'" and after.isdigit()):
        return False
    return mark not in {'"', "'", "‘"} or not (before.isalnum() or (mark != "‘" and before and before in "_.,!?"))


def _closing(text: str, mark: str, start: int, end: int) -> int | None:
    """Return where a quotation closes: for single marks, where neither a word nor a plural's owner goes on."""
    limit = min(end, start + _LONGEST.get(mark, 3000))
    places = list(_closers(text, mark, start, limit))
    for number, place in enumerate(places):
        if mark in _LONGEST and _PLURAL.match(text, place - 1) and number + 1 < len(places):
            continue
        return place
    return None


def _closers(text: str, mark: str, start: int, limit: int) -> Iterator[int]:
    for match in _MARK.finditer(text, start, limit):
        place = match.start()
        if match.group() not in _CLOSING[mark]:
            if match.group() == mark:
                return
        elif mark not in _LONGEST:
            yield place
        elif text[place - 1].isspace():
            return
        elif not text[place + 1 : place + 2].isalnum():
            yield place


def _goes_on(text: str, mark: str, after: Stretch) -> bool:
    """Say whether the paragraph `after` goes on with a quotation left open: it repeats the mark, or only closes it."""
    start, end = after
    if start >= end or mark not in {"“", "«", '"'}:
        return False
    if text[start] == mark:
        return True
    first = next((match.group() for match in _MARK.finditer(text, start, end) if match.group() not in "'’‘"), "")
    return mark not in {'"', first} and bool(first) and first in _CLOSING[mark]


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
