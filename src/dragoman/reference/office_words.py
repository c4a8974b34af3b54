"""The words of titles and forms of address, and the kinds of office, as the data files have them."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Literal

import msgspec
from msgspec import Struct

Level = Literal[
    "head_of_state", "head_of_government", "monarch", "minister", "deputy", "envoy", "parliament", "military",
    "official", "body", "spokesperson", "subnational", "private",
]  # fmt: skip
Qualifier = Literal["former", "acting", "deputy", "designate", "caretaker", "interim"]


class OfficeKind(Struct, frozen=True, forbid_unknown_fields=True):
    """A sort of office; `rank` orders them, 1 first; `official` ones act for a state or an international body."""

    code: str
    level: Level
    rank: int
    official: bool


class FieldRule(Struct, frozen=True, forbid_unknown_fields=True):
    """Gives a title of one of `kinds` another kind where its words name one of `fields`, as "army" beside "chief"."""

    kinds: frozenset[str]
    fields: tuple[str, ...]
    kind: str


class OfficeWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The words of titles, in lower case.

    A title is made of `leads`, a head (one of `heads` or `phrases`, each with its kind) and `fields`, or `desks` in
    brackets. `no_titles` are wordings that only look like one. `by_field` and then `deputies`, where one of
    `deputy_words` leads, turn the kind of a head into that of the title. A holder of one of `aides` can work for one of
    `superiors`. `apart` names kinds that one person does not hold together. `prefixes` and `endings` stand before and
    behind a hyphen; `qualifiers` say what a word makes of the office, the weightiest first.
    """

    kinds: tuple[OfficeKind, ...]
    heads: dict[str, str]
    phrases: dict[str, str]
    leads: frozenset[str]
    fields: frozenset[str]
    desks: frozenset[str]
    no_titles: frozenset[str]
    by_field: tuple[FieldRule, ...]
    deputy_words: frozenset[str]
    deputies: dict[str, str]
    aides: frozenset[str]
    superiors: frozenset[str]
    apart: dict[str, frozenset[str]]
    prefixes: frozenset[str]
    endings: frozenset[str]
    qualifiers: dict[str, Qualifier]


@cache
def office_words() -> OfficeWords:
    """Return the words of titles as the data file has them."""
    data = resources.files("dragoman.reference").joinpath("data/offices.json").read_bytes()
    return msgspec.json.decode(data, type=OfficeWords)


@cache
def office_kinds() -> dict[str, OfficeKind]:
    """Return the kinds of office by their codes."""
    return {kind.code: kind for kind in office_words().kinds}


@cache
def honorifics() -> tuple[str, ...]:
    """Return the forms of address, as a text writes them."""
    data = resources.files("dragoman.reference").joinpath("data/honorifics.json").read_bytes()
    return msgspec.json.decode(data, type=tuple[str, ...])
