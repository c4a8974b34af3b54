"""Measures merging: engagements of several documents against gold clusters, origins, and how the cost grows.

    python -m benchmarks.merging DOCS.jsonl GOLD.jsonl CLUSTERS.jsonl [--show N]
    python -m benchmarks.merging --growth 1000 10000 100000
    python -m benchmarks.merging --kept 1000 8000

A line of the clusters names the claims, each as [document, position in the gold reading], that tell of one
occurrence, and the documents among them that copy one handout. Claims that no line names are alone, documents
likewise. The pairs of claims that two clusterings put together are compared: F1, and the share of the merged pairs
that the gold keeps apart.
The reader's own claims are first matched with the gold claims of their document as `benchmarks.quality` does; a claim
without a match is one that the gold keeps apart from all.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path

from benchmarks.quality import describe, load_documents, load_readings, match
from benchmarks.synthetic import claims
from msgspec import Struct

from dragoman.identity.engagements import Told, merge
from dragoman.identity.origins import Text, origin_groups
from dragoman.model import Document, Reading
from dragoman.reading import read
from dragoman.runs import open_merging
from dragoman.simulation import LEVELS, Report, simulate

Pairs = set[frozenset[str]]


class Agreement(Struct, frozen=True):
    """Pairs that two clusterings put together: of both, of the tested one, of the gold; what differs, by names."""

    both: int
    tested: int
    gold: int
    missed: tuple[tuple[str, ...], ...] = ()
    wrong: tuple[tuple[str, ...], ...] = ()

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall, 1 where there is no pair at all."""
        return 2 * self.both / (self.tested + self.gold) if self.tested + self.gold else 1.0

    @property
    def wrong_share(self) -> float:
        """Return the share of the merged pairs that the gold keeps apart."""
        return (self.tested - self.both) / self.tested if self.tested else 0.0


def agreement(tested: Iterable[Iterable[str]], gold: Iterable[Iterable[str]]) -> Agreement:
    """Compare two clusterings of names by the pairs that they put together."""
    ours, theirs = _pairs(tested), _pairs(gold)
    return Agreement(
        len(ours & theirs), len(ours), len(theirs),
        tuple(sorted(tuple(sorted(pair)) for pair in theirs - ours)),
        tuple(sorted(tuple(sorted(pair)) for pair in ours - theirs)),
    )  # fmt: skip


def _pairs(groups: Iterable[Iterable[str]]) -> Pairs:
    return {frozenset(pair) for group in groups for pair in combinations(sorted(set(group)), 2)}


class Gold(Struct, frozen=True):
    """What a file of clusters says: claims (`document:position`) and documents that belong together."""

    clusters: tuple[tuple[str, ...], ...]
    origins: tuple[tuple[str, ...], ...]


