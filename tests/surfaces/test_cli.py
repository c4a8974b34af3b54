"""The command line: formats, widths, exit codes, one line for each error."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dragoman.model import decode
from dragoman.questions import QUESTIONS
from dragoman.surfaces import reports as reports_command
from dragoman.surfaces.cli import run

COMMANDS = ("read", "show", *(question.name for question in QUESTIONS))


def _run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = (sys.executable, "-m", "dragoman.surfaces.cli", *arguments)
    return subprocess.run(command, capture_output=True, text=True, check=False)


def _width(text: str) -> int:
    return max(map(len, text.splitlines()), default=0)


def test_prints_one_reading_a_document_in_input_order(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", str(reports), "--no-record", "--format", "jsonl"]) == 0
    out, err = capsys.readouterr()
    assert [decode(line).id for line in out.splitlines()] == ["r0", "r1", "r2"]
    assert not err


def test_reads_into_a_json_array(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["read", str(reports), "--no-record", "--format", "json"])
    assert len(json.loads(capsys.readouterr().out)) == 3


def test_shows_what_was_read(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["read", str(reports), "--no-record", "--show-evidence"])
    out = capsys.readouterr().out
    assert "19 Nov 2025" in out
    assert "Hanna Solberg" in out
    assert "“" in out
    assert "3 read. 3 engagements (3 held)." in out


def test_reading_twice_says_that_nothing_changed(
    reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["read", str(reports), "--record", str(tmp_path / "twice.db")]
    run(command)
    assert "3 new" in capsys.readouterr().out
    run(command)
    assert "3 unchanged" in capsys.readouterr().out


@pytest.mark.parametrize("width", [60, 80, 120])
def test_tables_fit_the_screen(
    width: int, record: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    assert run(["engagements", "--record", record]) == 0
    shown = capsys.readouterr().out
    run(["engagements", "--record", record, "--format", "jsonl"])
    ids = [json.loads(line)["id"] for line in capsys.readouterr().out.splitlines()]
    assert _width(shown) <= width
    assert "Solberg" in shown
    assert all(one in shown for one in ids)


@pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv", "md"])
def test_says_n_of_m_where_fewer_are_shown(form: str, record: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["engagements", "--record", record, "--limit", "2", "--format", form]) == 0
    out, err = capsys.readouterr()
    if form == "json":
        assert (json.loads(out)["shown"], json.loads(out)["total"]) == (2, 3)
    else:
        assert "2 of 3" in (err if form in ("jsonl", "csv") else out)


def test_csv_has_a_row_for_each_and_no_other_line(record: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(["engagements", "--record", record, "--format", "csv"])
    out, err = capsys.readouterr()
    rows = list(csv.DictReader(io.StringIO(out)))
    assert len(rows) == 3
    assert all(None not in row for row in rows)
    assert not err


@pytest.mark.parametrize("name", [question.name for question in QUESTIONS if question.name not in ("status", "faults")])
def test_every_question_is_asked_as_known_on_a_day(name: str, record: str, capsys: pytest.CaptureFixture[str]) -> None:
    which = ["--id", "E-000000"] if name == "engagement" else []
    assert run([name, *which, "--known-on", "1990-01-01", "--record", record]) == 3
    assert run([name, *which, "--known-on", "soon", "--record", record]) == 2
    assert "--known-on" in capsys.readouterr().err


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_examples(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([name, "--help"]) == 0
    out = capsys.readouterr().out
    assert f"dragoman {name}" in out.split("Example")[1]
    assert _width(out) <= 80


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("read",), "no report named"),
        (("reed", "x"), "read"),
        (("read", "x", "--published", "2025-02-30"), "2025-02-30"),
        (("read", "x", "--fromat", "json"), "--format"),
        (("read", "x", "--no-record", "--record", "y.db"), "--no-record"),
        (("engagements", "--kind", "meting"), '"meeting"'),
        (("engagements", "--status", "hold"), '"held"'),
        (("engagements", "--since", "tomorrow"), "--since"),
        (("engagements", "--limit", "many"), "--limit"),
        (("engagements", "extra"), 'engagements: "extra" belongs to no option'),
    ],
)
def test_wrong_usage_is_one_line_that_helps(
    arguments: tuple[str, ...],
    says: str,
    record: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("DRAGOMAN_RECORD", record)
    assert run(list(arguments)) == 2
    out, err = capsys.readouterr()
    assert not out
    assert len(err.splitlines()) == 1
    assert err.startswith("dragoman: ")
    assert says in err


def test_an_empty_answer_says_what_was_asked(record: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["engagements", "--kind", "call", "--of", "Kenya", "--record", record]) == 3
    out, err = capsys.readouterr()
    assert not out
    assert "--kind call" in err
    assert "--of Kenya" in err


def test_an_empty_answer_is_still_a_list_for_programs(record: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["engagements", "--kind", "call", "--record", record, "--format", "json"]) == 3
    assert json.loads(capsys.readouterr().out)["rows"] == []


def test_the_record_is_the_option_else_the_variable_else_here(
    reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DRAGOMAN_RECORD", raising=False)
    run(["read", str(reports)])
    monkeypatch.setenv("DRAGOMAN_RECORD", "variable.db")
    run(["read", str(reports)])
    run(["read", str(reports), "--record", "option.db"])
    assert {path.name for path in tmp_path.glob("*.db")} == {"dragoman.db", "variable.db", "option.db"}


def test_asking_makes_no_record(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["engagements", "--record", str(tmp_path / "none.db")]) == 1
    assert "none.db" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_exit_codes_reach_the_shell(reports: Path, record: str, tmp_path: Path) -> None:
    codes = {
        ("read", str(reports), "--no-record"): 0,
        ("read", str(tmp_path / "missing.txt"), "--no-record"): 1,
        ("read", str(reports), "--published", "never"): 2,
        ("engagements", "--kind", "call", "--record", record): 3,
    }
    for arguments, code in codes.items():
        done = _run(*arguments)
        assert (done.returncode, "Traceback" in done.stderr) == (code, False), arguments


def test_no_colours_but_on_a_terminal(record: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(["engagements", "--record", record])
    assert "\x1b" not in capsys.readouterr().out


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_a_screen_that_cannot_show_all_does_not_stop_it(
    encoding: str, record: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    monkeypatch.setattr(sys, "stdout", screen)
    assert run(["engagements", "--record", record]) == 0


def test_a_reader_that_leaves_is_not_reported(record: str) -> None:
    command = f"{sys.executable} -m dragoman.surfaces.cli engagements --record {record} | true"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert not done.stderr


def test_a_reader_that_leaves_a_run_learns_that_it_ended_early(reports: Path, tmp_path: Path) -> None:
    read = f"{sys.executable} -m dragoman.surfaces.cli read {reports} --record {tmp_path / 'cut.db'}"
    command = f"{{ {read}; echo $? >&2; }} | true"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert done.stderr.splitlines() == [
        "dragoman: stopped, as the output was closed: what was reported as read is kept",
        "1",
    ]


def test_an_interrupt_ends_cleanly(
    reports: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*arguments: object, **options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(reports_command, "read_paths", interrupted)
    assert run(["read", str(reports), "--no-record"]) == 130
    assert capsys.readouterr().err == "dragoman: stopped: what was reported as read is kept\n"


@pytest.mark.parametrize("command", ["read", "show", "engagements", "simulate"])
def test_to_tell_of_options_loads_neither_reader_nor_record(command: str) -> None:
    code = f"import sys; from dragoman.surfaces.cli import run; run(['{command}', '--help']); print(*sys.modules)"
    loaded = subprocess.run((sys.executable, "-c", code), capture_output=True, text=True, check=True).stdout.split()
    assert "dragoman.surfaces.cli" in loaded
    assert {"sqlalchemy", "dragoman.reading.read", "dragoman.runs"}.isdisjoint(loaded)


def test_colours_on_a_terminal(record: str) -> None:
    if sys.platform == "win32":
        pytest.skip("there are no pseudo-terminals")
    import pty  # noqa: PLC0415 Unix only

    outer, inner = pty.openpty()
    command = (sys.executable, "-m", "dragoman.surfaces.cli", "engagements", "--record", record)
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "100"}
    environment.pop("NO_COLOR", None)
    subprocess.run(command, stdout=inner, check=True, env=environment)
    os.close(inner)
    assert b"\x1b[" in os.read(outer, 100_000)
    os.close(outer)


def test_shows_all_who_tell_of_an_engagement(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = str(tmp_path / "two.db")
    for name, words in (
        ("Fjord Wire", "on Wednesday, the ministry said"),
        ("Rift Wire", "on Wednesday for talks on trade"),
    ):
        file = tmp_path / f"{name}.txt"
        file.write_text(
            f"Published: 2025-11-20\nPublisher: {name}\n\nKenyan Foreign Minister Amina Okello met "
            f"Norwegian Foreign Minister Hanna Solberg in Oslo {words}."
        )
        run(["read", str(file), "--record", record, "--format", "jsonl"])
    capsys.readouterr()
    run(["engagements", "--record", record, "--format", "jsonl"])
    (row,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert run(["show", row["id"], "--record", record]) == 0
    out = capsys.readouterr().out
    assert ("Fjord Wire" in out, "Rift Wire" in out) == (True, True)


def test_starts_soon() -> None:
    start = time.perf_counter()
    assert _run("--version").stdout.startswith("dragoman ")
    assert time.perf_counter() - start < 2, "the floor of 0.5 s is measured by benchmarks.run; this only guards"
