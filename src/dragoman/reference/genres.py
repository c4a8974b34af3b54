"""The labels by which outlets mark what is no report: satire, opinion."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from typing import Literal

import msgspec
from msgspec import Struct

Label = Literal["satire", "opinion"]


class Labels(Struct, frozen=True, forbid_unknown_fields=True):
    """Lower-case labels: words that mark a genre `anywhere` in a title or an outlet's name, or `before_colon`."""

    anywhere: tuple[str, ...]
    before_colon: tuple[str, ...]


@cache
def genre_labels() -> dict[Label, Labels]:
    """Return the labels of each genre."""
    data = resources.files("dragoman.reference").joinpath("data/genres.json").read_bytes()
    return msgspec.json.decode(data, type=dict[Label, Labels])


def genre_of(title: str | None, publisher: str | None) -> Label | None:
    """Return the genre that an outlet puts on a text itself, in its title or its name; None where it marks none."""
    heads = [words.lower() for words in (title, publisher) if words]
    return next((genre for genre, labels in genre_labels().items() if any(_marks(labels, one) for one in heads)), None)


def _marks(labels: Labels, head: str) -> bool:
    first, *rest = re.split(r"[:|–—]", head, maxsplit=1)
    if rest and first.strip() in labels.before_colon:
        return True
    return any(re.search(rf"\b{re.escape(word)}\b", head) for word in labels.anywhere)
