"""What holds for every reading: spans re-slice, evidence stands in the text, nothing raises, the same again is the same."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.model import Document, Reading, Span, decode, encode
from dragoman.reading import read

TEXT = (
    "MUSCAT: Omani Foreign Minister Said Al Harthy met his Belgian counterpart, Els Peeters, in Muscat on Tuesday. "
    "“We agreed on the ports,” Al Harthy said. The two ministers signed a memorandum of understanding on shipping. "
    "They agreed to hold the fourth round of the Oman–Belgium Strategic Dialogue in Brussels in March 2026. "
    "Oman will take over the chairmanship of the GCC from Kuwait in December."
)


def reading_of(text: str) -> Reading:
    return read(Document(text=text, id="one", published=dt.date(2025, 11, 20)))


def spans_in(value: object) -> Iterator[Span]:
    if isinstance(value, Span):
        yield value
    elif isinstance(value, msgspec.Struct):
        for field in value.__struct_fields__:
            yield from spans_in(getattr(value, field))
    elif isinstance(value, dict):
        for one in value.values():
            yield from spans_in(one)
    elif isinstance(value, tuple):
        for one in value:
            yield from spans_in(one)


def test_spans_re_slice_to_their_words() -> None:
    spans = list(spans_in(reading_of(TEXT)))
    assert spans
    assert all(TEXT[span.start : span.end] == span.text for span in spans)


def test_evidence_stands_in_the_text() -> None:
    for claim in reading_of(TEXT).engagements:
        assert claim.evidence
        assert all(words in TEXT and 3 <= len(words.split()) <= 25 for words in claim.evidence)


def test_all_lists_are_filled() -> None:
    reading = reading_of(TEXT)
    assert {claim.kind for claim in reading.engagements} == {"meeting", "signing", "dialogue"}
    assert [(one.quote, one.speaker) for one in reading.quotes] == [("We agreed on the ports,", "Said Al Harthy")]
    assert {(one.body, one.holder, one.sense) for one in reading.chairmanships} == {
        ("GCC", "OMN", "will_take_over"),
        ("GCC", "KWT", "hands_over"),
    }
    assert ("Els Peeters", "BEL") not in {(one.person, one.office) for one in reading.offices}
    assert any(one.parties == ("OMN", "BEL") for one in reading.commitments)
    assert {one.kind for one in reading.mentions} >= {"person", "state", "place", "date", "occasion"}


def test_the_same_text_gives_the_same_reading() -> None:
    assert encode(reading_of(TEXT)) == encode(reading_of(TEXT))


def test_a_reading_survives_its_public_form() -> None:
    reading = reading_of(TEXT)
    assert decode(encode(reading)) == reading


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n\n", "“", "Mr.", "'s", "\u202e\u202d", "\ufffd" * 30, "The the the", "of of of Qatar’s"]
)
def test_odd_texts_give_an_empty_reading(text: str) -> None:
    assert reading_of(text).engagements == ()


WORDS = st.sampled_from(
    [
        *TEXT.replace(",", " ,").split(),
        "who",
        "which",
        "(",
        ")",
        ";",
        "will",
        "be",
        "held",
        "visit",
        "to",
        "by",
        "and",
        "not",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=40))
def test_no_order_of_words_raises(words: list[str]) -> None:
    text = " ".join(words)
    for span in spans_in(reading_of(text)):
        assert text[span.start : span.end] == span.text
