"""Makes engagements of drafts: splits lists into pairs, leaves out what is domestic, joins what is one occurrence."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence

import msgspec
from msgspec import Struct, field

from dragoman.model import Role, When
from dragoman.reading.actors import Actor
from dragoman.reading.dates import resolve as resolve_date
from dragoman.reading.drafts import Draft, Part
from dragoman.reading.frames.dating import is_of_speech
from dragoman.reading.occasions import Occasion
from dragoman.reading.passages import Passage
from dragoman.reading.places import Place
from dragoman.reading.resolve import Resolver, identity
from dragoman.reading.timing import comes_later, timed
from dragoman.reference.circumstances import circumstance_words
from dragoman.reference.office_words import office_kinds
from dragoman.reference.parties import parties
from dragoman.reference.words import engagement_words

_OFTEN = 3
_SENT = frozenset({"envoy", "head"})
_SHORTEST = 8
"""Fewer words are a heading or a dateline, and no sentence."""
_TO_COME = ("will", "would", "is to", "are to", "due", "scheduled", "expected")
_LIMITS = frozenset({"since", "by", "before", "after", "until"})
_GATHERINGS = frozenset({"conference", "ceremony", "dialogue"})


class Event(Struct, kw_only=True):
    """One occurrence in the making: the drafts that tell it and the fields chosen so far."""

    draft: Draft
    drafts: list[Draft] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    when: When | None = None
    when_rule: str | None = None
    place: Place | None = None
    where_rule: str | None = None
    occasion: Occasion | None = None
    within: Occasion | None = None
    within_event: Event | None = None

    @property
    def kind(self) -> str:
        """Return the kind of the occurrence."""
        return self.draft.kind

    @property
    def parties(self) -> set[str]:
        """Return the parties that take part."""
        return {part.actor.key for part in self.parts if part.actor.key}


class EventBuilder:
    """Turns the drafts of one document into events, in order of the text."""

    def __init__(
        self, resolver: Resolver, published: dt.date | None, here: Place | None, *, by_phone: bool, at_one_table: bool
    ) -> None:
        self.resolver = resolver
        self.published = published
        self.here = here
        self.by_phone = by_phone
        self.at_one_table = at_one_table
        self._credentials: Draft | None = None
        self._companions: list[Draft] = []
        self.events: list[Event] = []
        self._anchor: When | None = None
        self._ahead: When | None = None

    def add(self, passage: Passage, drafts: Sequence[Draft]) -> None:
        """Take the drafts of one sentence."""
        for draft in (*drafts, *self._further_credentials(passage)):
            plural = [part for part in draft.parts if part.role == "guest" and part.actor.plural and not part.actor.key]
            self.resolver.resolve(draft)
            if draft.frame == "credentials" and plural:
                self._credentials = draft
                continue
            self._complete(draft)
            draft.together = draft.together or (self.at_one_table and draft.kind == "meeting")
            for one in split(draft, passage):
                self._take(one, passage)
        if passage.dates and not any(draft.date for draft in drafts):
            self._remember_day(passage)

    def _name_sides(self, draft: Draft) -> None:
        """Let those who lead the sides of the session told before stand for their states."""
        for event in reversed(self.events):
            named = [part for part in draft.parts if part.actor.name and part.actor.key in event.parties]
            if named and event.kind in {"dialogue", "meeting", "conference"}:
                event.parts = _joined(event.parts, named)
                return

    def _add_attendees(self, draft: Draft) -> None:
        """Let those who attend the sitting told last take part in it."""
        sittings = [one for one in self.events if one.kind in {"conference", "dialogue", "meeting", "ceremony"}]
        if sittings:
            named = [part for part in draft.parts if part.actor.key]
            sittings[-1].parts = _joined(sittings[-1].parts, named)

    def _add_companions(self, draft: Draft) -> None:
        """Let companions be guests of the visits of the person, or of the side, that they travel with."""
        self._companions.append(draft)

    def finish(self) -> None:
        """Let those who travel with somebody take part in the visits that are of the same time as is told of them."""
        for draft in self._companions:
            principal = {identity(part.actor) for part in draft.side(0)}
            states = {part.actor.key for part in draft.side(0) if part.actor.key and part.actor.head == "group"}
            named = [part for part in draft.side(1) if part.actor.name]
            for event in self.events:
                guests = [part for part in event.parts if part.role == "guest"]
                if event.kind != "visit" or not (
                    principal & {identity(part.actor) for part in guests}
                    or states & {part.actor.key for part in guests}
                ):
                    continue
                event.parts = _joined(event.parts, _of_one_side(named, guests[0].actor))

    def _place_in_house(self, draft: Draft) -> None:
        """Let a house of officials be that of the host, else of the home state; of nobody who takes part, none."""
        if draft.place is None or not draft.place.venue or draft.place.place is not None:
            return
        hosts = [part.actor.state for part in draft.parts if part.role == "host"]
        present = {part.actor.state for part in draft.parts}
        country = next((code for code in (*hosts, draft.place.country) if code and code in present), None)
        draft.place = msgspec.structs.replace(draft.place, country=country) if country else None

    def _place_by_visit(self, draft: Draft) -> None:
        """Place a rite where its guest's visit goes on, and a visit "that was put off" where it is told."""
        if draft.place is not None or not draft.parts:
            return
        mine = identity(draft.parts[0].actor)
        if draft.frame in {"wreath", "rite"}:
            visits = [one for one in self.events if one.kind == "visit"]
            held = [
                one for one in visits if mine in {identity(part.actor) for part in one.parts if part.role == "guest"}
            ]
            draft.place = held[-1].place if held else None
        elif draft.kind == "visit" and draft.weak and self.resolver.home.rule != "state most named":
            home = self.resolver.home.first
            if home is not None and draft.parts[0].actor.key not in {None, home}:
                draft.place = Place(draft.first, draft.last, None, home, "")

    def _from_last_round(self, draft: Draft) -> bool:
        """Take series and parties of "the next round" from the last session told; False where there is none."""
        sittings = [one for one in self.events if one.kind in {"dialogue", "conference"} and one.occasion is not None]
        sittings = sittings or [one for one in self.events if one.kind == "meeting" and len(one.parties) > 2]
        if not sittings:
            return False
        last = sittings[-1]
        draft.kind = last.draft.kind
        draft.parts = _parties_only(last.parts)
        if draft.kind == "conference":
            draft.parts, draft.occasion = [part for part in draft.parts if part.actor.body], last.occasion
            return bool(draft.parts)
        return len(draft.parts) > 1

    def _take(self, draft: Draft, passage: Passage) -> None:
        if draft.next_round is not None and not self._from_last_round(draft):
            return
        if self._adds_to_last(draft):
            return
        if draft.frame in {"invite", "invitation"} and draft.place is None:
            draft.place = _home_of_host(draft)
        if draft.place is not None and draft.place.preposition in {"here", "home"}:
            draft.place = self._place_meant(draft.place)
        self._place_in_house(draft)
        self._place_by_visit(draft)
        if not is_engagement(draft):
            return
        if self.by_phone and draft.spoken and draft.kind == "meeting":
            draft.kind, draft.mode = "call", "phone"
        if draft.kind == "visit":
            _add_state_as_host(draft, passage)
        if draft.kind == "conference":
            _add_sitting_body(draft)
        if draft.anaphoric and draft.occasion is not None and draft.status in _AHEAD:
            draft.parts = _parties_only(draft.parts)
        if (
            draft.frame == "go"
            and draft.status == "held"
            and passage.has(("arrived", "landed", "flew in"), draft.first, draft.last)
        ):
            draft.status = "ongoing"
        event = Event(
            draft=draft,
            drafts=[draft],
            parts=draft.parts,
            place=draft.place,
            occasion=draft.occasion,
            within=draft.within,
        )
        self._date(event)
        known = next((one for one in reversed(self.events) if same_occurrence(one, event)), None)
        if known is not None:
            absorb(known, event)
        elif draft.weak and draft.kind == "message" and self._have_met(event):
            return
        else:
            self.events.append(event)
        kept = known or event
        if len(kept.parts) > 1:
            self.resolver.remember(kept.parts)

    def _place_meant(self, place: Place) -> Place | None:
        """Return the town of the dateline for "here", the home state for "our country"."""
        if place.preposition == "here" and self.here is not None:
            return self.here
        home = self.resolver.home
        if home.first is None or home.rule == "state most named":
            return None
        return Place(place.first, place.last, None, home.first, "in")

    def _adds_to_last(self, draft: Draft) -> bool:
        """Give what tells more of an engagement to the last one; say whether the draft was of that sort."""
        if draft.frame == "lead" and draft.occasion is None:
            self._name_sides(draft)
        elif draft.frame == "attendees":
            self._add_attendees(draft)
        elif draft.frame == "accompany":
            self._add_companions(draft)
        else:
            return False
        return True

    def _have_met(self, event: Event) -> bool:
        return any(event.parties <= one.parties for one in self.events)

    def _further_credentials(self, passage: Passage) -> list[Draft]:
        """Return one ceremony for each ambassador named after "received the credentials of three ambassadors"."""
        opening = self._credentials
        if opening is None or passage.sentence.number - opening.sentence > 6:
            return []
        found = []
        for actor in passage.actors:
            if actor.name and actor.key and actor.office_kind and office_kinds()[actor.office_kind].level in _SENT:
                draft = msgspec.structs.replace(
                    opening, sentence=passage.sentence.number, first=actor.first, last=actor.last, parts=[]
                )
                draft.add([part.actor for part in opening.parts if part.role == "host"], "host", 0)
                draft.add([actor], "guest", 1)
                found.append(draft)
        return found

    def _complete(self, draft: Draft) -> None:
        """Fill the side that a draft leaves open: both parties of a named dialogue, or the last one's other side."""
        if draft.occasion is not None and (draft.occasion.bilateral or not draft.parts):
            self._add_named_parties(draft)
        if draft.kind == "signing" and len({part.actor.key for part in draft.parts}) < 2:
            self._add_last(draft)
        if draft.kind == "dialogue" and draft.open and not draft.parts:
            draft.add([part.actor for part in _parties_only(self.resolver.last_parts)], side=1)
        if draft.kind in {"meeting", "call"} and draft.open and draft.parts and draft.frame != "host":
            self._add_last_person(draft)
        if draft.kind == "message" and draft.open:
            self._add_last_receiver(draft)
        if draft.open and draft.frame == "host":
            self._add_summoning_state(draft)
        if draft.kind == "meeting" and draft.open and draft.frame == "event" and len(draft.parts) == 1:
            self._add_host_of_visit(draft)

    def _add_named_parties(self, draft: Draft) -> None:
        present = {part.actor.key for part in draft.parts}
        for hit in draft.occasion.parties if draft.occasion else ():
            if hit.code not in present:
                actor = Actor(first=hit.first, last=hit.last, head="party")
                actor.take_party(hit)
                draft.add([actor], side=1)

    def _add_summoning_state(self, draft: Draft) -> None:
        """Let the home state be the one that summons an ambassador, where the text names none."""
        home = next(
            (code for code in self.resolver.home.states if code not in {part.actor.key for part in draft.parts}), None
        )
        if home is not None:
            actor = Actor(
                first=draft.first, last=draft.first, head="party", state=home, state_rule=self.resolver.home.rule
            )
            draft.add([actor], side=0)

    def _add_host_of_visit(self, draft: Draft) -> None:
        """Talks that a guest holds on a visit, with no one named, are with the host."""
        mine = identity(draft.parts[0].actor)
        for event in reversed(self.events):
            guests = {identity(part.actor) for part in event.parts if part.role == "guest"}
            hosts = [part.actor for part in event.parts if part.role == "host"]
            if event.kind == "visit" and mine in guests and hosts:
                draft.add(hosts, side=1)
                return

    def _add_last(self, draft: Draft) -> None:
        present = {part.actor.key for part in draft.parts}
        if draft.parts and not present & {part.actor.key for part in self.resolver.last_parts}:
            return
        others = [part for part in self.resolver.last_parts if part.actor.key not in present]
        draft.add([part.actor for part in (others if draft.parts else _parties_only(others))], side=1)

    def _add_last_person(self, draft: Draft) -> None:
        """Give "a meeting with X" without a subject the person whom the text is about, else who acted last at home."""
        if any(part.side != 1 for part in draft.parts):
            return
        others = {part.actor.key for part in draft.parts}
        protagonist = self._protagonist(others)
        if protagonist is not None:
            draft.add([protagonist], side=0)
            return
        home = self.resolver.home.first
        told = (part.actor for event in reversed(self.events) for part in event.parts)
        last = next((actor for actor in told if actor.key == home and home not in others), None)
        if last is not None:
            draft.add([last], side=0)

    def _protagonist(self, others: set[str | None]) -> Actor | None:
        """Return the person of another party who takes part in most of what was told, at least in three engagements."""
        told = Counter(
            identity(part.actor) for event in self.events for part in event.parts if part.actor.name and part.actor.key
        )
        actors = {identity(part.actor): part.actor for event in self.events for part in event.parts}
        for who, count in told.most_common(2):
            if count >= _OFTEN and actors[who].key not in others:
                return actors[who]
        return None

    def _add_last_receiver(self, draft: Draft) -> None:
        """Let "similar cables" go to whom the last message went."""
        last = next((one for one in reversed(self.events) if one.kind == "message"), None)
        if last is not None:
            draft.add([part.actor for part in last.parts if part.side == 1], side=1)

    def _date(self, event: Event) -> None:
        """Resolve the date of an event, None where the text gives none."""
        held = event.draft.status in _HAPPENED
        resolved = timed(event.draft, self.published, self._anchor if held else self._ahead)
        if resolved is None:
            return
        event.when, event.when_rule = resolved.when, resolved.rule
        if comes_later(event.draft, resolved.when, self.published):
            event.draft.status = "planned"
        self._name_day(resolved.when)

    def told(self, passages: Sequence[Passage]) -> When | None:
        """Return the one day, not yet to come, that the first paragraph names, else that of "today's meeting"."""
        sentences = [one for one in passages if one.last - one.first >= _SHORTEST]
        for passage in sentences:
            if passage.sentence.paragraph != sentences[0].sentence.paragraph:
                break
            if passage.has(_TO_COME, passage.first, passage.last):
                break
            day = self._past_day(passage)
            if day is not None:
                return day
        of_today = self.published is not None and any(map(_is_of_today, passages))
        return When.day(self.published) if of_today and self.published else None

    def _past_day(self, passage: Passage) -> When | None:
        """Return the first single day of a sentence that is not to come and not that of something said."""
        for first, last, date in passage.dates:
            found = resolve_date(date, self.published, "past", None)
            if found is None or date.lead in _LIMITS or is_of_speech(passage, first, last):
                continue
            if found.when.start == found.when.end and (self.published is None or found.when.end <= self.published):
                return found.when
        return None

    def _name_day(self, when: When) -> None:
        """Let a day count as the one named before; one to come only for what is to come."""
        if when.precision == "day" and when.start == when.end:
            self._ahead = when
            if self.published is None or when.start <= self.published:
                self._anchor = when

    def _remember_day(self, passage: Passage) -> None:
        """Let a day that a sentence names count as the one named before, where no event of it has a date."""
        for first, last, date in passage.dates:
            resolved = resolve_date(date, self.published, "unknown", self._anchor)
            if resolved is not None and not is_of_speech(passage, first, last):
                self._name_day(resolved.when)


