"""Who took part, from all that sources say of it: each person once, with every name and office that is claimed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from dragoman.identity.fields.choose import Field, Voice, choose, decided_among
from dragoman.identity.offices import offices_of, same_office
from dragoman.identity.people import compare_names, name_of
from dragoman.model import Participant, Role

_Said = tuple[Participant, Voice]


class Attendee(Struct, frozen=True):
    """One who took part: the party, the name and the office as claimed, None where nobody says, and the role.

    `announced` says that the party is named only by those who told of the engagement before it took place.
    """

    party: str | None
    name: Field[str] | None
    office: Field[str] | None
    role: Field[Role] | None
    documents: tuple[str, ...]
    announced: bool = False


def attendance(voices: Iterable[Voice], current: Iterable[Voice]) -> tuple[Attendee, ...]:
    """Return the attendees by party; a state alone only where none of its people is known.

    `current` are the voices that speak of the present status. A party that only others name is `announced`.
    """
    now, all_of_them = _by_party(current), _by_party(voices)
    found: list[Attendee] = []
    for party in sorted(all_of_them):
        mine = now.get(party) or all_of_them[party]
        groups = list(_people([pair for pair in mine if pair[0].name or pair[0].office]))
        found += [_attendee(party, group, party not in now) for group in groups or [mine]]
    return tuple(found)


def _by_party(voices: Iterable[Voice]) -> dict[str, list[_Said]]:
    found: dict[str, list[_Said]] = {}
    for voice in voices:
        for one in voice.told.claim.participants:
            found.setdefault(one.party or "", []).append((one, voice))
    return found


def _people(said: list[_Said]) -> Iterator[list[_Said]]:
    """Yield what is said of each person: the fullest names first, then what fits only one of them."""
    groups: list[list[_Said]] = []
    for pair in sorted(said, key=_fullest_first):
        fitting = [group for group in groups if _fits(pair[0], group[0][0])]
        if len(fitting) == 1 or (fitting and not pair[0].name):
            fitting[0].append(pair)
        else:
            groups.append([pair])
    yield from groups


def _fullest_first(pair: _Said) -> tuple[int, str, str, tuple[object, ...]]:
    one, voice = pair
    words = len(name_of(one.name).words) if one.name else 0
    return (-words, one.name or "", one.office or "", voice.told.order)


def _fits(one: Participant, other: Participant) -> bool:
    office = same_office(offices_of(one.office or ""), offices_of(other.office or ""))
    if one.name and other.name:
        match = compare_names(name_of(one.name), name_of(other.name))
        return match.level != "unlike" or (bool(office) and match.shared > 0)
    return office is not False


def _attendee(party: str, said: list[_Said], announced: bool) -> Attendee:
    sides = (party,)
    names = [(one.name, voice) for one, voice in said if one.name]
    offices = [(one.office, voice) for one, voice in said if one.office]
    roles: list[tuple[Role, Voice]] = [(one.role, voice) for one, voice in said]
    named = decided_among((one.name, one.inferred.get("person")) for one, _ in said if one.name)
    held = decided_among((one.office, one.inferred.get("office")) for one, _ in said if one.office)
    played = decided_among((one.role, one.inferred.get("role")) for one, _ in said)
    return Attendee(
        party or None,
        choose(names, holds=_part_of, exact=lambda name: len(name_of(name).words), parties=sides, decided=named),
        choose(offices, holds=_one_office, exact=len, parties=sides, decided=held),
        choose(roles, holds=_plays, exact=lambda role: role != "participant", decided=played),
        tuple(dict.fromkeys(voice.told.document for _, voice in sorted(said, key=lambda pair: pair[1].told.order))),
        announced,
    )


def _plays(one: Role, other: Role) -> bool:
    return one in ("participant", other)


def _part_of(one: str, other: str) -> bool:
    """Say whether a name is another in fewer words or other spelling."""
    mine, theirs = name_of(one), name_of(other)
    return len(mine.words) <= len(theirs.words) and compare_names(mine, theirs).level != "unlike"


def _one_office(one: str, other: str) -> bool:
    return same_office(offices_of(one), offices_of(other)) is not False
