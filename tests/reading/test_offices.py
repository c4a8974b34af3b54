"""How far an office goes: institutions before and behind it, what it is accredited to, titles between it and the name."""

from __future__ import annotations

import pytest

from dragoman.reading.actors import Actor
from dragoman.reading.find_actors import ActorFinder
from dragoman.reading.lexicon import find_hits
from dragoman.reading.tokens import Text


def actors(text: str) -> list[Actor]:
    tokens = Text(text)
    finder = ActorFinder(tokens, find_hits(tokens))
    return [actor for sentence in tokens.sentences for actor in finder.find(sentence)]


def people(text: str) -> list[tuple[str | None, str | None, str | None]]:
    return [(one.name, one.office, one.key) for one in actors(text) if one.name]


BEHIND = [
    (
        "Ola Lund, Director General of the National Monitoring and Security Service, left.",
        ("Ola Lund", "Director General of the National Monitoring and Security Service", None),
    ),
    (
        "State Secretary of the Swiss Federal Department of Foreign Affairs Ola Lund left.",
        ("Ola Lund", "State Secretary of the Swiss Federal Department of Foreign Affairs", "CHE"),
    ),
    (
        "Director of the Federal Security Service Ola Lund left.",
        ("Ola Lund", "Director of the Federal Security Service", None),
    ),
    (
        "Ola Lund, Permanent Secretary of the Thai foreign ministry, left.",
        ("Ola Lund", "Permanent Secretary of the Thai foreign ministry", "THA"),
    ),
    (
        "Ola Lund, Deputy Managing Director for Asia at the European External Action Service, left.",
        ("Ola Lund", "Deputy Managing Director for Asia at the European External Action Service", "EU"),
    ),
    (
        "Ola Lund, Senior Minister of State, Ministry of Law and Ministry of Transport, left.",
        ("Ola Lund", "Senior Minister of State, Ministry of Law and Ministry of Transport", None),
    ),
    ("President of the European Council Ola Lund left.", ("Ola Lund", "President of the European Council", "EU")),
    (
        "Secretary of the Security Council Ola Lund left.",
        ("Ola Lund", "Secretary of the Security Council", None),
    ),
    ("President of Russia Ola Lund left.", ("Ola Lund", "President", "RUS")),
    ("Ola Lund, Ambassador of Nepal to Oman, left.", ("Ola Lund", "Ambassador to Oman", "NPL")),
    (
        "The UN Special Envoy for Yemen, Ola Lund, left.",
        ("Ola Lund", "Special Envoy for Yemen", "UN"),
    ),
    (
        "Ola Lund, Ambassador Extraordinary and Plenipotentiary of Germany, left.",
        ("Ola Lund", "Ambassador Extraordinary and Plenipotentiary", "DEU"),
    ),
    (
        "Minister of Foreign Affairs, Cooperation and Moroccan Expatriates Ola Lund left.",
        ("Ola Lund", "Minister of Foreign Affairs, Cooperation and Moroccan Expatriates", None),
    ),
    (
        "Ola Lund, UK Secretary of State for Foreign, Commonwealth and Development Affairs, left.",
        ("Ola Lund", "Secretary of State for Foreign, Commonwealth and Development Affairs", "GBR"),
    ),
    ("Speaker National Assembly Ola Lund left.", ("Ola Lund", "Speaker National Assembly", None)),
    ("Secretary General OIC Ola Lund left.", ("Ola Lund", "Secretary General", "OIC")),
    ("Governor of Kurgan Region Ola Lund left.", ("Ola Lund", "Governor of Kurgan Region", "RUS")),
    ("Mayor of Shanghai Ola Lund left.", ("Ola Lund", "Mayor of Shanghai", "CHN")),
    ("Balochistan Governor Ola Lund left.", ("Ola Lund", "Balochistan Governor", "PAK")),
    (
        "Commander of the Libyan Armed Forces Ola Lund left.",
        ("Ola Lund", "Commander of the Libyan Armed Forces", "LBY"),
    ),
    (
        "Special Representative of the UN Secretary-General Ola Lund left.",
        ("Ola Lund", "Special Representative of the UN Secretary-General", "UN"),
    ),
    (
        "The UN Secretary-General's Personal Envoy for Sudan, Ola Lund, left.",
        ("Ola Lund", "Personal Envoy for Sudan", "UN"),
    ),
    (
        "General Secretary of the Communist Party of Vietnam Ola Lund left.",
        ("Ola Lund", "General Secretary of the Communist Party", "VNM"),
    ),
    (
        "Member of the Political Bureau of the CPC Central Committee Ola Lund left.",
        ("Ola Lund", "Member of the Political Bureau of the CPC Central Committee", "CHN"),
    ),
]


@pytest.mark.parametrize(("text", "person"), BEHIND)
def test_what_stands_behind_an_office(text: str, person: tuple[str, str, str | None]) -> None:
    assert people(text) == [person]


