"""What truly happens: engagements of officials, and stories, which are engagements that one report tells together."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from dragoman.model import Kind, Mode, Role, Status
from dragoman.simulation.government import Tenure

Fate = Literal["held", "cancelled", "unreported", "agreed"]
"""What became of an engagement: it took place; it was called off; it was announced and nobody reported on it again;
it was agreed as the next round and has not been announced."""

Turn = Literal["proposed", "planned", "moved", "cancelled", "held"]
"""A moment in the life of a story at which it is reported: an invitation, an announcement, a new date, and so on."""

STATUS: dict[Turn, Status] = {
    "proposed": "proposed",
    "planned": "planned",
    "moved": "planned",
    "cancelled": "cancelled",
    "held": "held",
}


class Actor(Struct, frozen=True):
    """One who takes part, in the office held on that day."""

    tenure: Tenure
    role: Role


class Engagement(Struct, frozen=True, kw_only=True):
    """One engagement as it took place or was to take place, `start` to `end` (ordinals of days, both included).

    `sort` chooses the sentences that tell it. There are two actors, the guest first, but of a conference many: the
    chair first, and each report names some only. `within` is the occasion on whose margins it is, `parent` the id of
    that occasion or of the visit. `agreed` says that it is a next round, agreed on at this one and without a date.
    """

    id: str
    kind: Kind
    sort: str
    mode: Mode
    actors: tuple[Actor, ...]
    start: int
    end: int
    place: str | None = None
    country: str | None = None
    informal: bool = False
    name: str | None = None
    series: str | None = None
    round: int | None = None
    within: str | None = None
    parent: str | None = None
    tour: str | None = None
    instrument: str | None = None
    topics: tuple[str, ...] = ()
    agreed: bool = False


class Chairing(Struct, frozen=True):
    """Who holds the chair of an organ, and who held it before."""

    label: str
    holder: str
    last: str


class Moment(Struct, frozen=True):
    """A turn and its day; `earlier` is how many days before the true dates the dates lay that were then in force."""

    turn: Turn
    day: int
    earlier: int = 0


class Story(Struct, frozen=True, kw_only=True):
    """Engagements that reports tell together, the main one first, with the turns of its life in order of time.

    `reach` multiplies the number of reports. `stops` are the towns of the whole tour where the story is a leg of one.
    """

    engagements: tuple[Engagement, ...]
    moments: tuple[Moment, ...]
    fate: Fate
    reach: float = 1.0
    chairing: Chairing | None = None
    stops: tuple[str, ...] = ()
