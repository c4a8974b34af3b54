"""International bodies and their organs: codes, the forms that name them in running text, members, seats."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Literal

import msgspec
from msgspec import Struct

from dragoman.reference.spellings import respelt

BodyKind = Literal["organisation", "union", "forum", "bank", "court", "movement"]
OrganKind = Literal[
    "summit", "council", "commission", "committee", "secretariat", "assembly", "court", "agency", "office",
    "mission", "forum", "bank",
]  # fmt: skip


class Organ(Struct, frozen=True, forbid_unknown_fields=True):
    """A part of a body that meets or acts under a name.

    `aliases` are the forms that need the body beside them or in the context ("Council of Foreign
    Ministers"), `own` those that stand alone ("European Commission", "UNSC"). The `context` ones among
    `own` count only in capitals and in a diplomatic context. `name` is one of `aliases` or `own`.
    """

    name: str
    kind: OrganKind
    aliases: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    context: tuple[str, ...] = ()


class Body(Struct, frozen=True, forbid_unknown_fields=True):
    """An international body, a forum of states, or a movement that deals with states.

    `code` is the usual acronym or name, as records use it; code, `name` and `aliases` all occur in
    running text, without an article. `context` are those of them that also mean something else and count
    only in capitals and in a diplomatic context. `members` are ISO 3166-1 alpha-3 codes, empty where no
    list is kept; `parent` is the code of the body that it belongs to; `officials` are titles of its own.
    """

    code: str
    name: str
    kind: BodyKind
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    parent: str | None = None
    seats: tuple[str, ...] = ()
    officials: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    organs: tuple[Organ, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Return code, name and aliases, each once."""
        return tuple(dict.fromkeys((self.code, self.name, *self.aliases)))


class BodyForm(Struct, frozen=True):
    """What a form in running text names: a body, or one of its organs; see `Body.context` for `context`."""

    code: str
    organ: str | None = None
    context: bool = False


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    officials: tuple[str, ...]
    bodies: tuple[Body, ...]


@cache
def _file() -> _File:
    text = resources.files("dragoman.reference").joinpath("data/bodies.json").read_bytes()
    return msgspec.json.decode(text, type=_File)


@cache
def bodies() -> dict[str, Body]:
    """Return every body by its code."""
    return {body.code: body for body in _file().bodies}


def body(code: str) -> Body:
    """Return the body with this code. Raises KeyError where there is none."""
    return bodies()[code]


@cache
def body_forms() -> dict[str, BodyForm]:
    """Return what each form names: bodies, organs with their body's name beside them, organs by own name.

    Keys are as in running text, with straight apostrophes and hyphens, without an article. Where two
    bodies give one form, a name outranks a form put together from two.
    """
    forms = {form: found for one in bodies().values() for form, found in _qualified_forms(one)}
    for one in bodies().values():
        forms.update(_own_organ_forms(one))
    for one in bodies().values():
        forms.update(_name_forms(one))
    return forms


def _name_forms(one: Body) -> Iterator[tuple[str, BodyForm]]:
    for name in (*one.names, *one.adjectives):
        found = BodyForm(one.code, None, name in one.context)
        yield from ((form, found) for form in respelt(name))


def _own_organ_forms(one: Body) -> Iterator[tuple[str, BodyForm]]:
    for organ in one.organs:
        for name in organ.own:
            found = BodyForm(one.code, organ.name, name in organ.context)
            yield from ((form, found) for form in respelt(name))


def _qualified_forms(one: Body) -> Iterator[tuple[str, BodyForm]]:
    for organ in one.organs:
        found = BodyForm(one.code, organ.name)
        for alias in organ.aliases:
            for name in one.names:
                for phrase in (f"{name} {alias}", f"{alias} of the {name}", f"{alias} of {name}"):
                    yield from ((form, found) for form in respelt(phrase))


@cache
def organ_forms() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return, for each organ's name without its body, the (body code, organ name) pairs that it may mean.

    The best-known body comes first. Names that stand alone are in `body_forms` instead; those in lower
    case ("summit") count only beside their body's name.
    """
    found: dict[str, dict[tuple[str, str], None]] = {}
    for one in bodies().values():
        for organ in one.organs:
            for alias in filter(_is_name, organ.aliases):
                for form in respelt(alias):
                    found.setdefault(form, {})[one.code, organ.name] = None
    known = body_forms()
    return {form: tuple(pairs) for form, pairs in found.items() if form not in known}


def _is_name(alias: str) -> bool:
    return alias[0].isupper()


def organ_label(code: str, organ: str) -> str:
    """Return how a record names an organ: "SCO Council of Heads of State", but "European Commission"."""
    found = body_forms().get(organ)
    stands_alone = found is not None and found.organ == organ and not found.context
    return organ if stands_alone else f"{code} {organ}"


@cache
def official_titles() -> dict[str, tuple[str, ...]]:
    """Return each title of an official with the codes of the bodies that have it, in lower case."""
    found: dict[str, list[str]] = {}
    for one in bodies().values():
        for title in one.officials:
            for form in respelt(title.lower()):
                found.setdefault(form, []).append(one.code)
    return {title: tuple(codes) for title, codes in found.items()}


@cache
def shared_officials() -> frozenset[str]:
    """Return the titles that any body may have, in lower case: "secretary general of the ..."."""
    return frozenset(form for title in _file().officials for form in respelt(title.lower()))