def _of_one_side(companions: list[Part], principal: Actor) -> list[Part]:
    """Return those who travel for the principal's state, which those without a state of their own do too."""
    found = []
    for part in companions:
        if part.actor.key is None or part.actor.state_rule:
            state = {"state": principal.state, "body": principal.body, "state_rule": "state of whom they travel with"}
            part.actor = msgspec.structs.replace(part.actor, **state)
        if part.actor.key == principal.key:
            found.append(part)
    return found


def _is_of_today(passage: Passage) -> bool:
    """Say whether somebody speaks of "today's meeting", whose report this is."""
    return any(
        date.text.lower() == "today"
        and passage.lowers[last : last + 1] == ["'s"]
        and bool(circumstance_words().linked & set(passage.lowers[last + 1 : last + 3]))
        for _, last, date in passage.dates
    )


# Which drafts are engagements


def is_engagement(draft: Draft) -> bool:
    """Say whether a draft has the parties that an engagement needs, at least one of them official and foreign."""
    official = [part for part in draft.parts if _can_take_part(part.actor)]
    present = {part.actor.key for part in official if part.actor.key}
    if not present or len(official) < len(draft.parts):
        draft.parts = official
    if not present:
        return False
    if draft.kind == "visit":
        return _is_visit(draft)
    if draft.kind in _GATHERINGS and draft.occasion is not None:
        return _is_international(draft, present)
    if draft.frame in {"wreath", "rite"}:
        return bool(draft.place and draft.place.country and draft.place.country not in present) or len(present) > 1
    if len(present) < 2:
        return len(official) == 1 and official[0].actor.plural and draft.together and official[0].actor.body is not None
    return len(official) >= 2


