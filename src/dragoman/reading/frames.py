"""Turns each announcing word of a sentence into draft engagements: one function for each frame."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from dragoman.model import Kind, Mode, Role, Status
from dragoman.reading.actors import Actor
from dragoman.reading.arguments import (
    after_preposition,
    direct_object,
    governing_verb,
    is_passive,
    possessor_of,
    pronoun_before,
    right_groups,
    right_limit,
    subject_of,
)
from dragoman.reading.dates import DateExpression
from dragoman.reading.drafts import Draft
from dragoman.reading.occasions import Occasion
from dragoman.reading.passages import Group, Passage, Trigger
from dragoman.reading.places import Place
from dragoman.reading.status import status_of_noun, status_of_verb
from dragoman.reference.calendar import ordinal_value, time_words
from dragoman.reference.cities import find_city
from dragoman.reference.offices import office_kinds
from dragoman.reference.words import engagement_words

FrameReader = Callable[[Passage, Trigger], list[Draft]]


def drafts_of(passage: Passage) -> list[Draft]:
    """Return the draft engagements of one sentence, in the order of their words."""
    found: list[Draft] = []
    for trigger in passage.triggers:
        if _is_inside_occasion(passage, trigger) or not _stands_as_told(passage, trigger):
            continue
        for draft in _FRAMES[trigger.frame](passage, trigger):
            found.append(_with_circumstances(passage, trigger, draft))
    found.extend(_margins_only(passage, found))
    return found


def _is_inside_occasion(passage: Passage, trigger: Trigger) -> bool:
    return trigger.noun is not None and any(one.first <= trigger.first < one.last for one in passage.occasions)


def _stands_as_told(passage: Passage, trigger: Trigger) -> bool:
    """Refuse a verb form that is a noun here: "the visit", "a call", "their meeting"."""
    if trigger.verb is None or trigger.last - trigger.first > 1:
        return True
    before = passage.lowers[trigger.first - 1] if trigger.first > passage.first else ""
    if before in {"by", "via", "over"} and trigger.form in {0, 1}:
        return False
    if trigger.verb.verb_only and trigger.form in {0, 1, 4}:
        return before not in {"the", "a", "an", "his", "her", "their", "its", "of", "this", "official", "state", "'s"}
    return not (trigger.form == 4 and before in {"the", "a", "an", "this", "'s"})


def _new(trigger: Trigger, passage: Passage, status: Status, kind: str | None = None) -> Draft:
    word = trigger.verb or trigger.noun
    assert word is not None
    return Draft(
        kind=cast(Kind, kind or word.kind), status=status, sentence=passage.sentence.number, first=trigger.first,
        last=trigger.last, mode=cast(Mode, word.mode), informal=word.informal, noun=trigger.noun is not None,
        frame=trigger.frame, present=trigger.verb is not None and trigger.form == 1,
        spoken=trigger.verb is not None and trigger.verb.speech,
    )  # fmt: skip


# Verbs of meeting and speaking


def _reciprocal(passage: Passage, trigger: Trigger) -> list[Draft]:
    verb = trigger.verb
    assert verb is not None
    status = status_of_verb(passage, trigger)
    if status is None:
        return []
    subject, groups = subject_of(passage, trigger), right_groups(passage, trigger)
    prepositions = ("with", "to") if verb.speech else ("with",)
    other = after_preposition(groups, *prepositions) if verb.needs_with else None
    if not verb.needs_with:
        other = direct_object(passage, trigger, groups) or (after_preposition(groups, "with") if verb.with_ else None)
    if is_passive(passage, trigger):
        subject, other = after_preposition(groups, "by"), subject
    draft = _new(trigger, passage, status)
    if (
        other is None
        and passage.lowers[trigger.last : trigger.last + 2] in (["each", "other"], ["one", "another"])
        and subject
    ):
        _two_sides(draft, subject, None)
        draft.open = False
        return [draft]
    if verb.speech and not other and not passage.has(("with",), trigger.last, trigger.last + 3):
        if subject is None or len(subject.actors) < 2:
            return []
    if verb.strict and (subject is None or other is None or not _named(other)):
        return []
    if verb.by_means and not passage.has(
        engagement_words().phone + engagement_words().video, trigger.last, trigger.last + 14
    ):
        return []
    _two_sides(draft, subject, other)
    return [draft] if _is_worth(draft) else []


def _named(group: Group) -> bool:
    return any(actor.name or (actor.office and actor.head == "office") or actor.pronoun for actor in group.actors)


def _two_sides(draft: Draft, subject: Group | None, other: Group | None) -> None:
    if subject:
        draft.add(subject.actors, side=0)
    if other:
        draft.add(other.actors, side=1)
    draft.open = subject is None or (other is None and len(subject.actors) < 2)
    draft.together = other is None


def _is_worth(draft: Draft) -> bool:
    """Keep a draft that names two sides, or one side and leaves the other to the context."""
    return bool(draft.parts)


def _host(passage: Passage, trigger: Trigger) -> list[Draft]:
    verb = trigger.verb
    assert verb is not None
    status = status_of_verb(passage, trigger)
    if status is None:
        return []
    groups = right_groups(passage, trigger)
    subject = subject_of(passage, trigger)
    host, guest = subject, direct_object(passage, trigger, groups)
    if is_passive(passage, trigger):
        host, guest = after_preposition(groups, "by"), subject
    elif guest is not None and not _named(guest) and not any(actor.head == "group" for actor in guest.actors):
        guest = None
    occasion = passage.occasion_within(trigger.last, trigger.last + 12)
    if occasion is not None and host is not None and (guest is None or occasion.first <= guest.first):
        return _hosted_session(passage, trigger, host, occasion, status)
    if guest is None or (host is None and not verb.plain):
        return []
    if passage.occasion_within(trigger.last, guest.first) or _is_thing(passage, trigger, guest):
        return []
    visited = None if any(actor.pronoun or _is_envoy(actor) for actor in guest.actors) else _welcomed_to(passage, guest)
    draft = _new(trigger, passage, status, "visit" if visited else None)
    draft.place = visited
    plain = verb.plain
    if host is not None:
        draft.add(host.actors, "participant" if plain else "host", 0)
    draft.open = host is None
    draft.add(guest.actors, "participant" if plain else "guest", 1)
    return [draft]


def _is_envoy(actor: Actor) -> bool:
    return actor.office_kind is not None and office_kinds()[actor.office_kind].level == "envoy"


def _welcomed_to(passage: Passage, guest: Group) -> Place | None:
    """Return the place of "welcomed X to Canberra", "will host X for a visit to Washington"."""
    for place in passage.places:
        gap = passage.lowers[guest.last : place.first]
        if (
            place.first >= guest.last
            and place.preposition == "to"
            and len(gap) <= 7
            and (len(gap) <= 4 or "visit" in gap)
        ):
            return place
    return None


def _hosted_session(passage: Passage, trigger: Trigger, host: Group, occasion: Occasion, status: Status) -> list[Draft]:
    """Read "Muscat hosted the second round of political consultations with Tashkent"."""
    draft = _new(trigger, passage, status, occasion.kind)
    draft.occasion = occasion
    draft.add(host.actors, "host", 0)
    other = after_preposition([group for group in passage.groups if group.first >= occasion.last], "with", "between")
    if other is not None:
        draft.add(other.actors, "participant", 1)
    _add_chairs(passage, draft)
    return [draft]


def _is_thing(passage: Passage, trigger: Trigger, guest: Group) -> bool:
    """Say whether what is received is a letter, a call or credentials, and no person."""
    return any(other.noun for other in passage.triggers if trigger.last <= other.first < guest.first)


def _call_on(passage: Passage, trigger: Trigger) -> list[Draft]:
    status = status_of_verb(passage, trigger)
    subject, groups = subject_of(passage, trigger), right_groups(passage, trigger)
    host = next((group for group in groups if group.first - trigger.last <= 3), None)
    if status is None or subject is None or host is None or not _named(host):
        return []
    following = passage.lowers[host.last : host.last + 1]
    if following == ["to"] or not any(actor.name or actor.office for actor in host.actors):
        return []
    draft = _new(trigger, passage, status)
    _two_sides(draft, subject, host)
    return [draft]


# Journeys


def _go(passage: Passage, trigger: Trigger) -> list[Draft]:
    verb = trigger.verb
    assert verb is not None
    status = status_of_verb(passage, trigger)
    subject = subject_of(passage, trigger)
    if status is None or subject is None or is_passive(passage, trigger):
        return []
    if verb.person_only and not any(
        actor.head in {"person", "office"} or actor.pronoun or actor.leader for actor in subject.actors
    ):
        return []
    if verb.person_only and trigger.form in {0, 1}:
        status = "ongoing"
    places = _destinations(passage, trigger, verb.to) or _here(passage, trigger)
    if all(actor.head == "party" for actor in subject.actors):
        return []
    if verb.outbound and (status == "held" or trigger.form == 4):
        status = "ongoing"
    visits = [_visit(passage, trigger, status, subject, place) for place in places]
    return visits + _purpose(passage, trigger, visits)


def _purpose(passage: Passage, trigger: Trigger, visits: list[Draft]) -> list[Draft]:
    """Read "a visit to Moscow for the SCO summit" as taking part in the summit too."""
    if len(visits) != 1 or visits[0].place is None:
        return []
    visit, end = visits[0], visits[0].place.last
    occasion = passage.occasion_within(end, end + 14)
    if (
        occasion is None
        or not {"for", "at"} & set(passage.lowers[end : occasion.first])
        or any(one.frame in {"attend", "chair"} and end <= one.first < occasion.first for one in passage.triggers)
    ):
        return []
    draft = _new(trigger, passage, visit.status, occasion.kind)
    draft.add([part.actor for part in visit.parts if part.role == "guest"], "participant", 0)
    draft.occasion, draft.place = occasion, visit.place
    visit.within = occasion
    return [draft]


def _here(passage: Passage, trigger: Trigger) -> list[Place]:
    """Return the town of the dateline for "arrived here", to be filled in by the document."""
    if "here" in passage.lowers[trigger.last : trigger.last + 4]:
        number = passage.lowers.index("here", trigger.last)
        return [Place(number, number + 1, None, None, "here")]
    return []


def _destinations(passage: Passage, trigger: Trigger, prepositions: tuple[str, ...]) -> list[Place]:
    limit = min(right_limit(passage, trigger), trigger.last + 25)
    after = [place for place in passage.places if trigger.last <= place.first < limit]
    if not prepositions:
        direct = [place for place in _all_places(passage, trigger.last, limit) if place.first - trigger.last <= 3]
        return _listed(passage, direct[:1], _all_places(passage, trigger.last, limit))
    wanted = {word.split()[-1] for word in prepositions}
    first = next((place for place in after if place.preposition in wanted and place.first - trigger.last <= 8), None)
    return _listed(passage, [first], after) if first else []


def _all_places(passage: Passage, first: int, limit: int) -> list[Place]:
    """Return the places of a stretch, the states named without a preposition among them."""
    found = {place.first: place for place in passage.places if first <= place.first < limit}
    for actor in passage.actors:
        if first <= actor.first < limit and actor.head == "party" and actor.state and not actor.possessive:
            hit = actor.party
            if hit is not None and actor.first not in found and hit.first not in found:
                name = None if hit.use == "name" else passage.text.slice(hit.first, hit.last)
                found[hit.first] = Place(hit.first, hit.last, name, actor.state, "")
    return [found[key] for key in sorted(found)]


def _listed(passage: Passage, firsts: list[Place], places: list[Place]) -> list[Place]:
    """Return a destination with those that its list goes on with: "Vietnam and the Philippines"."""
    result = list(firsts)
    for place in places:
        if result and place.first >= result[-1].last:
            gap = passage.lowers[result[-1].last : place.first]
            if (
                gap
                and all(word in {",", "and", "the", "then", "to", "on"} for word in gap)
                and "and" in [*gap, ","]
                and gap != ["to"]
            ):
                result.append(place)
            elif gap and not {",", "and"} & set(gap):
                break
    countries: dict[str | None, Place] = {}
    for place in result:
        known = countries.get(place.country)
        countries[place.country] = _wider(known, place) if known else place
    return list(countries.values())


def _wider(known: Place, place: Place) -> Place:
    """Return one place for two in one state: the state with its town, or the state alone for two towns."""
    if known.place and place.place and known.place != place.place:
        return Place(known.first, place.last, None, known.country, known.preposition)
    return known if known.place else place


def _visit(passage: Passage, trigger: Trigger, status: Status, guest: Group | None, place: Place) -> Draft:
    draft = _new(trigger, passage, status, "visit")
    if guest is not None:
        draft.add(guest.actors, "guest", 0)
    draft.place = place
    draft.days = _duration(passage)
    draft.open = guest is None
    _add_host(passage, trigger, draft)
    return draft


def _duration(passage: Passage) -> int | None:
    """Return the days of "a two-day visit", None where the sentence tells none."""
    for word in passage.lowers[passage.first : passage.last]:
        number, dash, unit = word.partition("-")
        if dash and unit == "day" and (number.isdigit() or number in time_words().numbers):
            return int(number) if number.isdigit() else time_words().numbers[number]
    return None


def _add_host(passage: Passage, trigger: Trigger, draft: Draft) -> None:
    """Read "at the invitation of X", "hosted by X" as the host of a visit."""
    found = passage.find_phrase(
        ("invitation of", "invitation from", "invitation by", "hosted by", "as guest of", "as a guest of"),
        passage.first,
        passage.last,
    )
    hosts = [group for group in passage.groups if found and 0 <= group.first - found[1] <= 2]
    possessive = passage.find_phrase(("'s invitation", "'s personal invitation"), passage.first, passage.last)
    hosts += [group for group in passage.groups if possessive and group.last == possessive[0]]
    if hosts:
        draft.add(hosts[0].actors, "host", 1)


def _invitation(passage: Passage, trigger: Trigger) -> list[Draft]:
    """Read "extended an invitation to X to visit Y", "handed him an invitation from Z", "accepted X's invitation"."""
    groups = right_groups(passage, trigger, passage.last)
    sender = possessor_of(passage, trigger) or after_preposition(groups, "from", "of", "by")
    subject = subject_of(passage, trigger)
    receiver = after_preposition(groups, "to")
    if receiver is not None and all(actor.head == "party" for actor in receiver.actors):
        receiver = None
    accepting = passage.has(("accepted", "accepts", "accepting"), trigger.first - 6, trigger.last + 8)
    if accepting or passage.has(tuple(_RECEIVING), trigger.first - 6, trigger.first):
        guest, host = subject, sender
    else:
        guest, host = receiver or _indirect(passage, trigger), sender or subject
    if accepting and host is None and guest is not None:
        to = [place for place in passage.places if place.preposition == "to" and place.first >= trigger.last]
        return [_visit(passage, trigger, "planned", guest, place) for place in to[:1]]
    if guest is None or host is None or guest is host or passage.has(("at the",), trigger.first - 3, trigger.first):
        return []
    draft = _new(trigger, passage, "planned" if accepting else "proposed", "visit")
    draft.add(guest.actors, "guest", 0)
    draft.add(host.actors, "host", 1)
    places = [place for place in _all_places(passage, trigger.last, passage.last) if place.country]
    draft.place = places[0] if places else None
    return [draft, *_conveyed(passage, trigger, host, guest)]


def _conveyed(passage: Passage, trigger: Trigger, sender: Group, receiver: Group) -> list[Draft]:
    """Return the message that an invitation is where someone hands it over for another."""
    if not passage.has(("handed", "delivered", "conveyed", "presented"), trigger.first - 6, trigger.first):
        return []
    draft = _new(trigger, passage, "held", "message")
    draft.mode = "written"
    draft.add(sender.actors, side=0)
    draft.add(receiver.actors, side=1)
    return [draft]


def _visit_noun(passage: Passage, trigger: Trigger) -> list[Draft]:
    verb = governing_verb(passage, trigger)
    status = status_of_noun(passage, trigger, verb)
    if status is None:
        return []
    limit = min(right_limit(passage, trigger), trigger.last + 25)
    groups = right_groups(passage, trigger, limit)
    guest = (
        possessor_of(passage, trigger)
        or _named_behind(passage, trigger, groups)
        or _possessive_pronoun(passage, trigger)
    )
    if guest is None and (verb is None or verb.frame not in {"invite", "host"}):
        guest = subject_of(passage, trigger)
    places = _destinations(passage, trigger, ("to", "in")) or _place_in_front(passage, trigger)
    if not places and not guest:
        return []
    if not places:
        return [_placeless_visit(passage, trigger, status, guest)] if guest and possessor_of(passage, trigger) else []
    visits = [_visit(passage, trigger, status, guest, place) for place in places]
    return visits + _purpose(passage, trigger, visits)


def _place_in_front(passage: Passage, trigger: Trigger) -> list[Place]:
    """Return the town of "his Brussels mission"."""
    number = trigger.first - 1
    city = find_city(passage.words[number]) if number >= passage.first and passage.words[number][0].isupper() else None
    return [Place(number, trigger.first, passage.words[number], city.country, "to")] if city else []


def _named_behind(passage: Passage, trigger: Trigger, groups: list[Group]) -> Group | None:
    """Return whose visit it is: "the visit to Oslo by the Finnish president", "the visit of X"."""
    for group in groups:
        gap = passage.lowers[trigger.last : group.first]
        if group.preposition == "by" and len(gap) < 9 and "hosted" not in gap:
            return group
        if (
            group.preposition in {"of", "from"}
            and len(gap) <= 3
            and any(actor.office or actor.name for actor in group.actors)
        ):
            return group
    return None


def _possessive_pronoun(passage: Passage, trigger: Trigger) -> Group | None:
    """Return whom "his" and "her" mean in front of a noun, as an actor that coreference fills."""
    word, number = pronoun_before(passage, trigger)
    subject = {"his": "he", "her": "she", "their": "they", "my": "i", "our": "we"}.get(word)
    if subject is None:
        return None
    if number - passage.first <= 3 and passage.lowers[passage.first] in _OPENING:
        main = _main_subject(passage, trigger)
        if main is not None:
            return main
    actor = Actor(first=number, last=number + 1, head="pronoun", pronoun=subject)
    return Group(first=number, last=number + 1, actors=[actor], preposition="")


_OPENING = frozenset("during in on after before following at throughout while ahead".split())


def _placeless_visit(passage: Passage, trigger: Trigger, status: Status, guest: Group) -> Draft:
    draft = _new(trigger, passage, status, "visit")
    draft.add(guest.actors, "guest", 0)
    draft.weak = True
    _add_host(passage, trigger, draft)
    return draft


def _invite(passage: Passage, trigger: Trigger) -> list[Draft]:
    groups = right_groups(passage, trigger)
    subject, guest = subject_of(passage, trigger), direct_object(passage, trigger, groups)
    if is_passive(passage, trigger):
        subject, guest = after_preposition(groups, "by"), subject
    if subject is None or guest is None or not _named(guest):
        return []
    if not passage.has(("visit", "to visit", "to come", "pay", "travel"), trigger.last, passage.last):
        return []
    draft = _new(trigger, passage, "proposed", "visit")
    draft.add(guest.actors, "guest", 0)
    draft.add(subject.actors, "host", 1)
    places = _all_places(passage, guest.last, passage.last)
    draft.place = places[0] if places else None
    return [draft]


def _accompany(passage: Passage, trigger: Trigger) -> list[Draft]:
    """Read "X was accompanied by Y", "Y, who accompanies X": companions travel on the same visit."""
    groups = right_groups(passage, trigger)
    principal, companions = direct_object(passage, trigger, groups), subject_of(passage, trigger)
    if is_passive(passage, trigger):
        principal, companions = companions, after_preposition(groups, "by")
    if principal is None or companions is None:
        return []
    draft = _new(trigger, passage, "held")
    draft.add(principal.actors, "guest", 0)
    draft.add(companions.actors, "guest", 1)
    return [draft]


# Nouns of meeting and calling


def _event(passage: Passage, trigger: Trigger) -> list[Draft]:
    noun = trigger.noun
    assert noun is not None
    verb = governing_verb(passage, trigger)
    status = status_of_noun(passage, trigger, verb)
    if status is None or passage.lowers[trigger.first - 1] in {"by", "via", "through", "over"}:
        return []
    groups = right_groups(passage, trigger, min(passage.last, right_limit(passage, trigger)))
    draft = _new(trigger, passage, status)
    groups = [group for group in groups if not _verb_of_others(passage, trigger, group)]
    between = after_preposition(groups, "between", "among")
    other = after_preposition(groups, "with", "on", "to") if noun.kind != "meeting" or "call" in noun.forms[0] else None
    other = other or after_preposition(groups, "with", "alongside")
    if other is None and noun.kind == "call":
        other = after_preposition(groups, "from")
    if between is not None and (other is None or between.first < other.first):
        draft.add(between.actors, side=0)
        draft.together = True
        return [draft]
    subject = _event_subject(passage, trigger, verb, groups)
    if noun.weak and (other is None or subject is None) and verb is None:
        return []
    if subject is None and other is None:
        return []
    if subject is other:
        other = None
    _two_sides(draft, subject, other)
    draft.together = draft.together or _is_one(passage, trigger)
    return [draft] if _is_worth(draft) else []


def _is_one(passage: Passage, trigger: Trigger) -> bool:
    """Say whether a noun names one sitting: "a meeting with B and C", not "meetings" or "talks"."""
    if passage.lowers[trigger.last - 1].endswith("s"):
        return False
    return bool({"a", "an", "one"} & set(passage.lowers[max(passage.first, trigger.first - 5) : trigger.first]))


def _verb_of_others(passage: Passage, trigger: Trigger, group: Group) -> bool:
    """Say whether a new clause begins between a noun and a group: "At the meeting, X stressed ties between ..."."""
    between = passage.lowers[trigger.last : group.first]
    return "," in between and any(word.endswith("ed") or word in {"said", "told"} for word in between)


def _event_subject(passage: Passage, trigger: Trigger, verb: Trigger | None, groups: list[Group]) -> Group | None:
    """Return the first side of a meeting that a noun names."""
    possessor = possessor_of(passage, trigger)
    if possessor is not None:
        return possessor
    of = after_preposition(groups, "of", "by")
    if of is not None and of.first - trigger.last <= 4:
        return of
    pronoun = _possessive_pronoun(passage, trigger)
    if pronoun is not None:
        return pronoun
    if verb is not None and verb.verb is not None and is_passive(passage, verb):
        return after_preposition(right_groups(passage, verb), "by")
    return _engaged(passage, trigger) or subject_of(passage, trigger) or _main_subject(passage, trigger)


def _engaged(passage: Passage, trigger: Trigger) -> Group | None:
    """Return who is "in talks" or "deep in discussion": the group right in front of "in"."""
    if passage.lowers[trigger.first - 1] != "in":
        return None
    return next((group for group in passage.groups if 0 <= trigger.first - 1 - group.last <= 1), None)


def _main_subject(passage: Passage, trigger: Trigger) -> Group | None:
    """Return the subject behind an opening phrase: "In a meeting with X, Y congratulated ..."."""
    for group in passage.groups:
        if group.first >= trigger.last and not group.preposition and passage.lowers[group.first - 1] == ",":
            return group
    return None


# Messages


def _message_verb(passage: Passage, trigger: Trigger) -> list[Draft]:
    status = status_of_verb(passage, trigger)
    verb = trigger.verb
    assert verb is not None
    subject, groups = subject_of(passage, trigger), right_groups(passage, trigger)
    other = after_preposition(groups, "to") if verb.to else direct_object(passage, trigger, groups)
    if status is None or subject is None or other is None:
        return []
    if not verb.to and not passage.has(_BY_LETTER, passage.first, passage.last):
        return []
    draft = _new(trigger, passage, status)
    draft.weak = not verb.to
    _two_sides(draft, subject, other)
    return [draft]


_BY_LETTER = (
    "letter",
    "message",
    "telegram",
    "cable",
    "national day",
    "independence day",
    "republic day",
    "in writing",
)


def _message(passage: Passage, trigger: Trigger) -> list[Draft]:
    verb = _word_before(passage, trigger)
    groups = right_groups(passage, trigger, min(passage.last, right_limit(passage, trigger)))
    sender = possessor_of(passage, trigger) or after_preposition(groups, "from", "of", "by")
    receiver = after_preposition(groups, "to")
    inside = _told_in_letter(passage, trigger)
    if inside:
        sender, receiver = inside
    if (
        sender is not None
        and sender.preposition == "of"
        and not any(actor.office or actor.name for actor in sender.actors)
    ):
        sender = None
    subject = subject_of(passage, trigger)
    if verb in _RECEIVING:
        receiver = receiver or subject
    elif verb in _SENDING and subject is not None and sender is None:
        sender = subject
    elif verb in _SENDING:
        receiver = receiver or _indirect(passage, trigger)
    if sender is None or receiver is None or sender is receiver or verb == "":
        return []
    if status_of_noun(passage, trigger, governing_verb(passage, trigger)) is None:
        return []
    draft = _new(trigger, passage, "held")
    _two_sides(draft, sender, receiver)
    return [draft]


def _told_in_letter(passage: Passage, trigger: Trigger) -> tuple[Group, Group] | None:
    """Return who writes to whom in "a letter in which X invites Y"."""
    following = passage.lowers[trigger.last : trigger.last + 2]
    if following != ["in", "which"] and following[:1] != ["wherein"]:
        return None
    groups = [group for group in passage.groups if group.first >= trigger.last and not group.preposition]
    return (groups[0], groups[1]) if len(groups) > 1 else None


def _indirect(passage: Passage, trigger: Trigger) -> Group | None:
    before = [group for group in passage.groups if group.last <= trigger.first]
    return before[-1] if len(before) > 1 else None


_SENDING = frozenset(
    "sent send sends sending conveyed convey conveys conveying delivered delivers handed wrote addressed extended extends expressed dispatched offered passed carried presented".split()
)
_RECEIVING = frozenset("received receive receives receiving got".split())


def _word_before(passage: Passage, trigger: Trigger) -> str:
    """Return the verb of sending or receiving that governs a message, "" where there is none."""
    for number in range(trigger.first - 1, max(passage.first - 1, trigger.first - 14), -1):
        if passage.lowers[number] in _SENDING | _RECEIVING:
            return passage.lowers[number]
        if passage.lowers[number] in {";", ":"}:
            return ""
    return "sent" if passage.has(tuple(_SENDING | {"reads", "says"}), trigger.last, trigger.last + 12) else ""


# Signings


def _sign(passage: Passage, trigger: Trigger) -> list[Draft]:
    verb = trigger.verb
    assert verb is not None
    status = status_of_verb(passage, trigger)
    passive = is_passive(passage, trigger)
    instrument = _instrument(passage, trigger, before=passive)
    if status is None or instrument is None:
        return []
    if verb.strict and not _is_text(passage, instrument):
        return []
    groups = right_groups(passage, trigger)
    subject = subject_of(passage, trigger) if not passive else after_preposition(groups, "by")
    other = after_preposition(groups, "with") or _with_in_front(passage, trigger)
    between = after_preposition([group for group in passage.groups if group.first >= instrument[1] - 1], "between")
    draft = _new(trigger, passage, status)
    draft.instruments.append(instrument)
    if between is not None and subject is None:
        subject = between
    _two_sides(draft, subject, other)
    draft.open = draft.open or subject is None
    return [draft]


def _with_in_front(passage: Passage, trigger: Trigger) -> Group | None:
    """Return the group of "With X she signed a protocol"."""
    if passage.lowers[passage.first] != "with":
        return None
    return next(
        (group for group in passage.groups if group.preposition == "with" and group.last <= trigger.first), None
    )


def _is_text(passage: Passage, instrument: tuple[int, int]) -> bool:
    words = set(passage.lowers[slice(*instrument)])
    return bool(
        words
        & {
            "letters",
            "notes",
            "instruments",
            "memorandum",
            "memoranda",
            "mou",
            "mous",
            "agreement",
            "agreements",
            "documents",
        }
    )


def _instrument(passage: Passage, trigger: Trigger, *, before: bool) -> tuple[int, int] | None:
    """Return the tokens of what is signed: behind an active verb, in front of a passive one."""
    signable = engagement_words().signable
    numbers = (
        range(trigger.first - 1, passage.first - 1, -1)
        if before
        else range(trigger.last, min(passage.last, trigger.last + 18))
    )
    for number in numbers:
        if passage.lowers[number] in signable and not (
            passage.lowers[number] == "plan" and passage.lowers[number - 1] == "to"
        ):
            return _instrument_name(passage, number)
        if passage.words[number] in {";", ":"} and not before:
            return None
    return None


def _instrument_name(passage: Passage, number: int) -> tuple[int, int]:
    """Return the tokens of an instrument's name: capitals before the noun, "of understanding on ..." behind it."""
    first = number
    while first > passage.first and (
        passage.words[first - 1][0].isupper() or passage.lowers[first - 1] in {"and", "-", "–", "'s", "joint"}
    ):
        first -= 1
    last = number + 1
    while (
        last < passage.last
        and passage.lowers[last] in {"of", "on", "for", "in", "understanding", "the", "field", "area"} | _CONTENT
    ):
        last += 1
    return first, last


