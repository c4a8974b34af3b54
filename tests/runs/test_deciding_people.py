"""Decisions about who is who: between two mentions, all in their documents, or all of two people."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from dragoman.errors import DragomanError, NotInRecord, Refused, UsageError
from dragoman.model import Scope
from dragoman.questions.decided import changes
from dragoman.questions.lists import people
from dragoman.record import Record
from dragoman.runs import open_merging
from dragoman.runs.deciding import By, judge, undo
from runs.test_deciding import check_decided
from runs.test_recognising import told

ADA = By(author="Ada", at=dt.datetime(2026, 1, 1, tzinfo=dt.UTC))
MINISTER, BANKER = "George Tall, Foreign Minister / USA", "George Tall, Governor of the Central Bank / USA"


@contextmanager
def desk(folder: Path) -> Iterator[tuple[Record, list[str]]]:
    """Give a record of five meetings, of one man or two, and of a woman; with the ids of the meetings."""
    story = [
        told(1, 0, MINISTER, "Amina Bello, Foreign Minister / NGA"),
        told(2, 10, MINISTER),
        told(3, 20, BANKER),
        told(4, 30, BANKER),
        told(5, 40, "Hauwa Danladi, President / NGA"),
    ]
    with open_merging(folder / "record.db") as record:
        yield record, [kept.engagements[0] for kept in record.keep_many(story)]


def named(record: Record, **filters: Any) -> list[tuple[str, int]]:
    return sorted((row["name"], row["engagements"]) for row in people(record.view(), **filters).rows)


@pytest.mark.parametrize(
    ("scope", "but", "found"),
    [
        ("mention", [], {(1, 3), (2, 2)}),
        ("document", [], {(1, 3), (2, 2)}),
        ("everywhere", [], {(2, 2)}),
    ],
)
def test_two_who_were_one_are_parted_as_far_as_the_scope_reaches(
    scope: Scope, but: list[str], found: set[tuple[int, ...]], tmp_path: Path
) -> None:
    with desk(tmp_path) as (record, ids):
        assert named(record, name="tall") == [("George Tall", 4)]
        effect = judge(record, "different", f"{ids[0]}/tall", f"{ids[2]}/George Tall", ADA, scope=scope, leave_out=but)
        assert tuple(count for _, count in named(record, name="tall")) in found
        assert [row["id"] for row in changes(effect)] == ["people"]
        check_decided(record)
        undo(record, "D-1", ADA)
        assert named(record, name="tall") == [("George Tall", 4)]


def test_two_spellings_are_one_person_until_that_is_undone(tmp_path: Path) -> None:
    with desk(tmp_path) as (record, ids):
        assert len(named(record, of="NGA")) == 2
        judge(record, "same", f"{ids[0]}/bello", f"{ids[4]}/danladi", ADA)
        assert [count for _, count in named(record, of="NGA")] == [2]
        with pytest.raises(Refused, match="D-1 of Ada"):
            judge(record, "different", f"{ids[0]}/bello", f"{ids[4]}/danladi", ADA)
        check_decided(record)
        undo(record, "D-1", ADA)
        assert len(named(record, of="NGA")) == 2


def test_a_preview_changes_nobody(tmp_path: Path) -> None:
    with desk(tmp_path) as (record, ids):
        effect = judge(record, "same", f"{ids[0]}/bello", f"{ids[4]}/danladi", ADA, preview=True)
        assert (len(effect.people_before), len(effect.people_after)) == (2, 1)
        assert len(named(record, of="NGA")) == 2


def test_single_mentions_can_be_left_out(tmp_path: Path) -> None:
    with desk(tmp_path) as (record, ids):
        apart = judge(
            record, "different", f"{ids[0]}/tall", f"{ids[2]}/tall", ADA, scope="everywhere", leave_out=[ids[3]]
        )
        assert set(apart.decisions[0].act.things) == {f"{name}/George Tall" for name in ids[:3]}


@pytest.mark.parametrize(
    ("one", "other", "scope", "kind", "says"),
    [
        ("E-ZZZZZZ/tall", "1/tall", None, NotInRecord, "E-ZZZZZZ: the record has no"),
        ("0/smith", "1/tall", None, NotInRecord, 'nobody called "smith" takes part'),
        ("0/", "1/tall", None, NotInRecord, "nobody called"),
        ("0/tall", "0/george", None, UsageError, "are one mention"),
        ("0/tall", "1", None, UsageError, "two of a kind"),
        ("0/tall", "1/tall", "engagement", UsageError, "is for engagements"),
    ],
)
def test_what_cannot_be_meant_is_one_line(
    one: str, other: str, scope: Scope | None, kind: type[DragomanError], says: str, tmp_path: Path
) -> None:
    with desk(tmp_path) as (record, ids):
        given = [f"{ids[int(each[0])]}{each[1:]}" if each[0].isdigit() else each for each in (one, other)]
        with pytest.raises(kind, match=says):
            judge(record, "different", given[0], given[1], ADA, scope=scope)
        assert record.view().standing().all == ()