def _can_take_part(actor: Actor) -> bool:
    if actor.key is None or actor.spokesperson:
        return False
    if actor.former and not actor.office:
        return False
    return actor.office_kind is None or office_kinds()[actor.office_kind].level != "private"


def _is_visit(draft: Draft) -> bool:
    guests = {part.actor.key for part in draft.parts if part.role == "guest"}
    return bool(guests) and draft.place is not None and draft.place.country not in guests


def _is_international(draft: Draft, present: set[str]) -> bool:
    occasion = draft.occasion
    if len(present) > 1 or occasion is None:
        return len(present) > 1
    named = {hit.code for hit in occasion.parties}
    abroad = draft.place is not None and draft.place.country not in present
    return bool(named - present) or abroad or occasion.body is not None or any(hit.is_body for hit in occasion.parties)


def _add_sitting_body(draft: Draft) -> None:
    """Let the body that meets take part in its own session where only one party would stand otherwise."""
    occasion = draft.occasion
    if occasion is None or len({part.actor.key for part in draft.parts}) > 1:
        return
    hit = next((hit for hit in occasion.parties if hit.is_body), None)
    code = hit.code if hit is not None else occasion.body
    if code is not None and all(part.actor.key != code for part in draft.parts):
        first, last = (hit.first, hit.last) if hit is not None else (occasion.first, occasion.last)
        draft.add([Actor(first=first, last=last, head="party", body=code)], side=1)


