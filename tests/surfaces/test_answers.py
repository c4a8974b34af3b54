"""An answer in each format, safe to show and to open in a spreadsheet."""

from __future__ import annotations

import pytest

from dragoman.questions import Answer
from dragoman.surfaces.answers import AnswerFormat, write_answer

HOSTILE = '=HYPERLINK("x")\x1b[31m\u202e|'


def _shown(form: AnswerFormat, capsys: pytest.CaptureFixture[str]) -> str:
    rows = [{"id": "E-7K2M9Q", "title": HOSTILE, "published": "2025-11-20", "empty": None}]
    write_answer(Answer(rows=rows, total=1, columns=("id", "title", "published", "empty")), form)
    return capsys.readouterr().out


@pytest.mark.parametrize("form", ["table", "md"])
def test_people_see_the_unseen(form: AnswerFormat, capsys: pytest.CaptureFixture[str]) -> None:
    out = _shown(form, capsys)
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert "⟨U+202E⟩" in out
    assert "20 Nov 2025" in out


def test_a_table_leaves_out_an_empty_column(capsys: pytest.CaptureFixture[str]) -> None:
    assert "Empty" not in _shown("table", capsys)


def test_markdown_keeps_its_columns(capsys: pytest.CaptureFixture[str]) -> None:
    assert "\\|" in _shown("md", capsys)


def test_csv_holds_no_formula(capsys: pytest.CaptureFixture[str]) -> None:
    assert "'=HYPERLINK" in _shown("csv", capsys)


def test_json_keeps_the_raw_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert '"=HYPERLINK' in _shown("jsonl", capsys)
