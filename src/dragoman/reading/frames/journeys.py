"""Reads verbs and nouns of travel: who goes where, with whom, to whom."""

from __future__ import annotations

from dragoman.model import Status
from dragoman.reading.arguments import (
    after_preposition,
    direct_object,
    governing_verb,
    is_passive,
    possessor_of,
    right_groups,
    right_limit,
    subject_of,
)
from dragoman.reading.drafts import Draft
from dragoman.reading.frames.parts import all_places, new_draft, possessive_pronoun
from dragoman.reading.passages import Group, Passage, Trigger
from dragoman.reading.places import Place
from dragoman.reading.status import status_of_noun, status_of_verb
from dragoman.reference.cities import find_city


def read_go(passage: Passage, trigger: Trigger) -> list[Draft]:
    """Read verbs of travel: "X arrived in Y", "X will travel to Y"."""
    verb = trigger.verb
    assert verb is not None
    status = status_of_verb(passage, trigger)
    subject = subject_of(passage, trigger)
    if status is None or subject is None or is_passive(passage, trigger):
        return []
    if verb.planned and passage.lowers[trigger.last : trigger.last + 1] == ["to"]:
        return []
    with_ = after_preposition(right_groups(passage, trigger), "with")
    if verb.name in {"travel", "traveled"} and with_ is not None and with_.first - trigger.last <= 2:
        return [_travelling_with(passage, trigger, subject, with_)]
    if verb.person_only and not any(
        actor.head in {"person", "office"} or actor.pronoun or actor.leader for actor in subject.actors
    ):
        return []
    if verb.person_only and not verb.planned and trigger.form in {0, 1}:
        status = "ongoing"
    places = _destinations(passage, trigger, verb.to) or _here(passage, trigger)
    if all(actor.head == "party" for actor in subject.actors):
        return []
    if verb.outbound and (status == "held" or trigger.form == 4):
        status = "ongoing"
    visits = [visit_draft(passage, trigger, status, subject, place) for place in places]
    return visits + _purpose(passage, trigger, visits)


def _travelling_with(passage: Passage, trigger: Trigger, principal: Group, companions: Group) -> Draft:
    """Read "X, who is travelling with Y": companions travel on the same visit."""
    draft = new_draft(trigger, passage, "held")
    draft.frame = "accompany"
    draft.add(principal.actors, "guest", 0)
    draft.add(companions.actors, "guest", 1)
    return draft


def _purpose(passage: Passage, trigger: Trigger, visits: list[Draft]) -> list[Draft]:
    """Read "a visit to Moscow for the SCO summit" as taking part in the summit too."""
    if len(visits) != 1 or visits[0].place is None:
        return []
    visit, end = visits[0], visits[0].place.last
    occasion = passage.occasion_within(end, end + 14)
    gap = set(passage.lowers[end : occasion.first]) if occasion is not None else set()
    if (
        occasion is None
        or not {"for", "at"} & gap
        or {"after", "following", "from"} & gap
        or any(one.frame in {"attend", "chair"} and end <= one.first < occasion.first for one in passage.triggers)
    ):
        return []
    draft = new_draft(trigger, passage, visit.status, occasion.kind)
    draft.add([part.actor for part in visit.parts if part.role == "guest"], "participant", 0)
    draft.occasion, draft.place = occasion, visit.place
    visit.within = occasion
    return [draft]


def _here(passage: Passage, trigger: Trigger) -> list[Place]:
    """Return the place of "arrived here", "is in our country", "flew in", to be filled in by the document."""
    after = passage.lowers[trigger.last : trigger.last + 4]
    if "here" in after and not (trigger.verb is not None and trigger.verb.outbound):
        number = passage.lowers.index("here", trigger.last)
        return [Place(number, number + 1, None, None, "here")]
    if after[1:2] == ["country"] and after[0] in {"our", "the", "this"}:
        return [Place(trigger.last, trigger.last + 2, None, None, "home")]
    if (
        trigger.verb is not None
        and trigger.verb.arrival
        and not any(one.first >= trigger.last for one in passage.places)
    ):
        return [Place(trigger.first, trigger.last, None, None, "here")]
    return []


def _destinations(passage: Passage, trigger: Trigger, prepositions: tuple[str, ...]) -> list[Place]:
    limit = min(right_limit(passage, trigger), trigger.last + 25)
    after = [place for place in passage.places if trigger.last <= place.first < limit]
    if not prepositions:
        direct = [place for place in all_places(passage, trigger.last, limit) if place.first - trigger.last <= 3]
        return _listed(passage, direct[:1], all_places(passage, trigger.last, limit))
    wanted = {word.split()[-1] for word in prepositions}
    first = next((place for place in after if place.preposition in wanted and place.first - trigger.last <= 8), None)
    return _listed(passage, [first], after) if first else []


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


def visit_draft(passage: Passage, trigger: Trigger, status: Status, guest: Group | None, place: Place) -> Draft:
    """Return the draft of one leg of a visit."""
    draft = new_draft(trigger, passage, status, "visit")
    if guest is not None:
        draft.add(guest.actors, "guest", 0)
    draft.place = place
    draft.open = guest is None
    _add_host(passage, draft)
    return draft


def _add_host(passage: Passage, draft: Draft) -> None:
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


