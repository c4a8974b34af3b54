"""Offices as texts word them, in either position, and the forms of address that stand before names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from importlib import resources
from typing import Literal, cast

import msgspec
from msgspec import Struct

Level = Literal[
    "head_of_state", "head_of_government", "monarch", "minister", "deputy", "envoy", "parliament", "military",
    "official", "body", "spokesperson", "subnational", "private",
]  # fmt: skip
Qualifier = Literal["former", "acting", "deputy", "designate", "caretaker", "interim"]
_LONGEST = 9


class OfficeKind(Struct, frozen=True, forbid_unknown_fields=True):
    """A sort of office; `rank` orders them, 1 first; `official` ones act for a state or an international body."""

    code: str
    level: Level
    rank: int
    official: bool


class TitleMatch(Struct, frozen=True):
    """A title that ends before the token `end`: its words, its kind, and what qualifies it.

    `complement` holds the tokens of "of Foreign Affairs" where they are part of it. `joined` says that two
    offices are joined by "and".
    """

    end: int
    office: str
    kind: str
    plural: bool = False
    qualifier: Qualifier | None = None
    complement: tuple[int, int] | None = None
    spokesperson: bool = False
    joined: bool = False


class _Data(Struct, frozen=True, forbid_unknown_fields=True):
    kinds: tuple[OfficeKind, ...]
    heads: dict[str, str]
    phrases: dict[str, str]
    prefixes: frozenset[str]
    complements: frozenset[str]
    former: frozenset[str]
    qualifiers: frozenset[str]


class _Part(Struct, frozen=True):
    end: int
    kind: str
    plural: bool
    complement: tuple[int, int] | None


@cache
def _data() -> _Data:
    data = resources.files("dragoman.reference").joinpath("data/offices.json").read_bytes()
    return msgspec.json.decode(data, type=_Data)


@cache
def office_kinds() -> dict[str, OfficeKind]:
    """Return the kinds of office by their codes."""
    return {kind.code: kind for kind in _data().kinds}


def match_title(words: Sequence[str], start: int, is_party: Callable[[int], int] | None = None) -> TitleMatch | None:
    """Return the longest title that starts at a token, None where none does.

    `is_party` returns the token after a party's name that starts at a token, 0 where none does: a title ends
    before "of" and a party.
    """
    if not _can_start(words[start]):
        return None
    part = _part(words, start, is_party or _no_party)
    if part is None:
        return None
    end, joined = part.end, False
    while end + 1 < len(words) and words[end] in {"and", "&"}:
        other = _part(words, end + 1, is_party or _no_party) if _can_start(words[end + 1]) else None
        if other is None or other.plural != part.plural or words[end + 1][0].isupper() != words[start][0].isupper():
            break
        end, joined = other.end, True
    return TitleMatch(
        end=end, office=_written(words[start:end]), kind=part.kind, plural=part.plural,
        qualifier=_qualifier(words[start:end]), complement=part.complement, spokesperson=part.kind == "spokesperson",
        joined=joined,
    )  # fmt: skip


def _no_party(_number: int) -> int:
    return 0


@cache
def _can_start(word: str) -> bool:
    data, lower = _data(), word.lower()
    return (
        lower in data.prefixes or _head(lower) is not None or any(phrase.split()[0] == lower for phrase in data.phrases)
    )


@cache
def _head(word: str) -> tuple[str, bool] | None:
    """Return the kind of a head noun and whether it is plural."""
    heads = _data().heads
    if word in heads:
        return heads[word], False
    for singular in (word[:-1], word[:-3] + "y" if word.endswith("ies") else "", word.replace("men", "man")):
        if singular in heads and singular != word and word[-1:] in {"s", "n"}:
            return heads[singular], True
    first, dash, last = word.rpartition("-")
    return (
        _head(last)
        if dash and first and last in {"general", "designate", "elect", "minister"} and last != "general"
        else None
    )


def _part(words: Sequence[str], start: int, is_party: Callable[[int], int]) -> _Part | None:
    """Return one title without what "and" joins to it: words of a portfolio, a head noun, "of" and its field."""
    data = _data()
    head_at = None
    number = start
    while number < min(len(words), start + _LONGEST):
        lower = words[number].lower()
        if number > start and is_party(number) and lower != "general":
            break
        if _head(lower) is not None:
            head_at = number
            if not _goes_on(words, number):
                break
        elif not (lower in data.prefixes or (lower in {"and", ","} and number > start and _portfolio(words, number))):
            break
        number += 1
    if head_at is None:
        return None
    end = head_at + 1
    if words[end : end + 1] == ["d'affaires"] or words[end : end + 1] == ["d'Affaires"]:
        end += 1
    if [word.lower() for word in words[end : end + 2]] == ["ad", "interim"]:
        end += 2
    plain = " ".join(word.lower() for word in words[start:end])
    head = _head(words[head_at].lower())
    assert head is not None
    complement = _complement(words, end, is_party)
    if complement is not None:
        end = complement[1]
    whole = " ".join(word.lower() for word in words[start:end])
    return _Part(end, _kind(plain, whole, head), head[1], complement)


def _goes_on(words: Sequence[str], number: int) -> bool:
    """Say whether the head of a title is only part of a longer one: "prime" or "deputy" before "minister"."""
    if number + 1 >= len(words):
        return False
    lower, following = words[number].lower(), words[number + 1].lower()
    if f"{lower} {following}" in _data().phrases:
        return True
    return (
        lower in _data().prefixes
        and (_head(following) is not None or f"{following} " in _starts())
        and (words[number][0].isupper() == words[number + 1][0].isupper())
    )


@cache
def _starts() -> str:
    return " ".join(phrase.split()[0] for phrase in _data().phrases) + " "


def _portfolio(words: Sequence[str], number: int) -> bool:
    """Say whether "and" or a comma goes on with a list of portfolios: "foreign and defence ministers"."""
    data = _data()
    for after in range(number + 1, min(len(words), number + 5)):
        lower = words[after].lower()
        if _head(lower) is not None and lower not in data.prefixes:
            return after > number + 1
        if lower not in data.prefixes and lower not in {"and", ","}:
            return False
    return False


def _complement(words: Sequence[str], end: int, is_party: Callable[[int], int]) -> tuple[int, int] | None:
    """Return the tokens of "of Foreign Affairs and Trade", None where a party or something else follows "of"."""
    if words[end : end + 1] and words[end].lower() in {"of", "for", "to", "in"}:
        number = end + 1
        number += 1 if words[number : number + 1] in (["the"], ["The"]) else 0
        if number >= len(words) or is_party(number):
            return None
        last = _field_end(words, number, is_party)
        return (end, last) if last > number else None
    if words[end : end + 1] == ["("]:
        last = _field_end(words, end + 1, is_party)
        return (end, last + 1) if last > end + 1 and words[last : last + 1] == [")"] else None
    return None


def _field_end(words: Sequence[str], start: int, is_party: Callable[[int], int]) -> int:
    fields = _data().complements
    number = end = start
    while number < min(len(words), start + 16):
        lower = words[number].lower()
        if lower in fields and not is_party(number):
            number += 1
            end = number
        elif lower in {"and", "&", ",", "of", "for", "the", "'s", "at", "to", "in"} and number > start:
            if lower in {"of", "for", "at", "to", "in"} and (
                is_party(number + 1) or (words[number + 1 : number + 2] == ["the"] and is_party(number + 2))
            ):
                break
            number += 1
        else:
            break
    return end


@cache
def _kind(plain: str, whole: str, head: tuple[str, bool]) -> str:
    """Return the kind of a title: that of the longest phrase in it, else of its head noun."""
    phrases = _data().phrases
    singular = plain[:-1] if head[1] and plain.endswith("s") else plain
    for words in (whole, singular, plain):
        if words in phrases:
            return phrases[words]
    fitting = [
        phrase
        for phrase in phrases
        if f" {singular} ".endswith(f" {phrase} ")
        or f" {whole} ".startswith(f" {phrase} ")
        or f" {phrase} " in f" {whole} "
    ]
    if fitting:
        return phrases[max(fitting, key=len)]
    return head[0]


def _qualifier(words: Sequence[str]) -> Qualifier | None:
    data = _data()
    lowers = [word.lower() for word in words]
    if set(lowers) & data.former:
        return "former"
    found = next((word for word in lowers if word in data.qualifiers), None)
    return cast("Qualifier | None", found)


def _written(words: Sequence[str]) -> str:
    text = " ".join(words)
    for mark in (" ,", " 's", " )"):
        text = text.replace(mark, mark[1:])
    return text.replace("( ", "(")


@cache
def _honorifics() -> dict[str, tuple[tuple[str, ...], ...]]:
    data = resources.files("dragoman.reference").joinpath("data/honorifics.json").read_bytes()
    table: dict[str, list[tuple[str, ...]]] = {}
    for form in msgspec.json.decode(data, type=list[str]):
        words = tuple(form.split())
        table.setdefault(words[0], []).append(words)
    return {word: tuple(sorted(forms, key=lambda one: -len(one))) for word, forms in table.items()}


def is_honorific(words: Sequence[str], start: int) -> int:
    """Return how many tokens from `start` on are a form of address ("His Excellency", "Lt. Gen."), 0 for none."""
    for form in _honorifics().get(words[start], ()):
        if tuple(words[start : start + len(form)]) == form:
            return len(form)
    return 0
