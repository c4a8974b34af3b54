"""Reads sessions of councils, conferences and dialogues: who attends, chairs, hosts, what comes next."""

from __future__ import annotations

from dragoman.model import Status
from dragoman.reading.arguments import (
    after_preposition,
    direct_object,
    governing_verb,
    is_passive,
    possessor_of,
    right_groups,
    subject_of,
)
from dragoman.reading.drafts import Draft
from dragoman.reading.frames.parts import (
    add_chairs,
    is_named,
    last_occasion,
    new_draft,
    possessive_pronoun,
    verb_between,
)
from dragoman.reading.occasions import Occasion
from dragoman.reading.passages import Group, Passage, Trigger
from dragoman.reading.status import status_of_noun, status_of_verb
from dragoman.reference.calendar import ordinal_value
from dragoman.reference.words import Noun


def hosted_session(passage: Passage, trigger: Trigger, host: Group, occasion: Occasion, status: Status) -> list[Draft]:
    """Read "Muscat hosted the second round of political consultations with Tashkent"."""
    draft = new_draft(trigger, passage, status, occasion.kind)
    draft.occasion = occasion
    draft.add(host.actors, "host", 0)
    other = after_preposition([group for group in passage.groups if group.first >= occasion.last], "with", "between")
    if other is not None:
        draft.add(other.actors, "participant", 1)
    add_chairs(passage, draft)
    return [draft]


def read_attend(passage: Passage, trigger: Trigger) -> list[Draft]:
    """Read "X attended Z"."""
    if trigger.verb is not None and trigger.verb.name == "present":
        return _present(passage, trigger)
    status = _of_stay(passage, trigger, status_of_verb(passage, trigger))
    subject = subject_of(passage, trigger)
    limit = min(passage.last, trigger.last + 28)
    occasion = passage.occasion_within(trigger.last, limit) or behind_which(passage, trigger)
    joined = _joined_for_talks(passage, trigger, status) if status is not None else []
    if joined:
        return joined
    if status is not None and occasion is None:
        return _attendees(passage, trigger, status)
    if status is None or occasion is None or verb_between(passage, trigger, occasion.first):
        return []
    if is_passive(passage, trigger):
        subject = after_preposition(right_groups(passage, trigger), "by")
    if subject is None:
        return []
    draft = new_draft(trigger, passage, status, occasion.kind)
    draft.occasion = occasion
    draft.add(subject.actors, "participant", 0)
    add_chairs(passage, draft)
    return [draft]


def _of_stay(passage: Passage, trigger: Trigger, status: Status | None) -> Status | None:
    """Return the status of the visit that was made in order to attend: "was on a trip to Oslo to take part in"."""
    if status != "planned" or passage.lowers[trigger.first - 1] != "to":
        return status
    stay = next((one for one in reversed(passage.triggers) if one.first < trigger.first), None)
    if stay is None or stay.noun is None or stay.noun.kind != "visit":
        return status
    made = status_of_noun(passage, stay, governing_verb(passage, stay))
    return made if made == "held" else status


def _joined_for_talks(passage: Passage, trigger: Trigger, status: Status) -> list[Draft]:
    """Read "he joined X and Y for the third trilateral meeting" as one meeting of all."""
    groups = right_groups(passage, trigger)
    others, subject = direct_object(passage, trigger, groups), subject_of(passage, trigger)
    if trigger.verb is None or trigger.verb.name != "join" or others is None or subject is None:
        return []
    after = passage.lowers[others.last : others.last + 8]
    if (
        "for" not in after[:1]
        or not {"meeting", "talks", "lunch", "dinner", "summit"} & set(after)
        or not is_named(others)
    ):
        return []
    draft = new_draft(trigger, passage, status, "meeting")
    draft.mode, draft.together = "in_person", True
    draft.add(subject.actors, side=0)
    draft.add(others.actors, side=1)
    return [draft]


def read_entry(passage: Passage) -> list[Draft]:
    """Read the line of a programme that is only an occasion's name: "10.00 Finland–Namibia Business Forum"."""
    occasion = next(iter(passage.occasions), None)
    if occasion is None:
        return []
    trigger = Trigger(first=occasion.first, last=occasion.last, noun=Noun((), "event", occasion.kind))
    draft = new_draft(trigger, passage, "planned", occasion.kind)
    draft.occasion = occasion
    by = [group for group in passage.groups if group.preposition in {"by", "with"}] or passage.groups[:1]
    draft.add([actor for group in by for actor in group.actors], "participant", 0)
    return [draft]


