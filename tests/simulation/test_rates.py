"""Each kind of noise occurs as often as its parameter says."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

import pytest
from msgspec.structs import replace

from dragoman.simulation import LEVELS, Noise, NoiseLevel, Report, TrueClaim, simulate
from dragoman.simulation.chance import stream
from dragoman.simulation.dates import dating
from dragoman.simulation.naming import naming
from dragoman.simulation.size import FIRST_DAY, size_for
from dragoman.simulation.world import build

NOTHING = Noise(**dict.fromkeys(Noise.__struct_fields__, 0.0))
DRAWS = 4000
Rows = Callable[[str], tuple[object, ...]]


def near(found: int, cases: int, rate: float) -> bool:
    """Say whether a share is within four standard deviations of a rate."""
    return abs(found / cases - rate) <= 4 * math.sqrt(rate * (1 - rate) / cases)


def reports_of(rows: tuple[object, ...]) -> list[Report]:
    return [row for row in rows if isinstance(row, Report)]


@pytest.mark.parametrize("level", ["low", "default", "high"])
@pytest.mark.parametrize(
    "slip", ["initials", "given_missing", "misspelling", "title_only", "office_variant", "office_missing"]
)
def test_people_are_named_as_often_as_said(level: NoiseLevel, slip: str) -> None:
    noise = LEVELS[level]
    world = build(2, size_for(1000, 150))
    tenures = [
        held[-1] for each in world.governments.values() for held in each.tenures.values()
        if held[-1].person.given and held[-1].variants
    ]  # fmt: skip
    random = stream(3, slip)
    found = sum(slip in naming(random, tenures[turn % len(tenures)], noise).slips for turn in range(DRAWS))
    rate = getattr(noise, slip) * (1 - noise.title_only if slip == "office_missing" else 1)
    assert near(found, DRAWS, rate)


@pytest.mark.parametrize("level", ["low", "default", "high"])
@pytest.mark.parametrize("slip", ["day_off", "month_only", "date_missing"])
def test_dates_stray_as_often_as_said(level: NoiseLevel, slip: str) -> None:
    random = stream(4, slip)
    drawn = [dating(random, FIRST_DAY, FIRST_DAY, FIRST_DAY + 1, LEVELS[level]) for _ in range(DRAWS)]
    assert near(sum(slip in one.slips for one in drawn), DRAWS, getattr(LEVELS[level], slip))
    assert near(sum(one.weekday for one in drawn), DRAWS, LEVELS[level].weekday_only)


@pytest.mark.parametrize("level", ["low", "default", "high"])
def test_reports_are_copied_as_often_as_said(level: NoiseLevel, rows: Rows) -> None:
    made = reports_of(rows(level))
    copies = [report for report in made if report.truth.how not in {"own", "handout"}]
    later = LEVELS[level].copying * (1 - firsts(made) / len(made))
    assert abs(len(copies) / len(made) - later) < 0.05
    for how in ("cut", "reworded"):
        found = sum(report.truth.how == how for report in copies)
        assert near(found, len(copies), getattr(LEVELS[level], how))


def firsts(made: list[Report]) -> int:
    """Return about how many reports are the first of a turn: those of an engagement and a status not seen before."""
    seen: set[tuple[str, str]] = set()
    for report in made:
        seen.add((report.truth.claims[0].engagement, report.reading.engagements[0].status))
    return len(seen)


ONE_AT_A_TIME = ["place_missing", "round_missing", "contradiction", "one_sided", "background"]


@pytest.mark.parametrize("slip", ONE_AT_A_TIME)
def test_without_noise_nothing_strays_and_with_one_kind_only_that(slip: str) -> None:
    noise = replace(NOTHING, **{slip: 0.5})
    found = {one for claim in claims(noise, 3000 if slip == "background" else 600) for one in claim.slips}
    assert found == {slip}


@pytest.mark.parametrize(("slip", "least", "most"), [("one_sided", 0.4, 0.5), ("contradiction", 0.15, 0.5)])
def test_claims_stray_about_as_often_as_said(slip: str, least: float, most: float) -> None:
    made = list(claims(replace(NOTHING, **{slip: 0.5})))
    assert least <= sum(slip in claim.slips for claim in made) / len(made) <= most


def test_no_noise_means_no_slips() -> None:
    assert not any(claim.slips for claim in claims(NOTHING))


def claims(noise: Noise, count: int = 600) -> Iterator[TrueClaim]:
    for row in simulate(count, noise, 6):
        if isinstance(row, Report):
            yield from row.truth.claims