_CONTENT = frozenset("cooperation intent mutual legal assistance credence ratification".split())


def _signing(passage: Passage, trigger: Trigger) -> list[Draft]:
    instrument = _instrument(passage, trigger, before=False)
    status = status_of_noun(passage, trigger, governing_verb(passage, trigger))
    if instrument is None or status is None:
        return []
    groups = right_groups(passage, trigger)
    draft = _new(trigger, passage, status)
    draft.instruments.append(instrument)
    witnesses = passage.has(
        ("witnessed", "witness", "witnesses", "oversaw", "presided over"), passage.first, trigger.first
    )
    sides = None if witnesses else after_preposition(groups, "by", "between")
    sides = sides or subject_of(passage, trigger)
    _two_sides(draft, sides, after_preposition(groups, "with"))
    return [draft]


# Occasions


def _attend(passage: Passage, trigger: Trigger) -> list[Draft]:
    status = status_of_verb(passage, trigger)
    subject = subject_of(passage, trigger)
    limit = min(passage.last, trigger.last + 28)
    occasion = passage.occasion_within(trigger.last, limit)
    if status is not None and occasion is None:
        return _attendees(passage, trigger, status)
    if status is None or occasion is None or _verb_between(passage, trigger, occasion.first):
        return []
    if is_passive(passage, trigger):
        subject = after_preposition(right_groups(passage, trigger), "by")
    if subject is None:
        return []
    draft = _new(trigger, passage, status, occasion.kind)
    draft.occasion = occasion
    draft.add(subject.actors, "participant", 0)
    _add_chairs(passage, draft)
    return [draft]


