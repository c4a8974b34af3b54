"""Lists the mentions of a document: the words that name something, with what they name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from dragoman.model import Mention, MentionKind, Span
from dragoman.reading.actors import Actor
from dragoman.reading.dates import resolve
from dragoman.reading.occurrences import Event
from dragoman.reading.passages import Passage
from dragoman.reading.people import People
from dragoman.reading.tokens import Text


def mentions_of(
    text: Text, passages: list[Passage], events: list[Event], people: People, published: dt.date | None
) -> tuple[Mention, ...]:
    """Return the mentions of a document in order of the text, each stretch once for each kind."""
    found = {(one.kind, one.span): one for passage in passages for one in _in_passage(text, passage, people, published)}
    for event in events:
        for tokens in event.draft.instruments:
            one = _mention(text, "instrument", *tokens)
            found[(one.kind, one.span)] = one
    return tuple(sorted(found.values(), key=lambda one: (one.span, one.kind)))


def _in_passage(text: Text, passage: Passage, people: People, published: dt.date | None) -> Iterator[Mention]:
    for actor in passage.actors:
        yield from _of_actor(text, actor, people)
    for place in passage.places:
        yield _mention(text, "place", place.first, place.last, place.place or place.country)
    for occasion in passage.occasions:
        yield _mention(text, "occasion", occasion.first, occasion.last, occasion.name)
    for first, last, date in passage.dates:
        resolved = resolve(date, published, "past", None)
        interval = f"{resolved.when.start}/{resolved.when.end}" if resolved else None
        yield _mention(text, "date", first, last, interval)


def _of_actor(text: Text, actor: Actor, people: People) -> Iterator[Mention]:
    person = people.of(actor)
    if person is not None and actor.name_range is not None:
        yield _mention(text, "person", *actor.name_range, person.name)
    if actor.office is not None and actor.office_range is not None and actor.head in {"office", "person"}:
        yield _mention(text, "office", *actor.office_range, actor.office)
    if actor.party is not None:
        yield _mention(
            text, "body" if actor.party.is_body else "state", actor.party.first, actor.party.last, actor.party.code
        )


def _mention(text: Text, kind: MentionKind, first: int, last: int, ref: str | None = None) -> Mention:
    start, end = text.span(first, last)
    words = text.text[start:end]
    return Mention(kind=kind, span=Span(start, end, words), ref=ref or " ".join(words.split()))
