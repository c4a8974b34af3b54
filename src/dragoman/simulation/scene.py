"""What every story needs: who is free on a day, ids, and the small engagements that stories are made of."""

from __future__ import annotations

from random import Random

from dragoman.model import Role
from dragoman.simulation.chance import between, pick, weighted
from dragoman.simulation.government import Tenure
from dragoman.simulation.happenings import Actor, Engagement
from dragoman.simulation.occasions import occasions
from dragoman.simulation.posts import posts
from dragoman.simulation.world import World

TRAVELLERS = (
    ("president", 0.14), ("prime_minister", 0.14), ("foreign_minister", 0.3), ("deputy_foreign_minister", 0.08),
    ("defence_minister", 0.07), ("trade_minister", 0.07), ("energy_minister", 0.05), ("interior_minister", 0.05),
    ("finance_minister", 0.04), ("security_adviser", 0.03),
)  # fmt: skip
"""Who travels, by post; the rest are envoys."""

Span = tuple[int, int]


class Scene:
    """The running state of a world: the next id, and who is booked on which day. Days are ordinals."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._count = 0
        self._booked: dict[int, set[str]] = {}

    def next_id(self) -> str:
        """Return an id for an engagement."""
        self._count += 1
        return f"E{self._count:07d}"

    def forget(self, day: int) -> None:
        """Drop what was booked on a day that has passed."""
        self._booked.pop(day, None)

    def holder(self, state: str, post: str, day: int, seat: int = 0) -> Tenure:
        """Return who holds a post; where a state lacks it, its foreign minister."""
        government = self.world.governments[state]
        found = government.holder((post, seat), day) or government.holder(("foreign_minister", 0), day)
        if found is None:
            raise KeyError(f"{state} has neither {post} nor foreign_minister")
        return found

    def any_holder(self, random: Random, state: str, post: str, day: int) -> Tenure:
        """Return one of those who hold a post of several seats."""
        return self.holder(state, post, day, between(random, 0, posts()[post].seats - 1))

    def leader(self, state: str, day: int) -> Tenure:
        """Return the head of state, where it is an elected one, else the head of government."""
        government = self.world.governments[state]
        return government.holder(("president", 0), day) or self.holder(state, "prime_minister", day)

    def is_free(self, tenure: Tenure, days: Span) -> bool:
        """Say whether an official is nowhere else on some days."""
        return not any(tenure.person.id in self._booked.get(day, ()) for day in range(days[0], days[1] + 1))

    def book(self, tenure: Tenure, days: Span) -> None:
        """Note where an official is on some days."""
        for day in range(days[0], days[1] + 1):
            self._booked.setdefault(day, set()).add(tenure.person.id)

    def capital(self, state: str) -> str:
        """Return the seat of government of a state."""
        return self.world.states[state].towns[0]

    def town(self, random: Random, state: str) -> str:
        """Return a town of a state, the seat of government mostly."""
        towns = self.world.states[state].towns
        return towns[0] if random.random() < 0.85 else pick(random, towns)


def traveller(random: Random) -> str:
    """Return the post of one who travels."""
    return weighted(random, TRAVELLERS, "envoy")


def topics_of(random: Random, post: str) -> tuple[str, ...]:
    """Return one to three topics that those in a post discuss."""
    choice = posts()[post].topics
    return tuple(dict.fromkeys(pick(random, choice) for _ in range(between(random, 1, 3))))


def pair(one: Tenure, other: Tenure, roles: tuple[Role, Role] = ("participant", "participant")) -> tuple[Actor, Actor]:
    """Return two actors."""
    return Actor(one, roles[0]), Actor(other, roles[1])


def talks(scene: Scene, random: Random, actors: tuple[Actor, ...], day: int, parent: Engagement) -> Engagement:
    """Return a meeting in the course of a visit or on the margins of an occasion."""
    on_margins = parent.kind == "conference"
    informal = on_margins and random.random() < 0.2
    return Engagement(
        id=scene.next_id(),
        kind="meeting",
        sort="informal" if informal else "margins" if on_margins else "meeting",
        mode="in_person",
        actors=actors,
        start=day,
        end=day,
        place=parent.place,
        country=parent.country,
        informal=informal,
        within=parent.series or parent.name if on_margins and not informal else None,
        parent=parent.id,
        topics=topics_of(random, actors[0].tenure.post.code),
    )


def signing(scene: Scene, random: Random, actors: tuple[Actor, ...], day: int, parent: Engagement | None) -> Engagement:
    """Return the signing of an instrument, at home of the second actor or where the parent takes place."""
    one = pick(random, occasions().instruments)
    host = actors[1].tenure.state
    return Engagement(
        id=scene.next_id(), kind="signing", sort="signing", mode="in_person", actors=actors, start=day, end=day,
        place=parent.place if parent else scene.capital(host), country=parent.country if parent else host,
        parent=parent.id if parent else None, instrument=one.name, topics=one.topics,
    )  # fmt: skip


def banquet(scene: Scene, actors: tuple[Actor, ...], day: int, parent: Engagement) -> Engagement:
    """Return a reception that the second actor gives for the first."""
    return Engagement(
        id=scene.next_id(), kind="ceremony", sort="ceremony", mode="in_person", actors=actors, start=day, end=day,
        place=parent.place, country=parent.country, parent=parent.id,
    )  # fmt: skip
