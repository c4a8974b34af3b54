"""What a question is, and its answer."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any, Literal

from msgspec import Struct


class Parameter(Struct, frozen=True, kw_only=True):
    """A filter of a question: `day` parameters take dates, `choices` lists the values that are allowed."""

    name: str
    help: str
    kind: Literal["text", "day", "number"] = "text"
    choices: tuple[str, ...] = ()
    default: Any = None


class Answer(Struct, frozen=True, kw_only=True):
    """The answer to a question: rows by column, and how many there are in all.

    A row may hold more than `columns` names, which are what a table shows: the citation (`document`, `title`,
    `publisher`, `published`, `evidence`) is in every row that a document tells of. `note` says in one line what was
    left out, or how a word was understood; mostly empty.
    """

    rows: list[dict[str, Any]]
    total: int
    columns: tuple[str, ...]
    note: str = ""

    @property
    def shown(self) -> int:
        """Return how many rows are here."""
        return len(self.rows)


class Question(Struct, frozen=True, kw_only=True):
    """A question by name, with its filters; `ask` takes a View and the filters and returns an Answer."""

    name: str
    help: str
    parameters: tuple[Parameter, ...]
    columns: tuple[str, ...]
    ask: Callable[..., Answer]
    examples: tuple[str, ...] = ()


def later(module: str, name: str) -> Callable[..., Answer]:
    """Return a question's function that is imported when it is first asked, so that starting costs nothing."""

    def ask(*arguments: Any, **filters: Any) -> Answer:
        answer: Answer = getattr(import_module(f"dragoman.questions.{module}"), name)(*arguments, **filters)
        return answer

    return ask
