"""Stories under way: which reports of them are due, what has been told of each engagement."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from random import Random

from msgspec import Struct

from dragoman.model import Status
from dragoman.simulation.chance import pick, stream
from dragoman.simulation.coverage import Assignment, assignments
from dragoman.simulation.drafts import Draft, compose, cut, reword
from dragoman.simulation.happenings import Engagement, Fate, Story
from dragoman.simulation.noise import Noise
from dragoman.simulation.outlets import press_of
from dragoman.simulation.reports import Report, publish
from dragoman.simulation.truth import TrueActor, TrueEngagement
from dragoman.simulation.versions import Witness
from dragoman.simulation.world import World

RECALLED_AFTER = 45
"""The fewest days after which a report recalls an engagement; by the coding guide background is over 30 days old."""

_REMEMBERED = 400
_ORDER: tuple[Status, ...] = ("proposed", "planned", "cancelled", "ongoing", "held")


class Open(Struct):
    """A story with reports still to come: its stream, the drafts others may copy, and how many reports are left."""

    story: Story
    random: Random
    left: int
    drafts: dict[tuple[int, int], tuple[str, Draft]]


class Told(Struct):
    """What has been told of an engagement: of how many reports, and the furthest turn of its life that they report."""

    engagement: Engagement
    fate: Fate
    reports: int = 0
    turn: int = -1
    status: Status = "planned"


class Newsroom:
    """Takes stories and gives reports. Holds only what is still to come, and a few stories of the past to recall."""

    def __init__(self, world: World, noise: Noise) -> None:
        self._world, self._noise = world, noise
        self._press = press_of(world, stream(world.seed, "press"))
        self._due: dict[int, list[tuple[Open, Assignment]]] = {}
        self._told: dict[str, Told] = {}
        self._past: list[Engagement] = []
        self._stories = self._reports = 0

    def take(self, story: Story) -> None:
        """Put the reports of a story on the days on which they are due."""
        self._stories += 1
        random = stream(self._world.seed, "story", self._stories)
        tasks = list(assignments(random, story, self._noise, self._press))
        opened = Open(story, random, len(tasks), {})
        for task in tasks:
            self._due.setdefault(task.day, []).append((opened, task))
        for one in story.engagements:
            self._told[one.id] = self._carried(one, "agreed" if one.agreed else story.fate)

    def _carried(self, one: Engagement, fate: Fate) -> Told:
        """Return the account of an engagement, with what was told of it when it was only agreed on."""
        known = self._told.get(one.id)
        return Told(one, fate, known.reports, known.turn, known.status) if known else Told(one, fate)

    def reports(self, day: int) -> Iterator[tuple[Report, tuple[TrueEngagement, ...]]]:
        """Yield the reports of a day, each with the truth about engagements that will not be reported on again."""
        for opened, task in self._due.pop(day, ()):
            report = self._report(opened, task)
            opened.left -= 1
            yield report, self._closed(opened.story) if opened.left == 0 else ()

    def rest(self) -> Iterator[TrueEngagement]:
        """Yield the truth about all other engagements that a report has told of."""
        for told in self._told.values():
            if told.reports:
                yield _truth(told)

    def _report(self, opened: Open, task: Assignment) -> Report:
        draft, origin = self._draft(opened, task)
        self._reports += 1
        name = f"R{self._reports:08d}"
        if not origin:
            opened.drafts[task.moment, task.number] = name, draft
        self._note(draft, task.moment)
        return publish(opened.random, draft, task, name, origin or name, self._world.states)

    def _draft(self, opened: Open, task: Assignment) -> tuple[Draft, str]:
        """Return a draft, and the id of the report that it is copied from, "" for none."""
        if task.origin < 0:
            return self._own(opened, task), ""
        origin, draft = opened.drafts[task.moment, task.origin]
        if task.how == "cut":
            return cut(opened.random, draft), origin
        if task.how == "reworded":
            return reword(opened.random, draft, task.outlet, self._world.states), origin
        return draft, origin

    def _own(self, opened: Open, task: Assignment) -> Draft:
        random = opened.random
        witness = Witness(random, self._noise, task.day, task.outlet.home)
        recalled = self._recalled(random, task.day) if random.random() < self._noise.background else None
        return compose(random, witness, opened.story, task, recalled, self._world.states)

    def _recalled(self, random: Random, day: int) -> Engagement | None:
        found = pick(random, self._past) if self._past else None
        return found if found and found.end + RECALLED_AFTER < day else None

    def _note(self, draft: Draft, moment: int) -> None:
        """Count what a report tells, and note the furthest turn; what strays or recalls says nothing of the status."""
        for version in (piece.version for piece in draft.pieces):
            told = self._told.get(version.engagement.id)
            if told is None or version.background:
                continue
            told.reports += 1
            if "contradiction" not in version.slips and (moment, _ORDER.index(version.status)) >= (
                told.turn,
                _ORDER.index(told.status),
            ):
                told.turn, told.status = moment, version.status

    def _closed(self, story: Story) -> tuple[TrueEngagement, ...]:
        found = []
        for one in story.engagements:
            if one.agreed:
                continue
            told = self._told.pop(one.id)
            if told.reports:
                found.append(_truth(told))
        main = story.engagements[0]
        if any(one.id == main.id and one.status == "held" for one in found):
            self._remember(main)
        return tuple(found)

    def _remember(self, one: Engagement) -> None:
        if len(self._past) < _REMEMBERED:
            self._past.append(one)
        else:
            self._past[self._stories % _REMEMBERED] = one


def _truth(told: Told) -> TrueEngagement:
    one = told.engagement
    return TrueEngagement(
        id=one.id, kind=one.kind, status="held" if told.status == "ongoing" else told.status, fate=told.fate,
        reports=told.reports, actors=() if one.agreed else _actors(one), start=_day(one.start), end=_day(one.end),
        place=one.place, country=one.country, series=one.series, round=one.round, parent=one.parent, tour=one.tour,
    )  # fmt: skip


def _actors(one: Engagement) -> tuple[TrueActor, ...]:
    return tuple(
        TrueActor(actor.tenure.person.id, actor.tenure.office, actor.tenure.state, actor.role) for actor in one.actors
    )


def _day(ordinal: int) -> dt.date | None:
    return dt.date.fromordinal(ordinal) if ordinal else None
