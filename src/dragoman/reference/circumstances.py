"""Words that tie dates and places to engagements, or keep them apart."""

from __future__ import annotations

from functools import cache
from importlib import resources

import msgspec
from msgspec import Struct


class CircumstanceWords(Struct, frozen=True, forbid_unknown_fields=True):
    """All lists of the data file; phrases are lower-case tokens joined by one space.

    Behind a `later_date` phrase stands the date of what was put off before. `beginning` words stand before the first
    day of a session, `ending` words before the last day of a stay, `closing` phrases tell that it is over. A date
    behind `told` or a verb of saying is that of what was said. `did_not` phrases tell that what was planned fell
    through. `same_day` words at the head of a sentence, and `links` in front of one of the `linked` nouns ("after the
    talks"), tie it to what was told before; `elsewhere` words turn away from it, `apart` phrases tell of a further
    engagement of the same sides, `recalled` words in front of a noun say that it lies before. `stays` are what a visit
    is called where a sentence refers back to it. `houses` are where officials receive, told without a town; `margins`
    words place what a paragraph tells on the margins of the gathering before; `gatherings` are what that is called.
    """

    later_date: tuple[str, ...]
    beginning: frozenset[str]
    ending: frozenset[str]
    closing: tuple[str, ...]
    told: frozenset[str]
    did_not: tuple[str, ...]
    same_day: frozenset[str]
    links: tuple[str, ...]
    linked: frozenset[str]
    elsewhere: frozenset[str]
    apart: tuple[str, ...]
    stays: frozenset[str]
    recalled: frozenset[str]
    houses: tuple[str, ...]
    margins: frozenset[str]
    gatherings: frozenset[str]


@cache
def circumstance_words() -> CircumstanceWords:
    """Return the words of circumstances."""
    data = resources.files("dragoman.reference").joinpath("data/circumstance_words.json").read_bytes()
    return msgspec.json.decode(data, type=CircumstanceWords)
