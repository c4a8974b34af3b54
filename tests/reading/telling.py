"""Engagements on one line, for tables of texts and what they tell."""

from __future__ import annotations

from dragoman.model import EngagementClaim


def told(claim: EngagementClaim) -> str:
    """Return an engagement as `kind status PARTY:Name+PARTY:Name`, roles other than participant marked."""
    sides = []
    for one in claim.participants:
        role = "" if one.role == "participant" else f"({one.role})"
        sides.append(f"{one.party}:{one.name or '-'}{role}")
    return f"{claim.kind} {claim.status} {'+'.join(sorted(sides))}"
