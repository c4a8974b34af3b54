"""Reads signatures of agreements."""

from __future__ import annotations

from dragoman.model import Status
from dragoman.reading.actors import Actor
from dragoman.reading.arguments import (
    after_preposition,
    governing_verb,
    is_passive,
    right_groups,
    subject_of,
)
from dragoman.reading.drafts import Draft
from dragoman.reading.frames.instruments import instrument_of, is_text
from dragoman.reading.frames.parts import new_draft, two_sides
from dragoman.reading.lexicon import pair_of
from dragoman.reading.passages import Group, Passage, Trigger
from dragoman.reading.status import status_of_noun, status_of_verb


def read_sign(passage: Passage, trigger: Trigger) -> list[Draft]:
    """Read "X and Y signed Z"."""
    verb = trigger.verb
    assert verb is not None
    status = status_of_verb(passage, trigger)
    passive = is_passive(passage, trigger)
    instrument = instrument_of(passage, trigger, before=passive)
    if status is not None and instrument is None and passive:
        return _signed_by(passage, trigger, status)
    if status is None or instrument is None:
        return []
    if verb.strict and not is_text(passage, instrument):
        return []
    groups = right_groups(passage, trigger)
    subject = subject_of(passage, trigger) if not passive else after_preposition(groups, "by")
    other = after_preposition(groups, "with") or _with_in_front(passage, trigger)
    between = after_preposition([group for group in passage.groups if group.first >= instrument[1] - 1], "between")
    draft = new_draft(trigger, passage, status)
    draft.instruments.append(instrument)
    if between is not None and (subject is None or all(actor.head == "group" for actor in subject.actors)):
        subject = between
    subject = subject or _in_presence(passage, trigger)
    if other is None and (subject is None or not any(actor.key or actor.name for actor in subject.actors)):
        subject = _named_in(passage, instrument) or subject
    two_sides(draft, subject, other)
    draft.open = draft.open or subject is None
    return [draft]


def _in_presence(passage: Passage, trigger: Trigger) -> Group | None:
    """Return the witnesses of "were exchanged in the presence of X and Y", who stand for signatories not named."""
    found = passage.find_phrase(("in the presence of", "witnessed by"), trigger.last, passage.last)
    return next((group for group in passage.groups if found and 0 <= group.first - found[1] <= 2), None)


def _named_in(passage: Passage, instrument: tuple[int, int]) -> Group | None:
    """Return the parties of "the Vanuatu-Australia Nakamal Agreement"."""
    first, last = instrument
    pair = next((pair for at in range(first, last) if (pair := pair_of(passage.words, at))), None)
    if pair is None:
        return None
    actors = [Actor(first=first, last=last, head="party") for _ in pair]
    for actor, hit in zip(actors, pair, strict=True):
        actor.take_party(hit)
    return Group(first=first, last=last, actors=actors, preposition="")


def _signed_by(passage: Passage, trigger: Trigger, status: Status) -> list[Draft]:
    """Read "Signed by X and Y." under the name of a text."""
    signers = after_preposition(right_groups(passage, trigger), "by")
    if trigger.first != passage.first or signers is None or len(signers.actors) < 2:
        return []
    draft = new_draft(trigger, passage, status)
    draft.add(signers.actors, side=0)
    return [draft]


def _with_in_front(passage: Passage, trigger: Trigger) -> Group | None:
    """Return the group of "With X she signed a protocol"."""
    if passage.lowers[passage.first] != "with":
        return None
    return next(
        (group for group in passage.groups if group.preposition == "with" and group.last <= trigger.first), None
    )


def read_signing(passage: Passage, trigger: Trigger) -> list[Draft]:
    """Read "the signing of Z by X and Y"."""
    instrument = instrument_of(passage, trigger, before=False)
    status = status_of_noun(passage, trigger, governing_verb(passage, trigger))
    if instrument is None or status is None:
        return []
    groups = right_groups(passage, trigger)
    draft = new_draft(trigger, passage, status)
    draft.instruments.append(instrument)
    witnesses = passage.has(
        ("witnessed", "witness", "witnesses", "oversaw", "presided over"), passage.first, trigger.first
    )
    sides = None if witnesses else after_preposition(groups, "by", "between")
    sides = sides or subject_of(passage, trigger)
    two_sides(draft, sides, after_preposition(groups, "with"))
    return [draft]
