"""What a row of a table says: its own visit, and the meetings that its remarks tell."""

from __future__ import annotations

import datetime as dt

import pytest

from dragoman.errors import BrokenInput
from dragoman.model import Document, EngagementClaim, Where
from dragoman.tables import read_row
from tables.build import nothing, row, told, trip, visit

ROWS = [
    trip(),
    trip(remarks="Official visit; met with King Olav II and Prime Minister Hanna Solberg, March 2. Attended a dinner."),
    trip(
        name="Ada (Addy) Dean Vale", remarks="Audience with Pope Paul X. Also met with Kenyan President Amina Okello."
    ),
    visit("President Amina Okello and Prime Minister Kofi Mensa", description="Met with President Grant May 1."),
    visit("Amina Okello"),
    row(
        "row", name="Hanna Solberg", office="Foreign Minister", home="NOR", host="KEN", place="Nairobi", start="2025-03"
    ),
]


def people(claim: EngagementClaim) -> list[tuple[str | None, str | None, str | None, str]]:
    return [(one.name, one.office, one.party, one.role) for one in claim.participants]


def further(document: Document) -> list[tuple[str, list[str | None]]]:
    claims = told(document).reading.engagements[1:]
    return [(claim.kind, [one.name for one in claim.participants]) for claim in claims]


def test_the_columns_of_a_trip_are_a_visit() -> None:
    claim = told(trip()).reading.engagements[0]
    assert (claim.kind, claim.status, claim.mode, claim.where) == ("visit", "held", "in_person", Where("Oslo", "NOR"))
    assert claim.when
    assert (claim.when.start, claim.when.end) == (dt.date(2011, 3, 1), dt.date(2011, 3, 2))
    assert people(claim) == [
        ("Ada Mary Vale", "Secretary of State", "USA", "guest"),
        ("Hanna Solberg", "Foreign Minister", "NOR", "host"),
    ]


def test_the_columns_of_a_visit_are_a_visit_to_the_state_of_the_table() -> None:
    claim = told(visit("King Olav II", **{"from": "Norway"})).reading.engagements[0]
    assert people(claim) == [("Olav II", "King", "NOR", "guest"), (None, None, "USA", "host")]
    assert claim.where == Where(None, "USA")


def test_the_remarks_give_meetings_with_the_row_s_date_place_and_traveller() -> None:
    claim = told(trip()).reading.engagements[1]
    assert people(claim) == [
        ("Ada Mary Vale", "Secretary of State", "USA", "participant"),
        ("Hanna Solberg", "Foreign Minister", "NOR", "participant"),
    ]
    assert (claim.kind, claim.where) == ("meeting", Where("Oslo", "NOR"))
    assert claim.when
    assert claim.when.start == dt.date(2011, 3, 1)
    assert claim.inferred["when"] == "stated by the row"
    assert claim.evidence == ("Met with Foreign Minister Hanna Solberg",)


EVIDENCE = [
    (trip(remarks=""), "role: secretary", "locale: Oslo"),
    (trip(), "role: secretary", "locale: Oslo"),
    (row("row", host="Kenya", purpose="Talks.", start="2025"), "host: Kenya", "host: Kenya"),
]


@pytest.mark.parametrize(("document", "first", "last"), EVIDENCE)
def test_the_evidence_of_a_row_is_its_cells_as_far_as_the_remarks(document: Document, first: str, last: str) -> None:
    (words,) = read_row(document, nothing).reading.engagements[0].evidence
    assert (words.splitlines()[0], words.splitlines()[-1]) == (first, last)


def test_evidence_out_of_remarks_ends_with_a_word() -> None:
    meeting = told(trip(remarks="Met with King Olav; attended a dinner.")).reading.engagements[1]
    assert meeting.evidence == ("Met with King Olav",)


REMARKS = [
    ("Met with Foreign Minister Hanna Solberg.", [("meeting", ["Ada Mary Vale", "Hanna Solberg"])]),
    ("Official visit; met with King Olav II.", [("meeting", ["Ada Mary Vale", "Olav II"])]),
    ("Audience with King Olav II.", [("meeting", ["Ada Mary Vale", "Olav II"])]),
    ("Accompanied President Grant.", []),
    ("Vacation.", []),
    ("Also visited Bergen.", []),
    ("Met with Russian Foreign Minister Ivan Petrov.", [("meeting", ["Ada Mary Vale", "Ivan Petrov"])]),
]


