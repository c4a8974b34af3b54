"""Reads plain text and Markdown: front matter or header lines, a title, and the text without its markup."""

from __future__ import annotations

import re

from dragoman.documents.decode import leading
from dragoman.documents.fields import Fields, date_of, day_in

_HEADER = re.compile(
    r"^(title|headline|published|date|publisher|source|url|link|language|id)\s*:\s*(\S.*)$", re.IGNORECASE
)
_KEYS = {"headline": "title", "date": "published", "source": "publisher", "link": "url"}
_HEADING = re.compile(r"^#{1,6}\s+(.*?)\s*#*$")
_MARKUP = (
    (re.compile(r"!\[[^\]]*\]\([^)\s]*(?:\s+\"[^\"]*\")?\)"), ""),
    (re.compile(r"\[([^\]]+)\]\([^)\s]*(?:\s+\"[^\"]*\")?\)"), r"\1"),
    (re.compile(r"^#{1,6}\s+", re.MULTILINE), ""),
    (re.compile(r"^>\s?", re.MULTILINE), ""),
    (re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])"), r"\1"),
    (re.compile(r"^[*+-]\s+", re.MULTILINE), ""),
    (re.compile(r"^(?:-{3,}|\*{3,})\s*$", re.MULTILINE), ""),
)
_LONGEST_TITLE = 160


def fields_of_text(raw: str) -> Fields:
    """Return the fields of a plain or a Markdown text. Offsets count in the text that is returned, not in `raw`."""
    text = raw.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
    header, body = _header(text)
    title = header.get("title")
    if title is None:
        title, body = _title(body)
    body = _without_markup(body).strip()
    published = date_of(header["published"]) if "published" in header else None
    from_text = day_in(body[:300]) if published is None else None
    bad = header["published"] if "published" in header and published is None else None
    return Fields(
        text=body,
        id=header.get("id"),
        title=title,
        published=published or from_text,
        published_from="field" if published else "dateline" if from_text else None,
        publisher=header.get("publisher"),
        language=header.get("language"),
        url=header.get("url"),
        bad_date=bad,
    )


def _header(text: str) -> tuple[dict[str, str], str]:
    """Return the fields above a text, between `---` lines or as `Name: value` lines, and the text below."""
    lines = text.split("\n")
    if lines[0].strip() == "---" and "---" in [line.strip() for line in lines[1:40]]:
        end = next(number for number, line in enumerate(lines[1:], 1) if line.strip() == "---")
        return _values(lines[1:end]), "\n".join(lines[end + 1 :])
    found = leading(lines, _HEADER)
    if found and "\n".join(lines[len(found) :]).strip():
        return _values(found), "\n".join(lines[len(found) :])
    return {}, text


def _values(lines: list[str]) -> dict[str, str]:
    values = {}
    for line in lines:
        match = _HEADER.match(line.strip())
        if match:
            name = match.group(1).lower()
            values[_KEYS.get(name, name)] = match.group(2).strip().strip("\"'")
    return values


def _title(body: str) -> tuple[str | None, str]:
    """Return a title and the rest: a Markdown heading, or a short first line with a blank line below it."""
    first, _, rest = body.lstrip("\n").partition("\n")
    heading = _HEADING.match(first)
    if heading:
        return heading.group(1), rest
    short = first.strip() and len(first) <= _LONGEST_TITLE and not first.rstrip().endswith((".", ":", ";", ","))
    if short and rest.startswith("\n") and rest.strip():
        return first.strip(), rest
    return None, body


def _without_markup(text: str) -> str:
    for pattern, words in _MARKUP:
        text = pattern.sub(words, text)
    return re.sub(r"\n{3,}", "\n\n", text)
