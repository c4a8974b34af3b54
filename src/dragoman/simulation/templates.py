"""The sentences of reports, with slots; see `docs/simulation.md` for what fills them."""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from dragoman.simulation.data_files import load

_SLOT = re.compile(r"\{(\w+)\}")


class Template(Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence for a sort of engagement in a state of its life, in some styles of outlets."""

    sort: str
    state: str
    styles: tuple[str, ...]
    text: str

    @property
    def slots(self) -> frozenset[str]:
        """Return the names of its slots."""
        return frozenset(_SLOT.findall(self.text))


class Sentence(Struct, frozen=True):
    """A template ready for use; `names_sides` says that it names who takes part."""

    text: str
    names_sides: bool


class Templates(Struct, frozen=True, forbid_unknown_fields=True):
    """All that reports are made of. `with_article` holds the states (alpha-3) whose name takes "the".

    `fillers` are sentences of colour, `fill` what their slots may hold: so many words that two
    reports hardly share three in a row. `synonyms` are what a report in other words puts for some of them.
    """

    sentences: tuple[Template, ...]
    with_article: frozenset[str]
    topics: tuple[str, ...]
    tour: tuple[str, ...]
    chair_now: tuple[str, ...]
    chair_next: tuple[str, ...]
    quotes: tuple[str, ...]
    said: tuple[str, ...]
    fillers: tuple[str, ...]
    fill: dict[str, tuple[str, ...]]
    synonyms: tuple[tuple[str, str], ...]
    titles: dict[str, tuple[str, ...]]


@cache
def templates() -> Templates:
    """Return the templates."""
    return load("templates.json", Templates)


@cache
def _table() -> dict[tuple[str, str, str], tuple[Sentence, ...]]:
    found: dict[tuple[str, str, str], list[Sentence]] = {}
    for one in templates().sentences:
        ready = Sentence(one.text, bool(one.slots & {"a", "b"}))
        for style in one.styles:
            found.setdefault((one.sort, one.state, style), []).append(ready)
    return {key: tuple(ready) for key, ready in found.items()}


@cache
def tells(sort: str, state: str) -> bool:
    """Say whether there are sentences for a sort in a state."""
    return any(one.state == state and one.sort in {sort, _GENERAL.get(sort)} for one in templates().sentences)


@cache
def sentences(sort: str, state: str, style: str) -> tuple[Sentence, ...]:
    """Return the sentences for a sort in a state and a style; meetings of any sort share what they have no own for."""
    table = _table()
    for key in ((sort, state, style), (_GENERAL.get(sort, sort), state, style)):
        if key in table:
            return table[key]
    raise KeyError(f"no sentence tells of {sort} {state} in style {style}")


_GENERAL = {"informal": "meeting", "margins": "meeting"}
