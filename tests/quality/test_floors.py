"""The quality that the reader keeps, pinned with the hash of the texts it was measured on.

The project's own reports are always measured. Gold sets that lie beside the checkout (`../shared/gold`, or the
folder that DRAGOMAN_GOLD names) are measured too where they are there. A floor may rise, never fall.
"""

from __future__ import annotations

import hashlib
import os
from functools import cache
from pathlib import Path

import msgspec
import pytest
from benchmarks.quality import Quality, load_documents, load_readings, measure

from dragoman.reading import read

ROOT = Path(__file__).parents[2]
BESIDE = Path(os.environ.get("DRAGOMAN_GOLD", ROOT.parent / "shared" / "gold"))


class Floor(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The least that a corpus may show; `sha256` is that of its documents and its gold readings."""

    name: str
    docs: str
    gold: str
    sha256: str
    score: float = 0.0
    found: float = 0.0
    strict: float = 0.0
    clean: float = 0.0

    @property
    def folder(self) -> Path:
        return ROOT if self.docs.startswith("examples/") else BESIDE


FLOORS = msgspec.json.decode(Path(__file__).with_name("floors.json").read_bytes(), type=list[Floor])
PRESENT = [floor for floor in FLOORS if (floor.folder / floor.gold).exists()]


def fingerprint(floor: Floor) -> str:
    path = floor.folder / floor.docs
    files = [path] if path.is_file() else sorted(one for one in path.rglob("*") if one.is_file())
    digest = hashlib.sha256()
    for one in [*files, floor.folder / floor.gold]:
        digest.update(one.read_bytes())
    return digest.hexdigest()


@cache
def quality(name: str) -> Quality:
    floor = next(one for one in FLOORS if one.name == name)
    documents, golds = load_documents(floor.folder / floor.docs), load_readings(floor.folder / floor.gold)
    return measure(documents, golds, {number: read(documents[number]) for number in golds})


def test_the_project_s_own_reports_are_measured() -> None:
    assert any(floor.name == "examples" for floor in PRESENT)


@pytest.mark.parametrize("floor", PRESENT, ids=lambda floor: floor.name)
def test_corpus_is_the_one_the_floor_was_set_on(floor: Floor) -> None:
    assert fingerprint(floor) == floor.sha256


@pytest.mark.parametrize("floor", PRESENT, ids=lambda floor: floor.name)
@pytest.mark.parametrize("figure", ["score", "found", "strict", "clean"])
def test_quality_does_not_fall_below_its_floor(floor: Floor, figure: str) -> None:
    assert getattr(quality(floor.name), figure) >= getattr(floor, figure)


@pytest.mark.parametrize("floor", PRESENT, ids=lambda floor: floor.name)
def test_all_evidence_stands_in_its_text(floor: Floor) -> None:
    assert quality(floor.name).grounded == 1.0
