"""One who can take part in an engagement, as a noun phrase of the text names it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from dragoman.reading.lexicon import Hit

Head = Literal["person", "office", "party", "group", "pronoun"]
Range = tuple[int, int]


class Actor(Struct, kw_only=True):
    """One who can take part, as found at tokens [first, last). Coreference fills what the phrase leaves out."""

    first: int
    last: int
    head: Head
    name: str | None = None
    name_range: Range | None = None
    office: str | None = None
    office_range: Range | None = None
    office_kind: str | None = None
    party: Hit | None = None
    state: str | None = None
    body: str | None = None
    organ: str | None = None
    plural: bool = False
    former: bool = False
    spokesperson: bool = False
    counterpart: bool = False
    possessive: bool = False
    determiner: str | None = None
    pronoun: str | None = None
    person: int | None = None
    honorific: bool = False
    weak: bool = False
    leader: bool = False
    visiting: bool = False
    count: int = 0
    state_rule: str | None = None

    def take_party(self, hit: Hit) -> None:
        """Let the actor act for the party of `hit`."""
        self.party = hit
        if hit.is_body:
            self.body, self.organ, self.state = hit.code, hit.organ, None
        else:
            self.state, self.body = hit.code, None

    @property
    def key(self) -> str | None:
        """Return the party that the actor acts for."""
        return self.state or self.body


def singular(office: str | None) -> str | None:
    """Return "foreign minister" for "foreign ministers"."""
    if office is None or not office.endswith("s") or office.endswith("ss"):
        return office
    return office[:-3] + "y" if office.endswith("ies") else office[:-1]


def identity(actor: Actor) -> tuple[object, ...]:
    """Return what makes two actors of a document the same: the person, else office and party."""
    if actor.person is not None:
        return ("person", actor.person)
    if actor.name:
        return ("name", actor.name.casefold())
    return ("party", actor.state or actor.body, (actor.office or "").lower() if not actor.key else "")
