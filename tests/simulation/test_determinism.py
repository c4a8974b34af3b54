"""The same arguments give the same values; noise changes the reports and not the world."""

from __future__ import annotations

import pytest

from dragoman.simulation import LEVELS, Noise, Report, TruePerson, TrueTenure, simulate
from dragoman.simulation.chance import between, heavy, pick, spread_out, stream, waiting, weighted
from dragoman.simulation.director import Director
from dragoman.simulation.size import FIRST_DAY, size_for
from dragoman.simulation.world import build


def test_the_same_seed_gives_the_same_rows() -> None:
    assert list(simulate(300, LEVELS["default"], 9)) == list(simulate(300, LEVELS["default"], 9))


def test_another_seed_gives_another_world() -> None:
    one, other = (list(simulate(50, LEVELS["low"], seed)) for seed in (1, 2))
    assert [row.document.text for row in one if isinstance(row, Report)] != [
        row.document.text for row in other if isinstance(row, Report)
    ]


def test_noise_leaves_the_world_alone() -> None:
    standing = [
        [row for row in simulate(50, LEVELS[level], 3) if isinstance(row, TruePerson | TrueTenure)]
        for level in ("low", "high")
    ]
    assert standing[0] == standing[1]


def test_what_happens_depends_on_the_seed_alone() -> None:
    size = size_for(1000, 150)
    days = range(FIRST_DAY, FIRST_DAY + 20)
    one, other = (Director(build(4, size)) for _ in range(2))
    assert [list(one.stories(day)) for day in days] == [list(other.stories(day)) for day in days]


def test_streams_do_not_disturb_each_other() -> None:
    first = stream(1, "a")
    first.random()
    assert stream(1, "b").random() == stream(1, "b").random() != stream(1, "a").random()


@pytest.mark.parametrize(
    ("reports", "states", "days"), [(1, 12, 30), (1000, 12, 60), (100_000, 83, 861), (10**8, 150, 3650)]
)
def test_the_world_grows_with_the_reports(reports: int, states: int, days: int) -> None:
    size = size_for(reports, 150)
    assert (size.states, size.days) == (states, days)


def test_chance_keeps_to_its_bounds() -> None:
    random = stream(1, "bounds")
    assert {between(random, 2, 4) for _ in range(200)} == {2, 3, 4}
    assert {pick(random, "ab") for _ in range(50)} == {"a", "b"}
    assert {spread_out(random, 1.5) for _ in range(50)} == {1, 2}
    assert waiting(random, 0) == 0
    assert all(1 <= heavy(random, 3, 1, 20) <= 20 for _ in range(500))


def test_chances_fall_as_they_are_given() -> None:
    random = stream(1, "chances")
    drawn = [weighted(random, (("a", 0.2), ("b", 0.3)), "rest") for _ in range(5000)]
    assert [round(drawn.count(one) / 5000, 1) for one in ("a", "b", "rest")] == [0.2, 0.3, 0.5]


def test_a_stream_of_reports_is_made_as_it_is_asked_for() -> None:
    endless = simulate(10**6, LEVELS["default"], 1)
    assert next(row for row in endless if isinstance(row, Report)).document.id == "R00000001"


def test_levels_grow_noisier() -> None:
    low, default, high = (LEVELS[level] for level in ("low", "default", "high"))
    assert all(getattr(low, name) < getattr(default, name) < getattr(high, name) for name in Noise.__struct_fields__)
