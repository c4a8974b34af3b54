"""Who said the words quoted: invented reports with the speaker before, behind, around and a paragraph away."""

from __future__ import annotations

import datetime as dt

import pytest

from dragoman.model import Document, QuoteClaim
from dragoman.reading import read
from dragoman.reference.speech import speech_words


def quotes_of(text: str) -> list[QuoteClaim]:
    opening = "Peruvian Foreign Minister Rosa Quispe met Chilean President Jorge Soto in Lima.\n\n"
    return list(read(Document(text=opening + text, id="t", published=dt.date(2025, 11, 20))).quotes)


SPEAKERS = [
    ("“We are friends,” Quispe said.", ["Rosa Quispe"]),
    ("“We are friends,” said the minister.", ["Rosa Quispe"]),
    ("“We are friends,” she told reporters on Monday. “We will stay so.”", ["Rosa Quispe", "Rosa Quispe"]),
    ("“We are friends,” said Quispe, “and we will stay so.”", ["Rosa Quispe", "Rosa Quispe"]),
    ("Soto, who had come by train, called it “a long way round”.", ["Jorge Soto"]),
    ("Soto said the talks were useful. They had been “long but fair”, he added.", ["Jorge Soto"]),
    ("According to Soto, the road was “more or less open”.", ["Jorge Soto"]),
    ("The road was “more or less open”, according to Soto.", ["Jorge Soto"]),
    ("In his remarks at the dinner, Soto said:\n\n“We are friends.”", ["Jorge Soto"]),
    ("Soto was brief. “We are friends,” he said.\n\n“We will stay so.”", ["Jorge Soto", "Jorge Soto"]),
    ("The foreign ministry on Sunday dismissed the report as “pure invention”.", ["foreign ministry"]),
    ("The foreign ministry said it knew nothing. It called the report “pure invention”.", ["foreign ministry"]),
    ("“We are friends,” a senior diplomat said.", ["senior diplomat"]),
    ("“We are friends,” said a fisherman in Callao.", ["fisherman"]),
    ("Spokeswoman Lucia Mamani said talks would go on. “Soon,” she said. “Very soon,” the spokeswoman added.",
     ["Lucia Mamani"]),
    ("Soto thanked his hosts. “We are friends,” the guest said.", ["Jorge Soto"]),
    ("Quispe said the two would meet again. Soto told the press that he was “in no hurry”.", ["Jorge Soto"]),
    ("“We are friends.\n\n“We will stay so,” Soto said.", ["Jorge Soto", "Jorge Soto"]),
    ("'We are friends,' Soto wrote on X.", ["Jorge Soto"]),
    ("“The two sides spoke of fish,” the Office of the President posted on X.", ["Office of the President"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speakers"), SPEAKERS)
def test_speakers(text: str, speakers: list[str]) -> None:
    assert [one.speaker for one in quotes_of(text)] == speakers


NONE = [
    "Soto spoke at a seminar titled “the sea and its people”.",
    "Soto signed the “Treaty of Good Neighbours” and left.",
    "Soto praised the “Three Rivers” programme.",
    "Soto is called “Toto” at home.",
    "Soto joined the “2+2” talks.",
]


@pytest.mark.parametrize("text", NONE)
def test_titles_and_single_words_are_no_quotes(text: str) -> None:
    assert quotes_of(text) == []


@pytest.mark.parametrize("word", sorted(speech_words().naming))
def test_every_naming_word_makes_a_name_of_what_follows(word: str) -> None:
    assert quotes_of(f"Soto said that he liked the {word} “sea and people” too.") == []


@pytest.mark.parametrize("phrase", speech_words().pointing)
def test_every_pointing_phrase_has_the_speaker_behind_it(phrase: str) -> None:
    assert [one.speaker for one in quotes_of(f"The road was “more or less open”, {phrase} Soto.")] == ["Jorge Soto"]


@pytest.mark.parametrize("phrase", speech_words().telling)
def test_every_telling_phrase_has_the_speaker_before_it(phrase: str) -> None:
    assert [one.speaker for one in quotes_of(f"The road was “more or less open”, Soto {phrase}.")] == ["Jorge Soto"]


@pytest.mark.parametrize("word", sorted(speech_words().writings))
def test_every_writing_speaks_for_its_writer(word: str) -> None:
    assert [one.speaker for one in quotes_of(f"Soto's {word} said the road was “more or less open”.")] == ["Jorge Soto"]


@pytest.mark.parametrize("word", sorted(speech_words().epithets))
def test_every_epithet_means_who_spoke_before(word: str) -> None:
    text = f"Soto said the road was good. “It is more or less open,” the {word} added."
    assert [one.speaker for one in quotes_of(text)] == ["Jorge Soto"]
