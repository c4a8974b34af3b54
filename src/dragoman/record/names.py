"""Short ids of engagements."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from dragoman.model import EngagementClaim, Participant

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O and U, so that an id can be read out."""

_LENGTH = 6
_MISREAD = str.maketrans("OIL", "011")


def engagement_id(document: str, claim: EngagementClaim, taken: Callable[[str], bool]) -> str:
    """Return an id such as `E-7K2M9Q` for which `taken` is false.

    It is a hash of the document's own id and of the claim's raw words, so that a record made anew has the
    same ids; where two collide, the one that came later takes the next hash.
    """
    seed = "\x1f".join((document, *_raw(claim)))
    attempt = 0
    while taken(found := _short(f"{seed}\x1e{attempt}")):
        attempt += 1
    return found


def engagement_number(words: str) -> str | None:
    """Return the id of an engagement as the record writes it, for one as people type it; None for other words."""
    signs = words.strip().upper().removeprefix("E-").translate(_MISREAD)
    return f"E-{signs}" if len(signs) == _LENGTH and set(signs) <= set(ALPHABET) else None


def _raw(claim: EngagementClaim) -> tuple[str, ...]:
    start = claim.when.start.isoformat() if claim.when else ""
    return (claim.kind, *sorted(map(_side, claim.participants)), start, claim.name or "")


def _side(one: Participant) -> str:
    return f"{one.party or ''}/{one.name or one.office or ''}"


def _short(seed: str) -> str:
    digest = int.from_bytes(hashlib.sha256(seed.encode("utf-8", "surrogatepass")).digest()[:8])
    return "E-" + "".join(ALPHABET[(digest >> 5 * place) & 31] for place in range(_LENGTH))