BEFORE = [
    (
        "Ministry of Foreign Affairs spokesperson Ola Lund left.",
        ("Ola Lund", "Ministry of Foreign Affairs spokesperson", None),
    ),
    ("Foreign Ministry spokesperson Ola Lund left.", ("Ola Lund", "Foreign Ministry spokesperson", None)),
    ("FO spokesperson Ola Lund left.", ("Ola Lund", "FO spokesperson", None)),
    ("The Iranian Foreign Ministry spokesman Ola Lund left.", ("Ola Lund", "Foreign Ministry spokesman", "IRN")),
    ("Kremlin spokesman Ola Lund left.", ("Ola Lund", "Kremlin spokesman", "RUS")),
    (
        "European Commission President Ola von der Lund left.",
        ("Ola von der Lund", "European Commission President", "EU"),
    ),
    ("Bank of Japan Governor Ola Lund left.", ("Ola Lund", "Bank of Japan Governor", "JPN")),
    (
        "National Monitoring Organization (NMO) Director Ola Lund left.",
        ("Ola Lund", "National Monitoring Organization (NMO) Director", None),
    ),
    ("The new French foreign minister Ola Lund left.", ("Ola Lund", "foreign minister", "FRA")),
]


@pytest.mark.parametrize(("text", "person"), BEFORE)
def test_what_stands_before_an_office(text: str, person: tuple[str, str, str | None]) -> None:
    assert people(text) == [person]


TITLED = [
    ("Foreign Minister Hassan Sheikh Lund left.", ("Hassan Sheikh Lund", "Foreign Minister", None)),
    ("Wales's finance secretary, Ola Lund, left.", ("Ola Lund", "finance secretary", "GBR")),
    ("Chief Cabinet Secretary Ola Lund left.", ("Ola Lund", "Chief Cabinet Secretary", None)),
    ("The president and Prime Minister Ola Lund left.", ("Ola Lund", "Prime Minister", None)),
    ("Angola's External Relations Minister Ola Lund left.", ("Ola Lund", "External Relations Minister", "AGO")),
    (
        "The Oﬃce of National Drug Policy’s (ONDP) Director, Ola Lund, left.",
        ("Ola Lund", "Oﬃce of National Drug Policy’s (ONDP) Director", None),
    ),
    (
        "Deputy Prime Minister-Foreign Minister Ola Lund left.",
        ("Ola Lund", "Deputy Prime Minister; Foreign Minister", None),
    ),
    (
        "Deputy Prime Minister – Foreign Minister Ola Lund left.",
        ("Ola Lund", "Deputy Prime Minister; Foreign Minister", None),
    ),
    ("Chief Ola Lund left.", ("Ola Lund", None, None)),
    ("Justice (retd) Ola Lund left.", ("Ola Lund", None, None)),
    ("NATO Chief Ola Lund left.", ("Ola Lund", "Chief", "NATO")),
    ("Dato' Seri Utama Haji Ola bin Haji Lund left.", ("Ola bin Haji Lund", None, None)),
    ("President Ola Lund, GCFR, left.", ("Ola Lund", "President", None)),
    ("His Saudi counterpart Prince Ola bin Lund left.", ("Ola bin Lund", "counterpart", "SAU")),
    ("Ambassador Ola Lund, Nigeria's Foreign Minister, left.", ("Ola Lund", "Foreign Minister", "NGA")),
    (
        "Ola Lund, President of Mozambique and Chairperson of SADC, left.",
        ("Ola Lund", "President; Chairperson of SADC", "MOZ"),
    ),
    ("Ola Lund, the president of Chile, and the president of Peru left.", ("Ola Lund", "president", "CHL")),
    ("His Somali counterpart, State Minister Ola Lund, left.", ("Ola Lund", "State Minister", "SOM")),
    ("The Omani envoy, Ambassador Ola Lund, left.", ("Ola Lund", "envoy", "OMN")),
    ("Assistant Foreign Minister Ambassador Ola Lund left.", ("Ola Lund", "Assistant Foreign Minister", None)),
    ("Minister Amir Khan left.", ("Amir Khan", "Minister", None)),
    ("Minister of State Sultan bin Saad left.", ("Sultan bin Saad", "Minister of State", None)),
    ("His Majesty Sultan Omar bin Saad left.", ("Omar bin Saad", "Sultan", None)),
    (
        "Deputy Minister for Relations and International Cooperation and Special Representative of the President Ola Lund left.",
        (
            "Ola Lund",
            "Deputy Minister for Relations and International Cooperation; Special Representative of the President",
            None,
        ),
    ),
]


@pytest.mark.parametrize(("text", "person"), TITLED)
def test_titles_and_names_next_to_an_office(text: str, person: tuple[str, str, str | None]) -> None:
    assert people(text) == [person]
