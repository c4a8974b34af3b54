"""Puts a report's versions into words: full names at first mention, family names later, dates in the outlet's style."""

from __future__ import annotations

from random import Random

from dragoman.simulation.chance import pick
from dragoman.simulation.dates import words
from dragoman.simulation.occasions import occasions
from dragoman.simulation.outlets import Style
from dragoman.simulation.templates import sentences, templates
from dragoman.simulation.versions import Shown, Version
from dragoman.simulation.world import State

_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


class Writer:
    """Writes one report in a style, in the order of its sentences; remembers whom it has named already."""

    def __init__(self, random: Random, style: Style, states: dict[str, State]) -> None:
        self._random, self._style, self._states = random, style, states
        self._named: set[str] = set()

    def sentence(self, version: Version) -> tuple[str, bool]:
        """Return a sentence that tells a version, and whether it names who takes part."""
        told = version.engagement
        chosen = pick(self._random, sentences(told.sort, version.form, self._style.code))
        when = words(self._style, version.dating)
        text = chosen.text.format(
            a=self._side(version.one) if chosen.names_sides else "",
            b=self._side(version.other) if chosen.names_sides else "",
            when=when,
            when_planned=f", planned{when}," if when else "",
            where=f" in {version.place}" if version.place else "",
            place=version.place or self._state(told.country),
            name=occasion(version) if told.name else "",
            within=told.within,
            instrument=told.instrument,
        )
        return text[0].upper() + text[1:], chosen.names_sides

    def topics(self, codes: tuple[str, ...]) -> str:
        """Return a sentence that names topics."""
        named = [occasions().topics[code] for code in codes]
        listed = " and ".join((", ".join(named[:-1]), named[-1])) if len(named) > 1 else named[0]
        return pick(self._random, templates().topics).format(topics=listed)

    def speaker(self, shown: Shown) -> str:
        """Return how one who is quoted is named."""
        return self._one(shown)

    def _side(self, side: tuple[Shown, ...]) -> str:
        return " and ".join(map(self._one, side))

    def _one(self, shown: Shown) -> str:
        state = self._states[shown.state]
        if shown.person is None:
            return self._state(shown.state)
        if shown.name is None:
            return f"the {state.adjective} {_titles(shown.office)}"
        if shown.person in self._named:
            return shown.later or shown.name
        self._named.add(shown.person)
        if shown.office is None:
            return f"{shown.name} of {self._state(shown.state)}"
        return f"{state.adjective} {_titles(shown.office)} {shown.name}"

    def _state(self, code: str | None) -> str:
        if code is None:
            return ""
        name = self._states[code].name
        return f"the {name}" if code in templates().with_article else name


def _titles(office: str | None) -> str:
    return (office or "").replace("; ", " and ")


def occasion(version: Version) -> str:
    """Return an occasion's name as a report has it: "7th Oman–Kenya Energy Dialogue", "24th session of the …"."""
    told = version.engagement
    if version.round is None:
        return told.name or ""
    number = f"{version.round}{ordinal_ending(version.round)}"
    return f"{number} {told.name}" if told.kind == "dialogue" else f"{number} session of the {told.name}"


def ordinal_ending(number: int) -> str:
    """Return "st", "nd", "rd" or "th"."""
    return "th" if 10 <= number % 100 <= 20 else _ENDINGS.get(number % 10, "th")
