"""An answer in each format, safe to show and to open in a spreadsheet."""

from __future__ import annotations

import datetime as dt

import pytest

from dragoman.model import When
from dragoman.questions import Answer
from dragoman.surfaces.answers import write_answer
from dragoman.surfaces.forms import AnswerFormat

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


def test_csv_has_a_column_for_each_part_of_an_interval(capsys: pytest.CaptureFixture[str]) -> None:
    march = When(dt.date(2026, 3, 1), dt.date(2026, 3, 31), "month")
    rows: list[dict[str, object]] = [
        {"id": "E-7K2M9Q", "when": march, "kind": "visit"},
        {"id": "E-7K2M9R", "when": None, "kind": "call"},
    ]
    write_answer(Answer(rows=rows, total=2, columns=("id", "when", "kind")), "csv")
    lines = capsys.readouterr().out.splitlines()
    assert lines == [
        "id,start,end,precision,kind",
        "E-7K2M9Q,2026-03-01,2026-03-31,month,visit",
        "E-7K2M9R,,,,call",
    ]


def test_rows_that_are_passed_over_leave_no_empty_table(capsys: pytest.CaptureFixture[str]) -> None:
    write_answer(Answer(rows=[], total=3, columns=("id", "kind")), "table")
    assert capsys.readouterr().out.startswith("0 of 3 shown")


@pytest.mark.parametrize("width", [60, 80, 100])
def test_rows_are_below_one_another_where_columns_have_no_room(
    width: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    columns = ("id", "published", "publisher", "title", "state", "engagements", "reason")
    words = "Representatives confer extensively"
    rows = [{**dict.fromkeys(columns, words), "id": "49cade9f0118", "published": "2025-04-01", "engagements": 3}]
    write_answer(Answer(rows=rows, total=1, columns=columns), "table")
    out = capsys.readouterr().out
    assert max(map(len, out.splitlines())) <= width
    assert "Engagements" in out
    assert ("1 Apr 2025" in out, "extensively" in out) == (True, True) if width == 60 else "Published" in out


def test_csv_holds_no_formula(capsys: pytest.CaptureFixture[str]) -> None:
    assert "'=HYPERLINK" in _shown("csv", capsys)


def test_json_keeps_the_raw_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert '"=HYPERLINK' in _shown("jsonl", capsys)
