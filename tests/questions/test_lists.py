"""The other lists, and how much there is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from dragoman.questions import QUESTIONS, Question
from dragoman.questions.chairs import chairs
from dragoman.questions.commitments import commitments
from dragoman.questions.lists import documents, offices, people, statements, status
from dragoman.record import View, open_record

CITED = ("document", "title", "publisher", "published")


@pytest.mark.parametrize(
    ("ask", "filters", "total"),
    [
        (people, {}, 5),
        (people, {"of": "Kenya"}, 1),
        (people, {"of": "Korean"}, 1),
        (people, {"name": "sølberg"}, 1),
        (people, {"limit": 2}, 5),
        (offices, {}, 5),
        (offices, {"of": "Kenya", "name": "okello"}, 1),
        (offices, {"of": "Norway"}, 1),
        (offices, {"of": "Tajikistan"}, 0),
        (chairs, {"body": "Shanghai Cooperation Organisation"}, 1),
        (chairs, {"body": "Heads of State"}, 1),
        (chairs, {"body": "NATO"}, 0),
        (statements, {"by": "okello", "text": "good"}, 3),
        (statements, {"by": "solberg"}, 0),
        (commitments, {"of": "Kenya"}, 1),
        (commitments, {"of": "Arab League"}, 1),
        (commitments, {"of": "Norway"}, 0),
        (documents, {}, 4),
        (documents, {"state": "not read"}, 1),
        (documents, {"text": "report c"}, 1),
    ],
)
def test_lists(view: View, ask: Any, filters: dict[str, Any], total: int) -> None:
    answer = ask(view, **filters)
    assert answer.total == total
    assert answer.shown == min(total, filters.get("limit", total))


@pytest.mark.parametrize("ask", [offices, chairs, statements, commitments])
def test_every_row_is_cited(view: View, ask: Any) -> None:
    for row in ask(view).rows:
        assert all(row[name] for name in CITED)


def test_names_stand_for_codes(view: View) -> None:
    assert chairs(view).rows[0]["holder"] == "Kyrgyzstan"
    assert commitments(view).rows[0]["parties"] == ["Kenya", "Arab League"]
    assert {row["party"] for row in people(view).rows} >= {"Kenya", "Norway", "EU"}


def test_status_counts_and_names_what_was_left_out(view: View) -> None:
    rows = {row["what"]: row for row in status(view).rows}
    assert (rows["documents"]["how_many"], rows["documents: read"]["how_many"]) == (4, 3)
    assert rows["engagements: call"]["how_many"] == 1
    assert rows["documents: quarantined"]["how_many"] == 1
    assert rows["not read: d"]["reason"] == "another language"
    assert rows["quarantined: e.bin"]["reason"] == "binary data"


def test_status_says_how_many_it_does_not_name(tmp_path: Path) -> None:
    with open_record(tmp_path / "many.db") as record:
        for number in range(103):
            record.quarantine(f"{number}.bin", "binary data")
        assert status(record.view()).note.startswith("3 more left out")


def test_status_of_an_empty_record_is_no_answer(tmp_path: Path) -> None:
    with open_record(tmp_path / "empty.db") as record:
        assert status(record.view()).total == 0


@pytest.mark.parametrize("question", [one for one in QUESTIONS if one.name != "engagement"], ids=lambda one: one.name)
def test_every_question_answers_with_its_columns(everything: View, question: Question) -> None:
    defaults = {one.name: one.default for one in question.parameters if one.default is not None}
    answer = question.ask(everything, **defaults)
    assert answer.total
    assert answer.columns == question.columns
    assert all(set(question.columns) <= set(row) for row in answer.rows)


def test_questions_have_names_of_their_own() -> None:
    names = [one.name for one in QUESTIONS]
    assert len(set(names)) == len(names)
    assert all(example.startswith(one.name) for one in QUESTIONS for example in one.examples)
