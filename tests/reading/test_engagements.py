"""What the reader makes of one or two sentences: invented officials of real states, one row a way of telling it."""

from __future__ import annotations

import datetime as dt

import pytest

from dragoman.model import Document
from dragoman.reading import read
from reading.telling import told

PUBLISHED = dt.date(2025, 11, 20)  # a Thursday


def readings(text: str) -> list[str]:
    return sorted(told(one) for one in read(Document(text=text, id="t", published=PUBLISHED)).engagements)


MEETINGS = [
    (
        "Foreign Minister Amina Ortiz of Spain met Norwegian Foreign Minister Lars Holm in Oslo on Tuesday.",
        ["meeting held ESP:Amina Ortiz+NOR:Lars Holm"],
    ),
    (
        "Kenya's President Daniel Otieno held talks with Prime Minister Anil Mehta of India in Nairobi.",
        ["meeting held IND:Anil Mehta+KEN:Daniel Otieno"],
    ),
    (
        "In a meeting with Polish Foreign Minister Jan Nowak, Estonian Foreign Minister Kadri Tamm praised the ties.",
        ["meeting held EST:Kadri Tamm+POL:Jan Nowak"],
    ),
    ("The foreign ministers of Brazil and Chile met in Santiago on Monday.", ["meeting held BRA:-+CHL:-"]),
    (
        "Jordanian Prime Minister Omar Haddad was received by French President Luc Moreau in Paris.",
        ["meeting held FRA:Luc Moreau(host)+JOR:Omar Haddad(guest)"],
    ),
    (
        "Ambassador of Japan Kenji Mori called on Sri Lankan Prime Minister Nimal Perera on Wednesday.",
        ["meeting held JPN:Kenji Mori+LKA:Nimal Perera"],
    ),
    (
        "Egyptian Foreign Minister Hany Saleh spoke by telephone with his Greek counterpart, Nikos Vlahos.",
        ["call held EGY:Hany Saleh+GRC:Nikos Vlahos"],
    ),
    (
        "Turkish President Orhan Demir telephoned Romanian President Ion Popescu on Wednesday.",
        ["call held ROU:Ion Popescu+TUR:Orhan Demir"],
    ),
    (
        "Finnish Foreign Minister Aino Laine met Latvian Foreign Minister Janis Ozols and, separately, Czech Foreign Minister Petr Novak.",
        ["meeting held CZE:Petr Novak+FIN:Aino Laine", "meeting held FIN:Aino Laine+LVA:Janis Ozols"],
    ),
    (
        "Swedish Prime Minister Karin Berg will meet Danish Prime Minister Mads Lund in Malmö next week.",
        ["meeting planned DNK:Mads Lund+SWE:Karin Berg"],
    ),
    (
        "A meeting between Thai Foreign Minister Somchai Boon and Lao Foreign Minister Khamla Vong was postponed.",
        ["meeting cancelled LAO:Khamla Vong+THA:Somchai Boon"],
    ),
    (
        "NATO Secretary General Erik Dahl met Albanian Prime Minister Arben Hoxha in Brussels.",
        ["meeting held ALB:Arben Hoxha+NATO:Erik Dahl"],
    ),
]

JOURNEYS = [
    (
        "Italian Foreign Minister Marco Riva will visit Tunisia from 24 to 26 November.",
        ["visit planned ITA:Marco Riva(guest)+TUN:-(host)"],
    ),
    (
        "Vietnamese President Tran Van Long arrived in Vientiane on Wednesday for a two-day visit at the invitation of Lao President Bounmy Keo.",
        ["visit ongoing LAO:Bounmy Keo(host)+VNM:Tran Van Long(guest)"],
    ),
    (
        "Ghana's President Kofi Mensah invited Portuguese President Rui Costa to visit Accra.",
        ["visit proposed GHA:Kofi Mensah(host)+PRT:Rui Costa(guest)"],
    ),
    (
        "Uruguayan Foreign Minister Pablo Sosa's visit to Lima was called off.",
        ["visit cancelled PER:-(host)+URY:Pablo Sosa(guest)"],
    ),
]

OCCASIONS = [
    (
        "The 4th round of the India–Norway Strategic Dialogue was held in Oslo on 18 November 2025.",
        ["dialogue held IND:-+NOR:-"],
    ),
    (
        "Uzbek Foreign Minister Aziz Karimov took part in the OIC Council of Foreign Ministers in Jeddah.",
        ["conference held OIC:-+UZB:Aziz Karimov"],
    ),
    (
        "Omani Foreign Minister Said Al Harthy and his Belgian counterpart, Els Peeters, signed a memorandum of understanding on ports in Muscat.",
        ["signing held BEL:Els Peeters+OMN:Said Al Harthy"],
    ),
    (
        "Irish President Maeve Byrne sent a letter of condolence to Moroccan King Idris IV.",
        ["message held IRL:Maeve Byrne+MAR:Idris IV"],
    ),
    (
        "The Ambassador of Peru, Rosa Quispe, presented her credentials to Croatian President Ivan Horvat.",
        ["ceremony held HRV:Ivan Horvat(host)+PER:Rosa Quispe(guest)"],
    ),
]

NOTHING = [
    "The chief ministers of Karnataka and Kerala met in Bengaluru on Thursday to discuss water.",
    "No meeting took place between Algerian Foreign Minister Salim Amrani and Moroccan Foreign Minister Nabil Tazi.",
    "The Greek prime minister and the Turkish president should meet, and they should do so soon.",
    "Prime Minister Karin Berg met the mayors of four Swedish towns in Stockholm.",
    "England captain Tom Hale met coach Rob Dunn in Hamilton before the match against New Zealand.",
    "Foreign Minister Aino Laine told reporters in Helsinki that relations with Estonia were good.",
    "The chairman of the company met the bank's president in Zurich.",
    "Russia fired missiles at Ukraine on Tuesday, the Ukrainian defence ministry said.",
]


@pytest.mark.parametrize(("text", "expected"), MEETINGS)
def test_meetings_and_calls(text: str, expected: list[str]) -> None:
    assert readings(text) == expected


@pytest.mark.parametrize(("text", "expected"), JOURNEYS)
def test_journeys(text: str, expected: list[str]) -> None:
    assert readings(text) == expected


@pytest.mark.parametrize(("text", "expected"), OCCASIONS)
def test_occasions(text: str, expected: list[str]) -> None:
    assert readings(text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_diplomatic(text: str) -> None:
    assert readings(text) == []
