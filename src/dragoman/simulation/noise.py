"""How far reports stray from what happened: every rate by name, and three presets.

Rates are shares from 0 to 1 of the cases in which the slip is possible. `docs/simulation.md` says what each does to a
report; a slip that was made is written into the truth beside the claim, so that an error can be traced to it.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

NoiseLevel = Literal["low", "default", "high"]
Slip = Literal[
    "transliteration", "initials", "given_missing", "misspelling", "title_only", "office_variant", "office_missing",
    "day_off", "month_only", "date_missing", "place_missing", "round_missing", "contradiction",
    "one_sided", "background",
]  # fmt: skip


class Noise(Struct, frozen=True, kw_only=True):
    """The rates of one level of noise.

    Reports: `copying` is the share of reports after the first that copy another; of those `cut` are cut short and
    `reworded` told in other words. `delay` is the mean delay of a report of an outlet's own, in days. `background`
    is the share of reports that also recall an older engagement.

    People, for each person in each report: `transliteration`, `initials`, `given_missing` (family name only),
    `misspelling`, `title_only` (office without a name); they exclude each other. `office_variant` is another wording
    of the office, `office_missing` a name without one.

    Claims: `day_off` (a day too early or late), `weekday_only` (no slip in the reading, as a weekday still gives the
    day), `month_only`, `date_missing` exclude each other. `place_missing`, `round_missing`, `contradiction` (another
    status than it had at that time), `one_sided` (the other side's people are left out).
    """

    copying: float
    cut: float
    reworded: float
    delay: float
    background: float
    transliteration: float
    initials: float
    given_missing: float
    misspelling: float
    title_only: float
    office_variant: float
    office_missing: float
    day_off: float
    weekday_only: float
    month_only: float
    date_missing: float
    place_missing: float
    round_missing: float
    contradiction: float
    one_sided: float


LEVELS: dict[NoiseLevel, Noise] = {
    "low": Noise(
        copying=0.25, cut=0.2, reworded=0.2, delay=0.5, background=0.03, transliteration=0.03, initials=0.01,
        given_missing=0.03, misspelling=0.005, title_only=0.02, office_variant=0.05, office_missing=0.01,
        day_off=0.005, weekday_only=0.15, month_only=0.01, date_missing=0.05, place_missing=0.05,
        round_missing=0.05, contradiction=0.002, one_sided=0.03,
    ),
    "default": Noise(
        copying=0.35, cut=0.3, reworded=0.3, delay=1.0, background=0.08, transliteration=0.08, initials=0.02,
        given_missing=0.06, misspelling=0.02, title_only=0.05, office_variant=0.15, office_missing=0.03,
        day_off=0.02, weekday_only=0.25, month_only=0.02, date_missing=0.12, place_missing=0.12,
        round_missing=0.1, contradiction=0.01, one_sided=0.08,
    ),
    "high": Noise(
        copying=0.45, cut=0.4, reworded=0.4, delay=2.0, background=0.15, transliteration=0.15, initials=0.05,
        given_missing=0.1, misspelling=0.05, title_only=0.1, office_variant=0.3, office_missing=0.08,
        day_off=0.06, weekday_only=0.3, month_only=0.05, date_missing=0.25, place_missing=0.25,
        round_missing=0.25, contradiction=0.04, one_sided=0.2,
    ),
}  # fmt: skip
"""The presets. They are chosen, not measured; `default` is meant to look like the gold files of the coding guide."""
