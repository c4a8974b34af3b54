"""Visits and tours: legs, what happened on them, and visits that were moved."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from dragoman.errors import UsageError
from dragoman.model import EngagementClaim, Participant, Span, When, Where
from dragoman.questions.tours import tours
from dragoman.questions.visits import visits
from dragoman.record import View
from dragoman.runs import open_merging
from record.build import claim, document, on, reading

RAHIMI = Participant(name="Laila Rahimi", office="Foreign Minister", state="PAK", role="guest")
SOLBERG = Participant(name="Hanna Sølberg", office="Foreign Minister", state="NOR", role="host")
MARCH = When(dt.date(2025, 3, 1), dt.date(2025, 3, 31), "month")


def stay(place: str, country: str, when: When | None, **changes: Any) -> EngagementClaim:
    return claim(
        **{
            "kind": "visit",
            "participants": (RAHIMI, Participant(state=country, role="host")),
            "when": when,
            "where": Where(place, country),
            "topics": (),
            "evidence": (f"Rahimi visited {place}",),
            **changes,
        }
    )


def met(country: str, when: When | None, **changes: Any) -> EngagementClaim:
    other = Participant(state=country)
    return claim(**{"participants": (RAHIMI, other), "when": when, "where": Where(None, country), **changes})


REPORTS: dict[str, tuple[str, tuple[EngagementClaim, ...]]] = {
    "moscow": ("2025-11-19", (stay("Moscow", "RUS", on("2025-11-17", "2025-11-19")), met("RUS", on("2025-11-18")))),
    "brussels": (
        "2025-11-22",
        (
            stay("Brussels", "BEL", on("2025-11-20", "2025-11-21")),
            met("BEL", None),
            met("BEL", None, status="proposed", kind="signing"),
        ),
    ),
    "oslo": ("2025-11-30", (stay("Oslo", "NOR", on("2025-11-28")), met("NOR", on("2025-11-28"), kind="signing"))),
    "march": ("2025-02-01", (stay("Lima", "PER", MARCH, status="planned"),)),
    "announced": ("2025-06-01", (stay("Dhaka", "BGD", on("2025-06-27", "2025-06-28"), status="planned"),)),
    "put off": ("2025-06-25", (stay("Dhaka", "BGD", on("2025-06-27", "2025-06-28"), status="cancelled"),)),
    "took place": ("2025-07-04", (stay("Dhaka", "BGD", on("2025-07-02", "2025-07-03")),)),
}


@pytest.fixture(scope="module")
def travels(tmp_path_factory: pytest.TempPathFactory) -> Iterator[View]:
    path: Path = tmp_path_factory.mktemp("travels") / "record.db"
    with open_merging(path) as record:
        for name, (published, claims) in REPORTS.items():
            record.keep(document(name, published=dt.date.fromisoformat(published)), reading(name, *claims))
        yield record.view()


def _places(row: dict[str, Any]) -> list[str]:
    return [leg.place for leg in row["legs"]]


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({}, [["Lima"], ["Dhaka"], ["Moscow", "Brussels"], ["Oslo"]]),
        ({"person": "rahimi", "legs": 2}, [["Moscow", "Brussels"]]),
        ({"to": "Belgium"}, [["Moscow", "Brussels"]]),
        ({"to": "oslo"}, [["Oslo"]]),
        ({"status": "planned"}, [["Lima"]]),
        ({"since": "2025-11-20", "until": "2025-11-27"}, [["Moscow", "Brussels"]]),
        ({"of": "Pakistan", "limit": 1, "offset": 1}, [["Dhaka"]]),
        ({"of": "Norway"}, []),
        ({"person": "solberg"}, []),
    ],
)
def test_tours(travels: View, filters: dict[str, Any], found: list[list[str]]) -> None:
    assert [_places(row) for row in tours(travels, **filters).rows] == found


def test_a_leg_as_programs_read_it(travels: View) -> None:
    (row,) = tours(travels, legs=2).rows
    moscow, brussels = msgspec.to_builtins(row["legs"])
    assert (moscow["country"], moscow["arrival"], moscow["departure"]) == ("RUS", "2025-11-17", "2025-11-19")
    assert (moscow["status"], moscow["documents"]) == ("held", ("moscow",))
    assert moscow["engagements"][0] == moscow["visits"][0] == row["id"]
    assert len(moscow["engagements"]) == 2
    assert len(brussels["engagements"]) == 2, "the undated talks of that report, without what was only proposed"
    assert row["documents"] == ["brussels", "moscow"]


def test_a_leg_without_exact_days_has_intervals(travels: View) -> None:
    (row,) = tours(travels, to="Peru").rows
    assert row["legs"][0].arrival == row["legs"][0].departure == MARCH
    assert row["when"] == MARCH


def test_a_leg_of_several_towns_names_them(tmp_path: Path) -> None:
    towns = {"where": (Span(0, 4, "Oslo"), Span(6, 12, "Bergen"))}
    several = stay("", "NOR", on("2025-05-01"), where=Where(None, "NOR"), spans=towns)
    with open_merging(tmp_path / "record.db") as record:
        record.keep(document("a"), reading("a", several))
        (row,) = tours(record.view()).rows
        assert row["legs"][0].place == "Oslo, Bergen"


def test_a_visit_that_was_moved_is_one_with_its_history(travels: View) -> None:
    (row,) = visits(travels, guest="rahimi", to="Bangladesh").rows
    assert (row["status"], row["arrival"]) == ("held", dt.date(2025, 7, 2))
    assert [step.stage for step in row["history"]] == ["planned", "postponed", "held"]
    assert [step.documents for step in row["history"]] == [("announced",), ("put off",), ("took place",)]
    assert row["earlier"][0].in_words() == "planned for 27–28 Jun 2025, known 1 Jun 2025"


@pytest.mark.parametrize(
    ("filters", "total"),
    [({}, 5), ({"guest": "Norway"}, 0), ({"host": "Norway"}, 1), ({"guest": "PAK", "host": "RUS"}, 1)],
)
def test_visits_by_who_goes_and_who_receives(travels: View, filters: dict[str, Any], total: int) -> None:
    assert visits(travels, **filters).total == total


def test_what_happened_on_a_visit(travels: View) -> None:
    (row,) = visits(travels, to="Moscow").rows
    assert len(row["engagements"]) == 2


def test_days_that_are_none_are_refused(travels: View) -> None:
    with pytest.raises(UsageError, match="--since"):
        tours(travels, since="2025-13-01")
