"""Offices as texts word them, in either position, and the forms of address that stand before names.

A title is words that lead up to a head ("deputy", "foreign"), the head ("minister", "secretary of state"), and a
complement ("of Foreign Affairs and Trade", "to the President"). Which words do which is in `data/offices.json`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from msgspec import Struct

from dragoman.reference.office_words import Qualifier, honorifics, office_words

PartyEnd = Callable[[int], int]
_LONGEST = 9
_LONGEST_FIELD = 16
_AND = frozenset({"and", "&"})
_JOINS = _AND | {","}
_JOINERS = _AND | {"/", "-", "–"}
_LINKS = frozenset({"of", "for", "to", "in", "at", "on"})
_WITHOUT_OF = frozenset({"speaker", "chair"})
_ABOUT = frozenset({"for", "on"})


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


class _Head(Struct, frozen=True):
    """The noun of a title: tokens [first, end), its kind, and whether it is plural."""

    first: int
    end: int
    kind: str
    plural: bool


class _Part(Struct, frozen=True):
    """One title without what "and" joins to it."""

    end: int
    kind: str
    plural: bool
    complement: tuple[int, int] | None


def match_title(words: Sequence[str], start: int, is_party: PartyEnd | None = None) -> TitleMatch | None:
    """Return the longest title that starts at a token, None where none does.

    `is_party` returns the token after a party's name that starts at a token, 0 where none does: a title ends
    before "of" and a party. The negative of it says that the name is one of the fields of an office.
    """
    party_end = is_party or _no_party
    part = _part(words, start, party_end)
    if part is None:
        return None
    end, kind, joined = part.end, part.kind, False
    while (other := _joined(words, start, end, part, party_end)) is not None:
        end, joined = other.end, True
        kind = other.kind if kind == "spokesperson" else kind
    return TitleMatch(
        end=end, office=_written(words[start:end]), kind=kind, plural=part.plural,
        qualifier=_qualifier(words[start:end]), complement=part.complement, spokesperson=kind == "spokesperson",
        joined=joined,
    )  # fmt: skip


def _no_party(_number: int) -> int:
    return 0


def _joined(words: Sequence[str], start: int, end: int, part: _Part, is_party: PartyEnd) -> _Part | None:
    """Return the title that "and" joins to one person's title, as in "Prime Minister and Foreign Minister"."""
    if end + 1 >= len(words) or words[end] not in _JOINERS:
        return None
    if words[end + 1][0].isupper() != words[start][0].isupper():
        return None
    other = _part(words, end + 1, is_party)
    if other is None or other.plural != part.plural or other.kind in office_words().apart.get(part.kind, ()):
        return None
    return other


def _part(words: Sequence[str], start: int, is_party: PartyEnd) -> _Part | None:
    if not _can_start(words[start].lower()):
        return None
    head = _find_head(words, start, is_party)
    if head is None:
        return None
    if " ".join(words[start : head.end]) in office_words().no_titles:
        return None
    end = _skip_endings(words, head.end)
    complement = _complement(words, end, head, is_party)
    end = complement[1] if complement else end
    return _Part(
        end,
        _kind(head.kind, " ".join(words[start : head.first]), " ".join(words[head.end : end])),
        head.plural,
        complement,
    )


# The head


@cache
def _can_start(word: str) -> bool:
    return _is_lead(word) or _single(word) is not None or word in _by_first_word()


@cache
def _is_lead(word: str) -> bool:
    """Say whether a word can lead up to a head, also behind "ex-" or "then-"."""
    prefix, dash, rest = word.partition("-")
    return word in office_words().leads or bool(dash) and prefix in office_words().prefixes and _is_lead(rest)


@cache
def _single(word: str) -> tuple[str, bool] | None:
    """Return the kind of a head noun and whether it is plural."""
    heads = office_words().heads
    if word in heads:
        return heads[word], False
    for singular in _singulars(word):
        if singular in heads:
            return heads[singular], True
    prefix, dash, rest = word.partition("-")
    if dash and prefix in office_words().prefixes:
        return _single(rest)
    first, dash, last = word.rpartition("-")
    return _single(first) if dash and last in office_words().endings else None


def _singulars(word: str) -> Iterator[str]:
    if word.endswith("ies"):
        yield word[:-3] + "y"
    if word.endswith("s"):
        yield word[:-1]
    if word.endswith(("men", "women")):
        yield word[:-2] + "an"


@cache
def _by_first_word() -> dict[str, tuple[tuple[tuple[str, ...], str, bool], ...]]:
    """Return the heads of several words, singular and plural, by their first word, longest first."""
    table: dict[str, list[tuple[tuple[str, ...], str, bool]]] = {}
    for phrase, kind in office_words().phrases.items():
        words = tuple(phrase.split())
        table.setdefault(words[0], []).append((words, kind, False))
        several = _plural(words)
        table.setdefault(several[0], []).append((several, kind, True))
    return {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in table.items()}


