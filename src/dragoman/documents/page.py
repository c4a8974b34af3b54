"""Reads an HTML page: the text of its article, and what its head says of title, date, publisher and language."""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import Any

from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.html import HTMLTree

from dragoman.documents.fields import Fields, date_of, published_in
from dragoman.documents.language import language_of
from dragoman.errors import BrokenInput

_TITLES = ("og:title", "twitter:title", "dc.title")
_DATES = (
    "article:published_time", "og:published_time", "datepublished", "dc.date.issued", "dcterms.created", "pubdate",
    "publishdate", "publish-date", "parsely-pub-date", "dc.date", "date",
)  # fmt: skip
_PUBLISHERS = ("og:site_name", "application-name", "publisher", "dc.publisher")
_TIMES = ("article time[datetime]", "main time[datetime]", "time[datetime]")
_HIDDEN = ["[hidden]", "[style*='display:none']", "[style*='display: none']"]
_BLANK = re.compile(r"\n\s*\n+")
_FEWEST = 20  # words of an article; with fewer, all of the page is taken

DEEPEST = 1_000
"""Divisions in one another that a page may have. Reading it takes the square of them; browsers stop at 512."""

MOST_ATTRIBUTES = 5_000
"""Attributes that one element may have, for the same reason."""

_DIVISION = re.compile(r"<(/?)div\b", re.IGNORECASE)
_LONG_TAG = re.compile(r"<[a-zA-Z][^>]{20000,}")
_ATTRIBUTE = re.compile(r"\s[^\s=>]+")


def fields_of_page(name: str, html: str) -> Fields:
    """Return the fields of a page; its text is empty where the page shows none without running its scripts.

    Raises BrokenInput for a page that is built to be slow to parse.
    """
    _refuse_traps(name, html)
    tree = HTMLTree.parse(html)
    meta, linked = _meta(tree), _linked_data(tree)
    title = _title(tree, meta)
    text = _without_title(_article(tree), title)
    stated = _published(tree, meta, linked)
    published, said_by = (stated, "metadata") if stated else published_in(text) or (None, None)
    return Fields(
        text=text,
        title=title,
        published=published,
        published_from=said_by,
        publisher=_first(meta, _PUBLISHERS) or linked.get("publisher"),
        language=language_of(text) or _language(tree),
        url=_canonical(tree) or meta.get("og:url"),
        why_empty="the page shows no text without running its scripts; save it from a browser as text",
    )


def _refuse_traps(name: str, html: str) -> None:
    """Raise BrokenInput for very many divisions in one another, and for an element of very many attributes."""
    depth = deepest = 0
    for match in _DIVISION.finditer(html):
        depth = max(0, depth - 1) if match.group(1) else depth + 1
        deepest = max(deepest, depth)
    if deepest > DEEPEST:
        raise BrokenInput(name, f"its divisions are more than {DEEPEST:,} levels deep; save it from a browser as text")
    for tag in _LONG_TAG.finditer(html):
        if len(_ATTRIBUTE.findall(tag.group())) > MOST_ATTRIBUTES:
            raise BrokenInput(name, "one of its elements has too many attributes; save it from a browser as text")


def _article(tree: HTMLTree) -> str:
    """Return the main text of a page, all of its text where no part of it stands out."""
    text = ""
    for main in (True, False):
        text = str(
            extract_plain_text(
                tree, main_content=main, alt_texts=False, links=False, noscript=False, skip_elements=_HIDDEN
            )
        )
        if len(text.split()) >= _FEWEST:
            break
    return _BLANK.sub("\n\n", text.replace("\u00a0", " ")).strip()


def _title(tree: HTMLTree, meta: dict[str, str]) -> str | None:
    """Return the title: as the head gives it for others, else the heading that the page's own title opens with."""
    own = " ".join((tree.title or "").split())
    heading = next((" ".join((one.text or "").split()) for one in _elements(tree, "h1")), "")
    return _first(meta, _TITLES) or (heading if heading and own.startswith(heading) else own or heading) or None


def _without_title(text: str, title: str | None) -> str:
    """Return the text without a first paragraph that only repeats the title, so that it opens with its dateline."""
    first, _, rest = text.partition("\n\n")
    return rest if title and rest and first.strip().casefold() == title.casefold() else text


def _elements(tree: HTMLTree, name: str) -> list[Any]:
    return list(tree.document.get_elements_by_tag_name(name)) if tree.document is not None else []


def _meta(tree: HTMLTree) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in _elements(tree, "meta"):
        name = (element.getattr("property") or element.getattr("name") or "").lower()
        content = element.getattr("content") or ""
        if name and content.strip():
            found.setdefault(name, content.strip())
    return found


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _published(tree: HTMLTree, meta: dict[str, str], linked: dict[str, str]) -> dt.date | None:
    """Return the first date that can be one of: the head, the linked data, the first dated `time` element."""
    stated = [meta[name] for name in _DATES[:2] if name in meta]
    stated += [linked[key] for key in ("datePublished",) if key in linked]
    stated += [meta[name] for name in _DATES[2:] if name in meta]
    stated += [value for selector in _TIMES if (value := _attribute(tree, selector, "datetime"))]
    return next((day for value in stated if (day := date_of(value))), None)


def _linked_data(tree: HTMLTree) -> dict[str, str]:
    """Return date and publisher of the page's linked data, where there is any that can be read."""
    for element in _elements(tree, "script"):
        if (element.getattr("type") or "").strip().lower() != "application/ld+json":
            continue
        try:
            data = json.loads(element.text or "")
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data):
            if isinstance(node.get("datePublished"), str):
                name = _name(node.get("publisher"))
                return {"datePublished": node["datePublished"], **({"publisher": name} if name else {})}
    return {}


def _name(publisher: Any) -> str | None:
    one = publisher[0] if isinstance(publisher, list) and publisher else publisher
    name = one.get("name") if isinstance(one, dict) else one
    return name.strip() or None if isinstance(name, str) else None


def _nodes(data: Any) -> list[dict[str, Any]]:
    """Return the objects of linked data: the outermost ones, and those of their graphs."""
    rows = [row for row in (data if isinstance(data, list) else [data]) if isinstance(row, dict)]
    graphs = [row["@graph"] for row in rows if isinstance(row.get("@graph"), list)]
    return rows + [one for graph in graphs for one in graph if isinstance(one, dict)]


def _language(tree: HTMLTree) -> str | None:
    """Return the language that the page claims. Templates claim one for all, so the text itself goes first."""
    value = _attribute(tree, "html[lang]", "lang") or ""
    return value.split("-")[0].strip().lower() or None


def _canonical(tree: HTMLTree) -> str | None:
    return _attribute(tree, "link[rel=canonical]", "href")


def _attribute(tree: HTMLTree, selector: str, attribute: str) -> str | None:
    element = tree.document.query_selector(selector) if tree.document is not None else None
    return (element.getattr(attribute) or "").strip() or None if element is not None else None
