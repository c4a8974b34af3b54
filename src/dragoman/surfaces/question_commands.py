"""A command for every question: made from the registry, so that none can be forgotten."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

from cyclopts import App
from cyclopts import Parameter as Option

from dragoman.questions import QUESTIONS, Question
from dragoman.surfaces.signatures import keyword, signature

_OWN = (
    keyword("record", Annotated[Path | None, Option(help="Record file; else $DRAGOMAN_RECORD, else dragoman.db.")]),
)


def add_questions(app: App) -> None:
    """Add a command for each question of the registry."""
    for question in QUESTIONS:
        app.command(command(question), name=question.name)
