"""Programmes and diaries: whose they are, the day that each line is under, and what is no programme."""

from __future__ import annotations

import datetime as dt

from dragoman.model import Document, EngagementClaim
from dragoman.reading import read
from reading.telling import told

PROGRAMME = """Programme of the President of Finland, Aino Laine, in Namibia. All times are local.

Tuesday 20 January

09.00 Arrival at the hotel
10.00 Meeting with Namibian President Ndapewa Shikongo
15.00 Wreath-laying at Heroes' Acre in Windhoek
19.30 State banquet hosted by President Shikongo

Wednesday 21 January

11.00 Phone call with Prime Minister of Iceland Hanna Jonsdottir
14.00 Courtesy call by the Ambassador of Kenya, Peter Kamau
"""

POSTS = """Follow the visit of Finnish President Aino Laine to Namibia with us. We keep this page up to date.

09.00 Good morning. President Laine has met Namibian President Ndapewa Shikongo in Windhoek. The two spoke alone.

11.30 The President is back at her hotel. She says that the talks went well. More when we hear it.

15.00 Finnish Foreign Minister Lars Holm met Namibian Foreign Minister Job Amupanda. They signed nothing.
"""


def engagements(text: str, published: dt.date) -> tuple[EngagementClaim, ...]:
    return read(Document(text=text, id="t", published=published)).engagements


def test_lines_belong_to_the_principal_and_lie_ahead() -> None:
    lines = {told(one) for one in engagements(PROGRAMME, dt.date(2026, 1, 16))}
    assert "meeting planned FIN:Aino Laine+NAM:Ndapewa Shikongo" in lines
    assert "ceremony planned FIN:Aino Laine" in lines
    assert "ceremony planned FIN:Aino Laine(guest)+NAM:Ndapewa Shikongo(host)" in lines
    assert "call planned FIN:Aino Laine+ISL:Hanna Jonsdottir" in lines
    assert "meeting planned FIN:Aino Laine+KEN:Peter Kamau" in lines


def test_each_line_has_the_day_it_is_under() -> None:
    days = {told(one).split()[0]: one.when and one.when.start for one in engagements(PROGRAMME, dt.date(2026, 1, 16))}
    assert days["ceremony"] == dt.date(2026, 1, 20)
    assert days["call"] == dt.date(2026, 1, 21)


def test_a_programme_of_days_gone_by_was_kept() -> None:
    statuses = {one.kind: one.status for one in engagements(PROGRAMME, dt.date(2026, 3, 1))}
    assert statuses["call"] == "held"


def test_the_posts_of_a_live_blog_are_no_programme() -> None:
    statuses = {one.status for one in engagements(POSTS, dt.date(2026, 1, 20)) if one.kind == "meeting"}
    assert statuses == {"held"}


def test_what_an_outlet_marks_as_satire_tells_of_nothing() -> None:
    text = "Finnish President Aino Laine met Namibian President Ndapewa Shikongo in Windhoek. “We won,” Laine said."
    reading = read(Document(text=text, id="t", genre="satire"))
    assert (reading.engagements, reading.offices) == ((), ())
    assert reading.notes == ("its outlet marks it as satire",)
    assert [quote.quote for quote in reading.quotes] == ["We won,"]
