"""Finds the occurrence of an older reading in a newer one of the same document, so that its id survives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dragoman.model import EngagementClaim, Participant
from dragoman.reference.folding import folded

_GROUPS: dict[str, str] = {"meeting": "talks", "dialogue": "talks", "conference": "talks"}
"""Kinds between which a better reader may change its mind; each other kind is a group of its own."""


def carried_over(before: Sequence[tuple[str, EngagementClaim]], claims: Sequence[EngagementClaim]) -> Mapping[int, str]:
    """Return, by position in `claims`, the ids of those that tell of an occurrence in `before`.

    The best pairs are taken first; each id and each claim is used once. Ties go to the order of the text.
    """
    pairs = sorted(
        (-alike, place, row)
        for row, (_, old) in enumerate(before)
        for place, new in enumerate(claims)
        if (alike := likeness(old, new)) > 0
    )
    found: dict[int, str] = {}
    used: set[int] = set()
    for _, place, row in pairs:
        if place not in found and row not in used:
            found[place] = before[row][0]
            used.add(row)
    return found


def likeness(old: EngagementClaim, new: EngagementClaim) -> float:
    """Return how alike two claims of one document are, 0 where they cannot be one occurrence.

    They must be of one group of kinds, share a side where both have any, and have dates that overlap or evidence in
    common. The most is 4: the same kind, the same sides, overlapping dates, evidence in common.
    """
    if _GROUPS.get(old.kind, old.kind) != _GROUPS.get(new.kind, new.kind):
        return 0
    sides, dates, words = _sides(old, new), _dates(old, new), _words(old, new)
    if not sides or dates < 0 or not (dates or words):
        return 0
    return sides + dates + words + (old.kind == new.kind)


def _sides(old: EngagementClaim, new: EngagementClaim) -> float:
    before, now = _who(old.participants), _who(new.participants)
    if not before or not now:
        return 0.1
    return len(before & now) / len(before | now)


def _who(participants: Sequence[Participant]) -> set[str]:
    """Return all that names the participants: parties and people, so that a name found later does not part them."""
    names = {folded(one.name) for one in participants if one.name}
    return names | {one.party for one in participants if one.party}


def _dates(old: EngagementClaim, new: EngagementClaim) -> float:
    """Return 1 for overlapping dates, 0 where one is unknown, -1 for dates apart."""
    if old.when is None or new.when is None:
        return 0
    return 1 if old.when.overlaps(new.when) else -1


def _words(old: EngagementClaim, new: EngagementClaim) -> float:
    """Return 1 where a piece of evidence is, or lies in, one of the other claim."""
    return float(any(mine in its or its in mine for mine in old.evidence for its in new.evidence if mine and its))
