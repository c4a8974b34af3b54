"""Runs put the stages in order: `read_paths` takes reports, reads them and keeps them in a record."""

from dragoman.runs.opening import open_merging
from dragoman.runs.outcome import STATES, Outcome, State
from dragoman.runs.reports import read_document, read_paths

__all__ = ["STATES", "Outcome", "State", "open_merging", "read_document", "read_paths"]