def _attendees(passage: Passage, trigger: Trigger, status: Status) -> list[Draft]:
    """Read "The meeting was also attended by X", "Taking part in the summit were X; Y": who else sat at the last one."""
    groups = right_groups(passage, trigger, passage.last)
    if is_passive(passage, trigger):
        groups = [group for group in groups if group.preposition == "by"][:1]
    elif trigger.first != passage.first or not {"were", "was"} & set(passage.lowers[trigger.last : trigger.last + 8]):
        return []
    draft = _new(trigger, passage, status)
    draft.frame = "attendees"
    draft.add([actor for group in groups for actor in group.actors if actor.name], "participant", 1)
    return [draft] if draft.parts else []


def _lead(passage: Passage, trigger: Trigger) -> list[Draft]:
    """Read "leads the delegation to the summit" as taking part, "the Omani side was led by X" as who sat there."""
    if passage.has(("delegation",), trigger.last, trigger.last + 6) and passage.occasion_within(
        trigger.last, trigger.last + 14
    ):
        return _attend(passage, trigger)
    groups = right_groups(passage, trigger)
    side, leaders = direct_object(passage, trigger, groups), subject_of(passage, trigger)
    if is_passive(passage, trigger):
        side, leaders = leaders, after_preposition(groups, "by")
    if side is None or leaders is None or not any(actor.head == "group" for actor in side.actors):
        return []
    for actor in leaders.actors:
        if actor.key is None and side.actors[0].key is not None:
            actor.state, actor.body = side.actors[0].state, side.actors[0].body
    draft = _new(trigger, passage, "held")
    draft.add(leaders.actors, "participant", 0)
    return [draft]


