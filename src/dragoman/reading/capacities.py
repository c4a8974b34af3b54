"""Lists the capacities of a document's people: the offices that it says they hold, and for whom."""

from __future__ import annotations

from dragoman.model import OfficeClaim
from dragoman.reading.context import Home
from dragoman.reading.lexicon import find_hits
from dragoman.reading.people import People, Person
from dragoman.reading.tokens import Text
from dragoman.reference.office_words import office_kinds
from dragoman.reference.offices import is_honorific, match_title
from dragoman.reference.polities import can_have

_NOBLE = frozenset({"prince", "princess"})
_SMALL = frozenset({"of", "for", "the", "and", "to", "at", "in"})


def capacities(people: People, home: Home) -> tuple[OfficeClaim, ...]:
    """Return the current official capacities of the named people, each in its fullest wording."""
    return tuple(
        OfficeClaim(person=person.name, office=office, of=_body_of(office) or _party(person, office, home))
        for person in people.persons
        for office in _full_wordings(person)
    )


def _body_of(office: str) -> str | None:
    """Return the international body that an office names behind "of": "Chairperson of the African Union"."""
    text = Text(office)
    for first, hit in find_hits(text).items():
        before = text.lowers[max(0, first - 2) : first]
        if hit.is_body and before and (before[-1] == "of" or before == ["of", "the"]):
            return hit.code if text.words[first : hit.last] != ["Security", "Council"] else None
    return None


def _party(person: Person, office: str, home: Home) -> str | None:
    return person.state or person.body or _home(office, home)


def _home(office: str, home: Home) -> str | None:
    """Return the likeliest home state that can have an office."""
    return next((code for code in home.states if can_have(code, office)), None)


def _full_wordings(person: Person) -> list[str]:
    """Return the official ones of a person's offices but for those that are the short form of another."""
    held = [office for office in person.offices if office not in person.past and not _is_address(office)]
    offices = [office for office in held if person.body or _is_official(office)]
    return [office for office in offices if not any(_is_short_for(office, other) for other in offices)]


def _is_address(office: str) -> bool:
    """Say whether a title is a rank or a rank of nobility and no office: "General", "Senator", "Prince"."""
    words = office.split()
    return is_honorific(words, 0) == len(words) or office.lower() in _NOBLE


def _is_official(office: str) -> bool:
    """Say whether an office is one of a state or a body, and no occupation."""
    title = match_title(office.split(), 0)
    return title is None or office_kinds()[title.kind].level != "private"


def _is_short_for(office: str, other: str) -> bool:
    """Say whether "Minister" or "Foreign Minister" is said in full by "Minister of Foreign Affairs"."""
    words, full = _content(office), _content(other)
    return words < full


def _content(office: str) -> frozenset[str]:
    return frozenset(word for word in office.lower().split() if word not in _SMALL)
