"""Asks a question of the record and shows the answer."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dragoman.errors import NotInRecord
from dragoman.questions import Question
from dragoman.surfaces.answers import write_answer
from dragoman.surfaces.forms import AnswerFormat
from dragoman.surfaces.place import opened, record_path


def answer_question(question: Question, filters: Mapping[str, Any], *, record: Path | None, form: AnswerFormat) -> int:
    """Write the answer in a format. Raises NotInRecord where it is empty, having written the empty list.

    A table is not written empty: the message says what was asked and how to widen it.
    """
    with opened(record_path(record), merging=filters.get("known_on") is not None) as store:
        answer = question.ask(store.view(), **filters)
    if answer.total or form != "table":
        write_answer(answer, form)
    if not answer.total:
        raise NotInRecord(nothing(question, filters))
    return 0


def nothing(question: Question, filters: Mapping[str, Any]) -> str:
    """Return what was asked for in vain, and the way to a wider question."""
    asked = " ".join(f"--{key.replace('_', '-')} {value}" for key, value in filters.items() if key != "limit")
    if not asked:
        none = 'the record holds none yet: "dragoman read PATH" adds reports'
        return f"{question.name}: {question.empty or none}"
    return f"{question.name}: the record has none for {asked}: leave an option out, or widen the dates"
