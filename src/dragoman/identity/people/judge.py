"""Are two mentions of people about one person? Name, party, office and date decide together."""

from __future__ import annotations

import datetime as dt

from msgspec import Struct

from dragoman.identity.people.names import ALIKE, Name, compare_names, name_of, word_match
from dragoman.identity.people.offices import offices_of, same_office
from dragoman.model import Judgement, Verdict
from dragoman.reference.bodies import bodies
from dragoman.reference.names import given_names
from dragoman.reference.office_groups import office_groups

SAME, UNSURE, MEAN, NEVER = 4.6, 3.2, 4.0, -9.0
"""Points from which two mentions are of one person, from which someone should look, and the mean from which groups of
mentions may be; `NEVER` or less means that they cannot be one."""

_FULL, _PART, _RARE, _UNLIKE, _RENAMED = 4.0, 2.0, 1.0, -20.0, -0.5
_SAME_PARTY, _MEMBER, _OTHER_PARTY = 2.0, -0.5, -2.0
_SAME_OFFICE, _SOLE_OFFICE, _OTHER_OFFICE, _LATER_OFFICE = 1.5, 2.5, -1.5, -0.5

ONE_TERM, AT_ONE_TIME = 400, 45
"""Days within which the holder of an office is likely the same, and within which two offices are two people's more
often than one person's change."""


class Seen(Struct, frozen=True):
    """A person as one document has them.

    `id` must be unique, `office` holds the words of the document, several offices joined by "; ", `party` the state or
    body that the person acts for, `on` the day of the engagement, else of publication. What is unknown is empty.
    """

    id: str
    name: str
    office: str = ""
    party: str = ""
    on: dt.date | None = None
    document: str = ""


def judge_people(one: Seen, other: Seen) -> Judgement:
    """Say whether two mentions are of one person; symmetric."""
    total, reasons = person_points(one, other)
    verdict: Verdict = "same" if total >= SAME else "unsure" if total >= UNSURE else "different"
    return Judgement(verdict, round(1 / (1 + 2 ** (SAME - total)), 3), reasons)


def person_points(one: Seen, other: Seen) -> tuple[float, tuple[str, ...]]:
    """Return the points for two mentions, and the reasons, the weightiest first."""
    days = abs((one.on - other.on).days) if one.on and other.on else None
    office = same_office(offices_of(one.office), offices_of(other.office))
    parts = (_by_name(one, other, office), _by_party(one, other), _by_office(one, office, days))
    told = sorted((part for part in parts if part[1]), key=lambda part: (-abs(part[0]), part[1]))
    return sum(value for value, _ in parts), tuple(reason for _, reason in told)


def _by_name(one: Seen, other: Seen, office: bool | None) -> tuple[float, str]:
    ours, theirs = name_of(one.name), name_of(other.name)
    match = compare_names(ours, theirs)
    if match.level == "part":
        return _PART, "a part of the name"
    if match.level == "same":
        return _FULL * match.score + (_RARE if _shares_rare_word(ours, theirs) else 0.0), "the name"
    if match.shared and office and one.party == other.party and _sole(one.office):
        return _RENAMED, "a part of the name differs"
    return _UNLIKE, "other names"


def _shares_rare_word(ours: Name, theirs: Name) -> bool:
    """Say whether the names share a word that is no common given or family name."""
    rare = [word for word in ours.words if is_rare(word)]
    return any(word_match(word, other) >= ALIKE for word in rare for other in theirs.words)


def is_rare(word: str) -> bool:
    """Say whether a folded word of a name is not known as a given name or as a family name that many share."""
    return len(word) > 3 and word.capitalize() not in given_names()


def _by_party(one: Seen, other: Seen) -> tuple[float, str]:
    if not one.party or not other.party:
        return 0.0, ""
    if one.party == other.party:
        return _SAME_PARTY, "one party"
    if _member(one.party, other.party) or _member(other.party, one.party):
        return _MEMBER, "a body and a member of it"
    return _OTHER_PARTY, "other parties"


def _member(state: str, body: str) -> bool:
    return body in bodies() and state in bodies()[body].members


def _by_office(one: Seen, office: bool | None, days: int | None) -> tuple[float, str]:
    if office is None:
        return 0.0, ""
    near = days is None or days <= ONE_TERM
    if office:
        return (_SOLE_OFFICE if _sole(one.office) and near else _SAME_OFFICE), "one office"
    if days is None or days <= AT_ONE_TIME:
        return _OTHER_OFFICE, "other offices at one time"
    return _LATER_OFFICE, "another office at another time"


def _sole(office: str) -> bool:
    return any(one.kind in office_groups().single for one in offices_of(office))


def full_words(name: Name) -> tuple[str, ...]:
    """Return the words of a name that are no initials."""
    return tuple(word for word in name.words if len(word) > 1)
