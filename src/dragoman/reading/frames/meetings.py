"""Reads verbs and nouns of meeting, speaking, receiving and calling on."""

from __future__ import annotations

from dragoman.reading.arguments import (
    after_preposition,
    direct_object,
    governing_verb,
    is_passive,
    possessor_of,
    right_groups,
    right_limit,
    subject_of,
)
from dragoman.reading.drafts import Draft
from dragoman.reading.frames.parts import is_envoy, is_named, main_subject, new_draft, possessive_pronoun, two_sides
from dragoman.reading.frames.sittings import behind_which, hosted_session, next_session
from dragoman.reading.passages import Group, Passage, Trigger
from dragoman.reading.places import Place
from dragoman.reading.status import status_of_noun, status_of_verb
from dragoman.reference.words import Verb, engagement_words


def read_reciprocal(passage: Passage, trigger: Trigger) -> list[Draft]:
    """Read verbs whose subject and object do the same: "X met Y", "X and Y held talks"."""
    verb = trigger.verb
    assert verb is not None
    status = status_of_verb(passage, trigger)
    if status is None:
        return []
    if _meets_next(passage, trigger):
        return next_session(passage, trigger, status)
    subject, groups = subject_of(passage, trigger), right_groups(passage, trigger)
    prepositions = ("with", "to") if verb.speech else ("with",)
    other = after_preposition(groups, *prepositions) if verb.needs_with else None
    if not verb.needs_with:
        other = direct_object(passage, trigger, groups) or (after_preposition(groups, "with") if verb.with_ else None)
    if is_passive(passage, trigger):
        subject, other = after_preposition(groups, "by"), subject
    if subject is None and trigger.form == 4 and trigger.first == passage.first:
        subject = main_subject(passage, trigger)
    draft = new_draft(trigger, passage, status)
    if (
        other is None
        and passage.lowers[trigger.last : trigger.last + 2] in (["each", "other"], ["one", "another"])
        and subject
    ):
        two_sides(draft, subject, None)
        draft.open = False
        return [draft]
    alone = not other and not passage.has(("with",), trigger.last, trigger.last + 3)
    if verb.speech and alone and (subject is None or len(subject.actors) < 2):
        return []
    if verb.strict and (subject is None or other is None or not is_named(other)):
        return []
    if verb.name == "discuss" and passage.lowers[trigger.first - 1] == "to" and other is None:
        return []
    if verb.by_means and not passage.has(
        engagement_words().phone + engagement_words().video, trigger.last, trigger.last + 14
    ):
        return []
    if _is_of_teams(passage, trigger, subject, other):
        return []
    two_sides(draft, subject, other)
    return [draft] if _is_worth(draft) else []


def _is_of_teams(passage: Passage, trigger: Trigger, subject: Group | None, other: Group | None) -> bool:
    """Say whether teams play: "India meet Hungary" has a verb in the plural that one state does not have."""
    if other is None or trigger.form or trigger.last - trigger.first > 1 or other.actors[0].head != "party":
        return False
    before = next((group for group in passage.groups if group.last == trigger.first), None)
    if before is None or before.actors[-1].head != "party" or passage.lowers[before.last - 1].endswith("s"):
        return False
    return before is not subject or len(before.actors) == 1


def _meets_next(passage: Passage, trigger: Trigger) -> bool:
    """Say whether a standing body meets again: "the commission will next meet in Oslo"."""
    before = passage.lowers[passage.first : trigger.first]
    return before[-1:] == ["next"] and bool(_STANDING & set(before))


_STANDING = frozenset({"commission", "committee", "mechanism", "sides", "council"})


def _is_worth(draft: Draft) -> bool:
    """Keep a draft that names two sides, or one side and leaves the other to the context."""
    return bool(draft.parts)


