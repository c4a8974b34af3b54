"""Reads an HTML page: the text of its article, and what its head says of title, date, publisher and language."""

from __future__ import annotations

import json
import re
from typing import Any

from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.html import HTMLTree

from dragoman.documents.fields import Fields, date_of, day_in

_TITLES = ("og:title", "twitter:title", "dc.title")
_DATES = ("article:published_time", "og:published_time", "date", "dc.date", "dc.date.issued", "pubdate", "publishdate")
_PUBLISHERS = ("og:site_name", "application-name", "publisher", "dc.publisher")
_BLANK = re.compile(r"\n\s*\n+")


def fields_of_page(html: str) -> Fields:
    """Return the fields of a page; its text is empty where the page shows none without running its scripts."""
    tree = HTMLTree.parse(html)
    meta, linked = _meta(tree), _linked_data(tree)
    text = _article(tree)
    stated = next((value for value in (_first(meta, _DATES), linked.get("datePublished"), _time(tree)) if value), None)
    published = date_of(stated) if stated else None
    from_text = day_in(text[:300]) if published is None else None
    title = _first(meta, _TITLES) or (tree.title or "").strip() or None
    return Fields(
        text=text,
        title=title,
        published=published or from_text,
        published_from="metadata" if published else "dateline" if from_text else None,
        publisher=_first(meta, _PUBLISHERS) or linked.get("publisher"),
        language=_language(tree),
        url=_canonical(tree) or meta.get("og:url"),
        why_empty="the page shows no text without running its scripts; save it from a browser as text",
    )


def _article(tree: HTMLTree) -> str:
    """Return the main text of a page, all of its text where no part of it stands out."""
    text = ""
    for main in (True, False):
        text = str(extract_plain_text(tree, main_content=main, alt_texts=False, links=False, noscript=False))
        if len(text.split()) >= 20:
            break
    return _BLANK.sub("\n\n", text.replace("\u00a0", " ")).strip()


def _elements(tree: HTMLTree, name: str) -> list[Any]:
    return list(tree.document.get_elements_by_tag_name(name)) if tree.document is not None else []


def _selected(tree: HTMLTree, selector: str) -> Any:
    return tree.document.query_selector(selector) if tree.document is not None else None


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


def _linked_data(tree: HTMLTree) -> dict[str, str]:
    """Return date and publisher of the page's linked data, where there is any that can be read."""
    for element in _elements(tree, "script"):
        if (element.getattr("type") or "") != "application/ld+json":
            continue
        try:
            data = json.loads(element.text or "")
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data):
            if isinstance(node.get("datePublished"), str):
                publisher = node.get("publisher")
                name = publisher.get("name") if isinstance(publisher, dict) else None
                return {
                    "datePublished": node["datePublished"],
                    **({"publisher": name} if isinstance(name, str) else {}),
                }
    return {}


def _nodes(data: Any) -> list[dict[str, Any]]:
    rows = data if isinstance(data, list) else [data]
    nested = [one for row in rows if isinstance(row, dict) for one in row.get("@graph", []) if isinstance(one, dict)]
    return [row for row in rows if isinstance(row, dict)] + nested


def _time(tree: HTMLTree) -> str | None:
    element = _selected(tree, "time[datetime]")
    return element.getattr("datetime") if element is not None else None


def _language(tree: HTMLTree) -> str | None:
    element = _selected(tree, "html[lang]")
    value = (element.getattr("lang") or "") if element is not None else ""
    return value.split("-")[0].lower() or None


def _canonical(tree: HTMLTree) -> str | None:
    element = _selected(tree, "link[rel=canonical]")
    return element.getattr("href") if element is not None else None
