"""The record as it was known on a day."""

from __future__ import annotations

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model import Status
from dragoman.record import EngagementFilter, Side, View
from record.build import LINDQVIST, OKELLO, SOLBERG, claim, document, on, reading
from runs.telling import FIRST, Pair, engagements, reports
from runs.test_merging import merged

BEFORE, AFTER = dt.date(2025, 11, 10), dt.date(2025, 11, 20)


def report(name: str, day: dt.date | None, status: Status, **changes: object) -> Pair:
    return document(name, published=day), reading(name, claim(status=status, **changes))


ANNOUNCED = report("announced", BEFORE, "planned", participants=(OKELLO, SOLBERG), topics=("trade",))
HELD = report("held", AFTER, "held", evidence=("the talks ended in harmony",))
LATER = report("later", AFTER, "held", participants=(OKELLO, LINDQVIST), kind="call")
UNDATED = report("undated", None, "held", kind="signing")


def found(view: View, **wanted: object) -> list[tuple[str, ...]]:
    return [row.documents for row in view.engagements(EngagementFilter(**wanted)).rows]  # type: ignore[arg-type]


def test_what_was_planned_was_not_yet_held() -> None:
    with merged([ANNOUNCED, HELD, LATER, UNDATED]) as record:
        (now,) = found(record.view(), kind="meeting")
        assert now == ("announced", "held")
        with record.view().known_on(BEFORE) as view:
            (row,) = view.engagements(EngagementFilter()).rows
            assert (row.claim.status, row.documents, row.sources) == ("planned", ("announced",), 1)
            assert [one.source.given for one in view.told(row.id)] == ["announced"]
            assert view.survivor(record.view().told(row.id)[1].id) is None
            assert found(view, text="harmony") == found(view, status="held") == []
            assert found(view, text="met", of=Side(words="okello")) == [("announced",)]
            assert found(view, topic="trade") == [("announced",)]
            assert [one.name for one in view.people().rows] == ["Amina Okello", "Hanna Sølberg"]
            assert view.documents().total == view.statements().total == view.chairs().total == 1
            assert view.counts().statuses == {"planned": 1}
        assert len(found(record.view())) == 3


def test_on_the_last_day_all_that_is_dated_is_known() -> None:
    with merged([ANNOUNCED, HELD, LATER, UNDATED]) as record:
        with record.view().known_on(dt.date(2030, 1, 1)) as view:
            assert len(found(view)) == 2
        with record.view().known_on(dt.date(1900, 1, 1)) as view:
            assert found(view) == []
            assert view.people().total == 0


def test_a_name_that_only_earlier_reports_had_is_found() -> None:
    early = report("early", BEFORE, "planned", participants=(OKELLO, LINDQVIST), when=on("2025-11-19"))
    late = [report(f"late {n}", AFTER, "held", participants=(OKELLO, LINDQVIST, SOLBERG)) for n in "ab"]
    with merged([early, *late]) as record, record.view().known_on(BEFORE) as view:
        assert found(view, of=Side(words="lindqvist")) == [("early",)]
        assert found(view, of=Side(words="sølberg")) == []


@given(st.data())
@settings(max_examples=40, deadline=None)
def test_it_is_the_record_of_the_documents_published_by_then(data: st.DataObject) -> None:
    pairs = data.draw(reports())
    day = FIRST + dt.timedelta(days=data.draw(st.integers(-1, 7)))
    known = [pair for pair in pairs if pair[0].published and pair[0].published <= day]
    with merged(pairs) as record, merged(known) as fresh, record.view().known_on(day) as view:
        assert engagements(view) == engagements(fresh.view())
        assert {one.name for one in view.people().rows} == {one.name for one in fresh.view().people().rows}
