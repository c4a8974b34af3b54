"""Asking the record: filters, full text, order, pages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model import EngagementClaim, Participant, Reading, When, Where
from dragoman.record import EngagementFilter, Side, View, open_record
from record.build import LINDQVIST, OKELLO, SOLBERG, claim, document, on, pair

KEN, NOR, EU = Side(("KEN",)), Side(("NOR",)), Side(("EU",))
REBELS = Participant(body="March Movement")
MARCH = When(dt.date(2026, 3, 1), dt.date(2026, 3, 31), "month")

# a: in Oslo, b: by telephone, c: planned in Brussels, d: without a date
CLAIMS: dict[str, EngagementClaim] = {
    "a": claim(),
    "b": claim(kind="call", participants=(OKELLO, LINDQVIST), when=on("2025-11-10"), where=None, topics=("climate",)),
    "c": claim(
        kind="conference",
        status="planned",
        participants=(SOLBERG, LINDQVIST),
        when=MARCH,
        where=Where("Brussels", "BEL"),
        name="Third EU–Norway Forum",
        evidence=("will gather in Brüssel", "a forum on fisheries"),
    ),
    "d": claim(participants=(REBELS, OKELLO), when=None, where=Where(None, "NOR"), within="SCO summit", topics=()),
}


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> Iterator[View]:
    path: Path = tmp_path_factory.mktemp("record") / "record.db"
    with open_record(path) as record:
        list(record.keep_many(pair(name, one) for name, one in CLAIMS.items()))
        yield record.view()


def _found(view: View, **wanted: Any) -> str:
    """Return the names of the documents of what a filter finds, in its order."""
    titles = [row.source.title or "" for row in view.engagements(EngagementFilter(**wanted)).rows]
    return "".join(title[-2] for title in titles)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({}, "bacd"),
        ({"of": KEN}, "bad"),
        ({"of": KEN, "with_": EU}, "b"),
        ({"with_": EU}, "bc"),
        ({"of": KEN, "with_": KEN}, ""),
        ({"of": Side(("KEN", "EU"))}, "bacd"),
        ({"of": Side(words="okello")}, "bad"),
        ({"of": Side(words="Amina OKELLO"), "with_": NOR}, "a"),
        ({"of": Side(words="solberg")}, "ac"),
        ({"of": Side(words="okell")}, ""),
        ({"of": Side(words="okell*")}, "bad"),
        ({"of": Side(words="march movement")}, "d"),
        ({"of": Side(words="nobody")}, ""),
        ({"kind": "call"}, "b"),
        ({"status": "planned"}, "c"),
        ({"status": "held", "kind": "meeting"}, "ad"),
        ({"since": dt.date(2025, 11, 19)}, "ac"),
        ({"since": dt.date(2025, 11, 20)}, "c"),
        ({"until": dt.date(2025, 11, 19)}, "ba"),
        ({"until": dt.date(2025, 11, 18)}, "b"),
        ({"since": dt.date(2026, 3, 15), "until": dt.date(2026, 3, 15)}, "c"),
        ({"since": dt.date(2026, 4, 1)}, ""),
        ({"undated": True}, "d"),
        ({"place": "oslo"}, "a"),
        ({"place": "Norway", "countries": ("NOR",)}, "ad"),
        ({"place": "os"}, ""),
        ({"bodies": ("EU",)}, "bc"),
        ({"bodies": ("SCO",)}, "d"),
        ({"body": "norway forum"}, "c"),
        ({"topic": "climate"}, "b"),
        ({"topic": "trade"}, "ac"),
        ({"text": "brussel"}, "c"),
        ({"text": "fisheries"}, "c"),
        ({"text": '"met Sølberg"'}, "bad"),
        ({"text": '"Sølberg met"'}, ""),
        ({"text": "solberg fisheries"}, "c"),
        ({"limit": 2}, "ba"),
        ({"limit": 2, "offset": 1}, "ac"),
        ({"offset": 3}, "d"),
        ({"offset": 9}, ""),
    ],
)
def test_filters(view: View, wanted: dict[str, Any], found: str) -> None:
    assert _found(view, **wanted) == found


def test_a_page_knows_how_many_there_are(view: View) -> None:
    page = view.engagements(EngagementFilter(limit=1, offset=1))
    assert (len(page.rows), page.total) == (1, 4)
    assert view.count(EngagementFilter(of=KEN)) == 3


@given(st.text())
def test_no_search_is_an_error(view: View, typed: str) -> None:
    for wanted in ({"text": typed}, {"of": Side(words=typed)}, {"place": typed}, {"body": typed}):
        view.engagements(EngagementFilter(**wanted))


@pytest.mark.parametrize("typed", ['"', "*", "AND", "NEAR(a b)", "said:x", "a OR b", "-", "\x00"])
def test_signs_of_the_search_language_are_words(view: View, typed: str) -> None:
    assert view.engagements(EngagementFilter(text=typed)).total == 0


def test_a_row_cites_its_document(view: View) -> None:
    row = view.engagements(EngagementFilter(kind="call")).rows[0]
    assert row.claim.evidence == ("Okello met Sølberg in Oslo",)
    assert (row.source.title, row.source.publisher, row.source.published) == (
        "Talks in Oslo (b)", "The Courier", "2025-11-20",
    )  # fmt: skip


def test_tells_one_with_all_its_spans(view: View) -> None:
    number = view.engagements(EngagementFilter(kind="call")).rows[0].id
    (told,) = view.told(number)
    assert told.claim == CLAIMS["b"]
    assert view.told("E-000000") == ()


def test_counts(view: View) -> None:
    counts = view.counts()
    assert counts.documents == {"read": 4}
    assert counts.kinds == {"call": 1, "conference": 1, "meeting": 2}
    assert counts.statuses == {"held": 3, "planned": 1}
    assert counts.lists["people"] == 3


def test_lists_people(view: View) -> None:
    first = view.people().rows[0]
    assert (first.name, first.party, first.engagements) == ("Amina Okello", "KEN", 3)
    assert {(one.name, one.office, one.party) for one in first.namings} == {("Amina Okello", "Foreign Minister", "KEN")}
    assert (first.first, first.last) == ("2025-11-10", "2025-11-19")
    assert [row.name for row in view.people(parties=("NOR", "EU")).rows] == ["Hanna Sølberg", "Olof Lindqvist"]
    assert view.people(limit=1, offset=2).total == 3


def test_lists_offices(view: View) -> None:
    (row,) = view.offices(parties=("KEN",))
    assert (row.called, row.office, row.party, row.documents) == ("Amina Okello", "Foreign Minister", "KEN", 4)
    assert (row.first, row.last) == ("2025-11-10", "2025-11-20")
    assert view.offices(parties=("KGZ",)) == view.offices(name="nobody") == ()
    source = view.last_naming([row.number])
    assert source is not None
    assert source.published == "2025-11-20"
    assert view.last_naming([]) is None


@pytest.mark.parametrize(("words", "total"), [(None, 4), ("SCO", 4), ("heads of state", 4), ("KGZ", 4), ("NATO", 0)])
def test_lists_chairs(view: View, words: str | None, total: int) -> None:
    assert view.chairs(words=words).total == total


@pytest.mark.parametrize(
    ("asked", "total"), [({}, 4), ({"speaker": "okello"}, 4), ({"words": "very good"}, 4), ({"speaker": "good"}, 0)]
)
def test_lists_statements(view: View, asked: dict[str, str], total: int) -> None:
    assert view.statements(**asked).total == total  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("asked", "total"),
    [
        ({}, 4),
        ({"parties": ("KEN",)}, 4),
        ({"parties": ("Arab League",)}, 4),
        ({"parties": ("NOR",)}, 0),
        ({"words": "office"}, 4),
    ],
)
def test_lists_commitments(view: View, asked: dict[str, Any], total: int) -> None:
    assert view.commitments(**asked).total == total


def test_finds_documents(view: View) -> None:
    assert [row.given for row in view.documents().rows] != []
    assert view.documents(words="report c").rows[0].given == "c"
    assert view.documents(words="Sølberg").total == 4
    assert view.documents(state="not read").total == 0
    whole = view.documents_named("c")[0]
    assert view.documents_named(whole.id[:10].upper()) == (whole,)
    assert view.documents_named("nothing") == ()


def test_names_the_first_of_what_was_left_out(tmp_path: Path) -> None:
    with open_record(tmp_path / "record.db") as record:
        record.quarantine("x.bin", "binary data")
        for name in "abc":
            record.keep(document(name), Reading(id=name, reader="rules/1", status="not read", notes=("why",)))
        counts = record.view().counts(most=3)
    assert counts.documents == {"not read": 3, "quarantined": 1}
    assert counts.left_out == (
        ("x.bin", "quarantined", "binary data"), ("a", "not read", "why"), ("b", "not read", "why"),
    )  # fmt: skip