def _present(passage: Passage, trigger: Trigger) -> list[Draft]:
    """Read "Also present on the occasion were X and Y", "X was also present at the meeting"."""
    behind = next(
        (at for at in range(trigger.last, min(passage.last, trigger.last + 9)) if passage.lowers[at] in _WERE), None
    )
    if behind is not None and trigger.first - passage.first <= 2:
        groups = [group for group in passage.groups if group.first > behind and not group.preposition]
    elif _WERE & set(passage.lowers[max(passage.first, trigger.first - 3) : trigger.first]):
        groups = [group for group in passage.groups if group.last <= trigger.first and not group.preposition]
    else:
        return []
    draft = new_draft(trigger, passage, "held")
    draft.frame = "attendees"
    draft.add([actor for group in groups for actor in group.actors if actor.name], "participant", 1)
    return [draft] if draft.parts else []


_WERE = frozenset({"was", "were", "is", "are"})


def _attendees(passage: Passage, trigger: Trigger, status: Status) -> list[Draft]:
    """Read "The meeting was also attended by X", "Taking part in the summit were X; Y": who else was there."""
    groups = right_groups(passage, trigger, passage.last)
    if is_passive(passage, trigger):
        groups = [group for group in groups if group.preposition == "by"][:1]
    elif trigger.first != passage.first or not {"were", "was"} & set(passage.lowers[trigger.last : trigger.last + 8]):
        observing = passage.has(("as observers", "as observer"), trigger.last, trigger.last + 3)
        sat = observing or is_the_sitting(passage, trigger)
        subject = subject_of(passage, trigger) if sat else None
        groups = [subject] if subject is not None else []
    draft = new_draft(trigger, passage, status)
    draft.frame = "attendees"
    draft.add([actor for group in groups for actor in group.actors if actor.name], "participant", 1)
    return [draft] if draft.parts else []


def is_the_sitting(passage: Passage, trigger: Trigger) -> bool:
    """Say whether the object is the gathering told before: "will attend the conference", "took part in it"."""
    words = passage.lowers[trigger.last : min(passage.last, trigger.last + 4)]
    if words[:1] == ["it"] or words[:2] == ["in", "it"]:
        return True
    at = next((at for at, word in enumerate(words[:3]) if word in {"the", "this"}), None)
    behind = [] if at is None else [word for word in words[at + 1 :] if word not in _PARTS_OF_SITTING]
    return bool(_SITTINGS & set(behind[:1]))


_PARTS_OF_SITTING = frozenset({"closing", "opening", "final", "first", "plenary", "restricted"})
_SITTINGS = frozenset(
    "commission committee conference summit forum meeting session event retreat gathering talks".split()
)


def behind_which(passage: Passage, trigger: Trigger) -> Occasion | None:
    """Return the session of "the third session, which A and B co-chaired", "the forum, which he attended"."""
    occasion = last_occasion(passage, trigger.first)
    if occasion is None or not {"which", "that"} & set(passage.lowers[occasion.last : occasion.last + 3]):
        return None
    return occasion


def read_convene(passage: Passage, trigger: Trigger) -> list[Draft]:
    """Read "the 7th round of X was held", "X will take place", "the talks followed"."""
    told = _before_and_after(passage, trigger)
    if told:
        return told
    occasion = last_occasion(passage, trigger.first)
    if occasion is None or trigger.first - occasion.last > 14:
        return read_light(passage, trigger) or _agreed_session(passage, trigger)
    status = status_of_verb(passage, trigger)
    if status is None or any(
        group.first >= occasion.last and group.last <= trigger.first and not group.preposition
        for group in passage.groups
    ):
        return read_light(passage, trigger)
    return [_session(passage, trigger, occasion, status)]


def _agreed_session(passage: Passage, trigger: Trigger) -> list[Draft]:
    """Read "It was agreed to convene the twelfth meeting of X in Lima": a session whose sides the name tells."""
    occasion = passage.occasion_within(trigger.last, trigger.last + 4)
    impersonal = passage.lowers[passage.first] == "it" and passage.lowers[trigger.first - 1] == "to"
    if occasion is None or not impersonal:
        return []
    return [_session(passage, trigger, occasion, "planned")]


def _before_and_after(passage: Passage, trigger: Trigger) -> list[Draft]:
    """Read "the session was preceded by a meeting of senior officials and by the second round of X"."""
    if trigger.verb is None or trigger.verb.name not in {"precede", "follow"} or not is_passive(passage, trigger):
        return []
    by = [one for one in passage.occasions if one.first >= trigger.last and _is_by(passage, one)]
    return [_session(passage, trigger, occasion, "held") for occasion in by]


def _is_by(passage: Passage, occasion: Occasion) -> bool:
    return "by" in passage.lowers[max(passage.first, occasion.first - 3) : occasion.first]


def _session(passage: Passage, trigger: Trigger, occasion: Occasion, status: Status) -> Draft:
    draft = new_draft(trigger, passage, status, occasion.kind)
    draft.occasion = occasion
    draft.first = min(draft.first, occasion.first)
    draft.last = max(draft.last, occasion.last)
    between = after_preposition([group for group in passage.groups if group.first >= occasion.first], "between")
    if between is not None:
        draft.add(between.actors, "participant", 0)
        draft.of_sides = all(actor.head == "group" for actor in between.actors)
    add_chairs(passage, draft)
    convener = after_preposition(right_groups(passage, trigger), "by") if trigger.verb is not None else None
    if convener is not None and is_passive(passage, trigger) and trigger.verb and trigger.verb.name in _CONVENING:
        draft.add(convener.actors, "host", 1)
    draft.open = not draft.parts
    draft.together = True
    return draft


