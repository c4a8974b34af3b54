"""Reads plain text and Markdown: front matter or header lines, a title, and the text without its markup."""

from __future__ import annotations

import re
from itertools import takewhile

from dragoman.documents.fields import Fields, date_of, published_in
from dragoman.documents.markup import without_markup

_HEADER = re.compile(
    r"^(title|headline|published|date|publisher|source|url|link|language|lang|id)\s*:\s*(\S.*)$", re.IGNORECASE
)
_KEYS = {"headline": "title", "date": "published", "source": "publisher", "link": "url", "lang": "language"}
_HEADING = re.compile(r"^#{1,6}\s+(.*?)\s*#*$")
_UNDERLINE = re.compile(r"^(?:={3,}|-{3,})\s*$")
_FRONT_MATTER_LINES = 60
_LONGEST_TITLE = 160
_NO_TITLE_ENDS = (".", ":", ";", ",")
_LINE, _SHORTEST_WRAPPED = 100, 40
_ITEM = re.compile(r"\s|[#>|*+•-]|\d+[.)]\s")


def fields_of_text(raw: str) -> Fields:
    """Return the fields of a plain or a Markdown text. Offsets count in the text that is returned, not in `raw`."""
    text = raw.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff\n")
    header, body = _header(text)
    title, body = (header["title"], body) if "title" in header else _title(body)
    body = unwrapped(without_markup(body).strip())
    stated = header.get("published")
    published = date_of(stated) if stated else None
    day, said_by = (published, "field") if published else published_in(body) or (None, None)
    return Fields(
        text=body,
        id=header.get("id"),
        title=title,
        published=day,
        published_from=said_by,
        publisher=header.get("publisher"),
        language=header.get("language"),
        url=header.get("url"),
        bad_date=stated if stated and published is None else None,
    )


def unwrapped(text: str) -> str:
    """Return the text with a space for each line break inside a paragraph that was broken at a fixed width.

    The reader takes the end of a line for the end of a sentence. Each break is one sign before and after.
    """
    return "\n\n".join(_joined(paragraph) for paragraph in text.split("\n\n"))


def _joined(paragraph: str) -> str:
    lines = paragraph.split("\n")
    lengths = [len(line) for line in lines[:-1]]
    broken = lengths and max(lengths) <= _LINE and min(lengths) >= max(_SHORTEST_WRAPPED, 0.6 * max(lengths))
    goes_on = any(line[:1].islower() for line in lines[1:])
    if broken and goes_on and not any(_ITEM.match(line) for line in lines[1:]):
        return paragraph.replace("\n", " ")
    return paragraph


def _header(text: str) -> tuple[dict[str, str], str]:
    """Return the fields above a text, between `---` lines or as `Name: value` lines, and the text below."""
    lines = text.split("\n")
    if lines[0].strip() == "---" and "---" in [line.strip() for line in lines[1:_FRONT_MATTER_LINES]]:
        end = next(number for number, line in enumerate(lines[1:], 1) if line.strip() == "---")
        return _values(lines[1:end]), "\n".join(lines[end + 1 :])
    found = list(takewhile(_HEADER.match, lines))
    if found and "\n".join(lines[len(found) :]).strip():
        return _values(found), "\n".join(lines[len(found) :])
    return {}, text


def _values(lines: list[str]) -> dict[str, str]:
    values: dict[str, str] = {}
    for line in lines:
        match = _HEADER.match(line.strip())
        value = match.group(2).strip().strip("\"'").strip() if match else ""
        if match and value:
            name = match.group(1).lower()
            values.setdefault(_KEYS.get(name, name), value)
    return values


def _title(body: str) -> tuple[str | None, str]:
    """Return a title and the rest: a Markdown heading, or a short first line with a blank line below it."""
    first, _, rest = body.lstrip("\n").partition("\n")
    heading = _HEADING.match(first)
    if heading and heading.group(1):
        return without_markup(heading.group(1)), rest
    second, _, below = rest.partition("\n")
    if first.strip() and _UNDERLINE.match(second):
        return without_markup(first.strip()), below
    short = first.strip() and len(first) <= _LONGEST_TITLE and not first.rstrip().endswith(_NO_TITLE_ENDS)
    if short and not second.strip() and below.strip() and published_in(first) is None:
        return without_markup(first.strip()), rest
    return None, body
