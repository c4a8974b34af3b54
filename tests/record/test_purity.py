"""The record is a function of the readings it was last given, whatever came before."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model import Document, EngagementClaim, Reading
from dragoman.record import open_record
from record.build import LINDQVIST, OKELLO, SOLBERG, claim, document, on, reading
from record.dump import contents, dump

_SIDES = st.lists(st.sampled_from((OKELLO, SOLBERG, LINDQVIST)), max_size=3, unique_by=str).map(tuple)
_DAYS = st.sampled_from((None, on("2025-11-19"), on("2025-11-18", "2025-11-21")))


@st.composite
def _claims(draw: st.DrawFn) -> EngagementClaim:
    kind = draw(st.sampled_from(("meeting", "call", "dialogue")))
    return claim(kind=kind, participants=draw(_SIDES), when=draw(_DAYS))


@st.composite
def _pairs(draw: st.DrawFn) -> tuple[Document, Reading]:
    name = draw(st.sampled_from("ab"))
    claims = draw(st.lists(_claims(), min_size=1, max_size=3))
    return document(name), reading(name, *claims, reader=draw(st.sampled_from(("rules/1", "rules/2"))))


@given(st.lists(_pairs(), max_size=5))
@settings(max_examples=25, deadline=None)
def test_only_the_last_reading_of_a_document_counts(history: list[tuple[Document, Reading]]) -> None:
    last = {one.content_hash: (one, told) for one, told in history}
    with tempfile.TemporaryDirectory() as folder:
        ways = {"history.db": history, "last.db": list(last.values())}
        for name, given_pairs in ways.items():
            with open_record(Path(folder, name)) as record:
                list(record.keep_many(given_pairs))
        assert contents(Path(folder, "history.db")) == contents(Path(folder, "last.db"))


@given(st.lists(_pairs(), min_size=1, max_size=4, unique_by=lambda one: one[0].id))
@settings(max_examples=25, deadline=None)
def test_keeping_twice_is_keeping_once(given_pairs: list[tuple[Document, Reading]]) -> None:
    with tempfile.TemporaryDirectory() as folder, open_record(Path(folder, "record.db")) as record:
        first = list(record.keep_many(given_pairs))
        before = dump(record.path)
        again = list(record.keep_many(given_pairs))
        assert [one.engagements for one in again] == [one.engagements for one in first]
        assert {one.outcome for one in again} == {"unchanged"}
        assert dump(record.path) == before
