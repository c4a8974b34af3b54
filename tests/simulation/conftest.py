"""One simulated world of each level of noise, made once."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from dragoman.simulation import LEVELS, NoiseLevel, Report, TrueEngagement, Truth, simulate

REPORTS = 3000
Rows = tuple[Report | Truth, ...]


@cache
def rows_of(level: NoiseLevel) -> Rows:
    return tuple(simulate(REPORTS, LEVELS[level], seed=5))


@pytest.fixture
def rows() -> Callable[[NoiseLevel], Rows]:
    return rows_of


@pytest.fixture
def reports() -> tuple[Report, ...]:
    return tuple(row for row in rows_of("default") if isinstance(row, Report))


@pytest.fixture
def engagements() -> dict[str, TrueEngagement]:
    return {row.id: row for row in rows_of("default") if isinstance(row, TrueEngagement)}
