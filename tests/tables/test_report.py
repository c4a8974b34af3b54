"""`dragoman read` tells the faults of tables, `dragoman faults` and `dragoman status` have them afterwards."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dragoman.surfaces.cli import run
from dragoman.surfaces.faults import MOST
from tables.build import trip_xml, trips_xml


def test_faults_are_told_counted_and_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table, record = tmp_path / "vale.xml", str(tmp_path / "r.db")
    rows = [trip_xml(id=str(number), locale=f"Oslo, Town{number}") for number in range(MOST + 5)]
    table.write_text(trips_xml(*rows), encoding="utf-8")
    assert run(["read", str(table), "--record", record]) == 0
    told = capsys.readouterr().err.splitlines()
    assert len(told) == MOST + 1
    assert told[0].startswith("dragoman: historian/trip/0: several places: Oslo, Town0; kept as one visit")
    assert f"{MOST + 5} several places; {MOST} of {MOST + 5} shown" in told[-1]
    assert run(["faults", "--record", record, "--format", "jsonl", "--limit", "0"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["id"] for line in lines] == [f"historian/trip/{number}" for number in range(MOST + 5)]
    assert run(["status", "--record", record, "--format", "jsonl"]) == 0
    assert {"what": "fault in a table: several places", "how_many": MOST + 5, "reason": ""} in [
        json.loads(line) for line in capsys.readouterr().out.splitlines()
    ]


def test_an_xml_of_another_kind_is_refused_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "songs.xml"
    file.write_text("<songs><song/></songs>", encoding="utf-8")
    assert run(["read", str(file), "--no-record"]) == 1
    assert capsys.readouterr().err == (
        f"dragoman: {file}: it is XML of another kind (<songs>); tables that are read have rows in <trips> or <visits>, "
        "or are CSV\n"
    )
