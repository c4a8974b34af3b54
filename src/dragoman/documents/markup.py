"""Takes the markup out of Markdown, and leaves its words and paragraphs."""

from __future__ import annotations

import re

_LINK = r"\(\s?<?[^()\s]{0,2000}(?:\([^()\s]{0,300}\)[^()\s]{0,300})?(?: \"[^\"\n]{0,300}\")?\s?\)"
_MARKUP = (
    (re.compile(r"<!--(?:(?!<!--).){0,5000}?-->", re.DOTALL), ""),
    (re.compile(r"!\[[^\]\[\n]{0,300}\]" + _LINK), ""),
    (re.compile(r"(?<!\\)\[([^\]\[\n]{1,500})\]" + _LINK), r"\1"),
    (re.compile(r"(?<!\\)\[([^\]\[\n]{1,500})\]\[[^\]\n]{0,100}\]"), r"\1"),
    (re.compile(r"^ {0,3}\[[^\]\n]{1,100}\]:[ \t]+\S{1,2000}.*$", re.MULTILINE), ""),
    (re.compile(r"<(https?://[^\s<>]{1,2000})>"), r"\1"),
    (re.compile(r"^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$", re.MULTILINE), r"\1"),
    (re.compile(r"^ {0,3}(?:-{3,}|\*{3,}|_{3,}|={3,})[ \t]*$", re.MULTILINE), ""),
    (re.compile(r"^(?: {0,3}>[ \t]?)+", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*[*+-][ \t]+(?=\S)", re.MULTILINE), ""),
    (re.compile(r"(?<![\\*_\w])(\*\*\*|___)(?=[^\s*_])([^*_\n]{1,1000}?)(?<=\S)\1(?!\w)"), r"\2"),
    (re.compile(r"(?<![\\\w*_])(\*\*|__)(?=[^\s*_])((?:(?!\1)[^\n]){1,1000}?)(?<=\S)\1(?!\w)"), r"\2"),
    (re.compile(r"(?<![\\\w*])\*(?=[^\s*])([^*\n]{1,500}?)(?<=\S)\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<![\\\w_])_(?=[^\s_])([^_\n]{1,500}?)(?<=\S)_(?![\w_])"), r"\1"),
    (re.compile(r"`([^`\n]{1,300})`"), r"\1"),
    (re.compile(r"\\([\\*_#\[\]()>`!-])"), r"\1"),
    (re.compile(r"\n[ \t]*\n\s*\n"), "\n\n"),
)
"""What is markup, and what stays of it. Each pattern has bounds, so that no text takes long."""


def without_markup(text: str) -> str:
    """Return the words of a Markdown text; plain text passes through as it is, save its bullets and rules."""
    for pattern, words in _MARKUP:
        text = pattern.sub(words, text)
    return text
