"""A record of four reports to ask."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.model import Decision, Fault, Judged, Participant, Reading, Where
from dragoman.record import View, open_record
from dragoman.runs import open_merging
from record.build import LINDQVIST, OKELLO, SOLBERG, claim, document, on, pair

PARK = Participant(name="Park Ji-hoo", office="Envoy", state="KOR")
_AT = dt.datetime(2025, 12, 1, tzinfo=dt.UTC)
MUGENI = Participant(name="Ana Mugeni", office="Envoy", state="COD")


@pytest.fixture(scope="session")
def view(tmp_path_factory: pytest.TempPathFactory) -> Iterator[View]:
    """Return a view: a in Oslo, b by telephone, c without a date in Moscow, d not read, one file quarantined."""
    path: Path = tmp_path_factory.mktemp("questions") / "record.db"
    call = claim(kind="call", participants=(OKELLO, LINDQVIST), when=on("2025-11-10"), where=None)
    undated = claim(participants=(PARK, MUGENI), when=None, where=Where("Moscow", "RUS"), within="EU–Africa Summit")
    with open_record(path) as record:
        list(record.keep_many([pair("a", claim(participants=(OKELLO, SOLBERG))), pair("b", call), pair("c", undated)]))
        record.keep(document("d"), Reading(id="d", reader="rules/1", status="not read", notes=("another language",)))
        record.quarantine("e.bin", "binary data")
        record.note_faults("trips.xml", [Fault(sort="duplicate", id="trips/2", what="as trips/1", done="left out")])
        yield record.view()


@pytest.fixture(scope="session")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Iterator[View]:
    """Return a view of a record in which every question finds something."""
    path: Path = tmp_path_factory.mktemp("everything") / "record.db"
    guest = Participant(name="Amina Okello", office="Foreign Minister", state="KEN", role="guest")
    visit = claim(kind="visit", participants=(guest, SOLBERG))
    round_ = claim(kind="dialogue", series="Kenya–Norway Strategic Dialogue", round=3, when=on("2025-05-02"))
    with open_merging(path) as record:
        record.keep(*pair("a", visit, claim(), round_))
        record.keep(*pair("b", claim(when=on("2025-11-20"))))
        signed = [claim(kind="signing", when=on(day)) for day in ("2025-11-19", "2025-11-21")]
        (one, *_), _ = (record.keep(*pair(name, each)).engagements for name, each in zip("cd", signed, strict=True))
        record.decide([Decision(at=_AT, author="Ada", act=Judged(verdict="unsure", one=(one,), other=("E-000000",)))])
        record.quarantine("e.bin", "binary data")
        record.note_faults("trips.xml", [Fault(sort="duplicate", id="trips/2", what="as trips/1", done="left out")])
        yield record.view()
