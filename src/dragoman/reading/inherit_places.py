"""Places events by what is told around them: the visit or the gathering they belong to, the passage, the title."""

from __future__ import annotations

import datetime as dt

import msgspec

from dragoman.reading.actors import identity
from dragoman.reading.inherit_dates import during_stay, follows_talks, leading, may_follow
from dragoman.reading.occurrences import Event
from dragoman.reading.places import Place
from dragoman.reading.tokens import Text
from dragoman.reference.circumstances import circumstance_words

_AHEAD = frozenset({"planned", "proposed", "cancelled"})
_LETTERS = frozenset({"call", "message"})
_GATHERINGS = frozenset({"conference", "dialogue"})
_RITES = frozenset({"wreath", "rite"})
_LINKING = frozenset("is are was were will has had have would remains remain".split())
_LEAST = 21
_MOST_PARAGRAPHS = 10
_ELSEWHERE = 20
_OTHER_TIME = 25
_A_WEEK = dt.timedelta(days=7)


def inherit_places(text: Text, events: list[Event], here: Place | None, titled: Place | None) -> None:
    """Give events without a place that of the dateline where they were held "here", else of what they belong to."""
    for event in events:
        _place_here(text, event, here)
        _from_occasion(event)
    for _ in range(2):
        placed = [one for one in events if one.place and one.kind not in _LETTERS and one.draft.frame not in _RITES]
        for event in events:
            if event.place is None and _is_somewhere(event):
                _from_best(text, event, placed)
    for event in events:
        if event.place is not None and event.place.place is None and _is_somewhere(event):
            _name_town(event, placed, titled)
    for event in leading(text, events):
        if event.place is None and titled is not None and _is_somewhere(event) and event.draft.status == "held":
            event.place, event.where_rule = titled, "place of the title"


def _is_somewhere(event: Event) -> bool:
    return event.kind not in _LETTERS | {"visit"} and event.draft.mode not in {"video", "phone", "written"}


def _place_here(text: Text, event: Event, here: Place | None) -> None:
    """Read "here" as the town of the dateline."""
    if event.place is None and here is not None and event.kind != "visit":
        sentence = text.sentences[event.draft.sentence]
        if "here" in text.lowers[sentence.first : sentence.last]:
            event.place, event.where_rule = here, "town of the dateline"


def _from_occasion(event: Event) -> None:
    for occasion in (event.occasion, event.within):
        if event.place is None and occasion is not None and occasion.country and event.draft.mode != "video":
            event.place = Place(occasion.first, occasion.last, occasion.place, occasion.country, "")
            event.where_rule = "seat of the occasion"


def _from_best(text: Text, event: Event, placed: list[Event]) -> None:
    """Take the place of the event that this one most likely belongs to."""
    rated = [(_tie(text, event, one) - _distance(text, event, one), one) for one in placed if one is not event]
    best = max(rated, key=lambda pair: pair[0], default=None)
    if best is None or best[0] < _LEAST:
        return
    source = best[1]
    event.place = msgspec.structs.replace(source.place) if source.place else None
    kind = "visit" if source.kind == "visit" else "occasion" if source.kind in _GATHERINGS else "passage"
    event.where_rule = f"place of the {kind}"


def _name_town(event: Event, placed: list[Event], titled: Place | None) -> None:
    """Give an event of which only the state is known the town of a visit to that state, else of the title."""
    present = {identity(part.actor) for part in event.parts}
    for one in placed:
        if one.kind != "visit" or one.place is None or event.place is None or not same_time(one, event):
            continue
        guests = {identity(part.actor) for part in one.parts if part.role == "guest"}
        if guests & present and one.place.place and one.place.country == event.place.country:
            event.place, event.where_rule = one.place, "place of the visit"
            return
    if titled is not None and titled.place and event.place is not None and titled.country == event.place.country:
        event.place, event.where_rule = titled, "place of the title"


