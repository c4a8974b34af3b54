"""Reads credentials, receptions, wreaths and other rites."""

from __future__ import annotations

from dragoman.reading.arguments import (
    after_preposition,
    governing_verb,
    possessor_of,
    right_groups,
    subject_of,
)
from dragoman.reading.drafts import Draft
from dragoman.reading.frames.parts import new_draft
from dragoman.reading.passages import Group, Passage, Trigger
from dragoman.reading.status import status_of_noun, status_of_verb
from dragoman.reference.words import engagement_words


def read_credentials(passage: Passage, trigger: Trigger) -> list[Draft]:
    """Read "X presented his credentials to Y"."""
    groups = right_groups(passage, trigger, passage.last)
    subject = subject_of(passage, trigger)
    verb = _verb_before(passage, trigger)
    receiving = verb in {"received", "receives", "accepted", "accepts", "receive", "accept"}
    envoy = after_preposition(groups, "of", "from") if receiving else subject
    host = subject if receiving else after_preposition(groups, "to")
    by = after_preposition(groups, "by")
    if verb == "presented" and by is not None and subject is None:
        envoy = by
    if envoy is None:
        return []
    draft = new_draft(trigger, passage, "held")
    draft.add(envoy.actors, "guest", 1)
    if host is not None:
        draft.add(host.actors, "host", 0)
    draft.open = host is None
    return [draft]


def _verb_before(passage: Passage, trigger: Trigger) -> str:
    for number in range(trigger.first - 1, max(passage.first - 1, trigger.first - 8), -1):
        if passage.lowers[number] in {
            "received",
            "receives",
            "accepted",
            "accepts",
            "receive",
            "accept",
            "presented",
            "presents",
            "present",
        }:
            return passage.lowers[number]
    return ""


def read_reception(passage: Passage, trigger: Trigger) -> list[Draft]:
    """Read receptions, banquets and dinners given for somebody."""
    verb = governing_verb(passage, trigger)
    status = status_of_noun(passage, trigger, verb)
    groups = right_groups(passage, trigger, passage.last)
    host = after_preposition(groups, "by") or possessor_of(passage, trigger)
    giver = host is None and passage.has(
        ("gave", "give", "gives", "hosted", "hosts", "host", "held", "hold", "offered"),
        trigger.first - 7,
        trigger.first,
    )
    if giver:
        host = subject_of(passage, trigger)
    host = host or _giver_behind(passage, trigger)
    guests = after_preposition(groups, "for", "with", "of")
    if not giver and guests is None:
        guests = subject_of(passage, trigger)
    if status is None or host is None:
        return []
    draft = new_draft(trigger, passage, status)
    draft.add(host.actors, "host", 0)
    if guests is not None and guests is not host:
        draft.add(guests.actors, "guest", 1)
    return [draft] if len(draft.parts) > 1 else []


def _giver_behind(passage: Passage, trigger: Trigger) -> Group | None:
    """Return who gives "the banquet which X was to give for Y"."""
    if passage.lowers[trigger.last : trigger.last + 1] not in (["which"], ["that"]):
        return None
    group = next((one for one in passage.groups if one.first >= trigger.last and not one.preposition), None)
    giving = group is not None and passage.has(("give", "gave", "given", "host", "hosted"), group.last, group.last + 5)
    return group if giving else None


def read_wreath(passage: Passage, trigger: Trigger) -> list[Draft]:
    """Read the laying of a wreath, which is a ceremony of a visit."""
    status = status_of_noun(passage, trigger, governing_verb(passage, trigger))
    laid_by = _laid_by(passage, trigger)
    subject = possessor_of(passage, trigger) or subject_of(passage, trigger) or laid_by
    laying = passage.has(engagement_words().laying, passage.first, passage.last) or _is_laying(passage, trigger)
    if subject is None or status is None or not laying:
        return []
    ahead = passage.has(_AHEAD, passage.first, trigger.last + (2 if laid_by else 0))
    draft = new_draft(trigger, passage, "planned" if ahead else "held")
    draft.add(subject.actors, "participant", 0)
    return [draft]


_AHEAD = ("will", "is to", "to lay", "to place", "are to", "to pay")


def _laid_by(passage: Passage, trigger: Trigger) -> Group | None:
    """Return who laid it in "a wreath was laid by X"."""
    behind = passage.lowers[trigger.last : trigger.last + 5]
    if not {"was", "were", "be", "been"} & set(behind) or not engagement_words().laying & set(behind):
        return None
    return after_preposition([group for group in passage.groups if group.first >= trigger.last], "by")


def _is_laying(passage: Passage, trigger: Trigger) -> bool:
    """Say whether the noun itself is of the act: "wreath-laying at the monument"."""
    return any("laying" in word for word in passage.lowers[trigger.first : trigger.last])


def read_rite(passage: Passage, trigger: Trigger) -> list[Draft]:
    """Read inaugurations, funerals, openings and other rites."""
    attending = [one for one in passage.triggers if one.frame == "attend" and one.first < trigger.first]
    if not attending:
        return []
    status, subject = status_of_verb(passage, attending[-1]), subject_of(passage, attending[-1])
    if status is None or subject is None:
        return []
    draft = new_draft(trigger, passage, status)
    draft.add(subject.actors, "participant", 0)
    return [draft]
