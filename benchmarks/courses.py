"""Measures tours, series, chairs and commitments of a record of simulated reports against the truth.

    python -m benchmarks.courses [--reports N] [--level default] [--seed S]

Keeps the reports in a record and asks it as a user does; prints a line for each question. Only what some report tells
of counts. A true engagement is found as the one of the record that holds most of its claims.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Collection, Hashable, Iterator, Mapping
from itertools import combinations
from pathlib import Path

from benchmarks.simulated import Score
from msgspec import Struct, field

from dragoman.identity.people import compare_names, name_of
from dragoman.model import When
from dragoman.questions import QUESTIONS, Answer
from dragoman.record import Record
from dragoman.runs import open_merging
from dragoman.simulation import LEVELS, NoiseLevel, Report, TrueChair, TrueEngagement, TruePerson, simulate
from dragoman.tours import Stay, tours_of


class Truth(Struct):
    """What truly happened, and of which true engagement each claim of the record is."""

    engagements: dict[str, TrueEngagement] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    chairs: set[tuple[str, str, int]] = field(default_factory=set)
    told_chairs: set[tuple[str, str, int]] = field(default_factory=set)
    claims: dict[str, str] = field(default_factory=dict)


def fill(record: Record, reports: int, level: NoiseLevel, seed: int) -> Truth:
    """Keep simulated reports in a record; return the truth about them."""
    truth = Truth()
    told: list[Report] = []
    for row in simulate(reports, LEVELS[level], seed):
        if isinstance(row, Report):
            told.append(row)
        elif isinstance(row, TrueEngagement):
            truth.engagements[row.id] = row
        elif isinstance(row, TruePerson):
            truth.names[row.id] = row.name
        elif isinstance(row, TrueChair):
            truth.chairs.add((row.body, row.holder, row.year))
    for report, kept in zip(told, record.keep_many((one.document, one.reading) for one in told), strict=True):
        pairs = zip(kept.engagements, report.truth.claims, strict=True)
        truth.claims.update((claim, true.engagement) for claim, true in pairs)
        year = report.document.published.year if report.document.published else 0
        truth.told_chairs |= {(one.body, one.holder, year) for one in report.reading.chairmanships}
    return truth


def found_as(record: Record, truth: Truth) -> dict[str, str]:
    """Return, for each true engagement, the id of the one of the record that holds most of its claims."""
    votes: dict[str, Counter[str]] = {}
    view = record.view()
    for claim, true in truth.claims.items():
        votes.setdefault(true, Counter())[view.survivor(claim) or ""] += 1
    return {true: min(counts, key=lambda one: (-counts[one], one)) for true, counts in votes.items()}


def ask(record: Record, name: str) -> Answer:
    """Return all rows of a question."""
    return next(one for one in QUESTIONS if one.name == name).ask(record.view(), limit=0)


def tours(record: Record, truth: Truth, found: Mapping[str, str]) -> Score:
    """Return precision and recall over pairs of stays that are in one tour of a person by the rule."""
    visits = [one for one in truth.engagements.values() if one.kind == "visit" and one.start and one.id in found]
    stays = [_stay(one, actor.person) for one in visits for actor in one.actors if actor.role == "guest"]
    true = {(leg_of, tour.person): number for number, tour in enumerate(tours_of(stays)) for leg in tour.legs
            for leg_of in leg.sources}  # fmt: skip
    rows = ask(record, "tours").rows
    by_visit: dict[str, list[tuple[str, str]]] = {}
    for row in rows:
        for leg in row["legs"]:
            for visit in leg.visits:
                by_visit.setdefault(visit, []).append((row["person"], row["id"] + row["person"]))
    mine = {item: _tour(by_visit.get(found[item[0]], []), truth.names[item[1]], item) for item in true}
    return _pairwise(true, mine)


def _stay(one: TrueEngagement, person: str) -> Stay:
    when = When(one.start, one.end or one.start) if one.start else None
    return Stay(person=person, source=one.id, when=when, place=one.place, country=one.country, status=one.status)


def _tour(tours: list[tuple[str, str]], name: str, item: Hashable) -> Hashable:
    """Return the tour of the person of a name among those that a visit is in; else one of its own."""
    alike = [tour for person, tour in tours if compare_names(name_of(person), name_of(name)).level != "unlike"]
    return alike[0] if alike else ("alone", item)


def _pairwise(true: Mapping[tuple[str, str], int], mine: Mapping[tuple[str, str], Hashable]) -> Score:
    def pairs(labels: Mapping[tuple[str, str], Hashable]) -> set[tuple[tuple[str, str], tuple[str, str]]]:
        groups: dict[Hashable, list[tuple[str, str]]] = {}
        for item, label in labels.items():
            groups.setdefault(label, []).append(item)
        return {pair for group in groups.values() for pair in combinations(sorted(group), 2)}

    one, other = pairs(true), pairs(mine)
    both = len(one & other)
    return Score(both / max(len(other), 1), both / max(len(one), 1))


def series(record: Record, truth: Truth, found: Mapping[str, str]) -> dict[str, float]:
    """Return the shares of true rounds that stand under their number, under another, and under none.

    `missing` counts numbers that are called missing and are told by some report.
    """
    numbers: dict[str, int | None] = {}
    missing = 0
    told = {(one.series, one.round) for one in truth.engagements.values() if one.id in found}
    for row in ask(record, "series").rows:
        numbers.update((number, each.number) for each in row["rounds"] for number in each.engagements)
        missing += sum((row["series"], number) in told for number in row["missing"])
    rounds = [one for one in truth.engagements.values() if one.series and one.round and one.id in found]
    counts = Counter(_judged(one.round, numbers.get(found[one.id])) for one in rounds)
    return {what: counts[what] / len(rounds) for what in ("right", "wrong", "none")} | {"missing": float(missing)}


def _judged(true: int | None, mine: int | None) -> str:
    return "none" if mine is None else "right" if mine == true else "wrong"


def chairs(record: Record, truth: Truth) -> Score:
    """Return the share of terms that are true, and that of the true chairs told of which have a term."""
    terms = {
        (row["body"], row["code"], int(one.published[:4]))
        for row in ask(record, "chairs").rows
        for one in row["reports"]
        if one.published
    }
    told = truth.told_chairs & truth.chairs
    return Score(_share(terms & truth.chairs, terms), _share(terms & told, told))


def _share(part: Collection[object], whole: Collection[object]) -> float:
    return len(part) / len(whole) if whole else 1.0


def commitments(record: Record, truth: Truth) -> dict[str, float]:
    """Return, of commitments to hold a round, the share kept that was held, and the share held that is kept."""
    held = {(one.series, one.round) for one in truth.engagements.values() if one.series and one.status == "held"}
    rows = [row for row in ask(record, "commitments").rows if row["what"].startswith("hold the ")]
    kept = {_round(row["what"]) for row in rows if row["status"] == "kept"}
    due = {_round(row["what"]) for row in rows} & held
    return {"kept was held": _share(kept & held, kept), "held is kept": _share(kept & due, due)}


def _round(what: str) -> tuple[str, int]:
    """Return series and number of "hold the 7th Chad–Peru Energy Dialogue"."""
    number, _, name = what.removeprefix("hold the ").partition(" ")
    return name, int("".join(sign for sign in number if sign.isdigit()) or 0)


def lines(reports: int, level: NoiseLevel, seed: int) -> Iterator[str]:
    """Yield the figures of one record."""
    with tempfile.TemporaryDirectory() as folder, open_merging(Path(folder, "record.db")) as record:
        truth = fill(record, reports, level, seed)
        found = found_as(record, truth)
        for name, measure in (("tours", tours), ("series", series)):
            start = time.process_time()
            score = measure(record, truth, found)
            yield f"{name:12}{_told(score)}, {time.process_time() - start:.2f} s"
        yield f"{'chairs':12}{_told(chairs(record, truth))}"
        yield f"{'commitments':12}{_told(commitments(record, truth))}"


def _told(score: Score | dict[str, float]) -> str:
    if isinstance(score, Score):
        return f"precision {score.precision:.3f}, recall {score.recall:.3f}, F1 {score.f1:.3f}"
    return ", ".join(f"{name} {value:.3f}" for name, value in score.items())


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=10_000)
    parser.add_argument("--level", choices=LEVELS, default="default")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    for line in lines(options.reports, options.level, options.seed):
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
