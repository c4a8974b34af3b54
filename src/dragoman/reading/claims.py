"""Writes events down as claims of the model: codes, words, spans, and the rule behind each value that was inferred."""

from __future__ import annotations

import datetime as dt

from dragoman.model import EngagementClaim, Participant, Span, Spans, Where
from dragoman.reading.actors import Actor
from dragoman.reading.drafts import Part
from dragoman.reading.occurrences import Event
from dragoman.reading.passages import Passage
from dragoman.reading.subjects import SubjectFinder
from dragoman.reference.topics import topics_in

_MOST_WORDS = 25
_BACKGROUND_DAYS = 30


class ClaimWriter:
    """Writes the engagement claims of one document."""

    def __init__(self, passages: list[Passage], published: dt.date | None, events: list[Event]) -> None:
        self.text = passages[0].text
        self.published = published
        self.subjects = SubjectFinder(passages, events).find()

    def claim(self, event: Event) -> EngagementClaim:
        """Return the claim for one event."""
        draft, occasion = event.draft, event.occasion
        spans: Spans = {"kind": (self._span(draft.first, draft.last),)}
        inferred: dict[str, str] = {}
        self._circumstances(event, spans, inferred)
        return EngagementClaim(
            kind=draft.kind,
            status=draft.status,
            mode=draft.mode,
            informal=draft.informal,
            participants=tuple(self._participant(part) for part in event.parts),
            when=event.when,
            where=self._where(event),
            name=occasion.name if occasion else None,
            series=occasion.series if occasion else None,
            round=occasion.round if occasion else None,
            within=event.within.name if event.within else None,
            framework=self._framework(event),
            topics=self._topics(event),
            background=self._is_background(event),
            evidence=self._evidence(event),
            spans=spans,
            inferred=inferred,
        )

    def _circumstances(self, event: Event, spans: Spans, inferred: dict[str, str]) -> None:
        if event.draft.date is not None and event.when is not None:
            spans["when"] = (self._span(event.draft.date[0], event.draft.date[1]),)
        if event.when_rule and event.when_rule != "explicit":
            inferred["when"] = event.when_rule
        if event.place is not None and event.place.last > event.place.first:
            spans["where"] = (self._span(event.place.first, event.place.last),)
        if event.where_rule:
            inferred["where"] = event.where_rule
        for name, occasion in (("name", event.occasion), ("within", event.within)):
            if occasion is not None:
                spans[name] = (self._span(occasion.first, occasion.last),)
        if event.draft.instruments:
            spans["framework"] = tuple(self._span(*tokens) for tokens in event.draft.instruments)

    def _span(self, first: int, last: int) -> Span:
        start, end = self.text.span(first, last)
        return Span(start, end, self.text.text[start:end])

    def _participant(self, part: Part) -> Participant:
        actor = part.actor
        inferred = {"state": actor.state_rule} if actor.state_rule else {}
        return Participant(
            name=actor.name,
            office=_office_words(actor),
            state=actor.state,
            body=None if actor.state else actor.body,
            role=part.role,
            spans=self._actor_spans(actor),
            inferred=inferred,
        )

    def _actor_spans(self, actor: Actor) -> Spans:
        spans: Spans = {}
        if actor.last <= actor.first:
            return spans
        spans["mention"] = (self._span(actor.first, actor.last),)
        if actor.name_range is not None:
            spans["name"] = (self._span(*actor.name_range),)
        if actor.office_range is not None:
            spans["office"] = (self._span(*actor.office_range),)
        return spans

    def _where(self, event: Event) -> Where | None:
        place = event.place
        return Where(place.place, place.country) if place else None

    def _framework(self, event: Event) -> tuple[str, ...]:
        named = []
        for first, last in event.draft.instruments:
            words = self.text.words[first:last]
            if words[0][0].isupper() or len(words) > 2:
                named.append(" ".join(self.text.slice(first, last).split()))
        return tuple(dict.fromkeys(named))

    def _topics(self, event: Event) -> tuple[str, ...]:
        """Return what the text says was or will be talked about."""
        stretches = (self.text.slice(first, last) for first, last in self.subjects.get(id(event), ()))
        return tuple(dict.fromkeys(code for words in stretches for code in topics_in(words)))

    def _is_background(self, event: Event) -> bool:
        if event.when is None or self.published is None or event.draft.status in {"planned", "proposed", "ongoing"}:
            return False
        return (self.published - event.when.end).days > _BACKGROUND_DAYS

    def _evidence(self, event: Event) -> tuple[str, ...]:
        found = [self._stretch(draft.first, draft.last, draft.sentence, event) for draft in event.drafts[:3]]
        return tuple(dict.fromkeys(found))

    def _stretch(self, first: int, last: int, number: int, event: Event) -> str:
        """Return up to 25 words of a sentence around a trigger, from the first participant in it on."""
        sentence = self.text.sentences[number]
        starts = [part.actor.first for part in event.parts if sentence.first <= part.actor.first < first]
        start = max(sentence.first, min([*starts, first]))
        while self._count(start, last) > _MOST_WORDS - 6 and start < first:
            start += 1
        end = min(sentence.last, max(last, start + 1))
        while end < sentence.last and self._count(start, end + 1) <= _MOST_WORDS:
            end += 1
        while end > last and not self.text.words[end - 1][0].isalnum():
            end -= 1
        while self._count(start, end) < 3 and start > sentence.first:
            start -= 1
        return self.text.slice(start, end)

    def _count(self, first: int, last: int) -> int:
        return len(self.text.slice(first, last).split())


def _office_words(actor: Actor) -> str | None:
    if actor.office is None:
        return None
    return " ".join(actor.office.split())
