"""Which claims are about one occurrence: the traps of real coverage, on invented reports."""

from __future__ import annotations

import msgspec
import pytest

from dragoman.identity.engagements import Index, Memory, Telling, facts_of, merge
from dragoman.identity.engagements.told import Told
from dragoman.model import Decided

from .build import claim, told

BELLO, WIRTH = "Amina Bello, Foreign Minister / NGA", "Jonas Wirth, Foreign Minister / DEU"
TALKS = claim("meeting", BELLO, WIRTH, date="2025-11-20", at="Berlin, DEU")
VISIT = claim("visit", f"{BELLO} / guest", f"{WIRTH} / host", date="2025-11-19..2025-11-21", at="Berlin, DEU")


def groups(*documents: list[Told], decided: tuple[Decided, ...] = ()) -> list[tuple[str, ...]]:
    found = merge((one for document in documents for one in document), decided)
    return [one.claims for one in found.clusters]


ONE = [
    ("the same in other words", TALKS, claim("meeting", "Bello / NGA", "Wirth, foreign minister / DEU", date="2025-11-20")),
    ("one outlet is a day off", TALKS, claim("meeting", BELLO, WIRTH, date="2025-11-21", at="Berlin, DEU")),
    ("a name with a slip", TALKS, claim("meeting", "Amina Belo / NGA", WIRTH, date="2025-11-20")),
    ("only offices", TALKS, claim("meeting", ", Foreign Minister / NGA", ", Foreign Minister / DEU", date="2025-11-20")),
    ("only the week", TALKS, claim("meeting", BELLO, WIRTH, date="2025-11-17..2025-11-23", at=", DEU")),
    ("no date at all", TALKS, claim("meeting", BELLO, WIRTH)),
    ("a dialogue told as talks", claim("dialogue", BELLO, WIRTH, date="2025-11-20", series="Bi-National Commission", round=6), TALKS),
    ("states that swapped their ministers", TALKS, claim("meeting", "Amina Bello / DEU", "Jonas Wirth / NGA", date="2025-11-20")),
    (
        "a series named from both sides",
        claim("dialogue", "/ NGA", "/ DEU", date="2025-11-20", series="Nigerian-German Bi-National Commission", round=6),
        claim("dialogue", "/ NGA", "/ DEU", date="2025-11-21", series="Bi-National Commission of Germany and Nigeria", round=6),
    ),
    (
        "a round with a wrong number",
        claim("dialogue", BELLO, WIRTH, date="2025-11-20", series="Bi-National Commission", round=6),
        claim("dialogue", BELLO, WIRTH, date="2025-11-20", series="Bi-National Commission", round=7),
    ),
    (
        "a council of which each outlet names its own minister",
        claim("conference", "Amina Bello / NGA", date="2025-11-20", at="Accra, GHA", name="29th meeting of the ECOWAS Council of Ministers", round=29),
        claim("conference", "Kofi Mensah / GHA", date="2025-11-20", at="Accra, GHA", name="ECOWAS Council of Ministers", round=29),
    ),
    ("a visit known by its arrival", VISIT, claim("visit", f"{BELLO} / guest", date="2025-11-19", at=", DEU")),
    ("a visit with another host", VISIT, claim("visit", f"{BELLO} / guest", "Karl Rau, President / DEU / host", date="2025-11-19..2025-11-21", at="Berlin, DEU")),
    ("two signings told by states and by people", claim("signing", "/ NGA", "/ DEU", date="2025-11-20"), claim("signing", BELLO, WIRTH, date="2025-11-20", at="Berlin, DEU")),
    ("a plan for a month and the day", claim("visit", f"{BELLO} / guest", date="2025-12", at="Abidjan, CIV", status="planned"), claim("visit", f"{BELLO} / guest", date="2025-12-09", at=", CIV")),
    ("heads of delegation", claim("meeting", "Ada Obi, President / NGA", ", heads of delegation / ECOWAS", date="2025-11-20"), claim("meeting", "Ada Obi, President / NGA", "Kofi Mensah / GHA", ", heads of delegation / ECOWAS", date="2025-11-20")),
]  # fmt: skip

