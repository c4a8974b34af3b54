"""Finds the institution where an office is held: "of the Ministry of Law", "at the Central Bank"."""

from __future__ import annotations

from dragoman.reading.lexicon import Hit
from dragoman.reading.phrases import Phrases
from dragoman.reference.actor_words import actor_words
from dragoman.reference.names import given_names, institution_words
from dragoman.reference.office_words import office_words
from dragoman.reference.offices import is_honorific

_LINKS = frozenset({"of", "at", "in", "for", "to"})
_SMALL = frozenset({"of", "and", "the", "for", "at", "on", "&", "'s"})
_LONGEST = 16
_UNSURE = 3


class Institutions:
    """Reads institutions off the tokens of one text."""

    def __init__(self, phrases: Phrases) -> None:
        self.phrases = phrases
        self.words = phrases.words
        self.lowers = phrases.lowers
        self.hits = phrases.hits
        self.names = phrases.names

    def end_behind(self, number: int) -> int:
        """Return the token after the institution that follows an office which ends at a token, 0 where none does."""
        if number + 2 >= self.phrases.limit or not (self.lowers[number] in _LINKS or self.words[number] == ","):
            return 0
        start = number + 1 + (self.lowers[number + 1] == "the")
        if self.words[number] == "," and not self._opens(start):
            return 0
        if self.lowers[number] == "in" and not self.words[start][0].isupper():
            return 0
        end = self._run_end(start)
        return end if end > start and self._is_institution(start, end) else 0

    def _opens(self, number: int) -> bool:
        """Say whether a word begins an institution behind a comma: "Ministry of Law", "U.S. Naval Command"."""
        number = self.hits[number].last if number in self.hits else number
        return (
            number < self.phrases.limit
            and self.words[number][0].isupper()
            and (self.lowers[number] in actor_words().institutions or number - 1 in self.hits)
        )

    def _run_end(self, start: int) -> int:
        """Return the end of the run of words that can name one institution, cut behind the last that surely does."""
        number = end = start
        while number < min(self.phrases.limit, start + _LONGEST) and not is_honorific(self.words, number):
            hit = self.hits.get(number)
            if hit is not None and self._parts(hit, number == start):
                break
            if hit is not None:
                number = hit.last
                end = number if hit.is_body else end
            elif self._is_part(number):
                number += 1
                end = number if self._is_sure(number - 1) else end
            elif number > start and self._goes_on(number):
                number += 1
            else:
                break
        return number if self._is_closed(end, number) and end > start else end

    def _goes_on(self, number: int) -> bool:
        """Say whether a small word goes on with a name, and does not join another office to it."""
        if self.lowers[number] not in _SMALL:
            return False
        title = self.phrases.title(number + 1) if self.lowers[number] in {"and", "&"} else None
        return title is None or title.end < self.phrases.limit and self._is_sure(title.end)

    def _is_closed(self, end: int, last: int) -> bool:
        """Say whether a comma or a bracket closes a run right behind it, and the rest of it is nobody's name."""
        if last >= self.phrases.limit or self.words[last] not in {",", "("} or self.lowers[last - 1] in _SMALL:
            return False
        return last - end <= _UNSURE and not any(self._is_of_name(number) for number in range(end, last))

    def _is_of_name(self, number: int) -> bool:
        return self.words[number] in given_names() or self.names.is_known(number) or self.words[number][-1] == "."

    def _parts(self, hit: Hit, first: bool) -> bool:
        """Say whether a party's name is no part of an institution's: "of the European Union,", "of Russia X"."""
        if hit.last >= self.phrases.limit:
            return first or hit.use not in {"body", "organ"}
        if hit.use == "adjective":
            return first and not self._is_part(hit.last)
        return (first or not hit.is_body) and not self._is_sure(hit.last)

    def _is_part(self, number: int) -> bool:
        return self.words[number][0].isupper() or self._is_sure(number)

    def _is_sure(self, number: int) -> bool:
        """Say whether a word belongs to an institution's name whatever stands beside it."""
        if self.words[number][0].isupper():
            return self.words[number] in institution_words() or self.lowers[number] in office_words().fields
        return self.lowers[number] in actor_words().institutions or self.lowers[number] in office_words().leads

    def _is_institution(self, start: int, end: int) -> bool:
        words = set(self.lowers[start:end])
        return bool(words & actor_words().institutions)
