"""Engagements in the making: what one trigger of one sentence says, before coreference and merging."""

from __future__ import annotations

from msgspec import Struct, field

from dragoman.model import Kind, Mode, Role, Status
from dragoman.reading.actors import Actor
from dragoman.reading.dates import DateExpression
from dragoman.reading.occasions import Occasion
from dragoman.reading.places import Place


class Part(Struct, kw_only=True):
    """An actor with its role in one engagement."""

    actor: Actor
    role: Role = "participant"
    side: int = 0


class Draft(Struct, kw_only=True):
    """One engagement as one trigger tells it.

    `parts` are its participants; `side` 0 is the subject's, 1 the other. `open` says that a side is missing
    and may be filled from the context; `together` that all sides met at one table; `of_sides` that the text
    names the sides and not who sat there; `listed` that it is a line of a programme, which tells of nothing
    else; `apart` that words part it from what was told before.
    """

    kind: Kind
    status: Status
    sentence: int
    first: int
    last: int
    mode: Mode = "unknown"
    informal: bool = False
    parts: list[Part] = field(default_factory=list)
    place: Place | None = None
    date: tuple[int, int, DateExpression] | None = None
    end: tuple[int, int, DateExpression] | None = None
    begin: tuple[int, int, DateExpression] | None = None
    occasion: Occasion | None = None
    within: Occasion | None = None
    instruments: list[tuple[int, int]] = field(default_factory=list)
    open: bool = False
    together: bool = False
    of_sides: bool = False
    listed: bool = False
    apart: bool = False
    weak: bool = False
    anaphoric: bool = False
    present: bool = False
    spoken: bool = False
    next_round: int | None = None
    days: int | None = None
    closing: bool = False
    fell_through: bool = False
    noun: bool = False
    frame: str = ""

    def add(self, actors: list[Actor], role: Role = "participant", side: int = 0) -> None:
        """Let actors take part on one side, each once."""
        known = {id(part.actor) for part in self.parts}
        self.parts.extend(Part(actor=actor, role=role, side=side) for actor in actors if id(actor) not in known)

    def side(self, number: int) -> list[Part]:
        """Return the parts of one side."""
        return [part for part in self.parts if part.side == number]
