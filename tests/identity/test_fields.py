"""Which value is shown, by which rule, and that nothing that was claimed is lost."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.identity.fields import Account, Source, Voice, account
from dragoman.model import EngagementClaim

from .build import claim, told, when

BELLO, WIRTH = "Amina Bello, Foreign Minister / NGA", "Jonas Wirth, Foreign Minister / DEU"


def voice(document: str, published: str, one: EngagementClaim, origin: str = "", speaks_for: str = "") -> Voice:
    source = Source(document=document, origin=origin or document, speaks_for=tuple(speaks_for.split()))
    return Voice(told(document, published, one)[0], source)


def talks(date: str = "", *, at: str = "", **fields: Any) -> EngagementClaim:
    return claim("meeting", BELLO, WIRTH, date=date, at=at, **fields)


def dates(found: Account) -> list[str]:
    return [str(one.value.start) for one in found.when.values] if found.when else []


WHEN = [
    ("only one", ["2025-11-21"], "", ["2025-11-21"], "only value", False),
    (
        "more origins",
        ["2025-11-22", "2025-11-21", "2025-11-21"],
        "",
        ["2025-11-21", "2025-11-22"],
        "more origins",
        True,
    ),
    ("a month supports the day", ["2025-11", "2025-11-21"], "", ["2025-11-21", "2025-11-01"], "more origins", False),
    (
        "its own text",
        ["2025-11-22", "2025-11-22", "2025-11-21"],
        "c",
        ["2025-11-21", "2025-11-22"],
        "a side's own text",
        True,
    ),
    (
        "a day of several",
        ["2025-11-19..2025-11-21", "2025-11-21", "2025-11-21"],
        "",
        ["2025-11-19", "2025-11-21"],
        "more origins",
        False,
    ),
    ("the later report", ["2025-11-21", "2025-11-22"], "", ["2025-11-22", "2025-11-21"], "latest", True),
]


@pytest.mark.parametrize(("name", "said", "own", "expected", "rule", "disputed"), WHEN, ids=[row[0] for row in WHEN])
def test_when(name: str, said: list[str], own: str, expected: list[str], rule: str, disputed: bool) -> None:
    voices = [
        voice(document, f"2025-11-2{3 + number}", talks(date), speaks_for="NGA" if document == own else "")
        for number, (document, date) in enumerate(zip("abc", said, strict=False))
    ]
    found = account(voices)
    assert dates(found) == expected
    assert found.when
    assert (found.when.rule, found.when.disputed) == (rule, disputed)


def test_copies_of_one_handout_are_one_origin() -> None:
    voices = [voice(name, "2025-11-22", talks("2025-11-22"), origin="handout") for name in ("a", "b", "c")]
    voices += [voice(name, "2025-11-22", talks("2025-11-21")) for name in ("d", "e")]
    found = account(voices)
    assert dates(found) == ["2025-11-21", "2025-11-22"]
    assert (found.sources, found.origins) == (5, 3)
    assert found.when
    assert [(one.documents, one.origins) for one in found.when.values] == [(("d", "e"), 2), (("a", "b", "c"), 1)]


def test_a_town_is_no_contradiction_to_its_country() -> None:
    found = account([voice("a", "2025-11-22", talks(at=", BEL")), voice("b", "2025-11-22", talks(at="Brussels, BEL"))])
    assert found.where
    assert found.where.chosen.place == "Brussels"
    assert not found.where.disputed
    assert "where" not in found.disputed


def test_a_town_that_was_announced_stays_where_the_country_is_the_same() -> None:
    plan = voice("a", "2025-11-01", talks(at="Brussels, BEL", status="planned"))
    for at, expected in ((", BEL", "Brussels"), (", LUX", None)):
        found = account([plan, voice("b", "2025-11-22", talks(at=at))])
        assert found.where
        assert found.where.chosen.place == expected


STATUS = [
    ("planned", ["planned"], "planned", ["planned"], False),
    ("planned and held", ["planned", "held"], "held", ["planned", "held"], False),
    ("called off", ["planned", "cancelled"], "cancelled", ["planned", "cancelled"], False),
    ("postponed and held", ["planned", "cancelled", "held"], "held", ["planned", "postponed", "held"], False),
    (
        "postponed to a new date",
        ["planned", "cancelled", "planned"],
        "planned",
        ["planned", "postponed", "planned"],
        False,
    ),
    ("proposed, planned", ["proposed", "planned"], "planned", ["proposed", "planned"], False),
    ("under way, held", ["ongoing", "held"], "held", ["ongoing", "held"], False),
    ("under way, an old plan told again", ["ongoing", "planned"], "ongoing", ["ongoing", "planned"], False),
    ("held, and yet called off", ["held", "cancelled"], "held", ["held", "cancelled"], True),
]


@pytest.mark.parametrize(("name", "said", "status", "stages", "disputed"), STATUS, ids=[row[0] for row in STATUS])
def test_status(name: str, said: list[str], status: str, stages: list[str], disputed: bool) -> None:
    voices = [voice(str(number), f"2025-11-2{number}", talks(status=one)) for number, one in enumerate(said)]
    found = account(reversed(voices)).history
    assert found.status == status
    assert [step.stage for step in found.steps] == stages
    assert found.disputed == disputed


def test_a_plan_is_never_held_by_the_passing_of_time() -> None:
    found = account([voice("a", "2025-11-01", talks("2025-11-21", status="planned"))]).history
    assert not found.unconfirmed(dt.date(2025, 11, 21))
    assert found.unconfirmed(dt.date(2025, 11, 22))
    assert found.status == "planned"


def test_the_date_that_was_announced_counts_no_longer_once_it_was_held() -> None:
    voices = [
        voice("a", "2025-04-01", talks("2025-04-27", status="planned"), speaks_for="NGA"),
        voice("b", "2025-04-20", talks("2025-04-27", status="cancelled"), speaks_for="NGA"),
        voice("c", "2025-08-25", talks("2025-08-23")),
    ]
    found = account(voices)
    assert dates(found) == ["2025-08-23"]
    assert [step.when for step in found.history.steps] == [when("2025-04-27"), when("2025-04-27"), when("2025-08-23")]


def test_attendees_are_named_in_full_with_every_office_claimed() -> None:
    voices = [
        voice("a", "2025-11-22", claim("meeting", "Khar, Minister of State / PAK", "/ EU")),
        voice("b", "2025-11-22", claim("meeting", "Hina Rabbani Khar, Foreign Minister / PAK", "Lena Mendl / EU")),
        voice(
            "c",
            "2025-11-22",
            claim("meeting", "Hina Rabbani Khar, Foreign Minister / PAK", ", High Representative / EU"),
        ),
    ]
    names = [
        (one.party, one.name and one.name.chosen, one.office and one.office.chosen) for one in account(voices).attendees
    ]
    assert names == [("EU", "Lena Mendl", "High Representative"), ("PAK", "Hina Rabbani Khar", "Foreign Minister")]
    khar = account(voices).attendees[1]
    assert khar.office
    assert [one.value for one in khar.office.values] == ["Foreign Minister", "Minister of State"]
    assert khar.documents == ("a", "b", "c")


def test_who_was_only_announced_is_marked() -> None:
    voices = [
        voice("a", "2025-11-01", claim("visit", f"{BELLO} / guest", f"{WIRTH} / host", status="planned")),
        voice("b", "2025-11-22", claim("visit", f"{BELLO} / guest")),
    ]
    assert [(one.party, one.announced) for one in account(voices).attendees] == [("DEU", True), ("NGA", False)]


def test_nobody_tells_of_nothing() -> None:
    with pytest.raises(ValueError, match="nobody"):
        account([])


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_the_order_has_no_influence_and_no_value_is_lost(data: st.DataObject) -> None:
    rows = data.draw(
        st.lists(
            st.tuples(
                st.sampled_from(["2025-11-20", "2025-11-21", "2025-11", "2025"]),
                st.sampled_from(["held", "planned", "cancelled"]),
                st.sampled_from(["", "x", "y"]),
                st.sampled_from(["", "NGA"]),
                st.integers(10, 29),
            ),
            min_size=1,
            max_size=7,
        )
    )
    voices = [
        voice(str(number), f"2025-11-{day}", talks(date, status=status), origin, speaks_for)
        for number, (date, status, origin, speaks_for, day) in enumerate(rows)
    ]
    found = account(voices)
    assert account(data.draw(st.permutations(voices))) == found
    assert {document for step in found.history.steps for document in step.documents} == {
        str(number) for number in range(len(rows))
    }
    assert (found.history.status == "held") == any(row[1] == "held" for row in rows)


@pytest.mark.parametrize(
    ("status", "told_later", "expected"),
    [
        ("ongoing", "2025-11-19", "2025-11-19..2025-11-21"),
        ("ongoing", "2025-11-20", "2025-11-20"),
        ("held", "2025-11-19", "2025-11-19"),
    ],
)
def test_what_is_under_way_ends_as_announced(status: Any, told_later: str, expected: str) -> None:
    plan = voice("a", "2025-11-15", talks("2025-11-19..2025-11-21", status="planned"))
    now = voice("b", "2025-11-20", talks(told_later, status=status))
    found = account([plan, now])
    assert found.when
    assert found.when.chosen == when(expected)
