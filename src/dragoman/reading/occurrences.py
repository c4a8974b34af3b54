"""Events of a document: says which tell of one occurrence, and makes one of them."""

from __future__ import annotations

from msgspec import Struct, field

from dragoman.model import Role, When
from dragoman.reading.actors import identity
from dragoman.reading.drafts import Draft, Part
from dragoman.reading.occasions import Occasion
from dragoman.reading.places import Place

HAPPENED = frozenset({"held", "ongoing"})
AHEAD = frozenset({"planned", "proposed"})


class Event(Struct, kw_only=True):
    """One occurrence in the making: the drafts that tell it and the fields chosen so far.

    `recalled` says that its date lies long before the report.
    """

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
    recalled: bool = False

    @property
    def kind(self) -> str:
        """Return the kind of the occurrence."""
        return self.draft.kind

    @property
    def parties(self) -> set[str]:
        """Return the parties that take part."""
        return {part.actor.key for part in self.parts if part.actor.key}


def same_occurrence(known: Event, new: Event) -> bool:
    """Say whether two events of one document are one occurrence."""
    if not _kinds_agree(known, new) or not _status_agrees(known, new):
        return False
    if known.when and new.when and not known.when.overlaps(new.when):
        return False
    if _are_two_lines(known, new) or _is_older(known, new):
        return False
    if known.place and new.place and _elsewhere(known.place, new.place):
        return False
    if new.draft.next_round is not None and known.occasion is not None and known.draft.status not in AHEAD:
        return False
    if known.occasion is not None and new.occasion is not None and known.kind != "visit":
        return _same_occasion(known.occasion, new.occasion)
    if known.kind == "signing":
        return known.parties == new.parties and not _others_sign(known, new)
    if known.kind == "ceremony" and known.draft.frame != new.draft.frame:
        return False
    return _parts_agree(known, new)


def _others_sign(known: Event, new: Event) -> bool:
    """Say whether other people put their names to another text, as in a list of what was signed."""
    a, b = ({identity(part.actor) for part in one.parts if part.actor.name} for one in (known, new))
    return len(a) > 1 and len(b) > 1 and not a & b


def _are_two_lines(known: Event, new: Event) -> bool:
    """Say whether two lines of a programme tell events, which are then two, but for an occasion that both name."""
    if not (known.draft.listed and new.draft.listed) or known.draft.sentence == new.draft.sentence:
        return False
    return known.occasion is None or new.occasion is None


def _is_older(known: Event, new: Event) -> bool:
    """Say whether an event dated long ago is told after one without a date, which is then the news: "met in 2017"."""
    return new.recalled and known.when is None and known.kind != "visit"


def _kinds_agree(known: Event, new: Event) -> bool:
    a, b = known.kind, new.kind
    if a == b:
        return True
    if {a, b} == {"meeting", "call"}:
        return known.draft.mode != "in_person" and new.draft.mode != "in_person"
    if {a, b} <= {"meeting", "dialogue", "conference"}:
        one_named = (known.occasion is None) != (new.occasion is None) and known.parties == new.parties
        return one_named and (new.draft.noun or _tells_who_sat(known, new))
    return False


def _tells_who_sat(known: Event, new: Event) -> bool:
    """Say whether a meeting told right after a session of two is that session: "X and Y sat with A and B for hours"."""
    near = new.draft.sentence - known.drafts[-1].sentence <= 1
    named = {part.actor.key for part in new.parts if part.actor.name or part.actor.head == "group"}
    return near and known.kind == "dialogue" and named == known.parties and not new.draft.apart


def _status_agrees(known: Event, new: Event) -> bool:
    a, b = known.draft.status, new.draft.status
    if a == b or {a, b} <= HAPPENED or {a, b} <= AHEAD:
        return True
    if known.kind in {"visit", "conference", "dialogue"} and {a, b} == {"ongoing", "planned"}:
        return True
    return "cancelled" in {a, b} and bool({a, b} & AHEAD)


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
    if known.parties != new.parties and (_are_of_many(known, new) or not _same_people(known, new)):
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


def _are_of_many(known: Event, new: Event) -> bool:
    """Say whether two meetings are of different tables, one of two parties and one of three."""
    return known.kind == "meeting" and min(len(known.parties), len(new.parties)) > 1


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
    known.parts = joined(known.parts, new.parts)
    if known.when is None or (new.when is not None and _says_more(known, new.when, known.when)):
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


def _says_more(event: Event, new: When, known: When) -> bool:
    """Say whether a date is the better one: the shorter, of a stay told in days the whole and not its first day."""
    if event.kind == "visit" and new.precision == known.precision == "day":
        return _days(new) > _days(known) and new.start <= known.start <= new.end
    return _days(new) < _days(known)


def _days(when: When) -> int:
    return (when.end - when.start).days


def _fuller(a: Occasion | None, b: Occasion | None) -> Occasion | None:
    if a is None or b is None:
        return a or b
    return b if len(b.name) > len(a.name) and (b.round or not a.round) else a


def joined(known: list[Part], new: list[Part]) -> list[Part]:
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
