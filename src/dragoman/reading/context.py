"""What a document as a whole tells about its actors: whose officials speak without a country's name, who writes."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from dragoman.model import Document
from dragoman.reading.actors import Actor
from dragoman.reading.find_actors import ActorFinder
from dragoman.reading.lexicon import Hit, find_hits
from dragoman.reading.tokens import Text
from dragoman.reference.cities import find_city
from dragoman.reference.parties import parties


class Home(Struct, frozen=True):
    """The states whose officials a document names without their country, likeliest first, and why."""

    states: tuple[str, ...]
    rule: str
    author: Actor | None = None
    body: str | None = None

    @property
    def first(self) -> str | None:
        """Return the likeliest home state."""
        return self.states[0] if self.states else None


def publisher_home(document: Document) -> tuple[str | None, Actor | None]:
    """Return the state that a publisher's name gives, and the official in whose name it writes."""
    if not document.publisher:
        return None, None
    text = Text(document.publisher)
    hits = find_hits(text)
    states = [hit for hit in hits.values() if not hit.is_body]
    author = None
    if text.sentences:
        actors = ActorFinder(text, hits).find(text.sentences[0])
        author = next((actor for actor in actors if actor.office and actor.head in {"office", "person"}), None)
    if author is not None:
        author = Actor(
            first=0, last=0, head="office", office=author.office, office_kind=author.office_kind, state=author.state
        )
    return (states[0].code if states else None), (author if states else None)


def dateline_home(place: str | None) -> str | None:
    """Return the state of the town in a dateline."""
    if not place:
        return None
    city = find_city(place.split(",")[0].strip())
    return city.country if city else None


def home_of(document: Document, dateline: str | None, hits: dict[int, Hit]) -> Home:
    """Return the home states of a document: the publisher's, the dateline's, then those it names most."""
    published, author = publisher_home(document)
    placed = dateline_home(dateline)
    counted = [code for code, _ in _most_named(hits)]
    order = [code for code in (published, placed, *counted) if code]
    rule = "state of the publisher" if published else "state of the dateline" if placed else "state most named"
    bodies = Counter(hit.code for hit in hits.values() if hit.is_body)
    body = bodies.most_common(1)[0][0] if bodies else None
    return Home(tuple(dict.fromkeys(order)), rule, author, body)


def _most_named(hits: dict[int, Hit]) -> list[tuple[str, int]]:
    votes: Counter[str] = Counter()
    for hit in hits.values():
        if not hit.is_body and hit.code in parties():
            votes[hit.code] += 1
    return votes.most_common(6)
