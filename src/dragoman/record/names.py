"""Keys of people and short ids of engagements."""

from __future__ import annotations

import hashlib
from collections.abc import Collection

from anyascii import anyascii

from dragoman.model import EngagementClaim

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LENGTH = 6


def person_key(name: str, party: str | None) -> str:
    """Return the same key for one name of one party, whatever its case, accents and script."""
    words = "".join(sign if sign.isalnum() else " " for sign in anyascii(name).casefold()).split()
    return f"{party or ''}:{' '.join(words)}"


def engagement_id(document: str, claim: EngagementClaim, taken: Collection[str]) -> str:
    """Return an id such as `E-7K2M9Q` that no other engagement has: Crockford's base 32 over a hash of the claim."""
    sides = sorted(f"{one.party}/{one.name or one.office or ''}" for one in claim.participants)
    start = claim.when.start.isoformat() if claim.when else ""
    seed = "\x1f".join((document, claim.kind, *sides, start, claim.name or ""))
    attempt = 0
    while True:
        digest = int.from_bytes(hashlib.sha256(f"{seed}\x1e{attempt}".encode()).digest()[:8])
        signs = "".join(_ALPHABET[(digest >> 5 * place) & 31] for place in range(_LENGTH))
        found = f"E-{signs}"
        if found not in taken:
            return found
        attempt += 1
