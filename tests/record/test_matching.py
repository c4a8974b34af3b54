"""Which occurrence of an older reading is which of a newer one."""

from __future__ import annotations

from typing import Any

import pytest

from dragoman.record.matching import carried_over
from record.build import LINDQVIST, OKELLO, SOLBERG, claim, on

BARE = type(SOLBERG)(state="NOR")


@pytest.mark.parametrize(
    ("changes", "same"),
    [
        ({}, True),
        ({"kind": "dialogue"}, True),
        ({"kind": "call"}, False),
        ({"status": "planned"}, True),
        ({"when": on("2025-11-18", "2025-11-20")}, True),
        ({"when": on("2025-11-21")}, False),
        ({"when": None}, True),
        ({"when": None, "evidence": ("they talked in the town hall",)}, False),
        ({"evidence": ("they talked in the town hall",)}, True),
        ({"evidence": ("On Wednesday Okello met Sølberg in Oslo again",)}, True),
        ({"participants": (OKELLO, BARE)}, True),
        ({"participants": (OKELLO, LINDQVIST)}, True),
        ({"participants": (LINDQVIST,)}, False),
        ({"participants": ()}, True),
    ],
)
def test_knows_an_occurrence_again(changes: dict[str, Any], same: bool) -> None:
    assert carried_over([("E-OLD", claim())], [claim(**changes)]) == ({0: "E-OLD"} if same else {})


def test_the_best_pairs_come_first() -> None:
    with_eu = claim(participants=(OKELLO, LINDQVIST))
    before = [("E-1", claim()), ("E-2", with_eu)]
    assert carried_over(before, [with_eu, claim()]) == {0: "E-2", 1: "E-1"}


def test_each_is_used_once() -> None:
    assert carried_over([("E-1", claim())], [claim(), claim()]) == {0: "E-1"}
    assert carried_over([("E-1", claim()), ("E-2", claim())], [claim()]) == {0: "E-1"}
