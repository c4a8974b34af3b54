"""Tables as strangers hand them in: rows as documents, faults of form with a way out, nothing hostile let through."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.documents import documents_from
from dragoman.errors import BrokenInput, InputError
from dragoman.model import Document
from tables.build import trip_xml, trips_xml

HEADER = "id,leader,office,home,host,city,start,end,purpose"
GOOD = "7,Hanna Solberg,Foreign Minister,Norway,Kenya,Nairobi,2025-03-04,2025-03-05,Met with President Amina Okello."


def read(folder: Path, name: str, content: str | bytes) -> list[Document | InputError]:
    file = folder / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(documents_from([file]))


def test_a_row_of_xml_is_a_document(tmp_path: Path) -> None:
    (item,) = read(tmp_path, "vale.xml", trips_xml(trip_xml(id="7", remarks="Met with\n   King Olav.")))
    assert isinstance(item, Document)
    assert (item.id, item.genre, item.publisher) == ("historian/trip/7", "table", "Office of the Historian")
    assert (item.published, item.published_from) == (dt.date(2012, 5, 9), "field")
    assert item.text.splitlines()[0] == "trip"
    assert "remarks: Met with King Olav." in item.text.splitlines()
    assert "clerk" not in item.text
    assert item.title == "Ada Mary Vale, Oslo, Norway, 2011-03-01"


def test_two_rows_that_differ_in_their_id_alone_have_the_same_words(tmp_path: Path) -> None:
    one, other = read(tmp_path, "vale.xml", trips_xml(trip_xml(id="7"), trip_xml(id="8")))
    assert isinstance(one, Document)
    assert isinstance(other, Document)
    assert one.text == other.text


def test_a_row_of_csv_is_a_document(tmp_path: Path) -> None:
    (item,) = read(tmp_path, "visits.csv", f"{HEADER}\n{GOOD}\n")
    assert isinstance(item, Document)
    assert item.id == "visits/7"
    assert item.text.splitlines()[:2] == ["row", "leader: Hanna Solberg"]
    assert item.published is None


def test_a_row_without_an_id_has_the_number_of_the_row(tmp_path: Path) -> None:
    (item,) = read(tmp_path, "visits.csv", "leader;host;start\n;;\nHanna Solberg;Kenya;2025\n")
    assert isinstance(item, Document)
    assert item.id == "visits#2"


def test_marks_inside_a_cell_cost_no_words(tmp_path: Path) -> None:
    (item,) = read(tmp_path, "a.xml", trips_xml(trip_xml(remarks="Met <i>King <b>Olav</b></i> on arrival.")))
    assert isinstance(item, Document)
    assert "remarks: Met King Olav on arrival." in item.text


BAD = [
    ("a.xml", "<songs><song/></songs>", "XML of another kind (<songs>)"),
    ("a.xml", "no table at all", "broken XML (line 1: syntax error)"),
    ("a.xml", "<trips><trip>", "broken XML (line 1"),
    ("a.xml", "<trips></trips>", "no row"),
    ("a.xml", "<trips><trip><name>Vale</name></trip></trips>", "a.xml row 1: it has no words for host or place"),
    ("a.csv", "leader,host,start\n,Kenya,2025\n", "a.csv row 1: it has no words for name or home"),
    ("a.xml", f"<trips>{'<a>' * 9}{'</a>' * 9}</trips>", "levels deep"),
    ("a.csv", "leader,host,start,mood\n", 'unknown column "mood"'),
    ("a.csv", "leader,start\n", 'no column for "host or place"'),
    ("a.csv", "leader,name,host,start\n", '"leader", "name" hold the same'),
    ("a.csv", 'leader,host,start\n"a"b,c,d\n', "broken CSV"),
    ("a.csv", "leader,host,start\n", "no row"),
    ("a.csv", "leader,host,start\na,b,c,d\n", "4 cells, the header 3"),
]


@pytest.mark.parametrize(("name", "content", "says"), BAD)
def test_bad_tables_are_named_with_the_way_out(name: str, content: str, says: str, tmp_path: Path) -> None:
    (item,) = read(tmp_path, name, content)
    assert isinstance(item, InputError)
    assert says in str(item)
    assert name in str(item)
    assert len(str(item).splitlines()) == 1


def test_a_broken_row_of_csv_costs_no_other(tmp_path: Path) -> None:
    items = read(tmp_path, "visits.csv", f"{HEADER}\n{GOOD}\n{GOOD},more\n{GOOD}\n")
    assert [isinstance(item, Document) for item in items] == [True, False, True]
    assert "visits.csv row 2" in str(items[1])


BOMB = "".join(f'<!ENTITY e{level} "{f"&e{level - 1};" * 10}">' for level in range(1, 10))
HOSTILE = [
    f'<!DOCTYPE trips [<!ENTITY e0 "lol">{BOMB}]><trips><trip><remarks>&e9;</remarks></trip></trips>',
    '<!DOCTYPE trips [<!ENTITY x SYSTEM "file:///etc/passwd">]><trips><trip><remarks>&x;</remarks></trip></trips>',
    '<!DOCTYPE trips [<!ENTITY % x SYSTEM "http://192.0.2.1/x">%x;]><trips><trip/></trips>',
]


@pytest.mark.parametrize("content", HOSTILE)
def test_entities_of_strangers_are_refused(content: str, tmp_path: Path) -> None:
    (item,) = read(tmp_path, "a.xml", content)
    assert isinstance(item, BrokenInput)
    assert "declares an entity" in str(item)


def test_a_definition_elsewhere_is_never_fetched(tmp_path: Path) -> None:
    table = trips_xml(trip_xml(remarks="Met &amp; dined &x;.")).replace(
        "<trips>", "<!DOCTYPE trips SYSTEM 'x.dtd'><trips>"
    )
    (tmp_path / "x.dtd").write_text('<!ENTITY x "secret">')
    (item,) = read(tmp_path, "a.xml", table)
    assert isinstance(item, Document)
    assert "remarks: Met & dined ." in item.text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
def test_encodings_that_xml_declares(encoding: str, tmp_path: Path) -> None:
    text = trips_xml(trip_xml(locale="Tromsø")).replace("UTF-8", encoding.removesuffix("-sig"))
    (item,) = read(tmp_path, "a.xml", text.encode(encoding))
    assert isinstance(item, Document)
    assert "locale: Tromsø" in item.text


@given(st.binary(max_size=300))
def test_any_bytes_give_documents_or_errors(data: bytes) -> None:
    from dragoman.documents.making import Options  # noqa: PLC0415
    from dragoman.documents.tables import documents_of_table  # noqa: PLC0415

    for media_type in ("text/csv", "application/xml"):
        for opening in (b"", b"<trips><trip>", b"leader,host,start\n"):
            try:
                list(documents_of_table("t", opening + data, media_type, Options()))
            except InputError as error:
                assert str(error).startswith("t")
