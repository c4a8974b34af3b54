"""Resolves the date that a draft carries into the interval of its engagement."""

from __future__ import annotations

import datetime as dt

from dragoman.model import When
from dragoman.reading.dates import DateExpression, Resolved, Tense, resolve
from dragoman.reading.drafts import Draft

_LONGEST = 15
_UNTIL = frozenset({"until", "till", "through"})
_DEADLINES = frozenset({"by", "before", "within"}) | _UNTIL
_LATER_TODAY = frozenset({"this evening", "tonight", "this afternoon", "later today"})
_DAY = dt.timedelta(days=1)


def tense_of(draft: Draft) -> Tense:
    """Return the tense in which a weekday or a month beside a draft is to be read."""
    if draft.status == "ongoing":
        return "present"
    if draft.fell_through or (draft.status == "held" and not draft.present):
        return "past"
    return "future"


def timed(draft: Draft, published: dt.date | None, anchor: When | None) -> Resolved | None:
    """Return the interval of a draft's date with the rule that gave it, None where the text gives none.

    `anchor` is the day named before, from which "the same day" and "two days later" count.
    """
    if draft.date is None:
        return None
    found = resolve(draft.date[2], published, tense_of(draft), anchor)
    if found is None:
        return None
    if draft.date[2].lead in _DEADLINES and draft.status != "held":
        return _until(found, published, draft)
    return Resolved(_whole_stay(draft, found.when, published), found.rule)


def comes_later(draft: Draft, when: When, published: dt.date | None) -> bool:
    """Say whether what a present or past form tells is still to come on its date: "meets X on Friday".

    A release that tells in the past of the day after its own date was written in another time zone.
    """
    if draft.date is None or not (draft.status == "held" or _sets_out(draft)):
        return False
    later_today = draft.present and draft.date[2].text.lower() in _LATER_TODAY
    slack = _DAY if not draft.present and not draft.noun else 0 * _DAY
    return later_today or bool(published and when.start > published + slack)


def _sets_out(draft: Draft) -> bool:
    """Say whether a draft tells of a departure, which may lie ahead: "leaves for Oslo tomorrow"."""
    return draft.status == "ongoing" and draft.kind == "visit" and draft.frame == "go"


def _until(found: Resolved, published: dt.date | None, draft: Draft) -> Resolved | None:
    """Return the time left to a limit: "by the end of the year", "is in Oslo until Friday"."""
    lead = draft.date[2].lead if draft.date else ""
    limit = found.when
    end = limit.start - _DAY if lead == "before" and not _names_an_end(draft.date) else limit.end
    if published is None or published > end or (draft.kind == "visit" and draft.status != "ongoing" and lead in _UNTIL):
        return None
    return Resolved(When(published, end, limit.precision), found.rule)


def _names_an_end(date: tuple[int, int, DateExpression] | None) -> bool:
    return date is not None and "end" in date[2].text.lower().split()


def _whole_stay(draft: Draft, when: When, published: dt.date | None) -> When:
    """Return the days from the first to the last, where the text tells the last or how many they are."""
    if when.start != when.end:
        return when
    if draft.begin is not None:
        first = resolve(draft.begin[2], published, "past", when)
        if first is not None and first.when.precision == "day" and 0 < (when.start - first.when.start).days < _LONGEST:
            return When(first.when.start, when.end, "day")
    if draft.end is not None:
        last = resolve(draft.end[2], published, "past" if draft.status == "held" else "future", when)
        if last is not None and when.start <= last.when.start and last.when.precision == "day":
            return When(when.start, last.when.end, "day")
    return stayed(draft, when)


def stayed(draft: Draft, when: When) -> When:
    """Return the days of a stay of which one day is known, the last one where the text tells its end."""
    if not draft.days or draft.days >= _LONGEST:
        return when
    spread = (draft.days - 1) * _DAY
    return When(when.start - spread, when.end, "day") if draft.closing else When(when.start, when.end + spread, "day")
