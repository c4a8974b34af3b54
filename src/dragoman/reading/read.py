"""Reads one document: the story of a reading, from the text to its claims."""

from __future__ import annotations

import datetime as dt
import itertools

import msgspec

from dragoman.model import Document, Genre, Reading, When
from dragoman.reading.actors import Actor
from dragoman.reading.allegiance import Allegiance
from dragoman.reading.arguments import opens_clause
from dragoman.reading.capacities import capacities
from dragoman.reading.chairs import ChairFinder
from dragoman.reading.claims import ClaimWriter
from dragoman.reading.commitments import CommitmentFinder
from dragoman.reading.context import Home, home_of
from dragoman.reading.dates import DateExpression, Dateline, find_dateline, find_dates, resolve
from dragoman.reading.events import EventBuilder
from dragoman.reading.find_actors import ActorFinder
from dragoman.reading.frames import drafts_of
from dragoman.reading.gate import may_hold_engagements
from dragoman.reading.inherit import Setting, inherit, town_of
from dragoman.reading.lexicon import Hit, find_hits
from dragoman.reading.mentions import mentions_of
from dragoman.reading.occasions import OccasionFinder
from dragoman.reading.passages import Passage
from dragoman.reading.people import People
from dragoman.reading.places import Place, PlaceFinder
from dragoman.reading.programmes import Programme
from dragoman.reading.quotes import QuoteFinder
from dragoman.reading.resolve import Resolver
from dragoman.reading.tokens import Sentence, Text
from dragoman.reference.words import engagement_words

READER = "rules/2"


def read(document: Document) -> Reading:
    """Return all that the reader finds in a document; the same document gives the same reading.

    A text that the gate stops is read no further: its reading is empty and says so in its notes.
    """
    name = document.id or document.content_hash
    if not may_hold_engagements(document.text):
        return Reading(id=name, reader=READER, notes=("nothing diplomatic in it",))
    text = Text(document.text)
    hits = find_hits(text)
    dateline = find_dateline(document.text)
    found = _actors(text, hits, _behind(text, dateline))
    actors = [actor for sentence in found for actor in sentence]
    people = People()
    people.add(actors)
    home = home_of(document, dateline.place if dateline else None, hits, actors)
    passages = _passages(text, hits, found, home, document.published)
    Allegiance(people, home, document.published).settle(passages)
    resolver = Resolver(actors, people, home, _subjects(passages), _labels(passages))
    here = town_of(text, dateline)
    title = Text(document.title or "").lowers
    builder = EventBuilder(
        resolver, document.published, here, by_phone=_is_of_a_call(title), at_one_table=_is_of_three(title)
    )
    for passage in passages:
        builder.add(passage, drafts_of(passage))
    builder.finish()
    events = builder.events
    setting = Setting(
        here=here,
        titled=_titled(document, home),
        written=_written(document, dateline),
        told=builder.days.told(passages),
    )
    inherit(text, events, setting)
    writer = ClaimWriter(passages, document.published, events)
    reading = Reading(
        id=name,
        reader=READER,
        engagements=tuple(writer.claim(event) for event in events),
        chairmanships=ChairFinder(hits, people, resolver, document.published).find(passages),
        quotes=QuoteFinder(passages, people, home).find(),
        offices=capacities(people, home),
        commitments=CommitmentFinder(resolver, events, document.published).find(passages),
        mentions=mentions_of(text, passages, events, people, document.published),
    )
    return _words_only(reading, document.genre) if document.genre in {"satire", "opinion"} else reading


def _words_only(reading: Reading, genre: Genre) -> Reading:
    """Return the reading of what is no report: who is quoted, and nothing of what it tells as having happened."""
    return msgspec.structs.replace(
        reading,
        engagements=(),
        chairmanships=(),
        offices=(),
        commitments=(),
        notes=(f"its outlet marks it as {genre}",),
    )


def _behind(text: Text, dateline: Dateline | None) -> int:
    """Return the token behind a dateline that opens the text, 0 where none does: a release may end in one."""
    opens = dateline is not None and not text.text[: dateline.start].strip()
    return text.token_at(dateline.end) if dateline is not None and opens else 0


