"""People of a record: the same whatever the order of arrival, found by all their spellings, with dated offices."""

from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model import (
    Decision,
    Document,
    EngagementClaim,
    Judged,
    OfficeClaim,
    Participant,
    Reading,
    Revoked,
    When,
)
from dragoman.questions.engagements import engagements
from dragoman.questions.lists import offices, people
from dragoman.questions.tenures import two_holders
from dragoman.record import Record
from dragoman.runs import open_merging
from runs.telling import Pair
from runs.test_merging import check, merged

FIRST = dt.date(2025, 11, 1)
_WHOLE = """SELECT (SELECT engagements.id FROM engagements WHERE engagements.number = participants.engagement),
    participants.position, people.key FROM participants LEFT JOIN people ON people.number = participants.person"""
_NAMINGS = """SELECT namings.key, documents, first, last, known, people.key, people.name, people.party, people_words.name
    FROM namings LEFT JOIN people ON people.number = person LEFT JOIN people_words ON people_words.rowid = person"""


@st.composite
def pairs(draw: st.DrawFn) -> list[Pair]:
    """Return documents in which a few people are named, in full, in part, misspelt, in other offices and parties."""
    names = st.sampled_from(["Amina Bello", "Bello", "Amina Belo", "A. Bello", "Yusuf Bello", "Amina Bello Okafor"])
    office = st.sampled_from(["Foreign Minister", "Prime Minister", "Minister of Health", None])
    who = st.builds(
        lambda name, office, state: Participant(name=name, office=office, state=state),
        names, office, st.sampled_from(["NGA", "NGA", "NER", None]),
    )  # fmt: skip
    found = []
    for number in range(draw(st.integers(1, 5))):
        days = st.integers(0, 3000).map(lambda days: When.day(FIRST + dt.timedelta(days=days)))
        claims = [
            EngagementClaim(kind="meeting", participants=tuple(acting), when=day, evidence=("they met",))
            for acting, day in draw(st.lists(st.tuples(st.lists(who, min_size=1, max_size=3), days), max_size=2))
        ]
        told = [
            OfficeClaim(person=one, office="Foreign Minister", of="NGA") for one in draw(st.lists(names, max_size=1))
        ]
        document = Document(id=f"d{number}", text=f"They met. {number}", published=FIRST)
        found.append((document, Reading(id=document.id, reader="r/1", engagements=tuple(claims), offices=tuple(told))))
    return found


def rows(record: Record) -> dict[str, list[tuple[object, ...]]]:
    with closing(sqlite3.connect(record.path)) as connection:
        return {query: sorted(connection.execute(query), key=repr) for query in (_WHOLE, _NAMINGS)}


@given(st.data())
@settings(max_examples=25, deadline=None)
def test_any_order_any_batches_and_a_rebuild_give_the_same_people(data: st.DataObject) -> None:
    given_pairs = data.draw(pairs())
    other_order = data.draw(st.permutations(given_pairs))
    with merged(given_pairs) as record, merged(other_order, data.draw(st.integers(1, 3))) as other:
        found = rows(record)
        assert rows(other) == found
        record.merge_anew()
        check(record.path)
        assert rows(record) == found


@given(st.data())
@settings(max_examples=25, deadline=None)
def test_only_the_last_readings_name_people(data: st.DataObject) -> None:
    given_pairs, again = data.draw(pairs()), data.draw(pairs())
    last = {one.content_hash: (one, told) for one, told in [*given_pairs, *again]}
    with merged([*given_pairs, *again], data.draw(st.integers(1, 4))) as record, merged(list(last.values())) as fresh:
        namings = {row[:8] for row in rows(record)[_NAMINGS]}
        assert namings == {row[:8] for row in rows(fresh)[_NAMINGS]}
        assert None not in {row[5] for row in namings}


def told(number: int, day: int, *people: str, reader: str = "r/1") -> Pair:
    """Return a document about a meeting, on a day counted from the first, of `name, office / state`."""
    acting = []
    for words in people:
        person, _, state = words.partition(" / ")
        name, _, office = person.partition(", ")
        acting.append(Participant(name=name, office=office or None, state=state))
    on = FIRST + dt.timedelta(days=day)
    claim = EngagementClaim(kind="meeting", participants=tuple(acting), when=When.day(on), evidence=("they met",))
    document = Document(id=f"d{number}", text=f"They met. {number}", published=on)
    return document, Reading(id=document.id, reader=reader, engagements=(claim,))


STORY = [
    told(1, 0, "Olof Skoglund, Foreign Minister / SWE", "Amina Bello, Foreign Minister / NGA"),
    told(2, 40, "Olof Skoglund, Minister of Foreign Affairs / SWE", "Yusuf Musa, President / NGA"),
    told(3, 80, "Olaf Skoglund, Foreign Minister / SWE", "Yusuf Musa, President / NGA"),
    told(4, 200, "Skoglund, Prime Minister / SWE", "Ruth Adeyemi, acting Foreign Minister / NGA"),
    told(5, 60, "Erik Lindholm, Foreign Minister / SWE", "Yusuf Musa, President / NGA"),
]


