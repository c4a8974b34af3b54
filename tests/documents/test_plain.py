"""What stays of a plain or a Markdown text: its words, paragraphs, title, date; what markup leaves."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.documents.fields import date_of, dateline_of, published_in
from dragoman.documents.markup import without_markup
from dragoman.documents.plain import fields_of_text, unwrapped

MARKUP = [
    ("He *met* her **today**, _at last_.", "He met her today, at last."),
    ("The [plan](http://example.org/a_(b)) holds.", "The plan holds."),
    ('The [plan](http://example.org "Plan") and the [pact][1].', "The plan and the pact."),
    ("![flags](flags.png)Talks", "Talks"),
    ("## Talks ##\n\nText", "Talks\n\nText"),
    ("- one\n- two", "one\ntwo"),
    ("> He came.", "He came."),
    ("a_snake_case and 5 * 3 * 2", "a_snake_case and 5 * 3 * 2"),
    ("`code` and \\*star\\*", "code and *star*"),
    ("one <!-- not\nshown --> two", "one  two"),
    ("one\n\n\n\n---\n\ntwo", "one\n\ntwo"),
    ("A price of $5 - or 3 - it is.", "A price of $5 - or 3 - it is."),
]


@pytest.mark.parametrize(("text", "words"), MARKUP)
def test_markup_leaves_words(text: str, words: str) -> None:
    assert without_markup(text) == words


WRAPPED = (
    "The foreign minister of Norway met her Turkish counterpart\nin Oslo on Tuesday to speak of trade and of the sea."
)
LISTED = "A first point that is long enough to look like a broken line\n- a second point\n- a third"


def test_broken_lines_are_joined_without_moving_a_sign() -> None:
    joined = unwrapped(WRAPPED)
    assert "\n" not in joined
    assert len(joined) == len(WRAPPED)
    assert unwrapped(LISTED) == LISTED
    assert unwrapped("Roses\nare red") == "Roses\nare red"


TITLES = [
    ("# Talks in *Oslo*\n\nThey met.", "Talks in Oslo", "They met."),
    ("Talks in Oslo\n=====\nThey met.", "Talks in Oslo", "They met."),
    ("Talks in Oslo\n\nThey met.", "Talks in Oslo", "They met."),
    ("Headline: Talks\nDate: 3 May 2024\n\nThey met.", "Talks", "They met."),
    ("They met in Oslo.\n\nThey spoke.", None, "They met in Oslo.\n\nThey spoke."),
    ("Oslo, 3 May 2024\n\nThey met.", None, "Oslo, 3 May 2024\n\nThey met."),
    ("Just one line", None, "Just one line"),
]


@pytest.mark.parametrize(("text", "title", "body"), TITLES)
def test_titles(text: str, title: str | None, body: str) -> None:
    fields = fields_of_text(text)
    assert (fields.title, fields.text) == (title, body)


DATES = [
    ("2025-11-20", dt.date(2025, 11, 20)),
    ("2025-11-20T23:30:00+05:00", dt.date(2025, 11, 20)),
    ("20251120", dt.date(2025, 11, 20)),
    ("2025/11/20", dt.date(2025, 11, 20)),
    ("Thu, 20 Nov 2025 10:00:00 GMT", dt.date(2025, 11, 20)),
    ("November 20th, 2025", dt.date(2025, 11, 20)),
    ("20 NOVEMBER 2025", dt.date(2025, 11, 20)),
    ("2025-02-31", None),
    ("31 February 2025", None),
    ("0999-01-01", None),
    ("2201-01-01", None),
    ("2025-11", None),
    ("soon", None),
]


@pytest.mark.parametrize(("value", "day"), DATES)
def test_dates_of_fields(value: str, day: dt.date | None) -> None:
    assert date_of(value) == day


DAY = dt.date(2025, 11, 18)
HEADS = [
    ("OSLO, 18 November 2025 – The minister came.", (DAY, "dateline")),
    ("2025-11-18\nThe minister came.", (DAY, "text")),
    ("On November 18, 2025, the minister came.", (DAY, "text")),
    ("The minister will come on 18 November 2025.", None),
    ("They have not met since 18 November 2025.", None),
    ("The minister came. " * 20 + "18 November 2025", None),
]


@pytest.mark.parametrize(("text", "found"), HEADS)
def test_the_day_that_a_text_opens_with(text: str, found: tuple[dt.date, str] | None) -> None:
    assert published_in(text) == found


DATELINES = [
    ("ISLAMABAD: The minister came.", "ISLAMABAD"),
    ("MOSCOW, Nov 18 (Agency) - The minister came.", "MOSCOW, Nov 18 (Agency)"),
    ("NEW YORK — The minister came.", "NEW YORK"),
    ("Geneva, 3 May 2024 – The minister came.", "Geneva, 3 May 2024"),
    ("Geneva, 3 May 2024. The minister came.", "Geneva, 3 May 2024"),
    ("The minister – a lawyer – came.", None),
    ("Note: the minister came.", None),
]


@pytest.mark.parametrize(("text", "words"), DATELINES)
def test_datelines(text: str, words: str | None) -> None:
    assert dateline_of(text) == words


@given(st.text(alphabet="ab *_[]()!#>-`\\\n<:/.=1", max_size=200))
def test_no_text_breaks_the_cleaning(text: str) -> None:
    fields = fields_of_text(text)
    assert fields.text == fields.text.strip()


@pytest.mark.parametrize("sign", ["![", "[a](", "<!--", "**a ", "*a ", "`a", "> ", "[[[["])
def test_no_text_takes_long_to_clean(sign: str) -> None:
    assert without_markup(sign * 20_000) is not None
