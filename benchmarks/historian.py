"""Reads the tables of the Office of the Historian and says what came of them: rows, faults, tours, meetings, people.

    python -m benchmarks.historian FOLDER [--spellings N]

`FOLDER` holds `travels` and `visits`. What to expect is known from the tables alone: 4,271 trips, 3,264 visits, two
exact duplicates, 1,486 tours of which 898 have several legs. `--spellings N` lists the N people with most spellings.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.spellings import Spellings, measure_spellings
from msgspec import Struct

from dragoman.documents import documents_from
from dragoman.model import Document, EngagementClaim, Participant, Reading
from dragoman.reading import read
from dragoman.tables import Ledger, read_row
from dragoman.tours import stays_of, tours_of

TRIPS, VISITS, TOURS, OF_SEVERAL_LEGS = 4271, 3264, 1486, 898
_MET = re.compile(r"\b(?:met|meeting|meetings|talks|audience) with [A-Z]", re.IGNORECASE)


class Measured(Struct, frozen=True, kw_only=True):
    """What came of the tables: rows by table, faults by sort, ids of duplicates, tours, meetings, people.

    `met` counts the remarks that say "met with" or the like and were read, `met_found` those that gave a meeting or
    another engagement beside the visit.
    """

    rows: Counter[str]
    not_read: int
    faults: Counter[str]
    duplicates: tuple[str, ...]
    kinds: Counter[str]
    tours: int
    tours_of_several_legs: int
    tours_with_side_trips: int
    met: int
    met_found: int
    people: Spellings
    seconds: float


def measure(folder: Path, *, every: int = 1) -> Measured:
    """Return what comes of the tables in a folder; the remarks of each `every`-th row are read."""
    start = time.perf_counter()
    items = list(documents_from([folder / "travels", folder / "visits"]))
    documents = [one for one in items if isinstance(one, Document)]
    ledger, faults, readings = Ledger(), Counter[str](), dict[str, Reading]()
    duplicates = []
    for number, document in enumerate(documents):
        between = ledger.enter(document)
        faults.update([between.sort] if between else [])
        if between and between.sort == "duplicate":
            duplicates.append(document.id)
            continue
        row = read_row(document, read if number % every == 0 else _nothing)
        faults.update(fault.sort for fault in row.faults)
        readings[document.id] = row.reading
    faults.update(fault.sort for fault in ledger.close())
    return _measured(items, documents[::every], readings, faults, duplicates, start)


def _nothing(document: Document) -> Reading:
    return Reading(id=document.id, reader="none")


def _measured(
    items: Sequence[object], told: Sequence[Document], readings: dict[str, Reading], faults: Counter[str],
    duplicates: Sequence[str], start: float,
) -> Measured:  # fmt: skip
    claims = [(number, claim) for number, reading in readings.items() for claim in reading.engagements]
    stays = list(stays_of(((one, claim) for one, claim in _own(readings) if "/trip/" in one), _who))
    chained = tours_of(stays)
    met = [one.id for one in told if _MET.search(one.text.rpartition("\n")[2]) and one.id in readings]
    return Measured(
        rows=Counter(number.split("/")[1] for number in readings),
        not_read=len(items) - len(readings) - len(duplicates),
        faults=faults,
        duplicates=tuple(duplicates),
        kinds=Counter(claim.kind for _, claim in claims),
        tours=len(chained),
        tours_of_several_legs=sum(len(tour.legs) > 1 for tour in chained),
        tours_with_side_trips=len(tours_of(stays, side_trips=True)),
        met=len(met),
        met_found=sum(len(readings[one].engagements) > 1 for one in met),
        people=measure_spellings(claims, "/trip/"),
        seconds=time.perf_counter() - start,
    )


def _own(readings: dict[str, Reading]) -> Iterator[tuple[str, EngagementClaim]]:
    return ((number, reading.engagements[0]) for number, reading in readings.items())


def _who(one: Participant) -> str | None:
    return f"{one.state}:{one.name}" if one.name else None


def lines(found: Measured) -> Iterator[str]:
    """Yield the lines that tell what was measured."""
    rows, faults, people = found.rows, found.faults, found.people
    yield f"rows read      {rows['trip']} of {TRIPS} trips, {rows['visit']} of {VISITS} visits"
    yield f"not read       {found.not_read}"
    yield f"duplicates     {faults['duplicate']} left out: {', '.join(found.duplicates)}"
    yield f"faults         {_counted(faults)}"
    yield f"tours          {found.tours} of {TOURS}, of several legs {found.tours_of_several_legs} of {OF_SEVERAL_LEGS}"
    yield f"               {found.tours_with_side_trips} where a side trip does not end one"
    yield f"engagements    {_counted(found.kinds)}"
    yield f"remarks        {_share(found.met_found, found.met)} that speak of a meeting give one"
    yield f"people         {people.names} names, {people.folded} folded, {people.people} people, {people.doubts} doubts"
    yield f"               {_share(people.told_right, people.told)} mentions of travellers came to them"
    yield f"               {people.merged} travellers came out as one with another; {people.mixed} people to look at"
    yield f"seconds        {found.seconds:.1f}"


def _counted(counts: Counter[str]) -> str:
    return ", ".join(f"{number} {what}" for what, number in counts.most_common())


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole} ({part / whole if whole else 1:.3f})"


def main() -> None:
    """Print what came of the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--spellings", type=int, default=0)
    options = parser.parse_args()
    found = measure(options.folder)
    for line in lines(found):
        sys.stdout.write(f"{line}\n")
    for spellings in found.people.lists[: options.spellings]:
        sys.stdout.write(f"   {'; '.join(spellings)}\n")


if __name__ == "__main__":
    main()
