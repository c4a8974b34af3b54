"""Checks readings of readouts against their titles: a title that names a foreign leader promises an engagement.

    python -m benchmarks.readouts READOUTS.jsonl [--show N]

The titles are never read with the texts. A title with "call with" or "meeting with", an office and a foreign state is
of a *foreign* readout: the text must give an engagement in which that state takes part. A title without any
foreign state, body or office is of a *domestic* one: the text must give none.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import re
import sys
from collections.abc import Iterable
from pathlib import Path

from benchmarks.quality import describe
from msgspec import Struct

from dragoman.model import Document, Reading
from dragoman.reading import read
from dragoman.reading.lexicon import find_hits, pair_of
from dragoman.reading.tokens import Text
from dragoman.reference.office_words import office_kinds
from dragoman.reference.offices import match_title

_ESCAPED = re.compile(r"\\x([0-9A-F]{2})|\\u([0-9A-F]{4})")
_OWN = "USA"
_EXCHANGES = frozenset({"call", "calls", "meeting", "meetings", "conversation", "discussion"})
_FOREIGN_OFFICES = frozenset(
    "minister premier chancellor king queen emir amir sultan taoiseach pope prince ambassador holiness majesty foreign "
    "counterpart counterparts international global world european african asian".split()
)
_LEVELS = frozenset(
    {"head_of_state", "head_of_government", "minister", "monarch", "body", "envoy", "official", "deputy"}
)


class Tally(Struct):
    """How many readouts of a sort there are, how many were read right, and the titles of the others."""

    total: int = 0
    right: int = 0
    wrong: list[str] = []

    def count(self, title: str, *, right: bool) -> None:
        """Count one readout."""
        self.total += 1
        self.right += right
        if not right:
            self.wrong.append(title)

    @property
    def share(self) -> float:
        """Return the share that was read right."""
        return self.right / self.total if self.total else 1.0


def named_states(title: str) -> set[str]:
    """Return the foreign states and the bodies that a title names."""
    text = Text(title)
    hits = list(find_hits(text).values())
    for number in range(len(text.words)):
        hits.extend(pair_of(text.words, number) or ())
    return {hit.code for hit in hits} - {_OWN}


def is_foreign(title: str) -> bool:
    """Say whether a title tells of a call or a meeting with a foreign official."""
    text = Text(title)
    if "with" not in text.lowers or not _EXCHANGES & set(text.lowers):
        return False
    start = text.lowers.index("with")
    titles = (match_title(text.words, number) for number in range(start, len(text.words)))
    return bool(named_states(title)) and any(one and office_kinds()[one.kind].level in _LEVELS for one in titles)


def is_domestic(title: str) -> bool:
    """Say whether a title names nothing foreign."""
    return not named_states(title) and not _FOREIGN_OFFICES & set(Text(title).lowers)


def check(rows: Iterable[dict[str, str]]) -> dict[str, Tally]:
    """Return how many foreign and domestic readouts were read right."""
    tallies = {"foreign": Tally(wrong=[]), "domestic": Tally(wrong=[])}
    for row in rows:
        title = _ESCAPED.sub(lambda match: chr(int(match.group(1) or match.group(2), 16)), row["title"])
        reading = read(_document(row))
        if is_foreign(title):
            tallies["foreign"].count(title, right=_tells_of(reading, named_states(title)))
        elif is_domestic(title):
            tallies["domestic"].count(
                f"{title}: {[describe(one) for one in reading.engagements]}", right=not reading.engagements
            )
    return tallies


def _document(row: dict[str, str]) -> Document:
    return Document(
        id=row["id"], text=row["text"], publisher=row["publisher"], published=dt.date.fromisoformat(row["published"])
    )


def _tells_of(reading: Reading, states: set[str]) -> bool:
    return any(states & {one.party for one in claim.participants} for claim in reading.engagements)


def main() -> None:
    """Print how many readouts were read right."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("readouts", type=Path)
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    rows = [json.loads(line) for line in options.readouts.read_text(encoding="utf-8").splitlines()]
    for name, tally in check(rows).items():
        sys.stdout.write(f"{name:9} {tally.right} of {tally.total} ({tally.share:.3f})\n")
        for title in tally.wrong[: options.show]:
            sys.stdout.write(f"   {title}\n")


if __name__ == "__main__":
    main()
