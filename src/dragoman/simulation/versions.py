"""One report's version of an engagement: what of the truth it tells, and where it strays from it."""

from __future__ import annotations

from random import Random

from msgspec import Struct

from dragoman.model import Role, Status
from dragoman.simulation.chance import pick
from dragoman.simulation.dates import UNDATED, Dating, dating
from dragoman.simulation.happenings import STATUS, Actor, Engagement, Moment
from dragoman.simulation.naming import Naming, naming
from dragoman.simulation.noise import Noise, Slip
from dragoman.simulation.templates import tells

_HOSTED = 0.45
_CHAIRED = 0.5
_NO_DATE_YET = frozenset({"proposed"})


class Shown(Struct, frozen=True):
    """One participant as a report shows it; `person` is the true person's id, None for a state alone."""

    person: str | None
    name: str | None
    later: str | None
    office: str | None
    state: str
    role: Role


class Version(Struct, frozen=True, kw_only=True):
    """What one report tells of one engagement. `one` and `other` are the sides; `form` chooses among sentences.

    `slips` names where it strays.
    """

    engagement: Engagement
    status: Status
    form: str
    one: tuple[Shown, ...]
    other: tuple[Shown, ...]
    dating: Dating
    place: str | None
    country: str | None
    round: int | None
    background: bool = False
    slips: tuple[Slip, ...] = ()


class Witness:
    """One report in the making: who it names how, once for the whole report. `published` is an ordinal."""

    def __init__(self, random: Random, noise: Noise, published: int, home: str | None) -> None:
        self.random, self.noise, self.published, self.home = random, noise, published, home
        self._names: dict[str, Naming] = {}
        self._placed: set[str | None] = set()

    def tell(self, engagement: Engagement, moment: Moment, *, straying: bool) -> Version:
        """Return the version of an engagement at a turn of its story; where `straying`, it may contradict others."""
        status = self._status(engagement, moment)
        slips: list[Slip] = []
        if straying and not engagement.agreed and self._slips("contradiction"):
            status = self._contradicting(engagement, status, slips)
        form = "moved" if moment.turn == "moved" and status == "planned" else status
        return self._version(engagement, status, form, moment.earlier, slips)

    def recall(self, engagement: Engagement) -> Version:
        """Return the version of an engagement of the past that the report recalls."""
        return self._version(engagement, "held", "background", 0, ["background"])

    def _contradicting(self, told: Engagement, status: Status, slips: list[Slip]) -> Status:
        """Return another status (old news, or called off), the same where no sentence tells another."""
        others: tuple[Status, ...] = ("planned", "cancelled")
        possible = [one for one in others if one != status and tells(told.sort, one)]
        if not possible or status == "proposed":
            return status
        slips.append("contradiction")
        return pick(self.random, possible)

    def _status(self, engagement: Engagement, moment: Moment) -> Status:
        if engagement.agreed:
            return "planned"
        if moment.turn != "held":
            return STATUS[moment.turn]
        if engagement.start > self.published:
            return "planned"
        return "ongoing" if engagement.kind == "visit" and engagement.end > self.published else "held"

    def _version(self, told: Engagement, status: Status, form: str, earlier: int, slips: list[Slip]) -> Version:
        one, other, form = self._sides(told, form, slips)
        dated = self._dating(told, status, earlier, slips)
        place = self._place(told, slips)
        number = told.round
        if number and not told.agreed and self._slips("round_missing"):
            number = None
            slips.append("round_missing")
        known = place is not None or told.kind == "visit"
        return Version(
            engagement=told, status=status, form=form, one=one, other=other, dating=dated, place=place,
            country=told.country if known else None, round=number, background=form == "background",
            slips=tuple(dict.fromkeys(slips)),
        )  # fmt: skip

    def _place(self, told: Engagement, slips: list[Slip]) -> str | None:
        """Return the place, if the report gives it; what is told together with the visit it is part of is there."""
        place = told.place
        if place and told.parent not in self._placed and self._slips("place_missing"):
            place = None
            slips.append("place_missing")
        if place:
            self._placed.add(told.id)
        return place

    def _dating(self, told: Engagement, status: Status, earlier: int, slips: list[Slip]) -> Dating:
        if told.agreed or status in _NO_DATE_YET:
            return UNDATED
        end = told.start if status == "ongoing" else told.end
        found = dating(self.random, told.start - earlier, end - earlier, self.published, self.noise)
        slips += found.slips
        return found

    def _sides(
        self, told: Engagement, form: str, slips: list[Slip]
    ) -> tuple[tuple[Shown, ...], tuple[Shown, ...], str]:
        """Return both sides and the form, which says whether hosts and chairs are named."""
        if told.agreed:
            return (_state(told.actors[0]),), (_state(told.actors[1]),), "next"
        if told.kind == "conference":
            return self._attending(told, form, slips)
        first, second = told.actors
        hidden = self._slips("one_sided")
        if hidden:
            slips.append("one_sided")
        if told.kind == "visit":
            return self._visiting(first, second, form, hidden, slips)
        if hidden and self.home == second.tenure.state:
            return (_state(first),), (self._shown(second, slips),), form
        return (self._shown(first, slips),), (_state(second) if hidden else self._shown(second, slips),), form

    def _visiting(
        self, guest: Actor, host: Actor, form: str, hidden: bool, slips: list[Slip]
    ) -> tuple[tuple[Shown, ...], tuple[Shown, ...], str]:
        invites = form == "proposed"
        hosted = invites or (form in {"held", "planned"} and not hidden and self.random.random() < _HOSTED)
        other = self._shown(host, slips) if hosted and not hidden else _state(host)
        return (self._shown(guest, slips),), (other,), f"{form}_hosted" if hosted and not invites else form

    def _attending(
        self, told: Engagement, form: str, slips: list[Slip]
    ) -> tuple[tuple[Shown, ...], tuple[Shown, ...], str]:
        """Return the one who attends, of the outlet's own side where it is there, and perhaps the chair."""
        chair, *others = told.actors
        own = next((actor for actor in told.actors if actor.tenure.state == self.home), None)
        attending = own or pick(self.random, others or (chair,))
        one = (self._shown(attending, slips),)
        if form == "held" and attending is not chair and self.random.random() < _CHAIRED:
            return one, (self._shown(chair, slips),), "chaired"
        return one, (), form

    def _shown(self, actor: Actor, slips: list[Slip]) -> Shown:
        """Return how the report names an actor; one who is not in office yet on that day is shown as the state."""
        tenure = actor.tenure
        if tenure.start > self.published:
            return _state(actor)
        found = self._names.get(tenure.person.id)
        if found is None:
            found = self._names[tenure.person.id] = naming(self.random, tenure, self.noise)
        slips += found.slips
        return Shown(tenure.person.id, found.name, found.later, found.office, tenure.state, actor.role)

    def _slips(self, kind: Slip) -> bool:
        rate: float = getattr(self.noise, kind)
        return self.random.random() < rate


def _state(actor: Actor) -> Shown:
    return Shown(None, None, None, None, actor.tenure.state, actor.role)
