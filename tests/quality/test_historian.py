"""The tables of the Office of the Historian, where they lie beside the checkout; DRAGOMAN_HISTORIAN names another folder."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest
from benchmarks.historian import Measured, measure

ROOT = Path(__file__).parents[2]
BESIDE = Path(os.environ.get("DRAGOMAN_HISTORIAN", ROOT.parent / "shared" / "data" / "historian"))

pytestmark = pytest.mark.skipif(not BESIDE.exists(), reason="the tables are not here")


@cache
def measured() -> Measured:
    return measure(BESIDE, every=6)


def test_every_row_is_read_or_its_fault_is_named() -> None:
    rows, faults = measured().rows, measured().faults
    assert rows["trip"] + rows["visit"] + faults["duplicate"] == 4271 + 3264
    assert measured().not_read == 0


def test_the_exact_duplicates_are_found() -> None:
    assert measured().duplicates == ("historian/trip/4019", "historian/trip/4020")


def test_tours_are_rebuilt() -> None:
    assert abs(measured().tours - 1486) <= 0.02 * 1486
    assert abs(measured().tours_of_several_legs - 898) <= 0.02 * 898


def test_meetings_in_remarks_are_found() -> None:
    assert measured().met_found >= 0.97 * measured().met
