"""What a report consists of before it is published: the versions it tells, their sentences, what stands beside."""

from __future__ import annotations

from random import Random

from msgspec import Struct

from dragoman.model import ChairClaim, QuoteClaim, Sense
from dragoman.simulation.chance import between, pick
from dragoman.simulation.colour import colour, in_other_words
from dragoman.simulation.coverage import Assignment
from dragoman.simulation.happenings import Chairing, Engagement, Moment, Story
from dragoman.simulation.outlets import Outlet
from dragoman.simulation.prose import Writer
from dragoman.simulation.templates import templates
from dragoman.simulation.versions import Shown, Version, Witness
from dragoman.simulation.world import State

COVERED, AHEAD, PART_ONLY = 0.8, 0.2, 0.15
"""Shares: of the parts of a story, told once held and told ahead; of the reports that tell of parts alone."""

_QUOTED, _CHAIR = 0.35, 0.5
_LEAST_COLOUR = 6
_COLOUR, _COLOUR_FOR_EACH = (3, 7), 4
"""Sentences of colour, and how many more for each engagement: reports of one event by two outlets share little else."""

_BEING = frozenset({"held", "ongoing"})


class Piece(Struct, frozen=True):
    """One version in words. `topics` is the sentence that names them, "" for none; `names_sides` as in `Sentence`."""

    version: Version
    sentence: str
    topics: str
    names_sides: bool


class Aside(Struct, frozen=True):
    """A sentence that tells of no engagement, and the claim in it, if any."""

    sentence: str
    claim: ChairClaim | QuoteClaim | None = None


class Draft(Struct, frozen=True):
    """A whole report without its dateline."""

    pieces: tuple[Piece, ...]
    asides: tuple[Aside, ...] = ()


def choose(random: Random, story: Story, moment: Moment, published: int) -> tuple[Engagement, ...]:
    """Return the engagements of a story that a report of its own tells of, the main one mostly first."""
    main, *parts = story.engagements
    if moment.turn in {"proposed", "moved", "cancelled"}:
        return (main,)
    held = moment.turn == "held"
    told = [one for one in parts if random.random() < (COVERED if held and one.start <= published else AHEAD)]
    if not held:
        return (main, *(one for one in told[:1] if not one.agreed))
    if told and main.kind in {"visit", "conference"} and random.random() < PART_ONLY:
        return tuple(told)
    return (main, *told)


def _pieces(versions: tuple[Version, ...], writer: Writer) -> tuple[Piece, ...]:
    found = []
    for version in versions:
        sentence, names_sides = writer.sentence(version)
        talked = version.status in _BEING and version.engagement.kind not in {"visit", "conference", "signing"}
        topics = version.engagement.topics if talked and not version.background else ()
        found.append(Piece(version, sentence, writer.topics(topics) if topics else "", names_sides))
    return tuple(found)


def compose(
    random: Random, witness: Witness, story: Story, task: Assignment, recalled: Engagement | None,
    states: dict[str, State],
) -> Draft:  # fmt: skip
    """Return a report of an outlet's own. `recalled` is an engagement of the past that it mentions as well."""
    moment = story.moments[task.moment]
    told = choose(random, story, moment, task.day)
    straying = task.number > 0
    versions = [witness.tell(one, moment, straying=straying) for one in told]
    if recalled:
        versions.append(witness.recall(recalled))
    writer = Writer(random, task.outlet.style, states)
    pieces = _pieces(tuple(versions), writer)
    return Draft(pieces, tuple(_asides(random, writer, story, pieces, states)))


def _asides(
    random: Random, writer: Writer, story: Story, pieces: tuple[Piece, ...], states: dict[str, State]
) -> list[Aside]:
    first = pieces[0]
    held = first.version.status in _BEING
    found = []
    if story.chairing and held and random.random() < _CHAIR:
        found.append(_chair(random, story.chairing, states))
    if len(story.stops) > 1 and first.version.engagement.kind == "visit":
        places = " and ".join(stop for stop in story.stops if stop != first.version.engagement.place)
        found.append(Aside(pick(random, templates().tour).format(places=places)))
    speaker = next((one for one in first.version.one if one.name), None)
    if speaker and held and first.names_sides and random.random() < _QUOTED:
        found.append(_quote(random, writer, speaker))
    found += [Aside(colour(random)) for _ in range(between(random, *_COLOUR) + _COLOUR_FOR_EACH * len(pieces))]
    return found


def _chair(random: Random, chairing: Chairing, states: dict[str, State]) -> Aside:
    holder, last = states[chairing.holder].name, states[chairing.last].name
    taking = random.random() < 0.5 and holder != last
    text = pick(random, templates().chair_next if taking else templates().chair_now)
    sentence = text.format(state=holder, body=chairing.label, last=last)
    sense: Sense = "takes_over" if taking else "holds"
    return Aside(sentence, ChairClaim(body=chairing.label, holder=chairing.holder, sense=sense, evidence=sentence[:-1]))


def _quote(random: Random, writer: Writer, speaker: Shown) -> Aside:
    quote = pick(random, templates().quotes)
    sentence = pick(random, templates().said).format(quote=quote, speaker=writer.speaker(speaker))
    return Aside(sentence, QuoteClaim(quote=quote, speaker=speaker.name))


def cut(random: Random, draft: Draft) -> Draft:
    """Return the head of a report: at least its first sentence, and some of the sentences beside that claim nothing."""
    count = len(draft.pieces)
    kept = 1 + int(random.random() * max(1, count - 1))
    beside = [one for one in draft.asides if one.claim is None]
    return Draft(draft.pieces[:kept], tuple(beside[: max(_LEAST_COLOUR, len(beside) // 2)]))


def reword(random: Random, draft: Draft, outlet: Outlet, states: dict[str, State]) -> Draft:
    """Return a report that tells the same in other words; quotations stay."""
    pieces = _pieces(tuple(piece.version for piece in draft.pieces), Writer(random, outlet.style, states))
    asides = (one if one.claim else Aside(in_other_words(random, one.sentence)) for one in draft.asides)
    return Draft(pieces, tuple(asides))
