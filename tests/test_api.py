"""The Python API: two names, lazily imported."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest

import dragoman
from dragoman.errors import UsageError
from dragoman.questions import QUESTIONS

TEXT = "Kenyan Foreign Minister Amina Okello met Norwegian Foreign Minister Hanna Solberg in Oslo on 19 November 2025."


def test_public_names() -> None:
    assert dragoman.__all__ == ["OpenedRecord", "open", "read"]
    assert dir(dragoman) == sorted(dragoman.__all__)
    with pytest.raises(AttributeError, match="reed"):
        dragoman.reed  # noqa: B018


def test_importing_it_imports_nothing_else() -> None:
    code = "import sys; before = set(sys.modules); import dragoman; print(*sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    heavy = {"sqlalchemy", "rich", "cyclopts", "msgspec", "dragoman.surfaces", "dragoman.model"}
    assert not heavy & set(done.stdout.split())


@pytest.mark.parametrize("published", ["2025-11-20", dt.date(2025, 11, 20)])
def test_reads_a_text(published: str | dt.date) -> None:
    (met,) = dragoman.read(TEXT, published=published, publisher="A paper", title="Talks").engagements
    assert met.when
    assert met.when.start == dt.date(2025, 11, 19)
    assert {one.state for one in met.participants} == {"KEN", "NOR"}


def test_refuses_a_date_that_is_none() -> None:
    with pytest.raises(UsageError, match="2025-02-30"):
        dragoman.read(TEXT, published="2025-02-30")


def test_opens_a_record_reads_into_it_and_asks_it(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text(TEXT, encoding="utf-8")
    with dragoman.open(tmp_path / "record.db") as record:
        (outcome,) = record.read(report, published="2025-11-20", publisher="A paper")
        assert outcome.state == "read"
        assert record.engagements(of="Kenya").total == 1
        assert record.engagements(kind="call").total == 0


def test_every_question_is_a_method(tmp_path: Path) -> None:
    with dragoman.open(tmp_path / "record.db") as record:
        assert {question.name for question in QUESTIONS} <= set(dir(record))
        with pytest.raises(AttributeError, match="engagements"):
            record.weather()
