"""The sample reports: each gold line belongs to a document, is well formed, and quotes that document."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec
import pytest

from dragoman.documents import documents_from
from dragoman.model import ChairClaim, CommitmentClaim, Document, EngagementClaim, OfficeClaim, QuoteClaim
from dragoman.reference.parties import parties
from dragoman.reference.topics import topic_codes

EXAMPLES = Path(__file__).parents[1] / "examples"
SETS = {
    "newsroom": ("newsroom", "gold/newsroom.jsonl"),
    "practice": ("practice/docs.jsonl", "practice/gold.jsonl"),
    "held_out": ("held_out/docs.jsonl", "held_out/gold.jsonl"),
    "clusters": ("clusters/docs.jsonl", "clusters/gold.jsonl"),
}
WORDS = {"newsroom": (110, 450), "practice": (100, 700), "held_out": (110, 530), "clusters": (25, 110)}
"""The least and the most words of a text in each set."""


class Gold(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One line of a gold file. Decoding it checks every code against the words of the model."""

    id: str
    engagements: tuple[EngagementClaim, ...]
    chairmanships: tuple[ChairClaim, ...]
    quotes: tuple[QuoteClaim, ...]
    offices: tuple[OfficeClaim, ...]
    commitments: tuple[CommitmentClaim, ...]

    @property
    def evidence(self) -> list[str]:
        spoken = [words for one in self.engagements for words in one.evidence]
        chairs, commitments = self.chairmanships, self.commitments
        return spoken + [one.evidence for one in chairs] + [one.evidence for one in commitments]


def flat(text: str) -> str:
    return " ".join(text.split())


def name_of(document: Document) -> str:
    """Return the id of a row, the stem of a file: what the gold files go by."""
    file = Path(document.capture.name) if document.capture else Path(document.id)
    return document.id if file.suffix == ".jsonl" else file.stem


@cache
def documents(name: str) -> dict[str, Document]:
    found = documents_from([EXAMPLES / SETS[name][0]])
    return {name_of(one): one for one in found if isinstance(one, Document)}


@cache
def golds(name: str) -> tuple[Gold, ...]:
    lines = (EXAMPLES / SETS[name][1]).read_bytes().splitlines()
    return tuple(msgspec.json.decode(line, type=Gold) for line in lines)


ROWS = [pytest.param(name, gold, id=f"{name}/{gold.id}") for name in SETS for gold in golds(name)]


@pytest.mark.parametrize("name", SETS)
def test_there_are_enough_reports_and_each_is_coded_once(name: str) -> None:
    ids = [gold.id for gold in golds(name)]
    assert len(ids) == len(set(ids)) >= 20


@pytest.mark.parametrize("name", [name for name in SETS if name != "clusters"])
def test_some_reports_speak_of_no_engagement(name: str) -> None:
    assert sum(not gold.engagements for gold in golds(name)) >= 6


@pytest.mark.parametrize(("name", "gold"), ROWS)
def test_a_gold_line_belongs_to_a_dated_report(name: str, gold: Gold) -> None:
    document = documents(name)[gold.id]
    assert document.published
    assert document.publisher
    least, most = WORDS[name]
    assert least <= len(document.text.split()) <= most


@pytest.mark.parametrize(("name", "gold"), ROWS)
def test_evidence_and_quotations_stand_in_the_text(name: str, gold: Gold) -> None:
    text = flat(documents(name)[gold.id].text)
    assert [words for words in gold.evidence if flat(words) not in text] == []
    assert [one.quote for one in gold.quotes if flat(one.quote) not in text] == []


@pytest.mark.parametrize(("name", "gold"), ROWS)
def test_engagements_have_participants_and_short_evidence(name: str, gold: Gold) -> None:
    for one in gold.engagements:
        assert one.participants
        assert 1 <= len(one.evidence) <= 3
        assert all(3 <= len(words.split()) <= 25 for words in one.evidence)


@pytest.mark.parametrize(("name", "gold"), ROWS)
def test_codes_are_known(name: str, gold: Gold) -> None:
    people = [person for one in gold.engagements for person in one.participants]
    states = {person.state for person in people} | {one.where.country for one in gold.engagements if one.where}
    assert states - {None} <= parties().keys()
    assert {topic for one in gold.engagements for topic in one.topics} <= set(topic_codes())


@pytest.mark.parametrize(("name", "gold"), ROWS)
def test_people_are_named_as_in_the_text(name: str, gold: Gold) -> None:
    text = flat(documents(name)[gold.id].text).casefold()
    named = {person.name for one in gold.engagements for person in one.participants if person.name}
    named |= {one.person for one in gold.offices}
    assert {person for person in named if person.casefold() not in text} == set()


def test_clusters_put_together_engagements_of_several_reports() -> None:
    counts = {gold.id: len(gold.engagements) for gold in golds("clusters")}
    rows = [msgspec.json.decode(line) for line in (EXAMPLES / "clusters/clusters.jsonl").read_bytes().splitlines()]
    members = [tuple(member) for row in rows for member in row["members"]]
    assert sorted(members) == sorted((name, number) for name, count in counts.items() for number in range(count))
    assert all(len({name for name, _ in row["members"]}) == len(row["members"]) for row in rows)
    assert sum(len(row["members"]) > 2 for row in rows) >= 12
