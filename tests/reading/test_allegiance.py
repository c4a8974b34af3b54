"""Whose officials the people are whom a text names without a state, and what their offices are."""

from __future__ import annotations

import datetime as dt

import pytest

from dragoman.model import Document
from dragoman.reading import read

PUBLISHED = dt.date(2025, 11, 20)


def holders(text: str, publisher: str | None = None) -> dict[str, str | None]:
    """Return the party of each person who holds an office."""
    reading = read(Document(text=text, id="t", published=PUBLISHED, publisher=publisher))
    return {one.person: one.of for one in reading.offices}


HOME = [
    (
        (
            "Bhutanese Prime Minister Karma Wangdi met Foreign Minister Rafiq Alam in Dhaka. Karma Wangdi, the Bhutanese "
            "leader, thanked Bangladesh."
        ),
        {"Karma Wangdi": "BTN", "Rafiq Alam": "BGD"},
    ),
    (
        (
            "OSLO, Nov 19 - Foreign Minister Omar Haddad held talks with Norwegian Foreign Minister Lars Holm and with "
            "Norwegian Trade Minister Nils Vik. Jordan and Norway will open a joint fund, Jordan said."
        ),
        {"Omar Haddad": "JOR", "Lars Holm": "NOR", "Nils Vik": "NOR"},
    ),
    (
        "External Affairs Minister Anil Mehta met Kenya's Prime Cabinet Secretary Daniel Otieno in New York.",
        {"Anil Mehta": "IND", "Daniel Otieno": "KEN"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), HOME)
def test_a_text_leaves_out_the_state_of_its_own_officials(text: str, expected: dict[str, str]) -> None:
    assert holders(text) == expected


KNOWN = [
    (
        "LJUBLJANA - As part of his visit to Slovenia, President Kassym-Jomart Tokayev met Prime Minister Robert Golob.",
        {"Kassym-Jomart Tokayev": "KAZ", "Robert Golob": "SVN"},
    ),
    (
        "In Yerevan, Armenian Foreign Minister Ararat Mirzoyan met Secretary-General Antonio Guterres.",
        {"Ararat Mirzoyan": "ARM", "Antonio Guterres": "UN"},
    ),
    (
        "The Norwegian Prime Minister, Karl Merz, met President Ola Duda of Poland in Oslo.",
        {"Karl Merz": "NOR", "Ola Duda": "POL"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), KNOWN)
def test_known_officials_are_their_party_s_unless_the_text_says_otherwise(text: str, expected: dict[str, str]) -> None:
    assert holders(text) == expected


ABROAD = [
    (
        "Spanish envoy Marta Solano was in Astana on Monday. She met Deputy Foreign Minister Aidar Bekov.",
        {"Marta Solano": "ESP", "Aidar Bekov": "KAZ"},
    ),
    (
        "Norwegian Trade Minister Nils Vik met Finance Minister Rosa Amutenya in Windhoek.",
        {"Nils Vik": "NOR", "Rosa Amutenya": "NAM"},
    ),
    (
        "Norwegian Trade Minister Nils Vik met Swedish Finance Minister Karin Lund in Windhoek.",
        {"Nils Vik": "NOR", "Karin Lund": "SWE"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), ABROAD)
def test_whom_a_visitor_meets_is_of_the_place_s_state(text: str, expected: dict[str, str]) -> None:
    assert holders(text) == expected


def test_those_whom_all_reports_know_need_no_introduction() -> None:
    reading = read(
        Document(text="Macron will meet Zelenskyy in Paris on Friday, aides said.", id="t", published=PUBLISHED)
    )
    (meeting,) = reading.engagements
    assert [(one.name, one.state) for one in meeting.participants] == [("Macron", "FRA"), ("Zelenskyy", "UKR")]


PUBLISHERS = [
    ("Kathmandu Courier", "Foreign Minister Bina Rana met German Foreign Minister Karl Braun in Berlin.", "NPL"),
    ("www.example.go.ke", "Foreign Minister Bina Rana met German Foreign Minister Karl Braun in Berlin.", "KEN"),
    ("SADC Secretariat", "Executive Secretary Bina Rana met German Foreign Minister Karl Braun in Berlin.", "SADC"),
]


@pytest.mark.parametrize(("publisher", "text", "party"), PUBLISHERS)
def test_the_publisher_tells_whose_officials_stand_without_a_state(publisher: str, text: str, party: str) -> None:
    assert holders(text, publisher) == {"Bina Rana": party, "Karl Braun": "DEU"}


WORDING = [
    (
        "Pakistan and Oman held talks in Muscat. The Omani delegation was headed by Undersecretary Salim Al Harthy.",
        "Salim Al Harthy",
        "OMN",
    ),
    (
        "Nepal and China hold bilateral talks in Kathmandu. The Chinese side is to be led by Vice Foreign Minister Li Wei.",
        "Li Wei",
        "CHN",
    ),
    (
        "Egypt met Ghana in Cairo. The Ghanaian delegation included the Minister of Transport, Kofi Mensah.",
        "Kofi Mensah",
        "GHA",
    ),
    (
        (
            "Moroccan Foreign Minister Ali Tazi met Sierra Leonean Foreign Minister Musa Kanu, who was bearing a message from "
            "President Joseph Sesay."
        ),
        "Joseph Sesay",
        "SLE",
    ),
    (
        "Indian Foreign Secretary Anil Mehta called on the President of Nepal, Bina Rana, and the Prime Minister, Hari Lama.",
        "Hari Lama",
        "NPL",
    ),
    (
        "Jordanian Prime Minister Omar Haddad, accompanied by Trade Minister Rana Khoury, met French President Luc Moreau.",
        "Rana Khoury",
        "JOR",
    ),
    (
        "French President Luc Moreau spoke with Prime Minister Robert Miles. The United States and Canada were informed.",
        "Robert Miles",
        "CAN",
    ),
    (
        (
            "Kenyan President Daniel Otieno received a message from President Musa Opio of Uganda, delivered on Monday by "
            "Security Minister Jane Akello."
        ),
        "Jane Akello",
        "UGA",
    ),
    (
        (
            "ADDIS ABABA - Prime Minister Dawit Alemu paid a working visit to Juba, where he conferred with President "
            "James Deng. Ethiopia said so."
        ),
        "James Deng",
        "SSD",
    ),
    (
        "Singapore and Fiji met in Suva. The Singapore delegation will comprise Ambassador for International Law Lee Mei.",
        "Lee Mei",
        "SGP",
    ),
    (
        "Joao Neto, President of Angola and Chairperson of the African Union, met Kenyan President Daniel Otieno.",
        "Joao Neto",
        "AU",
    ),
]


@pytest.mark.parametrize(("text", "person", "party"), WORDING)
def test_the_wording_tells_whose_official_a_person_is(text: str, person: str, party: str) -> None:
    assert holders(text)[person] == party


def offices(text: str) -> set[tuple[str, str]]:
    return {(one.person, one.office) for one in read(Document(text=text, id="t", published=PUBLISHED)).offices}


OFFICES = [
    (
        "Danish Foreign Minister Ada Lund met Minister Lund's guest, Swedish Foreign Minister Nils Berg. Minister Lund spoke.",
        {("Ada Lund", "Foreign Minister"), ("Nils Berg", "Foreign Minister")},
    ),
    (
        "Swedish Foreign Minister Nils Berg met former Danish Prime Minister Ada Lund and Danish coach Per Vik.",
        {("Nils Berg", "Foreign Minister")},
    ),
    (
        "Omani Foreign Minister Ali Saidi met Ahmed Attar, Minister of State, Minister of Foreign Affairs of Algeria.",
        {
            ("Ali Saidi", "Foreign Minister"),
            ("Ahmed Attar", "Minister of State"),
            ("Ahmed Attar", "Minister of Foreign Affairs"),
        },
    ),
    (
        "Danish Foreign Minister Ada Lund met Swedish Foreign Minister Nils Berglund. Nils Berglind thanked her.",
        {("Ada Lund", "Foreign Minister"), ("Nils Berglund", "Foreign Minister")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_offices_are_current_official_and_in_full(text: str, expected: set[tuple[str, str]]) -> None:
    assert offices(text) == expected
