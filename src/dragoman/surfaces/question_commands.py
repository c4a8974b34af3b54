"""A command for every question: made from the registry, so that none can be forgotten."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from keyword import iskeyword
from pathlib import Path
from typing import Annotated, Any, Literal

from cyclopts import App
from cyclopts import Parameter as Option

from dragoman.questions import QUESTIONS, Parameter, Question
from dragoman.surfaces.forms import AnswerFormat

RECORD_HELP = "Record file; else $DRAGOMAN_RECORD, else dragoman.db."

_KINDS: dict[str, tuple[type, str]] = {"text": (str, "TEXT"), "day": (str, "DATE"), "number": (int, "NUMBER")}


OWN = frozenset({"review"})
"""Questions with a command of their own, which does more than to answer."""


def add_questions(app: App) -> None:
    """Add a command for each question of the registry that has none of its own."""
    for question in (one for one in QUESTIONS if one.name not in OWN):
        app.command(_command(question), name=question.name, help=question.help, help_epilogue=_examples(question))


def _command(question: Question) -> Callable[..., int]:
    """Return a function with an option for each parameter of the question; what it imports is heavy."""

    def command(*, record: Path | None = None, format: AnswerFormat = "table", **filters: Any) -> int:  # noqa: A002
        from dragoman.surfaces.asking import answer_question  # noqa: PLC0415 a command is imported when called

        return answer_question(question, filters, record=record, form=format)

    options = [*map(_option, question.parameters), _record(), _form()]
    command.__signature__ = inspect.Signature(options)  # type: ignore[attr-defined]
    command.__annotations__ = {option.name: option.annotation for option in options}
    return command


def _option(parameter: Parameter) -> inspect.Parameter:
    plain, metavar = _KINDS[parameter.kind]
    kind: Any = Literal[parameter.choices] if parameter.choices else plain
    name = parameter.name.replace("_", "-")
    about = Option(name=f"--{name}", help=parameter.help, metavar=None if parameter.choices else metavar)
    return _keyword(python_name(parameter.name), Annotated[kind | None, about], parameter.default)


def _record() -> inspect.Parameter:
    return _keyword("record", Annotated[Path | None, Option(help=RECORD_HELP, metavar="FILE")], None)


def _form() -> inspect.Parameter:
    return _keyword("format", Annotated[AnswerFormat, Option(help="How to show the answer.")], "table")


def _keyword(name: str, annotation: Any, default: Any) -> inspect.Parameter:
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


def python_name(parameter: str) -> str:
    """Return the name of a parameter in Python: `with` is a keyword there and becomes `with_`."""
    return f"{parameter}_" if iskeyword(parameter) else parameter


def _examples(question: Question) -> str:
    lines = "\n".join(f"  dragoman {example}" for example in question.examples)
    return f"Examples:\n{lines}\n\nExit codes: 0 answered; 2 wrong usage; 3 nothing in the record."