def _verb_between(passage: Passage, trigger: Trigger, end: int) -> bool:
    return any(
        other.verb is not None and trigger.last <= other.first < end and other.form in {1, 2}
        for other in passage.triggers
    )


def _chair(passage: Passage, trigger: Trigger) -> list[Draft]:
    verb = trigger.verb
    assert verb is not None
    status = status_of_verb(passage, trigger)
    passive = is_passive(passage, trigger)
    groups = right_groups(passage, trigger)
    chair = after_preposition(groups, "by") if passive else subject_of(passage, trigger)
    occasion = (
        _last_occasion(passage, trigger.first) if passive else passage.occasion_within(trigger.last, trigger.last + 28)
    )
    if status is None or chair is None:
        return []
    if occasion is None:
        return _chairs_of_last(passage, trigger, chair, status) if passive else []
    draft = _new(trigger, passage, status, occasion.kind)
    draft.occasion = occasion
    both = verb.cochair or len(chair.actors) > 1 or passage.has(("jointly",), trigger.first - 2, trigger.last + 2)
    draft.add(chair.actors, "cochair" if both else "chair", 0)
    if verb.cochair:
        _add_inviter(passage, draft)
    other = after_preposition(groups, "with", "alongside")
    if other is not None:
        draft.add(other.actors, "cochair" if both else "participant", 1)
    return [draft]