def _home_of_host(draft: Draft) -> Place | None:
    """Return the host's state as the place that an invitation is to."""
    host = next((part.actor.state for part in draft.parts if part.role == "host" and part.actor.state), None)
    return Place(draft.first, draft.last, None, host, "") if host else None


def _parties_only(parts: list[Part]) -> list[Part]:
    """Return the states and bodies of parts: who will sit at a coming session, the text does not say."""
    found: dict[str | None, Part] = {}
    for part in parts:
        actor = Actor(
            first=part.actor.first, last=part.actor.last, head="party", state=part.actor.state, body=part.actor.body
        )
        found.setdefault(actor.key, Part(actor=actor, role="participant", side=part.side))
    return list(found.values())


def _add_state_as_host(draft: Draft, passage: Passage) -> None:
    """Let the destination be the host of a visit that has no other; a journey to a gathering has none."""
    if draft.place is None or draft.place.country is None or any(part.role == "host" for part in draft.parts):
        return
    if draft.within is not None and not draft.within.bilateral:
        return
    if any(not occasion.bilateral for occasion in passage.occasions) and not passage.has(
        ("visit", "visits"), draft.first, draft.last
    ):
        return
    if draft.place.country in parties():
        host = Actor(first=draft.place.first, last=draft.place.last, head="party", state=draft.place.country)
        draft.add([host], "host", 1)


