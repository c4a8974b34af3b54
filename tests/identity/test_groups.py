"""Several outlets on one mission: all engagements of all reports at once, as a desk would sort them."""

from __future__ import annotations

from dragoman.identity.engagements import Told, merge

from .build import claim, told

ORSO, LIND = "Livia Orso, Foreign Minister / ITA", "Ove Lind, Foreign Minister / SWE"
ADEN, PRESIDENT = "Hodan Aden, Foreign Minister / SOM", "Musa Warsame, President / SOM"


def sorted_out(*documents: list[Told]) -> set[tuple[str, ...]]:
    return {one.claims for one in merge(one for document in documents for one in document).clusters}


def test_a_council_its_margins_and_a_joint_call() -> None:
    council = "Council of Foreign Ministers of the BSEC"
    at = "Yerevan, ARM"
    preview = told(
        "a", "2025-12-08",
        claim("conference", ORSO, date="2025-12-11..2025-12-12", at=at, series=council, round=53, status="planned"),
        claim("meeting", ORSO, "Nikos Vlachos, Foreign Minister / GRC", at=at, status="planned", within=council),
    )  # fmt: skip
    wire = told(
        "b", "2025-12-12",
        claim("conference", ", heads of delegation / BSEC", date="2025-12-12", at=at, name="53rd meeting of the BSEC Council of Foreign Ministers", series="BSEC Council of Foreign Ministers", round=53),
        claim("meeting", "Aram Petrosyan, President / ARM / host", ", heads of delegation / BSEC / guest", date="2025-12-12", at=at),
        claim("meeting", "Vlachos, Foreign Minister / GRC", "Orso, Foreign Minister / ITA", date="2025-12-12", at=at, within="BSEC Council"),
        claim("meeting", "Vlachos, Foreign Minister / GRC", "Emre Kaya, Foreign Minister / TUR", date="2025-12-12", at=at, within="BSEC Council"),
    )  # fmt: skip
    paper = told(
        "c", "2025-12-13",
        claim("conference", "Emre Kaya / TUR", date="2025-12-12", at=at, series="Council of Foreign Ministers of the Black Sea Economic Cooperation", round=53),
        claim("meeting", ", President / ARM", "Emre Kaya / TUR", ", heads of delegation / BSEC", date="2025-12-12", at=at),
        claim("meeting", "Emre Kaya, Foreign Minister / TUR", "Nikolaos Vlachos / GRC", date="2025-12-12", at=", ARM"),
        claim("meeting", "Emre Kaya, Foreign Minister / TUR", "Aram Petrosyan, President / ARM", date="2025-12-11", at=at),
    )  # fmt: skip
    assert sorted_out(preview, wire, paper) == {
        ("a:0", "b:0", "c:0"), ("a:1", "b:2"), ("b:1", "c:1"), ("b:3", "c:2"), ("c:3",),
    }  # fmt: skip


def test_a_tour_of_two_capitals() -> None:
    note = told(
        "a", "2025-03-02",
        claim("visit", f"{ORSO} / guest", date="2025-03-04..2025-03-05", at="Mogadishu, SOM", status="planned"),
        claim("visit", f"{ORSO} / guest", date="2025-03-06", at="Nairobi, KEN", status="planned"),
        claim("meeting", ORSO, "/ SOM", date="2025-03-04..2025-03-05", at="Mogadishu, SOM", status="planned"),
    )  # fmt: skip
    local = told(
        "b", "2025-03-05",
        claim("visit", f"{ORSO} / guest", f"{ADEN} / host", date="2025-03-04..2025-03-05", at="Mogadishu, SOM", status="ongoing"),
        claim("meeting", "Livia Orso / ITA", "Hodan Aden / SOM", date="2025-03-04", at="Mogadishu, SOM"),
        claim("meeting", "Livia Orso / ITA / guest", f"{PRESIDENT} / host", date="2025-03-05", at="Mogadishu, SOM"),
        claim("signing", ORSO, ADEN, date="2025-03-04", at="Mogadishu, SOM"),
    )  # fmt: skip
    home = told(
        "c", "2025-03-07",
        claim("visit", f"{ORSO} / guest", date="2025-03-04..2025-03-05", at=", SOM"),
        claim("visit", f"{ORSO} / guest", "Peter Otieno, Foreign Minister / KEN / host", date="2025-03-06", at="Nairobi, KEN"),
        claim("meeting", "Orso / ITA", "Warsame, President / SOM", at="Mogadishu, SOM"),
        claim("signing", "/ ITA", "/ SOM", date="2025-03-03..2025-03-09", at=", SOM"),
        claim("call", ORSO, ADEN, date="2025-03-07", mode="phone"),
    )  # fmt: skip
    found = sorted_out(note, local, home)
    assert {("a:0", "b:0", "c:0"), ("a:1", "c:1"), ("b:2", "c:2"), ("b:3", "c:3"), ("c:4",)} <= found
    assert any({"a:2", "b:1"} <= set(one) for one in found)


def test_ministers_of_two_fields_meet_together_and_apart() -> None:
    defence = "Ida Falk, Minister of Defence / SWE"
    theirs = "Carlo Neri, Minister of Defence / ITA"
    release = told(
        "a", "2025-06-18",
        claim("dialogue", ORSO, theirs, LIND, defence, date="2025-06-17", at="Rome, ITA", name="second 2+2 consultations", series="2+2 consultations", round=2),
        claim("meeting", theirs, defence, date="2025-06-17", at="Rome, ITA"),
        claim("meeting", ORSO, LIND, date="2025-06-17", at="Rome, ITA"),
    )  # fmt: skip
    daily = told(
        "b", "2025-06-18",
        claim("meeting", "Ida Falk / SWE", "Carlo Neri / ITA", date="2025-06-17", at="Rome, ITA"),
        claim("dialogue", ", foreign and defence ministers / SWE", ", foreign and defence ministers / ITA", date="2025-06-17", at=", ITA", series="Swedish-Italian 2+2", round=2),
    )  # fmt: skip
    assert sorted_out(release, daily) == {("a:0", "b:1"), ("a:1", "b:0"), ("a:2",)}
