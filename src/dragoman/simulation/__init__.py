"""A simulated world: diplomacy that is known in full, and what outlets make of it. See docs/simulation.md."""

from dragoman.simulation.noise import LEVELS, Noise, NoiseLevel, Slip
from dragoman.simulation.reports import READER, Report
from dragoman.simulation.simulate import simulate
from dragoman.simulation.truth import (
    TrueChair,
    TrueClaim,
    TrueDocument,
    TrueEngagement,
    TruePerson,
    TrueTenure,
    TrueWorld,
    Truth,
    decode_truth,
    encode_truth,
)

__all__ = [
    "LEVELS",
    "READER",
    "Noise",
    "NoiseLevel",
    "Report",
    "Slip",
    "TrueChair",
    "TrueClaim",
    "TrueDocument",
    "TrueEngagement",
    "TruePerson",
    "TrueTenure",
    "TrueWorld",
    "Truth",
    "decode_truth",
    "encode_truth",
    "simulate",
]
