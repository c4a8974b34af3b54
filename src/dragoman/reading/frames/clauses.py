"""Marks the clauses of a sentence, so that what a clause tells is not taken for its neighbour's."""

from __future__ import annotations

from dragoman.reading.passages import Passage
from dragoman.reference.words import engagement_words

_RELATIVE = frozenset({"who", "which", "whom", "whose", "where"})
_TEMPORAL = frozenset({"after", "before", "following", "during", "since", "while", "when"})
_JOINED = frozenset({"that", "but", "although", "though", "whereas", "because", ";"})
_FINITE = frozenset(
    "was were is are has had have will would shall did does also met held said told paid arrived".split()
)


def clauses_of(passage: Passage) -> list[int]:
    """Return the number of the clause that each token of a sentence belongs to; 0 is the main clause.

    A relative clause ends at the comma that leads back to the main verb, a phrase of time at the comma in
    front of the subject; "that" and "but" open a clause that goes on to the next one.
    """
    numbers, current, opened, last = [], 0, 0, 0
    for token in range(passage.first, passage.last):
        if _opens(passage, token, current):
            last += 1
            current, opened = last, token
        elif current and passage.lowers[token] in {",", "–", "—", ")"} and _leads_back(passage, opened, token):
            current = 0
        numbers.append(current)
    return numbers


def _opens(passage: Passage, token: int, current: int) -> bool:
    """Say whether a token opens a clause: any where joined or relating, a phrase of time in the main clause."""
    word = passage.lowers[token]
    if word in _TEMPORAL:
        return current == 0 and _opens_phrase(passage, token)
    return word in _JOINED or (word in _RELATIVE and not _asks(passage, token))


def _asks(passage: Passage, token: int) -> bool:
    """Say whether a relative pronoun opens the sentence and relates to nothing."""
    return token == passage.first


def _opens_phrase(passage: Passage, token: int) -> bool:
    """Say whether a word of time opens a phrase: "day before" and "during 2025" do not."""
    if any(first - 2 <= token < first for first, _, _ in passage.dates):
        return False
    before = passage.lowers[token - 1] if token > passage.first else ""
    return before not in {"day", "days", "week", "weeks", "soon", "shortly", "ever", "the"}


def _leads_back(passage: Passage, opened: int, comma: int) -> bool:
    """Say whether a comma closes the clause that the word `opened` began."""
    if comma + 1 >= passage.last:
        return False
    following = passage.lowers[comma + 1]
    if passage.lowers[opened] in _RELATIVE:
        verbs = {one.first for one in passage.triggers if one.verb is not None and one.form != 4}
        dated = any(first in {comma + 1, comma + 2} for first, _, _ in passage.dates)
        return (
            dated or comma + 1 in verbs or following in _FINITE | engagement_words().saying | engagement_words().adverbs
        )
    if passage.lowers[opened] in _TEMPORAL:
        return any(group.first in {comma + 1, comma + 2} and not group.preposition for group in passage.groups)
    return False
