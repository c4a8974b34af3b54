"""How large a world must be so that some number of reports tells each engagement a realistic number of times."""

from __future__ import annotations

from math import ceil

from msgspec import Struct

REPORTS_A_STORY = 5.6
"""Mean number of reports about one story (a visit with its meetings, a call, a session), as measured."""

FIRST_DAY = 735_600
"""The first day of every world, as an ordinal: 1 January 2015."""

STORIES_A_STATE_AND_DAY = 0.25
"""How many stories a state has on a day where the world is not yet at its full size."""

_LONGEST = 3650
_FEWEST_STATES = 12
_GROWTH = 0.42


class Size(Struct, frozen=True):
    """The size of a world: reports, states, days from `FIRST_DAY` on, and the mean number of stories on a day."""

    reports: int
    states: int
    days: int
    stories_a_day: float


def size_for(reports: int, most_states: int) -> Size:
    """Return the size of the world for some reports, at most ten years and `most_states` states."""
    stories = max(1.0, reports / REPORTS_A_STORY)
    states = min(most_states, max(_FEWEST_STATES, round(_FEWEST_STATES * (reports / 1000) ** _GROWTH)))
    days = min(_LONGEST, max(30, ceil(stories / (states * STORIES_A_STATE_AND_DAY))))
    return Size(reports, states, days, stories / days)
