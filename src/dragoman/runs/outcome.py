"""What became of one thing that was handed in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from dragoman.model import Document, Reading

if TYPE_CHECKING:
    from dragoman.record import Kept

State = Literal["read", "partly read", "not read", "quarantined"]

STATES: tuple[State, ...] = ("read", "partly read", "not read", "quarantined")


class Outcome(Struct, frozen=True, kw_only=True):
    """The end of one document, or of one input that gave none.

    `reason` says in one line what was left out, went wrong or is odd, and the way out; mostly empty.
    `document` is None where the input gave none, `reading` wherever no id is known, `kept` without a record;
    none of them is there for a row of a table that says what another said.
    """

    name: str
    state: State
    reason: str = ""
    document: Document | None = None
    reading: Reading | None = None
    kept: Kept | None = None

    @property
    def failed(self) -> bool:
        """Say whether the input gave no reading of its words."""
        return self.state in ("not read", "quarantined")
