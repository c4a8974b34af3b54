"""Turns what a user types for a state or a body into the codes that the record holds."""

from __future__ import annotations

from dragoman.reference.bodies import bodies, body_forms
from dragoman.reference.parties import parties, party_forms


def codes_of(words: str) -> tuple[str, ...]:
    """Return the codes that a name, a code or an adjective means; () where it means no state and no body."""
    typed = words.strip()
    if typed.upper() in parties():
        return (typed.upper(),)
    found: dict[str, None] = {}
    for form in dict.fromkeys((typed, typed.title(), typed.upper(), typed.capitalize())):
        found.update(dict.fromkeys(one.code for one in party_forms().get(form, ())))
        body = body_forms().get(form)
        if body is not None:
            found[body.code] = None
        if form in bodies():
            found[form] = None
    return tuple(found)


def party_name(code: str | None) -> str:
    """Return the name of a state, the code itself for a body."""
    one = parties().get(code or "")
    return one.name if one else code or ""
