"""A kill at any moment loses no document that was reported as kept, and leaves none half written."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from dragoman.record import open_record
from record.build import claim, pair

TESTS = Path(__file__).parents[1]

_KEEP = """
import sys
from dragoman.record import open_record
from record.build import claim, pair

many = sys.argv[2] == "many"
with open_record(sys.argv[1]) as record:
    pairs = (pair(f"d{number}", claim(), claim(kind="call")) for number in range(100_000))
    for kept in record.keep_many(pairs) if many else (record.keep(*one) for one in pairs):
        sys.stdout.write(kept.document + "\\n")
        sys.stdout.flush()
"""


def _killed(path: Path, way: str, after: float) -> set[str]:
    """Keep documents in another process, kill it some seconds after its first report, return what it reported."""
    paths = os.pathsep.join((str(TESTS), *filter(None, sys.path)))
    command = (sys.executable, "-c", _KEEP, str(path), way)
    run = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": paths})
    assert run.stdout is not None
    first = run.stdout.readline()
    time.sleep(after)
    run.send_signal(signal.SIGKILL)
    rest, _ = run.communicate()
    return {line.strip() for line in (first, *rest.splitlines(keepends=True)) if line.endswith("\n")}


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no such signal")
@pytest.mark.parametrize("way", ["each", "many"])
def test_nothing_reported_is_lost_and_nothing_is_half_written(way: str, tmp_path: Path) -> None:
    path, moment = tmp_path / "record.db", random.Random(way)
    for _ in range(3):
        reported = _killed(path, way, moment.uniform(0, 0.3))
        assert reported
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        _check(path, reported)


def _check(path: Path, reported: set[str]) -> None:
    with open_record(path, create=False) as record:
        view = record.view()
        keys = {row.id for row in view.documents().rows}
        assert reported <= keys
        for key in keys:
            sheet = view.document(key)
            assert sheet is not None
            assert len(sheet.engagements) == len(sheet.reading.engagements) == 2
        assert view.counts().lists["statements"] == view.counts().lists["commitments"] == len(keys)
        assert record.keep(*pair("d0", claim(), claim(kind="call"))).outcome == "unchanged"