# Lists


def split(draft: Draft, passage: Passage) -> list[Draft]:
    """Return one draft a pair where one side meets several others in turn."""
    ours, others = draft.side(0), draft.side(1)
    if draft.together or draft.kind not in {"meeting", "call", "message", "ceremony"} or draft.occasion is not None:
        return [draft]
    if draft.kind == "ceremony" and draft.frame != "credentials":
        return [draft]
    if draft.kind == "message" and len(ours) > 1:
        return [_with_parts(draft, [part, *others]) for part in ours]
    keys = list(dict.fromkeys(_side_key(part) for part in others))
    if len(keys) < 2:
        mine = list(dict.fromkeys(_side_key(part) for part in ours))
        if (
            len(mine) < 2
            or len(keys) < 1
            or draft.frame != "call_on"
            or not passage.has(engagement_words().separately, passage.first, passage.last)
        ):
            return [draft]
        return [_with_parts(draft, [part for part in ours if _side_key(part) == key] + others) for key in mine]
    return [_with_parts(draft, ours + [part for part in others if _side_key(part) == key]) for key in keys]


def _side_key(part: Part) -> object:
    return part.actor.key or identity(part.actor)


def _with_parts(draft: Draft, parts: list[Part]) -> Draft:
    return msgspec.structs.replace(draft, parts=list(parts))


