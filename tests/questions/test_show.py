"""Showing one thing by whatever name a user has for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.errors import NotInRecord, UsageError
from dragoman.questions import ShownDocument, ShownEngagement, ShownPeople, show
from dragoman.questions.engagements import engagements
from dragoman.record import View, open_record
from record.build import pairs


def test_shows_an_engagement(view: View) -> None:
    number = engagements(view, kind="call").rows[0]["id"]
    for typed in (number, number.lower(), number.removeprefix("E-")):
        shown = show(view, typed)
        assert isinstance(shown, ShownEngagement)
        assert (shown.id, shown.told[0].claim.kind) == (number, "call")


def test_shows_a_document(view: View) -> None:
    key = engagements(view, kind="call").rows[0]["document"]
    for typed in ("b", key, key.upper(), key[:8]):
        shown = show(view, typed)
        assert isinstance(shown, ShownDocument)
        assert shown.row.given == shown.sheet.document.id == "b"


@pytest.mark.parametrize("typed", ["Amina Okello", "okello", "OKÉLLO"])
def test_shows_a_person(view: View, typed: str) -> None:
    shown = show(view, typed)
    assert isinstance(shown, ShownPeople)
    assert [one.name for one in shown.people] == ["Amina Okello"]
    assert shown.totals == {"people": 1, "engagements": 2, "statements": 3}


@pytest.mark.parametrize("typed", ["E-000000", "nobody", "", "ffffffff"])
def test_what_is_not_there_has_a_way_out(view: View, typed: str) -> None:
    with pytest.raises(NotInRecord, match="dragoman engagements"):
        show(view, typed)


def test_asks_for_more_of_an_id_that_fits_several(tmp_path: Path) -> None:
    with open_record(tmp_path / "record.db") as record:
        changed = [type(one)(text=f"{number}", id="same") for number, (one, _) in enumerate(pairs("ab"))]
        for one, (_, told) in zip(changed, pairs("ab"), strict=True):
            record.keep(one, told)
        with pytest.raises(UsageError, match="2 documents"):
            show(record.view(), "same")
