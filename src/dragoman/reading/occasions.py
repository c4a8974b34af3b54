"""Finds named occasions: "7th Pakistan–EU Strategic Dialogue", "the third session of the Joint Commission"."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from dragoman.reading.lexicon import Hit, pair_of
from dragoman.reading.tokens import Text, words_of
from dragoman.reference.calendar import is_calendar_word, ordinal_value
from dragoman.reference.formats import Format, format_forms, named_conferences
from dragoman.reference.names import common_first_words
from dragoman.reference.offices import match_title

_UNITS = frozenset("round session meeting edition sitting plenary iteration".split())
_QUALIFIERS = frozenset(
    "annual biennial extraordinary special joint high-level inaugural ministerial bilateral regular maiden "
    "trilateral foreign political economic strategic security defence defense trade informal regional".split()
)
_MEMBERS = frozenset("the member states countries leaders heads foreign ministers of state government and".split())
_STATES = (["states"], ["countries"], ["nations"])
_SITTINGS = frozenset({"leaders", "leaders'", "summit", "meeting", "ministerial", "session", "'"})
_GATHERS = frozenset({"summit", "forum", "conference", "assembly", "trilateral"})
_JOINT_BODIES = frozenset({"Commission", "Committee", "Council"})
_LONGEST_FIELD = 7
_GENERIC_NAMES = frozenset({"meeting", "talks", "session", "round", "conference", "summit", "forum", "dialogue"})


class Occasion(Struct, kw_only=True):
    """Tokens [first, last) that name an occasion, with its series, its round and the parties in its name."""

    first: int
    last: int
    name: str
    series: str | None
    round: int | None
    kind: str
    parties: tuple[Hit, ...]
    bilateral: bool
    named: bool
    place: str | None = None
    country: str | None = None
    body: str | None = None


@cache
def _named() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for form in named_conferences():
        words = words_of(form.lower())
        table.setdefault(words[0], []).append((words, form))
    return {word: sorted(forms, key=lambda form: -len(form[0])) for word, forms in table.items()}


@cache
def _formats() -> dict[str, list[tuple[tuple[str, ...], Format]]]:
    table: dict[str, list[tuple[tuple[str, ...], Format]]] = {}
    for form, value in format_forms().items():
        words = words_of(form.lower())
        table.setdefault(words[0], []).append((words, value))
    return {word: sorted(forms, key=lambda form: -len(form[0])) for word, forms in table.items()}


class OccasionFinder:
    """Reads occasions off the tokens of one text."""

    def __init__(self, text: Text, hits: dict[int, Hit]) -> None:
        self.text = text
        self.words = text.words
        self.lowers = text.lowers
        self.hits = hits

    def find(self, first: int, last: int) -> list[Occasion]:
        """Return the occasions among tokens [first, last), in order, none inside another."""
        found: list[Occasion] = []
        number = first
        while number < last:
            occasion = self._named_at(number, first, last) or self._format_at(number, first, last)
            occasion = occasion or self._organ_at(number, first, last)
            if occasion and self._is_only_named(occasion, last):
                number = occasion.last
            elif occasion and not (found and occasion.first < found[-1].last):
                found.append(occasion)
                number = occasion.last
            else:
                number += 1
        return found

    def _is_only_named(self, occasion: Occasion, high: int) -> bool:
        """Say whether what follows makes a body of an occasion: "the UN Security Council statement"."""
        return occasion.last < high and self.lowers[occasion.last] in _NOT_SITTING

    def _named_at(self, number: int, low: int, high: int) -> Occasion | None:
        for words, form in _named().get(self.lowers[number], ()):
            end = number + len(words)
            if end <= high and tuple(self.lowers[number:end]) == words and self.words[number][0].isupper():
                conference = named_conferences()[form]
                while end < high and self.lowers[end] in _SITTINGS:
                    end += 1
                occasion = self._make(
                    self._left(number, low), self._right(end, high), conference.kind, bilateral=False, named=True
                )
                occasion.place, occasion.country, occasion.body = conference.place, conference.country, conference.body
                return occasion
        return None

    def _format_at(self, number: int, low: int, high: int) -> Occasion | None:
        for words, form in (*_formats().get(self.lowers[number], ()), *self._joint_at(number, high)):
            end = number + len(words)
            if end > high or tuple(self.lowers[number:end]) != words:
                continue
            start, last = self._left(number, low), self._right(end, high)
            if self._is_name(start, number, end, last, form):
                best = self._most_specific(start, last, form)
                parties = self._parties(start, last)
                kind, bilateral = best.kind, best.bilateral and len(parties) < 3
                if (
                    len(parties) == 2
                    and (best.generic or best.kind == "dialogue")
                    and not _GATHERS & set(self.lowers[start:last])
                ):
                    kind, bilateral = "dialogue", True
                return self._make(start, last, kind, bilateral=bilateral, named=True)
        return None

    def _joint_at(self, number: int, high: int) -> list[tuple[tuple[str, ...], Format]]:
        """Read "Joint Maritime Commission", "Joint Committee on Fisheries": a commission for a field is one."""
        if self.words[number] != "Joint":
            return []
        for end in range(number + 2, min(high, number + _LONGEST_FIELD)):
            if self.words[end] in _JOINT_BODIES:
                return [(tuple(self.lowers[number : end + 1]), format_forms()["joint commission"])]
            if not self.words[end][0].isupper() and self.lowers[end] not in {"and", "-"}:
                break
        return []

    def _most_specific(self, first: int, last: int, form: Format) -> Format:
        """Return the format that says most in a name: "Joint Commission" in "session of the Joint Commission"."""
        best = form
        for number in range(first, last):
            for words, other in _formats().get(self.lowers[number], ()):
                if tuple(self.lowers[number : number + len(words)]) == words and best.generic and not other.generic:
                    best = other
        return best

    def _organ_at(self, number: int, low: int, high: int) -> Occasion | None:
        """Read "SCO Council of Foreign Ministers" and "the UN General Assembly" as the occasions they meet in."""
        hit = self.hits.get(number)
        if hit is None or not hit.is_body:
            return None
        end = hit.last
        if self.words[end : end + 1] == ["("] and self.words[end + 2 : end + 3] == [")"]:
            end += 3
        while end < high and self.lowers[end] in {
            "leaders",
            "leaders'",
            "ministerial",
            "'s",
            "'",
            "heads",
            "ministers",
            "-level",
        }:
            end += 1
        if end < high and self.lowers[end] in {"summit", "meeting", "session", "conference", "forum", "plenary"}:
            start = self._left(number, low)
            return self._make(start, self._right(end + 1, high), "conference", bilateral=False, named=True)
        if hit.organ and self._meets_as(number, hit):
            return self._make(
                self._left(number, low), self._right(hit.last, high), "conference", bilateral=False, named=True
            )
        return None

    def _meets_as(self, number: int, hit: Hit) -> bool:
        """Say whether an organ's name stands for its session here: after "at", "attend", "session of"."""
        if self.lowers[hit.last : hit.last + 1] and self.lowers[hit.last] in _NOT_SITTING:
            return False
        before = self.lowers[max(0, number - 4) : number]
        organ = (hit.organ or "").lower()
        assembly = any(word in organ for word in ("assembly", "council", "conference", "summit", "congress"))
        return assembly and any(word in _SESSION_WORDS for word in before)

    def _left(self, number: int, low: int) -> int:
        """Return where the name begins, going left over capitals, parties, ordinals and a few adjectives."""
        start = number
        while start > low and self._belongs(start - 1, low, start):
            start -= 1
        while start < number and self.words[start] in {"'s", "and", "-", "–", "—", ",", "&", "'"}:
            start += 1
        return self._round_before(start, low)

    def _belongs(self, index: int, low: int, start: int) -> bool:
        word, lower = self.words[index], self.lowers[index]
        if lower in _QUALIFIERS or ordinal_value(lower) is not None:
            return True
        if word in {"-", "–", "—", "&"} or (lower in {"and", "'s", "'"}):
            return (
                index > low
                and self.words[index - 1][:1].isupper()
                and self.words[start][:1].isupper()
                and (lower != "and" or self._is_party(index - 1))
            )
        if not word[0].isupper() or (is_calendar_word(word) and not word.isdigit()):
            return False
        return not (index == low and word in common_first_words())

    def _is_party(self, index: int) -> bool:
        return any(hit.first <= index < hit.last for hit in self.hits.values() if abs(hit.first - index) < 6)

    def _round_before(self, start: int, low: int) -> int:
        """Go left over "third session of the", "the 7th round of"."""
        index = start - 1
        while index > low and self.lowers[index] in {"the", "their", "its"}:
            index -= 1
        if index - 1 > low and self.lowers[index] == "of" and self.lowers[index - 1] in _UNITS:
            index -= 2
            begin = index + 1
            while index >= low and (ordinal_value(self.lowers[index]) is not None or self.lowers[index] in _QUALIFIERS):
                begin = index
                index -= 1
            return begin
        return start

    def _right(self, end: int, high: int) -> int:
        """Return where the name ends: over "of the Gulf Cooperation Council", "on Libya", "(PSC) of the AU"."""
        if self.lowers[end : end + 1] == ["'s"]:
            return end
        number = self._behind_members(self._behind_brackets(end, high), high)
        while number + 1 < high and self.lowers[number] in {"of", "on", "for"}:
            step = number + 1
            while step < high and self.lowers[step] in _MEMBERS:
                step += 1
            if (
                step >= high
                or not (self.words[step][0].isupper() and self.words[step][0].isalpha())
                or is_calendar_word(self.words[step])
                or self._is_one_office(step)
            ):
                break
            number = self._behind_members(self._behind_brackets(self._capitals(step, high), high), high)
        return number

    def _behind_members(self, number: int, high: int) -> int:
        """Return the token after "member states" behind a body's name, the token itself where none follow."""
        following = self.lowers[number : min(number + 2, high)]
        return number + 2 if following and following[0] == "member" and following[1:] in _STATES else number

    def _behind_brackets(self, number: int, high: int) -> int:
        """Return the token after brackets that open at a token, the token itself where none do."""
        if self.words[number : number + 1] != ["("]:
            return number
        close = next((index for index in range(number, min(number + 6, high)) if self.words[index] == ")"), None)
        return close + 1 if close else number

    def _is_one_office(self, number: int) -> bool:
        """Say whether somebody's title stands here, who takes part: "a meeting of the Prime Minister of"."""
        title = match_title(self.words, number)
        return title is not None and not title.plural

    def _capitals(self, number: int, high: int) -> int:
        """Return the end of a run of capitalised words, the dashes and the small words between them included."""
        while number < high:
            hit = self.hits.get(number)
            small = self.lowers[number] in {"of", "and", "-", "–"}
            if hit is not None:
                number = hit.last
            elif (self.words[number][0].isupper() and not is_calendar_word(self.words[number])) or (
                small and number + 1 < high and self._is_capital(number + 1)
            ):
                number += 1
            else:
                break
        return number

    def _is_capital(self, number: int) -> bool:
        return self.words[number][0].isupper() and not is_calendar_word(self.words[number])

    def _is_name(self, start: int, first: int, end: int, last: int, form: Format) -> bool:
        """Say whether the phrase names an occasion and not only its sort."""
        capital = any(word[0].isupper() and not is_calendar_word(word) for word in self.words[start:first])
        counted = any(ordinal_value(word) is not None for word in self.lowers[start:first])
        within = last > end
        if form.generic:
            body = any(number in self.hits and self.hits[number].is_body for number in range(end, last))
            return body or capital or (counted and within) or (within and self.words[first][0].isupper())
        titled = self.words[first][0].isupper() and end - first > 1
        return capital or counted or within or titled or form.kind == "dialogue"

    def _parties(self, first: int, last: int) -> tuple[Hit, ...]:
        found: list[Hit] = []
        for number in range(first, last):
            hit = self.hits.get(number)
            pair = pair_of(self.words, number)
            found.extend(pair or ((hit,) if hit else ()))
        return tuple({hit.code: hit for hit in found}.values())

    def _make(self, first: int, last: int, kind: str, *, bilateral: bool, named: bool) -> Occasion:
        number, series = self._series(first, last)
        parties = self._parties(first, last)
        return Occasion(
            first=first,
            last=last,
            name=self._slice(first, last),
            series=series,
            round=number,
            kind=kind,
            parties=parties,
            bilateral=bilateral,
            named=named,
        )

    def _slice(self, first: int, last: int) -> str:
        return " ".join(self.text.slice(first, last).split())

    def _series(self, first: int, last: int) -> tuple[int | None, str | None]:
        """Return the number of the round and the name without it."""
        number, start = None, first
        while start < last and (value := ordinal_value(self.lowers[start])) is not None:
            number, start = number or value, start + 1
        while start < last and self.lowers[start] in {"annual", "regular", "special", "extraordinary", "inaugural"}:
            start += 1
        if start + 1 < last and self.lowers[start] in _UNITS and self.lowers[start + 1] == "of":
            start += 2
            while start < last and self.lowers[start] in {"the", "their", "its"}:
                start += 1
        series = self._slice(start, last)
        return number, (series if series and series.lower() not in _GENERIC_NAMES else None)


_NOT_SITTING = frozenset(
    "statement statements resolution resolutions member members mandate sanctions seat seats reform vote votes "
    "president presidency decision decisions secretariat".split()
)

_SESSION_WORDS = frozenset(
    "at attend attended attending attends address addressed addressing session meeting summit during join "
    "chair chaired chairing convene convened host hosted part participate participated opening".split()
)