# One occurrence


def same_occurrence(known: Event, new: Event) -> bool:
    """Say whether two events of one document are one occurrence."""
    if not _kinds_agree(known, new) or not _status_agrees(known, new):
        return False
    if known.when and new.when and not known.when.overlaps(new.when):
        return False
    if known.place and new.place and _elsewhere(known.place, new.place):
        return False
    if new.draft.next_round is not None and known.occasion is not None and known.draft.status not in _AHEAD:
        return False
    if known.occasion is not None and new.occasion is not None and known.kind != "visit":
        return _same_occasion(known.occasion, new.occasion)
    if known.kind == "signing":
        return known.parties == new.parties
    if known.kind == "ceremony" and known.draft.frame != new.draft.frame:
        return False
    return _parts_agree(known, new)


def _kinds_agree(known: Event, new: Event) -> bool:
    a, b = known.kind, new.kind
    if a == b:
        return True
    if {a, b} == {"meeting", "call"}:
        return known.draft.mode != "in_person" and new.draft.mode != "in_person"
    if {a, b} <= {"meeting", "dialogue", "conference"}:
        return (known.occasion is None) != (new.occasion is None) and new.draft.noun and known.parties == new.parties
    return False


_HAPPENED = frozenset({"held", "ongoing"})
_AHEAD = frozenset({"planned", "proposed"})


def _status_agrees(known: Event, new: Event) -> bool:
    a, b = known.draft.status, new.draft.status
    if a == b or {a, b} <= _HAPPENED or {a, b} <= _AHEAD:
        return True
    if known.kind in {"visit", "conference", "dialogue"} and {a, b} == {"ongoing", "planned"}:
        return True
    return "cancelled" in {a, b} and bool({a, b} & _AHEAD)


def _elsewhere(a: Place, b: Place) -> bool:
    if a.country and b.country and a.country != b.country:
        return True
    return bool(a.place and b.place and a.place != b.place and not a.venue and not b.venue)


def _same_occasion(a: Occasion, b: Occasion) -> bool:
    if a.round and b.round and a.round != b.round:
        return False
    left, right = (_plain(one.series or one.name) for one in (a, b))
    return (
        left == right
        or left in right
        or right in left
        or bool(a.round)
        and a.round == b.round
        and _codes(a) == _codes(b)
    )


def _plain(name: str) -> str:
    """Return a name in a form to compare: case, dashes and spaces do not count."""
    return "".join(sign for sign in name.casefold() if sign.isalnum())


def _codes(occasion: Occasion) -> set[str]:
    return {hit.code for hit in occasion.parties}


