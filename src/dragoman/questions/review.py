"""Asks what a person should look at: engagements that may be one, the most uncertain and farthest-reaching first."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product
from typing import TYPE_CHECKING, Any

from dragoman.identity.engagements import UNSURE, facts_of, judge, likelihood
from dragoman.model import Judged, Judgement, Standing
from dragoman.questions.columns import REVIEW
from dragoman.questions.decided import in_words
from dragoman.questions.limits import cut
from dragoman.questions.shape import Answer
from dragoman.questions.voices import told
from dragoman.record.rows import DoubtRow

if TYPE_CHECKING:
    from dragoman.record import View

MOST = 8
"""How many claims of each engagement are compared to say why they may be one."""


def review(view: View, *, judged: str | None = None, limit: int | None = None, offset: int | None = None) -> Answer:
    """Return pairs of engagements that may be one and that nobody has judged, or that somebody judged `unsure`.

    The order is by uncertainty (1 where the score is 0.5, 0 where it is 0 or 1) times the number of reports.
    """
    most, skipped = cut(limit, offset)
    acts = _acts(view.standing())
    wanted = {"unsure"} if judged == "unsure" else set()
    found = sorted((one for one in view.doubts(UNSURE) if _verdicts(one, acts) == wanted), key=_rank)
    rows = [_row(view, one) for one in found[skipped : skipped + most if most else None]]
    return Answer(rows=rows, total=len(found), columns=REVIEW)


def _acts(standing: Standing) -> dict[str, list[Judged]]:
    """Return what was judged about each claim."""
    found: dict[str, list[Judged]] = {}
    for one in standing.in_force:
        if isinstance(one.act, Judged) and one.act.of == "engagement":
            for claim in one.act.things:
                found.setdefault(claim, []).append(one.act)
    return found


def _verdicts(doubt: DoubtRow, acts: Mapping[str, list[Judged]]) -> set[str]:
    """Return what was judged about a pair."""
    sides = set(doubt.one), set(doubt.other)
    about = (act for claim in doubt.one for act in acts.get(claim, ()))
    return {act.verdict for act in about if _between(act, *sides)}


def _between(act: Judged, one: set[str], other: set[str]) -> bool:
    return any(
        not one.isdisjoint(mine) and not other.isdisjoint(its)
        for mine, its in ((act.one, act.other), (act.other, act.one))
    )


def _rank(doubt: DoubtRow) -> tuple[float, str, str]:
    uncertain = 1 - abs(2 * likelihood(doubt.points) - 1)
    return -uncertain * doubt.sources, doubt.one[0], doubt.other[0]


def _row(view: View, doubt: DoubtRow) -> dict[str, Any]:
    mine, its = view.engagement(doubt.one[0]), view.engagement(doubt.other[0])
    return {
        "one": doubt.one[0], "other": doubt.other[0], "score": likelihood(doubt.points), "reports": doubt.sources,
        "first": in_words(mine.claim) if mine else None, "second": in_words(its.claim) if its else None,
        "why": list(_why(view, doubt).reasons),
    }  # fmt: skip


def _why(view: View, doubt: DoubtRow) -> Judgement:
    """Return what is thought of the two claims that are most alike."""
    mine, its = ([facts_of(told(one)) for one in view.told(side[0])[:MOST]] for side in (doubt.one, doubt.other))
    return max((judge(one, other) for one, other in product(mine, its)), key=lambda found: found.score)
