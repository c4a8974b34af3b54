"""Readouts of the White House, where they lie beside the checkout; DRAGOMAN_READOUTS names another file."""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path

import pytest
from benchmarks.readouts import Tally, check

ROOT = Path(__file__).parents[2]
BESIDE = Path(os.environ.get("DRAGOMAN_READOUTS", ROOT.parent / "shared" / "data" / "wh_readouts.jsonl"))

pytestmark = pytest.mark.skipif(not BESIDE.exists(), reason="the readouts are not here")


@cache
def tallies() -> dict[str, Tally]:
    return check(json.loads(line) for line in BESIDE.read_text(encoding="utf-8").splitlines())


def test_the_leader_whom_a_title_names_is_found_from_the_text_alone() -> None:
    assert tallies()["foreign"].total >= 350
    assert tallies()["foreign"].share >= 0.91


def test_domestic_readouts_give_no_engagement() -> None:
    assert tallies()["domestic"].total >= 250
    assert tallies()["domestic"].share >= 0.93