def _parts_agree(known: Event, new: Event) -> bool:
    """Say whether the participants of two events can be the same: one names no one whom the other's side excludes."""
    if known.kind == "visit":
        guests = [_guests(one) for one in (known, new)]
        countries = [one.place.country if one.place else None for one in (known, new)]
        return _sides_agree(*guests) and (None in countries or countries[0] == countries[1])
    if known.parties != new.parties and not _same_people(known, new):
        return False
    return all(_party_agrees(known, new, party) for party in known.parties | new.parties)


def _guests(event: Event) -> list[Part]:
    return [part for part in event.parts if part.role == "guest"]


def _sides_agree(a: list[Part], b: list[Part]) -> bool:
    names = [{identity(part.actor) for part in side if part.actor.name} for side in (a, b)]
    parties = [{part.actor.key for part in side} for side in (a, b)]
    if names[0] and names[1]:
        return bool(names[0] & names[1])
    return bool(parties[0] & parties[1])


def _same_people(known: Event, new: Event) -> bool:
    a = {identity(part.actor) for part in known.parts}
    b = {identity(part.actor) for part in new.parts}
    return a <= b or b <= a


def _party_agrees(known: Event, new: Event, party: str) -> bool:
    a = [part for part in known.parts if part.actor.key == party]
    b = [part for part in new.parts if part.actor.key == party]
    if not a or not b:
        return True
    names = [{identity(part.actor) for part in side if part.actor.name} for side in (a, b)]
    if names[0] and names[1]:
        return bool(names[0] & names[1])
    kinds = [{part.actor.office_kind for part in side if part.actor.office_kind} for side in (a, b)]
    return not (kinds[0] and kinds[1]) or bool(kinds[0] & kinds[1])


def absorb(known: Event, new: Event) -> None:
    """Let an event take over what another telling of it adds."""
    known.drafts.append(new.draft)
    known.parts = _joined(known.parts, new.parts)
    if known.when is None or (new.when is not None and _days(new.when) < _days(known.when)):
        known.when, known.when_rule = new.when or known.when, new.when_rule or known.when_rule
    if known.place is None or (new.place is not None and known.place.place is None):
        known.place = new.place or known.place
    known.occasion = _fuller(known.occasion, new.occasion)
    known.within = known.within or new.within
    draft = known.draft
    draft.informal = draft.informal or new.draft.informal
    draft.instruments = draft.instruments + new.draft.instruments
    if draft.mode == "unknown":
        draft.mode = new.draft.mode
    if draft.kind == "meeting" and new.kind in {"call", "dialogue", "conference"}:
        draft.kind = new.draft.kind
    if "cancelled" in {draft.status, new.draft.status}:
        draft.status = "cancelled"
    elif draft.status == "proposed" or (
        draft.status == "held" and new.draft.status == "ongoing" and draft.kind == "visit"
    ):
        draft.status = new.draft.status


def _days(when: When) -> int:
    return (when.end - when.start).days


def _fuller(a: Occasion | None, b: Occasion | None) -> Occasion | None:
    if a is None or b is None:
        return a or b
    return b if len(b.name) > len(a.name) and (b.round or not a.round) else a


def _joined(known: list[Part], new: list[Part]) -> list[Part]:
    """Return the parts of both tellings; a name takes the place of its own party's unnamed part."""
    parts = list(known)
    for part in new:
        same = next((one for one in parts if identity(one.actor) == identity(part.actor)), None)
        if same is not None:
            same.role = part.role if same.role == "participant" else same.role
            continue
        unnamed = next((one for one in parts if one.actor.key == part.actor.key and not one.actor.name), None)
        if unnamed is not None and part.actor.name:
            parts[parts.index(unnamed)] = Part(
                actor=part.actor, role=_stronger(unnamed.role, part.role), side=unnamed.side
            )
        elif unnamed is None and part.actor.name is None and any(one.actor.key == part.actor.key for one in parts):
            continue
        elif unnamed is None or part.actor.name:
            parts.append(part)
    return parts


def _stronger(a: Role, b: Role) -> Role:
    return b if a == "participant" else a
