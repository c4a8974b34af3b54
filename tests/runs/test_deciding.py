"""Decisions in the record: whatever comes in which order, and after any rebuild, they hold as they stand."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, get_args

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.errors import Refused
from dragoman.model import Act, Corrected, Decision, Judged, Rejected, Revoked, Scope, Standing, Target, Verdict, who_of
from dragoman.record import Record
from dragoman.runs import open_merging
from record.build import OKELLO, SOLBERG, claim, on, pair
from runs.telling import Pair, engagements, readings, reports
from runs.test_merging import check

AT = dt.datetime(2025, 12, 1, 9, tzinfo=dt.UTC)


def decision(act: Act, scope: Scope = "engagement", reason: str = "I was there") -> Decision:
    return Decision(at=AT, author="Ada", act=act, scope=scope, reason=reason)


def judged(verdict: Any, one: str, other: str) -> Decision:
    return decision(Judged(verdict=verdict, one=(one,), other=(other,)))


@contextmanager
def kept(pairs: Sequence[Pair]) -> Iterator[tuple[Record, list[str]]]:
    """Make a record of documents; give it with the ids of all claims, in the order of the documents."""
    with tempfile.TemporaryDirectory() as folder, open_merging(Path(folder, "record.db")) as record:
        found = list(record.keep_many(pairs))
        yield record, [name for one in found for name in one.engagements]


def decide(record: Record, *decisions: Decision) -> None:
    record.decide(decisions)
    check_decided(record)


def check_decided(record: Record) -> None:
    """Hold the shelf and the engagements to the claims that count, and the record to its rebuild."""
    check(record.path, rejected=rejected(record.view().standing()))
    found = engagements(record.view()), who_is_who(record)
    record.merge_anew()
    assert (engagements(record.view()), who_is_who(record)) == found


def who_is_who(record: Record) -> set[tuple[str, ...]]:
    """Return the mentions of each person."""
    view = record.view()
    claims = [one.id for number in engagements(view) for one in view.told(number)]
    people: dict[int, set[str]] = {}
    for one in view.mentions_in(claims):
        people.setdefault(one.person, set()).add(one.id)
    return {tuple(sorted(mentions)) for mentions in people.values()}


def rejected(standing: Standing) -> set[str]:
    return {name for one in standing.all for name in one.act.things if standing.rejection(name)}


@st.composite
def acts(draw: st.DrawFn, claims: list[tuple[str, Any]], decisions: int) -> Act:
    """Return something to decide about claims, by their ids, or about one of some decisions."""
    (one, told), (other, also) = draw(st.tuples(st.sampled_from(claims), st.sampled_from(claims)))
    sorts = ["judged", "corrected", "person", "who", "rejected", *(["revoked"] if decisions else [])]
    sort = draw(st.sampled_from(sorts))
    if sort == "judged":
        verdict = draw(st.sampled_from(get_args(Verdict)))
        return Judged(verdict=verdict, one=(one,), other=(other,))
    if sort == "corrected":
        day = draw(st.sampled_from(["2025-11-02", "2025-11-05"]))
        value = {"start": day, "end": day, "precision": "day"}
        return Corrected(field="when", value=value, instead=None, targets=(Target(one), Target(other)))
    if sort == "person":
        who = who_of(draw(st.sampled_from(told.participants)))
        return Corrected(field="person", value="Zoe Ndiaye", instead=who.name, targets=(Target(one, who),))
    if sort == "who":
        verdict = draw(st.sampled_from(get_args(Verdict)))
        first, second = (draw(st.sampled_from(each.participants)).name for each in (told, also))
        return Judged(verdict=verdict, one=(f"{one}/{first}",), other=(f"{other}/{second}",), of="person")
    if sort == "rejected":
        return Rejected(claims=(one,))
    return Revoked(decision=draw(st.integers(1, decisions)))


@given(st.data())
@settings(max_examples=40, deadline=None)
def test_any_course_of_events_gives_what_a_rebuild_gives(data: st.DataObject) -> None:
    pairs = data.draw(reports())
    with kept(pairs[:1]) as (record, _):
        for _ in range(data.draw(st.integers(1, 8))):
            move = data.draw(st.sampled_from(["arrival", "re-read", "decide", "decide"]))
            if move == "arrival":
                record.keep(*data.draw(st.sampled_from(pairs)))
            elif move == "re-read":
                document, _ = data.draw(st.sampled_from(pairs))
                record.keep(document, data.draw(readings(document.id)))
            else:
                view = record.view()
                told = [(one.id, one.claim) for number in engagements(view) for one in view.told(number)]
                if told:
                    act = data.draw(acts(told, len(view.standing().all)))
                    scope = data.draw(st.sampled_from(get_args(Scope)))
                    before = engagements(view)
                    try:
                        record.decide([decision(act, scope)])
                    except Refused:
                        assert engagements(view) == before
            check_decided(record)


@given(st.data())
@settings(max_examples=25, deadline=None)
def test_decisions_before_or_after_the_reports_they_are_about_give_one_record(data: st.DataObject) -> None:
    pairs = data.draw(reports())
    with kept(pairs) as (record, names), kept([]) as (other, _):
        told = list(zip(names, (one for _, reading in pairs for one in reading.engagements), strict=True))
        made: list[Decision] = []
        for number in range(data.draw(st.integers(1, 4))):
            one = decision(data.draw(acts(told, len(made))))
            made.append(msgspec.structs.replace(one, number=number + 1))
            if Standing(made).clash():
                made.pop()
                continue
            record.decide([one])
        if made:
            other.decide(made)
        list(other.keep_many(data.draw(st.permutations(pairs))))
        assert engagements(other.view()) == engagements(record.view())
        assert who_is_who(other) == who_is_who(record)


def test_the_same_puts_together_and_an_undo_takes_apart_again() -> None:
    apart = [pair("a"), pair("b", claim(kind="signing"))]
    with kept(apart) as (record, (one, other)):
        before = engagements(record.view())
        effect = record.decide([judged("same", one, other)])
        assert [row.id for row in effect.after] == list(engagements(record.view())) != list(before)
        assert {row.id for row in effect.before} == {one, other}
        assert record.view().survivor(one) == record.view().survivor(other)
        check_decided(record)
        decide(record, decision(Revoked(decision=1)))
        assert engagements(record.view()) == before
        decide(record, decision(Revoked(decision=2)))
        assert len(engagements(record.view())) == 1


def test_the_different_keeps_apart_what_comes_later_too() -> None:
    with kept([pair("a"), pair("b")]) as (record, (one, other)):
        assert len(engagements(record.view())) == 1
        decide(record, judged("different", one, other))
        assert len(engagements(record.view())) == 2
        record.keep(*pair("c"))
        check_decided(record)
        assert record.view().survivor(one) != record.view().survivor(other)


def test_what_contradicts_a_decision_is_refused_with_the_reason_and_changes_nothing() -> None:
    with kept([pair("a"), pair("b"), pair("c")]) as (record, (one, other, third)):
        record.decide([judged("different", one, other), judged("same", other, third)])
        before, standing = engagements(record.view()), record.view().standing().all
        with pytest.raises(Refused, match=rf"D-1 of Ada says that {one} is not {other} \(I was there\).*undo D-1"):
            record.decide([judged("same", one, third)])
        with pytest.raises(Refused, match=r"D-2 of Ada.*undo D-2"):
            record.decide([judged("different", other, third)])
        assert (engagements(record.view()), record.view().standing().all) == (before, standing)


def test_a_corrected_date_is_shown_whatever_other_reports_say_and_brings_reports_together() -> None:
    wrong = [pair(name, claim(when=on("2025-11-22"))) for name in ("a", "b", "c")]
    with kept([*wrong, pair("d", claim(when=on("2025-11-19")))]) as (record, (one, other, third, right)):
        assert len(engagements(record.view())) == 2
        value = {"start": "2025-11-19", "end": "2025-11-19", "precision": "day"}
        targets = tuple(map(Target, (one, other, third)))
        decide(record, decision(Corrected(field="when", value=value, instead=None, targets=targets)))
        (row,) = engagements(record.view()).values()
        assert (row.claim.when, row.sources) == (on("2025-11-19"), 4)
        list(record.keep_many([pair(f"later {number}", claim(when=on("2025-11-20"))) for number in range(5)]))
        row = next(one for one in engagements(record.view()).values() if "a" in one.documents)
        assert row.claim.when == on("2025-11-19")
        assert right in {told.id for told in record.view().told(row.id)}


def test_a_corrected_name_survives_a_reading_anew_and_later_copies_of_the_error() -> None:
    with kept([pair("a"), pair("b")]) as (record, (one, _)):
        name = Corrected(
            field="person", value="Amina Odhiambo", instead="Amina Okello", targets=(Target(one, who_of(OKELLO)),)
        )
        decide(record, decision(name))
        record.keep(*pair("a", claim(topics=("culture",)), reader="rules/2"))
        record.keep(*pair("c"))
        check_decided(record)
        (row,) = engagements(record.view()).values()
        assert [each.name for each in row.claim.participants] == ["Amina Odhiambo", SOLBERG.name]
        decide(record, decision(Revoked(decision=1)))
        (row,) = engagements(record.view()).values()
        assert [each.name for each in row.claim.participants] == [OKELLO.name, SOLBERG.name]


def test_a_rejected_claim_does_not_count_and_comes_back() -> None:
    with kept([pair("a"), pair("b", claim(status="cancelled"))]) as (record, (one, other)):
        decide(record, decision(Rejected(claims=(one,))))
        (row,) = engagements(record.view()).values()
        assert (row.documents, row.claim.status, record.view().survivor(one)) == (("b",), "cancelled", None)
        record.keep(*pair("a", claim(topics=("culture",)), reader="rules/2"))
        assert record.view().survivor(one) is None
        decide(record, decision(Rejected(claims=(other,))))
        assert engagements(record.view()) == {}
        decide(record, decision(Revoked(decision=1)), decision(Revoked(decision=2)))
        assert len(engagements(record.view())) == 1


def test_a_preview_says_what_would_change_and_changes_nothing() -> None:
    with kept([pair("a"), pair("b")]) as (record, (one, other)):
        before = engagements(record.view())
        effect = record.decide([judged("different", one, other)], preview=True)
        assert (len(effect.before), len(effect.after)) == (1, 2)
        assert (engagements(record.view()), record.view().standing().all) == (before, ())
        assert record.decide([judged("different", one, other)]) == effect
