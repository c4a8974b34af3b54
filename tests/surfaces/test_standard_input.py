"""A dash among the paths is standard input, wherever it stands and whatever it holds."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from dragoman.surfaces.cli import run
from dragoman.surfaces.dashes import FLAGS
from dragoman.surfaces.read_command import read

MET = "Kenyan Foreign Minister Amina Okello met Norwegian Foreign Minister Hanna Solberg in Oslo on 19 November 2025."
CSV = "\ufeffname,office,home,host,place,start\nHanna Solberg,Foreign Minister,Norway,Kenya,Nairobi,2025-03-04\n"
XML = """<?xml version="1.0"?>
<!-- all trips -->
<trips><trip><id>7</id><name>Hanna Solberg</name><start-date>2025-03-04</start-date><country id="kenya">Kenya</country>
<locale>Nairobi</locale></trip></trips>"""


@pytest.fixture
def piped(monkeypatch: pytest.MonkeyPatch) -> None:
    _pipe(monkeypatch, MET)


def _pipe(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))


@pytest.mark.parametrize(
    "arguments",
    [
        "- --no-record --format jsonl",
        "--no-record - --format jsonl",
        "--format jsonl --no-record -",
        "--format=jsonl - --no-record",
        "--no-record --format jsonl -- -",
    ],
)
def test_a_dash_may_stand_anywhere(arguments: str, piped: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", *arguments.split()]) == 0
    assert json.loads(capsys.readouterr().out)["engagements"]


def test_files_beside_it_are_read_in_the_order_given(
    piped: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "other.md"
    file.write_text(MET.replace("Oslo", "Bergen"))
    assert run(["read", str(file), "-", "--no-record", "--format", "jsonl"]) == 0
    places = [json.loads(line)["engagements"][0]["where"]["place"] for line in capsys.readouterr().out.splitlines()]
    assert places == ["Bergen", "Oslo"]


@pytest.mark.parametrize("arguments", ["- --publisher -", "-x", "- --fromat json"])
def test_other_dashes_are_no_paths(arguments: str, piped: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", *arguments.split(), "--no-record"]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_the_flags_are_those_of_the_command() -> None:
    hints = read.__annotations__
    flags = {f"--{name.replace('_', '-')}" for name, hint in hints.items() if "[bool," in str(hint)}
    assert flags == FLAGS


def test_what_is_wrong_with_it_is_named(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    _pipe(monkeypatch, " \n")
    assert run(["read", "-", "--no-record"]) == 1
    assert capsys.readouterr().err.startswith("dragoman: standard input: there is nothing in it to read")


@pytest.mark.parametrize("table", [CSV, XML, CSV.replace(",", ";")])
def test_a_table_is_told_by_how_it_begins(
    table: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _pipe(monkeypatch, table)
    assert run(["read", "-", "--no-record", "--format", "jsonl"]) == 0
    (visit,) = json.loads(capsys.readouterr().out)["engagements"]
    assert (visit["kind"], visit["where"]["place"]) == ("visit", "Nairobi")


def test_a_wrong_column_of_a_table_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _pipe(monkeypatch, "name,host,mood,start\nHanna Solberg,Kenya,good,2025\n")
    assert run(["read", "-", "--no-record"]) == 1
    assert 'standard input header: unknown column "mood"' in capsys.readouterr().err


@pytest.mark.parametrize(
    "text", ["Name, date, place: all were asked.\n" + MET, "<?xml version='1.0'?><html><body><p>" + MET]
)
def test_a_text_is_no_table(text: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    _pipe(monkeypatch, text)
    assert run(["read", "-", "--no-record", "--format", "jsonl"]) == 0
    assert json.loads(capsys.readouterr().out)["engagements"]