def _chairs_of_last(passage: Passage, trigger: Trigger, chair: Group, status: Status) -> list[Draft]:
    """Read "It was co-chaired by X and Y": who chaired the session told before."""
    both = bool(trigger.verb and trigger.verb.cochair) or len(chair.actors) > 1
    draft = _new(trigger, passage, status)
    draft.frame = "lead"
    draft.add(chair.actors, "cochair" if both else "chair", 0)
    return [draft]


def _add_inviter(passage: Passage, draft: Draft) -> None:
    """Let the person who invites to a session that is chaired jointly be the other chair."""
    found = passage.find_phrase(("invitation of", "invitation from"), draft.last, passage.last)
    hosts = [group for group in passage.groups if found and 0 <= group.first - found[1] <= 2 and _named(group)]
    if hosts:
        draft.add(hosts[0].actors, "cochair", 1)


def _last_occasion(passage: Passage, number: int) -> Occasion | None:
    return next((one for one in reversed(passage.occasions) if one.last <= number), None)


def _add_chairs(passage: Passage, draft: Draft) -> None:
    """Read "chaired by X", "co-chaired by X and Y" behind an occasion."""
    for trigger in passage.triggers:
        if trigger.frame != "chair" or trigger.first < draft.last or not is_passive(passage, trigger):
            continue
        chair = after_preposition(right_groups(passage, trigger), "by")
        if chair is not None:
            both = bool(trigger.verb and trigger.verb.cochair) or len(chair.actors) > 1
            draft.add(chair.actors, "cochair" if both else "chair", 1)
    found = passage.find_phrase(("chairmanship of", "co-chairmanship of", "chairpersonship of"), draft.last, passage.last)
    chair = next((group for group in passage.groups if found and 0 <= group.first - found[1] <= 2), None)
    if chair is not None:
        draft.add(chair.actors, "cochair" if len(chair.actors) > 1 else "chair", 1)


