"""The words of dragoman, as frozen typed values. A newcomer learns the system from this package alone."""

from dragoman.model.claims import (
    ChairClaim,
    CommitmentClaim,
    EngagementClaim,
    Kind,
    Mode,
    OfficeClaim,
    Participant,
    QuoteClaim,
    Role,
    Sense,
    Span,
    Spans,
    Status,
    Where,
)
from dragoman.model.document import Capture, Document, Genre
from dragoman.model.fault import Fault, FaultSort
from dragoman.model.judgement import Decided, Judgement, Verdict
from dragoman.model.reading import SCHEMA, Mention, MentionKind, Reading, decode, encode, json_schema
from dragoman.model.when import Precision, When

__all__ = [
    "SCHEMA",
    "Capture",
    "ChairClaim",
    "CommitmentClaim",
    "Decided",
    "Document",
    "EngagementClaim",
    "Fault",
    "FaultSort",
    "Genre",
    "Judgement",
    "Kind",
    "Mention",
    "MentionKind",
    "Mode",
    "OfficeClaim",
    "Participant",
    "Precision",
    "QuoteClaim",
    "Reading",
    "Role",
    "Sense",
    "Span",
    "Spans",
    "Status",
    "Verdict",
    "When",
    "Where",
    "decode",
    "encode",
    "json_schema",
]
