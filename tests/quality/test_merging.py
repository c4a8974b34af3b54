"""The quality of merging, pinned like that of reading: floors may rise, never fall."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest
from benchmarks.merging import Agreement, growth, kept, load_gold, merging_of, origins_of
from benchmarks.quality import load_documents, load_readings

from dragoman.reading import read

NEWSROOM = Path(os.environ.get("DRAGOMAN_GOLD", Path(__file__).parents[3] / "shared" / "gold")) / "newsroom"


CLUSTERS = Path(__file__).parents[2] / "examples" / "clusters"


@cache
def agreements(folder: Path) -> dict[str, Agreement]:
    if not (folder / "clusters.jsonl").exists():
        pytest.skip("no gold clusters beside the checkout")
    documents, golds = load_documents(folder / "docs.jsonl"), load_readings(folder / "gold.jsonl")
    gold, reads = load_gold(folder / "clusters.jsonl"), {name: read(documents[name]) for name in golds}
    return {
        "gold readings": merging_of(golds, golds, documents, gold),
        "own readings": merging_of(golds, reads, documents, gold),
        "origins": origins_of(documents, gold),
    }


@pytest.mark.parametrize(
    ("folder", "what", "floor", "wrong"),
    [
        (NEWSROOM, "gold readings", 0.98, 0.03),
        (NEWSROOM, "own readings", 0.81, 0.03),
        (NEWSROOM, "origins", 0.95, 0.03),
        (CLUSTERS, "gold readings", 0.97, 0.03),
        (CLUSTERS, "own readings", 0.67, 0.10),
    ],
)
def test_agreement_with_the_gold(folder: Path, what: str, floor: float, wrong: float) -> None:
    assert agreements(folder)[what].f1 >= floor
    assert agreements(folder)[what].wrong_share <= wrong


def test_agreement_with_the_truth_of_a_made_up_stream() -> None:
    found = growth(2000).found
    assert found.f1 >= 0.98
    assert found.wrong_share <= 0.01


def test_what_one_more_report_takes_is_told_for_each_size() -> None:
    assert [one.reports for one in kept([20, 5])] == [5, 20]