_CONVENING = frozenset({"convene", "organise", "organize"})


def read_light(passage: Passage, trigger: Trigger) -> list[Draft]:
    """Read "held the third round of the Joint Commission", "will hold a summit": the object is an occasion."""
    status = status_of_verb(passage, trigger)
    passive = is_passive(passage, trigger) or any(one.last == trigger.first for one in passage.occasions)
    occasion = (
        last_occasion(passage, trigger.first) if passive else passage.occasion_within(trigger.last, trigger.last + 16)
    )
    if trigger.verb is not None and trigger.verb.name == "propose" and status == "held":
        status = "proposed"
    if status in {"planned", "cancelled", "proposed"} and occasion is None:
        return _next_round(passage, trigger, status)
    if status is None or occasion is None or (not passive and verb_between(passage, trigger, occasion.first)):
        return []
    if passive:
        return [_session(passage, trigger, occasion, status)]
    if _noun_between(passage, trigger.last, occasion.first):
        return []
    subject = subject_of(passage, trigger)
    draft = new_draft(trigger, passage, status, occasion.kind)
    draft.occasion = occasion
    groups = [group for group in passage.groups if group.first >= trigger.last]
    other = after_preposition(groups, "with")
    between = after_preposition(groups, "between")
    if subject is not None and not (between is not None and occasion.bilateral):
        draft.add(subject.actors, "participant", 0)
    if other is not None and other.first >= occasion.last:
        draft.add(other.actors, "participant", 1)
    if between is not None:
        draft.add(between.actors, "participant", 1)
    draft.together = True
    agreed = passage.has(("agreed to", "agreed on", "agree to"), passage.first, trigger.first)
    draft.anaphoric = status == "planned" and agreed
    return [draft] if draft.parts else []


def _next_round(passage: Passage, trigger: Trigger, status: Status) -> list[Draft]:
    """Read "the next round will be held in X", "to hold the 12th session in Y", "the fourth is to take place"."""
    for number in range(max(passage.first, trigger.first - 12), min(passage.last, trigger.last + 8)):
        value = ordinal_value(passage.lowers[number])
        following = passage.lowers[number + 1] if number + 1 < passage.last else "."
        if (value is None and passage.lowers[number] != "next") or passage.lowers[number - 1] not in {
            "the",
            "a",
            "its",
            "their",
        }:
            continue
        if following in ROUNDS or (value is not None and following in {"is", "will", ","}):
            return next_session(passage, trigger, status, value or 0)
    return []


def next_session(passage: Passage, trigger: Trigger, status: Status, number: int = 0) -> list[Draft]:
    """Return the draft of a coming round of what was told before; 0 where the text does not count it."""
    draft = new_draft(trigger, passage, status, "dialogue")
    draft.next_round, draft.open, draft.together = number, True, True
    return [draft]


ROUNDS = frozenset(
    "round session meeting edition sitting consultations consultation talks summit conference forum congress".split()
)


def _noun_between(passage: Passage, first: int, last: int) -> bool:
    return any(other.noun is not None and first <= other.first < last for other in passage.triggers)


def read_gather(passage: Passage, trigger: Trigger) -> list[Draft]:
    """Read "X, Y and Z gathered for W"."""
    status, subject = status_of_verb(passage, trigger), subject_of(passage, trigger)
    if (
        status is None
        or subject is None
        or not any(actor.plural or len(subject.actors) > 1 for actor in subject.actors)
    ):
        return []
    occasion = passage.occasion_within(trigger.last, trigger.last + 20)
    draft = new_draft(trigger, passage, status, occasion.kind if occasion else None)
    draft.occasion = occasion
    draft.add(subject.actors, "participant", 0)
    draft.together = True
    return [draft]


def read_participation(passage: Passage, trigger: Trigger) -> list[Draft]:
    """Read "his participation in the forum", "the visit includes participation in the summit"."""
    occasion = passage.occasion_within(trigger.last, trigger.last + 12)
    verb = governing_verb(passage, trigger)
    status = status_of_noun(passage, trigger, verb)
    subject = possessor_of(passage, trigger) or possessive_pronoun(passage, trigger) or subject_of(passage, trigger)
    subject = subject or next((group for group in passage.groups if group.last <= trigger.first), None)
    if passage.has(("includes", "include", "including"), trigger.first - 3, trigger.first):
        status = "planned"
    if occasion is None or status is None or subject is None:
        return []
    draft = new_draft(trigger, passage, status, occasion.kind)
    draft.occasion = occasion
    draft.add(subject.actors, "participant", 0)
    add_chairs(passage, draft)
    return [draft]