def _convene(passage: Passage, trigger: Trigger) -> list[Draft]:
    """Read "the 7th round of X was held", "X will take place", "the talks followed"."""
    occasion = _last_occasion(passage, trigger.first)
    if occasion is None or trigger.first - occasion.last > 14:
        return _light(passage, trigger)
    status = status_of_verb(passage, trigger)
    if status is None or any(
        group.first >= occasion.last and group.last <= trigger.first and not group.preposition
        for group in passage.groups
    ):
        return _light(passage, trigger)
    return [_session(passage, trigger, occasion, status)]


def _session(passage: Passage, trigger: Trigger, occasion: Occasion, status: Status) -> Draft:
    draft = _new(trigger, passage, status, occasion.kind)
    draft.occasion = occasion
    draft.first = min(draft.first, occasion.first)
    draft.last = max(draft.last, occasion.last)
    between = after_preposition([group for group in passage.groups if group.first >= occasion.first], "between")
    if between is not None:
        draft.add(between.actors, "participant", 0)
    _add_chairs(passage, draft)
    draft.open = not draft.parts
    draft.together = True
    return draft


def _light(passage: Passage, trigger: Trigger) -> list[Draft]:
    """Read "held the third round of the Joint Commission", "will hold a summit": the object is an occasion."""
    status = status_of_verb(passage, trigger)
    passive = is_passive(passage, trigger) or any(one.last == trigger.first for one in passage.occasions)
    occasion = (
        _last_occasion(passage, trigger.first) if passive else passage.occasion_within(trigger.last, trigger.last + 16)
    )
    if trigger.verb is not None and trigger.verb.name == "propose" and status == "held":
        status = "proposed"
    if status in {"planned", "cancelled", "proposed"} and occasion is None:
        return _next_round(passage, trigger, status)
    if status is None or occasion is None or (not passive and _verb_between(passage, trigger, occasion.first)):
        return []
    if passive:
        return [_session(passage, trigger, occasion, status)]
    if _noun_between(passage, trigger.last, occasion.first):
        return []
    subject = subject_of(passage, trigger)
    draft = _new(trigger, passage, status, occasion.kind)
    draft.occasion = occasion
    groups = [group for group in passage.groups if group.first >= trigger.last]
    other = after_preposition(groups, "with")
    between = after_preposition(groups, "between")
    if subject is not None and not (between is not None and occasion.bilateral):
        draft.add(subject.actors, "participant", 0)
    if other is not None and other.first >= occasion.last:
        draft.add(other.actors, "participant", 1)
    if between is not None:
        draft.add(between.actors, "participant", 1)
    draft.together = True
    agreed = passage.has(("agreed to", "agreed on", "agree to"), passage.first, trigger.first)
    draft.anaphoric = status == "planned" and agreed
    return [draft] if draft.parts else []


