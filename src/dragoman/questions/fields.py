"""One engagement field by field, each with what shows it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dragoman.model import EngagementClaim, Participant, Span, Spans
from dragoman.questions.citing import cited, named
from dragoman.questions.wording import render_participant, render_place
from dragoman.record.rows import Told

_PLAIN = ("kind", "status", "mode", "when", "name", "series", "round", "within", "framework", "topics", "attribution")


def fields(told: Told) -> Iterator[dict[str, Any]]:
    """Yield a row for each field that a document gives: its value, the words, their places, the rule, the source."""
    source = {"source": named(told.source), **cited(told.source)}
    for row in (*_of_claim(told.claim), *map(_of_participant, told.claim.participants)):
        yield {**row, **source}
    for words in told.claim.evidence:
        yield {"field": "evidence", "value": words, "said": (), "rule": None, "spans": (), **source}


def _of_claim(claim: EngagementClaim) -> Iterator[dict[str, Any]]:
    for name in _PLAIN:
        value = getattr(claim, name)
        if value not in (None, ()):
            yield _row(name, value, claim.spans.get(name, ()), claim.inferred.get(name))
    if claim.where:
        shown = render_place(claim.where.place, claim.where.country)
        yield _row("where", shown, claim.spans.get("where", ()), claim.inferred.get("where"))


def _of_participant(one: Participant) -> dict[str, Any]:
    rules = "; ".join(f"{name}: {rule}" for name, rule in one.inferred.items())
    return _row("participant", render_participant(one), _all(one.spans), rules or None)


def _all(spans: Spans) -> tuple[Span, ...]:
    return tuple(sorted({span for some in spans.values() for span in some}))


def _row(name: str, value: Any, spans: tuple[Span, ...], rule: str | None) -> dict[str, Any]:
    said = tuple(dict.fromkeys(span.text for span in spans))
    return {"field": name, "value": value, "said": said, "rule": rule, "spans": spans}
