"""Finds which body a chair is of: named beside it, or "the bloc" and its like for one named before."""

from __future__ import annotations

from dragoman.reading.lexicon import Hit
from dragoman.reading.passages import Passage
from dragoman.reference.bodies import bodies, organ_forms
from dragoman.reference.chairs import chair_words

_NEAR = 8
_ORGAN_NEAR = 16
_LINKS = frozenset("the of an a its 's this rotating current our their and for".split())


class BodyFinder:
    """Knows the bodies of one document as they were named, in order of the text."""

    def __init__(self, hits: dict[int, Hit]) -> None:
        self.hits = hits
        self.words = chair_words()
        self.named: list[str] = []

    def remember(self, passage: Passage) -> None:
        """Take note of the bodies that a passage names."""
        for number in range(passage.first, passage.last):
            hit = self.hits.get(number)
            if hit is not None and hit.is_body:
                self.named.append(self._organ_before(passage, hit) or self._with_organ(passage, hit))

    def _organ_before(self, passage: Passage, hit: Hit) -> str | None:
        """Return the organ of "the Council of Heads of Government (…) of the member states of the SCO"."""
        for first in range(max(passage.first, hit.first - _ORGAN_NEAR), hit.first):
            for size in range(7, 1, -1):
                owners = dict(organ_forms().get(" ".join(passage.words[first : first + size]), ()))
                if hit.organ is None and hit.code in owners:
                    return f"{hit.code} {owners[hit.code]}"
        return None

    def last(self, passage: Passage, number: int) -> str | None:
        """Return the body named last before a token."""
        return next(reversed(self._so_far(passage, number)), None)

    def behind(self, passage: Passage, number: int) -> tuple[str, int, int] | None:
        """Return the body that starts at a token or a few words on, with its tokens; None for a mere session."""
        index = number
        while index < min(passage.last, number + _NEAR):
            hit = self.hits.get(index)
            if hit is not None and hit.is_body:
                return (
                    None if self._is_session(passage, hit.last) else (self._with_organ(passage, hit), index, hit.last)
                )
            organ = self._organ(passage, index)
            if organ is not None:
                return organ, index, index + len(organ.split()) - 1
            word = passage.lowers[index]
            if word in self.words.bodies and passage.lowers[index - 1] not in {"a", "an"}:
                return self._meant(passage, index)
            if not word[0].isalnum() and word not in _LINKS:
                return None
            index += 1
        return None

    def before(self, passage: Passage, number: int) -> tuple[str, int, int] | None:
        """Return the body that stands right before a noun: "the ASEAN chair", "the bloc's rotating presidency"."""
        for index in range(number - 1, max(passage.first - 1, number - 5), -1):
            hit = self.hits.get(index)
            if hit is not None and hit.is_body:
                return self._with_organ(passage, hit), index, hit.last
            word = passage.lowers[index]
            if word in self.words.bodies and "'s" in passage.lowers[index + 1 : number]:
                return self._meant(passage, index)
            if not word[0].isalnum() and word != "'s":
                return None
        return None

    def _is_session(self, passage: Passage, number: int) -> bool:
        """Say whether a body's name goes on as that of a meeting: "chairs the ASEAN summit"."""
        return any(word in self.words.sessions for word in passage.lowers[number : min(passage.last, number + 3)])

    def _meant(self, passage: Passage, index: int) -> tuple[str, int, int] | None:
        """Return the body that "the bloc" or "the Council" means: the last with that word in a name, else the last."""
        word = passage.lowers[index]
        if passage.lowers[index + 1 : index + 2] == ["of"] or self._is_session(passage, index + 1):
            return None
        own = next((name for name in reversed(self._so_far(passage, index)) if word in _words(name)), None)
        name = own or self.last(passage, index)
        return (name, index, index + 1) if name is not None else None

    def _so_far(self, passage: Passage, index: int) -> list[str]:
        here = [self.hits[number] for number in range(passage.first, index) if number in self.hits]
        return self.named + [self._with_organ(passage, hit) for hit in here if hit.is_body]

    def _with_organ(self, passage: Passage, hit: Hit) -> str:
        if hit.organ is None:
            organ = self._organ(passage, hit.last, hit.code)
            if organ:
                return organ
        return body_name(hit)

    def _organ(self, passage: Passage, index: int, code: str | None = None) -> str | None:
        """Return the organ whose unqualified name stands at a token: "Council of Heads of State"."""
        for size in range(7, 1, -1):
            phrase = " ".join(passage.words[index : index + size])
            for owner, organ in organ_forms().get(phrase, ()):
                if code in {None, owner} and (
                    code or owner == (self.named[-1:] or [""])[0].split(" ")[0] or len(organ_forms()[phrase]) == 1
                ):
                    return f"{owner} {organ}"
        return None


def rotates(name: str) -> bool:
    """Say whether a body's or an organ's chair is one that states hold: not that of a commission or a court."""
    code, _, organ = name.partition(" ")
    known = bodies().get(code)
    organs = known.organs if known is not None else ()
    kind = next((one.kind for one in organs if one.name in {organ, name}), "council")
    return kind in {"summit", "council", "assembly", "forum"}


def _words(name: str) -> set[str]:
    """Return the words of a body's or an organ's name, written out."""
    code, _, _ = name.partition(" ")
    known = bodies().get(name) or bodies().get(code)
    full = " ".join(known.names) if known is not None else ""
    return set(f"{name} {full}".lower().split())


def body_name(hit: Hit) -> str:
    """Return "SCO Council of Heads of State" for an organ, the usual name for a body."""
    if hit.organ is None or hit.organ.startswith(hit.code):
        return hit.organ or hit.code
    return f"{hit.code} {hit.organ}"
