"""What keeping promises: new, unchanged, replaced; ids that last; nothing lost or half written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.errors import BrokenInput
from dragoman.model import Reading
from dragoman.record import EngagementFilter, Record, open_record
from record.build import LINDQVIST, OKELLO, claim, document, on, pair, pairs, reading
from record.dump import contents, dump


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with open_record(tmp_path / "record.db") as opened:
        yield opened


def test_keeps_a_new_document(record: Record) -> None:
    kept = record.keep(*pair("d1", claim(), claim(kind="call")))
    assert kept.outcome == "new"
    assert kept.document == document("d1").content_hash
    assert len(set(kept.engagements)) == 2


def test_gives_back_what_was_kept(record: Record) -> None:
    given = document("d1", url="https://example.org/1", language="en", notes=("odd", "very odd"))
    kept = record.keep(given, reading("d1"))
    sheet = record.view().document(kept.document)
    assert sheet is not None
    assert (sheet.document, sheet.reading) == (given, reading("d1"))
    assert sheet.engagements == kept.engagements


def test_the_same_again_changes_nothing(record: Record) -> None:
    first = record.keep(*pair("d1"))
    before = dump(record.path)
    again = record.keep(*pair("d1"))
    assert (again.outcome, again.engagements) == ("unchanged", first.engagements)
    assert dump(record.path) == before


def test_one_text_under_two_ids_is_one_document(record: Record) -> None:
    text = {"text": "the same words", "title": "the same title"}
    record.keep(document("a", **text), reading("a"))
    again = record.keep(document("b", **text), reading("b"))
    assert again.outcome == "unchanged"
    assert record.view().documents().total == 1


def test_a_newer_reading_replaces_the_older(record: Record, tmp_path: Path) -> None:
    record.keep(*pair("d1", claim(), claim(kind="visit", participants=(LINDQVIST,))))
    kept = record.keep(*pair("d1", claim(kind="signing"), reader="rules/2"))
    assert kept.outcome == "replaced"
    with open_record(tmp_path / "fresh.db") as fresh:
        fresh.keep(*pair("d1", claim(kind="signing"), reader="rules/2"))
    assert contents(record.path) == contents(tmp_path / "fresh.db")


def test_ids_last_through_a_newer_reading(record: Record) -> None:
    dinner = claim(kind="ceremony", participants=(LINDQVIST,), evidence=("a dinner for Lindqvist",))
    talks, ate = record.keep(*pair("d1", claim(), dinner)).engagements
    better = claim(kind="dialogue", when=on("2025-11-18", "2025-11-19"))
    kept = record.keep(*pair("d1", dinner, claim(kind="call"), better, reader="rules/2"))
    assert (kept.engagements[0], kept.engagements[2]) == (ate, talks)
    assert kept.engagements[1] not in (ate, talks)


def test_ids_depend_on_the_document_alone(record: Record, tmp_path: Path) -> None:
    record.keep_many(())
    forwards = [record.keep(*one).engagements for one in pairs("abc")]
    with open_record(tmp_path / "other.db") as other:
        backwards = [other.keep(*one).engagements for one in reversed(pairs("abc"))]
    assert forwards == backwards[::-1]


def test_equal_claims_have_ids_of_their_own(record: Record) -> None:
    kept = record.keep(*pair("d1", claim(), claim(), claim()))
    assert len(set(kept.engagements)) == 3
    again = record.keep(*pair("d1", claim(), claim(), claim(), reader="rules/2"))
    assert again.engagements == kept.engagements


def test_a_reading_of_nothing_is_kept(record: Record) -> None:
    nothing = Reading(id="d1", reader="rules/1", status="not read", notes=("in a language that is not read",))
    assert record.keep(document("d1"), nothing).engagements == ()
    (row,) = record.view().documents().rows
    assert (row.state, row.reason) == ("not read", "in a language that is not read")


def test_people_parties_and_offices_are_one(record: Record) -> None:
    accents = claim(participants=(OKELLO, LINDQVIST, type(OKELLO)(name="AMINA  OKÉLLO", state="KEN")))
    list(record.keep_many([*pairs("abc"), pair("d", accents)]))
    found = [(row.name, row.party) for row in record.view().people().rows]
    assert sorted(found) == [("Amina Okello", "KEN"), ("Hanna Sølberg", "NOR"), ("Olof Lindqvist", "EU")]
    assert len({(row.person, row.office, row.party) for row in record.view().offices()}) == 3


def test_a_namesake_of_another_state_is_another_person(record: Record) -> None:
    other = type(OKELLO)(name="Amina Okello", state="UGA")
    record.keep(*pair("d1", claim(participants=(OKELLO, other))))
    assert record.view().people().total == 2


def test_a_name_without_a_party_takes_the_one_of_its_document(record: Record) -> None:
    bare = type(OKELLO)(name="Amina Okello")
    record.keep(*pair("d1", claim(), claim(kind="call", participants=(bare,))))
    assert record.view().people(name="okello").total == 1


def test_many_are_kept_as_one_by_one(record: Record, tmp_path: Path) -> None:
    many = pairs([f"d{number}" for number in range(150)])
    kept = list(record.keep_many(many))
    with open_record(tmp_path / "single.db") as single:
        assert [single.keep(*one) for one in many] == kept
    assert contents(record.path) == contents(tmp_path / "single.db")


def test_many_are_reported_only_when_others_can_see_them(record: Record) -> None:
    with open_record(record.path, create=False) as other:
        for number, kept in enumerate(record.keep_many(pairs([f"d{number}" for number in range(70)]))):
            assert other.view().document(kept.document), number


@pytest.mark.parametrize("part", ["text", "title", "publisher", "url"])
def test_what_cannot_be_stored_is_named_and_leaves_the_rest(part: str, record: Record) -> None:
    record.keep(*pair("good"))
    with pytest.raises(BrokenInput, match=r"bad: .*surrogate"):
        record.keep(*pair("bad", **{part: "half \ud800"}))
    assert record.view().documents().total == 1


@pytest.mark.parametrize("text", ["", "\x00 nul", "\u202e bidi", "🕊 " * 50, "x" * 2_000_000])
def test_keeps_odd_texts_as_they_are(text: str, record: Record) -> None:
    kept = record.keep(*pair("odd", text=text))
    sheet = record.view().document(kept.document)
    assert sheet is not None
    assert sheet.document.text == text
    assert record.keep(*pair("odd", reader="rules/2", text=text)).outcome == "replaced"


def test_quarantine_keeps_the_last_reason(record: Record) -> None:
    record.quarantine("x.txt", "binary")
    record.quarantine("x.txt", "empty")
    assert record.view().counts().left_out == (("x.txt", "quarantined", "empty"),)


def test_a_view_cannot_write_and_sees_what_came_later(record: Record) -> None:
    view = record.view()
    assert view.engagements(EngagementFilter()).total == 0
    record.keep(*pair("d1"))
    assert view.engagements(EngagementFilter()).total == 1


def test_two_writers_take_turns(record: Record) -> None:
    with open_record(record.path) as other:
        for number in range(5):
            record.keep(*pair(f"a{number}"))
            other.keep(*pair(f"b{number}"))
    assert record.view().documents().total == 10
