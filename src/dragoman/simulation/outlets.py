"""Who reports: ministries, papers with a home side, wires; each in one style. All names are invented."""

from __future__ import annotations

from functools import cache
from random import Random

from msgspec import Struct

from dragoman.simulation.chance import pick
from dragoman.simulation.data_files import load
from dragoman.simulation.world import State, World

PAPERS = 3
"""Papers of each state."""


class Style(Struct, frozen=True, forbid_unknown_fields=True):
    """How an outlet opens a report and writes dates; the slots are those of `dragoman.simulation.dates`."""

    code: str
    dateline: str
    day: str
    days: str
    months: str
    month: str


class Outlet(Struct, frozen=True):
    """One outlet; `home` is the alpha-3 of its side, None for a wire; a ministry writes the handouts of its side."""

    name: str
    home: str | None
    city: str
    style: Style
    ministry: bool = False


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    press: tuple[str, ...]
    wires: tuple[str, ...]
    ministry: str
    styles: tuple[Style, ...]


@cache
def _file() -> _File:
    return load("outlets.json", _File)


def press_names() -> tuple[str, ...]:
    """Return what papers are called; the name of their town comes first."""
    return _file().press


@cache
def styles() -> dict[str, Style]:
    """Return the styles by their codes."""
    return {style.code: style for style in _file().styles}


class Press(Struct, frozen=True):
    """All outlets of a world: the ministry and the papers of each state, and the wires."""

    ministries: dict[str, Outlet]
    papers: dict[str, tuple[Outlet, ...]]
    wires: tuple[Outlet, ...]

    def choose(self, random: Random, sides: tuple[str, ...]) -> Outlet:
        """Return an outlet that reports on some states: of one of the sides mostly, a wire often, else of any state."""
        drawn = random.random()
        if drawn < 0.55 and sides:
            return pick(random, self.papers[pick(random, sides)])
        if drawn < 0.8:
            return pick(random, self.wires)
        return pick(random, pick(random, tuple(self.papers.values())))


def press_of(world: World, random: Random) -> Press:
    """Return the outlets of a world."""
    wire_styles = styles()["wire"], styles()["brief"]
    cities = [state.towns[0] for state in world.states.values()]
    return Press(
        ministries={code: _ministry(state) for code, state in world.states.items()},
        papers={code: _papers(random, state) for code, state in world.states.items()},
        wires=tuple(
            Outlet(name, None, pick(random, cities), wire_styles[number % 2])
            for number, name in enumerate(_file().wires)
        ),
    )


def _ministry(state: State) -> Outlet:
    name = _file().ministry.format(state=state.name)
    return Outlet(name, state.code, state.towns[0], styles()["release"], ministry=True)


def _papers(random: Random, state: State) -> tuple[Outlet, ...]:
    names = random.sample(_file().press, PAPERS)
    kinds = styles()["broadsheet"], styles()["brief"], styles()["wire"]
    return tuple(
        Outlet(f"{state.towns[0]} {name}", state.code, state.towns[0], kind)
        for name, kind in zip(names, kinds, strict=True)
    )
