"""What the readers of frames share: making a draft, its sides, whose it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from dragoman.model import Kind, Mode, Status
from dragoman.reading.actors import Actor
from dragoman.reading.arguments import (
    after_preposition,
    is_passive,
    pronoun_before,
    right_groups,
)
from dragoman.reading.drafts import Draft
from dragoman.reading.occasions import Occasion
from dragoman.reading.passages import Group, Passage, Trigger
from dragoman.reading.places import Place
from dragoman.reference.cities import find_city
from dragoman.reference.office_words import office_kinds

FrameReader = Callable[[Passage, Trigger], list[Draft]]


def new_draft(trigger: Trigger, passage: Passage, status: Status, kind: str | None = None) -> Draft:
    """Return an empty draft at the words that announce it."""
    word = trigger.verb or trigger.noun
    assert word is not None
    return Draft(
        kind=cast(Kind, kind or word.kind),
        status=status,
        sentence=passage.sentence.number,
        first=trigger.first,
        last=trigger.last,
        mode=cast(Mode, word.mode),
        informal=word.informal,
        noun=trigger.noun is not None,
        frame=trigger.frame,
        present=_is_present(passage, trigger),
        spoken=trigger.verb is not None and trigger.verb.speech,
    )


def _is_present(passage: Passage, trigger: Trigger) -> bool:
    """Say whether a verb stands in the present tense: "meets", "land in Oslo on Monday"."""
    if trigger.verb is None or trigger.form not in {0, 1}:
        return False
    return trigger.form == 1 or not _HELPERS & set(
        passage.lowers[max(passage.first, trigger.first - 4) : trigger.first]
    )


_HELPERS = frozenset("to will would shall may can could might should must did does do not 'll".split())


def is_named(group: Group) -> bool:
    """Say whether somebody of the group is named or has an office."""
    return any(actor.name or (actor.office and actor.head == "office") or actor.pronoun for actor in group.actors)


def two_sides(draft: Draft, subject: Group | None, other: Group | None) -> None:
    """Add both groups as the two sides of the draft."""
    if subject:
        draft.add(subject.actors, side=0)
    if other:
        draft.add(other.actors, side=1)
    draft.open = subject is None or (other is None and len(subject.actors) < 2)
    draft.together = other is None


def is_envoy(actor: Actor) -> bool:
    """Say whether somebody is sent by a state to stay with another."""
    return actor.office_kind is not None and office_kinds()[actor.office_kind].level == "envoy"


def is_city_state(name: str, code: str) -> bool:
    """Say whether the name of a state is that of its town too: "Singapore"."""
    city = find_city(name)
    return city is not None and city.country == code


def all_places(passage: Passage, first: int, limit: int) -> list[Place]:
    """Return the places of a stretch, the states named without a preposition among them."""
    found = {place.first: place for place in passage.places if first <= place.first < limit}
    for actor in passage.actors:
        if first <= actor.first < limit and actor.head == "party" and actor.state and not actor.possessive:
            hit = actor.party
            if hit is not None and actor.first not in found and hit.first not in found:
                words = passage.text.slice(hit.first, hit.last)
                name = None if hit.use == "name" and not is_city_state(words, actor.state) else words
                found[hit.first] = Place(hit.first, hit.last, name, actor.state, "")
    return [found[key] for key in sorted(found)]


def possessive_pronoun(passage: Passage, trigger: Trigger) -> Group | None:
    """Return whom "his" and "her" mean in front of a noun, as an actor that coreference fills."""
    word, number = pronoun_before(passage, trigger)
    subject = {"his": "he", "her": "she", "their": "they", "my": "i", "our": "we", "your": "you"}.get(word)
    if subject is None:
        return None
    if number - passage.first <= 3 and passage.lowers[passage.first] in _OPENING:
        main = main_subject(passage, trigger)
        if main is not None:
            return main
    actor = Actor(first=number, last=number + 1, head="pronoun", pronoun=subject)
    return Group(first=number, last=number + 1, actors=[actor], preposition="")


_OPENING = frozenset("during in on after before following at throughout while ahead".split())


def main_subject(passage: Passage, trigger: Trigger) -> Group | None:
    """Return the subject behind an opening phrase: "In a meeting with X, Y congratulated ..."."""
    for group in passage.groups:
        if group.first >= trigger.last and not group.preposition and passage.lowers[group.first - 1] == ",":
            return group
    return None


def indirect_object(passage: Passage, trigger: Trigger) -> Group | None:
    """Return who stands between the verb and its object: "sent Y a letter"."""
    before = [group for group in passage.groups if group.last <= trigger.first]
    return before[-1] if len(before) > 1 else None


def verb_between(passage: Passage, trigger: Trigger, end: int) -> bool:
    """Say whether another verb stands between the trigger and the word `end`."""
    return any(
        other.verb is not None and trigger.last <= other.first < end and other.form in {1, 2}
        for other in passage.triggers
    )


def last_occasion(passage: Passage, number: int) -> Occasion | None:
    """Return the occasion that was named last before the word `number`."""
    return next((one for one in reversed(passage.occasions) if one.last <= number), None)


def add_chairs(passage: Passage, draft: Draft) -> None:
    """Read "chaired by X", "co-chaired by X and Y" behind an occasion."""
    for trigger in passage.triggers:
        if trigger.frame != "chair" or trigger.first < draft.last or not is_passive(passage, trigger):
            continue
        chair = after_preposition(right_groups(passage, trigger), "by")
        if chair is not None:
            both = bool(trigger.verb and trigger.verb.cochair) or len(chair.actors) > 1
            draft.add(chair.actors, "cochair" if both else "chair", 1)
    found = passage.find_phrase(
        ("chairmanship of", "co-chairmanship of", "chairpersonship of"), draft.last, passage.last
    )
    chair = next((group for group in passage.groups if found and 0 <= group.first - found[1] <= 2), None)
    if chair is not None:
        draft.add(chair.actors, "cochair" if len(chair.actors) > 1 else "chair", 1)
