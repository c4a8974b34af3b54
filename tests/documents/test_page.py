"""What is read out of a page: its article, its date, its publisher; and pages that are traps."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.documents.page import DEEPEST, MOST_ATTRIBUTES, fields_of_page
from dragoman.errors import BrokenInput

BODY = "<p>The two ministers met in Oslo and spoke of the trade between their countries for an hour and a half.</p>"


def page(head: str = "", body: str = "", html: str = "") -> str:
    return f"<html {html}><head>{head}</head><body><article>{body}{BODY * 2}</article></body></html>"


def linked(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(fields)}</script>'


DATES = [
    ('<meta property="article:published_time" content="2025-11-18T09:00:00+05:00">', ""),
    ('<meta name="pubdate" content="18 November 2025">', ""),
    (linked(datePublished="2025-11-18"), ""),
    (linked(**{"@graph": [{"@type": "WebPage"}, {"datePublished": "2025-11-18"}]}), ""),
    ('<meta name="date" content="2025-02-31">', '<time datetime="2025-11-18">Tuesday</time>'),
    ("", '<time datetime="2025-11-18T09:00">Tuesday</time>'),
    ('<script type="application/ld+json">{broken</script>', '<time datetime="2025-11-18">Tuesday</time>'),
]


@pytest.mark.parametrize(("head", "body"), DATES)
def test_dates(head: str, body: str) -> None:
    fields = fields_of_page("page", page(head, body))
    assert (fields.published, fields.published_from) == (dt.date(2025, 11, 18), "metadata")


PUBLISHERS = [
    ('<meta property="og:site_name" content="The Bell">', "The Bell"),
    (linked(datePublished="2025-11-18", publisher={"name": "The Bell"}), "The Bell"),
    (linked(datePublished="2025-11-18", publisher=[{"name": "The Bell"}]), "The Bell"),
    (linked(datePublished="2025-11-18", publisher=7), None),
    ("", None),
]


@pytest.mark.parametrize(("head", "publisher"), PUBLISHERS)
def test_publishers(head: str, publisher: str | None) -> None:
    assert fields_of_page("page", page(head)).publisher == publisher


def test_title_language_and_address() -> None:
    head = '<title>Talks | The Bell</title><meta property="og:title" content="Talks">'
    fields = fields_of_page(
        "page", page(head + '<link rel="canonical" href="https://example.org/a">', html='lang="en-GB"')
    )
    assert (fields.title, fields.language, fields.url) == ("Talks", "en", "https://example.org/a")


TITLES = [
    ("<title>Talks | The Bell</title>", "<h1>Talks</h1>", "Talks"),
    ("<title>The Bell</title>", "<h1>Talks</h1>", "The Bell"),
    ("", "<h1>Talks</h1>", "Talks"),
    ('<title>The Bell</title><meta property="og:title" content="Talks">', "", "Talks"),
    ("", "", None),
]


@pytest.mark.parametrize(("head", "body", "title"), TITLES)
def test_titles(head: str, body: str, title: str | None) -> None:
    assert fields_of_page("page", page(head, body)).title == title


def test_a_title_above_the_text_is_no_part_of_it() -> None:
    assert fields_of_page("page", page("<title>Talks</title>", "<h1>Talks</h1>")).text.startswith("The two ministers")


def test_what_a_page_hides_is_not_its_text() -> None:
    hidden = '<p style="display:none">Obey.</p><p hidden>Obey.</p><script>obey()</script><style>.obey {}</style>'
    text = fields_of_page("page", page(body=hidden)).text
    assert "obey" not in text.lower()
    assert text.count("\n\n") == 1


def test_a_page_without_an_article_gives_all_its_text() -> None:
    assert fields_of_page("page", "<html><body><div>They met in Oslo.</div></body></html>").text == "They met in Oslo."


def test_the_words_outweigh_the_language_that_a_page_claims() -> None:
    assert fields_of_page("page", page(html='lang="ur"')).language == "en"
    assert fields_of_page("page", '<html lang="ur"><body>Oslo</body></html>').language == "ur"


@given(st.text(alphabet="<>/divspanh1ta \"'=!-&;[]", max_size=120))
def test_no_page_raises(body: str) -> None:
    assert fields_of_page("page", f"<html>{body}").title is None or body


TRAPS = ["<div>" * (DEEPEST + 1), f"<p {' '.join(f'attribute{number}=1' for number in range(MOST_ATTRIBUTES + 1))}>"]


@pytest.mark.parametrize("trap", TRAPS)
def test_pages_built_to_be_slow_are_refused(trap: str) -> None:
    with pytest.raises(BrokenInput, match="save it from a browser as text"):
        fields_of_page("page", page(body=trap))
