"""Topics that a stretch of text names, and words that name none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.reference.topics import topic_codes, topic_words, topics_in

NAMED = [
    ("They discussed trade, defence and the return of refugees.", ("trade", "defence", "migration")),
    ("Energy came up before trade.", ("energy", "trade")),
    ("talks on Iran's nuclear file and on sanctions relief", ("nuclear", "sanctions")),
    ("cooperation on AI and in outer space", ("technology", "space")),
    ("the exchange of detainees and the ceasefire", ("humanitarian", "peace_process")),
    ("food security and higher education", ("agriculture", "education")),
    ("reform of the UN Security Council", ("un_reform",)),
    ("views on regional and international issues", ("regional_issues", "international_issues")),
    ("the war of aggression against its neighbour", ("armed_conflict",)),
    ("a memorandum on extradition and dispute resolution", ("law",)),
    ("two scholarships for students of Arabic", ("education",)),
    ("Cooperation between the two countries’ women’s rights bodies", ("bilateral_relations", "human_rights")),
]


@pytest.mark.parametrize(("text", "codes"), NAMED)
def test_topics_in_the_order_of_the_text(text: str, codes: tuple[str, ...]) -> None:
    assert topics_in(text) == codes


NONE = [
    "",
    "They met in the capital on Monday.",
    "The energy minister was there.",
    "the Minister for Energy, Health and Trade",
    "He saw the National Security Adviser.",
    "the foreign and defence ministers",
    "the Ministry of Trade and Industry",
    "officials of the defence ministry",
    "the Asian Development Bank and the World Health Organization",
    "a resolution of the Security Council",
    "He waited in the corridor.",
    "the ai of the valley",
    "Mr Waterman and Ms Tradewell",
]


@pytest.mark.parametrize("text", NONE)
def test_titles_institutions_and_lookalikes_name_no_topic(text: str) -> None:
    assert topics_in(text) == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("the energy minister spoke about energy", "energy"),
        ("the Ministry of Trade wants more trade", "trade"),
        ("the Security Council and regional security", "security"),
        ("the leaders of the trade unions", "labour"),
    ],
)
def test_a_topic_is_named_beside_a_title_or_an_institution(text: str, code: str) -> None:
    assert code in topics_in(text)


def test_offsets_hold_where_lower_case_is_longer() -> None:
    assert topics_in("İİİİ trade İİ") == ("trade",)


def test_codes_are_each_listed_once() -> None:
    assert len(set(topic_codes())) == len(topic_codes()) == 51


PHRASES = [(topic.code, phrase) for topic in topic_words().topics for phrase in topic.phrases]
EXCEPTIONS = [(topic.code, phrase) for topic in topic_words().topics for phrase in topic.besides]


@pytest.mark.parametrize(("code", "phrase"), PHRASES)
def test_every_phrase_names_its_topic(code: str, phrase: str) -> None:
    assert code in topics_in(f"They spoke about {phrase.rstrip('*')} there.")


@pytest.mark.parametrize(("code", "phrase"), EXCEPTIONS)
def test_every_exception_takes_a_phrase_away(code: str, phrase: str) -> None:
    words = phrase.rstrip("*")
    own = next(topic for topic in topic_words().topics if topic.code == code)
    assert any(one.rstrip("*").lower() in words.lower() for one in own.phrases)
    assert code not in topics_in(f"they spoke about {words} there")


@pytest.mark.parametrize("noun", sorted(topic_words().institutions))
def test_every_institution_hides_what_it_is_for(noun: str) -> None:
    assert topics_in(f"They went to the Energy {noun.capitalize()} there.") == ()


@given(st.lists(st.sampled_from("trade Trade minister Ministry of and , security council energy’s İ (".split())))
def test_codes_are_known_and_come_once(words: list[str]) -> None:
    codes = topics_in(" ".join(words))
    assert len(set(codes)) == len(codes)
    assert set(codes) <= set(topic_codes())
