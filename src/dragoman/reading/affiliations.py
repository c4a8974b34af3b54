"""Reads for whom and where an office is held: its party, its institution, what an envoy is accredited to."""

from __future__ import annotations

from dragoman.reading.actors import Actor, Range
from dragoman.reading.institutions import Institutions
from dragoman.reading.lexicon import Hit
from dragoman.reading.phrases import Phrases
from dragoman.reference.actor_words import actor_words
from dragoman.reference.cities import find_city, regions
from dragoman.reference.office_words import office_kinds
from dragoman.reference.offices import TitleMatch

_OF = frozenset({"of", "for", "to", "from"})


class Affiliations:
    """Lets actors take the party and the institution that they act for."""

    def __init__(self, phrases: Phrases) -> None:
        self.phrases = phrases
        self.text = phrases.text
        self.words = phrases.words
        self.lowers = phrases.lowers
        self.hits = phrases.hits
        self.institutions = Institutions(phrases)

    def take_where_held(self, actor: Actor, title: TitleMatch) -> None:
        """Read all that an office is "of", "at" and "to": institution, party, accreditation."""
        self.skip_parenthesis(actor)
        if title.complement is not None:
            self._take_whole_institution(actor, title.complement)
        self.take_institution(actor)
        self._take_region(actor)
        self.take_party_after(actor)
        self.take_accreditation(actor)
        if actor.body is not None and actor.office_kind == "private":
            actor.office_kind = "director"

    def _take_region(self, actor: Actor) -> None:
        """Read "Governor of Kurgan Region", "Mayor of Shanghai", which give the state."""
        number = actor.last
        if actor.office_kind not in {"governor", "mayor", "head", "chief minister"} or number + 1 >= self.phrases.limit:
            return
        if self.lowers[number] != "of" or actor.plural:
            return
        start = number + 1 + (self.lowers[number + 1] == "the")
        end, state = self._region(start)
        if end:
            self._lengthen(actor, end)
            self.skip_parenthesis(actor)
            if actor.key is None and state is not None:
                actor.state, actor.state_rule = state, "state of the region"

    def _region(self, start: int) -> tuple[int, str | None]:
        """Return the token after the region or town that starts at a token, and its state; 0 where none does."""
        for size in (4, 3, 2, 1):
            place = " ".join(self.words[start : start + size])
            city = find_city(place)
            if start + size <= self.phrases.limit and (place in regions() or city is not None):
                end = start + size
                end += end < self.phrases.limit and self.words[end] in actor_words().regions
                return end, regions().get(place) or (city.country if city is not None else None)
        for end in range(start + 1, min(self.phrases.limit, start + 5)):
            if self.words[end] in actor_words().regions:
                return end + 1, None
            if not self.words[end][0].isupper():
                break
        return 0, None

    def take_party_after(self, actor: Actor) -> None:
        """Read "of Russia", "of the European Union", "from Albania", "(Qatar)" behind the phrase."""
        number = actor.last
        if number + 1 >= self.phrases.limit or actor.party is not None:
            return
        if self._is_body_right_behind(actor):
            actor.take_party(self.hits[number])
            actor.last = self.hits[number].last
            return
        if self.lowers[number] in _OF | {"at", "in"} or self.words[number] == "(":
            start = number + 1
            start += 1 if start < self.phrases.limit and self.lowers[start] in {"the", "a"} else 0
            hit = self.hits.get(start)
            if self.lowers[number] in {"at", "in"} and not (hit is not None and hit.is_body and actor.office):
                return
            if self.lowers[number] == "for" and self._is_envoy(actor):
                return
            if hit is None or hit.use in {"adjective", "demonym"} or self.phrases.is_possessive(hit.last):
                return
            if self.lowers[number] in {"for", "to"} and (actor.name or not actor.office):
                return
            chairs = actor.office_kind == "chair" and hit.is_body
            if actor.office and not actor.name and (hit.organ or hit.use == "metonym" or chairs):
                self._lengthen(actor, hit.last)
            if self._is_national(actor, hit):
                return
            self._take_superior(actor, hit)
            actor.take_party(hit)
            if actor.last > hit.last:
                return
            actor.last = hit.last + (
                1 if self.words[number] == "(" and self.words[hit.last : hit.last + 1] == [")"] else 0
            )
            self.skip_parenthesis(actor)

    def _is_body_right_behind(self, actor: Actor) -> bool:
        """Say whether a body stands between an office and a name without "of": "Secretary General OIC Omar Sesay"."""
        hit = self.hits.get(actor.last)
        if hit is None or not hit.is_body or actor.name or not actor.office or hit.last >= self.phrases.limit:
            return False
        return self.words[actor.last - 1][0].isupper() and self.words[hit.last][0].isupper()

    def _take_superior(self, actor: Actor, hit: Hit) -> None:
        """Read "Special Representative of the UN Secretary-General"."""
        title = self.phrases.title(hit.last)
        if self._is_envoy(actor) and title is not None and title.kind == "secretary-general":
            self._lengthen(actor, title.end)

    def _is_national(self, actor: Actor, hit: Hit) -> bool:
        """Say whether an office is of a state's security council: that of the UN has a president and members."""
        bare = self.words[hit.first : hit.last] == ["Security", "Council"]
        return bare and actor.office_kind in {"chair", "secretary", "adviser", "official"}

    def _is_envoy(self, actor: Actor) -> bool:
        return actor.office_kind is not None and office_kinds()[actor.office_kind].level == "envoy"

    def take_accreditation(self, actor: Actor) -> None:
        """Read what an envoy is for: "Ambassador of Laos to Russia X", "Special Envoy for Yemen, Y"."""
        number = actor.last
        if (
            not self._is_envoy(actor)
            or number + 1 >= self.phrases.limit
            or self.lowers[number] not in {"to", "in", "for", "on"}
        ):
            return
        start = number + 2 if self.lowers[number + 1] == "the" else number + 1
        hit = self.hits.get(start)
        if hit is not None and (actor.party is not None or self.lowers[number] == "for"):
            self._lengthen(actor, hit.last)
            if self.words[hit.last + 1 : hit.last + 2] == [","] and self.words[hit.last].islower():
                actor.last = hit.last + 1

    def skip_parenthesis(self, actor: Actor) -> None:
        """Step over an acronym in brackets, as in "the Association of Southeast Asian Nations (ASEAN)"."""
        actor.last = self.phrases.skip_brackets(actor.last)

    def take_institution_before(self, actor: Actor, hit: Hit | None) -> None:
        """Read "Foreign Ministry spokesman", "Bank of Japan Governor", "European Commission President"."""
        if actor.office is None or actor.office_range is None or actor.plural:
            return
        first, last = actor.office_range
        named = hit is not None and bool(hit.organ or hit.use == "metonym")
        start = actor.first if hit is None else hit.first if named else hit.last + self.phrases.is_possessive(hit.last)
        while start < first and self.lowers[start] in actor_words().determiners | self.phrases.lexicon.modifiers:
            start += 1
        if start >= first or not (named or self.phrases.institution_before_title(start) == first):
            return
        actor.office = f"{' '.join(self.text.slice(start, first).split())} {actor.office}"
        actor.office_range = (start, last)
        inside = next((self.hits[number] for number in range(start, first) if number in self.hits), None)
        if actor.party is None and inside is not None:
            actor.take_party(inside)

    def take_institution(self, actor: Actor) -> None:
        """Read where an office is held: "of the Ministry of Law", "at the Council of Ministers (BOE)"."""
        end = self.institutions.end_behind(actor.last)
        if end:
            self._take_up_to(actor, actor.last, end)

    def _take_whole_institution(self, actor: Actor, complement: Range) -> None:
        """Let a complement go on where an institution does: "of the National | Intelligence Service"."""
        end = self.institutions.end_behind(complement[0])
        if actor.last == complement[1] < end:
            self._take_up_to(actor, complement[0], end)

    def _take_up_to(self, actor: Actor, first: int, end: int) -> None:
        """Let an institution at tokens [first, end) be part of an office, its party that of the actor."""
        if actor.plural:
            return
        self._lengthen(actor, end)
        inside = next((self.hits[number] for number in range(first, end) if number in self.hits), None)
        if inside is not None and actor.party is None:
            actor.take_party(inside)
        self.skip_parenthesis(actor)

    def _lengthen(self, actor: Actor, end: int) -> None:
        """Let the words up to a token be part of the office."""
        comma = "" if self.words[actor.last] == "," else " "
        actor.office = f"{actor.office}{comma}{' '.join(self.text.slice(actor.last, end).split())}"
        actor.last = end
