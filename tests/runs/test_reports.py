"""Documents, reading and record put together: every input ends somewhere, in order, and the run goes on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from dragoman.errors import BrokenInput, InputError, MissingInput
from dragoman.model import Capture, Document, Reading
from dragoman.runs import Outcome, read_document, read_paths, reports
from dragoman.runs.limits import LONGEST


class Notebook:
    """A record that only notes what it is asked to keep."""

    def __init__(self) -> None:
        self.kept: list[tuple[Document, Reading]] = []
        self.refused: list[tuple[str, str]] = []

    def keep(self, document: Document, reading: Reading) -> str:
        self.kept.append((document, reading))
        return "new"

    def quarantine(self, name: str, reason: str) -> None:
        self.refused.append((name, reason))


@pytest.fixture
def record() -> Any:
    return Notebook()


@pytest.fixture(autouse=True)
def reader(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(document: Document) -> Reading:
        if "fault" in document.text:
            raise KeyError("the private words of a report")
        return Reading(id=document.id or document.content_hash, reader="test/1")

    monkeypatch.setattr(reports, "read", read)


def _inputs(monkeypatch: pytest.MonkeyPatch, *items: Document | InputError) -> None:
    def documents_from(paths: object, **options: object) -> Iterator[Document | InputError]:
        yield from items

    monkeypatch.setattr(reports, "documents_from", documents_from)


def _document(text: str, **fields: Any) -> Document:
    return Document(text=text, capture=Capture("a.txt", "text/plain", "0", 1), **fields)


@pytest.mark.parametrize(
    ("document", "state", "reason"),
    [
        (_document("Talks were held."), "read", ""),
        (_document("Переговоры.", language="ru"), "not read", "(ru)"),
        (_document("word " * LONGEST), "partly read", "characters were read"),
        (_document("a fault"), "quarantined", "KeyError"),
    ],
)
def test_every_document_ends_in_a_state(document: Document, state: str, reason: str) -> None:
    outcome = read_document(document)
    assert outcome.state == state
    assert reason in outcome.reason
    assert "\n" not in outcome.reason
    assert outcome.reading is not None
    assert outcome.reading.status == ("not read" if state == "quarantined" else state)


def test_what_is_odd_about_a_document_is_said() -> None:
    outcome = read_document(_document("Talks were held.", notes=("two control characters",)))
    assert (outcome.state, outcome.reason) == ("read", "two control characters")


def test_a_fault_of_the_reader_tells_no_words_of_the_report() -> None:
    assert "private" not in read_document(_document("a fault")).reason


@pytest.mark.parametrize("text", ["Talks were held.", "word " * LONGEST])
def test_a_reading_has_the_id_of_its_document(text: str) -> None:
    document = _document(text)
    reading = read_document(document).reading
    assert reading
    assert reading.id == document.content_hash


def test_keeps_what_was_read_and_quarantines_what_failed(record: Any) -> None:
    assert read_document(_document("Talks were held."), record).kept
    assert read_document(_document("Переговоры.", language="ru"), record).kept
    read_document(_document("a fault"), record)
    assert [reading.status for _, reading in record.kept] == ["read", "not read"]
    assert [name for name, _ in record.refused] == ["a.txt"]


def test_the_record_keeps_the_whole_of_a_long_text(record: Any) -> None:
    document = _document("word " * LONGEST)
    read_document(document, record)
    assert record.kept[0][0] is document


def test_keeps_the_order_and_goes_on(monkeypatch: pytest.MonkeyPatch, record: Any) -> None:
    _inputs(
        monkeypatch,
        _document("Talks.", id="one"),
        MissingInput("gone.txt", "no such file"),
        BrokenInput("b.jsonl line 7", "broken JSON"),
        _document("a fault", id="two"),
        _document("Talks.", id="three"),
    )
    done: list[Outcome] = []
    outcomes = list(read_paths(["ignored"], record=record, on_done=done.append))
    assert [one.name for one in outcomes] == [
        "a.txt one",
        "gone.txt",
        "b.jsonl line 7",
        "a.txt two",
        "a.txt three",
    ]
    assert [one.failed for one in outcomes] == [False, True, True, True, False]
    assert done == outcomes
    assert [name for name, _ in record.refused] == ["b.jsonl line 7", "a.txt two"]


def test_an_interrupt_is_not_taken_for_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(document: Document) -> Reading:
        raise KeyboardInterrupt

    monkeypatch.setattr(reports, "read", interrupted)
    with pytest.raises(KeyboardInterrupt):
        read_document(_document("Talks."))


def test_one_document_is_taken_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[int] = []

    def documents_from(paths: object, **options: object) -> Iterator[Document]:
        for number in range(3):
            taken.append(number)
            yield _document("Talks.", id=str(number))

    monkeypatch.setattr(reports, "documents_from", documents_from)
    next(read_paths(["ignored"]))
    assert taken == [0]
