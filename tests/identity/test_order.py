"""Whatever the order of arrival, the batches and the removals on the way: the same engagements with the same ids."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.identity.engagements import index, linking
from dragoman.identity.engagements.index import Index
from dragoman.identity.engagements.merging import Merged, merge
from dragoman.identity.engagements.told import Told
from dragoman.model import Decided, EngagementClaim, Participant, When, Where

FIRST = dt.date(2025, 11, 1)
NAMES = ["Amina Bello", "Bello", "Jonas Wirth", "Jonas Werth", "Mohammed bin Salman", "Mohammed bin Abdulrahman", None]
OFFICES = ["Foreign Minister", "Prime Minister", "Minister of Energy", None]


@st.composite
def participants(draw: st.DrawFn) -> Participant:
    return Participant(
        name=draw(st.sampled_from(NAMES)),
        office=draw(st.sampled_from(OFFICES)),
        state=draw(st.sampled_from(["NGA", "DEU", "SAU"])),
        role=draw(st.sampled_from(["guest", "host", "participant"])),
    )


@st.composite
def intervals(draw: st.DrawFn) -> When | None:
    start = FIRST + dt.timedelta(days=draw(st.integers(0, 12)))
    length = draw(st.sampled_from([0, 0, 0, 1, 2, 30]))
    return draw(st.sampled_from([None, When(start, start + dt.timedelta(days=length))]))


@st.composite
def claims(draw: st.DrawFn) -> EngagementClaim:
    return EngagementClaim(
        kind=draw(st.sampled_from(["meeting", "dialogue", "visit", "conference", "ceremony"])),
        status=draw(st.sampled_from(["held", "planned", "cancelled"])),
        participants=tuple(draw(st.lists(participants(), max_size=3))),
        when=draw(intervals()),
        where=draw(st.sampled_from([None, Where("Abuja", "NGA"), Where(None, "NGA"), Where("Berlin", "DEU")])),
        series=draw(st.sampled_from([None, None, "Bi-National Commission", "Energy Dialogue"])),
        round=draw(st.sampled_from([None, None, 4, 5])),
    )


@st.composite
def reports(draw: st.DrawFn) -> list[Told]:
    found = []
    for number in range(draw(st.integers(2, 9))):
        published = draw(st.sampled_from([None, *(FIRST + dt.timedelta(days=days) for days in range(0, 20, 3))]))
        for position, claim in enumerate(draw(st.lists(claims(), min_size=1, max_size=3))):
            found.append(Told(f"E{number}.{position}", f"doc{number}", position, published, claim))
    return found


@st.composite
def decisions(draw: st.DrawFn, told: list[Told]) -> list[Decided]:
    ids = st.sampled_from([one.id for one in told])
    pairs = draw(st.lists(st.tuples(ids, ids, st.sampled_from(["same", "different"])), max_size=3))
    return [Decided(one, other, verdict) for one, other, verdict in pairs if one != other]  # type: ignore[arg-type]


def batches(told: list[Told], cuts: list[int]) -> list[list[Told]]:
    edges = [0, *sorted(cut % (len(told) + 1) for cut in cuts), len(told)]
    return [told[first:last] for first, last in pairwise(edges)]


def in_batches(told: list[Told], cuts: list[int], decided: list[Decided]) -> Merged:
    held = Index(decided)
    for batch in batches(told, cuts):
        held.add(batch)
    return held.merged()


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_any_order_any_batches_and_a_rebuild_agree(data: st.DataObject) -> None:
    told = data.draw(reports())
    decided = data.draw(decisions(told))
    shuffled = data.draw(st.permutations(told))
    cuts = data.draw(st.lists(st.integers(0, 30), max_size=4))
    assert merge(shuffled, reversed(decided)) == merge(told, decided) == in_batches(shuffled, cuts, decided)


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_what_is_taken_out_leaves_no_trace(data: st.DataObject) -> None:
    told = data.draw(reports())
    gone = data.draw(st.sets(st.sampled_from([one.id for one in told])))
    held = Index()
    held.add(told)
    held.remove(sorted(gone))
    assert held.merged() == merge(one for one in told if one.id not in gone)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_blocks_longer_than_the_reach_change_nothing_of_that(data: st.DataObject) -> None:
    told = data.draw(reports())
    shuffled = data.draw(st.permutations(told))
    gone = data.draw(st.sets(st.sampled_from([one.id for one in told])))
    with pytest.MonkeyPatch.context() as patch:
        for module in (linking, index):
            patch.setattr(module, "REACH", 2)
        patch.setattr(linking, "FEW", 3)
        held = Index()
        for one in shuffled:
            held.add([one])
        assert held.merged() == merge(told)
        held.remove(sorted(gone))
        assert held.merged() == merge(one for one in told if one.id not in gone)


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_every_claim_is_in_one_cluster_and_decisions_hold(data: st.DataObject) -> None:
    told = data.draw(reports())
    decided = data.draw(decisions(told))
    found = merge(told, decided)
    place = {claim: one.id for one in found.clusters for claim in one.claims}
    assert sorted(claim for one in found.clusters for claim in one.claims) == sorted(one.id for one in told)
    different = [one for one in decided if one.verdict == "different"]
    assert [one for one in different if place[one.one] == place[one.other]] == []
    if not different:
        assert [one for one in decided if place[one.one] != place[one.other]] == []


@settings(max_examples=60, deadline=None)
@given(reports())
def test_the_first_claim_gives_the_id(told: list[Told]) -> None:
    order = {one.id: one.order for one in told}
    for found in merge(told).clusters:
        assert list(found.claims) == sorted(found.claims, key=lambda claim: order[claim])
        assert found.id == found.claims[0]


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_changes_tell_all_that_changed(data: st.DataObject) -> None:
    told = data.draw(reports())
    cut = data.draw(st.integers(0, len(told)))
    held = Index()
    held.add(told[:cut])
    before = set(held.merged().clusters)
    changes = held.add(told[cut:])
    assert (before - set(changes.gone)) | set(changes.made) == set(held.merged().clusters)
    assert set(changes.gone) <= before
