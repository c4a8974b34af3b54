"""The quality of merging, pinned like that of reading: floors may rise, never fall."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest
from benchmarks.merging import Agreement, growth, load_gold, merging_of, origins_of
from benchmarks.quality import load_documents, load_readings

NEWSROOM = Path(os.environ.get("DRAGOMAN_GOLD", Path(__file__).parents[3] / "shared" / "gold")) / "newsroom"


@cache
def agreements() -> dict[str, Agreement]:
    if not (NEWSROOM / "clusters.jsonl").exists():
        pytest.skip("no gold clusters beside the checkout")
    documents, golds = load_documents(NEWSROOM / "docs.jsonl"), load_readings(NEWSROOM / "gold.jsonl")
    gold = load_gold(NEWSROOM / "clusters.jsonl")
    return {"pairs": merging_of(golds, golds, documents, gold), "origins": origins_of(documents, gold)}


@pytest.mark.parametrize(("what", "floor"), [("pairs", 0.98), ("origins", 0.95)])
def test_agreement_with_the_gold(what: str, floor: float) -> None:
    assert agreements()[what].f1 >= floor
    assert agreements()[what].wrong_share <= 0.03


def test_agreement_with_the_truth_of_a_made_up_stream() -> None:
    found = growth(2000).found
    assert found.f1 >= 0.98
    assert found.wrong_share <= 0.01
