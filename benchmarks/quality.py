"""Measures readings against gold readings: what was found, what agrees in every field, what stands in the text.

    python -m benchmarks.quality DOCS GOLD.jsonl [--show N]

Two engagements match where their participants overlap by an F1 of one half and their kinds are of one group; each
is matched once, best pairs first. *found* counts matches, *strict* those that also agree in kind, status, all
participants, date and place. Gold engagements marked as background neither count nor harm.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import unicodedata
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from dragoman.documents import documents_from
from dragoman.model import Document, EngagementClaim, Participant, Reading, decode, encode
from dragoman.reading import read

_GROUPS = (
    frozenset({"meeting", "dialogue", "visit"}),
    frozenset({"meeting", "conference", "dialogue"}),
    frozenset({"call", "meeting"}),
    frozenset({"message", "call"}),
    frozenset({"ceremony", "meeting", "conference"}),
)
_LEFT_OUT = frozenset(
    "al el bin ibn bint de da do dos van von der den le la abu ben sheikh sheikha mr ms mrs dr h.e he sir "
    "prince king".split()
)


class Quality(Struct, frozen=True):
    """Shares between 0 and 1; `missed` and `invented` name the engagements that did not match."""

    found: float
    strict: float
    clean: float
    grounded: float
    quotes: float
    chairs: float
    offices: float
    commitments: float
    missed: tuple[str, ...] = ()
    invented: tuple[str, ...] = ()
    different: tuple[str, ...] = ()

    @property
    def score(self) -> float:
        """Return the sum of found, strict and the mean of the lists, weighted 60 : 25 : 15."""
        return 0.6 * self.found + 0.25 * self.strict + 0.05 * (self.quotes + self.chairs + self.offices)


def fold(words: str | None) -> str:
    """Return words without accents, case and punctuation."""
    plain = unicodedata.normalize("NFKD", words or "")
    plain = "".join(one for one in plain if not unicodedata.combining(one)).casefold()
    return re.sub(r"[^\w]+", " ", plain.replace("’", "'").replace("'", "")).strip()


def same_name(a: str | None, b: str | None) -> bool:
    """Say whether one name holds all words of the other, or they share two."""
    left, right = _name_words(a), _name_words(b)
    if not left or not right:
        return False
    short, long = sorted((left, right), key=len)
    return all(word in long for word in short) or len(set(left) & set(right)) >= 2


def _name_words(name: str | None) -> list[str]:
    words = fold(name).split()
    return [word for word in words if word not in _LEFT_OUT] or words


def same_body(a: str | None, b: str | None) -> bool:
    """Say whether two names of a body are one, or one is part of the other."""
    left, right = fold(a), fold(b)
    if not left or not right:
        return False
    inside = (len(left) > 3 and left in right) or (len(right) > 3 and right in left)
    return left == right or left in right.split() or right in left.split() or inside


def same_participant(gold: Participant, read_: Participant) -> bool:
    """Say whether two participants are one: by name, else by state, else by body."""
    if gold.name:
        return same_name(gold.name, read_.name)
    if read_.name:
        return False
    return gold.state == read_.state if gold.state else same_body(gold.body, read_.body)


def _pairs(golds: Iterable[Any], reads: list[Any], same: Callable[[Any, Any], bool]) -> int:
    taken: set[int] = set()
    for gold in golds:
        found = next((i for i, one in enumerate(reads) if i not in taken and same(gold, one)), None)
        if found is not None:
            taken.add(found)
    return len(taken)


def f1(hits: int, golds: int, reads: int) -> float:
    """Return the harmonic mean of precision and recall; 1 where there is nothing on either side."""
    return 2 * hits / (golds + reads) if golds + reads else 1.0


def _same_when(gold: EngagementClaim, read_: EngagementClaim) -> bool:
    if gold.when is None or read_.when is None:
        return gold.when is None
    if gold.when.precision == "day":
        return (gold.when.start, gold.when.end) == (read_.when.start, read_.when.end)
    return gold.when.overlaps(read_.when)


def _same_where(gold: EngagementClaim, read_: EngagementClaim) -> bool:
    if gold.where is None or not (gold.where.place or gold.where.country):
        return True
    where = read_.where
    if gold.where.place:
        a, b = fold(gold.where.place), fold(where.place if where else None)
        return bool(b) and (a in b or b in a)
    return where is not None and where.country == gold.where.country


def _affinity(gold: EngagementClaim, read_: EngagementClaim) -> float:
    if gold.kind != read_.kind and not any(gold.kind in group and read_.kind in group for group in _GROUPS):
        return 0.0
    people = _pairs(gold.participants, list(read_.participants), same_participant)
    overlap = (
        f1(people, len(gold.participants), len(read_.participants)) if gold.participants and read_.participants else 0.0
    )
    if overlap < 0.5:
        return 0.0
    return (
        overlap
        + 0.4 * (gold.kind == read_.kind)
        + 0.2 * _same_when(gold, read_)
        + 0.1 * _same_where(gold, read_)
        + 0.1 * (gold.status == read_.status)
    )


def match(golds: tuple[EngagementClaim, ...], reads: tuple[EngagementClaim, ...]) -> list[tuple[int, int]]:
    """Return the pairs of engagements that match, as positions, each at most once."""
    scored = sorted(((_affinity(g, r), i, j) for i, g in enumerate(golds) for j, r in enumerate(reads)), reverse=True)
    pairs: list[tuple[int, int]] = []
    for value, i, j in scored:
        if value > 0 and all(i != a and j != b for a, b in pairs):
            pairs.append((i, j))
    return pairs


def agrees(gold: EngagementClaim, read_: EngagementClaim) -> bool:
    """Say whether two matched engagements agree in kind, status, participants, date and place."""
    people = _pairs(gold.participants, list(read_.participants), same_participant)
    return (
        gold.kind == read_.kind
        and gold.status == read_.status
        and people == len(gold.participants) == len(read_.participants)
        and _same_when(gold, read_)
        and _same_where(gold, read_)
    )


def _same_quote(gold: Any, read_: Any) -> bool:
    a, b = fold(gold.quote)[:40], fold(read_.quote)[:40]
    return bool(a and b) and (a.startswith(b[:20]) or b.startswith(a[:20])) and same_name(gold.speaker, read_.speaker)


def _same_chair(gold: Any, read_: Any) -> bool:
    return same_body(gold.body, read_.body) and (gold.holder == read_.holder or same_name(gold.holder, read_.holder))


def _same_office(gold: Any, read_: Any) -> bool:
    a, b = set(fold(gold.office).split()), set(fold(read_.office).split())
    of = gold.of == read_.of or same_body(gold.of, read_.of)
    return same_name(gold.person, read_.person) and of and bool(a & b) and len(a & b) / len(a | b) >= 0.4


def _same_commitment(gold: Any, read_: Any) -> bool:
    a, b = fold(gold.evidence), fold(read_.evidence)
    shared = len(set(a.split()) & set(b.split())) >= 6
    return bool(set(gold.parties) & set(read_.parties)) and bool(a and b) and (a in b or b in a or shared)


_LISTS: dict[str, Callable[[Any, Any], bool]] = {
    "quotes": _same_quote,
    "chairmanships": _same_chair,
    "offices": _same_office,
    "commitments": _same_commitment,
}


def measure(documents: dict[str, Document], golds: dict[str, Reading], reads: dict[str, Reading]) -> Quality:
    """Return the quality of `reads` against `golds`, over all documents together."""
    counts: dict[str, list[int]] = {"found": [0, 0, 0], "strict": [0, 0, 0], **{name: [0, 0, 0] for name in _LISTS}}
    missed: list[str] = []
    invented: list[str] = []
    different: list[str] = []
    clean = [0, 0]
    grounded = [0, 0]
    for number, gold in golds.items():
        mine = reads[number]
        pairs = match(gold.engagements, mine.engagements)
        optional = {i for i, one in enumerate(gold.engagements) if one.background}
        core = [(i, j) for i, j in pairs if i not in optional]
        sizes = (len(gold.engagements) - len(optional), len(mine.engagements) - (len(pairs) - len(core)))
        _count(counts["found"], len(core), *sizes)
        _count(counts["strict"], sum(agrees(gold.engagements[i], mine.engagements[j]) for i, j in core), *sizes)
        clean = [clean[0] + (not gold.engagements and not mine.engagements), clean[1] + (not gold.engagements)]
        text = " ".join(documents[number].text.split())
        words = [one for claim in mine.engagements for one in claim.evidence]
        grounded = [grounded[0] + sum(" ".join(one.split()) in text for one in words), grounded[1] + len(words)]
        for name, same in _LISTS.items():
            ours, theirs = list(getattr(mine, name)), list(getattr(gold, name))
            _count(counts[name], _pairs(theirs, ours, same), len(theirs), len(ours))
        different += [
            f"{number} {describe(gold.engagements[i])}\n      read {describe(mine.engagements[j])}"
            for i, j in core
            if not agrees(gold.engagements[i], mine.engagements[j])
        ]
        missed += [
            f"{number} {describe(g)}"
            for i, g in enumerate(gold.engagements)
            if i not in optional and i not in {a for a, _ in pairs}
        ]
        invented += [
            f"{number} {describe(r)}" for j, r in enumerate(mine.engagements) if j not in {b for _, b in pairs}
        ]
    shares = {name: f1(*values) for name, values in counts.items()}
    return Quality(
        found=shares["found"],
        strict=shares["strict"],
        clean=clean[0] / clean[1] if clean[1] else 1.0,
        grounded=grounded[0] / grounded[1] if grounded[1] else 1.0,
        quotes=shares["quotes"],
        chairs=shares["chairmanships"],
        offices=shares["offices"],
        commitments=shares["commitments"],
        missed=tuple(missed),
        invented=tuple(invented),
        different=tuple(different),
    )


def _count(tally: list[int], hits: int, golds: int, reads: int) -> None:
    tally[0] += hits
    tally[1] += golds
    tally[2] += reads


def describe(claim: EngagementClaim) -> str:
    """Return an engagement in one line, for people who look for what went wrong."""
    who = "; ".join(f"{one.name or one.office or ''}/{one.party}/{one.role[:4]}" for one in claim.participants)
    when = f"{claim.when.start}..{claim.when.end}" if claim.when else "-"
    where = f"{claim.where.place},{claim.where.country}" if claim.where else "-"
    said = claim.evidence[0][:110] if claim.evidence else ""
    return f"{claim.kind} {claim.status} [{who}] {when} {where} | {claim.name} | {said}"


def load_documents(path: Path) -> dict[str, Document]:
    """Return the documents of a JSON Lines file by their ids, or those of a folder by their files' names."""
    found = [one for one in documents_from([str(path)]) if isinstance(one, Document)]
    if not path.is_dir():
        return {one.id: one for one in found}
    return {_name(one): msgspec.structs.replace(one, id=_name(one)) for one in found}


