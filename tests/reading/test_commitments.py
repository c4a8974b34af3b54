"""Who agreed, pledged or undertook what, in invented reports of one meeting."""

from __future__ import annotations

import datetime as dt

import pytest

from dragoman.model import Document, When
from dragoman.reading import read
from dragoman.reference.pledges import pledge_words

Promised = list[tuple[set[str], str]]
BOTH = {"FIN", "CZE"}


def commitments_of(text: str) -> Promised:
    opening = "Finnish Foreign Minister Aino Laine met Czech Foreign Minister Petr Novak in Prague on Monday. "
    reading = read(Document(text=opening + text, id="t", published=dt.date(2025, 11, 20)))
    return [(set(one.parties), one.what) for one in reading.commitments]


MADE: list[tuple[str, Promised]] = [
    ("The two sides agreed to open a direct flight and to meet in Turku in May.",
     [(BOTH, "open a direct flight"), (BOTH, "meet in Turku in May")]),
    ("They agreed, in principle, on a visa waiver.", [(BOTH, "a visa waiver")]),
    ("The 2 sides agreed on Tuesday to open a direct flight.", [(BOTH, "open a direct flight")]),
    ("It was agreed that the next round would be held in Turku.", [(BOTH, "the next round would be held in Turku")]),
    ("Finland and the Czech Republic intend to expand their trade.", [(BOTH, "expand their trade")]),
    ("The ministers reaffirmed their commitment to free trade.", [(BOTH, "free trade")]),
    ("He thanked her, underscoring the shared commitment to free trade.", [(BOTH, "free trade")]),
    ("Novak reiterated the ironclad commitment of the Czech Republic to Finland.", [(BOTH, "Finland")]),
    ("The leaders instructed their relevant ministers to draft a treaty.", [(BOTH, "draft a treaty")]),
    ("Finland will provide ten scholarships.", [({"FIN"}, "provide ten scholarships")]),
    ("Laine said her country would soon open a consulate in Brno.", [({"FIN"}, "soon open a consulate in Brno")]),
    ("Finland pledged ten million euros.", [({"FIN"}, "ten million euros")]),
    ("“Both sides have agreed to look for new dates,” said Laine.", [(BOTH, "look for new dates")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MADE)
def test_commitments(text: str, expected: Promised) -> None:
    assert commitments_of(text) == expected


NOT_MADE = [
    "They agreed that relations were developing well.",
    "They agreed on the importance of free trade.",
    "The two sides have yet to agree on a date.",
    "She urged the Czech Republic to commit to free trade.",
    "Finland expressed support for the plan.",
    "A bank in Chad promised to lower its fees.",
    "Sweden will support the plan.",
    "The donors' pledges to the fund were late.",
]


@pytest.mark.parametrize("text", NOT_MADE)
def test_views_wishes_and_other_people_s_plans_are_none(text: str) -> None:
    assert commitments_of(text) == []


def test_a_domestic_pledge_is_none() -> None:
    text = "The Finnish government pledged to cut taxes. The foreign minister of Finland spoke at an embassy."
    assert read(Document(text=text, id="t")).commitments == ()


BARE = [phrase for phrase in pledge_words().binding if not phrase.endswith("ing")]


@pytest.mark.parametrize("phrase", BARE)
def test_every_binding_phrase_binds(phrase: str) -> None:
    assert commitments_of(f"They {phrase} to open a direct flight.") == [(BOTH, "open a direct flight")]


@pytest.mark.parametrize("phrase", pledge_words().impersonal)
def test_every_impersonal_phrase_binds_all(phrase: str) -> None:
    assert commitments_of(f"{phrase.capitalize()} to open a direct flight.") == [(BOTH, "open a direct flight")]


@pytest.mark.parametrize("verb", sorted(pledge_words().repeating))
@pytest.mark.parametrize("noun", sorted(pledge_words().bonds))
def test_every_bond_binds(verb: str, noun: str) -> None:
    assert commitments_of(f"They {verb} their firm {noun} to free trade.") == [(BOTH, "free trade")]


@pytest.mark.parametrize("verb", sorted(pledge_words().affirming))
def test_every_affirming_verb_affirms(verb: str) -> None:
    assert commitments_of(f"They {verb} their commitment to free trade.") == [(BOTH, "free trade")]


@pytest.mark.parametrize("word", sorted(pledge_words().sharing))
def test_every_sharing_word_makes_it_one_of_both(word: str) -> None:
    assert commitments_of(f"They spoke of a {word} commitment to free trade.") == [(BOTH, "free trade")]


@pytest.mark.parametrize("verb", sorted(pledge_words().directing))
def test_every_directing_verb_hands_on_a_task(verb: str) -> None:
    assert commitments_of(f"They {verb} their officials to draft a treaty.") == [(BOTH, "draft a treaty")]


@pytest.mark.parametrize("deed", sorted(pledge_words().deeds))
def test_every_deed_can_be_promised(deed: str) -> None:
    assert commitments_of(f"Finland will {deed} Arctic matters.") == [({"FIN"}, f"{deed} Arctic matters")]


@pytest.mark.parametrize("word", sorted(pledge_words().views))
def test_every_view_is_no_pledge(word: str) -> None:
    assert commitments_of(f"They agreed on {word} and fish.") == []


@pytest.mark.parametrize("word", sorted(pledge_words().unreal))
def test_every_unreal_word_takes_the_pledge_away(word: str) -> None:
    assert commitments_of(f"They {word} agreed to open a direct flight.") == []


@pytest.mark.parametrize(
    ("text", "by"),
    [
        (
            "The two sides agreed to meet in Turku in May 2026.",
            When(dt.date(2026, 5, 1), dt.date(2026, 5, 31), "month"),
        ),
        (
            "They agreed to bring trade to one billion euros by 2030.",
            When(dt.date(2030, 1, 1), dt.date(2030, 12, 31), "year"),
        ),
        (
            "They agreed to hold the next round next year in Turku.",
            When(dt.date(2026, 1, 1), dt.date(2026, 12, 31), "year"),
        ),
        ("They agreed to open a consulate on 3 March 2026.", When.day(dt.date(2026, 3, 3))),
        ("They agreed to open a direct flight.", None),
        ("They agreed to build on the treaty of 2010.", None),
    ],
)
def test_the_time_for_it_is_read_from_its_words(text: str, by: When | None) -> None:
    opening = "Finnish Foreign Minister Aino Laine met Czech Foreign Minister Petr Novak in Prague on Monday. "
    document = Document(text=opening + text, id="t", published=dt.date(2025, 11, 20))
    (one,) = read(document).commitments
    assert one.by == by
    assert all(document.text[span.start : span.end] == span.text for spans in one.spans.values() for span in spans)
    assert ("by" in one.spans) == (by is not None)