def _next_round(passage: Passage, trigger: Trigger, status: Status) -> list[Draft]:
    """Read "the next round will be held in X", "to hold the 12th session in Y", "the fourth is to take place"."""
    for number in range(max(passage.first, trigger.first - 12), min(passage.last, trigger.last + 8)):
        value = ordinal_value(passage.lowers[number])
        following = passage.lowers[number + 1] if number + 1 < passage.last else "."
        if (value is None and passage.lowers[number] != "next") or passage.lowers[number - 1] not in {
            "the",
            "a",
            "its",
            "their",
        }:
            continue
        if following in _ROUNDS or (value is not None and following in {"is", "will", ","}):
            draft = _new(trigger, passage, status, "dialogue")
            draft.next_round, draft.open, draft.together = value or 0, True, True
            return [draft]
    return []


_ROUNDS = frozenset({"round", "session", "meeting", "edition", "sitting", "consultations", "consultation", "talks"})


def _noun_between(passage: Passage, first: int, last: int) -> bool:
    return any(other.noun is not None and first <= other.first < last for other in passage.triggers)


def _gather(passage: Passage, trigger: Trigger) -> list[Draft]:
    status, subject = status_of_verb(passage, trigger), subject_of(passage, trigger)
    if (
        status is None
        or subject is None
        or not any(actor.plural or len(subject.actors) > 1 for actor in subject.actors)
    ):
        return []
    occasion = passage.occasion_within(trigger.last, trigger.last + 20)
    draft = _new(trigger, passage, status, occasion.kind if occasion else None)
    draft.occasion = occasion
    draft.add(subject.actors, "participant", 0)
    draft.together = True
    return [draft]


def _margins_only(passage: Passage, found: list[Draft]) -> list[Draft]:
    """Give each draft of the sentence the occasion on whose margins it took place."""
    margin = passage.find_phrase(engagement_words().margins, passage.first, passage.last)
    if margin is None:
        return []
    occasion = passage.occasion_within(margin[1], margin[1] + 6)
    for draft in found:
        if draft.occasion is None or (occasion is not None and draft.occasion.first != occasion.first):
            draft.within = occasion
    found[:] = [draft for draft in found if not (occasion is not None and draft.occasion is occasion)]
    return []


# Ceremonies


def _credentials(passage: Passage, trigger: Trigger) -> list[Draft]:
    groups = right_groups(passage, trigger, passage.last)
    subject = subject_of(passage, trigger)
    verb = _verb_before(passage, trigger)
    receiving = verb in {"received", "receives", "accepted", "accepts", "receive", "accept"}
    envoy = after_preposition(groups, "of", "from") if receiving else subject
    host = subject if receiving else after_preposition(groups, "to")
    if envoy is None:
        return []
    draft = _new(trigger, passage, "held")
    draft.add(envoy.actors, "guest", 1)
    if host is not None:
        draft.add(host.actors, "host", 0)
    draft.open = host is None
    return [draft]


def _verb_before(passage: Passage, trigger: Trigger) -> str:
    for number in range(trigger.first - 1, max(passage.first - 1, trigger.first - 8), -1):
        if passage.lowers[number] in {
            "received",
            "receives",
            "accepted",
            "accepts",
            "receive",
            "accept",
            "presented",
            "presents",
            "present",
        }:
            return passage.lowers[number]
    return ""


def _reception(passage: Passage, trigger: Trigger) -> list[Draft]:
    verb = governing_verb(passage, trigger)
    status = status_of_noun(passage, trigger, verb)
    groups = right_groups(passage, trigger, passage.last)
    host = after_preposition(groups, "by") or possessor_of(passage, trigger)
    giver = host is None and passage.has(
        ("gave", "give", "gives", "hosted", "hosts", "host", "held", "hold", "offered"),
        trigger.first - 7,
        trigger.first,
    )
    if giver:
        host = subject_of(passage, trigger)
    guests = after_preposition(groups, "for", "with", "of")
    if not giver and guests is None:
        guests = subject_of(passage, trigger)
    if status is None or host is None:
        return []
    draft = _new(trigger, passage, status)
    draft.add(host.actors, "host", 0)
    if guests is not None and guests is not host:
        draft.add(guests.actors, "guest", 1)
    return [draft] if len(draft.parts) > 1 else []


def _wreath(passage: Passage, trigger: Trigger) -> list[Draft]:
    verb_status = status_of_noun(passage, trigger, governing_verb(passage, trigger))
    subject = subject_of(passage, trigger)
    if (
        subject is None
        or verb_status is None
        or not passage.has(("laid", "lay", "lays", "laying"), passage.first, passage.last)
    ):
        return []
    draft = _new(
        trigger,
        passage,
        "planned" if passage.has(("will", "is to", "to lay"), passage.first, trigger.first) else "held",
    )
    draft.add(subject.actors, "participant", 0)
    return [draft]


def _rite(passage: Passage, trigger: Trigger) -> list[Draft]:
    attending = [one for one in passage.triggers if one.frame == "attend" and one.first < trigger.first]
    if not attending:
        return []
    status, subject = status_of_verb(passage, attending[-1]), subject_of(passage, attending[-1])
    if status is None or subject is None:
        return []
    draft = _new(trigger, passage, status)
    draft.add(subject.actors, "participant", 0)
    return [draft]


