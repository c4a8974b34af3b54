"""Finds the words with which someone binds himself: what kind of pledge, and where what is promised begins."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from dragoman.reading.passages import Passage
from dragoman.reference.actor_words import actor_words
from dragoman.reference.pledges import pledge_words

Sort = Literal["binding", "impersonal", "bond", "shared", "task", "deed"]
_GAP = 8
_CLAUSE = 16
_PREPOSITIONS = frozenset("in of for with on by from new to".split())


class Pledge(Struct, frozen=True):
    """Tokens [first, last) that bind; what is promised follows. `link` is the "to" behind "commitment", else -1."""

    first: int
    last: int
    sort: Sort
    link: int = -1


def pledges_in(passage: Passage) -> Iterator[Pledge]:
    """Yield the pledges of a sentence in order; none begins inside the words of another."""
    number = passage.first
    while number < passage.last:
        pledge = _at(passage, number)
        if pledge is not None and not _is_unreal(passage, pledge.first):
            yield pledge
        number = pledge.last if pledge is not None else number + 1


def _at(passage: Passage, number: int) -> Pledge | None:
    return (
        _impersonal(passage, number)
        or _bond(passage, number)
        or _binding(passage, number)
        or _task(passage, number)
        or _deed(passage, number)
    )


def _is_unreal(passage: Passage, number: int) -> bool:
    before = passage.lowers[max(passage.first, number - 3) : number]
    return any(word in pledge_words().unreal for word in before)


def _impersonal(passage: Passage, number: int) -> Pledge | None:
    """Read "it was agreed that", "it was decided to"."""
    found = passage.phrase_at(pledge_words().impersonal, number)
    if found is None or passage.lowers[found[1] : found[1] + 1] not in (["to"], ["that"]):
        return None
    return Pledge(number, found[1] + 1, "impersonal")


def _binding(passage: Passage, number: int) -> Pledge | None:
    """Read "agreed to", "agreed, in principle, on", "pledged €5 million", "agreed that X will"."""
    words = pledge_words()
    found = passage.phrase_at(words.binding, number)
    if found is None:
        return None
    opening = _opening(passage, found[1])
    if _is_noun(passage, number):
        return None
    if opening is None:
        gives = passage.lowers[number] in words.giving and found[1] < passage.last
        return Pledge(number, found[1], "binding") if gives and passage.words[found[1]][0].isalnum() else None
    behind = passage.lowers[opening + 1 : min(passage.last, opening + 1 + _CLAUSE)]
    if passage.lowers[opening] == "on" and words.views & set(behind[:3]):
        return None
    if passage.lowers[opening] == "that" and not words.modals & set(behind):
        return None
    return Pledge(number, opening + 1, "binding")


def _is_noun(passage: Passage, number: int) -> bool:
    """Say whether no one does it: a noun ("in pledges", "its pledge"), an infinitive ("urged X to commit")."""
    before = passage.lowers[number - 1] if number > passage.first else ""
    return before in _PREPOSITIONS or before in actor_words().determiners


def _opening(passage: Passage, number: int) -> int | None:
    """Return the "to", "on" or "that" behind a verb, over dates and a few adverbs."""
    words = pledge_words()
    while number < passage.last:
        date = next((last for first, last, _ in passage.dates if first - 1 <= number < last), None)
        if date is not None:
            number = date
        elif passage.lowers[number] in words.opening:
            return number
        elif passage.lowers[number] in words.between or passage.words[number] == ",":
            number += 1
        else:
            return None
    return None


def _bond(passage: Passage, number: int) -> Pledge | None:
    """Read "reaffirmed its commitment to", "their shared resolve to"."""
    words = pledge_words()
    affirms = passage.lowers[number] in words.affirming
    if not affirms and passage.lowers[number] not in words.sharing:
        return None
    for noun in range(number + 1, min(passage.last - 1, number + _GAP)):
        word = passage.lowers[noun]
        if word in {",", ";", "that", "and", "to", "with"}:
            return None
        link = _link(passage, noun + 1) if word in words.bonds else None
        if link is not None:
            if word in words.repeated_only and passage.lowers[number] not in words.repeating:
                return None
            shared = bool(words.sharing & set(passage.lowers[number:noun]))
            return Pledge(number, link + 1, "shared" if shared else "bond", link)
    return None


def _link(passage: Passage, number: int) -> int | None:
    """Return the "to" behind a noun, over whose it is: "the commitment of the United States to"."""
    words = passage.lowers[number : min(passage.last, number + _GAP)]
    if words[:1] == ["of"] and "to" in words:
        return number + words.index("to")
    return number if words and words[0] in pledge_words().links else None


def _task(passage: Passage, number: int) -> Pledge | None:
    """Read "instructed their ministers to"."""
    if passage.lowers[number] not in pledge_words().directing:
        return None
    if passage.lowers[number + 1 : number + 2] not in (["their"], ["the"], ["relevant"], ["officials"]):
        return None
    for index in range(number + 2, min(passage.last, number + _GAP + 4)):
        if passage.lowers[index] == "to":
            return Pledge(number, index + 1, "task")
    return None


def _deed(passage: Passage, number: int) -> Pledge | None:
    """Read "will provide", "would soon open"."""
    words = pledge_words()
    if passage.lowers[number] not in words.futures:
        return None
    index = number + 1
    while index < passage.last and passage.lowers[index] in words.fillers:
        index += 1
    deed = passage.lowers[index : min(passage.last, index + 2)]
    if deed and (deed[0] in words.deeds or " ".join(deed) in words.deeds):
        return Pledge(number, number + 1, "deed")
    return None
