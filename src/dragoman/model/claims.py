"""What a document says: claims about engagements, tenures, chairs, statements and commitments.

The field names and their values are those of the coding guide; see docs/reading.md. Every claim carries
`spans`, which maps the name of a field to where the document says it, and `inferred`, which maps the name
of a field that was not read from words to the rule that gave it.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from dragoman.model.when import When

Kind = Literal["meeting", "call", "visit", "conference", "dialogue", "signing", "message", "ceremony"]
Status = Literal["held", "ongoing", "planned", "proposed", "cancelled"]
Mode = Literal["in_person", "phone", "video", "written", "unknown"]
Role = Literal["host", "guest", "chair", "cochair", "mediator", "participant"]
Sense = Literal["takes_over", "holds", "hands_over", "will_take_over"]


class Span(Struct, frozen=True, order=True):
    """A stretch of a document's text: code points [start, end) and the exact words in it."""

    start: int
    end: int
    text: str


Spans = dict[str, tuple[Span, ...]]


class Where(Struct, frozen=True):
    """A place and its state (ISO 3166-1 alpha-3, XKX for Kosovo); either may be unknown."""

    place: str | None = None
    country: str | None = None


class Participant(Struct, frozen=True, kw_only=True):
    """One who takes part, as the document words it; `state` is alpha-3, `body` an acronym or a name."""

    name: str | None = None
    office: str | None = None
    state: str | None = None
    body: str | None = None
    role: Role = "participant"
    spans: Spans = {}
    inferred: dict[str, str] = {}

    @property
    def party(self) -> str | None:
        """Return the state or the body that the participant acts for."""
        return self.state or self.body


class EngagementClaim(Struct, frozen=True, kw_only=True):
    """What a document says about one engagement."""

    kind: Kind
    status: Status = "held"
    mode: Mode = "unknown"
    informal: bool = False
    participants: tuple[Participant, ...] = ()
    when: When | None = None
    where: Where | None = None
    name: str | None = None
    series: str | None = None
    round: int | None = None
    within: str | None = None
    framework: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    background: bool = False
    attribution: str | None = None
    evidence: tuple[str, ...] = ()
    spans: Spans = {}
    inferred: dict[str, str] = {}


class ChairClaim(Struct, frozen=True, kw_only=True):
    """What a document says about who chairs a body or an organ; the holder is a state, a body or a person."""

    body: str
    holder: str
    sense: Sense
    when: When | None = None
    evidence: str = ""
    spans: Spans = {}
    inferred: dict[str, str] = {}


class QuoteClaim(Struct, frozen=True, kw_only=True):
    """Quoted words, who said them, and who relayed them."""

    quote: str
    speaker: str | None = None
    via: str | None = None
    spans: Spans = {}
    inferred: dict[str, str] = {}


class OfficeClaim(Struct, frozen=True, kw_only=True):
    """A person's office as the document gives it; `of` is alpha-3 or a body."""

    person: str
    office: str
    of: str | None = None
    spans: Spans = {}
    inferred: dict[str, str] = {}


class CommitmentClaim(Struct, frozen=True, kw_only=True):
    """What parties undertook: `parties` are alpha-3 codes or bodies, `what` a short wording of it.

    `by` is the time for it, None where the words name none.
    """

    parties: tuple[str, ...]
    what: str
    evidence: str
    by: When | None = None
    spans: Spans = {}
    inferred: dict[str, str] = {}
