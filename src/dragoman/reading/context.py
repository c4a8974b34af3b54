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
from dragoman.reference.officials import known_party
from dragoman.reference.outlets import outlet_home
from dragoman.reference.parties import parties
from dragoman.reference.polities import states_of_title

_NAMED, _PLACED, _TITLED, _COUNTERPART, _MARKED, _MOST_MARKED, _FEW = 10, 8, 10, 5, 3, 2, 5


class Home(Struct, frozen=True):
    """The states whose officials a document names without their country, likeliest first, and why.

    `bodies` are the international bodies it names, most named first; where `own_body`, the first one publishes it.
    """

    states: tuple[str, ...]
    rule: str
    author: Actor | None = None
    bodies: tuple[str, ...] = ()
    own_body: bool = False

    @property
    def body(self) -> str | None:
        """Return the likeliest international body."""
        return self.bodies[0] if self.bodies else None

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
    home = states[0].code if states else outlet_home(document.publisher)
    return home, (author if states else None)


def dateline_home(place: str | None) -> str | None:
    """Return the state of the town in a dateline."""
    if not place:
        return None
    city = find_city(place.split(",")[0].strip())
    return city.country if city else None


def home_of(document: Document, dateline: str | None, hits: dict[int, Hit], actors: list[Actor]) -> Home:
    """Return the home states of a document: the publisher's, then those that its dateline and its wording speak for."""
    published, author = publisher_home(document)
    placed = dateline_home(dateline)
    votes = _votes(hits, actors, placed, document.published.year if document.published else None)
    ranked = [code for code, _ in votes.most_common()]
    order = [code for code in (published, *ranked) if code]
    rule = "state of the publisher" if published else "state of the dateline" if placed else "state most named"
    own = None if published else _publishing_body(document)
    bodies = Counter(hit.code for hit in hits.values() if hit.is_body)
    spoken_of = [code for code, _ in bodies.most_common()]
    return Home(
        tuple(dict.fromkeys(order)), rule, author, (own, *spoken_of) if own else tuple(spoken_of), own is not None
    )


def _publishing_body(document: Document) -> str | None:
    """Return the international body in whose name a document is published."""
    found = find_hits(Text(document.publisher or ""))
    return next((hit.code for hit in found.values() if hit.is_body), None)


def _votes(hits: dict[int, Hit], actors: list[Actor], placed: str | None, year: int | None) -> Counter[str]:
    """Weigh the states of a text: how often it names them, its dateline, the titles it uses without a state.

    A text says of foreign officials whose they are, and leaves it out for those of its own state.
    """
    named = _most_named(hits)
    most = max(_FEW, named[0][1]) if named else 1
    votes: Counter[str] = Counter()
    for code, count in named:
        votes[code] += round(_NAMED * count / most)
    if placed is not None:
        votes[placed] += _PLACED
    for code in _of_titles(actors, {code for code, _ in named}):
        votes[code] += _TITLED
    own = _of_known(actors, year)
    if own is not None:
        votes[own] += _TITLED
    marked = {(actor.state or "", (actor.office or "").lower()) for actor in actors if _is_marked(actor)}
    for code, count in Counter(code for code, _ in marked).items():
        votes[code] -= _MARKED * min(count, _MOST_MARKED)
    for code in {actor.state for actor in actors if actor.counterpart and actor.state}:
        votes[code] -= _COUNTERPART
    return votes


def _of_titles(actors: list[Actor], named: set[str]) -> list[str]:
    """Return the state of each person whose title, without a state, is one that few states use."""
    found = {}
    for actor in actors:
        if actor.key is None and actor.office and actor.name:
            states = [code for one in actor.office.split("; ") for code in states_of_title(one)]
            fitting = [code for code in states if code in named or len(states) == 1]
            if len(fitting) == 1:
                found[actor.name] = fitting[0]
    return list(found.values())


def _of_known(actors: list[Actor], year: int | None) -> str | None:
    """Return the state of most of the known officials whom the text names by an office without a state."""
    unmarked = {actor.name for actor in actors if actor.key is None and actor.office and actor.name}
    states = Counter(code for name in unmarked if (code := known_party(name, year)) in parties())
    (first, most), (_, next_most) = (*states.most_common(2), (None, 0), (None, 0))[:2]
    return first if most > next_most else None


def _is_marked(actor: Actor) -> bool:
    """Say whether a person's or an office's state stands beside the title."""
    return actor.state is not None and actor.office is not None and not actor.plural


def _most_named(hits: dict[int, Hit]) -> list[tuple[str, int]]:
    votes: Counter[str] = Counter()
    for hit in hits.values():
        if not hit.is_body and hit.code in parties():
            votes[hit.code] += 1
    return votes.most_common(6)
