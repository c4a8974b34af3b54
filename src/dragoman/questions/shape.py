"""What a question is, and its answer."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal

from msgspec import Struct
from msgspec.structs import replace

from dragoman.questions.limits import Day, day

if TYPE_CHECKING:
    from dragoman.record import View


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


KNOWN_ON = Parameter(name="known_on", help="Only what was published by then, as it was known.", kind="day")


class Question(Struct, frozen=True, kw_only=True):
    """A question by name, with its own filters and `KNOWN_ON`.

    `now` takes a View and the filters, and returns an Answer from all that the record holds. `empty` says what it means
    that there is none of it at all, where that is not for want of reports.
    """

    name: str
    help: str
    filters: tuple[Parameter, ...]
    columns: tuple[str, ...]
    now: Callable[..., Answer]
    examples: tuple[str, ...] = ()
    empty: str = ""

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """Return all that may be given."""
        return (*self.filters, KNOWN_ON)

    def ask(self, view: View, *, known_on: Day = None, **filters: Any) -> Answer:
        """Return the answer, from documents published up to a day where one is given.

        Raises UsageError for filters that cannot be, and what the question raises.
        """
        known = day("known-on", known_on)
        if known is None:
            return self.now(view, **filters)
        with view.known_on(known) as then:
            answer = self.now(then, **filters)
        undated = view.undated()
        left_out = f"as known on {known}; {undated} documents without a date of publication are left out"
        note = left_out if undated else f"as known on {known}"
        return replace(answer, note="; ".join(filter(None, (answer.note, note))))


def later(module: str, name: str) -> Callable[..., Answer]:
    """Return a question's function that is imported when it is first asked, so that starting costs nothing."""

    def ask(*arguments: Any, **filters: Any) -> Answer:
        answer: Answer = getattr(import_module(f"dragoman.questions.{module}"), name)(*arguments, **filters)
        return answer

    return ask