def _name_words(found: list[list[Actor]]) -> frozenset[str]:
    return frozenset(word for actors in found for actor in actors for word in (actor.name or "").split())


def _subjects(passages: list[Passage]) -> set[int]:
    """Return the first tokens of the actors that head a clause."""
    return {
        actor.first
        for passage in passages
        for group in passage.groups
        if not group.preposition and opens_clause(passage, group)
        for actor in group.actors
    }


def _written(document: Document, dateline: Dateline | None) -> When | None:
    """Return the day of a dateline, which a release carries in its text."""
    if dateline is None or dateline.date is None:
        return None
    resolved = resolve(dateline.date, document.published, "past", None)
    return resolved.when if resolved is not None else None


def _titled(document: Document, home: Home) -> Place | None:
    """Return the place that a title names after "in" or "at", None where it names several."""
    text = Text(document.title or "")
    places = [
        place
        for sentence in text.sentences
        for place in PlaceFinder(text, find_hits(text), home.first).find(sentence.first, sentence.last)
        if place.preposition in {"in", "at"}
    ]
    return Place(0, 0, places[0].place, places[0].country, "") if len(places) == 1 else None


def _labels(passages: list[Passage]) -> list[Actor]:
    """Return the speakers of a transcript: people before a colon, at the head of a paragraph or by their office."""
    found = []
    paragraph = -1
    for passage in passages:
        opens, paragraph = passage.sentence.paragraph != paragraph, passage.sentence.paragraph
        for actor in passage.actors:
            heads = (opens and actor.first == passage.first) or actor.office
            if actor.head == "person" and heads and passage.words[actor.last : actor.last + 1] == [":"]:
                found.append(actor)
    return found


def _is_of_a_call(title: list[str]) -> bool:
    """Say whether a title announces a call, so that "spoke with" in the text means one; no courtesy call does."""
    if {"phone", "telephone", "phones", "telephones"} & set(title):
        return True
    return any(a in {"call", "calls"} and b in {"with", "to", "between"} for a, b in itertools.pairwise(title))


def _is_of_three(title: list[str]) -> bool:
    """Say whether a title announces a trilateral meeting, so that "met with B and C" in the text means one."""
    return any(word in engagement_words().together for word in title)


def _actors(text: Text, hits: dict[int, Hit], first: int) -> list[list[Actor]]:
    """Return the actors of each sentence from a token on, where the dateline ends.

    Names given in full anywhere count where one word of them stands.
    """
    finder = ActorFinder(text, hits)
    found = []
    for sentence in text.sentences:
        found.append(finder.find(sentence))
        for actor in found[-1]:
            if actor.name and (not actor.weak or " " in actor.name):
                finder.names.know(actor.name)
    known = finder.names.known
    for sentence in text.sentences:
        if not known.isdisjoint(text.words[sentence.first : sentence.last]):
            found[sentence.number] = finder.find(sentence)
    return [[actor for actor in actors if actor.first >= first] for actors in found]


def _passages(
    text: Text, hits: dict[int, Hit], found: list[list[Actor]], home: Home, published: dt.date | None
) -> list[Passage]:
    places, occasions = PlaceFinder(text, hits, home.first, _name_words(found)), OccasionFinder(text, hits)
    dates = [_dates_of(text, sentence) for sentence in text.sentences]
    programme = Programme(text, dates, published)
    principal = programme.principal(found)
    passages = []
    for sentence, actors in zip(text.sentences, found, strict=True):
        where = places.find(sentence.first, sentence.last)
        named = occasions.find(sentence.first, sentence.last)
        entry = programme.entries.get(sentence.number)
        passages.append(Passage(text, sentence, actors, where, dates[sentence.number], named, entry, principal))
    return passages


def _dates_of(text: Text, sentence: Sentence) -> list[tuple[int, int, DateExpression]]:
    start, end = text.span(sentence.first, sentence.last)
    return [
        (text.token_at(date.start), text.token_at(date.end - 1) + 1, date) for date in find_dates(text.text, start, end)
    ]
