"""Engagements as users ask for them."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from dragoman.errors import NotInRecord, UsageError
from dragoman.model import Where
from dragoman.questions.engagements import ENGAGEMENT, ENGAGEMENTS, engagement, engagements
from dragoman.record import View
from record.build import OKELLO, SOLBERG


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({}, "bac"),
        ({"of": "Kenya"}, "ba"),
        ({"of": "ken"}, "ba"),
        ({"of": "kenyan"}, "ba"),
        ({"of": "Kenya", "with_": "EU"}, "b"),
        ({"of": "european union"}, "b"),
        ({"of": "European Commission"}, "b"),
        ({"of": "okello", "with_": "Norway"}, "a"),
        ({"with_": "Sølberg"}, "a"),
        ({"of": "Korean"}, "c"),
        ({"of": " "}, "bac"),
        ({"since": "2025-11-19"}, "a"),
        ({"until": dt.date(2025, 11, 18)}, "b"),
        ({"since": "2025-11-19", "until": "2025-11-19"}, "a"),
        ({"place": "Oslo"}, "a"),
        ({"place": "norway"}, "a"),
        ({"place": "RUS"}, "c"),
        ({"place": "Moscow"}, "c"),
        ({"body": "EU"}, "bc"),
        ({"body": "European Union"}, "bc"),
        ({"body": "Africa Summit"}, "c"),
        ({"topic": "trade", "kind": "call"}, "b"),
        ({"text": "met Sølberg", "status": "held"}, "bac"),
        ({"limit": 1}, "b"),
        ({"limit": 1, "offset": 2}, "c"),
        ({"limit": 0}, "bac"),
    ],
)
def test_filters(view: View, filters: dict[str, Any], found: str) -> None:
    answer = engagements(view, **filters)
    assert "".join(row["title"][-2] for row in answer.rows) == found


def test_a_row_has_every_column_and_cites_its_document(view: View) -> None:
    (row,) = engagements(view, place="Oslo").rows
    assert set(ENGAGEMENTS) <= set(row)
    assert row["participants"] == [OKELLO, SOLBERG]
    assert (row["where"], row["source"], row["published"]) == (Where("Oslo", "NOR"), "The Courier", "2025-11-20")
    assert (row["documents"], row["sources"], row["origins"], row["disputed"]) == (["a"], 1, 1, [])
    assert row["evidence"] == ["Okello met Sølberg in Oslo"]


@pytest.mark.parametrize(
    ("filters", "note"),
    [
        ({}, ""),
        ({"since": "2025-11-01"}, "1 more without a date"),
        ({"since": "2025-11-01", "of": "Kenya"}, ""),
        ({"of": "Congolese"}, "Congo"),
    ],
)
def test_says_what_is_left_out_and_how_a_word_is_understood(view: View, filters: dict[str, Any], note: str) -> None:
    said = engagements(view, **filters).note
    assert note in said
    assert bool(said) == bool(note)


@pytest.mark.parametrize(
    ("filters", "says"),
    [
        ({"since": "2025-02-30"}, "--since"),
        ({"until": "tomorrow"}, "year-month-day"),
        ({"since": "2025-11-02", "until": "2025-11-01"}, "swap"),
        ({"limit": -1}, "--limit -1"),
        ({"offset": -1}, "--offset -1"),
    ],
)
def test_refuses_what_cannot_be_meant(view: View, filters: dict[str, Any], says: str) -> None:
    with pytest.raises(UsageError, match=says):
        engagements(view, **filters)


def test_tells_one_field_by_field(view: View) -> None:
    number = engagements(view, place="Oslo").rows[0]["id"]
    answer = engagement(view, id=number.lower())
    told = {row["field"]: row for row in answer.rows}
    assert all(set(ENGAGEMENT) <= set(row) for row in answer.rows)
    assert told["when"]["said"] == ("19 November",)
    assert told["where"]["rule"] == "place of the visit"
    assert told["evidence"]["value"] == "Okello met Sølberg in Oslo"
    assert number in answer.note


def test_one_that_is_not_there_has_a_way_out(view: View) -> None:
    with pytest.raises(NotInRecord, match="dragoman engagements"):
        engagement(view, id="E-000000")
    with pytest.raises(UsageError, match="--id"):
        engagement(view)