def _distance(text: Text, event: Event, other: Event) -> int:
    """Return the paragraphs between two events, one more where the other is told later."""
    a, b = text.sentences[event.draft.sentence].paragraph, text.sentences[other.draft.sentence].paragraph
    return min(abs(a - b), _MOST_PARAGRAPHS) + (1 if b > a else 0)


def _tie(text: Text, event: Event, other: Event) -> int:
    """Return how strongly an event is tied to the place of another, 0 where it is not."""
    if other.place is None or not _can_be_of_one_time(event, other):
        return 0
    if _is_within(event, other):
        return 100
    before = other.draft.first < event.draft.first
    if before and other.kind == "conference" and _on_margins(text, event):
        return 75
    if before and _is_there(text, event):
        return 90
    strength = _shared(text, event, other)
    if strength and before and follows_talks(text, event) and may_follow(text, event, other):
        strength = max(strength, 80)
    if strength and other.kind == "visit" and during_stay(text, event):
        strength += _ELSEWHERE
    foreign = other.kind not in _GATHERINGS and other.place.country not in event.parties
    return strength - (_ELSEWHERE if foreign else 0) - (0 if same_time(other, event) else _OTHER_TIME)


def _can_be_of_one_time(event: Event, other: Event) -> bool:
    """Say whether two events can have one place: a stay only while it lasts, others of one state."""
    if same_time(other, event):
        return True
    one_state = (other.draft.status in _AHEAD) == (event.draft.status in _AHEAD)
    return other.kind != "visit" and (one_state or event.draft.status == "cancelled")


def _shared(text: Text, event: Event, other: Event) -> int:
    """Return what those who take part in both say: a person, a pair of parties, a party in the same paragraph."""
    parties = event.parties & other.parties
    if parties and other.kind != "visit" and event.draft.sentence == other.draft.sentence:
        return 70
    present = {identity(part.actor) for part in event.parts}
    others = [part for part in other.parts if other.kind != "visit" or part.role == "guest"]
    if present & {identity(part.actor) for part in others}:
        return 60
    if len(parties) > 1 and other.kind != "visit":
        return 50
    near = _distance(text, event, other) == 0
    return (
        40
        if parties and other.kind != "visit" and (near or event.when == other.when)
        else 35
        if parties and near
        else 0
    )


def _is_there(text: Text, event: Event) -> bool:
    """Say whether a sentence places an event "there", where the text was before."""
    sentence = text.sentences[event.draft.sentence]
    for number in range(sentence.first + 1, sentence.last):
        following = text.lowers[number + 1] if number + 1 < sentence.last else "."
        if text.lowers[number] == "there" and following not in _LINKING:
            return abs(number - event.draft.last) <= 4
    return False


def _on_margins(text: Text, event: Event) -> bool:
    """Say whether the paragraph up to an event places what it tells on the margins of a gathering."""
    number, words = event.draft.sentence, circumstance_words().margins
    paragraph = text.sentences[number].paragraph
    first = next(one.first for one in text.sentences if one.paragraph == paragraph)
    return bool(words & set(text.lowers[first : text.sentences[number].last]))


def _is_within(event: Event, other: Event) -> bool:
    """Say whether an event takes place on the margins of another."""
    if event.within is None or other.occasion is None:
        return False
    name = (event.within.series or event.within.name).casefold()
    return (other.occasion.series or other.occasion.name).casefold() == name


def same_time(visit: Event, event: Event) -> bool:
    """Say whether two events can be of one time: their dates overlap, or both are over or both to come."""
    if visit.when and event.when:
        lasts = visit.kind == "visit" and visit.draft.status == "ongoing" and visit.when.start == visit.when.end
        last = visit.when.end + (_A_WEEK if lasts else _A_WEEK * 0)
        return visit.when.start <= event.when.end and event.when.start <= last
    if visit.draft.status == "ongoing" or event.draft.status == "cancelled":
        return True
    return (visit.draft.status in _AHEAD) == (event.draft.status in _AHEAD)
