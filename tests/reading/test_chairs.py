"""Who holds the chair of which body, in invented reports."""

from __future__ import annotations

import datetime as dt

import pytest

from dragoman.model import Document
from dragoman.reading import read
from dragoman.reference.chairs import chair_words

Chairs = set[tuple[str, str, str]]


def chairs_of(text: str) -> Chairs:
    opening = "The foreign ministers of Peru and Chile met in Lima. "
    reading = read(Document(text=opening + text, id="t", published=dt.date(2025, 11, 20)))
    return {(one.body, one.holder, one.sense) for one in reading.chairmanships}


TOLD: list[tuple[str, Chairs]] = [
    ("Kenya currently chairs the East African Community.", {("EAC", "KEN", "holds")}),
    ("Brazil, which presides over BRICS this year, was there.", {("BRICS", "BRA", "holds")}),
    ("They spoke of IGAD. Djibouti chairs the regional bloc.", {("IGAD", "DJI", "holds")}),
    ("They spoke of ASEAN. The Philippines took over the bloc's rotating chairmanship from Malaysia in January.",
     {("ASEAN", "PHL", "takes_over"), ("ASEAN", "MYS", "hands_over")}),
    ("The ECO ministers met. Turkmenistan handed the chairmanship of the Council over to Türkiye.",
     {("ECO", "TKM", "hands_over"), ("ECO", "TUR", "takes_over")}),
    ("Tajikistan chairs the CIS this year, and the reins will be handed over to Belarus.",
     {("CIS", "TJK", "holds"), ("CIS", "TJK", "hands_over"), ("CIS", "BLR", "will_take_over")}),
    ("The Pacific Islands Forum meets on Monday. Samoa takes over from Tonga at the opening.",
     {("PIF", "WSM", "takes_over"), ("PIF", "TON", "hands_over")}),
    ("President Aino Laine of Finland, the current Chair of the OSCE, spoke.", {("OSCE", "Aino Laine", "holds")}),
    ("Chad, in its capacity as Chair of the African Union, agreed.", {("AU", "TCD", "holds")}),
    ("The Chair of the Arab League for the month of May, Mr. Omar Haddad, spoke.",
     {("Arab League", "Omar Haddad", "holds")}),
    ("President Aino Laine will see President Petr Novak take over the chairmanship of the European Union.",
     {("EU", "Petr Novak", "will_take_over")}),
    ("He pledged support for South Africa's Presidency of the G20.", {("G20", "ZAF", "holds")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_chairs(text: str, expected: Chairs) -> None:
    assert chairs_of(text) == expected


NOT_TOLD = [
    "Kenya chairs the EAC summit today.",
    "Chilean Foreign Minister Ana Rojas chaired the meeting of the OAS.",
    "The ASEAN ministers met under the chairmanship of Aino Laine.",
    "The Turkish presidency said that NATO would meet.",
    "The Chairperson of the African Union Commission, Mr. Omar Haddad, spoke.",
    "He lives under the leadership of his party in the EU.",
    "The minister handed over the reins to his deputy.",
]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_a_session_or_an_office_is_no_chair_of_a_body(text: str) -> None:
    assert chairs_of(text) == set()


@pytest.mark.parametrize("noun", sorted(chair_words().nouns))
def test_every_noun_names_a_chair(noun: str) -> None:
    assert ("SADC", "MWI", "takes_over") in chairs_of(f"Malawi took over the {noun} of SADC.")


@pytest.mark.parametrize("noun", sorted(chair_words().holders))
def test_every_holder_sits_in_a_chair(noun: str) -> None:
    assert chairs_of(f"Malawi, the {noun} of SADC, agreed.") == {("SADC", "MWI", "holds")}


@pytest.mark.parametrize("verb", [one for one in chair_words().verbs if not one.endswith("ing")])
def test_every_verb_tells_of_a_chair(verb: str) -> None:
    will = "" if verb.split(maxsplit=1)[0].endswith("s") else "will "
    assert {one[:2] for one in chairs_of(f"Malawi {will}{verb} SADC this year.")} == {("SADC", "MWI")}


@pytest.mark.parametrize("noun", sorted(chair_words().bodies))
def test_every_word_for_a_body_means_one_named_before(noun: str) -> None:
    assert ("SADC", "MWI") in {one[:2] for one in chairs_of(f"They spoke of SADC. Malawi chairs the {noun} this year.")}


@pytest.mark.parametrize("noun", sorted(chair_words().sessions))
def test_every_session_is_chaired_for_a_day(noun: str) -> None:
    assert chairs_of(f"Malawi chairs the SADC {noun}.") == set()


@pytest.mark.parametrize("verb", sorted(chair_words().passives - {"over"}))
def test_every_passive_names_who_holds_a_chair(verb: str) -> None:
    senses = chairs_of(f"The chairmanship of SADC was {verb} by Malawi.")
    assert {one[:2] for one in senses} == {("SADC", "MWI")}


@pytest.mark.parametrize("verb", sorted(chair_words().congratulating))
def test_who_is_congratulated_takes_the_chair(verb: str) -> None:
    text = f"Emirati Minister Saif Al Nahar {verb} Cypriot Minister Nikos Andreou on his country's assumption of the presidency of SADC."
    assert chairs_of(text) == {("SADC", "CYP", "takes_over")}


PASSED_ON = [
    (
        (
            "The meeting of the Council of Heads of Government (Prime Ministers) of the member states of the Shanghai "
            "Cooperation Organization took place. The chairmanship of the Council for the next period was handed over by "
            "Russia to Tajikistan."
        ),
        {
            ("SCO Council of Heads of Government", "RUS", "hands_over"),
            ("SCO Council of Heads of Government", "TJK", "takes_over"),
        },
    ),
    (
        "The chairmanship of the SCO Council of Heads of State is currently exercised by the Kyrgyz Republic.",
        {("SCO Council of Heads of State", "KGZ", "holds")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), PASSED_ON)
def test_a_chair_that_is_passed_on_is_that_of_the_organ(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert chairs_of(text) == expected