TWO = [
    ("two meetings of one pair", TALKS, claim("meeting", BELLO, WIRTH, date="2025-11-26", at="Abuja, NGA")),
    ("a visit and its meeting", VISIT, claim("meeting", BELLO, WIRTH, date="2025-11-20", at="Berlin, DEU")),
    ("a call and a meeting", TALKS, claim("call", BELLO, WIRTH, date="2025-11-20", mode="phone")),
    (
        "two ministers meet one guest apart",
        claim("meeting", BELLO, WIRTH, date="2025-11-20", at="Berlin, DEU"),
        claim("meeting", BELLO, "Greta Halm, Minister of Defence / DEU", date="2025-11-20", at="Berlin, DEU"),
    ),
    (
        "two ministers, one without a name",
        claim("meeting", BELLO, WIRTH, date="2025-11-20", at="Berlin, DEU"),
        claim("meeting", BELLO, ", Minister of Defence / DEU", date="2025-11-20", at="Berlin, DEU"),
    ),
    (
        "namesakes of two states",
        claim("meeting", "Mohammed bin Salman, Crown Prince / SAU", BELLO, date="2025-11-20", at="Doha, QAT"),
        claim("meeting", "Mohammed bin Abdulrahman Al Thani, Prime Minister / QAT", BELLO, date="2025-11-20", at="Doha, QAT"),
    ),
    (
        "the ninth round of two series",
        claim("dialogue", "/ PAK", "/ EU", date="2025-02-20", series="Counter-Terrorism Dialogue", round=9),
        claim("dialogue", "/ PAK", "/ EU", date="2025-02-20", series="Political Dialogue", round=9),
    ),
    (
        "two rounds of one series",
        claim("dialogue", "/ NGA", "/ DEU", date="2025-11-20", series="Bi-National Commission", round=6),
        claim("dialogue", "/ NGA", "/ DEU", date="2027", series="Bi-National Commission", round=7, status="planned"),
    ),
    ("three do not meet as two", TALKS, claim("meeting", BELLO, WIRTH, "Kofi Mensah / GHA", date="2025-11-20", at="Berlin, DEU")),
    ("visits that return each other", VISIT, claim("visit", f"{WIRTH} / guest", f"{BELLO} / host", date="2025-11-20", at="Abuja, NGA")),
    ("a visit that goes on elsewhere", VISIT, claim("visit", f"{BELLO} / guest", date="2025-11-21..2025-11-22", at="Vienna, AUT")),
    ("a wreath and a banquet", claim("ceremony", BELLO, date="2025-11-20", evidence=("Bello laid a wreath",)), claim("ceremony", BELLO, date="2025-11-20", evidence=("at a banquet for Bello",))),
    ("a council and a meeting on its margins",
        claim("conference", BELLO, date="2025-11-20", at="Accra, GHA", series="ECOWAS Council of Ministers", round=29),
        claim("meeting", BELLO, "Kofi Mensah / GHA", date="2025-11-20", at="Accra, GHA", within="ECOWAS Council of Ministers")),
    ("meetings that nothing dates", claim("meeting", "/ NGA", "/ DEU", background=True), claim("meeting", "/ NGA", "/ DEU", background=True)),
    ("nobody met nobody", claim("meeting"), claim("meeting")),
]  # fmt: skip


@pytest.mark.parametrize(("name", "one", "other"), ONE, ids=[row[0] for row in ONE])
def test_one_occurrence(name: str, one: object, other: object) -> None:
    assert groups(told("a", "2025-11-21", one), told("b", "2025-11-22", other)) == [("a:0", "b:0")]  # type: ignore[arg-type]


@pytest.mark.parametrize(("name", "one", "other"), TWO, ids=[row[0] for row in TWO])
def test_two_occurrences(name: str, one: object, other: object) -> None:
    assert groups(told("a", "2025-11-21", one), told("b", "2025-11-22", other)) == [("a:0",), ("b:0",)]  # type: ignore[arg-type]


def test_what_one_document_tells_apart_stays_apart() -> None:
    next_day = claim("meeting", BELLO, WIRTH, date="2025-11-21", at="Berlin, DEU")
    assert groups(
        told("a", "2025-11-22", TALKS, next_day), told("b", "2025-11-22", next_day), told("c", "2025-11-22", TALKS)
    ) == [
        ("a:0", "c:0"),
        ("a:1", "b:0"),
    ]


def test_a_telling_that_fits_two_meetings_does_not_make_them_one() -> None:
    leaders = claim(
        "meeting", "Ada Obi, President / NGA", "Karl Rau, President / DEU", date="2025-11-20", at="Berlin, DEU"
    )
    states = claim("meeting", "/ NGA", "/ DEU", date="2025-11-20", at="Berlin, DEU")
    found = groups(told("a", "2025-11-21", TALKS), told("b", "2025-11-21", leaders), told("c", "2025-11-21", states))
    assert len(found) == 2
    assert not any({"a:0", "b:0"} <= set(one) for one in found)


