"""Which date and which place belong to which engagement: one row a way of telling it, officials invented."""

from __future__ import annotations

import datetime as dt

import pytest

from dragoman.model import Document, EngagementClaim
from dragoman.reading import read
from dragoman.reading.lexicon import find_hits
from dragoman.reading.places import PlaceFinder
from dragoman.reading.tokens import Text
from dragoman.reference.circumstances import CircumstanceWords, circumstance_words
from dragoman.reference.parties import venues

PUBLISHED = dt.date(2025, 11, 20)  # a Thursday
MEET = "Finnish Foreign Minister Aino Laine"
LATVIAN = "Latvian Foreign Minister Janis Ozols"


def claims(text: str, title: str | None = None) -> tuple[EngagementClaim, ...]:
    return read(Document(text=text, id="t", published=PUBLISHED, title=title)).engagements


def when(claim: EngagementClaim) -> str:
    """Return the days of a claim as "11-18" or "11-18 to 11-20", "-" where it has none."""
    if claim.when is None:
        return "-"
    days = [f"{day:%m-%d}" for day in (claim.when.start, claim.when.end)]
    return " to ".join(dict.fromkeys(days))


def where(claim: EngagementClaim) -> str:
    return "-" if claim.where is None else f"{claim.where.place or '-'} {claim.where.country or '-'}"


DATES = [
    (f"{MEET} met {LATVIAN}, who is on a visit to Finland from 17 to 21 November, on Tuesday.", "meeting 11-18"),
    (f"On 18 November, {MEET} met {LATVIAN}, who took office in May.", "meeting 11-18"),
    (f"{MEET} will meet {LATVIAN} in Riga on Monday, the ministry said on Wednesday.", "meeting 11-24"),
    (f"The Foreign Ministry on Wednesday said {MEET} will visit Latvia next week.", "visit 11-24 to 11-30"),
    (f"{MEET} met {LATVIAN}, and the two agreed to open a consulate before the end of July.", "meeting -"),
    (f"{MEET} met {LATVIAN} and invited him to visit Helsinki in May.", "meeting -"),
    (f"{MEET} met {LATVIAN} following last week's storm in Riga.", "meeting -"),
    (f"{MEET} is on a visit to Latvia until Saturday.", "visit 11-20 to 11-22"),
    (f"{MEET} will arrive in Latvia on Monday for a three-day visit.", "visit 11-24 to 11-26"),
    (f"{MEET} left Riga on Wednesday after a three-day visit to Latvia.", "visit 11-17 to 11-19"),
    (f"The meeting of {MEET} and {LATVIAN}, which was to be held in Riga on Monday, was called off.", "meeting 11-17"),
    (f"{MEET} visited Latvia from 17 to 19 November and met {LATVIAN}.", "meeting -"),
    (f"The meeting of {MEET} and {LATVIAN}, set for Monday, will not take place.", "meeting 11-24"),
]

INHERITED_DATES = [
    (
        f"{MEET} will visit Latvia from 24 to 26 November.\n\nLaine will meet {LATVIAN} on the second day of the visit.",
        "meeting 11-25",
    ),
    (
        f"{MEET} is taking part today in the ASEM Summit in Riga, which opened on Tuesday.",
        "conference 11-18 to 11-20",
    ),
    (
        f"{MEET} met {LATVIAN} in Riga on Tuesday. Following the talks, the ministers signed an agreement.",
        "signing 11-18",
    ),
    (f"{MEET} met {LATVIAN} in Riga on Tuesday.\n\nLater, Laine met Polish President Jan Nowak.", "meeting 11-18"),
    (
        f"{MEET} has arrived in Latvia for a two-day visit.\n\nLaine met {LATVIAN} on 18 November.",
        "visit 11-18 to 11-19",
    ),
    (
        f"{MEET} visited Latvia from 17 to 19 November.\n\nDuring the visit, Laine met {LATVIAN}.",
        "meeting -",
    ),
]

PLACES = [
    (f"Kenyan President Daniel Otieno received {LATVIAN} at State House, Nairobi.", "Nairobi KEN"),
    (f"In Riga, where she was on a visit, {MEET} met {LATVIAN}.", "Riga LVA"),
    (f"{MEET} met {LATVIAN} in Riga on Tuesday. Laine then met Polish President Jan Nowak.", "Riga LVA"),
    (f"{MEET} is on a visit to Riga.\n\nLaine met Polish President Jan Nowak on Wednesday.", "Riga LVA"),
    (f"{MEET} met {LATVIAN} in the Latvian capital.", "Riga LVA"),
    (f"{MEET} received {LATVIAN} in her office on Tuesday.", "- FIN"),
    (f"{MEET} received {LATVIAN} at the Foreign Ministry.", "- FIN"),
    (
        f"{MEET} took part in the ASEM Summit in Riga on Tuesday.\n\nOn the sidelines, she met {LATVIAN}.",
        "Riga LVA",
    ),
    (f"{MEET} was in Riga on Tuesday. She met Polish President Jan Nowak there.", "Riga LVA"),
]


@pytest.mark.parametrize(("text", "expected"), DATES)
def test_the_date_of_a_sentence(text: str, expected: str) -> None:
    kind, _, days = expected.partition(" ")
    assert [when(one) for one in claims(text) if one.kind == kind] == [days]


@pytest.mark.parametrize(("text", "expected"), INHERITED_DATES)
def test_dates_that_the_passage_gives(text: str, expected: str) -> None:
    kind, _, days = expected.partition(" ")
    assert when([one for one in claims(text) if one.kind == kind][-1]) == days


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_places_that_the_passage_gives(text: str, expected: str) -> None:
    last = [one for one in claims(text) if one.kind == "meeting"][-1]
    assert (where(last), last.mode) == (expected, "in_person")


def test_a_title_places_the_first_engagement() -> None:
    (claim,) = claims(f"{MEET} met {LATVIAN} on Tuesday.", title="Talks in Riga")
    assert (where(claim), claim.inferred["where"]) == ("Riga LVA", "place of the title")


@pytest.mark.parametrize("form", venues())
def test_every_venue_is_found(form: str) -> None:
    text = Text(f"They met at {form} on Tuesday.")
    (place,) = PlaceFinder(text, find_hits(text)).find(0, len(text.words))
    assert (place.place, place.country) == (venues()[form].city, venues()[form].code)


@pytest.mark.parametrize("house", circumstance_words().houses)
def test_every_house_is_found(house: str) -> None:
    words = house.replace(" '", "'")
    text = Text(f"They met at the {words} on Tuesday.")
    (place,) = PlaceFinder(text, find_hits(text), "FIN").find(0, len(text.words))
    assert (place.place, place.country, place.venue) == (None, "FIN", True)


def test_words_of_circumstances_are_plain_and_told_once() -> None:
    for name in CircumstanceWords.__struct_fields__:
        words = getattr(circumstance_words(), name)
        assert words and all(word == " ".join(word.lower().split()) for word in words), name
        assert len(set(words)) == len(words), name
