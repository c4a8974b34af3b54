"""Finds what a text says about time and resolves it: an interval grammar over English reporting.

`find_dates` parses, `resolve` turns what was parsed into an interval on the ground of publication, tense and
the date before; `find_durations` and `find_dateline` read lengths of time and the opening of a report.
"""

from dragoman.reading.dates.datelines import Dateline, find_dateline
from dragoman.reading.dates.durations import Duration, find_durations
from dragoman.reading.dates.expression import DateExpression, Resolved, Tense
from dragoman.reading.dates.find import find_dates, resolve

__all__ = [
    "DateExpression",
    "Dateline",
    "Duration",
    "Resolved",
    "Tense",
    "find_dateline",
    "find_dates",
    "find_durations",
    "resolve",
]
