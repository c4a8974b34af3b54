"""Bad input: each gets one line that names it, all other documents of the call are read, exit codes hold."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from dragoman.surfaces.cli import run

GOOD = "Kenyan Foreign Minister Amina Okello met Norwegian Foreign Minister Hanna Solberg in Oslo on 19 November 2025."
RUSSIAN = "Министр иностранных дел провёл переговоры с делегацией. Стороны обсудили двусторонние отношения. " * 20


def _nine_lines(folder: Path) -> Path:
    rows = [json.dumps({"id": f"d{number}", "text": GOOD, "published": "2025-11-20"}) for number in range(1, 10)]
    rows[6] = '{"id": "d7", "text": "half a'
    return _file(folder, "nine.jsonl", "\n".join(rows))


def _file(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def _folder(folder: Path) -> Path:
    path = folder / "nothing"
    path.mkdir()
    return path


def _row(folder: Path, **fields: str) -> Path:
    return _file(folder, "one.jsonl", json.dumps({"id": "one", **fields}))


BAD: dict[str, tuple[Callable[[Path], Path], int, str]] = {
    "missing file": (lambda folder: folder / "missing.txt", 1, "missing.txt"),
    "empty file": (lambda folder: _file(folder, "empty.txt", ""), 1, "empty.txt"),
    "binary file": (lambda folder: _file(folder, "photo.txt", bytes(range(256)) * 40), 1, "photo.txt"),
    "folder without reports": (_folder, 1, "nothing"),
    "broken JSON on line 7 of 9": (_nine_lines, 1, "7"),
    "impossible date": (lambda folder: _row(folder, text=GOOD, published="2025-02-30"), 1, "2025-02-30"),
    "another language": (lambda folder: _file(folder, "ru.txt", RUSSIAN), 1, "ru.txt"),
    "very long text": (lambda folder: _file(folder, "long.txt", f"{GOOD}\n\n" * 3000), 0, "long.txt"),
    "page of scripts": (
        lambda folder: _file(folder, "app.html", "<html><script>let a = 1;</script><body></body></html>"), 1, "app.html"
    ),
}  # fmt: skip
"""Name: how to make it, the exit code of a call with it, what its line on standard error names."""


@pytest.fixture
def good(tmp_path: Path) -> Path:
    return _file(tmp_path, "good.txt", GOOD)


@pytest.mark.parametrize("name", BAD)
def test_is_named_and_the_others_are_read(
    name: str, tmp_path: Path, good: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make, code, named = BAD[name]
    bad = make(tmp_path)
    assert run(["read", str(bad), str(good), "--no-record", "--format", "jsonl"]) == code
    out, err = capsys.readouterr()
    lines = err.splitlines()
    assert len(lines) == 1
    assert lines[0].startswith("dragoman: ")
    assert named in lines[0]
    assert json.loads(out.splitlines()[-1])["engagements"]


def test_a_broken_line_costs_no_other_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["read", str(_nine_lines(tmp_path)), "--no-record", "--format", "jsonl"])
    ids = [json.loads(line)["id"] for line in capsys.readouterr().out.splitlines()]
    assert ids == ["d1", "d2", "d3", "d4", "d5", "d6", "d8", "d9"]


@pytest.mark.parametrize("mark", ["\u202e", "\u2066", "\x1b[31m"])
def test_controls_are_read_and_shown(mark: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    row = _row(tmp_path, text=GOOD, title=f"Talks{mark} in Oslo", published="2025-11-20")
    assert run(["read", str(row), "--no-record"]) == 0
    out, _ = capsys.readouterr()
    assert mark not in out
    assert "Solberg" in out


def test_a_lone_surrogate_is_named(tmp_path: Path, good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    row = _row(tmp_path, text=f"{GOOD} \ud800")
    assert run(["read", str(row), str(good), "--no-record", "--format", "jsonl"]) in (0, 1)
    out, err = capsys.readouterr()
    assert len(err.splitlines()) == 1
    assert "one.jsonl" in err
    assert out.splitlines()


def test_what_is_recorded_stays_when_bad_input_follows(
    tmp_path: Path, good: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record = str(tmp_path / "kept.db")
    assert run(["read", str(good), "--record", record]) == 0
    assert run(["read", str(_nine_lines(tmp_path)), str(tmp_path / "missing.txt"), "--record", record]) == 1
    capsys.readouterr()
    assert run(["engagements", "--with", "Norway", "--record", record, "--format", "jsonl"]) == 0
    assert capsys.readouterr().out
