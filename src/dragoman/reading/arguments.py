"""Finds who does what in a sentence: the subject and the objects of the words that announce engagements."""

from __future__ import annotations

from dragoman.reading.passages import Group, Passage, Trigger
from dragoman.reference.words import engagement_words

_OPENERS = frozenset(
    ", ; : — – - ( ) “ ” \" ' and but while when as after before that where if because since then also later "
    "meanwhile said says although whereas separately earlier yesterday today tomorrow whom which who once "
    "until saying added adding . • * [ ] thereafter subsequently nor so would".split()
)
_ING = 4
_OPENING = frozenset({"following", "after", "during", "at", "in", "before", "since"})
_AUXILIARIES = frozenset("be is are was were been being am 's".split())
_OBJECT_PREPOSITIONS = frozenset(
    "with to from of between for among on at in against about over into under through alongside amid including "
    "towards via like without beside near upon by than".split()
) | {"according to"}


def subject_of(passage: Passage, trigger: Trigger) -> Group | None:
    """Return the group that does what a verb says: the nearest one to its left that is no object."""
    left = [group for group in passage.groups if group.last <= trigger.first]
    if not left:
        return None
    if passage.lowers[trigger.first - 1] == "to" and left[-1].last == trigger.first - 1 and not _is_aim(left[-1]):
        return left[-1]
    relative = _relative_subject(passage, trigger, left) or _behind_relative(passage, trigger, left)
    if relative:
        return relative
    for group in reversed(left):
        if _is_object(passage, group, trigger):
            continue
        if group.preposition in _OBJECT_PREPOSITIONS or all(actor.possessive for actor in group.actors[-1:]):
            continue
        if (
            opens_clause(passage, group)
            or (group is left[-1] and _stands_by(passage, group, trigger))
            or _comes_first(passage, group)
        ):
            return group
    return None


def _is_aim(group: Group) -> bool:
    """Say whether a state or a town is only where somebody goes: "was on a trip to Oslo to attend"."""
    return group.preposition == "to" and all(actor.head == "party" for actor in group.actors)


def _behind_relative(passage: Passage, trigger: Trigger, left: list[Group]) -> Group | None:
    """Return the subject of "the delegation, which included A and B, held talks": who stands before the clause."""
    number = trigger.first - 1
    while number > passage.first and passage.lowers[number] in engagement_words().adverbs | _AUXILIARIES | _HAVING:
        number -= 1
    if passage.words[number] != ",":
        return None
    opened = next((at for at in range(number, passage.first, -1) if passage.lowers[at] in {"who", "which"}), None)
    if opened is None or passage.words[opened - 1] != ",":
        return None
    before = [group for group in left if group.last == opened - 1]
    return before[-1] if before else None


def _is_object(passage: Passage, group: Group, trigger: Trigger) -> bool:
    """Say whether a group is the object of an earlier verb: "met there A and is to be received by B"."""
    if group.preposition or group.actors[0].pronoun in {"he", "she", "they"}:
        return False
    return any(
        one.verb is not None
        and one.frame in {"reciprocal", "host"}
        and one.last <= group.first < trigger.first
        and all(word in engagement_words().adverbs for word in passage.lowers[one.last : group.first])
        for one in passage.triggers
        if one is not trigger
    )


_HAVING = frozenset({"has", "have", "had", "will", "would"})


def _comes_first(passage: Passage, group: Group) -> bool:
    """Say whether a group is the sentence's first phrase of its own, with no verb before it: "In the evening X"."""
    if passage.lowers[passage.first] not in _OPENING_PHRASE or group.actors[0].head == "party":
        return False
    if any(one.verb and one.form in {1, 2} and one.first < group.first for one in passage.triggers):
        return False
    return all(one.preposition for one in passage.groups if one.first < group.first)


_OPENING_PHRASE = frozenset(
    {"in", "on", "at", "during", "following", "after", "prior", "with", "before", "for", "upon"}
)


def _stands_by(passage: Passage, group: Group, trigger: Trigger) -> bool:
    """Say whether only adverbs and auxiliaries part a group from the verb behind it: "at its close A and B signed"."""
    if trigger.form == _ING and group.last == trigger.first and group.actors[0].pronoun in {"him", "her", "them"}:
        return True
    if trigger.verb is None or trigger.form not in {1, 2} or group.actors[0].head == "party":
        return False
    return all(
        word in engagement_words().adverbs or word in _AUXILIARIES | {"has", "have", "had", "will"}
        for word in passage.lowers[group.last : trigger.first]
    )


def _relative_subject(passage: Passage, trigger: Trigger, left: list[Group]) -> Group | None:
    """Return whom "who" means where a relative clause holds the verb: "X, who is visiting Y"."""
    for number in range(trigger.first - 1, max(passage.first, trigger.first - 9), -1):
        word = passage.lowers[number]
        if word in {"who", "which"}:
            before = [group for group in left if group.last <= number]
            return before[-1] if before and number - before[-1].last <= 1 else None
        if word in {";", ":"} or any(group.first <= number < group.last for group in left):
            return None
    return None