def read_host(passage: Passage, trigger: Trigger) -> list[Draft]:
    """Read verbs whose subject is the host: "X received Y"."""
    verb = trigger.verb
    assert verb is not None
    status = status_of_verb(passage, trigger)
    if status is None:
        return []
    if (is_passive(passage, trigger) and _is_given(passage, trigger)) or _is_arrival(passage, trigger):
        return []
    groups = right_groups(passage, trigger)
    subject = subject_of(passage, trigger)
    host, guest = subject, direct_object(passage, trigger, groups)
    if is_passive(passage, trigger):
        host, guest = after_preposition(groups, "by") or _summoned_to(verb, groups), subject
    elif trigger.first == passage.first and trigger.form in {2, 3} and after_preposition(groups, "by"):
        host, guest = after_preposition(groups, "by"), main_subject(passage, trigger)
    elif guest is not None and not is_named(guest) and not any(actor.head == "group" for actor in guest.actors):
        guest = None
    occasion = passage.occasion_within(trigger.last, trigger.last + 12)
    if occasion is None and guest is None:
        occasion = behind_which(passage, trigger)
    if occasion is not None and host is not None and (guest is None or occasion.first <= guest.first):
        return hosted_session(passage, trigger, host, occasion, status)
    if guest is None or (host is None and not verb.plain):
        return []
    if passage.occasion_within(trigger.last, guest.first) or _is_thing(passage, trigger, guest):
        return []
    visited = None if any(actor.pronoun or is_envoy(actor) for actor in guest.actors) else _welcomed_to(passage, guest)
    draft = new_draft(trigger, passage, status, "visit" if visited else None)
    draft.place = visited
    plain = verb.plain
    if host is not None:
        draft.add(host.actors, "participant" if plain else "host", 0)
    draft.open = host is None
    draft.add(guest.actors, "participant" if plain else "guest", 1)
    return [draft]


def _is_arrival(passage: Passage, trigger: Trigger) -> bool:
    """Say whether who arrives is only met where they land, which belongs to the visit."""
    if trigger.verb is None or trigger.verb.name not in {"greet", "receive", "welcome"}:
        return False
    landed = any(one.frame in {"go", "visit"} for one in passage.triggers if one.first < trigger.first)
    return landed and passage.has(("at the airport", "at the international airport"), trigger.last, trigger.last + 8)


def _summoned_to(verb: Verb, groups: list[Group]) -> Group | None:
    """Return the ministry of "the ambassador was summoned to the ministry"."""
    to = after_preposition(groups, "to") if verb.plain else None
    return to if to is not None and all(actor.head == "group" for actor in to.actors) else None


def _is_given(passage: Passage, trigger: Trigger) -> bool:
    """Say whether what is hosted is a meal or talks and no person: "a banquet hosted by X"."""
    before = [other for other in passage.triggers if other.noun is not None and other.last <= trigger.first]
    return bool(before) and all(word in _BEING for word in passage.lowers[before[-1].last : trigger.first])


_BEING = frozenset({"is", "was", "were", "are", "be", "been", "being", "to", "will"})


def _welcomed_to(passage: Passage, guest: Group) -> Place | None:
    """Return the place of "welcomed X to Canberra", "will host X for a visit to Washington"."""
    for place in passage.places:
        gap = passage.lowers[guest.last : place.first]
        if (
            place.first >= guest.last
            and place.preposition == "to"
            and (len(gap) <= 4 or (len(gap) <= 7 and "visit" in gap) or _for_a_visit(passage, place))
        ):
            return place
    return None


def _for_a_visit(passage: Passage, place: Place) -> bool:
    return passage.has(("visit",), place.last, place.last + 7)


def _is_thing(passage: Passage, trigger: Trigger, guest: Group) -> bool:
    """Say whether what is received is a letter, a call or credentials, and no person."""
    return any(other.noun for other in passage.triggers if trigger.last <= other.first < guest.first)


def read_call_on(passage: Passage, trigger: Trigger) -> list[Draft]:
    """Read "X called on Y"."""
    status = status_of_verb(passage, trigger)
    subject, groups = subject_of(passage, trigger), right_groups(passage, trigger)
    host = next((group for group in groups if group.first - trigger.last <= 3), None)
    if status is None or subject is None or host is None or not is_named(host):
        return []
    following = passage.lowers[host.last : host.last + 1]
    if following == ["to"] or not any(actor.name or actor.office for actor in host.actors):
        return []
    draft = new_draft(trigger, passage, status)
    two_sides(draft, subject, host)
    return [draft]