def _participation(passage: Passage, trigger: Trigger) -> list[Draft]:
    """Read "his participation in the forum", "the visit includes participation in the summit"."""
    occasion = passage.occasion_within(trigger.last, trigger.last + 12)
    verb = governing_verb(passage, trigger)
    status = status_of_noun(passage, trigger, verb)
    subject = possessor_of(passage, trigger) or _possessive_pronoun(passage, trigger) or subject_of(passage, trigger)
    subject = subject or next((group for group in passage.groups if group.last <= trigger.first), None)
    if passage.has(("includes", "include", "including"), trigger.first - 3, trigger.first):
        status = "planned"
    if occasion is None or status is None or subject is None:
        return []
    draft = _new(trigger, passage, status, occasion.kind)
    draft.occasion = occasion
    draft.add(subject.actors, "participant", 0)
    _add_chairs(passage, draft)
    return [draft]


def _mediate(passage: Passage, trigger: Trigger) -> list[Draft]:
    status, subject = status_of_verb(passage, trigger), subject_of(passage, trigger)
    groups = right_groups(passage, trigger, passage.last)
    sides = after_preposition(groups, "between")
    if (
        status is None
        or subject is None
        or sides is None
        or not passage.has(("talks", "meeting", "round", "negotiations"), trigger.last, sides.first)
    ):
        return []
    draft = _new(trigger, passage, status)
    draft.add(subject.actors, "mediator", 1)
    draft.add(sides.actors, "participant", 0)
    draft.together = True
    return [draft]


# What surrounds an engagement


def _with_circumstances(passage: Passage, trigger: Trigger, draft: Draft) -> Draft:
    lexicon = engagement_words()
    window = (trigger.first - 6, trigger.last + 6)
    if draft.kind in {"meeting", "call", "conference", "dialogue"}:
        if passage.has(lexicon.video, trigger.first - 8, trigger.last + 20):
            draft.mode = "video"
            draft.kind = "call" if draft.kind == "meeting" else draft.kind
        elif passage.has(lexicon.phone, trigger.first - 6, trigger.last + 16):
            draft.mode = "phone"
            draft.kind = "call" if draft.kind == "meeting" else draft.kind
    if draft.kind in {"meeting", "call"}:
        draft.informal = draft.informal or passage.has(lexicon.informal, *window)
        draft.together = draft.together or passage.has(lexicon.together, passage.first, passage.last)
    _take_occasion(passage, trigger, draft)
    draft.date = draft.date or _date_near(passage, trigger)
    if draft.place is None and draft.kind != "visit":
        draft.place = _place_near(passage, trigger)
    return draft


def _take_occasion(passage: Passage, trigger: Trigger, draft: Draft) -> None:
    """Read "sat down for the third session of X" as that session, "met at the X summit" as held within it."""
    if draft.kind not in {"meeting", "call", "signing"} or draft.occasion is not None:
        return
    for occasion in passage.occasions:
        before = passage.lowers[max(passage.first, occasion.first - 3) : occasion.first]
        if "for" in before and draft.frame == "reciprocal" and occasion.first >= trigger.last:
            draft.occasion, draft.kind = occasion, cast(Kind, occasion.kind)
            return
        if {"at", "during", "in", "within"} & set(before) and abs(occasion.first - trigger.last) < 40:
            draft.within = draft.within or occasion


def _date_near(passage: Passage, trigger: Trigger) -> tuple[int, int, DateExpression] | None:
    """Return the date that stands nearest to a trigger in its clause; one behind it counts as nearer."""

    def distance(found: tuple[int, int, DateExpression]) -> int:
        first, last, _ = found
        gap = first - trigger.last if first >= trigger.last else (trigger.first - last) * 2
        between = (
            passage.lowers[trigger.last : first] if first >= trigger.last else passage.lowers[last : trigger.first]
        )
        if last <= trigger.first and first - passage.first <= 4 and trigger.verb is not None:
            gap = min(gap, 12)
        return gap + 12 * sum(word in _FAR for word in between)

    usable = [found for found in passage.dates if not found[2].attributive]
    best = min(usable, key=distance, default=None)
    if best is None or (best[2].form in _VAGUE and distance(best) > _REACH_OF_VAGUE):
        return None
    return best


_VAGUE = frozenset({"year", "decade", "unit", "half", "quarter"})
_REACH_OF_VAGUE = 14


_FAR = frozenset(
    {"after", "before", "since", "that", "who", "which", "following", "when", ";", "signed", "where", "but"}
)


def _place_near(passage: Passage, trigger: Trigger) -> Place | None:
    usable = [place for place in passage.places if place.preposition in {"in", "at", "near", "outside"}]
    limit = right_limit(passage, trigger) if trigger.verb is not None else passage.last

    def distance(place: Place) -> int:
        gap = place.first - trigger.last if place.first >= trigger.last else (trigger.first - place.last) * 2
        between = (
            passage.lowers[trigger.last : place.first]
            if place.first >= trigger.last
            else passage.lowers[place.last : trigger.first]
        )
        beyond = 15 if place.first >= limit else 0
        return gap + beyond + 12 * sum(word in _ABOUT for word in between) + (8 if place.place is None else 0)

    best = min(usable, key=distance, default=None)
    return best if best is not None and distance(best) < 30 else None


_ABOUT = frozenset(
    {
        "on",
        "about",
        "discussed",
        "situation",
        "conflict",
        "war",
        "peace",
        "that",
        "who",
        "which",
        "said",
        "crisis",
        "developments",
        "over",
    }
)

_FRAMES: dict[str, FrameReader] = {
    "reciprocal": _reciprocal,
    "host": _host,
    "call_on": _call_on,
    "go": _go,
    "message_verb": _message_verb,
    "sign": _sign,
    "attend": _attend,
    "chair": _chair,
    "mediate": _mediate,
    "convene": _convene,
    "gather": _gather,
    "invite": _invite,
    "light": _light,
    "accompany": _accompany,
    "lead": _lead,
    "event": _event,
    "visit": _visit_noun,
    "message": _message,
    "signing": _signing,
    "credentials": _credentials,
    "reception": _reception,
    "wreath": _wreath,
    "rite": _rite,
    "participation": _participation,
    "invitation": _invitation,
}
