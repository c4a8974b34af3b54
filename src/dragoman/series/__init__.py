"""Recurring formats: `series_of` puts meetings into series and their numbered rounds, and says when the next is due."""

from dragoman.series.due import Due, NextRound
from dragoman.series.rounds import Met, Round, RoundStatus, Series, series_of

__all__ = ["Due", "Met", "NextRound", "Round", "RoundStatus", "Series", "series_of"]
