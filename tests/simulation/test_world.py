"""The world is consistent: offices, chairs, rounds, where people are."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise

import pytest

from dragoman.reference.parties import parties
from dragoman.simulation import Report, TrueChair, TrueEngagement, TruePerson, TrueTenure
from dragoman.simulation.director import Director
from dragoman.simulation.happenings import Engagement, Story
from dragoman.simulation.size import FIRST_DAY, size_for
from dragoman.simulation.world import World, build, possible_states

DAYS = 500


@cache
def world() -> World:
    return build(11, size_for(30_000, len(possible_states())))


@cache
def stories() -> tuple[Story, ...]:
    director = Director(world())
    return tuple(story for day in range(FIRST_DAY, FIRST_DAY + DAYS) for story in director.stories(day))


def engagements() -> Iterator[Engagement]:
    return (one for story in stories() for one in story.engagements if not one.agreed)


def test_the_tenures_of_a_seat_follow_one_another() -> None:
    for government in world().governments.values():
        for held in government.tenures.values():
            assert [one.end for one in held[:-1]] == [one.start for one in held[1:]]
            assert all(one.start < one.end for one in held)


def test_nobody_holds_two_seats_at_a_time() -> None:
    for government in world().governments.values():
        by_person = defaultdict(list)
        for held in government.tenures.values():
            for one in held:
                by_person[one.person.id].append((one.start, one.end))
        for spans in by_person.values():
            spans.sort()
            assert all(one[1] <= other[0] for one, other in pairwise(spans))


def test_namesakes_are_of_different_states() -> None:
    names = Counter(person.full for person in world().people)
    assert any(count > 1 for count in names.values())
    assert len({(person.full, person.state) for person in world().people}) == len(world().people)


def test_people_change_offices_and_hold_them_for_a_time() -> None:
    tenures = [one for each in world().governments.values() for held in each.tenures.values() for one in held]
    posts = defaultdict(set)
    for one in tenures:
        posts[one.person.id].add(one.post.code)
    assert any(len(held) > 1 for held in posts.values())
    assert {one.capacity for one in tenures} == {"full", "acting", "caretaker"}
    assert any("; " in one.office for one in tenures)


def test_actors_hold_their_office_on_the_day() -> None:
    for one in engagements():
        for actor in one.actors:
            assert actor.tenure.start <= one.start < actor.tenure.end


def test_nobody_is_announced_before_they_are_in_office() -> None:
    for story in stories():
        main = story.engagements[0]
        assert main.actors[0].tenure.start <= story.moments[0].day or main.kind == "conference"


def test_nobody_visits_two_states_at_a_time() -> None:
    """Legs of one tour may share the day of departure and arrival."""
    trips: dict[tuple[str, int], str] = {}
    for one in engagements():
        if one.kind == "visit":
            for day in range(one.start, one.end + 1):
                trip = one.tour or one.id
                assert trips.setdefault((one.actors[0].tenure.person.id, day), trip) == trip


def test_the_legs_of_a_tour_follow_one_another() -> None:
    tours = defaultdict(list)
    for one in engagements():
        if one.tour:
            tours[one.tour].append(one)
    assert any(len(legs) > 2 for legs in tours.values())
    for legs in tours.values():
        assert len({leg.country for leg in legs}) == len(legs)
        assert all(one.end <= other.start <= one.end + 1 for one, other in pairwise(legs))


def test_rounds_count_up() -> None:
    rounds = defaultdict(list)
    for one in engagements():
        if one.kind == "dialogue":
            rounds[one.series].append((one.round, one.start))
    assert any(len(held) > 1 for held in rounds.values())
    for held in rounds.values():
        numbers = [number for number, _ in held]
        assert numbers == list(range(numbers[0] or 0, (numbers[0] or 0) + len(numbers)))
        assert held == sorted(held)


def test_an_agreed_round_is_the_one_that_is_held_next() -> None:
    by_id = {one.id: one for one in engagements() if one.kind == "dialogue"}
    agreed = [one for story in stories() for one in story.engagements if one.agreed]
    held = [(one, by_id[one.id]) for one in agreed if one.id in by_id]
    assert held
    for one, later in held:
        assert (one.series, one.round, one.country) == (later.series, later.round, later.country)


def test_chairs_go_round() -> None:
    council = next(one for one in world().councils if len(one.members) > 4)
    assert [council.chair(year) for year in range(2015, 2015 + len(council.members))] != [council.members[0]]
    assert {council.chair(year) for year in range(2015, 2015 + len(council.members))} == set(council.members)


def test_parts_lie_within_the_whole() -> None:
    for story in stories():
        main, *parts = story.engagements
        for part in (one for one in parts if not one.agreed):
            assert part.parent == main.id
            assert main.start <= part.start <= part.end <= main.end


def test_turns_come_in_order_and_before_what_they_announce() -> None:
    for story in stories():
        days = [moment.day for moment in story.moments]
        assert days == sorted(days)
        assert (story.moments[-1].turn == "held") == (story.fate == "held")


def test_every_fate_occurs() -> None:
    assert {story.fate for story in stories()} == {"held", "cancelled", "unreported"}
    assert {moment.turn for story in stories() for moment in story.moments} == {
        "proposed", "planned", "moved", "cancelled", "held",
    }  # fmt: skip


def test_the_states_of_a_world_are_states() -> None:
    assert len(possible_states()) > 150
    assert all(parties()[code].adjectives for code in possible_states())


@pytest.mark.parametrize("level", ["low", "default", "high"])
def test_every_claim_is_of_a_true_engagement_and_of_true_people(
    level: str, rows: Callable[[str], tuple[object, ...]]
) -> None:
    made = rows(level)
    known = {row.id for row in made if isinstance(row, TrueEngagement)}
    people = {row.id for row in made if isinstance(row, TruePerson)}
    claims = [claim for row in made if isinstance(row, Report) for claim in row.truth.claims]
    assert {claim.engagement for claim in claims} == known
    assert {one for claim in claims for one in claim.people if one} <= people


def test_the_truth_has_each_engagement_once(rows: Callable[[str], tuple[object, ...]]) -> None:
    ids = Counter(row.id for row in rows("default") if isinstance(row, TrueEngagement))
    assert set(ids.values()) == {1}


def test_the_truth_names_offices_and_chairs(rows: Callable[[str], tuple[object, ...]]) -> None:
    made = rows("default")
    tenures = [row for row in made if isinstance(row, TrueTenure)]
    assert min(row.start for row in tenures) < dt.date(2015, 1, 1)
    assert any(isinstance(row, TrueChair) for row in made)


def test_engagements_are_told_a_realistic_number_of_times(engagements: dict[str, TrueEngagement]) -> None:
    counts = sorted(one.reports for one in engagements.values())
    assert 2 <= counts[len(counts) // 2] <= 4
    assert counts[0] == 1
    assert counts[-1] <= 60
