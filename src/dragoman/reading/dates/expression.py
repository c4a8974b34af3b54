"""The words of the date grammar: what is found, the ground it is resolved on, and what it resolves to."""

from __future__ import annotations

import datetime as dt
from typing import Literal, Protocol

from msgspec import Struct

from dragoman.model import When

Tense = Literal["past", "future", "present", "unknown"]


class Resolved(Struct, frozen=True):
    """An interval and the name of the rule that gave it; "explicit" where the text says all of it."""

    when: When
    rule: str


class Ground(Struct, frozen=True):
    """What an expression is resolved on: the day of publication, the tense of the verb, the date before it."""

    published: dt.date | None
    tense: Tense = "past"
    anchor: When | None = None


class Parsed(Protocol):
    """A parsed expression of time that is not yet a date."""

    def resolve(self, ground: Ground) -> Resolved | None:
        """Return the interval on this ground; None where the text gives no ground for one."""


class DateExpression(Struct, frozen=True):
    """Code points [start, end) of a text that speak of time, and what they were parsed to.

    `form` names the form of the grammar ("month_day", "weekday", "unit", "year"), `parsed` holds what fills it.
    `lead` is the preposition in front, in lower case ("by", "since", "on"), else empty. `attributive` marks a
    bare year that dates something other than the event: "the 2019 plan", "by 2030".
    """

    start: int
    end: int
    text: str
    form: str
    parsed: Parsed
    lead: str = ""
    attributive: bool = False

    @property
    def several(self) -> bool:
        """Say whether the text names a first and a last day, not one."""
        first, last = (getattr(self.parsed, end, None) for end in ("first", "last"))
        return self.form in {"day_month", "month_day", "spread", "weekday"} and first != last


class Match(Struct, frozen=True):
    """What the pattern of a form caught: its named parts, and the words just before and behind it."""

    parts: dict[str, str]
    before: str
    after: str

    @property
    def word_before(self) -> str:
        """Return the last word in front on the same line, as written; empty where there is none."""
        words = self.before.replace("-", " ").split()
        return words[-1] if words else ""

    @property
    def next_word(self) -> str:
        """Return the word that follows behind a blank; empty where a sign or nothing follows."""
        if not self.after[:1].isspace():
            return ""
        words = self.after.split()
        return words[0].strip(".,;:()'’\"”") if words else ""
