"""Words that count from the day of publication or from the date named before: "yesterday", "two days later"."""

from __future__ import annotations

import datetime as dt

from msgspec import Struct

from dragoman.model import Precision, When
from dragoman.reading.dates.choose import DAY, unit_of
from dragoman.reading.dates.expression import Ground, Match, Resolved
from dragoman.reading.dates.pieces import (
    DIGIT,
    GAP,
    Pattern,
    any_case,
    count_of,
    number,
    one_blank,
    opening,
    part_of_day,
    period,
)
from dragoman.reference.calendar import time_words

_FROM_PUBLICATION = "relative to publication date"
_FROM_ANCHOR = "relative to the date before it"
_COUNTED_FROM = ("before", "after")
_GO_ON = frozenset({"", "in", "at", "with", "for", "and", "but"})
_FROM_NOW = frozenset({"ago", "from now", "hence"})
_UNIT_DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "quarter": 91, "year": 365, "decade": 3652}
_PRECISIONS: dict[str, Precision] = {
    "day": "week", "week": "week", "fortnight": "week", "month": "month", "quarter": "quarter",
}  # fmt: skip


class Open(Struct, frozen=True):
    """Words that speak of time and give no date: "in the coming days", "several weeks ago"."""

    def resolve(self, _ground: Ground) -> None:
        """Return None: there is no ground for a date."""


class NearDay(Struct, frozen=True):
    """A day so many steps from the day of publication, or from the date named before it."""

    step: int
    anchored: bool = False

    def resolve(self, ground: Ground) -> Resolved | None:
        """Return the day; None without the day that it counts from."""
        if self.anchored:
            return _from_anchor(ground.anchor, "day", self.step)
        if ground.published is None:
            return None
        return Resolved(When.day(ground.published + self.step * DAY), _FROM_PUBLICATION)


class NearUnit(Struct, frozen=True):
    """A week, month, quarter or year so many steps from the present one, or from that of the date before it.

    `part` is the part of it that is meant ("early", "middle", "late", or empty); only that of the present
    week narrows it: "earlier this week" ends on the day of publication, "later this week" begins there.
    """

    unit: str
    step: int
    anchored: bool = False
    part: str = ""

    def resolve(self, ground: Ground) -> Resolved | None:
        """Return the calendar unit; None without the day that it counts from."""
        if self.anchored and (ground.anchor or self.step >= 0):
            return _from_anchor(ground.anchor, self.unit, self.step)
        if ground.published is None:
            return None
        when = unit_of(self.unit, ground.published, self.step)
        if self.part and self.unit == "week" and self.step == 0:
            when = _part_of_week(when, ground.published, self.part)
        return Resolved(when, _FROM_PUBLICATION)


class DayOfStay(Struct, frozen=True):
    """A numbered day of a visit or a session: "the second day of the visit", `number` -1 for the last."""

    number: int

    def resolve(self, ground: Ground) -> Resolved | None:
        """Return the day, where the stretch of days is the anchor."""
        stay = ground.anchor
        if stay is None or stay.precision != "day" or stay.start == stay.end:
            return None
        day = stay.end if self.number < 0 else stay.start + (self.number - 1) * DAY
        return Resolved(When.day(day), _FROM_ANCHOR) if day <= stay.end else None


class Window(Struct, frozen=True):
    """A stretch of time that ends or begins at publication: "the past week", "within two weeks"."""

    unit: str
    count: int
    direction: int

    def resolve(self, ground: Ground) -> Resolved | None:
        """Return the stretch, in the precision of its unit; years are too wide to date anything."""
        if ground.published is None or self.unit not in _PRECISIONS:
            return None
        length = self.count * _UNIT_DAYS[self.unit] * DAY
        today, precision = ground.published, _PRECISIONS[self.unit]
        if self.direction < 0:
            return Resolved(When(today - length + DAY, today, precision), _FROM_PUBLICATION)
        return Resolved(When(today + DAY, today + length, precision), _FROM_PUBLICATION)


class Away(Struct, frozen=True):
    """So many units before or after publication or the date named before: "three days ago", "a week later".

    `coming_only` holds for "in two weeks", which speaks of a length of time where the tense is not the future.
    """

    unit: str
    step: int
    anchored: bool = False
    coming_only: bool = False

    def resolve(self, ground: Ground) -> Resolved | None:
        """Return the day, week, month or year that lies there."""
        if self.anchored:
            return _from_anchor(ground.anchor, self.unit, self.step)
        if ground.published is None or (self.coming_only and ground.tense == "past"):
            return None
        return Resolved(unit_of(self.unit, ground.published, self.step), _FROM_PUBLICATION)


def _from_anchor(anchor: When | None, unit: str, step: int) -> Resolved | None:
    """Return the unit that lies so many steps from an anchor; a day needs an anchor that is one."""
    if anchor is None or (unit == "day" and anchor.precision != "day"):
        return None
    return Resolved(unit_of(unit, anchor.end if step > 0 else anchor.start, step), _FROM_ANCHOR)


def _part_of_week(week: When, today: dt.date, part: str) -> When:
    if part == "early":
        return When(week.start, today, "week")
    return When(today, week.end, "week") if part == "late" else week


