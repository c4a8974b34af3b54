"""Turns what a user types for a state, a body or a person into what the record is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from dragoman.record.rows import Side
from dragoman.reference.bodies import bodies, body_forms
from dragoman.reference.parties import PartyForm, parties, party_forms


def codes_of(words: str) -> tuple[str, ...]:
    """Return the codes that a name, a code or an adjective means, () where it means no state and no body.

    The name of a state outranks other uses of the word; an adjective may mean several: "Korean".
    """
    typed = " ".join(words.replace("’", "'").split())
    if typed.upper() in parties():
        return (typed.upper(),)
    for form in _spellings(typed):
        found = (*_states(party_forms().get(form, ())), *_bodies(form))
        if found:
            return tuple(dict.fromkeys(found))
    return ()


def body_of(words: str) -> str | None:
    """Return the code of the body that words name, None where they name an organ of it or no body."""
    found = (body_forms().get(form) for form in _spellings(" ".join(words.split())))
    return next((one.code for one in found if one is not None and one.organ is None), None)


def states_of(words: str) -> tuple[str, ...]:
    """Return the codes of the states that bear a name; a capital is no name of its state."""
    typed = " ".join(words.replace("’", "'").split())
    if typed.upper() in parties():
        return (typed.upper(),)
    forms = (form for spelling in _spellings(typed) for form in party_forms().get(spelling, ()))
    return tuple(dict.fromkeys(form.code for form in forms if form.use == "name"))


def side_of(words: str | None) -> Side | None:
    """Return the side that a user means; None where nothing was typed."""
    return Side(codes_of(words), words) if words and words.strip() else None


def party_name(code: str | None) -> str:
    """Return the name of a state, the code itself for a body."""
    one = parties().get(code or "")
    return one.name if one else code or ""


def _spellings(typed: str) -> Iterator[str]:
    """Yield words as typed, then as reference data writes them, whatever case was typed."""
    yield typed
    yield from _by_lower_case().get(typed.lower(), ())


@cache
def _by_lower_case() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for form in (*party_forms(), *body_forms(), *bodies()):
        found.setdefault(form.lower(), {})[form] = None
    return {form: tuple(spellings) for form, spellings in found.items()}


def _states(forms: tuple[PartyForm, ...]) -> Iterator[str]:
    named = [form.code for form in forms if form.use == "name"]
    yield from named or [form.code for form in forms]


def _bodies(form: str) -> Iterator[str]:
    body = body_forms().get(form)
    if body is not None:
        yield body.code
    elif form in bodies():
        yield form
