"""Recurring diplomatic formats ("Strategic Dialogue", "2+2") and conferences with a name of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib import resources

import msgspec
from msgspec import Struct

from dragoman.model import Kind
from dragoman.reference.spellings import respelt


class Format(Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of occasion that parties hold again and again.

    `words` are the lower-case singular phrases that name it; `bilateral` says that two sides hold it. A
    `generic` one ("summit") is a name only with a pair of parties, a body or a proper noun in front.
    """

    name: str
    kind: Kind
    words: tuple[str, ...]
    bilateral: bool = False
    generic: bool = False


class NamedConference(Struct, frozen=True, forbid_unknown_fields=True):
    """A conference that is known by its own name.

    `place` and `country` (alpha-3) are set only where it always meets there, `body` where an
    international body convenes it (a code of the reference data). `pattern` is a regular expression for
    names with a number, which it gives as group `round` or `year` ("COP28", "UNGA 80").
    """

    name: str
    kind: Kind
    aliases: tuple[str, ...] = ()
    place: str | None = None
    country: str | None = None
    body: str | None = None
    pattern: str | None = None


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    formats: tuple[Format, ...]
    conferences: tuple[NamedConference, ...]


@cache
def _file() -> _File:
    text = resources.files("dragoman.reference").joinpath("data/formats.json").read_bytes()
    return msgspec.json.decode(text, type=_File)


def formats() -> tuple[Format, ...]:
    """Return every format, as listed."""
    return _file().formats


@cache
def format_forms() -> dict[str, Format]:
    """Return each phrase, in lower case, with the format that it names.

    Plurals, both spellings, hyphens as spaces and possessives without their apostrophe are included; a
    curly apostrophe, a dash or more than one space in the text has to be made plain first.
    """
    return {form: one for one in formats() for phrase in one.words for form in _phrase_forms(phrase)}


def _phrase_forms(phrase: str) -> Iterator[str]:
    for number in (phrase, _plural(phrase)):
        for spaced in dict.fromkeys((number, number.replace("-", " "))):
            for spelt in respelt(spaced):
                yield spelt
                yield spelt.replace("'", "")


def _plural(phrase: str) -> str:
    if not phrase[-1].isalpha() or phrase.endswith("s"):
        return phrase
    return phrase[:-1] + "ies" if phrase.endswith("y") else phrase + "s"


@cache
def named_conferences() -> dict[str, NamedConference]:
    """Return each conference by its name and its aliases, in both spellings, with straight apostrophes."""
    listed = _file().conferences
    return {form: one for one in listed for name in (one.name, *one.aliases) for form in respelt(name)}


@cache
def conference_patterns() -> tuple[tuple[re.Pattern[str], NamedConference], ...]:
    """Return the patterns of numbered names, each with its conference; every pattern runs in linear time."""
    return tuple((re.compile(one.pattern), one) for one in _file().conferences if one.pattern)


def named_conference(text: str) -> NamedConference | None:
    """Return the conference that `text`, a whole name without an article, names; None where it names none."""
    if found := named_conferences().get(text):
        return found
    return next((one for pattern, one in conference_patterns() if pattern.fullmatch(text)), None)
