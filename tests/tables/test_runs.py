"""Tables among the files of a run: every row ends somewhere, every fault is told and kept."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from dragoman.model import Fault
from dragoman.record import EngagementFilter, open_record
from dragoman.runs import Outcome, open_merging, read_paths
from tables.build import trip_xml, trips_xml

ROWS = (
    trip_xml(id="1"),
    trip_xml(id="2", locale="Oslo, Bergen"),
    trip_xml(id="3"),
    trip_xml(id="4", country="Sweden", slug="sweden", locale="Lund", start="2011-03-02", end="2011-03-03"),
)


def written(folder: Path) -> Path:
    (folder / "vale.xml").write_text(trips_xml(*ROWS), encoding="utf-8")
    (folder / "visits.csv").write_text(
        "id,leader,home,host,start,status\n1,Hanna Solberg,Norway,Kenya,2025-03-04,held\n2,Olav,Norway,Kenya,2025,maybe\n",
        encoding="utf-8",
    )
    return folder


def states(outcomes: list[Outcome]) -> list[tuple[str, bool]]:
    return [(one.state, one.document is not None) for one in outcomes]


def test_every_row_ends_somewhere_and_every_fault_is_told(tmp_path: Path) -> None:
    faults: list[Fault] = []
    outcomes = list(read_paths([written(tmp_path)], on_fault=faults.append))
    assert states(outcomes) == [
        ("read", True), ("read", True), ("read", False), ("read", True), ("read", True), ("quarantined", True),
    ]  # fmt: skip
    assert [(fault.sort, fault.id) for fault in faults] == [
        ("several places", "historian/trip/2"),
        ("duplicate", "historian/trip/3"),
    ]
    assert "write one of" in outcomes[-1].reason
    assert outcomes[-1].name.endswith("visits.csv visits/2")


def test_a_record_keeps_rows_and_faults_and_reading_again_changes_nothing(tmp_path: Path) -> None:
    folder = written(tmp_path)
    with open_record(tmp_path / "r.db") as record:
        for outcome in ("new", "unchanged"):
            kept = [one.kept.outcome for one in read_paths([folder], record=record) if one.kept]
            assert kept == [outcome] * 4
            view = record.view()
            assert view.counts().faults == {"duplicate": 1, "several places": 1}
            assert view.engagements(EngagementFilter(kind="visit")).total == 4
            assert [one.state for one in view.documents(limit=9).rows] == ["read"] * 4


def test_rows_of_one_table_are_visits_of_their_own(tmp_path: Path) -> None:
    rows = [f"Ada Vale,Foreign Minister,NOR,KEN,2025-03-0{day},2025-03-0{day + 1}" for day in (3, 5)]
    table = tmp_path / "visits.csv"
    table.write_text("\n".join(["name,office,state,country,start,end", *rows]), encoding="utf-8")
    news = tmp_path / "news.txt"
    text = "Norwegian Foreign Minister Ada Vale visited Kenya from 5 to 6 March 2025."
    news.write_text(text, encoding="utf-8")
    with open_merging(tmp_path / "record.db") as record:
        list(read_paths([table], record=record))
        list(read_paths([news], record=record, published=dt.date(2025, 3, 7)))
        found = record.view().engagements(EngagementFilter(kind="visit")).rows
    assert [(str(row.claim.when.start), row.sources) for row in found if row.claim.when] == [
        ("2025-03-03", 1),
        ("2025-03-05", 2),
    ]
