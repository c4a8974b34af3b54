"""Commitments: `commitments_of` puts reports of one together, `fate_of` says what became of it. Pure, in any order."""

from dragoman.pledges.fates import Fate, FateStatus, Seen, fate_of
from dragoman.pledges.gathering import Commitment, Heard, commitments_of

__all__ = ["Commitment", "Fate", "FateStatus", "Heard", "Seen", "commitments_of", "fate_of"]
