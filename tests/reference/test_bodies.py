"""International bodies: every row is valid and reachable, and no form names two things."""

import re
from collections import defaultdict
from importlib import resources

import msgspec
import pytest

from dragoman.reference.bodies import (
    BodyForm,
    bodies,
    body,
    body_forms,
    official_titles,
    organ_forms,
    organ_label,
    shared_officials,
)
from dragoman.reference.spellings import respelt, spellings

MEMBERS = {
    "EU": 27, "SCO": 10, "BRICS": 10, "G7": 7, "G20": 19, "ASEAN": 11, "GCC": 6, "AU": 55, "NATO": 32,
    "SAARC": 8, "ECO": 10, "CIS": 9, "EAEU": 5, "CSTO": 6, "Quad": 4, "AUKUS": 3, "V4": 4, "BIMSTEC": 7,
    "CARICOM": 15, "ECOWAS": 12, "SADC": 16, "EAC": 8, "PIF": 18, "Arab League": 22, "OIC": 57, "D-8": 9,
    "OTS": 5, "Mercosur": 5, "OSCE": 57, "CoE": 46, "OECD": 38, "CICA": 28, "IORA": 23, "Commonwealth": 56,
    "APEC": 21, "CELAC": 33,
}  # fmt: skip


def test_there_are_enough_bodies() -> None:
    assert len(bodies()) >= 350
    assert sum(len(one.organs) for one in bodies().values()) >= 250


def test_each_code_stands_once_and_parents_are_known() -> None:
    text = resources.files("dragoman.reference").joinpath("data/bodies.json").read_bytes()
    codes = [row["code"] for row in msgspec.json.decode(text)["bodies"]]
    assert sorted(codes) == sorted(bodies())
    assert {one.parent for one in bodies().values() if one.parent} <= bodies().keys()


@pytest.mark.parametrize("code", sorted(bodies()))
def test_every_name_reaches_its_body(code: str) -> None:
    one = body(code)
    for name in (*one.names, *one.adjectives):
        assert body_forms()[name] == BodyForm(code, None, name in one.context)


def test_every_organ_is_reached_by_each_of_its_forms() -> None:
    for one in bodies().values():
        for organ in one.organs:
            for name in organ.own:
                assert body_forms()[name] in (
                    BodyForm(one.code, organ.name, name in organ.context),
                    BodyForm(one.code),
                )
            for alias in organ.aliases:
                assert body_forms()[f"{one.code} {alias}"].code == one.code


def test_no_form_names_two_things() -> None:
    found = defaultdict(set)
    for one in bodies().values():
        for name in (*one.names, *one.adjectives):
            for form in respelt(name):
                found[form].add((one.code, ""))
        for organ in one.organs:
            for name in organ.own:
                for form in respelt(name):
                    found[form].add((one.code, organ.name))
    assert {form: things for form, things in found.items() if len(things) > 1} == {}


def test_rows_hold_what_they_may() -> None:
    for one in bodies().values():
        assert set(one.context) <= set(one.names), one.code
        assert len(set(one.aliases)) == len(one.aliases), one.code
        assert not set(one.adjectives) & set(one.names), one.code
        assert len({organ.name for organ in one.organs}) == len(one.organs), one.code
        for organ in one.organs:
            assert organ.name in (*organ.aliases, *organ.own), (one.code, organ.name)
            assert set(organ.context) <= set(organ.own), (one.code, organ.name)


def test_forms_are_plain() -> None:
    for form in body_forms():
        assert form == " ".join(form.split())
        assert not form.startswith(("The ", "the "))
        assert not set("’‘“”–—") & set(form), form


def test_members_are_alpha_3() -> None:
    for one in bodies().values():
        assert all(re.fullmatch(r"[A-Z]{3}", member) for member in one.members), one.code
        assert len(set(one.members)) == len(one.members), one.code


@pytest.mark.parametrize(("code", "count"), sorted(MEMBERS.items()))
def test_member_counts(code: str, count: int) -> None:
    assert len(body(code).members) == count


def test_lists_that_contain_each_other() -> None:
    assert set(body("C5").members) < set(body("CIS").members) | {"TKM"}
    assert set(body("EAEU").members) < set(body("CIS").members)
    assert set(body("Arab League").members) < set(body("OIC").members)
    assert set(body("GCC").members) < set(body("Arab League").members)


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("European Union", BodyForm("EU")),
        ("Shanghai Cooperation Organization", BodyForm("SCO")),
        ("Organisation for Security and Cooperation in Europe", BodyForm("OSCE")),
        ("UNSC", BodyForm("UN", "Security Council")),
        ("U.N. Security Council", BodyForm("UN", "Security Council")),
        ("Security Council", BodyForm("UN", "Security Council", context=True)),
        ("European Commission", BodyForm("EU", "European Commission")),
        ("EU Political and Security Committee", BodyForm("EU", "Political and Security Committee")),
        ("SCO Council of Foreign Ministers", BodyForm("SCO", "Council of Foreign Ministers")),
        ("Council of Foreign Ministers of the OIC", BodyForm("OIC", "Council of Foreign Ministers")),
        ("ECO Council of Ministers", BodyForm("ECO", "Council of Ministers")),
        ("ECO", BodyForm("ECO", context=True)),
        ("Economic Cooperation Organization", BodyForm("ECO")),
        ("ICC", BodyForm("ICC", context=True)),
        ("Pan-African Parliament", BodyForm("AU", "Pan-African Parliament")),
        ("Supreme Eurasian Economic Council", BodyForm("EAEU", "Supreme Eurasian Economic Council")),
        ("Houthi", BodyForm("Houthis")),
        ("Polisario", BodyForm("Polisario Front")),
    ],
)
def test_samples(form: str, expected: BodyForm) -> None:
    assert body_forms()[form] == expected


@pytest.mark.parametrize("form", ["the bloc", "bloc", "Taliban", "China-Pakistan Economic Corridor", "Holy See"])
def test_what_is_no_body(form: str) -> None:
    assert form not in body_forms()


def test_ambiguous_organs_are_left_to_the_context() -> None:
    found = organ_forms()
    assert found["Council of Heads of State"][0] == ("SCO", "Council of Heads of State")
    assert {"SCO", "OIC", "CIS", "CSTO"} <= {code for code, _ in found["Council of Foreign Ministers"]}
    assert found["General Assembly"][0] == ("UN", "General Assembly")
    assert "European Commission" not in found
    assert "summit" not in found


@pytest.mark.parametrize(
    ("code", "organ", "label"),
    [
        ("SCO", "Council of Heads of State", "SCO Council of Heads of State"),
        ("EU", "European Commission", "European Commission"),
        ("UN", "Security Council", "UN Security Council"),
    ],
)
def test_how_a_record_names_an_organ(code: str, organ: str, label: str) -> None:
    assert organ_label(code, organ) == label
    assert body_forms()[label].organ == organ


def test_titles_of_officials() -> None:
    titles = official_titles()
    assert titles["high representative for foreign affairs and security policy"] == ("EU",)
    assert {"NATO", "OSCE"} <= set(titles["secretary general"])
    assert "secretary-general" in shared_officials()


def test_unknown_code() -> None:
    with pytest.raises(KeyError):
        body("XYZ")


def test_spellings_keep_capitals() -> None:
    assert set(respelt("World Labour Organization")) == {
        "World Labour Organization",
        "World Labor Organization",
        "World Labour Organisation",
        "World Labor Organisation",
    }
    assert list(respelt("Hague")) == ["Hague"]
    assert all(spellings()[other] == word for word, other in spellings().items())
