"""A person decides: what is one and what is not, what a value is, what does not count; and takes decisions back."""

from dragoman.runs.deciding.correcting import FIELDS, correct
from dragoman.runs.deciding.judging import By, reject, undo
from dragoman.runs.deciding.pairs import judge

__all__ = ["FIELDS", "By", "correct", "judge", "reject", "undo"]
