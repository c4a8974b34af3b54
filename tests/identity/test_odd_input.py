"""Whatever words and dates a reading holds, merging ends with every claim in one cluster."""

from __future__ import annotations

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.identity.engagements import Told, merge
from dragoman.identity.fields import Source, Voice, account
from dragoman.identity.origins import Text, origin_groups
from dragoman.identity.people import Seen, compare_names, merge_people, name_of
from dragoman.model import EngagementClaim, Participant, When, Where

WORDS = st.one_of(
    st.text(max_size=20),
    st.sampled_from(["", " ", "...", "Mr", "H.E.", "bin", "-", "\u202eabc", "ﷺ", "a", "2+2", "\ud800", "王"]),
)
MAYBE = st.none() | WORDS
DATES = st.sampled_from([dt.date.min, dt.date.max, dt.date(2025, 11, 20), dt.date(2025, 11, 21)])


@st.composite
def odd_claims(draw: st.DrawFn) -> EngagementClaim:
    participant = st.builds(Participant, name=MAYBE, office=MAYBE, state=MAYBE, body=MAYBE)
    first, last = sorted((draw(DATES), draw(DATES)))
    return EngagementClaim(
        kind=draw(st.sampled_from(["meeting", "visit", "conference", "ceremony", "message"])),
        status=draw(st.sampled_from(["held", "planned"])),
        participants=tuple(draw(st.lists(participant, max_size=4))),
        when=draw(st.sampled_from([None, When(first, last)])),
        where=Where(draw(MAYBE), draw(MAYBE)),
        series=draw(MAYBE),
        within=draw(MAYBE),
        round=draw(st.none() | st.integers(-3, 10**9)),
    )


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(odd_claims(), st.none() | DATES), max_size=5))
def test_any_claims_can_be_merged(rows: list[tuple[EngagementClaim, dt.date | None]]) -> None:
    told = [Told(f"E{number}", f"d{number}", 0, day, claim) for number, (claim, day) in enumerate(rows)]
    found = merge(told)
    assert sorted(claim for one in found.clusters for claim in one.claims) == sorted(one.id for one in told)
    for one in found.clusters:
        voices = [
            Voice(item, Source(document=item.document, origin=item.document)) for item in told if item.id in one.claims
        ]
        assert account(voices).sources == len(one.claims)


@settings(max_examples=200, deadline=None)
@given(WORDS, WORDS)
def test_any_names_can_be_compared(one: str, other: str) -> None:
    first, second = name_of(one), name_of(other)
    assert compare_names(first, second) == compare_names(second, first)
    assert 0 <= compare_names(first, second).score <= 1


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(WORDS, WORDS, WORDS, st.none() | DATES), max_size=6))
def test_any_people_can_be_merged(rows: list[tuple[str, str, str, dt.date | None]]) -> None:
    seen = [Seen(str(number), name, office, party, day) for number, (name, office, party, day) in enumerate(rows)]
    assert sorted(one for person in merge_people(seen).individuals for one in person.mentions) == [
        one.id for one in seen
    ]


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=60), st.none() | DATES), max_size=6))
def test_any_texts_can_be_grouped(rows: list[tuple[str, dt.date | None]]) -> None:
    texts = [Text(str(number), words, day) for number, (words, day) in enumerate(rows)]
    assert origin_groups(texts).keys() == {one.id for one in texts}
