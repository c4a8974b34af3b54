"""Quotations, chairs, offices and commitments of invented reports."""

from __future__ import annotations

import datetime as dt

import pytest

from dragoman.model import Document, Reading
from dragoman.reading import read


def reading_of(text: str) -> Reading:
    opening = "The foreign ministers of Peru and Chile met in Lima. "
    return read(Document(text=opening + text, id="t", published=dt.date(2025, 11, 20)))


QUOTES = [
    ("“We are patient people,” said Foreign Minister Aino Laine.", "Aino Laine"),
    ("Foreign Minister Aino Laine said: “We are patient people.”", "Aino Laine"),
    ("The foreign ministry called the report “a pure invention” on Monday.", "foreign ministry"),
    ("Foreign Minister Aino Laine was brief. “We are patient people,” she said.", "Aino Laine"),
]

CHAIRS = [
    (
        "Kenya will take over the chairmanship of the East African Community from Uganda next year.",
        {("EAC", "KEN", "will_take_over"), ("EAC", "UGA", "hands_over")},
    ),
    ("Cyprus holds the presidency of the Council of the European Union.", {("EU", "CYP", "holds")}),
    ("He congratulated Nepal on assuming the chairmanship of SAARC.", {("SAARC", "NPL", "takes_over")}),
]

OFFICES = [
    ("Finnish Foreign Minister Aino Laine arrived.", {("Aino Laine", "Foreign Minister", "FIN")}),
    ("Petr Novak, the Czech prime minister, arrived.", {("Petr Novak", "prime minister", "CZE")}),
    ("NATO Secretary General Erik Dahl arrived.", {("Erik Dahl", "Secretary General", "NATO")}),
    ("Former Finnish Foreign Minister Aino Laine arrived.", set()),
]


@pytest.mark.parametrize(("text", "speaker"), QUOTES)
def test_quotes(text: str, speaker: str) -> None:
    assert [one.speaker for one in reading_of(text).quotes] == [speaker]


@pytest.mark.parametrize("text", ["He is known as “Tok Mat” at home.", "The “quick fix” was old."])
def test_no_speaker_no_quote(text: str) -> None:
    assert reading_of(text).quotes == ()


@pytest.mark.parametrize(("text", "expected"), CHAIRS)
def test_chairs(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert {(one.body.split()[0], one.holder, one.sense) for one in reading_of(text).chairmanships} == expected


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_offices(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert {(one.person, one.office, one.of) for one in reading_of(text).offices} == expected


def test_commitments_bind_both_sides() -> None:
    text = "Finnish Foreign Minister Aino Laine met Czech Foreign Minister Petr Novak. The two sides agreed to open a direct flight."
    found = reading_of(text).commitments
    assert [(one.parties, one.what) for one in found] == [(("FIN", "CZE"), "open a direct flight")]
