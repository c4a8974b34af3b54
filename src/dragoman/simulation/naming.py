"""How one report names an official: the full name and the office, or less, or another spelling."""

from __future__ import annotations

import unicodedata
from functools import cache
from random import Random

from msgspec import Struct

from dragoman.simulation.chance import between, pick, weighted
from dragoman.simulation.data_files import load
from dragoman.simulation.government import Tenure
from dragoman.simulation.noise import Noise, Slip
from dragoman.simulation.people import Person


class Naming(Struct, frozen=True):
    """How a report names an official; `later` is what further mentions use, None where only the office is given."""

    name: str | None
    later: str | None
    office: str | None
    slips: tuple[Slip, ...]


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    respellings: tuple[tuple[str, str], ...]


@cache
def respellings() -> tuple[tuple[str, str], ...]:
    """Return letters with other letters that stand for the same sound in some transliteration, telling ones first."""
    return load("spellings.json", _File).respellings


def naming(random: Random, tenure: Tenure, noise: Noise) -> Naming:
    """Return how a report names who holds an office."""
    slip = weighted(random, _name_slips(noise), None)
    name, later = _named(random, tenure.person, slip)
    slips: tuple[Slip, ...] = (slip,) if slip and name != tenure.person.full else ()
    office, office_slips = _office(random, tenure, noise, bool(name))
    return Naming(name, later, office, slips + office_slips)


@cache
def _name_slips(noise: Noise) -> tuple[tuple[Slip | None, float], ...]:
    return (
        ("transliteration", noise.transliteration),
        ("initials", noise.initials),
        ("given_missing", noise.given_missing),
        ("misspelling", noise.misspelling),
        ("title_only", noise.title_only),
    )


def _named(random: Random, person: Person, slip: Slip | None) -> tuple[str | None, str | None]:
    """Return the name and what further mentions use."""
    if slip is None:
        return person.full, person.family
    if slip == "title_only":
        return None, None
    if slip == "given_missing":
        return person.family, person.family
    if slip == "initials":
        return initials(person), person.family
    change = respelt if slip == "transliteration" else misspelt
    family = change(random, person.family)
    given = respelt(random, person.given) if slip == "transliteration" and person.given else person.given
    return _joined(person, given, family), family


def _joined(person: Person, given: str, family: str) -> str:
    return f"{family} {given}".strip() if person.family_first else f"{given} {family}".strip()


def initials(person: Person) -> str:
    """Return the name with the first letter of the given name: "S. Volkov"; in full where there is no given name."""
    return f"{person.given[0]}. {person.family}" if person.given else person.full


def respelt(random: Random, name: str) -> str:
    """Return a name in another transliteration; where no rule fits, without accents."""
    found = changes(name)
    return pick(random, found) if found else _plain(name)


@cache
def changes(name: str) -> tuple[str, ...]:
    """Return up to three other spellings, by the first rules that fit behind the first letter or the whole name."""
    found: dict[str, None] = {}
    for one, other in respellings():
        at = name.find(one) if one[0].isupper() else name.find(one, 1)
        if at >= 0 and len(found) < 3:
            found[name[:at] + other + name[at + len(one) :]] = None
    return tuple(found)


def _plain(name: str) -> str:
    return "".join(mark for mark in unicodedata.normalize("NFKD", name) if not unicodedata.combining(mark))


def misspelt(random: Random, name: str) -> str:
    """Return a name with one wrong letter: two swapped, one doubled, or one left out; never the first."""
    if len(name) < 4:
        return name + name[-1]
    at = between(random, 1, len(name) - 2)
    drawn = random.random()
    if drawn < 0.4 and name[at] != name[at + 1]:
        return name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    return name[:at] + name[at] + name[at:] if drawn < 0.7 else name[:at] + name[at + 1 :]


def _office(random: Random, tenure: Tenure, noise: Noise, has_name: bool) -> tuple[str | None, tuple[Slip, ...]]:
    """Return the office; without a name there always is one."""
    drawn = random.random()
    if has_name and drawn < noise.office_missing:
        return None, ("office_missing",)
    if tenure.variants and drawn > 1 - noise.office_variant:
        return pick(random, tenure.variants), ("office_variant",)
    return tenure.office, ()
