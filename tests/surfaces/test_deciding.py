"""Deciding on the command line and from Python: what is said, what is kept, which code is left behind."""

from __future__ import annotations

import json
import os
import select
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

import dragoman
from dragoman.errors import Refused, UsageError
from dragoman.record import opening
from dragoman.surfaces.cli import run

_SIGNED = (
    "{a} Foreign Minister {b} and {c} Foreign Minister {d} signed a trade agreement in {e} on {day} November 2025."
)


@pytest.fixture
def desk(record: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return a record of three engagements to decide about, as Ada."""
    copy = tmp_path / "desk.db"
    shutil.copy(record, copy)
    monkeypatch.setenv("DRAGOMAN_RECORD", str(copy))
    monkeypatch.setenv("DRAGOMAN_AUTHOR", "Ada")
    return str(copy)


@pytest.fixture
def ids(desk: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    run(["engagements", "--format", "jsonl"])
    return [json.loads(line)["id"] for line in capsys.readouterr().out.splitlines()]


def told(capsys: pytest.CaptureFixture[str], *command: str) -> list[dict[str, Any]]:
    """Run a command and return its lines of JSON."""
    capsys.readouterr()
    run([*command, "--format", "jsonl" if command[0] in ("log", "engagements", "review") else "json"])
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_correction_says_what_it_changed_and_is_logged_shown_and_undone(
    ids: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["correct", ids[0], "--when", "2025-11-18", "--where", "Bergen, NOR", "--reason", "the ministry says so"]
    assert run(command) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert f"D-1 when in {ids[0]}: 19 Nov 2025 → 18 Nov 2025 (Ada, " in out
    assert "the ministry says so)" in out
    assert "1 claim, 1 engagement changed. To take it back: dragoman undo D-1; dragoman undo D-2" in out
    (shown,) = told(capsys, "show", ids[0])
    assert shown["engagement"]["when"]["start"] == "2025-11-18"
    assert shown["engagement"]["inferred"]["when"] == "decision D-1"
    assert [(one["author"], one["reason"]) for one in shown["decisions"]] == [("Ada", "the ministry says so")] * 2
    run(["show", ids[0]])
    assert "Decided:" in capsys.readouterr().out
    assert run(["undo", "D-1", "--reason", "a slip"]) == 0
    (shown,) = told(capsys, "show", ids[0])
    assert (shown["engagement"]["when"]["start"], shown["engagement"]["where"]["place"]) == ("2025-11-19", "Bergen")
    logged = told(capsys, "log")
    assert [(one["id"], one["taken_back_by"]) for one in logged] == [("D-3", None), ("D-2", None), ("D-1", "D-3")]
    assert [one["id"] for one in told(capsys, "log", "-1")] == ["D-3"]
    assert [one["id"] for one in told(capsys, "log", "--about", "D-1")] == ["D-3", "D-1"]
    assert len(told(capsys, "log", "--about", ids[0])) == 3
    assert told(capsys, "log", "--author", "bo") == []


def test_two_are_one_until_that_is_undone_and_the_id_of_the_other_leads_there(
    ids: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["judge", "same", ids[0], ids[1]]) == 0
    (first,) = told(capsys, "show", ids[0])
    (second,) = told(capsys, "show", ids[1])
    assert first["id"] == second["id"]
    assert set(first["claims"]) == {ids[0], ids[1]}
    assert run(["judge", "different", ids[0], ids[1]]) == 1
    assert "refused, as it contradicts" in capsys.readouterr().err
    run(["undo", "1"])
    assert len(told(capsys, "engagements")) == 3


def test_what_is_rejected_is_shown_as_rejected_and_listed_no_more(
    ids: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["judge", "rejected", ids[0], "--reason", "a rehearsal"]) == 0
    assert ids[0] not in {row["id"] for row in told(capsys, "engagements")}
    assert run(["show", ids[0]]) == 0
    shown = capsys.readouterr().out
    assert "Rejected: it does not count" in shown
    assert "a rehearsal" in shown


def test_a_preview_and_everywhere_without_a_yes_keep_nothing(
    ids: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    wide = ["correct", ids[0], "--participant", "Solberg", "--person", "Hanna Solberg-Lie", "--scope", "everywhere"]
    for command in (["judge", "same", ids[0], ids[1], "--preview"], wide):
        assert run(command) == 0
        assert "nothing is kept" in capsys.readouterr().out
    assert told(capsys, "log") == []
    run([*wide, "--yes"])
    assert "2 claims, 2 engagements changed" in capsys.readouterr().out
    names = [one["name"] for row in told(capsys, "engagements") for one in row["participants"]]
    assert names.count("Hanna Solberg-Lie") == 2


@pytest.mark.parametrize(
    ("command", "code", "says"),
    [
        ("judge same E-ZZZZZZ E-ZZZZZ1", 3, "E-ZZZZZZ: the record has no engagement"),
        ("judge same E-ZZZZZZ", 2, "give two ids, not 1"),
        ("judge rejected", 2, "give the ids"),
        ("judge maybe E-ZZZZZZ E-ZZZZZ1", 2, "maybe"),
        ("judge same E-ZZZZZZ E-ZZZZZ1 --except E-ZZZZZZ", 2, "--except is for people"),
        ("judge same E-ZZZZZZ/Dar E-ZZZZZ1", 2, "give two of a kind"),
        ("correct E-ZZZZZZ --when 2025", 3, "E-ZZZZZZ: the record has no engagement"),
        ("correct E-ZZZZZZ", 2, "no value given"),
        ("undo D-7", 3, "D-7: nobody made such a decision"),
        ("undo seven", 2, '"seven" is no id of a decision'),
        ("log", 3, "nobody has decided anything yet"),
        ("review", 3, "nothing waits for a person"),
        ("log --since tomorrow", 2, "no date"),
    ],
)
def test_what_cannot_be_is_one_line(
    command: str, code: int, says: str, desk: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(command.split()) == code
    err = capsys.readouterr().err
    assert says in err
    assert len(err.splitlines()) == 1


def test_another_process_that_writes_is_waited_for_and_named(
    ids: list[str], desk: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(opening, "WAIT", 0.05)
    with closing(sqlite3.connect(desk, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert run(["judge", "same", ids[0], ids[1]]) == 1
        assert "another process is writing to it; try again" in capsys.readouterr().err
        other.execute("ROLLBACK")
    assert run(["judge", "same", ids[0], ids[1]]) == 0


def test_nobody_decides_without_a_name(ids: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DRAGOMAN_AUTHOR")
    monkeypatch.setattr("getpass.getuser", lambda: (_ for _ in ()).throw(OSError()))
    with dragoman.open(os.environ["DRAGOMAN_RECORD"]) as record, pytest.raises(UsageError, match="--author NAME"):
        record.judge("same", ids[0], ids[1])


def test_the_same_from_python(ids: list[str], desk: str) -> None:
    with dragoman.open(desk) as record:
        record.correct(ids[0], participant="Okello", office="President", reason="she was elected", author="Bo")
        assert record.judge("same", ids[0], ids[1], preview=True).after
        record.judge("different", ids[0], ids[1])
        with pytest.raises(Refused, match="D-2 of Ada"):
            record.judge("same", ids[0], ids[1])
        record.reject(ids[2])
        record.undo("D-3")
        assert [row["author"] for row in record.log().rows] == ["Ada", "Ada", "Ada", "Bo"]
        assert record.engagements().total == 3
        with pytest.raises(UsageError, match="weather is no field: give kind, status"):
            record.correct(ids[0], weather="fine")


@pytest.fixture
def doubtful(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    """Return a record in which two pairs of engagements may be one."""
    oslo = {"a": "Kenyan", "b": "Amina Okello", "c": "Norwegian", "d": "Hanna Solberg", "e": "Oslo"}
    tokyo = {"a": "Ghanaian", "b": "Samuel Mensima", "c": "Japanese", "d": "Kenji Morita", "e": "Tokyo"}
    texts = [
        _SIGNED.format(**where, day=day) for where, first in ((oslo, 18), (tokyo, 4)) for day in (first, first + 2)
    ]
    rows = [{"id": f"r{n}", "text": text, "published": "2025-11-22"} for n, text in enumerate(texts)]
    reports = tmp_path / "reports.jsonl"
    reports.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    monkeypatch.setenv("DRAGOMAN_RECORD", str(tmp_path / "doubt.db"))
    monkeypatch.setenv("DRAGOMAN_AUTHOR", "Ada")
    run(["read", str(reports), "--format", "jsonl"])
    capsys.readouterr()
    return tmp_path / "doubt.db"


def test_review_lists_what_may_be_one_until_it_is_judged(doubtful: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pairs = told(capsys, "review")
    assert len(pairs) == 2
    assert all(0.2 < pair["score"] < 0.5 and pair["reports"] == 2 and pair["why"] for pair in pairs)
    run(["judge", "unsure", pairs[0]["one"], pairs[0]["other"]])
    run(["judge", "same", pairs[1]["one"], pairs[1]["other"]])
    assert told(capsys, "review") == []
    assert [pair["one"] for pair in told(capsys, "review", "--judged", "unsure")] == [pairs[0]["one"]]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")
@pytest.mark.parametrize(
    ("keys", "verdicts", "ends"),
    [
        ("xn", ["different", "same"], "1 same, 1 different. 0 left."),
        ("u?sq", ["unsure"], "1 unsure. 1 left."),
        ("xzq", [None, "same"], "none. 2 left."),
        ("\x04", [], "none. 2 left."),
    ],
)
def test_review_on_a_terminal_takes_a_key_for_an_answer(
    keys: str, verdicts: list[str | None], ends: str, doubtful: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = _typed(keys)
    assert ends in shown
    assert "x same n different u unsure" in shown
    logged = told(capsys, "log")
    assert [row["act"].get("verdict") for row in logged] == verdicts


def _typed(keys: str) -> str:
    """Run `dragoman review` on a terminal, press keys as it asks for them, and return what it showed."""
    import pty  # noqa: PLC0415 there is none on Windows

    mine, its = pty.openpty()
    command = (sys.executable, "-m", "dragoman.surfaces.cli", "review")
    process = subprocess.Popen(command, stdin=its, stdout=its, stderr=its, close_fds=True)
    os.close(its)
    shown, pressed = b"", 0
    while select.select([mine], [], [], 20)[0]:
        try:
            shown += os.read(mine, 1 << 16)
        except OSError:
            break
        words = b" ".join(shown.split())
        asked = words.count(b"? help") + words.count(b"kept as it is given")
        while pressed < min(asked, len(keys)):
            os.write(mine, keys[pressed].encode())
            pressed += 1
    process.wait(20)
    os.close(mine)
    return " ".join(shown.decode().split())
