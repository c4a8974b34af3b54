"""Reads the pieces of noun phrases: determiners and modifiers, titles, nouns of groups, pronouns, lists of parties."""

from __future__ import annotations

from dragoman.reading.lexicon import Hit
from dragoman.reading.names import NameFinder
from dragoman.reading.tokens import Text
from dragoman.reference.actor_words import actor_words
from dragoman.reference.names import given_names, particles
from dragoman.reference.office_words import office_words
from dragoman.reference.offices import TitleMatch, is_honorific, match_title
from dragoman.reference.words import engagement_words

_LEADING = frozenset({"with", "of", "by", "to", "for", "and", "from", "between"})
_PORTFOLIOS = frozenset(
    {"foreign", "defence", "defense", "interior", "finance", "justice", "trade", "economy", "energy"}
)
_LONGEST_INSTITUTION = 7


class Phrases:
    """The tokens of one text up to a limit, the end of the sentence that is read."""

    def __init__(self, text: Text, hits: dict[int, Hit]) -> None:
        self.text = text
        self.words = text.words
        self.lowers = text.lowers
        self.hits = hits
        self.names = NameFinder(text, hits)
        self.lexicon = engagement_words()
        self.limit = 0

    def skip_modifiers(self, first: int) -> tuple[int, str | None, int]:
        """Return the token after determiners, numbers and adjectives, the determiner, and the number they say."""
        number, determiner, count = first, None, 0
        while number < self.limit:
            word = self.lowers[number]
            if address := self._address(number):
                number = address
                continue
            if word == "other" or (word in actor_words().determiners and number == first):
                determiner = word
            elif word in {"two", "three", "four", "both", "five"}:
                count = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5}[word]
            elif institution := self.institution_before_title(number):
                number = institution
                continue
            elif not self._is_modifier(number):
                break
            number += 1
        return number, determiner, count

    def _address(self, number: int) -> int:
        """Return the token after a form of address in front of a title: "His Highness, Crown Prince X"."""
        step = is_honorific(self.words, number)
        after = number + step
        title = self.title(number) if step else None
        if title is not None and title.end > after:
            return 0
        while step and after < self.limit and (further := is_honorific(self.words, after)):
            after += further
        if step and after in self.hits:
            return after
        while step and after < self.limit and self.lowers[after] in {",", "the"}:
            after += 1
        return after if step and self.title(after) is not None else 0

    def institution_before_title(self, number: int) -> int:
        """Return where the title behind an institution starts: "Foreign Ministry spokesman X", 0 for none."""
        named = False
        for head in range(number, min(self.limit, number + _LONGEST_INSTITUTION)):
            word = self.lowers[head]
            named = named or word in actor_words().institutions
            if not self._leads_to_title(head, inside=named):
                return 0
            if named or self._is_acronym(head):
                after = self._after_its_party(head + 1)
                after = self.skip_brackets(after + self.is_possessive(after))
                title = self.title(after)
                if title is not None and not title.plural and self.title(number) is None:
                    return after if named or title.spokesperson else 0
        return 0

    def _leads_to_title(self, number: int, *, inside: bool) -> bool:
        """Say whether a word can stand in an institution's name before a title; `inside` says that one has begun."""
        word = self.lowers[number]
        if word in actor_words().institutions or (inside and word in {"of", "for", "and"}):
            return True
        return number not in self.hits and (self.words[number][0].isupper() or word in office_words().leads)

    def _after_its_party(self, number: int) -> int:
        """Return the token after "of Japan" in "Bank of Japan"."""
        hit = self.hits.get(number + 1)
        return hit.last if hit is not None and self.lowers[number] == "of" else number

    def _is_acronym(self, number: int) -> bool:
        """Say whether a word is one of capitals, as "FO" or "MEA" are."""
        return 1 < len(self.words[number]) <= 5 and self.words[number].isupper()

    def skip_brackets(self, number: int) -> int:
        """Return the token after an acronym in brackets, as in "Association of Southeast Asian Nations (ASEAN)"."""
        if self.words[number : number + 1] == ["("] and self.words[number + 2 : number + 3] == [")"]:
            return number + 3
        return number

    def _is_modifier(self, number: int) -> bool:
        word = self.lowers[number]
        if word not in self.lexicon.modifiers or self.title(number) is not None:
            return False
        if word == "visiting" and self.lowers[number - 1] not in actor_words().determiners | _LEADING:
            return False
        begins = self.text.sentence_of(number).first == number or self.words[number - 1] in {":", "—", "–", "-", ")"}
        return begins or not self.words[number][0].isupper()

    def is_pronoun(self, number: int) -> bool:
        """Say whether a word that can be a pronoun is one: "us" but not "US", "her" without a noun behind it."""
        word = self.lowers[number]
        if word == "i":
            return self.words[number] == "I"
        if word == "us":
            return self.words[number] == "us"
        if word != "her":
            return True
        following = self.lowers[number + 1] if number + 1 < self.limit else "."
        return not following[0].isalpha() or following in {"on", "in", "at", "and", "to", "for", "with", "by", "during"}

    def title(self, number: int) -> TitleMatch | None:
        """Return the office that starts at a token."""
        if number >= self.limit:
            return None
        match = match_title(self.words, number, self._party_end)
        if match is None or match.end > self.limit or self._is_adjective(number, match) or self._is_verb(number, match):
            return None
        if match.end - number == 1 and (self._is_given_name(number) or self._is_rank(number)):
            return None
        return match

    def _is_verb(self, number: int, match: TitleMatch) -> bool:
        """Say whether a plural office is a verb here: "Malawi chairs the bloc", "she heads the mission"."""
        following = self.lowers[match.end] if match.end < self.limit else "."
        verbal = self.words[number] in {"chairs", "heads", "leads", "ministers"} and match.end - number == 1
        return verbal and following in actor_words().determiners

    def _is_given_name(self, number: int) -> bool:
        """Say whether "Sultan" or "Amir" is a person's name here: "Sultan bin Saad", "Amir Khan" without "the"."""
        if self.words[number] not in given_names() or number + 1 >= self.limit or self.lowers[number - 1] == "the":
            return False
        following = self.words[number + 1]
        royal = following in given_names() and self.words[number] == "Sultan"
        return following in particles() or (following[0].isupper() and not royal and number + 1 not in self.hits)

    def _is_rank(self, number: int) -> bool:
        """Say whether "Chief" or "Justice" alone is a form of address: "Chief Bayo", "Justice (retd) Iqbal"."""
        if self.lowers[number] not in {"chief", "justice", "judge"} or not is_honorific(self.words, number):
            return False
        after = number + 1 + is_honorific(self.words, number + 1) if number + 1 < self.limit else self.limit
        behind_party = any(
            first in self.hits and self.hits[first].last == number for first in range(number - 3, number)
        )
        return after < self.limit and self.words[after][0].isupper() and not behind_party

    def _is_adjective(self, number: int, match: TitleMatch) -> bool:
        """Say whether "official" and its like stand before a noun: "an official visit", "state secretary talks"."""
        if match.end - number > 1 or self.lowers[number] not in {
            "official",
            "head",
            "chair",
            "deputy",
            "chief",
            "general",
            "leading",
        }:
            return False
        following = self.lowers[match.end] if match.end < self.limit else "."
        return (
            following[0].isalpha()
            and following not in actor_words().after_official
            and not self.words[match.end][0].isupper()
        )

    def _party_end(self, number: int) -> int:
        """Return the token after a party's name, its negative for one inside a portfolio, 0 where none starts."""
        hit = self.hits.get(number)
        return 0 if hit is None else -hit.last if self._is_in_portfolio(number, hit) else hit.last

    def _is_in_portfolio(self, number: int, hit: Hit) -> bool:
        """Say whether a party's name is one of the fields of an office: "Trade and Moroccan Expatriates"."""
        joined = number > 0 and self.lowers[number - 1] in {"and", "&", ","} and hit.last < self.limit
        if not joined or self.words[hit.first].lower() not in office_words().fields and hit.use != "adjective":
            return False
        following = self.lowers[hit.last]
        portfolio = self.words[hit.last][0].isupper() and following in office_words().fields
        return (portfolio or following in {"and", "&"}) and match_title(self.words, hit.last) is None

    def is_possessive(self, number: int) -> bool:
        """Say whether the mark of a genitive stands at a token."""
        return number < self.limit and (
            self.words[number] == "'s" or (self.words[number] == "'" and self.words[number - 1].endswith("s"))
        )

    def party_list(self, number: int, accepts: object = None) -> list[Hit]:
        """Return the parties of "A, B and C" from a token on."""
        found: list[Hit] = []
        while number < self.limit:
            if self.lowers[number] == "the":
                number += 1
            hit = self.hits.get(number)
            if hit is None or (callable(accepts) and not accepts(hit)):
                break
            found.append(hit)
            number = self.after_separator(hit.last)
            if number < 0:
                break
        return found

    def after_separator(self, number: int) -> int:
        """Return the token after a comma, an "and" or both; -1 where there is none."""
        start = number
        if number < self.limit and self.words[number] == ",":
            number += 1
        if number < self.limit and self.lowers[number] in {"and", "&", "or"}:
            number += 1
        return number if number > start else -1

    def group_noun(self, number: int) -> int | None:
        """Return the end of "delegation", "counterpart", "leaders" and their like."""
        if number >= self.limit:
            return None
        word = self.lowers[number]
        if word in self.lexicon.delegations or word in self.lexicon.counterparts or word in self.lexicon.groups:
            return number + 1
        if word in _PORTFOLIOS and self.lowers[number + 1 : number + 2] == ["ministry"]:
            return number + 2
        if word == "opposite" and self.lowers[number + 1 : number + 2] in (["number"], ["numbers"]):
            return number + 2
        return None
