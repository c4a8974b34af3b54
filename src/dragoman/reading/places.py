"""Finds the places of a sentence: towns, venues and states after a preposition of place."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from dragoman.reading.lexicon import Hit
from dragoman.reading.tokens import Text, words_of
from dragoman.reference.circumstances import circumstance_words
from dragoman.reference.cities import city_candidates, find_city, longest_city_words, regions
from dragoman.reference.parties import Venue, parties, venues

_PREPOSITIONS = frozenset("in at to into from near outside via toward towards for through around across".split())
_TRAVEL = frozenset(
    "visit visits visited visiting reach reached reaching tour toured touring leave left leaving".split()
)
_DIRECTIONS = frozenset("capital city port resort town village island western eastern northern southern".split())


@cache
def _venues() -> dict[str, Venue]:
    """Return the venues under their words as tokens give them."""
    return {" ".join(words_of(form)): venue for form, venue in venues().items()}


@cache
def _houses() -> dict[str, list[list[str]]]:
    """Return the words of houses under their first word, longest first."""
    found: dict[str, list[list[str]]] = {}
    for house in sorted(circumstance_words().houses, key=len, reverse=True):
        words = house.split()
        found.setdefault(words[0], []).append(words)
    return found


class Place(Struct, frozen=True):
    """Tokens [first, last) that name a place. `preposition` is the word before it, "" where there is none."""

    first: int
    last: int
    place: str | None
    country: str | None
    preposition: str
    venue: bool = False


class PlaceFinder:
    """Reads places off the tokens of one text; `home` is the state that an unclear town is first looked for in.

    `names` are words of people's names in the text, which do not go on with a town's ("In Moscow Dar met ...").
    """

    def __init__(
        self, text: Text, hits: dict[int, Hit], home: str | None = None, names: frozenset[str] = frozenset()
    ) -> None:
        self.text = text
        self.words = text.words
        self.hits = hits
        self.home = home
        self.names = names

    def find(self, first: int, last: int) -> list[Place]:
        """Return the places among tokens [first, last), in order."""
        found: list[Place] = []
        number = first
        while number < last:
            place = self._at(number, last) if self.words[number][0].isupper() else self._capital(number)
            place = place or self._realm(number) or self._house(number, last)
            if place:
                found.append(self._with_state(place, last))
                number = found[-1].last
            else:
                number += 1
        return found

    def _at(self, number: int, last: int) -> Place | None:
        preposition = self._preposition(number)
        for size in range(min(longest_city_words(), last - number), 0, -1):
            phrase = " ".join(self.words[number : number + size])
            venue = _venues().get(phrase)
            if venue:
                return Place(number, number + size, venue.city, venue.code, preposition, venue=True)
            place = self._town(number, size, phrase, preposition)
            if place:
                return place
        return self._state(number, preposition)

    def _capital(self, number: int) -> Place | None:
        """Return the town that "the Turkish capital", "Kenya's capital" and, at home, "the capital" mean."""
        if self.text.lowers[number] != "capital" or self._is_named(number + 1):
            return None
        first = number - 2 if self.words[number - 1 : number] == ["'s"] else number - 1
        hit = next((one for one in self._before(first) if not one.is_body), None)
        code = hit.code if hit else self.home if self.text.lowers[number - 1] == "the" else None
        preposition = self._preposition(hit.first if hit else number)
        if code not in parties() or not preposition or not parties()[code].capitals:
            return None
        return Place(number, number + 1, parties()[code].capitals[0], code, preposition)

    def _before(self, last: int) -> list[Hit]:
        """Return the party that ends with a token."""
        ends = (self.hits.get(first) for first in range(last, max(-1, last - 3), -1))
        return [hit for hit in ends if hit and hit.last == last + 1]

    def _is_named(self, number: int) -> bool:
        """Say whether a town's own name follows: "the capital Ankara", "the capital, Kigali"."""
        following = [word for word in self.words[number : number + 3] if word not in {",", "of", "city", "-"}]
        return bool(following) and find_city(following[0]) is not None

    def _realm(self, number: int) -> Place | None:
        """Return the home state where it is called "the Kingdom" or "the Sultanate"."""
        word, home = self.words[number], parties().get(self.home or "")
        alone = self.text.lowers[number - 1 : number] == ["the"] and self.words[number + 1 : number + 2] != ["of"]
        if home is None or not alone or not word[0].isupper():
            return None
        named = any(name.startswith(f"{word} of ") for name in home.names)
        preposition = self._preposition(number)
        return Place(number, number + 1, None, home.code, preposition) if named and preposition else None

    def _house(self, number: int, last: int) -> Place | None:
        """Return where officials receive without its town: "in his office", "at the ministry", "at State House"."""
        before = self.text.lowers[number - 1 : number]
        if before not in (["at"], ["in"]) and self.text.lowers[number - 2 : number] not in (
            ["at", "the"],
            ["in", "the"],
        ):
            return None
        for words in _houses().get(self.text.lowers[number], ()):
            if self.text.lowers[number : number + len(words)] == words and number + len(words) <= last:
                return self._house_in(number, number + len(words), last)
        return None

    def _house_in(self, first: int, end: int, last: int) -> Place:
        """Return a house with the town that follows it, if one does: "State House, Nairobi"."""
        if self.words[end : end + 1] == [","]:
            for size in (3, 2, 1):
                town = " ".join(self.words[end + 1 : end + 1 + size])
                city = find_city(town, self.home) if end + 1 + size <= last else None
                if city is not None:
                    return Place(first, end + 1 + size, town, city.country, "at")
        return Place(first, end, None, self.home, "at", venue=True)

    def _town(self, number: int, size: int, phrase: str, preposition: str) -> Place | None:
        hit = self.hits.get(number)
        if hit and hit.last - hit.first >= size and hit.use not in {"capital", "metonym"}:
            return None
        city = None if self._goes_on(number, size) or self._begins_name(number) else find_city(phrase, self.home)
        if (
            city is None
            or (not preposition and hit is None and not self._is_visited(number))
            or (city.word and preposition not in {"in", "at", "to"})
        ):
            return None
        return Place(number, number + size, city.name if city.word else phrase, city.country, preposition)

    def _begins_name(self, number: int) -> bool:
        """Say whether a town's name is a person's given name here: "In Beijing, Vladimir Putin"."""
        both = self.words[number : number + 2]
        return len(both) == 2 and number not in self.hits and all(word in self.names for word in both)

    def _goes_on(self, number: int, size: int) -> bool:
        """Say whether the capitalised words are only part of a longer name: "Ho Chi Minh Mausoleum"."""
        after = number + size
        if after >= len(self.words) or after in self.hits or not self.words[after][0].isupper():
            return False
        if self.words[after] in self.names:
            return False
        return self.text.tokens[after].start - self.text.tokens[after - 1].end == 1 and self.words[after].isalpha()

    def _is_visited(self, number: int) -> bool:
        """Say whether a verb of travel stands right before a town: "will visit Perth"."""
        return number > 0 and self.text.lowers[number - 1] in _TRAVEL

    def _state(self, number: int, preposition: str) -> Place | None:
        hit = self.hits.get(number)
        if hit and hit.use == "name" and preposition:
            name = " ".join(self.words[hit.first : hit.last])
            city = find_city(name)
            town = name if city is not None and city.country == hit.code else None
            return Place(number, hit.last, town, hit.code, preposition)
        region = regions().get(self.words[number])
        if region and preposition in {"in", "at", "to"}:
            return Place(number, number + 1, None, region, preposition)
        return None

    def _preposition(self, number: int) -> str:
        """Return the preposition of place that governs a token, over "the", "the Turkish capital", "and"."""
        if number and self.words[number - 1] == "(":
            return "("
        index = number - 1
        steps = 0
        while index >= 0 and steps < 5:
            word = self.text.lowers[index]
            if word in _PREPOSITIONS:
                return word
            if (
                word not in {"the", "its", "and", ",", "of", "'s"}
                and word not in _DIRECTIONS
                and not self._is_nation(index)
            ):
                return ""
            if word in {"and", ",", "of"} and not self._is_place_before(index, word):
                return ""
            index -= 1
            steps += 1
        return ""

    def _is_nation(self, index: int) -> bool:
        return any(hit.first <= index < hit.last for hit in (self.hits.get(index), self.hits.get(index - 1)) if hit)

    def _is_place_before(self, index: int, word: str) -> bool:
        if word == "of":
            return self.text.lowers[index - 1] in _DIRECTIONS
        before = self.words[index - 1] if index else ""
        return bool(before[:1].isupper()) and (find_city(before) is not None or self._is_nation(index - 1))

    def _with_state(self, place: Place, last: int) -> Place:
        """Read the state behind a town: "Brisbane, Australia", "Valdai (Russia)"."""
        number = place.last
        if place.place is None or number + 1 >= last or self.words[number] not in {",", "("}:
            return place
        hit = self.hits.get(number + 1)
        country = hit.code if hit and hit.use == "name" and not hit.is_body else None
        size = hit.last if hit else 0
        if country is None:
            country, size = regions().get(self.words[number + 1]), number + 2
        if country is None or (hit and self.words[hit.last : hit.last + 1] == ["'s"]):
            return place
        if not any(city.country == country for city in city_candidates(place.place)) and not place.venue:
            return place
        closing = 1 if self.words[number] == "(" else 0
        return Place(place.first, min(last, size + closing), place.place, country, place.preposition, place.venue)
