"""A kill while reports are merged loses none, and leaves no engagement half made."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dragoman.runs import open_merging
from record.build import claim, pair
from record.older import older_record
from runs.telling import engagements
from runs.test_merging import check

TESTS = Path(__file__).parents[1]

_KEEP = """
import sys
from dragoman.runs import open_merging
from record.build import claim, pair

print(flush=True)
with open_merging(sys.argv[1]) as record:
    kinds = ("meeting", "call", "visit", "signing")
    pairs = (pair(f"d{number}", claim(kind=kinds[number // 5 % 4])) for number in range(100_000))
    for kept in record.keep_many(pairs):
        print(kept.document, flush=True)
"""

_MERGE = """
import sys
from dragoman.runs import open_merging

print(flush=True)
with open_merging(sys.argv[1]) as record:
    record.merge_anew()
"""

_DECIDE = """
import datetime, itertools, sys
from dragoman.model import Decision, Judged, Rejected, Revoked
from dragoman.runs import open_merging
from record.build import claim, pair

at = datetime.datetime(2025, 12, 1, tzinfo=datetime.timezone.utc)
print(flush=True)
with open_merging(sys.argv[1]) as record:
    ids = [kept.engagements[0] for kept in record.keep_many(pair(f"d{number}") for number in range(6))]
    for one, other in itertools.cycle(itertools.combinations(ids, 2)):
        acts = [Judged(verdict="different", one=(one,), other=(other,)), Rejected(claims=(one,))]
        made = record.decide([Decision(at=at, author="Ada", act=act) for act in acts]).decisions
        print(*(f"{made.number} {made.act.things[0]}" for made in made), sep="\\n", flush=True)
        record.decide([Decision(at=at, author="Ada", act=Revoked(decision=one.number)) for one in made])
"""


def _killed(path: Path, code: str, after: float) -> set[str]:
    """Run code in another process, kill it some seconds after it began, return what it reported."""
    paths = os.pathsep.join((str(TESTS), *filter(None, sys.path)))
    run = subprocess.Popen(
        (sys.executable, "-c", code, str(path)), stdout=subprocess.PIPE, text=True,
        env={**os.environ, "PYTHONPATH": paths},
    )  # fmt: skip
    assert run.stdout is not None
    run.stdout.readline()
    time.sleep(after)
    run.send_signal(signal.SIGKILL)
    rest, _ = run.communicate()
    return {line.strip() for line in rest.splitlines(keepends=True) if line.endswith("\n")}


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no such signal")
def test_what_was_reported_as_kept_is_merged(tmp_path: Path) -> None:
    path, moment = tmp_path / "record.db", random.Random(1)
    for _ in range(3):
        reported = _killed(path, _KEEP, moment.uniform(0.1, 0.8))
        with open_merging(path) as record:
            check(path)
            assert reported <= {row.id for row in record.view().documents().rows}
            found = engagements(record.view())
            record.merge_anew()
            assert engagements(record.view()) == found


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no such signal")
def test_a_migration_or_a_rebuild_that_is_killed_loses_nothing(tmp_path: Path) -> None:
    told = [pair(f"d{number}", claim(), claim(kind="call")) for number in range(100)]
    path, moment = older_record(tmp_path / "record.db", "0002", told), random.Random(2)
    for _ in range(4):
        _killed(path, _MERGE, moment.uniform(0, 1.0))
    with open_merging(path) as record:
        check(path)
        assert record.view().documents().total == len(told)
        assert {len(row.documents) for row in engagements(record.view()).values()} == {len(told)}


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no such signal")
def test_no_decision_that_was_reported_is_lost_and_none_is_half_carried_out(tmp_path: Path) -> None:
    path, moment = tmp_path / "record.db", random.Random(3)
    reported: set[str] = set()
    for _ in range(5):
        reported |= _killed(path, _DECIDE, moment.uniform(0.4, 1.2))
        with open_merging(path) as record:
            standing = record.view().standing()
            check(path, {name for one in standing.in_force for name in one.act.things if standing.rejection(name)})
            kept = {f"{one.number} {one.act.things[0]}" for one in standing.all if one.act.things}
            assert reported - {""} <= kept
            found = engagements(record.view())
            record.merge_anew()
            assert engagements(record.view()) == found
    assert reported - {""}