def near_patterns() -> tuple[Pattern, ...]:
    """Return the forms that count from publication or from the date named before."""
    words = time_words()
    unit = r"(?P<u>day|week|fortnight|month|quarter|year|decade)"
    calendar_unit = r"(?P<u>week|month|quarter|year)\b"
    direction = rf"(?P<w>{any_case(words.directions)})\b"
    vague = rf"(?:(?P<v>{any_case(words.vague)}){GAP})?"
    count = rf"(?P<n>{number()}){GAP}"
    some = rf"(?:(?:{any_case(words.vague)}|{number()}|half{GAP}an){GAP})?"
    hours = rf"{some}(?:hours?|minutes?|moments){GAP}(?i:later|earlier|before|after)\b"
    the = rf"(?P<the>(?i:the){GAP})"
    stays = r"(?:visit|trip|tour|stay|summit|conference|session|forum|meeting|mission)"
    stay_day = (
        rf"{the}?(?P<n>{any_case(words.stay_days)}){GAP}day{GAP}of{GAP}(?:the|his|her|their|its|this){GAP}"
        rf"(?:[\w-]+{GAP}){{0,3}}{stays}\b"
    )
    near = rf"(?P<r>{any_case(words.modifiers.keys() - words.anchored.keys())}){GAP}"
    anchored = rf"(?P<a>{any_case(words.anchored)}){GAP}"
    span = rf"(?P<r>(?i:past|last|next|coming)){GAP}"
    vague_span = rf"(?i:past|last|next|coming|recent|following){GAP}(?:(?:few|several){GAP})?"
    inside = rf"(?P<i>(?i:later|earlier)){GAP}in{GAP}the{GAP}"
    in_days = rf"(?P<w>(?i:in|within)){GAP}{count}{unit}s?(?:['’]?{GAP}time|['’]{GAP}time)?\b(?!{GAP}of\b)"
    counts, vaguely = opening([DIGIT], words.numbers), opening(words.vague)
    spans = opening(["the", "past", "last", "next", "coming", "recent", "following"])
    periods, units = opening(["the"], words.periods), frozenset(f"{unit}s" for unit in _UNIT_DAYS)
    near_units = rf"(?:{period()}|{the}|(?i:this){GAP})?{near}{calendar_unit}"
    return (
        Pattern("day_word", opening(words.days), rf"(?P<w>{any_case(words.days)})\b{part_of_day()}?", _day_word),
        Pattern("follow", opening(words.following), rf"(?P<w>{any_case(words.following)})\b", _following),
        Pattern("day_of_stay", opening(["the"], words.stay_days), stay_day, _day_of_stay),
        Pattern("in_days", opening(["in", "within"]), in_days, _in_days),
        Pattern("hours", counts | vaguely | opening(["half", "hours", "minutes", "moments"]), hours, _hours_away),
        Pattern("away", counts | vaguely, rf"{vague}{count}{unit}s?{GAP}{direction}", _away),
        Pattern("away", vaguely | units, rf"{vague}{unit}s{GAP}{direction}", _open),
        Pattern("unit", spans, rf"{the}?{span}{count}{unit}s?\b", _window),
        Pattern("open", spans, rf"{the}?{vague_span}{unit}s\b", _open),
        Pattern("unit", periods | opening(words.modifiers), near_units, _unit),
        Pattern("unit", periods, rf"(?:{inside}|{period()}){calendar_unit}", _unit),
        Pattern("unit", opening(["the"], words.anchored), rf"{the}?{anchored}{calendar_unit}", _unit_anchored),
    )


def _open(_match: Match) -> Open:
    return Open()


def _day_word(match: Match) -> NearDay | None:
    """Parse a day near today; None where the word ends a name ("India Today")."""
    word = match.parts["w"]
    if word[0].isupper() and match.word_before in time_words().today_names:
        return None
    return NearDay(time_words().days[one_blank(word)])


def _following(match: Match) -> NearDay | Open:
    """Parse a day next to the one named before; "the day after the summit" counts from something else."""
    word = one_blank(match.parts["w"])
    if word.endswith(_COUNTED_FROM) and match.next_word not in _GO_ON:
        return Open()
    return NearDay(time_words().following[word], anchored=True)


def _hours_away(match: Match) -> NearDay | Open:
    """Parse "an hour later" as the day named before; "hours before the summit" counts from something else."""
    return NearDay(0, anchored=True) if match.next_word in _GO_ON else Open()


def _day_of_stay(match: Match) -> DayOfStay:
    return DayOfStay(time_words().stay_days[match.parts["n"].lower()])


def _in_days(match: Match) -> Away | Window:
    count, unit = count_of(match.parts["n"]), match.parts["u"]
    if match.parts["w"].lower() == "within":
        return Window(unit, count, 1)
    return Away(unit, count, coming_only=True)


def _away(match: Match) -> Away | Open:
    """Parse a distance; "more than a year ago" and "two days before the summit" give no date."""
    word = one_blank(match.parts["w"])
    from_event = word in _COUNTED_FROM and match.next_word not in _GO_ON
    if "v" in match.parts or from_event:
        return Open()
    step = time_words().directions[word] * count_of(match.parts["n"])
    return Away(match.parts["u"], step, anchored=word not in _FROM_NOW)


def _window(match: Match) -> Window | Open:
    """Parse a stretch of time; several months that are past tell how often, not when."""
    count, unit = count_of(match.parts["n"]), match.parts["u"]
    direction = 1 if match.parts["r"].lower() in {"next", "coming"} else -1
    if direction < 0 and unit not in {"day", "week", "fortnight"} and count > 1:
        return Open()
    return Window(unit, count, direction)


def _unit(match: Match) -> NearUnit | Window:
    """Parse a calendar unit near the present one; "the past week" is a stretch that ends today instead."""
    parts = match.parts
    unit, word = parts["u"], parts.get("r", "this").lower()
    step = time_words().modifiers[word]
    if step and ("the" in parts or word in {"past", "coming"}):
        return Window(unit, 1, step)
    period_ = parts.get("p") or parts.get("i")
    part = time_words().periods[one_blank(period_)] if period_ else ""
    return NearUnit(unit, step, part=part)


def _unit_anchored(match: Match) -> NearUnit:
    return NearUnit(match.parts["u"], time_words().anchored[match.parts["a"].lower()], anchored=True)
