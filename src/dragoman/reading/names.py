"""Finds where the name of a person ends, and what of it is the name."""

from __future__ import annotations

import re

from dragoman.reading.lexicon import Hit
from dragoman.reading.tokens import Text
from dragoman.reference.calendar import is_calendar_word
from dragoman.reference.cities import city_candidates, regions
from dragoman.reference.names import common_first_words, given_names, institution_words, particles
from dragoman.reference.offices import is_honorific, match_title
from dragoman.reference.officials import is_known_alone, is_known_name
from dragoman.reference.parties import venues

_MAX_NAME = 7
_POSTNOMINAL = re.compile(r"^[A-Z]{2,4}$")
_LOWER_NAME = re.compile(r"^(?:al|el|an|ad|as|at|az|ar|ash)-\w")
_INITIAL = re.compile(r"^(?:[A-Z]\.)+$|^[A-Z]$")
_INNER = frozenset({"Haji", "Sayyid", "Sheikh", "Shaikh"})
_SUFFIXES = frozenset({"Jr", "Jr.", "Sr.", "II", "III", "IV", "VI", "XIV", "XVI"})


class NameFinder:
    """Reads the names of people off one text."""

    def __init__(self, text: Text, hits: dict[int, Hit]) -> None:
        self.text = text
        self.words = text.words
        self.hits = hits
        self.known: set[str] = set()

    def know(self, name: str) -> None:
        """Let the words of a full name count as a name where they stand alone."""
        self.known.update(word for word in name.split() if word.lower() not in particles() and len(word) > 1)

    def is_known(self, number: int) -> bool:
        """Say whether a token is a word of a name that the text gives in full elsewhere, or that all reports know."""
        return number < len(self.words) and (self.words[number] in self.known or is_known_alone(self.words[number]))

    def name_end(self, first: int, limit: int, *, alone: bool, titled: bool) -> int:
        """Return the token after the name that starts at `first`, 0 where no name does.

        `alone` lets one word be a name, `titled` says that a title or a state stands before it.
        """
        end = self._run_end(first, limit)
        end = self._cut(first, end, titled=titled)
        count = end - first
        if count <= 0 or (count == 1 and not alone):
            return 0
        if count == 1 and not self._can_stand_alone(first, titled=titled):
            return 0
        if not titled and not alone and not self._is_personal(first, end):
            return 0
        known = all(word in self.known for word in self.words[first:end])
        return 0 if not titled and not known and self.is_place(first, end) else end

    def _run_end(self, first: int, limit: int) -> int:
        """Return the end of the run of capitalised words and particles."""
        number = first
        while number < min(limit, first + _MAX_NAME) and self._is_name_word(number, first, limit):
            number += 1
        while (
            number > first and self.words[number - 1].lower() in particles() and not self.words[number - 1][0].isupper()
        ):
            number -= 1
        return number

    def _is_name_word(self, number: int, first: int, limit: int) -> bool:
        word = self.words[number]
        if not word[0].isalpha():
            return False
        if not word[0].isupper():
            inside = number > first and number + 1 < limit
            following = self.words[number + 1] if inside else ""
            particle = word in particles() and inside and (following[0].isupper() or following in particles())
            return (particle and word != "and") or bool(_LOWER_NAME.match(word))
        if number in self.hits and (number > first or self.words[number] not in given_names()):
            return False
        if word in institution_words() or is_calendar_word(word) or word == "I":
            return False
        return number == first or match_title(self.words, number) is None

    def _cut(self, first: int, end: int, *, titled: bool) -> int:
        """Give up a run that begins with a word of the language or that is an institution's."""
        if end <= first:
            return first
        begins = self.text.sentence_of(first).first == first or end - first < 2 or not titled
        if begins and self.words[first] in common_first_words() and self.words[first] not in self.known:
            return first
        address = next((number for number in range(first + 1, end) if self._is_address(number)), None)
        if address is not None:
            return address
        while end - first > 1 and _POSTNOMINAL.match(self.words[end - 1]) and self.words[end - 1] not in _SUFFIXES:
            if all(word.isupper() for word in self.words[first:end]):
                break
            end -= 1
        following = self.words[end] if end < len(self.words) else "."
        if following in institution_words():
            return first
        return end

    def _is_address(self, number: int) -> bool:
        """Say whether a form of address stands here, and is not part of a name: "Hasan bin Haji Omar"."""
        if self.words[number - 1].lower() in particles() or not is_honorific(self.words, number):
            return False
        return not (self.words[number] in _INNER and self.words[number - 1] in given_names())

    def _can_stand_alone(self, number: int, *, titled: bool) -> bool:
        word = self.words[number]
        if _POSTNOMINAL.match(word) and not titled:
            return False
        if self.is_known(number):
            return True
        return titled and not city_candidates(word) or (titled and word in given_names())

    def _is_personal(self, first: int, end: int) -> bool:
        """Say whether words without a title look like a person's name."""
        words = self.words[first:end]
        if all(word in self.known or word.lower() in particles() for word in words):
            return True
        if words[0] in given_names():
            return end - first <= 5
        if is_known_name(" ".join(words)):
            return True
        if any(_INITIAL.match(word) for word in words[:-1]) and words[-1][0].isupper():
            return True
        if any(word.lower() in {"al", "bin", "van", "von", "de", "abu", "ibn", "ould"} for word in words[1:]):
            return end - first <= 6
        return words[-1] in given_names() and end - first <= 3

    def is_place(self, first: int, end: int) -> bool:
        """Say whether the words are a town, a region or a venue."""
        phrase = " ".join(self.words[first:end])
        return bool(city_candidates(phrase)) or phrase in regions() or phrase in venues()

    def clean(self, first: int, last: int) -> str:
        """Return the name as the text writes it, its spaces set to one."""
        return " ".join(self.text.slice(first, last).split())

    def end_of_postnominals(self, number: int, limit: int) -> int:
        """Return the token after "Jr." or letters such as "AC AFC" behind a name."""
        if self.words[number : number + 1] == [","] and self.words[number + 1 : number + 2] in (
            ["Jr."],
            ["Jr"],
            ["Sr."],
        ):
            number += 2
            number += 1 if self.words[number : number + 1] == [","] else 0
        while number < limit and _POSTNOMINAL.match(self.words[number]) and number not in self.hits:
            number += 1
        return self._end_of_orders(number, limit)

    def _end_of_orders(self, number: int, limit: int) -> int:
        """Return the token after orders set behind a comma: "Bola Tinubu, GCFR,"."""
        while (
            number + 2 < limit
            and self.words[number] == ","
            and _POSTNOMINAL.match(self.words[number + 1])
            and number + 1 not in self.hits
            and self.words[number + 2] in {",", "and"}
        ):
            number += 2
            number += self.words[number : number + 2] == [",", ","]
        return number + (
            number < limit and self.words[number] == "," and _POSTNOMINAL.match(self.words[number - 1]) is not None
        )
