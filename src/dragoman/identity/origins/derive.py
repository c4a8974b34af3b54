"""Puts each text under the earlier one that it derives from, and follows that to the first report."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator

from msgspec import Struct

from dragoman.identity.origins.resemblance import Sketch, bands, resemblance, sketch_of
from dragoman.model import Genre

PAIRS, TRIPLES = 0.35, 0.25
"""Shares of the runs of two and of three words from which a text derives from another. Independent reports of one
event share up to 0.23 and 0.14: names, titles, the quoted sentence."""

LEAST_RUNS = 12
"""The least number of runs of three words in common: less is a quotation."""

HORIZON = dt.timedelta(days=21)
"""How long after publication a text is still copied."""


class Text(Struct, frozen=True):
    """A document's words. `published` is a calendar day, None where nothing says it.

    Rows of a table (genre `table`) look alike and copy nobody: each is its own origin, and no one's.
    """

    id: str
    text: str
    published: dt.date | None = None
    genre: Genre = "report"

    @property
    def order(self) -> tuple[dt.date, str]:
        """Return what orders texts: the day of publication, undated ones last, then the id."""
        return (self.published or dt.date.max, self.id)


class Copy(Struct, frozen=True):
    """A text that derives from an earlier one, `source`; `share` of its runs of three words stand there."""

    id: str
    source: str
    share: float


def copies(texts: Iterable[Text]) -> list[Copy]:
    """Return the texts that derive from others, each under the earlier one that it resembles most.

    The order in which texts come has no influence. Texts are held for `HORIZON` only, in the order of their days.
    """
    held: dict[str, tuple[Text, Sketch]] = {}
    shelves: dict[int, list[str]] = defaultdict(list)
    found: list[Copy] = []
    for text in sorted((text for text in texts if text.genre != "table"), key=lambda text: text.order):
        sketch = sketch_of(text.text)
        places = bands(sketch)
        _drop_old(held, shelves, text)
        near = {name for place in places for name in shelves.get(place, ())}
        found += _source(text, sketch, (held[name] for name in near))
        held[text.id] = (text, sketch)
        for place in places:
            shelves[place].append(text.id)
    return found


def _drop_old(held: dict[str, tuple[Text, Sketch]], shelves: dict[int, list[str]], text: Text) -> None:
    """Forget texts that are too old to be the source of this one or a later one."""
    if text.published is None:
        return
    while held:
        old, sketch = next(iter(held.values()))
        if old.published is None or text.published - old.published <= HORIZON:
            break
        for place in bands(sketch):
            shelves[place].remove(old.id)
            if not shelves[place]:
                del shelves[place]
        del held[old.id]


def _source(text: Text, sketch: Sketch, others: Iterable[tuple[Text, Sketch]]) -> Iterator[Copy]:
    best: tuple[float, Text] | None = None
    for other, its in sorted(others, key=lambda one: one[0].order):
        share = derived(sketch, its)
        if share and (best is None or share > best[0]):
            best = share, other
    if best:
        yield Copy(text.id, best[1].id, round(best[0], 3))


def derived(one: Sketch, other: Sketch) -> float:
    """Return the share of the shorter text's runs of three words in the other, 0 where neither is a copy."""
    pairs, triples = resemblance(one, other)
    if len(one.triples & other.triples) < LEAST_RUNS:
        return 0.0
    return triples if pairs >= PAIRS or triples >= TRIPLES else 0.0


def origin_groups(texts: Iterable[Text]) -> dict[str, str]:
    """Return, for every text's id, the id of the first report that it derives from: often its own."""
    texts = list(texts)
    sources = {copy.id: copy.source for copy in copies(texts)}
    found: dict[str, str] = {}
    for text in sorted(texts, key=lambda text: text.order):
        source = sources.get(text.id)
        found[text.id] = found[source] if source else text.id
    return found
