"""`dragoman simulate` on the command line."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from dragoman.model import Document, Reading
from dragoman.simulation import TrueDocument, TrueEngagement, TrueWorld, decode_truth
from dragoman.surfaces.cli import run


def lines(path: Path) -> list[bytes]:
    return path.read_bytes().splitlines()


def test_readings_and_truth(tmp_path: Path) -> None:
    out, truth = tmp_path / "out.jsonl", tmp_path / "truth.jsonl"
    assert run(["simulate", "--reports", "40", "--seed", "2", "--out", str(out), "--truth", str(truth)]) == 0
    made = [msgspec.json.decode(line) for line in lines(out)]
    assert len(made) == 40
    for one in made:
        document, reading = msgspec.convert(one["document"], Document), msgspec.convert(one["reading"], Reading)
        assert document.id == reading.id
    rows = [decode_truth(line) for line in lines(truth)]
    assert isinstance(rows[0], TrueWorld)
    assert [row.id for row in rows if isinstance(row, TrueDocument)] == [one["document"]["id"] for one in made]
    assert any(isinstance(row, TrueEngagement) for row in rows)


def test_texts_can_be_read(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    out = tmp_path / "texts.jsonl"
    assert run(["simulate", "--reports", "30", "--as", "text", "--noise", "low", "--out", str(out)]) == 0
    capfdbinary.readouterr()
    assert run(["read", str(out), "--no-record", "--format", "jsonl"]) == 0
    readings = [msgspec.json.decode(line, type=Reading) for line in capfdbinary.readouterr().out.splitlines()]
    assert [one.id for one in readings] == [msgspec.json.decode(line)["id"] for line in lines(out)]
    assert sum(bool(one.engagements) for one in readings) >= 25


def test_reports_go_to_standard_output(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["simulate", "--reports", "3", "--as", "text"]) == 0
    assert len(capfdbinary.readouterr().out.splitlines()) == 3


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--reports", "0"], "--reports 0 is too few"),
        (["--reports", "5", "--out", "x", "--truth", "x"], "name one file"),
        (["--reports", "5", "--noise", "loud"], "loud"),
        ([], "reports"),
    ],
)
def test_wrong_usage(arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["simulate", *arguments]) == 2
    assert words in capsys.readouterr().err


def test_a_folder_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["simulate", "--reports", "5", "--out", str(tmp_path / "none" / "out.jsonl")]) == 1
    assert "none" in capsys.readouterr().err
