"""States, bodies and people as users type them."""

from __future__ import annotations

import pytest

from dragoman.questions.parties import body_of, codes_of, party_name, side_of, states_of
from dragoman.record import Side


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("PAK", {"PAK"}),
        ("pak", {"PAK"}),
        ("Pakistan", {"PAK"}),
        ("pakistan", {"PAK"}),
        (" united   kingdom ", {"GBR"}),
        ("Kremlin", {"RUS"}),
        ("Georgia", {"GEO"}),
        ("EU", {"EU"}),
        ("eu", {"EU"}),
        ("European Union", {"EU"}),
        ("shanghai cooperation organisation", {"SCO"}),
        ("Congolese", {"COD", "COG"}),
        ("Okello", set()),
        ("", set()),
    ],
)
def test_knows_codes(typed: str, codes: set[str]) -> None:
    assert set(codes_of(typed)) == codes


@pytest.mark.parametrize(
    ("typed", "codes"), [("Norway", ("NOR",)), ("nor", ("NOR",)), ("Moscow", ()), ("Kenyan", ()), ("Oslo", ())]
)
def test_a_capital_is_no_state(typed: str, codes: tuple[str, ...]) -> None:
    assert states_of(typed) == codes


@pytest.mark.parametrize(
    ("typed", "code"), [("EU", "EU"), ("nato", "NATO"), ("European Commission", None), ("x", None)]
)
def test_an_organ_is_not_its_body(typed: str, code: str | None) -> None:
    assert body_of(typed) == code


def test_what_is_no_party_is_a_name() -> None:
    assert side_of("Okello") == Side((), "Okello")
    assert side_of(None) is None


@pytest.mark.parametrize(
    ("code", "name"), [("KEN", "Kenya"), ("EU", "EU"), (None, ""), ("March Movement", "March Movement")]
)
def test_names_a_party(code: str | None, name: str) -> None:
    assert party_name(code) == name