def test_a_person_is_one_row_with_all_spellings_and_dated_offices() -> None:
    with merged(STORY) as record:
        row = people(record.view(), name="olaf").rows[0]
        assert (row["name"], row["code"]) == ("Olof Skoglund", "SWE")
        assert row["spellings"] == ["Olaf Skoglund", "Skoglund"]
        assert row["offices"] == ["Prime Minister", "Foreign Minister"]
        assert (row["engagements"], row["first"], row["last"]) == (4, "2025-11-01", "2026-05-20")
        minister = row["tenures"][1]
        assert (minister["capacity"], minister["first"], minister["last"]) == ("full", "2025-11-01", "2026-01-20")
        assert minister["documents"] == 3


def test_any_spelling_finds_the_engagements_of_all() -> None:
    with merged(STORY) as record:
        for name in ("olaf skoglund", "Olof Skoglund", "skoglund"):
            assert engagements(record.view(), of=name, limit=0).total == 4
        assert engagements(record.view(), of="olaf", with_="musa").total == 2


def test_two_holders_of_one_office_are_told_side_by_side() -> None:
    with merged(STORY) as record:
        ((pair, one, other),) = two_holders(record.view(), parties=("SWE",))
        assert (one, other) == ("Olof Skoglund", "Erik Lindholm")
        assert (pair.first, pair.last) == (FIRST + dt.timedelta(days=60),) * 2
        told_by = {row["person"]: (row["capacity"], row["rivals"]) for row in offices(record.view()).rows}
        assert told_by["Erik Lindholm"] == ("full", ["Olof Skoglund"])
        assert told_by["Ruth Adeyemi"] == ("acting", [])
        assert two_holders(record.view(), parties=("NGA",)) == ()


def test_another_reading_takes_its_namings_with_it() -> None:
    with merged(STORY) as record:
        record.keep(*told(3, 80, "Hans Berg, Ambassador / SWE", reader="r/2"))
        assert people(record.view(), name="olaf").total == 0
        assert people(record.view(), name="skoglund").rows[0]["engagements"] == 3
        check(record.path)


def test_the_people_of_an_earlier_version_are_recognised_when_it_is_opened(tmp_path: Path) -> None:
    with open_merging(tmp_path / "record.db") as record:
        list(record.keep_many(STORY))
        found = rows(record)
    with closing(sqlite3.connect(tmp_path / "record.db")) as connection:
        connection.execute("DELETE FROM merged_by")
        connection.execute("UPDATE participants SET naming = NULL, person = NULL")
        connection.execute("DELETE FROM sightings")
        connection.execute("DELETE FROM namings")
        connection.execute("DELETE FROM people")
        connection.commit()
    with open_merging(tmp_path / "record.db") as record:
        assert rows(record) == found


def test_people_are_told_apart_by_what_was_known_on_a_day() -> None:
    early = told(1, 0, "Bello, Foreign Minister / NGA")
    late = [told(2, 10, "Amina Bello, Foreign Minister / NGA"), told(3, 10, "Amina Belo, Foreign Minister / NGA")]
    with merged([early, *late]) as record:
        assert [row["name"] for row in people(record.view()).rows] == ["Amina Bello"]
        with record.view().known_on(FIRST + dt.timedelta(days=5)) as view:
            (row,) = people(view).rows
            assert (row["name"], row["spellings"], row["engagements"]) == ("Bello", [], 1)
            assert row["tenures"][0]["last"] == "2025-11-01"
            assert people(view, name="amina").total == 0
            assert engagements(view, of="bello").total == 1
        assert [row["name"] for row in people(record.view()).rows] == ["Amina Bello"]


def test_a_decision_about_people_holds_until_it_is_revoked() -> None:
    at = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    pairs = [told(1, 0, "Olof Skoglund, Foreign Minister / SWE"), told(2, 10, "Olof Skoglund, Foreign Minister / SWE")]
    with merged(pairs) as record:
        first, second = (record.keep(*pair).engagements[0] for pair in pairs)
        things = (f"{first}/Olof Skoglund",), (f"{second}/Olof Skoglund",)
        apart = Judged(verdict="different", one=things[0], other=things[1], of="person")
        (made,) = record.decide([Decision(at=at, author="Ada", act=apart)]).decisions
        assert people(record.view()).total == 2
        check(record.path)
        found = rows(record)
        record.merge_anew()
        assert rows(record) == found
        record.decide([Decision(at=at, author="Ada", act=Revoked(decision=made.number))])
        assert people(record.view()).total == 1