def test_a_postponed_visit_is_one_visit() -> None:
    guest = f"{BELLO} / guest"
    documents = (
        told(
            "a", "2025-04-10", claim("visit", guest, date="2025-04-27..2025-04-28", at="Dhaka, BGD", status="planned")
        ),
        told(
            "b", "2025-04-25", claim("visit", guest, date="2025-04-27..2025-04-28", at="Dhaka, BGD", status="cancelled")
        ),
        told("c", "2025-08-25", claim("visit", guest, date="2025-08-23..2025-08-24", at="Dhaka, BGD")),
    )
    assert groups(*documents) == [("a:0", "b:0", "c:0")]


def test_a_visit_that_was_held_is_not_the_first_date_of_the_next() -> None:
    guest = f"{BELLO} / guest"
    documents = (
        told(
            "a", "2025-04-10", claim("visit", guest, date="2025-04-27..2025-04-28", at="Dhaka, BGD", status="planned")
        ),
        told("b", "2025-04-29", claim("visit", guest, date="2025-04-27..2025-04-28", at="Dhaka, BGD")),
        told("c", "2025-08-25", claim("visit", guest, date="2025-08-23..2025-08-24", at="Dhaka, BGD")),
    )
    assert groups(*documents) == [("a:0", "b:0"), ("c:0",)]


def test_a_later_visit_that_was_announced_before_the_first_was_due_is_another() -> None:
    guest = f"{BELLO} / guest"
    documents = (
        told("a", "2025-04-10", claim("visit", guest, date="2025-04-27", at="Dhaka, BGD", status="planned")),
        told("b", "2025-04-12", claim("visit", guest, date="2025-08-23", at="Dhaka, BGD", status="planned")),
    )
    assert groups(*documents) == [("a:0",), ("b:0",)]


def test_the_earliest_report_gives_the_id_whatever_came_first() -> None:
    late, early = told("z", "2025-11-20", TALKS), told("a", "2025-11-21", TALKS)
    assert groups(early, late) == [("z:0", "a:0")]
    assert groups(early, told("y", "", TALKS)) == [("a:0", "y:0")]


def test_a_person_s_decisions_hold() -> None:
    other = claim("meeting", BELLO, WIRTH, date="2025-11-26", at="Abuja, NGA")
    documents = (told("a", "2025-11-21", TALKS), told("b", "2025-11-22", TALKS), told("c", "2025-11-27", other))
    assert groups(*documents) == [("a:0", "b:0"), ("c:0",)]
    assert groups(*documents, decided=(Decided("a:0", "b:0", "different"),)) == [("a:0",), ("b:0",), ("c:0",)]
    assert groups(*documents, decided=(Decided("c:0", "a:0", "same"),)) == [("a:0", "b:0", "c:0")]
    both = (Decided("c:0", "a:0", "same"), Decided("b:0", "c:0", "different"))
    assert groups(*documents, decided=both) == [("a:0", "c:0"), ("b:0",)]


def test_a_telling_goes_into_a_table_and_comes_back() -> None:
    held = Telling("x", facts_of(told("a", "2025-11-21", TALKS)[0]), (told("a", "2025-11-21", TALKS)[0].stand,))
    assert msgspec.json.decode(msgspec.json.encode(held), type=Telling) == held


def test_a_new_decision_is_taken_in_without_a_rebuild() -> None:
    documents = [*told("a", "2025-11-21", TALKS), *told("b", "2025-11-22", TALKS), *told("c", "2025-11-22", VISIT)]
    shelf = Memory()
    before = Index((), shelf)
    before.add(documents)
    decided = (Decided("a:0", "b:0", "different"),)
    before.remove(["a:0", "b:0"])
    after = Index(decided, shelf)
    after.add(documents[:2])
    assert after.merged() == merge(documents, decided)


def test_what_may_be_one_is_a_doubt() -> None:
    third = claim("meeting", BELLO, WIRTH, "Kofi Mensah / GHA", date="2025-11-20", at="Berlin, DEU")
    found = merge([*told("a", "2025-11-21", TALKS), *told("b", "2025-11-22", third)])
    assert [(doubt.one, doubt.other) for doubt in found.doubts] == [("a:0", "b:0")]
