"""What people write becomes decisions; what they cannot mean is one clear line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dragoman.errors import DragomanError, NotInRecord, UsageError
from dragoman.model import Corrected, CorrectedField, Participant, Plain, Rejected, Scope, Where
from dragoman.questions.lists import offices
from dragoman.record import Record
from dragoman.runs import open_merging
from dragoman.runs.deciding import By, correct, judge, reject, undo
from dragoman.runs.deciding.values import value_of
from record.build import LINDQVIST, OKELLO, SOLBERG, claim, document, on, reading
from runs.telling import engagements

ADA = By(author="Ada", at=dt.datetime(2025, 12, 1, tzinfo=dt.UTC), reason="I was there")


def _interval(start: str, end: str, precision: str = "day") -> dict[str, str]:
    return {"start": start, "end": end, "precision": precision}


VALUES: list[tuple[CorrectedField, str, Plain]] = [
    ("when", "2025-11-19", _interval("2025-11-19", "2025-11-19")),
    ("when", "2025-11-19..2025-11-21", _interval("2025-11-19", "2025-11-21")),
    ("when", "2024-02", _interval("2024-02-01", "2024-02-29", "month")),
    ("when", "2025-q4", _interval("2025-10-01", "2025-12-31", "quarter")),
    ("when", "2025-W47", _interval("2025-11-17", "2025-11-23", "week")),
    ("when", "2025", _interval("2025-01-01", "2025-12-31", "year")),
    ("when", "2025-11..2025-12", _interval("2025-11-01", "2025-12-31", "month")),
    ("when", "None", None),
    ("where", "Oslo, NOR", {"place": "Oslo", "country": "NOR"}),
    ("where", "Palais d'Egmont, Brussels, Belgium", {"place": "Palais d'Egmont, Brussels", "country": "BEL"}),
    ("where", "Norway", {"place": None, "country": "NOR"}),
    ("where", "Lillehammer", {"place": "Lillehammer", "country": None}),
    ("kind", "Dialogue", "dialogue"),
    ("mode", "in person", "in_person"),
    ("role", "cochair", "cochair"),
    ("round", "7", 7),
    ("round", "none", None),
    ("series", "  EU–Kenya   Dialogue ", "EU–Kenya Dialogue"),
    ("party", "Kenya", {"state": "KEN", "body": None}),
    ("party", "EU", {"state": None, "body": "EU"}),
    ("party", "body: River Movement", {"state": None, "body": "River Movement"}),
]


@pytest.mark.parametrize(("field", "words", "value"), VALUES)
def test_values_are_those_of_the_coding_guide(field: CorrectedField, words: str, value: Plain) -> None:
    assert value_of(field, words) == value


@pytest.mark.parametrize(
    ("field", "words", "says"),
    [
        ("when", "tomorrow", "no date"),
        ("when", "2025-13", "no date"),
        ("when", "2025-W60", "no date"),
        ("when", "2025-11-21..2025-11-19", "ends before it begins"),
        ("where", "Oslo, Ruritania", '"Ruritania" is no one state'),
        ("kind", "party", "none of meeting, call"),
        ("status", "none", "none of held"),
        ("round", "0", "no number of a round"),
        ("round", "seventh", "no number of a round"),
        ("party", "Ruritania", "no known state or body"),
        ("party", "Congolese", "any of"),
        ("name", "  ", "--name is empty"),
    ],
)
def test_what_the_guide_does_not_have_is_named(field: CorrectedField, words: str, says: str) -> None:
    with pytest.raises(UsageError, match=says) as caught:
        value_of(field, words)
    assert len(str(caught.value).splitlines()) == 1


class Desk:
    """A record of five reports: of one meeting by three papers, of a call and a signing by two more."""

    def __init__(self, folder: Path) -> None:
        self.record: Record = open_merging(folder / "record.db")
        told = {
            "a": (claim(),),
            "b": (claim(), claim(kind="signing", when=on("2025-11-20"))),
            "c": (claim(participants=(Participant(name="Okello", state="KEN"), SOLBERG)),),
            "d": (claim(kind="call", participants=(OKELLO, LINDQVIST), when=on("2025-12-02"), where=None),),
            "e": (claim(kind="signing", participants=(OKELLO, LINDQVIST), when=on("2025-12-03")),),
        }
        texts = {name: f"Amina Okello, Hanna Sølberg, Olof Lindqvist and a report {name}." for name in told}
        kept = [
            self.record.keep(document(name, text=texts[name]), reading(name, *claims)) for name, claims in told.items()
        ]
        self.ids = dict(zip(told, (one.engagements for one in kept), strict=True))

    def id(self, place: str) -> str:
        """Return the id of a claim: "b1" is the second of document b."""
        return self.ids[place[0]][int(place[1:] or 0)]

    def shown(self, place: str) -> Any:
        """Return what is shown of the engagement of a claim."""
        home = self.record.view().survivor(self.id(place))
        return engagements(self.record.view())[home].claim if home else None

    def groups(self) -> set[tuple[str, ...]]:
        return {tuple(sorted(row.documents)) for row in engagements(self.record.view()).values()}

    def correct(self, place: str, scope: Scope = "engagement", but: tuple[str, ...] = (), **values: str) -> set[str]:
        """Correct values and return the documents of the claims that were changed."""
        whose = values.pop("participant", None)
        fields: dict[Any, str] = dict(values)
        leave_out = [self.id(one) for one in but]
        effect = correct(self.record, self.id(place), fields, ADA, participant=whose, scope=scope, leave_out=leave_out)
        acts = [one.act for one in effect.decisions]
        assert all(isinstance(act, Corrected) for act in acts)
        homes = {name: home for home, names in self.ids.items() for name in names}
        return {homes[name] for act in acts for name in act.things}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    yield made
    made.record.close()


def test_three_reports_are_one_meeting(desk: Desk) -> None:
    assert desk.groups() == {("a", "b", "c"), ("b",), ("d",), ("e",)}


@pytest.mark.parametrize(
    ("place", "scope", "but", "changed"),
    [
        ("a", "mention", (), {"a"}),
        ("c", "mention", (), {"c"}),
        ("b", "document", (), {"b"}),
        ("a", "engagement", (), {"a", "b", "c"}),
        ("a", "engagement", ("b0",), {"a", "c"}),
        ("a", "everywhere", (), {"a", "b", "c", "d", "e"}),
        ("a", "everywhere", ("e0", "d0"), {"a", "b", "c"}),
    ],
)
def test_a_name_is_corrected_as_far_as_the_scope_reaches(
    place: str, scope: Scope, but: tuple[str, ...], changed: set[str], desk: Desk
) -> None:
    assert desk.correct(place, scope, but, participant="okello", person="Amina Odhiambo") == changed
    called = [one.name for one in desk.shown(place).participants]
    assert "Amina Odhiambo" in called
    assert called == ["Amina Odhiambo", SOLBERG.name] or not {"a", "b", "c"} <= changed
    others = desk.shown("e").participants[0].name
    assert others == ("Amina Odhiambo" if "e" in changed else OKELLO.name)


def test_a_name_throughout_a_document_is_so_in_its_quotations_and_offices(desk: Desk) -> None:
    desk.correct("b", "document", participant="okello", person="Amina Odhiambo")
    said = desk.record.view().statements(speaker="Odhiambo")
    held = offices(desk.record.view(), name="Odhiambo")
    assert [row.source.given for row in said.rows] == ["b"]
    assert [(row["person"], row["office"], row["documents"]) for row in held.rows] == [
        ("Amina Odhiambo", "Foreign Minister", 1)
    ]


@pytest.mark.parametrize(
    ("values", "field", "shown"),
    [
        ({"when": "2025-11-18"}, "when", on("2025-11-18")),
        ({"when": "none"}, "when", None),
        ({"where": "Bergen, NOR"}, "where", Where("Bergen", "NOR")),
        ({"kind": "dialogue"}, "kind", "dialogue"),
        ({"status": "planned"}, "status", "planned"),
        ({"mode": "video"}, "mode", "video"),
        ({"name": "Kenya–Norway talks"}, "name", "Kenya–Norway talks"),
        ({"series": "Kenya–Norway Dialogue"}, "series", "Kenya–Norway Dialogue"),
        ({"round": "7"}, "round", 7),
        ({"within": "Oslo Forum"}, "within", "Oslo Forum"),
    ],
)
def test_values_of_an_engagement_are_as_decided(
    values: dict[CorrectedField, str], field: str, shown: object, desk: Desk
) -> None:
    correct(desk.record, desk.id("a"), values, ADA)
    claim = desk.shown("a")
    assert getattr(claim, field) == shown
    undo(desk.record, "1", ADA)
    assert getattr(desk.shown("a"), field) != shown


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        ({"office": "President"}, Participant(name="Amina Okello", office="President", state="KEN")),
        ({"party": "Uganda"}, Participant(name="Amina Okello", office="Foreign Minister", state="UGA")),
        ({"party": "EU", "role": "chair"}, Participant(name="Amina Okello", office="Foreign Minister", body="EU", role="chair")),
        ({"person": "none"}, Participant(office="Foreign Minister", state="KEN")),
    ],
)  # fmt: skip
def test_values_of_a_participant_are_as_decided(
    values: dict[CorrectedField, str], shown: Participant, desk: Desk
) -> None:
    correct(desk.record, desk.id("d"), values, ADA, participant="Amina")
    found = [(one.name, one.office, one.state, one.body, one.role) for one in desk.shown("d").participants]
    assert (shown.name, shown.office, shown.state, shown.body, shown.role) in found


def test_one_correction_upon_another_survives_the_undoing_of_the_first(desk: Desk) -> None:
    desk.correct("d", participant="Okello", person="Amina Odhiambo")
    desk.correct("d", participant="Odhiambo", office="President")
    undo(desk.record, "D-1", ADA)
    assert ("Amina Okello", "President") in [(one.name, one.office) for one in desk.shown("d").participants]


def test_judging_engagements_and_claims_of_one(desk: Desk) -> None:
    judge(desk.record, "different", desk.id("a"), desk.id("b0"), ADA)
    assert ("a", "b", "c") not in desk.groups()
    judge(desk.record, "same", desk.id("d"), desk.id("e"), ADA)
    assert ("d", "e") in desk.groups()
    undo(desk.record, "D-1", ADA)
    undo(desk.record, "D-2", ADA)
    assert desk.groups() == {("a", "b", "c"), ("b",), ("d",), ("e",)}


@pytest.mark.parametrize(
    ("place", "scope", "but", "rejected"),
    [
        ("b0", "mention", (), {"b0"}),
        ("b0", "document", (), {"b0", "b1"}),
        ("b0", "document", ("b1",), {"b0"}),
        ("a", "engagement", (), {"a0", "b0", "c0"}),
        ("a", "engagement", ("c0",), {"a0", "b0"}),
    ],
)
def test_claims_are_rejected_as_far_as_the_scope_reaches(
    place: str, scope: Scope, but: tuple[str, ...], rejected: set[str], desk: Desk
) -> None:
    leave_out = [desk.id(one) for one in but]
    effect = reject(desk.record, [desk.id(place)], ADA, scope=scope, leave_out=leave_out)
    (decision,) = effect.decisions
    assert decision.act == Rejected(claims=decision.act.things)
    assert set(decision.act.things) == {desk.id(one) for one in rejected}
    assert all(desk.record.view().survivor(name) is None for name in decision.act.things)


WRONG: list[tuple[str, type[DragomanError], str]] = [
    ("correct(d.record, 'E-ZZZZZZ', {'when': '2025'}, ADA)", NotInRecord, "E-ZZZZZZ: the record has no"),
    ("correct(d.record, 'nonsense', {'when': '2025'}, ADA)", NotInRecord, "nonsense: the record has no"),
    ("correct(d.record, d.id('a'), {}, ADA)", UsageError, "no value given"),
    ("correct(d.record, d.id('a'), {'when': '2025-11-19'}, ADA)", UsageError, "has this when already"),
    ("correct(d.record, d.id('a'), {'office': 'King'}, ADA)", UsageError, "--office is of a participant"),
    ("correct(d.record, d.id('a'), {'kind': 'call'}, ADA, participant='Okello')", UsageError, "changes nothing"),
    ("correct(d.record, d.id('a'), {'role': 'host'}, ADA, participant='Smith')", UsageError, "takes no part"),
    ("correct(d.record, d.id('a'), {'role': 'host'}, ADA, participant='Foreign')", UsageError, "give more of"),
    ("correct(d.record, d.id('a'), {'when': '2025'}, ADA, scope='everywhere')", UsageError, "for participants"),
    ("correct(d.record, d.id('a'), {'when': '2025'}, ADA, leave_out=[d.id('e')])", UsageError, "not reach it"),
    ("correct(d.record, d.id('a'), {'when': '2025'}, ADA, leave_out=[d.id(n) for n in 'abc'])", UsageError, "nothing to decide"),
    ("judge(d.record, 'same', d.id('a'), d.id('a'), ADA)", UsageError, "are one claim"),
    ("judge(d.record, 'same', d.id('a'), 'E-ZZZZZZ', ADA)", NotInRecord, "E-ZZZZZZ"),
    ("judge(d.record, 'same', d.id('a'), d.id('d'), ADA, scope='everywhere')", UsageError, "for corrections"),
    ("reject(d.record, ['E-ZZZZZZ'], ADA)", NotInRecord, "E-ZZZZZZ"),
    ("undo(d.record, 'D-9', ADA)", NotInRecord, "nobody made such a decision"),
    ("undo(d.record, 'first', ADA)", UsageError, "no id of a decision"),
]  # fmt: skip


@pytest.mark.parametrize(("call", "kind", "says"), WRONG)
def test_what_cannot_be_meant_is_one_line_and_decides_nothing(
    call: str, kind: type[DragomanError], says: str, desk: Desk
) -> None:
    names = {"correct": correct, "judge": judge, "reject": reject, "undo": undo, "ADA": ADA, "d": desk}
    with pytest.raises(kind, match=says) as caught:
        eval(call, names)
    assert len(str(caught.value).splitlines()) == 1
    assert desk.record.view().standing().all == ()


def test_what_was_rejected_or_taken_back_says_so(desk: Desk) -> None:
    reject(desk.record, [desk.id("e")], ADA)
    with pytest.raises(UsageError, match="D-1 of Ada rejected it"):
        judge(desk.record, "same", desk.id("e"), desk.id("d"), ADA)
    undo(desk.record, "D-1", ADA)
    with pytest.raises(UsageError, match="taken back by D-2"):
        undo(desk.record, "D-1", ADA)
    undo(desk.record, "D-2", ADA)
    assert desk.record.view().survivor(desk.id("e")) is None