def opens_clause(passage: Passage, group: Group) -> bool:
    """Say whether a group stands where a subject stands: at the head of a clause."""
    index = group.first - 1
    if index < passage.first or group.actors[0].pronoun in {"he", "she", "they", "i", "we"}:
        return True
    word = passage.lowers[index]
    if word in _OPENERS or word in engagement_words().adverbs or not word[0].isalnum():
        return True
    if index == passage.first and word[0].isdigit():
        return True
    if passage.lowers[passage.first] in _OPENING and any(
        one.noun and one.last == group.first for one in passage.triggers
    ):
        return True
    return any(last == group.first for last in passage.covered.values())


def is_passive(passage: Passage, trigger: Trigger) -> bool:
    """Say whether a participle is passive: "was received", "has been received", "received by"."""
    if trigger.form not in {2, 3} or (trigger.verb is not None and trigger.verb.needs_with):
        return False
    index = trigger.first - 1
    while index >= passage.first and passage.lowers[index] in engagement_words().adverbs | {"not"}:
        index -= 1
    if index >= passage.first and passage.lowers[index] in _AUXILIARIES:
        return True
    if trigger.frame == "sign" and passage.lowers[trigger.first - 1] in engagement_words().signable:
        return True
    if passage.lowers[trigger.last : trigger.last + 1] != ["by"]:
        return False
    return any(group.preposition == "by" and group.first - trigger.last <= 3 for group in passage.groups)


def right_limit(passage: Passage, trigger: Trigger) -> int:
    """Return where the arguments of a trigger end: at a new clause or the next verb.

    The verb of a noun ("talks were held between ...") does not end the noun's arguments.
    """
    stops = engagement_words().stops
    for number in range(trigger.last, passage.last):
        if passage.lowers[number] in stops or passage.words[number] in {";", ":", "“"}:
            return number
        if number > trigger.last and _is_new_verb(passage, number, of_noun=trigger.noun is not None):
            return number
    return passage.last


def _is_new_verb(passage: Passage, number: int, *, of_noun: bool) -> bool:
    other = next((one for one in passage.triggers if one.first == number and one.verb), None)
    if other is None or (
        other.verb and other.verb.verb_only and passage.lowers[number - 1] in {"the", "a", "an", "his", "her"}
    ):
        return False
    if of_noun and other.frame in {"convene", "light"}:
        return False
    return other.form in {0, 1, 2, 3} and passage.lowers[number - 1] not in {"the", "a", "an", "by"}


def right_groups(passage: Passage, trigger: Trigger, limit: int | None = None) -> list[Group]:
    """Return the groups to the right of a trigger, up to where its clause ends."""
    end = right_limit(passage, trigger) if limit is None else limit
    return [group for group in passage.groups if trigger.last <= group.first < end]


def after_preposition(groups: list[Group], *prepositions: str) -> Group | None:
    """Return the first group that one of the prepositions governs."""
    return next((group for group in groups if group.preposition in prepositions), None)


def direct_object(passage: Passage, trigger: Trigger, groups: list[Group]) -> Group | None:
    """Return the group that follows a verb without a preposition, over places and dates."""
    for group in groups:
        if group.preposition:
            continue
        if group.actors[-1].possessive:
            return None
        gap = passage.lowers[trigger.last : group.first]
        if len(gap) <= 12 and not any(word in {"and", "or"} for word in gap[:1]):
            return group
        return None
    return None


def possessor_of(passage: Passage, trigger: Trigger) -> Group | None:
    """Return whose engagement a noun names: "Turnbull's trip", "the Chinese president's three-day visit"."""
    for group in reversed(passage.groups):
        actor = group.actors[-1]
        if group.last > trigger.first or not actor.possessive:
            continue
        gap = passage.lowers[group.last + 1 : trigger.first]
        return group if len(gap) <= 6 and not any(word in _BREAKS for word in gap) else None
    return None


_BREAKS = frozenset({",", ";", ".", "to", "with", "in", "on", "at", "for", "and", "that", "of", "by"})


def pronoun_before(passage: Passage, trigger: Trigger) -> tuple[str, int]:
    """Return "his", "her", "their", "our", "my", "your" or "its" where one stands before a noun, and its token."""
    for number in range(trigger.first - 1, max(passage.first - 1, trigger.first - 6), -1):
        word = passage.lowers[number]
        if word in {"his", "her", "their", "our", "my", "your", "its"}:
            return word, number
        if word in _BREAKS or word in {"the", "a", "an"}:
            break
    return "", trigger.first


def governing_verb(passage: Passage, trigger: Trigger) -> Trigger | None:
    """Return the verb whose object a noun is: "held talks", "is on a visit" gives none."""
    for other in reversed(passage.triggers):
        if other.first >= trigger.first or other.verb is None:
            continue
        gap = passage.lowers[other.last : trigger.first]
        if len(gap) > 10 or any(word in {";", ":", "that", "which", "who", "when", "where"} for word in gap):
            return None
        return other
    return None
