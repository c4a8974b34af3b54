"""What a question is, and its answer."""

from __future__ import annotations

from collections.abc import Callable
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
    """The answer to a question: rows by column, how many there are and how many of them are here."""

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
