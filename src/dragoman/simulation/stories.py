"""Stories between two states: visits, tours, calls, meetings at home, signings, messages, credentials."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from msgspec.structs import replace

from dragoman.simulation.chance import between, heavy, pick
from dragoman.simulation.fates import Course, announced, at_once
from dragoman.simulation.government import Tenure
from dragoman.simulation.happenings import Engagement, Story
from dragoman.simulation.posts import posts
from dragoman.simulation.scene import Scene, banquet, pair, signing, talks, topics_of, traveller
from dragoman.simulation.world import partner

_ANNOUNCED, _COURTESY, _MORE, _SIGNING, _BANQUET = 0.5, 0.45, 0.35, 0.35, 0.25
_TRIES = 3
_RECEIVING = ("foreign_minister", "trade_minister", "defence_minister")


def known_throughout(course: Course, *tenures: Tenure) -> bool:
    """Say whether all hold their offices already when the story is first reported."""
    return all(one.start <= course.moments[0].day for one in tenures)


def two_states(scene: Scene, random: Random) -> tuple[str, str]:
    """Return two states that deal with each other."""
    home = pick(random, tuple(scene.world.states))
    return home, partner(random, scene.world, home)


def visit(scene: Scene, random: Random, day: int) -> Iterator[Story]:
    """Yield a visit with its meetings, if somebody is free to travel."""
    course = _course(random, day)
    for _ in range(_TRIES):
        guest_state, host_state = two_states(scene, random)
        guest = scene.holder(guest_state, traveller(random), course.start)
        days = course.start, course.start + between(random, 0, 2)
        if scene.is_free(guest, days) and known_throughout(course, guest) and guest.end > days[1]:
            yield _stay(scene, random, guest, host_state, course, days)
            return


def _course(random: Random, day: int) -> Course:
    if random.random() < _ANNOUNCED:
        return announced(random, day, heavy(random, 9, 0.7, 60) + 3, movable=True, invited=True)
    return at_once(day)


def tour(scene: Scene, random: Random, day: int) -> Iterator[Story]:
    """Yield two to four visits of one official that follow one another, under the id of the first."""
    lead = heavy(random, 6, 0.5, 30) + 3
    home = pick(random, tuple(scene.world.states))
    guest = scene.holder(home, traveller(random), day + lead)
    stops = tuple(dict.fromkeys(partner(random, scene.world, home) for _ in range(between(random, 2, 4))))
    last = day + lead + 3 * len(stops)
    if len(stops) < 2 or guest.start > day or guest.end <= last or not scene.is_free(guest, (day + lead, last)):
        return
    yield from _legs(scene, random, guest, stops, day, day + lead)


def _legs(scene: Scene, random: Random, guest: Tenure, stops: tuple[str, ...], day: int, start: int) -> Iterator[Story]:
    towns = tuple(scene.capital(state) for state in stops)
    first = ""
    for state in stops:
        end = start + between(random, 0, 2)
        course = announced(random, day, start - day, movable=False)
        leg = _stay(scene, random, guest, state, course, (start, end))
        first = first or leg.engagements[0].id
        main = replace(leg.engagements[0], tour=first)
        yield replace(leg, engagements=(main, *leg.engagements[1:]), stops=towns)
        start = end + between(random, 0, 1)


def _stay(scene: Scene, random: Random, guest: Tenure, host_state: str, course: Course, days: tuple[int, int]) -> Story:
    """Return the story of one stay: the visit, talks with the host, and what else belongs to it."""
    host = scene.holder(host_state, guest.post.code, course.start)
    main = Engagement(
        id=scene.next_id(), kind="visit", sort="visit", mode="in_person", actors=pair(guest, host, ("guest", "host")),
        start=days[0], end=days[1], place=scene.town(random, host_state), country=host_state,
    )  # fmt: skip
    scene.book(guest, days)
    reach = 1.3 if guest.post.rank <= 2 else 1.0
    engagements = (main, *_during(scene, random, main, guest, host))
    return Story(engagements=engagements, moments=course.moments, fate=course.fate, reach=reach)


def _during(scene: Scene, random: Random, main: Engagement, guest: Tenure, host: Tenure) -> Iterator[Engagement]:
    day = between(random, main.start, min(main.end, host.end - 1))
    yield talks(scene, random, pair(guest, host), day, main)
    later = between(random, day, main.end)
    leader = scene.leader(host.state, later)
    if leader.post is not host.post and random.random() < _COURTESY:
        yield talks(scene, random, pair(guest, leader), later, main)
    if random.random() < _MORE:
        other = scene.holder(host.state, pick(random, _RECEIVING), later)
        if other.post not in (host.post, leader.post):
            yield talks(scene, random, pair(guest, other), later, main)
    if random.random() < _SIGNING:
        yield signing(scene, random, pair(guest, host), day, main)
    if random.random() < _BANQUET:
        yield banquet(scene, pair(guest, host), day, main)


def call(scene: Scene, random: Random, day: int) -> Iterator[Story]:
    """Yield a conversation by telephone or video, seldom announced."""
    home, other = two_states(scene, random)
    course = announced(random, day, 3, movable=False) if random.random() < 0.08 else at_once(day)
    post = traveller(random)
    actors = pair(scene.holder(home, post, course.start), scene.holder(other, post, course.start))
    video = random.random() < 0.2
    if known_throughout(course, *(actor.tenure for actor in actors)):
        yield _alone(
            Engagement(
                id=scene.next_id(), kind="call", sort="video" if video else "call", mode="video" if video else "phone",
                actors=actors, start=course.start, end=course.start, topics=topics_of(random, post),
            ),
            course,
        )  # fmt: skip


def reception(scene: Scene, random: Random, day: int) -> Iterator[Story]:
    """Yield a meeting of an ambassador, an envoy or a visitor with an official at home."""
    home, other = two_states(scene, random)
    guest = scene.any_holder(random, home, pick(random, ("ambassador", "ambassador", "envoy", "foreign_minister")), day)
    host = scene.holder(other, pick(random, ("foreign_minister", "trade_minister", "prime_minister")), day)
    if not scene.is_free(guest, (day, day)):
        return
    if guest.post.code == "foreign_minister":
        scene.book(guest, (day, day))
    yield _alone(
        Engagement(
            id=scene.next_id(), kind="meeting", sort="meeting", mode="in_person", actors=pair(guest, host), start=day,
            end=day, place=scene.capital(other), country=other, topics=topics_of(random, guest.post.code),
        ),
        at_once(day),
    )  # fmt: skip


def signature(scene: Scene, random: Random, day: int) -> Iterator[Story]:
    """Yield the signing of an instrument that is no part of a visit."""
    home, other = two_states(scene, random)
    guest = scene.any_holder(random, home, "ambassador", day)
    host = scene.holder(other, pick(random, ("foreign_minister", "trade_minister", "energy_minister")), day)
    yield _alone(signing(scene, random, pair(guest, host), day, None), at_once(day))


def message(scene: Scene, random: Random, day: int) -> Iterator[Story]:
    """Yield a letter between officials of one rank."""
    home, other = two_states(scene, random)
    post = pick(random, ("president", "prime_minister", "foreign_minister"))
    actors = pair(scene.holder(home, post, day), scene.holder(other, post, day))
    letter = Engagement(
        id=scene.next_id(), kind="message", sort="message", mode="written", actors=actors, start=day, end=day
    )
    yield _alone(letter, at_once(day))


def credentials(scene: Scene, random: Random, day: int) -> Iterator[Story]:
    """Yield the presentation of credentials by an ambassador."""
    home, other = two_states(scene, random)
    guest = scene.holder(home, "ambassador", day, between(random, 0, posts()["ambassador"].seats - 1))
    event = Engagement(
        id=scene.next_id(), kind="ceremony", sort="credentials", mode="in_person",
        actors=pair(guest, scene.leader(other, day)), start=day, end=day, place=scene.capital(other), country=other,
    )  # fmt: skip
    yield _alone(event, at_once(day))


def _alone(engagement: Engagement, course: Course) -> Story:
    return Story(engagements=(engagement,), moments=course.moments, fate=course.fate, reach=0.6)
