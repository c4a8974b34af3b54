"""Measures a clustering of simulated reports against the truth.

    python -m benchmarks.simulated [--reports N ...] [--seed S] [--levels low default high] [--method NAME] [--show N]

Prints a row for each size and level of noise. The method `equal words` puts together what is written alike, as a
spreadsheet would: a yardstick. A clustering maps items to labels: claims to engagements, mentions to
people, documents to origin groups. Only which items share a label counts, not what the labels are.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import islice, product
from typing import TypeVar

import msgspec
from msgspec import Struct

from dragoman.identity.engagements import Told, merge
from dragoman.identity.fields import Source, Voice, history
from dragoman.identity.origins import Text, origin_groups
from dragoman.identity.people import Seen, merge_people
from dragoman.model import EngagementClaim, Status
from dragoman.simulation import LEVELS, NoiseLevel, Report, TrueEngagement, simulate

Item = TypeVar("Item", bound=Hashable)
Claim = tuple[str, int]
"""A document's id, and the position of a claim in its reading."""

Mention = tuple[str, int, int]
"""A document's id, the position of a claim, and that of a participant in it."""


class Score(Struct, frozen=True):
    """Precision and recall, from 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Return the harmonic mean, 0 where both are 0."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


class Tables(Struct, frozen=True):
    """The truth as tables: of which engagement, person and origin each item is, and each engagement's status."""

    engagements: dict[Claim, str]
    people: dict[Mention, str]
    origins: dict[str, str]
    statuses: dict[str, Status]


class Found(Struct, frozen=True):
    """What is measured: clusterings of the same items, and the status that each cluster of claims was given."""

    engagements: Mapping[Claim, str]
    people: Mapping[Mention, str]
    origins: Mapping[str, str]
    statuses: Mapping[str, Status]


def b_cubed(truth: Mapping[Item, Hashable], found: Mapping[Item, Hashable]) -> Score:
    """Return B-cubed precision and recall (Bagga and Baldwin 1998).

    They are the means, over items, of how pure an item's cluster is, and of how much of its true cluster it holds.
    Items that `found` lacks stand alone; those that `truth` lacks do not count.
    """
    cells, rows, columns = _contingency(truth, found)
    if not truth:
        return Score(1.0, 1.0)
    precision = sum(count * count / columns[column] for (_, column), count in cells.items())
    recall = sum(count * count / rows[row] for (row, _), count in cells.items())
    return Score(precision / len(truth), recall / len(truth))


def pairwise(truth: Mapping[Item, Hashable], found: Mapping[Item, Hashable]) -> Score:
    """Return precision and recall over pairs of items that share a label. Where no pair exists, 1."""
    cells, rows, columns = _contingency(truth, found)
    both = sum(map(_pairs, cells.values()))
    in_found, in_truth = sum(map(_pairs, columns.values())), sum(map(_pairs, rows.values()))
    return Score(both / in_found if in_found else 1.0, both / in_truth if in_truth else 1.0)


def _contingency(
    truth: Mapping[Item, Hashable], found: Mapping[Item, Hashable]
) -> tuple[Counter[tuple[Hashable, Hashable]], Counter[Hashable], Counter[Hashable]]:
    """Return how many items have each pair of labels, each true label, each found label."""
    pairs = [(label, found.get(item, ("alone", item))) for item, label in truth.items()]
    return Counter(pairs), Counter(row for row, _ in pairs), Counter(column for _, column in pairs)


def _pairs(count: int) -> int:
    return count * (count - 1) // 2


def status_accuracy(
    truth: Mapping[Item, str], statuses: Mapping[str, Status], found: Mapping[Item, str], given: Mapping[str, Status]
) -> float:
    """Return the share of true engagements whose status is right, from 0 to 1.

    An engagement's status is that of the cluster with most of its claims, the lesser label on a tie; what is under way
    counts as held. `truth` and `found` map claims to labels, `statuses` and `given` those labels to statuses.
    """
    votes: dict[str, Counter[str]] = {}
    for item, label in truth.items():
        votes.setdefault(label, Counter())[found.get(item, "")] += 1
    right = sum(_same(statuses[label], given.get(_winner(counts))) for label, counts in votes.items())
    return right / len(votes) if votes else 1.0


def _winner(counts: Counter[str]) -> str:
    return min(counts, key=lambda label: (-counts[label], label))


def _same(one: Status, other: Status | None) -> bool:
    return one == ("held" if other == "ongoing" else other)


def tables(rows: Iterable[object]) -> tuple[Tables, list[Report]]:
    """Return the truth of a simulation as tables, and its reports."""
    found = Tables({}, {}, {}, {})
    reports = []
    for row in rows:
        if isinstance(row, Report):
            reports.append(row)
            _enter(found, row)
        elif isinstance(row, TrueEngagement):
            found.statuses[row.id] = row.status
    return found, reports


def _enter(found: Tables, report: Report) -> None:
    document = report.truth.id
    found.origins[document] = report.truth.origin
    for position, claim in enumerate(report.truth.claims):
        found.engagements[document, position] = claim.engagement
        for number, person in enumerate(claim.people):
            if person and report.reading.engagements[position].participants[number].name:
                found.people[document, position, number] = person


def by_key(reports: Iterable[Report]) -> Found:
    """Return the clustering by equal words: what a spreadsheet would do. A yardstick, not a method."""
    engagements: dict[Claim, str] = {}
    people: dict[Mention, str] = {}
    origins: dict[str, str] = {}
    statuses: dict[str, Status] = {}
    for report in reports:
        origins[report.truth.id] = report.document.text.partition("\n")[0]
        for position, claim in enumerate(report.reading.engagements):
            label = _key(claim)
            engagements[report.truth.id, position] = label
            statuses[label] = claim.status
            for number, one in enumerate(claim.participants):
                people[report.truth.id, position, number] = f"{one.name}|{one.state}"
    return Found(engagements, people, origins, statuses)