def read_event(passage: Passage, trigger: Trigger) -> list[Draft]:
    """Read nouns that announce: "a meeting between X and Y", "talks in Z"."""
    noun = trigger.noun
    assert noun is not None
    verb = governing_verb(passage, trigger)
    status = status_of_noun(passage, trigger, verb)
    if status is None or passage.lowers[trigger.first - 1] in {"by", "via", "through", "over"}:
        return []
    groups = right_groups(passage, trigger, min(passage.last, right_limit(passage, trigger)))
    draft = new_draft(trigger, passage, status)
    groups = [group for group in groups if not _verb_of_others(passage, trigger, group)]
    between = after_preposition(groups, "between", "among")
    other = after_preposition(groups, "with", "on", "to") if noun.kind != "meeting" or "call" in noun.forms[0] else None
    other = other or after_preposition(groups, "with", "alongside")
    if other is None and (noun.kind == "call" or (verb is not None and verb.verb and verb.verb.name == "receive")):
        other = after_preposition(groups, "from")
    if between is not None and (other is None or between.first < other.first):
        draft.add(between.actors, side=0)
        draft.together = True
        _add_mediators(passage, draft)
        return [draft]
    granted = _granted(passage, trigger, groups)
    if granted is not None:
        draft.add(granted[0].actors, "host", 0)
        draft.add(granted[1].actors, "guest", 1)
        return [draft]
    subject = _event_subject(passage, trigger, verb, groups)
    if noun.weak and (other is None or subject is None) and verb is None:
        return []
    if subject is None and other is None:
        return []
    if subject is other:
        other = None
    two_sides(draft, subject, other)
    draft.together = draft.together or _is_one(passage, trigger)
    return [draft] if _is_worth(draft) else []


def _add_mediators(passage: Passage, draft: Draft) -> None:
    """Read "held under the mediation of the State of Qatar", "brokered by Oman" behind talks of others."""
    found = passage.find_phrase(engagement_words().mediation, draft.last, passage.last)
    mediators = next((group for group in passage.groups if found and 0 <= group.first - found[1] <= 1), None)
    if mediators is not None:
        draft.add(mediators.actors, "mediator", 1)


def _granted(passage: Passage, trigger: Trigger, groups: list[Group]) -> tuple[Group, Group] | None:
    """Return host and guest of "X was granted an audience by Y"."""
    host, guest = after_preposition(groups, "by"), subject_of(passage, trigger)
    before = set(passage.lowers[max(passage.first, trigger.first - 3) : trigger.first])
    return (host, guest) if host is not None and guest is not None and before & engagement_words().granting else None


def _is_one(passage: Passage, trigger: Trigger) -> bool:
    """Say whether a noun names one sitting: "a meeting with B and C", not "meetings" or "talks"."""
    if passage.lowers[trigger.last - 1].endswith("s"):
        return False
    return bool({"a", "an", "one"} & set(passage.lowers[max(passage.first, trigger.first - 5) : trigger.first]))


def _verb_of_others(passage: Passage, trigger: Trigger, group: Group) -> bool:
    """Say whether a new clause begins between a noun and a group: "At the meeting, X stressed ties between ..."."""
    between = passage.lowers[trigger.last : group.first]
    return "," in between and any(word.endswith("ed") or word in {"said", "told"} for word in between)


def _event_subject(passage: Passage, trigger: Trigger, verb: Trigger | None, groups: list[Group]) -> Group | None:
    """Return the first side of a meeting that a noun names."""
    possessor = possessor_of(passage, trigger)
    if possessor is not None:
        return possessor
    of = after_preposition(groups, "of", "by")
    if of is not None and of.first - trigger.last <= 4:
        return of
    pronoun = possessive_pronoun(passage, trigger)
    if pronoun is not None:
        return pronoun
    if verb is not None and verb.verb is not None and is_passive(passage, verb):
        return after_preposition(right_groups(passage, verb), "by")
    return _engaged(passage, trigger) or subject_of(passage, trigger) or main_subject(passage, trigger)


def _engaged(passage: Passage, trigger: Trigger) -> Group | None:
    """Return who is "in talks" or "deep in discussion": the group right in front of "in"."""
    if passage.lowers[trigger.first - 1] != "in":
        return None
    return next((group for group in passage.groups if 0 <= trigger.first - 1 - group.last <= 1), None)


def read_mediate(passage: Passage, trigger: Trigger) -> list[Draft]:
    """Read "X brought Y and Z together"."""
    status, subject = status_of_verb(passage, trigger), subject_of(passage, trigger)
    groups = right_groups(passage, trigger, passage.last)
    sides = after_preposition(groups, "between")
    if (
        status is None
        or subject is None
        or sides is None
        or not passage.has(("talks", "meeting", "round", "negotiations"), trigger.last, sides.first)
    ):
        return []
    draft = new_draft(trigger, passage, status)
    draft.add(subject.actors, "mediator", 1)
    draft.add(sides.actors, "participant", 0)
    draft.together = True
    return [draft]
