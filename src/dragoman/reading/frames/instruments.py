"""Finds the instrument that is signed, and its name."""

from __future__ import annotations

from dragoman.reading.passages import Passage, Trigger
from dragoman.reference.words import engagement_words


def is_text(passage: Passage, instrument: tuple[int, int]) -> bool:
    """Say whether these words name an instrument that can be signed."""
    words = set(passage.lowers[slice(*instrument)])
    return bool(
        words
        & {
            "letters",
            "notes",
            "instruments",
            "memorandum",
            "memoranda",
            "mou",
            "mous",
            "agreement",
            "agreements",
            "documents",
        }
    )


def instrument_of(passage: Passage, trigger: Trigger, *, before: bool) -> tuple[int, int] | None:
    """Return the tokens of what is signed: behind an active verb, in front of a passive one."""
    signable = engagement_words().signable
    numbers = (
        range(trigger.first - 1, passage.first - 1, -1)
        if before
        else range(trigger.last, min(passage.last, trigger.last + 18))
    )
    for number in numbers:
        if passage.lowers[number] in signable and not (
            passage.lowers[number] == "plan" and passage.lowers[number - 1] == "to"
        ):
            return _instrument_name(passage, number)
        if passage.words[number] in {";", ":"} and not before:
            return None
    return None


def _instrument_name(passage: Passage, number: int) -> tuple[int, int]:
    """Return the tokens of an instrument's name: capitals before the noun, "of understanding on ..." behind it."""
    first = number
    while first > passage.first and (
        passage.words[first - 1][0].isupper() or passage.lowers[first - 1] in {"and", "-", "–", "'s", "joint"}
    ):
        first -= 1
    last = number + 1
    while (
        last < passage.last
        and passage.lowers[last] in {"of", "on", "for", "in", "understanding", "the", "field", "area"} | _CONTENT
    ):
        last += 1
    return first, last


_CONTENT = frozenset("cooperation intent mutual legal assistance credence ratification".split())