def _key(claim: EngagementClaim) -> str:
    sides = sorted({one.party or "" for one in claim.participants})
    start = claim.when.start.isoformat() if claim.when else ""
    return "|".join((claim.kind, *sides, start, claim.series or ""))


def by_dragoman(reports: Sequence[Report]) -> Found:
    """Return what dragoman makes of the readings and the texts."""
    origins = origin_groups(Text(one.document.id, one.document.text, one.document.published) for one in reports)
    told = {one.id: one for one in _told(reports)}
    engagements: dict[Claim, str] = {}
    statuses: dict[str, Status] = {}
    for cluster in merge(told.values()).clusters:
        claims = [told[name] for name in cluster.claims]
        engagements.update(dict.fromkeys(((one.document, one.position) for one in claims), cluster.id))
        voices = (Voice(one, Source(document=one.document, origin=origins[one.document])) for one in claims)
        statuses[cluster.id] = history(voices).status
    return Found(engagements, _people(reports), origins, statuses)


def _told(reports: Iterable[Report]) -> Iterator[Told]:
    for report in reports:
        one = report.document
        for position, claim in enumerate(report.reading.engagements):
            yield Told(_claim(one.id, position), one.id, position, one.published, claim)


def _claim(document: str, position: int) -> str:
    return f"{document}:{position}"


def _people(reports: Iterable[Report]) -> dict[Mention, str]:
    """Return who each mention by name is; a document names a person once for all its claims."""
    seen: dict[str, Seen] = {}
    names: dict[Mention, str] = {}
    for report in reports:
        document = report.document
        for position, claim in enumerate(report.reading.engagements):
            for number, one in enumerate(claim.participants):
                if one.name:
                    key = f"{document.id}:{one.name}:{one.party}"
                    names[document.id, position, number] = key
                    on = claim.when.start if claim.when else document.published
                    seen.setdefault(key, Seen(key, one.name, one.office or "", one.party or "", on, document.id))
    person = {name: one.id for one in merge_people(seen.values()).individuals for name in one.mentions}
    return {mention: person[key] for mention, key in names.items()}


def figures(truth: Tables, found: Found) -> dict[str, float]:
    """Return the measures of the issue, by name."""
    return {
        "engagements F1": b_cubed(truth.engagements, found.engagements).f1,
        "people F1": b_cubed(truth.people, found.people).f1,
        "status": status_accuracy(truth.engagements, truth.statuses, found.engagements, found.statuses),
        "origins F1": pairwise(truth.origins, found.origins).f1,
    }


METHODS: dict[str, Callable[[Sequence[Report]], Found]] = {"dragoman": by_dragoman, "equal words": by_key}


def astray(truth: Mapping[Item, str], found: Mapping[Item, str]) -> Iterator[tuple[Item, str]]:
    """Yield the items that stand in a cluster mostly of others, or apart from most of their own, and which it is."""
    clusters: dict[str, Counter[str]] = {}
    parts: dict[str, Counter[str]] = {}
    for item, label in truth.items():
        clusters.setdefault(found.get(item, ""), Counter())[label] += 1
        parts.setdefault(label, Counter())[found.get(item, "")] += 1
    for item, label in truth.items():
        cluster = found.get(item, "")
        if _winner(clusters[cluster]) != label:
            yield item, "among others"
        elif _winner(parts[label]) != cluster:
            yield item, "apart"


def _show(truth: Tables, found: Found, reports: Sequence[Report], count: int) -> Iterator[str]:
    """Yield some of the claims and the mentions that went astray, with their slips."""
    by_id = {report.truth.id: report for report in reports}
    for (document, position), how in islice(astray(truth.engagements, found.engagements), count):
        report = by_id[document]
        yield f"claim {how}: {report.reading.engagements[position].evidence[0]} {report.truth.claims[position].slips}"
    for (document, position, number), how in islice(astray(truth.people, found.people), count):
        report = by_id[document]
        one = report.reading.engagements[position].participants[number]
        person = truth.people[document, position, number]
        yield f"person {how}: {one.name}, {one.office}, {one.state}: {person} {report.truth.claims[position].slips}"


def measured(reports: int, level: NoiseLevel, seed: int, method: str, show: int) -> Iterator[str]:
    """Yield a line with the figures of a method for a world and its seconds of CPU, then what went astray."""
    truth, told = tables(simulate(reports, LEVELS[level], seed))
    start = time.process_time()
    found = METHODS[method](told)
    taken = time.process_time() - start
    rounded = {name: round(value, 4) for name, value in figures(truth, found).items()}
    line = {"reports": reports, "noise": level, **rounded, "seconds": round(taken, 1)}
    yield msgspec.json.encode(line).decode()
    yield from _show(truth, found, told, show)


def main() -> None:
    """Print the figures for each size and level, as lines of JSON, and what went astray."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, nargs="+", default=[10_000])
    parser.add_argument("--levels", choices=LEVELS, nargs="+", default=list(LEVELS))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0, metavar="N", help="show what went astray")
    parser.add_argument("--method", choices=METHODS, default="dragoman")
    options = parser.parse_args()
    for size, level in product(options.reports, options.levels):
        for line in measured(size, level, options.seed, options.method, options.show):
            sys.stdout.write(line + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
