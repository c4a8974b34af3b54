"""What is wrong with tables is kept by file, asked for by sort and file, and counted."""

from __future__ import annotations

from pathlib import Path

from dragoman.model import Fault
from dragoman.record import open_record
from record.older import older_record

ONE = Fault(sort="several places", what="Oslo, Bergen", done="kept", file="a.xml", id="t/1")
TWO = Fault(sort="duplicate", what="as t/1", done="left out", file="a.xml", id="t/2")
OTHER = Fault(sort="ids missing", what="7", done="nothing", file="b.xml")


def test_faults_come_back_by_file_and_row(tmp_path: Path) -> None:
    with open_record(tmp_path / "r.db") as record:
        record.note_faults("b.xml", [OTHER])
        record.note_faults("a.xml", [ONE, TWO])
        view = record.view()
        assert view.faults().rows == (ONE, TWO, OTHER)
        assert view.faults(sort="duplicate").rows == (TWO,)
        assert view.faults(file="b.").rows == (OTHER,)
        assert (view.faults(limit=1, offset=1).rows, view.faults(limit=1).total) == ((TWO,), 3)
        assert view.counts().faults == {"duplicate": 1, "ids missing": 1, "several places": 1}


def test_a_file_that_is_read_again_has_its_faults_anew(tmp_path: Path) -> None:
    with open_record(tmp_path / "r.db") as record:
        record.note_faults("a.xml", [ONE, TWO])
        record.note_faults("a.xml", [TWO])
        assert record.view().faults().rows == (TWO,)
        record.note_faults("a.xml", [])
        assert record.view().faults().total == 0


def test_a_record_of_the_first_version_is_brought_up_to_date(tmp_path: Path) -> None:
    with open_record(older_record(tmp_path / "r.db", "0001")) as record:
        record.note_faults("a.xml", [ONE])
        assert record.view().faults().total == 1
