"""Cuts a text into paragraphs, sentences and tokens, all with code point offsets."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from dragoman.reading.quotations import quotations
from dragoman.reference.words import engagement_words

_ABBREVIATION = "|".join(re.escape(word) for word in sorted(engagement_words().abbreviations, key=len, reverse=True))
_TOKEN = re.compile(
    rf"(?:[A-Za-z]\.){{2,}}(?:[A-Z]\b)?|\b(?:{_ABBREVIATION})\.|\b[A-Z]\.(?=\s?[A-Z])"
    r"|\d+(?:[.,:/]\d+)*(?:st|nd|rd|th)?(?!\w)|\d\+\d"
    r"|\w+(?:[-‐‑'’]\w+)*(?<!['’]s)|['’]s\b|[^\w\s]"
)
_POSSESSIVE = re.compile(r"^(.+?)(['’]s)$")
_ACRONYM = re.compile(r"(?:[A-Za-z]\.){2,}$")
_STARTERS = frozenset(
    "The He She They It In On At This These A An Both During As After Before His Her Their I We".split()
)
_JOINED_OFFICES = re.compile(r"^(Minister|Premier)(-)([A-Z]\w+)$")
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"})
_CLOSERS = frozenset("\"”’')]»")
_OPENERS = frozenset("\"“‘'([«")
_WRAP_LIMIT = 100


class Token:
    """A word or a mark: code points [start, end) of the text."""

    __slots__ = ("end", "lower", "start", "text")

    def __init__(self, start: int, end: int, text: str) -> None:
        self.start = start
        self.end = end
        self.text = text
        self.lower = text.lower()

    @property
    def is_capital(self) -> bool:
        """Say whether the token begins with an upper-case letter."""
        return self.text[:1].isupper()

    @property
    def is_word(self) -> bool:
        """Say whether the token holds a letter."""
        return self.text[:1].isalpha()


class Sentence:
    """Tokens [first, last) of one sentence, in the paragraph of that number."""

    __slots__ = ("first", "last", "number", "paragraph")

    def __init__(self, number: int, first: int, last: int, paragraph: int) -> None:
        self.number = number
        self.first = first
        self.last = last
        self.paragraph = paragraph


class Text:
    """A text with its tokens and sentences. Words are token texts with straight apostrophes."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: list[Token] = []
        self.sentences: list[Sentence] = []
        for number, (start, end) in enumerate(_paragraphs(text)):
            self._add_paragraph(number, start, end)

    def _add_paragraph(self, number: int, start: int, end: int) -> None:
        first = len(self.tokens)
        self.tokens.extend(_tokens(self.text, start, end))
        for cut in (*_sentence_ends(self.text, self.tokens, first), len(self.tokens)):
            if cut > first:
                self.sentences.append(Sentence(len(self.sentences), first, cut, number))
                first = cut

    @cached_property
    def words(self) -> list[str]:
        """Return the text of every token, apostrophes and hyphens in their plain form."""
        return [_plain(token.text) for token in self.tokens]

    @cached_property
    def lowers(self) -> list[str]:
        """Return the words in lower case."""
        return [word.lower() for word in self.words]

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.first for sentence in self.sentences]

    def token_at(self, offset: int) -> int:
        """Return the number of the token that holds the code point `offset`, or the last one before it."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def sentence_of(self, token: int) -> Sentence:
        """Return the sentence that holds a token."""
        return self.sentences[max(0, bisect_right(self._sentence_starts, token) - 1)]

    def slice(self, first: int, last: int) -> str:
        """Return the exact words of tokens [first, last)."""
        if last <= first:
            return ""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the code points of tokens [first, last)."""
        return self.tokens[first].start, self.tokens[last - 1].end

    @cached_property
    def quotations(self) -> list[tuple[int, int]]:
        """Return the code points inside each pair of quotation marks, marks left out."""
        return quotations(self.text, list(_paragraphs(self.text)))

    @cached_property
    def quoted(self) -> list[bool]:
        """Say of every token whether it stands inside a direct quotation."""
        marks = [False] * len(self.tokens)
        for start, end in self.quotations:
            for number in range(self.token_at(start), self.token_at(end - 1) + 1):
                marks[number] = True
        return marks


def words_of(phrase: str) -> tuple[str, ...]:
    """Return the words of a phrase of one line, as a text that holds it would be cut."""
    return tuple(_plain(token.text) for token in _tokens(phrase, 0, len(phrase)))


def _unligated(word: str) -> str:
    """Return a word of a PDF with its joined letters parted: "Oﬃce"."""
    return word if word.isascii() else word.translate(_LIGATURES)


def _plain(word: str) -> str:
    return _unligated(word).replace("’", "'").replace("‐", "-").replace("‑", "-")


def _tokens(text: str, start: int, end: int) -> Iterator[Token]:
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        possessive, joined = _POSSESSIVE.match(word), _JOINED_OFFICES.match(word)
        if joined:
            yield from (Token(match.start() + at, match.start() + to, word[at:to]) for at, to in _pieces(joined))
        elif possessive and len(word) > 2:
            middle = match.start() + len(possessive.group(1))
            yield Token(match.start(), middle, possessive.group(1))
            yield Token(middle, match.end(), possessive.group(2))
        else:
            yield Token(match.start(), match.end(), word)


def _pieces(match: re.Match[str]) -> list[tuple[int, int]]:
    return [match.span(group) for group in range(1, 4)]


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the code points of each paragraph: between blank lines, or lines where the text is not wrapped."""
    pattern = re.compile(r"\n\s*\n") if _is_wrapped(text) else re.compile(r"\n\s*")
    start = 0
    for match in pattern.finditer(text):
        if match.start() > start:
            yield start, match.start()
        start = match.end()
    if start < len(text):
        yield start, len(text)


def _is_wrapped(text: str) -> bool:
    """Say whether single line breaks only wrap the text: most inner lines are near one width."""
    lines = [line.rstrip() for line in text.split("\n")]
    inner = [len(line) for line, after in itertools.pairwise(lines) if line and after.strip()]
    full = [size for size in inner if 50 <= size <= _WRAP_LIMIT]
    return len(inner) >= 3 and len(full) >= 0.6 * len(inner) and max(inner) <= _WRAP_LIMIT + 20


def _opens(tokens: list[Token], number: int) -> bool:
    """Say whether a word that begins sentences follows an acronym: "in Washington, D.C. The talks"."""
    return number < len(tokens) and tokens[number].text in _STARTERS


def _sentence_ends(text: str, tokens: list[Token], first: int) -> Iterator[int]:
    """Yield the number of the token after each sentence's last."""
    count = len(tokens)
    number = first
    while number < count:
        word = tokens[number].text
        number += 1
        if word not in {".", "!", "?", "…"} and not (_ACRONYM.match(word) and _opens(tokens, number)):
            continue
        while number < count and tokens[number].text in _CLOSERS and tokens[number - 1].end == tokens[number].start:
            number += 1
        if number >= count:
            return
        following = tokens[number]
        gap = text[tokens[number - 1].end : following.start]
        if gap and (following.is_capital or following.text in _OPENERS or following.text[0].isdigit() or word != "."):
            yield number
