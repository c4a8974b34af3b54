"""Cutting a text: offsets re-slice to the words, sentences end where they end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.reading.tokens import Text

SENTENCES = [
    ("He met Mr. Ali. They spoke.", ["He met Mr. Ali.", "They spoke."]),
    ("The U.S. Secretary left. He flew home.", ["The U.S. Secretary left.", "He flew home."]),
    (
        "A. Belozerov spoke on Nov. 19. “It is done.” All agreed.",
        ["A. Belozerov spoke on Nov. 19.", "“It is done.”", "All agreed."],
    ),
    ("The fee is 3.5 per cent. It rose.", ["The fee is 3.5 per cent.", "It rose."]),
    ("One line\n\nAnother line", ["One line", "Another line"]),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(text: str, expected: list[str]) -> None:
    cut = Text(text)
    assert [cut.slice(one.first, one.last) for one in cut.sentences] == expected


def test_a_wrapped_text_keeps_its_sentences() -> None:
    line = "The two ministers reviewed the state of their relations and agreed to"
    text = f"{line}\n{line}\n{line}\n{line}\nmeet again. They parted."
    assert len(Text(text).sentences) == 2


def test_lines_that_are_no_wrapping_stand_alone() -> None:
    assert len(Text("10.00 Meeting\n11.00 Press\n12.00 Lunch").sentences) == 3


def test_the_possessive_is_a_token_of_its_own() -> None:
    assert Text("Qatar’s minister and O'Brien's dog").words == [
        "Qatar",
        "'s",
        "minister",
        "and",
        "O'Brien",
        "'s",
        "dog",
    ]


QUOTATIONS = [
    ('She called it “a fair start” and "no more than that".', ["a fair start", "no more than that"]),
    ("He said: 'The leaders' call isn't over,' and left.", ["The leaders' call isn't over,"]),
    ("The ministers' visit and the '90s saw O'Brien's end.", []),
    ("It was ‘a long day’, the guests’ host said.", ["a long day"]),
    ("« Nous verrons », he said.", [" Nous verrons "]),
    ("“He said ‘no deal at all’ to us.”", ["He said ‘no deal at all’ to us."]),
    ("“First part.\n\n“Second part,” she said.", ["First part.", "Second part,"]),
    ('"First part.\n\n"Second part," she said.', ["First part.", "Second part,"]),
    ("“First part.\n\nSecond part.” It ended.", ["First part.", "Second part."]),
    ("“Never closed.\n\nAnother matter.", []),
]


@pytest.mark.parametrize(("text", "expected"), QUOTATIONS)
def test_quotations_leave_their_marks_out(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in Text(text).quotations] == expected


@given(st.text(alphabet="“”„«»\"‘’'a. \n", max_size=60))
def test_quotations_come_in_order_and_apart(text: str) -> None:
    ends = [0, *(place for stretch in Text(text).quotations for place in stretch)]
    assert ends == sorted(ends)


@given(st.text(max_size=200))
def test_every_token_is_a_slice_of_the_text(text: str) -> None:
    cut = Text(text)
    assert all(text[token.start : token.end] == token.text for token in cut.tokens)
    assert [token.start for token in cut.tokens] == sorted(token.start for token in cut.tokens)
    assert sum(one.last - one.first for one in cut.sentences) == len(cut.tokens)
