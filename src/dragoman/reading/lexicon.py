"""Finds the names of states and international bodies among the tokens of a text."""

from __future__ import annotations

from functools import cache
from typing import Literal

from msgspec import Struct

from dragoman.reading.tokens import Text, words_of
from dragoman.reference.bodies import body_forms
from dragoman.reference.names import given_names
from dragoman.reference.parties import party_forms
from dragoman.reference.words import engagement_words

Use = Literal["name", "adjective", "demonym", "capital", "metonym", "body", "organ"]


class Hit(Struct, frozen=True):
    """Tokens [first, last) that name a party. `code` is alpha-3 for a state, else the body's usual name."""

    first: int
    last: int
    code: str
    use: Use
    organ: str | None = None

    @property
    def is_body(self) -> bool:
        """Say whether the party is an international body."""
        return self.use in {"body", "organ"}


class _Form(Struct, frozen=True):
    words: tuple[str, ...]
    code: str
    use: Use
    organ: str | None = None


_ORDER: tuple[Use, ...] = ("name", "metonym", "adjective", "capital", "demonym")


@cache
def _forms() -> dict[str, tuple[_Form, ...]]:
    """Return every form under its first word, longest first."""
    table: dict[str, list[_Form]] = {}
    seen: set[tuple[str, ...]] = set()
    for form, uses in party_forms().items():
        best = min(uses, key=lambda use: _ORDER.index(use.use))
        _add(table, seen, form, best.code, best.use, None)
    for form, body in body_forms().items():
        _add(table, seen, form, body.code, "organ" if body.organ else "body", body.organ)
    return {word: tuple(sorted(forms, key=lambda form: -len(form.words))) for word, forms in table.items()}


def _add(
    table: dict[str, list[_Form]], seen: set[tuple[str, ...]], form: str, code: str, use: Use, organ: str | None
) -> None:
    words = words_of(form)
    if words and words not in seen:
        seen.add(words)
        table.setdefault(words[0], []).append(_Form(words, code, use, organ))


def find_hits(text: Text) -> dict[int, Hit]:
    """Return the longest party name that starts at each token, for tokens that begin one and lie in no other."""
    forms, words = _forms(), text.words
    hits: dict[int, Hit] = {}
    number, count = 0, len(words)
    while number < count:
        hit = _match(forms.get(words[number], ()), words, number) or _organ_of_last(hits, words, number)
        if hit and not _is_given_name(hit, words) and not _is_of_another(hit, words):
            hit = _with_long_form(hit, words, hits)
            hits[hit.first] = hit
            number = hit.last
        else:
            number += 1
    return _by_company(hits, words)


def _by_company(hits: dict[int, Hit], words: list[str]) -> dict[int, Hit]:
    """Let a form of several states ("Congolese") mean the one that the text names otherwise too."""
    shared = {first: _shared().get(" ".join(words[first : hit.last])) for first, hit in hits.items()}
    if not any(shared.values()):
        return hits
    named = {hit.code for first, hit in hits.items() if not shared[first]}
    for first, codes in shared.items():
        code = next((code for code in codes or () if code in named), None)
        if code is not None:
            hit = hits[first]
            hits[first] = Hit(hit.first, hit.last, code, hit.use)
    return hits


@cache
def _shared() -> dict[str, tuple[str, ...]]:
    return {form: tuple(one.code for one in uses) for form, uses in party_forms().items() if len(uses) > 1}


def _with_long_form(hit: Hit, words: list[str], hits: dict[int, Hit]) -> Hit:
    """Return a state's name with what stands before it: "the Republic of Fiji", "the State of Palestine"."""
    first = hit.first - 1
    if hit.use != "name" or first < 1:
        return hit
    first -= 1 if words[first] == "the" and first > 1 else 0
    if words[first] != "of" or words[first - 1] not in engagement_words().polities:
        return hit
    first -= 1
    while first > 0 and (words[first - 1] in engagement_words().polity_adjectives or words[first - 1] == "'s"):
        first -= 1
    if any(other.last > first for other in hits.values() if other.first <= first):
        return hit
    return Hit(first, hit.last, hit.code, hit.use)


def _match(forms: tuple[_Form, ...], words: list[str], number: int) -> Hit | None:
    for form in forms:
        last = number + len(form.words)
        if tuple(words[number:last]) == form.words:
            return Hit(number, last, form.code, form.use, form.organ)
    return None


_WORDS_OF_BODY = frozenset("body organisation organization bloc grouping association alliance".split())
_LONGEST = 9


def _organ_of_last(hits: dict[int, Hit], words: list[str], number: int) -> Hit | None:
    """Read "the body's Council of Ministers" as the organ of the body named last."""
    if words[number] not in _WORDS_OF_BODY or words[number + 1 : number + 2] != ["'s"]:
        return None
    body = next((hit for hit in reversed(hits.values()) if hit.is_body), None)
    if body is None:
        return None
    name = words_of(body.code)
    organ = _match(_forms().get(name[0], ()), [*name, *words[number + 2 : number + _LONGEST]], 0)
    if organ is None or organ.organ is None:
        return None
    return Hit(number, number + 2 + organ.last - len(name), organ.code, "organ", organ.organ)


def _is_given_name(hit: Hit, words: list[str]) -> bool:
    """Say whether a state's name is a person's given name here, as in "Israel Katz" or "Jordan Pickford"."""
    if hit.last - hit.first != 1 or hit.use != "name" or hit.last >= len(words):
        return False
    word, following = words[hit.first], words[hit.last]
    return word in given_names() and following[:1].isupper() and following not in _forms() and not _titled(following)


def _is_of_another(hit: Hit, words: list[str]) -> bool:
    """Say whether "State Department" is another state's: "State Department for Foreign Affairs"."""
    return words[hit.first : hit.last + 1] == ["State", "Department", "for"]


def _titled(word: str) -> bool:
    return word.lower() in _TITLE_HEADS


_TITLE_HEADS = frozenset(
    "president prime foreign minister king queen emir crown ambassador secretary deputy vice defence defense "
    "premier chancellor interior finance speaker high special chief national federal trade energy".split()
)


def pair_of(words: list[str], number: int) -> tuple[Hit, Hit] | None:
    """Return the two parties that the hyphenated word at a token joins, else None.

    "Russian-French", "India-ASEAN", and with words that go on behind it "Russian-Sri Lankan".
    """
    left, dash, right = words[number].partition("-")
    if not dash or not left[:1].isupper() or not right[:1].isupper():
        return None
    first = _match(_forms().get(left, ()), [left], 0)
    second = _match(_forms().get(right, ()), [right, *words[number + 1 : number + 4]], 0)
    return (first, second) if first and second else None
