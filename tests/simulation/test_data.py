"""Every row of the simulation's data is valid, and something reaches it."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from dragoman.model import When
from dragoman.reference.cities import towns
from dragoman.reference.parties import parties
from dragoman.reference.topics import topic_codes
from dragoman.simulation import LEVELS, Noise, Report, simulate
from dragoman.simulation.chance import stream
from dragoman.simulation.colour import colour, in_other_words
from dragoman.simulation.customs import Custom, custom_of, customs
from dragoman.simulation.dates import Dating, words
from dragoman.simulation.naming import changes, respellings
from dragoman.simulation.occasions import occasions
from dragoman.simulation.outlets import press_names, styles
from dragoman.simulation.people import name
from dragoman.simulation.posts import named, posts, posts_of
from dragoman.simulation.templates import Template, sentences, templates

SLOTS = frozenset({"a", "b", "when", "when_planned", "where", "place", "name", "within", "instrument"})


@cache
def texts() -> str:
    """Return the text of many reports, with rare turns in it."""
    rows = (row for seed in (1, 2) for row in simulate(12_000, LEVELS["high"], seed))
    return "\n".join(row.document.text + "\n" + (row.document.title or "") for row in rows if isinstance(row, Report))


def fixed(text: str) -> str:
    """Return a pattern for a sentence with anything in its slots."""
    return re.sub(r"\\\{\w+\\\}", ".*?", re.escape(text))


@pytest.mark.parametrize("template", templates().sentences, ids=lambda one: f"{one.sort} {one.state} {one.text[:20]}")
def test_sentences_are_written(template: Template) -> None:
    assert template.slots <= SLOTS
    assert set(template.styles) <= styles().keys()
    pattern = fixed(template.text)
    assert re.search(rf"^(?:.*[.–:] )?{pattern}", texts(), re.MULTILINE), template.text


def test_other_sentences_are_written() -> None:
    listed = templates()
    others = (*listed.topics, *listed.tour, *listed.chair_now, *listed.chair_next, *listed.said)
    titles = [title for group in listed.titles.values() for title in group]
    assert [one for one in (*others, *titles) if not re.search(fixed(one), texts())] == []
    assert [one for one in listed.quotes if one not in texts()] == []


def test_sentences_of_colour_are_written() -> None:
    listed = templates()
    assert [one for one in listed.fillers if not re.search(fixed(one), texts())] == []
    assert [one for words in listed.fill.values() for one in words if one not in texts().lower()] == []
    assert [
        one for one, other in listed.synonyms if in_other_words(stream(1), f"{one} it" * 20).count(other) == 0
    ] == []
    assert [other for _, other in listed.synonyms if other not in texts()] == []


def test_every_sort_can_be_told_in_every_style() -> None:
    for one in templates().sentences:
        assert all(sentences(one.sort, one.state, style) for style in styles())


def test_articles_belong_to_states() -> None:
    assert templates().with_article <= set(parties())


def test_states_have_one_custom() -> None:
    listed = [state for one in customs() for state in one.states]
    assert len(listed) == len(set(listed)) == len(custom_of())
    assert set(listed) <= set(parties())


@pytest.mark.parametrize("custom", customs(), ids=lambda one: one.code)
def test_names_of_a_custom_are_used(custom: Custom) -> None:
    random = stream(1, custom.code)
    made = " ".join(" ".join(name(random, custom)) for _ in range(4000))
    assert [one for one in (*custom.male, *custom.female, *custom.family) if one not in made] == []


def test_names_differ_within_a_custom() -> None:
    for one in customs():
        for names in (one.male, one.female, one.family):
            assert len(names) == len(set(names))


def test_every_respelling_changes_some_name() -> None:
    names = [
        name for one in customs() for name in (*one.male, *one.female, *one.family, *(f"Al-{x}" for x in one.family))
    ]
    used = {
        (one, other)
        for each in names
        for one, other in respellings()
        if each.replace(one, other, 1) in changes(each) or each[0] + each[1:].replace(one, other, 1) in changes(each)
    }
    assert set(respellings()) - used == set()


def test_posts_are_held_somewhere() -> None:
    everywhere = {post.code for state in custom_of() for post in posts_of(state)}
    assert everywhere == set(posts())
    assert all(parties()[one.state] and one.post in posts() for one in named())
    assert all(one.post in {post.code for post in posts_of(one.state)} for one in named())


def test_topics_are_those_of_the_guide() -> None:
    used = {code for post in posts().values() for code in post.topics}
    assert used == set(occasions().topics)
    assert used | {code for one in occasions().instruments for code in one.topics} <= set(topic_codes())


def test_occasions_occur() -> None:
    names = [one.name for one in occasions().formats] + [one.name for one in occasions().instruments]
    assert [one for one in names if one not in texts()] == []
    for gathering in occasions().gatherings:
        assert gathering.name.removeprefix("{city} ") in texts()


def test_outlets_are_used() -> None:
    publishers = {row.document.publisher for row in simulate(4000, LEVELS["low"], 1) if isinstance(row, Report)}
    assert all(any((one or "").endswith(name) for one in publishers) for name in press_names())


def test_states_of_a_world_have_towns() -> None:
    assert all(parties()[code].capitals or code in towns() for code in custom_of() if code != "SYC")


def test_dates_are_worded_in_every_style() -> None:
    day, month = dt.date(2015, 1, 31), When(dt.date(2015, 1, 1), dt.date(2015, 1, 31), "month")
    whens = (When(day, day), When(day.replace(day=30), day), When(day, dt.date(2015, 2, 3)), month)
    for style in styles().values():
        worded = [words(style, Dating(when)) for when in whens]
        assert len(set(worded)) == 4
        assert all("{" not in each for each in worded)


def test_reports_of_one_story_do_not_share_their_colour() -> None:
    sentences = [colour(stream(number, "colour")) for number in range(300)]
    runs = [set(zip(words, words[1:], words[2:], strict=False)) for words in (one.lower().split() for one in sentences)]
    shared = [len(one & other) for one, other in pairwise(runs)]
    assert sum(shared) < 60


def test_the_page_says_what_each_noise_is_and_how_much() -> None:
    page = (Path(__file__).parents[2] / "docs" / "simulation.md").read_text("utf-8")
    for field in Noise.__struct_fields__:
        rates = " | ".join(f"{getattr(noise, field):g}" for noise in LEVELS.values())
        assert f"| `{field}` | {rates} |" in page