def read_visit_noun(passage: Passage, trigger: Trigger) -> list[Draft]:
    """Read "the visit of X to Y" and what is said of it."""
    verb = governing_verb(passage, trigger)
    status = status_of_noun(passage, trigger, verb)
    if status is None:
        return []
    if _is_invited(passage, trigger):
        return []
    if status == "held" and verb is not None and verb.verb is not None and verb.verb.name in _BEGINNING:
        status = "ongoing"
    limit = min(right_limit(passage, trigger), trigger.last + 25)
    groups = right_groups(passage, trigger, limit)
    maker = _maker(passage, trigger)
    if maker is not None and passage.has(("will", "would", "is to", "was to"), maker.last, maker.last + 4):
        status = "planned"
    guest = (
        possessor_of(passage, trigger)
        or maker
        or _named_behind(passage, trigger, groups)
        or possessive_pronoun(passage, trigger)
    )
    if guest is None and (verb is None or verb.frame not in {"invite", "host"}):
        guest = subject_of(passage, trigger)
    places = _destinations(passage, trigger, ("to", "in")) or _place_in_front(passage, trigger)
    if maker is not None:
        places = [one for one in passage.places if one.preposition == "to" and 0 <= one.first - maker.last < _LEG][:1]
    if not places and not guest:
        return []
    if not places:
        told = guest is not None and (possessor_of(passage, trigger) or guest.actors[0].pronoun == "you")
        return [_placeless_visit(passage, trigger, status, guest)] if guest and told else []
    visits = [visit_draft(passage, trigger, status, guest, place) for place in places]
    return visits + _purpose(passage, trigger, visits)


def read_visiting(passage: Passage) -> list[Draft]:
    """Read "met the visiting foreign minister of Chad, X" as telling of X's visit too."""
    visitors = [actor for actor in passage.actors if actor.visiting and actor.name and actor.office]
    drafts = []
    for actor in visitors:
        draft = Draft(
            kind="visit", status="held", mode="in_person", sentence=passage.sentence.number, first=actor.first,
            last=actor.last, weak=True, frame="visiting",
        )  # fmt: skip
        draft.add([actor], "guest", 0)
        drafts.append(draft)
    return drafts


def _is_invited(passage: Passage, trigger: Trigger) -> bool:
    """Say whether a visit is only what an invitation is to: "accepted an invitation to make an official visit"."""
    invited = any(one.frame in {"invitation", "invite"} and one.first < trigger.first for one in passage.triggers)
    return invited and passage.has(("to make", "to pay", "to undertake", "for a"), trigger.first - 6, trigger.first)


_BEGINNING = frozenset({"begin", "start", "kick off", "embark", "open"})


def _place_in_front(passage: Passage, trigger: Trigger) -> list[Place]:
    """Return the town of "his Brussels mission"."""
    number = trigger.first - 1
    city = find_city(passage.words[number]) if number >= passage.first and passage.words[number][0].isupper() else None
    return [Place(number, trigger.first, passage.words[number], city.country, "to")] if city else []


def _maker(passage: Passage, trigger: Trigger) -> Group | None:
    """Return who makes "the state visit that X will make to Y"."""
    if passage.lowers[trigger.last : trigger.last + 1] not in (["that"], ["which"]):
        return None
    group = next((one for one in passage.groups if one.first >= trigger.last and not one.preposition), None)
    if group is None or group.first - trigger.last > 2 or not passage.has(_MAKING, group.last, group.last + 4):
        return None
    return group


_LEG = 6
"""The tokens between who makes a visit and "to X": "that the President will make to Chile"."""
_MAKING = ("make", "made", "making", "makes", "pay", "paid", "undertake", "undertook")


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


def _placeless_visit(passage: Passage, trigger: Trigger, status: Status, guest: Group) -> Draft:
    draft = new_draft(trigger, passage, status, "visit")
    draft.add(guest.actors, "guest", 0)
    draft.weak = True
    _add_host(passage, draft)
    return draft


def read_comprise(passage: Passage, trigger: Trigger) -> list[Draft]:
    """Read "the delegation comprises X and Y", "a delegation that included X": its members travel with its head."""
    before = [group for group in passage.groups if group.last <= trigger.first]
    if not before or trigger.first - before[-1].last > 4:
        return []
    sides = [actor for actor in before[-1].actors if actor.head == "group" or actor.leader]
    groups = [group for group in right_groups(passage, trigger) if not group.preposition]
    members = [actor for group in groups for actor in group.actors if actor.name]
    if not sides or not members:
        return []
    draft = new_draft(trigger, passage, "held")
    draft.frame = "accompany"
    draft.add(sides, "guest", 0)
    draft.add(members, "guest", 1)
    return [draft]


def read_accompany(passage: Passage, trigger: Trigger) -> list[Draft]:
    """Read "X was accompanied by Y", "Y, who accompanies X": companions travel on the same visit."""
    groups = right_groups(passage, trigger)
    principal, companions = direct_object(passage, trigger, groups), subject_of(passage, trigger)
    if is_passive(passage, trigger):
        principal, companions = companions, after_preposition(groups, "by")
    if principal is None or companions is None:
        return []
    draft = new_draft(trigger, passage, "held")
    draft.add(principal.actors, "guest", 0)
    draft.add(companions.actors, "guest", 1)
    return [draft]
