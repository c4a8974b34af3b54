"""What was talked about: sentences that go on about an engagement give it its topics."""

from __future__ import annotations

import datetime as dt

import pytest

from dragoman.model import Document
from dragoman.reading import read
from dragoman.reference.subjects import subject_words

MET = "Finnish Foreign Minister Aino Laine met Czech Foreign Minister Petr Novak in Prague on Monday."


def topics_of(text: str) -> list[set[str]]:
    reading = read(Document(text=text, id="t", published=dt.date(2025, 11, 20)))
    return [set(one.topics) for one in reading.engagements]


TOLD = [
    (f"{MET}\n\nThey discussed trade and visas.", [{"trade", "consular"}]),
    (f"{MET}\n\nThe talks, held behind closed doors, dwelt on trade.", [{"trade"}]),
    (f"{MET}\n\nTrade and visas were discussed.", [{"trade", "consular"}]),
    (f"{MET}\n\nBoth sides stressed the weight of energy.\n\nThe ministers also took up trade.", [{"energy", "trade"}]),
    (f"{MET}\n\nNovak said that the Czech Republic wanted more trade.", [{"trade"}]),
    (f"{MET} Energy was the first matter, trade the second.", [{"energy", "trade"}]),
    (f"{MET} Laine handed Novak a letter.\n\nThe two discussed trade.", [{"trade"}]),
    (f"{MET}\n\nThe weather was fine.\n\nA fair opened nearby to show trade in glass.", [set()]),
    ("Finnish President Aino Laine will visit Chad in May. The visit follows a trade fair.", [set()]),
    (
        f"{MET} They spoke about trade.\n\nOn Tuesday Laine met Polish President Jan Kos. The two discussed energy.",
        [{"trade"}, {"energy"}],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_topics_go_to_the_talks_that_a_sentence_is_about(text: str, expected: list[set[str]]) -> None:
    assert topics_of(text) == expected


@pytest.mark.parametrize("phrase", subject_words().discussing)
def test_every_discussing_phrase_tells_a_subject(phrase: str) -> None:
    assert topics_of(f"{MET}\n\nThey {phrase} trade.")[0] == {"trade"}


@pytest.mark.parametrize("verb", sorted(subject_words().holding))
def test_every_holding_verb_tells_a_subject(verb: str) -> None:
    assert topics_of(f"{MET}\n\nThe two ministers {verb} trade.")[0] == {"trade"}


@pytest.mark.parametrize("noun", sorted(subject_words().sides | subject_words().talks))
def test_every_noun_for_sides_and_talks_goes_on(noun: str) -> None:
    assert topics_of(f"{MET}\n\nThe {noun} touched upon trade.")[0] == {"trade"}