def _name(document: Document) -> str:
    """Return a document's id where its file holds several, else the file's name without its ending."""
    name = document.capture.name if document.capture else document.id
    return document.id if name.endswith(".jsonl") else Path(name).stem


def load_readings(path: Path) -> dict[str, Reading]:
    """Return the gold readings of a JSON Lines file by their ids."""
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        row = {"reader": "gold", **json.loads(line)}
        for key in ("spans", "inferred"):
            row.pop(key, None)
        found[row["id"]] = decode(
            json.dumps({key: value for key, value in row.items() if key in Reading.__struct_fields__})
        )
    return found


def main() -> None:
    """Print the quality of the reader on a corpus; with --show, what it missed and invented."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("docs", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--readings", type=Path)
    options = parser.parse_args()
    documents, golds = load_documents(options.docs), load_readings(options.gold)
    reads = {number: read(documents[number]) for number in golds}
    if options.readings:
        options.readings.write_bytes(b"\n".join(encode(one) for one in reads.values()) + b"\n")
    quality = measure(documents, golds, reads)
    for name in ("score", "found", "strict", "clean", "grounded", "quotes", "chairs", "offices", "commitments"):
        sys.stdout.write(f"{name:12} {getattr(quality, name):.3f}\n")
    for title, lines in (("missed", quality.missed), ("invented", quality.invented), ("differs", quality.different)):
        for line in lines[: options.show]:
            sys.stdout.write(f"{title:9}{line}\n")


if __name__ == "__main__":
    main()