def load_gold(path: Path) -> Gold:
    """Return the clusters and the groups of origins, each group once."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    clusters = tuple(tuple(_claim(*member) for member in row["members"]) for row in rows)
    origins = {tuple(sorted(group)) for row in rows for group in row["origin_groups"]}
    return Gold(clusters, tuple(sorted(origins)))


def _claim(document: str, position: int) -> str:
    return f"{document}:{position}"


def told(readings: Iterable[Reading], documents: dict[str, Document]) -> list[Told]:
    """Return the claims of readings, each named by its document and its position."""
    return [
        Told(_claim(reading.id, number), reading.id, number, documents[reading.id].published, claim)
        for reading in readings
        for number, claim in enumerate(reading.engagements)
    ]


def as_gold(golds: dict[str, Reading], reads: dict[str, Reading]) -> dict[str, str]:
    """Return, for the claims of `reads`, the gold claims that they match; the others stay what they are, marked."""
    names = {}
    for document, mine in reads.items():
        pairs = {own: gold for gold, own in match(golds[document].engagements, mine.engagements)}
        for number in range(len(mine.engagements)):
            names[_claim(document, number)] = (
                _claim(document, pairs[number]) if number in pairs else f"{document}:unmatched:{number}"
            )
    return names


def merging_of(
    golds: dict[str, Reading], reads: dict[str, Reading], documents: dict[str, Document], gold: Gold
) -> Agreement:
    """Merge the claims of `reads` and compare with the gold clusters."""
    names = as_gold(golds, reads)
    merged = merge(told(reads.values(), documents))
    return agreement(([names[claim] for claim in one.claims] for one in merged.clusters), gold.clusters)


def origins_of(documents: dict[str, Document], gold: Gold) -> Agreement:
    """Group the documents under the first reports and compare with the gold groups."""
    found: dict[str, list[str]] = {}
    texts = (Text(name, one.text, one.published) for name, one in documents.items())
    for name, first in origin_groups(texts).items():
        found.setdefault(first, []).append(name)
    return agreement(found.values(), gold.origins)


class Growth(Struct, frozen=True):
    """What merging a number of synthetic reports took: CPU seconds, the peak of memory in MB, and how right it was."""

    reports: int
    seconds: float
    memory: float
    found: Agreement


def growth(count: int) -> Growth:
    """Merge synthetic reports. Memory is that of the process so far: measure the largest number last."""
    truth: dict[str, list[str]] = {}
    reports = []
    for one, name in claims(count):
        reports.append(one)
        truth.setdefault(name, []).append(one.id)
    start = time.process_time()
    merged = merge(reports)
    taken = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Growth(count, taken, peak, agreement((one.claims for one in merged.clusters), truth.values()))


class Kept(Struct, frozen=True):
    """What one more report took in a record of `reports`, over the last hundred: milliseconds."""

    reports: int
    median: float
    longest: float


def kept(sizes: Iterable[int]) -> Iterator[Kept]:
    """Keep simulated reports one by one in a record; yield what one more took at each of the ascending sizes."""
    ends = sorted(sizes)
    with tempfile.TemporaryDirectory() as folder, open_merging(Path(folder, "kept.db"), create=True) as record:
        taken: list[float] = []
        for one in simulate(ends[-1], LEVELS["default"]):
            if isinstance(one, Report):
                start = time.perf_counter()
                record.keep(one.document, one.reading)
                taken.append((time.perf_counter() - start) * 1e3)
                if len(taken) in ends:
                    yield Kept(len(taken), statistics.median(taken[-100:]), max(taken[-100:]))


def main() -> None:
    """Print the agreement with the gold, or how the cost grows."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("docs", type=Path, nargs="?")
    parser.add_argument("gold", type=Path, nargs="?")
    parser.add_argument("clusters", type=Path, nargs="?")
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--growth", type=int, nargs="+")
    parser.add_argument("--kept", type=int, nargs="+")
    options = parser.parse_args()
    for count in options.growth or ():
        found = growth(count)
        sys.stdout.write(_line(f"{count} reports", found.found))
        sys.stdout.write(f"  {found.seconds:.1f} s, {found.seconds / count * 1e6:.0f} us each, {found.memory:.0f} MB\n")
    for one in kept(options.kept) if options.kept else ():
        sys.stdout.write(f"{one.reports} reports kept, one more: {one.median:.0f} ms, at most {one.longest:.0f} ms\n")
    if options.docs and options.gold and options.clusters:
        _against_gold(options.docs, options.gold, options.clusters, options.show)


def _against_gold(docs: Path, gold_path: Path, clusters: Path, show: int) -> None:
    documents, golds, gold = load_documents(docs), load_readings(gold_path), load_gold(clusters)
    reads = {name: read(documents[name]) for name in golds}
    sys.stdout.write(_line("origins", origins_of(documents, gold)))
    for title, readings in (("gold readings", golds), ("own readings", reads)):
        found = merging_of(golds, readings, documents, gold)
        sys.stdout.write(_line(title, found))
        for word, pairs in (("missed", found.missed), ("wrong", found.wrong)):
            for pair in pairs[:show]:
                sys.stdout.write(f"  {word}\n" + "".join(f"    {name} {_said(name, golds)}\n" for name in pair))


def _line(title: str, found: Agreement) -> str:
    return f"{title:14} F1 {found.f1:.3f}  wrong {found.wrong_share:.3f}  ({found.both} of {found.gold})\n"


def _said(name: str, golds: dict[str, Reading]) -> str:
    document, *_, number = name.split(":")
    return "" if "unmatched" in name else describe(golds[document].engagements[int(number)])


if __name__ == "__main__":
    main()
