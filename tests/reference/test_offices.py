"""Titles as texts word them: how far they go, what kind they are, what is no part of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.reference.office_words import honorifics, office_kinds, office_words
from dragoman.reference.offices import TitleMatch, is_honorific, match_title


def title(text: str, party: str = "") -> TitleMatch | None:
    """Match at the first word of a text, cut at its blanks; `party` is the words that name a party in it."""
    words, named = text.split(), party.split()

    def party_end(number: int) -> int:
        return number + len(named) if named and words[number : number + len(named)] == named else 0

    return match_title(words, 0, party_end)


WHOLE = [
    ("foreign minister", "foreign minister"),
    ("Minister for Foreign Affairs", "foreign minister"),
    ("Minister of Foreign Affairs and International Cooperation", "foreign minister"),
    ("Minister of Foreign Affairs , Regional Integration and International Cooperation", "foreign minister"),
    ("Minister for Energy , Infrastructure and Communications", "minister"),
    ("Minister for the Armed Forces", "minister"),
    ("Minister in charge of Foreign Trade", "minister"),
    ("Minister of State for External Affairs", "deputy minister"),
    ("Federal Minister for Commerce", "minister"),
    ("Water Resources Minister", "minister"),
    ("Deputy Foreign Minister", "deputy minister"),
    ("Vice Minister of Foreign Affairs", "deputy minister"),
    ("Under Secretary of State for Political Affairs", "deputy minister"),
    ("Deputy Assistant Secretary", "deputy minister"),
    ("Additional Secretary ( Europe )", "deputy minister"),
    ("MoS ( EA )", "minister"),
    ("Prime Minister-designate", "prime minister"),
    ("Chargé d'affaires a.i.", "ambassador"),
    ("High Commissioner", "ambassador"),
    ("High Commissioner for Refugees", "commissioner"),
    ("Commissioner for International Partnerships", "commissioner"),
    ("High Representative for Foreign Affairs and Security Policy", "high representative"),
    ("Special Assistant to the Prime Minister on Foreign Affairs", "adviser"),
    ("Special Envoy of the President", "envoy"),
    ("National Security Adviser", "adviser"),
    ("Chief of the Army Staff", "general"),
    ("air force chief", "general"),
    ("Chairman of the State Duma", "speaker"),
    ("Head of the Presidential Administration", "head"),
    ("governor of the state bank", "official"),
    ("regional governor", "governor"),
    ("Chief Minister", "chief minister"),
    ("Chief Cabinet Secretary", "minister"),
    ("head coach", "private"),
    ("Spokesperson and Chief Advisor to the President", "adviser"),
    ("Justice and Security Minister", "minister"),
    ("Secretary of State for Business and Trade", "minister"),
    ("Acting Secretary of the Department of Justice", "secretary"),
    ("State Secretary of the Ministry of Foreign Affairs", "deputy minister"),
    ("Coordinating Minister for Economic Affairs", "minister"),
    ("Inspector-General of Police", "official"),
    ("state secretary", "deputy minister"),
    ("co-chairs", "chair"),
]


@pytest.mark.parametrize(("text", "kind"), WHOLE)
def test_whole_title_with_its_kind(text: str, kind: str) -> None:
    match = title(text)
    assert match is not None
    assert (match.end, match.kind) == (len(text.split()), kind)


PARTS = [
    ("President of Russia", "Russia", "President"),
    ("President of the Republic of Finland", "Republic of Finland", "President"),
    ("Minister for Foreign Affairs of the Kingdom of Morocco", "Kingdom of Morocco", "Minister for Foreign Affairs"),
    ("President of the European Commission said", "European Commission", "President"),
    ("Special Envoy for Syria", "Syria", "Special Envoy"),
    ("Minister of Defence in Muscat", "", "Minister of Defence"),
    ("Minister of Finance , Foreign Minister Ada Lund", "", "Minister of Finance"),
    ("minister of energy and told reporters", "", "minister of energy"),
    ("envoy of President Ada Lund", "", "envoy"),
    ("foreign minister for talks", "", "foreign minister"),
    ("Minister for Trade on Monday", "", "Minister for Trade"),
]


@pytest.mark.parametrize(("text", "party", "office"), PARTS)
def test_title_ends_before_a_party_or_other_words(text: str, party: str, office: str) -> None:
    match = title(text, party)
    assert match is not None
    assert match.office == office


@pytest.mark.parametrize(
    "text",
    ["talks", "under president Ada", "The", "state visit", "official", "chief", "home , Prime Minister"],
    ids=lambda text: text,
)
def test_little_or_nothing_matches_in_ordinary_words(text: str) -> None:
    match = title(text)
    assert match is None or match.end == 1


@pytest.mark.parametrize("text", sorted(office_words().no_titles))
def test_words_that_only_look_like_a_title(text: str) -> None:
    assert title(text) is None
    assert title(text.title()) is not None


JOINED = [
    ("Deputy Prime Minister and Foreign Minister", True),
    ("Prime Minister and Minister for Foreign Affairs", True),
    ("Foreign Minister and Defence Minister", True),
    ("President and CEO", True),
    ("Deputy PM / FM", True),
    ("President and Prime Minister", False),
    ("president and first lady", False),
    ("foreign minister and ambassador", False),
    ("Minister and ambassadors", False),
]


@pytest.mark.parametrize(("text", "joined"), JOINED)
def test_and_joins_the_offices_that_one_person_can_hold(text: str, joined: bool) -> None:
    match = title(text)
    assert match is not None
    assert match.joined == joined == (match.end == len(text.split()))


QUALIFIED = [
    ("former president", "former"),
    ("ex-president", "former"),
    ("then-foreign minister", None),
    ("acting deputy minister", "acting"),
    ("caretaker prime minister", "caretaker"),
    ("interim leader", "interim"),
    ("Ambassador-designate", "designate"),
    ("President-elect", "designate"),
    ("Deputy Speaker", "deputy"),
    ("foreign minister", None),
]


@pytest.mark.parametrize(("text", "qualifier"), QUALIFIED)
def test_qualifier(text: str, qualifier: str | None) -> None:
    match = title(text)
    assert match is not None
    assert (match.qualifier, match.end) == (qualifier, len(text.split()))


PLURALS = [
    ("heads of state and government", "president"),
    ("defence and foreign ministers", "foreign minister"),
    ("Ministers of Foreign Affairs", "foreign minister"),
    ("secretaries of state", "foreign minister"),
    ("members of parliament", "lawmaker"),
    ("spokeswomen", "spokesperson"),
    ("MPs", "lawmaker"),
]


@pytest.mark.parametrize(("text", "kind"), PLURALS)
def test_plural_titles(text: str, kind: str) -> None:
    match = title(text)
    assert match is not None
    assert (match.plural, match.kind, match.end) == (True, kind, len(text.split()))


def test_complement_is_where_it_stands_and_marks_are_joined() -> None:
    match = title("Minister for Law , Health and Trade met")
    assert match is not None
    assert match.complement == (1, 7)
    assert match.office == "Minister for Law, Health and Trade"


# Every row of the data can be reached


@pytest.mark.parametrize("word", sorted(office_words().heads))
def test_every_head_is_a_title(word: str) -> None:
    match = title(word.capitalize())
    assert match is not None
    assert match.kind == office_words().heads[word]


@pytest.mark.parametrize("phrase", sorted(office_words().phrases))
def test_every_phrase_is_a_title(phrase: str) -> None:
    match = title(phrase)
    assert match is not None
    assert match.end == len(phrase.split())


@pytest.mark.parametrize("word", sorted(office_words().leads))
def test_every_lead_leads_to_a_head(word: str) -> None:
    match = title(f"{word} minister")
    assert match is not None
    assert match.end == 2


@pytest.mark.parametrize("word", sorted(office_words().fields))
def test_every_field_is_a_complement(word: str) -> None:
    match = title(f"minister for {word}")
    assert match is not None
    assert match.end == 3


@pytest.mark.parametrize("word", sorted(office_words().desks))
def test_every_desk_stands_in_brackets(word: str) -> None:
    match = title(f"Secretary ( {word.upper()} )")
    assert match is not None
    assert match.end == 4


ROWS = [
    (kind, field, rule.kind)
    for rule in office_words().by_field
    for kind in sorted(rule.kinds)
    for field in sorted(rule.fields)
]


@pytest.mark.parametrize(("kind", "field", "given_kind"), ROWS)
def test_every_field_of_a_rule_gives_its_kind(kind: str, field: str, given_kind: str) -> None:
    heads = [head for head, code in office_words().heads.items() if code == kind] + [
        phrase for phrase, code in office_words().phrases.items() if code == kind
    ]
    forms = ("{field} {head}", "{head} of {field}", "{head} {field}", "{head} for {field} trade")
    texts = [form.format(field=field, head=head) for head in heads for form in forms]
    assert any(match is not None and match.kind == given_kind for match in map(title, texts))


def test_codes_of_kinds_are_known() -> None:
    words = office_words()
    used = {*words.heads.values(), *words.phrases.values(), *words.deputies.values(), *words.aides, *words.superiors}
    apart = {code for code, others in words.apart.items() for code in (code, *others)}
    assert used | apart <= set(office_kinds())
    assert set(office_kinds()) - used <= {rule.kind for rule in words.by_field}


def test_ranks_order_the_offices() -> None:
    kinds = office_kinds()
    assert kinds["president"].rank < kinds["foreign minister"].rank < kinds["ambassador"].rank < kinds["official"].rank


@given(
    st.lists(
        st.sampled_from("Deputy Foreign minister of the and Trade , ( ) Chief x / 's Affairs to".split()), min_size=1
    )
)
def test_a_match_stays_within_the_words(words: list[str]) -> None:
    match = match_title(words, 0)
    assert match is None or 0 < match.end <= len(words)
    assert match is None or match.office[0] == words[0][0]


ADDRESSES = [
    ("Mr Lund", 1),
    ("Mr. Lund", 1),
    ("H.E. Mrs Lund", 1),
    ("Her Excellency Ada", 2),
    ("Lt. Gen. Lund", 2),
    ("Lieutenant General Lund", 2),
    ("Field Marshal Lund", 2),
    ("Air Chief Marshal Lund", 3),
    ("His Royal Highness Prince", 3),
    ("Dato' Seri Lund", 2),
    ("Rt Hon Lund", 2),
    ("Dato ' Seri Lund", 3),
    ("Eng . Lund", 2),
    ("( Retd ) Lund", 3),
    ("Ambassador Lund", 0),
    ("Lund", 0),
]


@pytest.mark.parametrize(("text", "tokens"), ADDRESSES)
def test_forms_of_address(text: str, tokens: int) -> None:
    assert is_honorific(text.split(), 0) == tokens


@pytest.mark.parametrize("form", honorifics())
def test_every_form_of_address_is_found_whole(form: str) -> None:
    words = form.split()
    assert is_honorific([*words, "Lund"], 0) == len(words)
