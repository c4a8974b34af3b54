"""The Python API: `dragoman.read` for one text, `dragoman.open` for a record with all its questions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, cast

from dragoman.documents import document_from_text
from dragoman.errors import UsageError
from dragoman.model import CorrectedField, Reading, Scope, Verdict
from dragoman.questions import QUESTIONS, Answer, Question
from dragoman.runs import Outcome, deciding, read_document, read_paths
from dragoman.surfaces.author import by
from dragoman.surfaces.days import parse_day
from dragoman.surfaces.place import opened as _opened
from dragoman.surfaces.question_commands import python_name

if TYPE_CHECKING:
    from dragoman.record import Effect


def read(
    text: str,
    *,
    published: dt.date | str | None = None,
    publisher: str | None = None,
    title: str | None = None,
) -> Reading:
    """Return what one text says: engagements, quotes, chairmanships, offices, commitments.

    `published` is a date or its ISO form; without it, "on Wednesday" stays without a date. A text that cannot
    be read gives a Reading with the status "not read" and the reason in its notes. Raises UsageError for a
    `published` that is no date.
    """
    document = document_from_text(text, published=_day(published), publisher=publisher, title=title)
    outcome = read_document(document)
    if outcome.reading is None:
        raise RuntimeError("a document always has a reading")
    return outcome.reading


def open(path: str | Path, *, create: bool = True) -> OpenedRecord:  # noqa: A001
    """Return the record at a path, opened. Raises RecordError where it cannot be opened."""
    return OpenedRecord(path, create=create)


class OpenedRecord:
    """A record to read into and to ask. Use it in a `with` block, or close it.

    Every question of the command line is a method: `record.engagements(of="Pakistan", limit=10)` returns an
    Answer. `dir(record)` lists them, `help(record.engagements)` tells the filters.
    """

    def __init__(self, path: str | Path, *, create: bool = True) -> None:
        self.path = Path(path)
        self._record = _opened(self.path, create=create, merging=True)

    def __enter__(self) -> Self:
        """Return the record itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the record."""
        self.close()

    def close(self) -> None:
        """Close the record; what was read is kept."""
        self._record.close()

    def read(
        self,
        *paths: str | Path,
        published: dt.date | str | None = None,
        publisher: str | None = None,
        on_done: Callable[[Outcome], None] | None = None,
    ) -> tuple[Outcome, ...]:
        """Read and keep every document under `paths`; return what became of each, in input order.

        `on_done` is called with each outcome as soon as its document is kept.
        """
        day = _day(published)
        run = read_paths(paths, published=day, publisher=publisher, record=self._record, on_done=on_done)
        return tuple(run)

    def judge(
        self,
        verdict: Verdict,
        one: str,
        other: str,
        *,
        scope: Scope | None = None,
        leave_out: Sequence[str] = (),
        preview: bool = False,
        author: str | None = None,
        reason: str = "",
    ) -> Effect:
        """Decide that what two ids name is the same, different, or unsure; return what that changes.

        `E-7K2M9Q` names an engagement, `E-7K2M9Q/Dar` a person. With `preview` nothing is kept. `author` is else the
        variable DRAGOMAN_AUTHOR, else the user. Raises NotInRecord for an unknown id, UsageError, Refused for what
        contradicts a decision, RecordError.
        """
        person = by(author, reason)
        return deciding.judge(
            self._record, verdict, one, other, person, scope=scope, leave_out=leave_out, preview=preview
        )

    def reject(
        self,
        *ids: str,
        scope: Scope = "engagement",
        leave_out: Sequence[str] = (),
        preview: bool = False,
        author: str | None = None,
        reason: str = "",
    ) -> Effect:
        """Decide that what ids name does not count; return what that changes. Raises as `judge` does."""
        person = by(author, reason)
        return deciding.reject(self._record, ids, person, scope=scope, leave_out=leave_out, preview=preview)

    def correct(
        self,
        number: str,
        *,
        participant: str | None = None,
        scope: Scope = "engagement",
        leave_out: Sequence[str] = (),
        preview: bool = False,
        author: str | None = None,
        reason: str = "",
        **values: str,
    ) -> Effect:
        """Decide that values are others, written as on the command line: `record.correct(id, when="2025-11-21")`.

        Returns what that changes. Raises as `judge` does, UsageError for what is no field or no value of it.
        """
        unknown = sorted(values.keys() - set(deciding.FIELDS))
        if unknown:
            raise UsageError(f"correct: {unknown[0]} is no field: give {', '.join(deciding.FIELDS)}")
        return deciding.correct(
            self._record,
            number,
            cast(Mapping[CorrectedField, str], values),
            by(author, reason),
            participant=participant,
            scope=scope,
            leave_out=leave_out,
            preview=preview,
        )

    def undo(self, decision: str, *, preview: bool = False, author: str | None = None, reason: str = "") -> Effect:
        """Take a decision back, such as "D-7"; return what that changes. Raises as `judge` does."""
        return deciding.undo(self._record, decision, by(author, reason), preview=preview)

    def __getattr__(self, name: str) -> Callable[..., Answer]:
        """Return a question as a method."""
        for question in QUESTIONS:
            if question.name == name:
                return self._method(question)
        raise AttributeError(f"a record has no question {name!r}; it has {', '.join(_names())}")

    def __dir__(self) -> list[str]:
        """Return the names of the methods, the questions among them."""
        return sorted({*super().__dir__(), *_names()})

    def _method(self, question: Question) -> Callable[..., Answer]:
        def ask(**filters: Any) -> Answer:
            return question.ask(self._record.view(), **filters)

        options = "\n".join(f"{python_name(one.name)}: {one.help}" for one in question.parameters)
        ask.__name__ = question.name
        ask.__doc__ = f"{question.help}\n\n{options}"
        return ask


def _names() -> list[str]:
    return [question.name for question in QUESTIONS]


def _day(published: dt.date | str | None) -> dt.date | None:
    return parse_day("published", published) if isinstance(published, str) else published
