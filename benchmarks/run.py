"""Times the reader, the record and the command line against their floors.

    python -m benchmarks.run [--json] [--repeats N] [--only NAME]

One process on one core where the system lets it choose; each figure is the median of some repeats. Exits
with 1 where a floor is missed. The figures of the last run are left in build/benchmarks.json.
"""

from __future__ import annotations

import argparse
import math
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec
from benchmarks.texts import diplomatic, ordinary
from msgspec import Struct

import dragoman
from dragoman.documents import document_from_text
from dragoman.reading import read
from dragoman.runs import open_merging, read_paths
from dragoman.simulation import LEVELS, Report, encode_truth, simulate

SIZES = (200, 400, 800)
LAST_RUN = Path("build/benchmarks.json")


class Figure(Struct, frozen=True):
    """One measured value, its unit, and the floor it must keep: at least, or at most where `most` is set."""

    name: str
    value: float
    unit: str
    floor: float | None = None
    most: bool = False

    @property
    def kept(self) -> bool:
        """Say whether the floor is kept; a figure without one is only shown."""
        if self.floor is None:
            return True
        return self.value <= self.floor if self.most else self.value >= self.floor


def seconds(work: Callable[[], object], repeats: int) -> float:
    """Return the median time that `work` takes."""
    taken = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def exponent(sizes: Iterable[int], times: Iterable[float]) -> float:
    """Return the power of size that time grows with: the slope of a least-squares line in logarithms."""
    return statistics.linear_regression([math.log(one) for one in sizes], [math.log(one) for one in times]).slope


def _read_all(texts: list[str]) -> None:
    for text in texts:
        dragoman.read(text)


def dense(repeats: int) -> Iterator[Figure]:
    """Measure diplomatic reports, from text to reading."""
    texts = list(diplomatic(40))
    _read_all(texts[:5])
    yield Figure("diplomatic reports read", len(texts) / seconds(lambda: _read_all(texts), repeats), "/s", 40)


def other(repeats: int) -> Iterator[Figure]:
    """Measure ordinary news, from text to reading."""
    texts = list(ordinary(600))
    _read_all(texts[:20])
    yield Figure("other reports read", len(texts) / seconds(lambda: _read_all(texts), repeats), "/s", 1500)


def cold(repeats: int) -> Iterator[Figure]:
    """Measure commands from a cold start, each in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.txt")
        report.write_text(next(diplomatic(1)), encoding="utf-8")
        read = ("read", str(report), "--record", str(Path(folder, "bench.db")))
        yield Figure("cold start of read", seconds(lambda: _command(*read), repeats), "s", 1.5, most=True)
    yield Figure("cold start of --help", seconds(lambda: _command("--help"), repeats), "s", 0.5, most=True)


def _command(*arguments: str) -> None:
    command = (sys.executable, "-m", "dragoman.surfaces.cli", *arguments)
    # Compiled modules are kept between starts wherever a user has not forbidden it, as build machines do.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(command, check=True, env=kept, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603


def growth(_repeats: int) -> Iterator[Figure]:
    """Measure whole runs into a record: how time grows with documents, how fast one is kept."""
    texts = mixed(SIZES[-1])
    with tempfile.TemporaryDirectory() as folder:
        _run_into_record(Path(folder), texts[:10])
        times = [_run_into_record(Path(folder), texts[:size]) for size in SIZES]
        yield Figure("growth of time with documents", exponent(SIZES, times), "power", 1.15, most=True)
        yield Figure("documents read and kept", SIZES[-1] / times[-1], "/s")
        yield Figure("documents kept", _kept_a_second(Path(folder), texts[:200]), "/s")


def mixed(count: int) -> list[str]:
    """Return `count` texts, every fourth a diplomatic report."""
    reports, others = diplomatic(count), ordinary(count)
    return [next(others if number % 4 else reports) for number in range(count)]


def _run_into_record(folder: Path, texts: list[str]) -> float:
    source = folder / f"{len(texts)}.jsonl"
    rows = ({"id": f"d{number}", "text": text, "published": "2025-11-20"} for number, text in enumerate(texts))
    source.write_bytes(b"\n".join(map(msgspec.json.encode, rows)))
    start = time.perf_counter()
    with open_merging(folder / f"{len(texts)}.db", create=True) as record:
        done = sum(not outcome.failed for outcome in read_paths([source], record=record))
    if done != len(texts):
        raise RuntimeError(f"only {done} of {len(texts)} documents were read")
    return time.perf_counter() - start


def _kept_a_second(folder: Path, texts: list[str]) -> float:
    documents = [document_from_text(text) for text in texts]
    pairs = [(document, read(document)) for document in documents]
    with open_merging(folder / "keep.db", create=True) as record:
        start = time.perf_counter()
        for document, reading in pairs:
            record.keep(document, reading)
        return len(pairs) / (time.perf_counter() - start)


def invented(repeats: int) -> Iterator[Figure]:
    """Measure the simulated world: reports with readings and truth, made and written as JSON."""
    count = 5000
    yield Figure("reports simulated", count / seconds(lambda: _simulate_all(count), repeats), "/s", 5000)


def _simulate_all(count: int) -> None:
    for row in simulate(count, LEVELS["default"]):
        if isinstance(row, Report):
            msgspec.json.encode((row.document, row.reading, row.truth))
        else:
            encode_truth(row)


def memory(_repeats: int) -> Iterator[Figure]:
    """Measure the peak memory of this process and of the commands it started, after all other measures."""
    unit = 1 if sys.platform == "darwin" else 1024
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    yield Figure("peak memory", peak * unit / 1e6, "MB", 400, most=True)


MEASURES: dict[str, Callable[[int], Iterator[Figure]]] = {
    "dense": dense,
    "other": other,
    "cold": cold,
    "growth": growth,
    "invented": invented,
    "memory": memory,
}


def table(figures: list[Figure]) -> str:
    """Return the figures as aligned lines, each with its floor and whether it is kept."""
    lines = [f"{'measure':32}{'result':>12}  {'floor':>12}"]
    for one in figures:
        floor = "" if one.floor is None else f"{'<=' if one.most else '>='} {one.floor:,g}"
        verdict = "" if one.floor is None else "  ok" if one.kept else "  MISSED"
        lines.append(f"{one.name:32}{one.value:>12,.2f}  {floor:>12} {one.unit}{verdict}")
    return "\n".join(lines)


def main() -> None:
    """Measure, print a table or JSON, and exit with 1 where a floor is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--only", choices=MEASURES)
    options = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    chosen = [MEASURES[options.only]] if options.only else MEASURES.values()
    figures = [figure for measure in chosen for figure in measure(options.repeats)]
    LAST_RUN.parent.mkdir(exist_ok=True)
    LAST_RUN.write_bytes(msgspec.json.encode(figures))
    sys.stdout.write(msgspec.json.encode(figures).decode() if options.json else table(figures))
    sys.stdout.write("\n")
    sys.exit(0 if all(one.kept for one in figures) else 1)


if __name__ == "__main__":
    main()