@pytest.mark.parametrize(("remarks", "expected"), REMARKS)
def test_what_remarks_tell(remarks: str, expected: list[tuple[str, list[str]]]) -> None:
    assert further(trip(remarks=remarks)) == expected


def test_a_day_in_the_remarks_is_of_the_row_s_year() -> None:
    meeting = told(trip(end_date="2011-03-05", remarks="Met with King Olav II March 4.")).reading.engagements[1]
    assert meeting.when
    assert (meeting.when.start, meeting.when.end) == (dt.date(2011, 3, 4), dt.date(2011, 3, 4))


def test_whom_the_traveller_went_with_is_of_the_same_side() -> None:
    remarks = "Accompanied President Grant to meetings with President Okello."
    reading = told(trip(country="Kenya", country__id="kenya", locale="Nairobi", remarks=remarks)).reading
    (meeting,) = (claim for claim in reading.engagements if claim.kind == "meeting")
    assert [(one.name, one.state) for one in meeting.participants] == [("Grant", "USA"), ("Okello", "KEN")]


@pytest.mark.parametrize("document", ROWS, ids=lambda document: document.text[-40:])
def test_every_span_and_all_evidence_stand_in_the_row(document: Document) -> None:
    reading = told(document).reading
    said = [claim.spans for claim in reading.engagements]
    said += [one.spans for claim in reading.engagements for one in claim.participants]
    spans = [span for spans in said for stretch in spans.values() for span in stretch]
    spans += [mention.span for mention in reading.mentions]
    assert all(document.text[span.start : span.end] == span.text for span in spans)
    assert all(words in document.text for claim in reading.engagements for words in claim.evidence)
    assert all(claim.evidence for claim in reading.engagements)


def test_two_readers_read_a_row_and_both_are_named() -> None:
    assert read_row(trip(), nothing).reading.reader == "table/1+none/1"
    assert told(trip()).reading.id == "t/trip"


def test_several_towns_are_one_visit_without_a_town() -> None:
    claim = read_row(trip(locale="Oslo, Bergen (Hordaland), D.F."), nothing).reading.engagements[0]
    assert claim.where == Where(None, "NOR")
    assert [span.text for span in claim.spans["where"]] == ["Oslo", "Bergen"]


def test_a_row_that_was_written_before_its_start_is_planned() -> None:
    claim = read_row(trip(start_date="2012-06-01", end_date="2012-06-02"), nothing).reading.engagements[0]
    assert claim.status == "planned"


def test_a_president_elect_travels_as_one() -> None:
    claim = read_row(trip(role="president", remarks="[Visit made as President-elect.]"), nothing).reading.engagements[0]
    assert claim.participants[0].office == "President-elect"


STATED = {"kind": "meeting", "status": "postponed", "formality": "informal", "host_name": "Amina Okello"}


def test_columns_of_csv_state_kind_status_and_the_host() -> None:
    document = row("row", name="Hanna Solberg", home="Norway", host="Kenya", start="2025-03-04", **STATED)
    claim = read_row(document, nothing).reading.engagements[0]
    assert (claim.kind, claim.status, claim.informal) == ("meeting", "cancelled", True)
    assert people(claim) == [
        ("Hanna Solberg", None, "NOR", "participant"),
        ("Amina Okello", None, "KEN", "participant"),
    ]


@pytest.mark.parametrize(
    ("cells", "says"),
    [({"kind": "party"}, "kind"), ({"status": "maybe"}, "status"), ({"precision": "hour"}, "precision")],
)
def test_unknown_codes_are_named_with_those_that_are_known(cells: dict[str, str], says: str) -> None:
    with pytest.raises(BrokenInput, match=f"is no {says}.*write one of"):
        read_row(row("row", name="Hanna Solberg", host="Kenya", start="2025-03-04", **cells), nothing)