def _plural(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return "heads of state" for "head of state", "secretaries general" for "secretary general"."""
    at = next((number - 1 for number, word in enumerate(words) if word in {"of", "in", "to"}), len(words) - 1)
    at -= 1 if words[at] in {"general", "d'affaires", "delegate"} and at else 0
    word = words[at]
    several = word[:-2] + "en" if word.endswith("man") else word[:-1] + "ies" if word.endswith("y") else word + "s"
    return (*words[:at], several, *words[at + 1 :])


def _find_head(words: Sequence[str], start: int, is_party: PartyEnd) -> _Head | None:
    """Return the head of the title that starts at a token: leads and portfolios up to a head noun."""
    number = start
    while number < min(len(words), start + _LONGEST):
        lower = words[number].lower()
        if number > start and is_party(number) and lower != "general":
            return None
        head = _head_at(words, number, is_party)
        if head is not None:
            return _later_head(words, head, is_party) or head
        if not _is_lead(lower) and not (
            lower in _JOINS and number > start and _lists_portfolios(words, number, is_party)
        ):
            return None
        number += 1
    return None


def _head_at(words: Sequence[str], number: int, is_party: PartyEnd) -> _Head | None:
    first = words[number].lower()
    rows = _by_first_word().get(first, ())
    here = tuple(map(_bare, words[number : number + len(rows[0][0])])) if rows else ()
    for row, kind, plural in rows:
        end = number + len(row)
        if here[: len(row)] == row and not any(is_party(inner) for inner in range(number + 1, end)):
            return _Head(number, end, kind, plural)
    single = _single(first)
    return _Head(number, number + 1, *single) if single else None


@cache
def _bare(word: str) -> str:
    """Return "minister" for "Minister-designate"."""
    first, _, last = word.lower().rpartition("-")
    return first if first and last in office_words().endings else word.lower()


def _later_head(words: Sequence[str], head: _Head, is_party: PartyEnd) -> _Head | None:
    """Return the head that a word like "deputy" or "chief" only leads up to: "Chief Cabinet Secretary"."""
    word = words[head.end - 1]
    if head.end >= len(words) or head.plural or not _is_lead(word.lower()) or is_party(head.end):
        return None
    following = words[head.end]
    if following in _AND and _lists_portfolios(words, head.end, is_party):
        return _find_head(words, head.end + 1, is_party)
    if following[0].isupper() != word[0].isupper() or not _can_start(following.lower()):
        return None
    later = _find_head(words, head.end, is_party)
    return None if later is not None and later.kind == "monarch" else later


def _lists_portfolios(words: Sequence[str], number: int, is_party: PartyEnd) -> bool:
    """Say whether "and" or a comma goes on with a list of portfolios: "foreign and defence ministers"."""
    if words[number - 1][0].islower() and words[number + 1 : number + 2] and words[number + 1][0].isupper():
        return False
    for after in range(number + 1, min(len(words), number + 5)):
        lower = words[after].lower()
        head = _head_at(words, after, is_party)
        if head is not None and (head.end > after + 1 or not _is_lead(lower)):
            return head.end > number + 2
        if not _is_lead(lower) and lower not in _JOINS:
            return False
    return False


def _skip_endings(words: Sequence[str], end: int) -> int:
    """Return the token after "designate", "ad interim" and their like."""
    for size in (3, 2, 1):
        if " ".join(words[end : end + size]).lower() in office_words().endings:
            return min(end + size, len(words))
    return end


# The complement


def _complement(words: Sequence[str], end: int, head: _Head, is_party: PartyEnd) -> tuple[int, int] | None:
    """Return the tokens of "of Foreign Affairs and Trade", None where a party or something else follows "of"."""
    if end + 1 >= len(words):
        return None
    if words[end] == "(":
        last = _desk_end(words, end + 1, is_party)
        return (end, last + 1) if words[last : last + 1] == [")"] and last > end + 1 else None
    last = _superior_end(words, end, head, is_party) or _linked_field_end(words, end, is_party)
    if not last and head.kind in _WITHOUT_OF and words[end - 1][0].isupper() and words[end][0].isupper():
        last = _field_end(words, end, is_party)
        last = last if last > end else 0
    while last and (further := _linked_field_end(words, last, is_party, links=_ABOUT)):
        last = further
    return (end, last) if last else None


def _linked_field_end(words: Sequence[str], end: int, is_party: PartyEnd, links: frozenset[str] = _LINKS) -> int:
    """Return the end of "of the Armed Forces", "in charge of Trade", "on Foreign Affairs"; 0 where none follows."""
    if end + 1 >= len(words) or words[end].lower() not in links:
        return 0
    start = end + (2 if words[end + 1] in {"the", "The"} else 1)
    if words[end : end + 3] == ["in", "charge", "of"]:
        start = end + 3
    if start >= len(words) or (words[end] in {"on", "at"} and not words[start][0].isupper()):
        return 0
    last = _field_end(words, start, is_party)
    return last if last > start else 0


def _superior_end(words: Sequence[str], end: int, head: _Head, is_party: PartyEnd) -> int:
    """Return the token after "to the Prime Minister", "of the Secretary-General"; 0 where none follows.

    Without "the" the words name who holds the office: "envoy of President X".
    """
    data = office_words()
    if head.kind not in data.aides or words[end] not in {"to", "of"} or words[end + 1 : end + 2] != ["the"]:
        return 0
    superior = _find_head(words, end + 2, is_party) if end + 2 < len(words) and not is_party(end + 2) else None
    return superior.end if superior is not None and superior.kind in data.superiors else 0


def _desk_end(words: Sequence[str], start: int, is_party: PartyEnd) -> int:
    """Return the end of what stands in brackets: "(Europe)", "(EA)", "(Law and Health)"."""
    number = start
    data = office_words()
    while number < len(words) and (
        words[number].lower() in data.desks or words[number].lower() in data.fields or words[number] in _JOINS
    ):
        if is_party(number):
            return start
        number += 1
    return number


def _field_end(words: Sequence[str], start: int, is_party: PartyEnd) -> int:
    """Return the end of the fields that start at a token: "Foreign Affairs and Trade"; `start` where none do."""
    fields = office_words().fields
    number = end = start
    while number < min(len(words), start + _LONGEST_FIELD):
        word = words[number]
        lower = word.lower()
        party = is_party(number)
        if party < 0 or (lower in fields and not party and _same_case(words[start], word)):
            number = -party if party else number + 1
            end = number
        elif number > start and _goes_on(words, number, is_party):
            number += 1
        else:
            break
    return end


def _same_case(first: str, word: str) -> bool:
    return not first[0].isupper() or word[0].isupper() or word == "affairs"


def _goes_on(words: Sequence[str], number: int, is_party: PartyEnd) -> bool:
    """Say whether a small word inside a field's name goes on with it, and not with a party or another title."""
    lower = words[number].lower()
    after = number + 2 if words[number + 1 : number + 2] == ["the"] else number + 1
    if lower in _LINKS:
        return after < len(words) and not is_party(after)
    if lower in _JOINS:
        head = _find_head(words, after, is_party) if after < len(words) else None
        return head is None or (head.end == head.first + 1 and _is_lead(words[head.first].lower()))
    return lower in {"the", "'s"}


# The kind, the qualifier, the words


@cache
def _kind(kind: str, lead: str, complement: str) -> str:
    """Return the kind of a title from that of its head and the words around the head."""
    data = office_words()
    around = f" {lead} {complement} ".lower()
    for rule in data.by_field:
        if kind in rule.kinds and any(f" {field} " in around for field in rule.fields):
            kind = rule.kind
            break
    leads = set(lead.lower().split())
    return data.deputies.get(kind, kind) if leads & data.deputy_words else kind


def _qualifier(words: Sequence[str]) -> Qualifier | None:
    """Return the weightiest qualifier among the words of a title; the data file has them in that order."""
    pieces = {piece for word in words for piece in (word.lower(), *word.lower().split("-"))}
    return next((value for word, value in office_words().qualifiers.items() if word in pieces), None)


def _written(words: Sequence[str]) -> str:
    text = " ".join(words)
    for mark in (" ,", " 's", " )", " /"):
        text = text.replace(mark, mark[1:])
    return text.replace("( ", "(").replace("/ ", "/")


@cache
def _addresses() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the tokens of the forms of address by the first of them, longest first."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for form in honorifics():
        for words in {tuple(form.split()), _marks_apart(form)}:
            table.setdefault(words[0], []).append(words)
    return {word: tuple(sorted(forms, key=lambda one: -len(one))) for word, forms in table.items()}


def _marks_apart(form: str) -> tuple[str, ...]:
    """Return the tokens of a form whose last marks became tokens: "Dato", "'", "Seri"."""
    apart = (
        (word[:-1], word[-1]) if word[-1] in {".", "'"} and word[:-1].isalpha() else (word,) for word in form.split()
    )
    return tuple(piece for pieces in apart for piece in pieces)


def is_honorific(words: Sequence[str], start: int) -> int:
    """Return how many tokens from `start` on are a form of address ("His Excellency", "Lt. Gen."), 0 for none."""
    for form in _addresses().get(words[start], ()):
        if tuple(words[start : start + len(form)]) == form:
            return len(form)
    return 0
