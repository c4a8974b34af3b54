"""Copies, cut, rearranged and spun, under the first report; independent reports of one event stay apart."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.identity.origins import Text, copies, origin_groups

DAY = dt.date(2025, 5, 6)

HANDOUT = """The Minister of Foreign Affairs of Ruritania, Anton Prisk, received his colleague from Zubrowka, Lena Mendl, in Strelsau on 6 May.

The two ministers reviewed the road map on transit and agreed to open a second border crossing at Hentzau before the end of the year. They also exchanged views on the drought in the lower valley, on scholarships for students of engineering and on the work of the joint water board.

Mr Prisk thanked Zubrowka for its support in the Danube Commission. "Our rivers do not ask for a visa, and neither should our students," he told reporters after the talks.

Ms Mendl invited Mr Prisk to visit Lutz in the autumn. The invitation was accepted with pleasure."""

CUT = """RURITANIA AND ZUBROWKA TO OPEN CROSSING

STRELSAU (AP) - Ruritania and Zubrowka have agreed to open a second border crossing at Hentzau before the end of the year.

Foreign Minister Anton Prisk received his colleague from Zubrowka, Lena Mendl, on Tuesday. The two ministers reviewed the road map on transit. They also exchanged views on the drought in the lower valley and on scholarships for students of engineering.

"Our rivers do not ask for a visa, and neither should our students," he told reporters after the talks."""

SPUN = """The Minister of Overseas Affairs of Ruritania, Anton Prisk, obtained his colleague from Zubrowka, Lena Mendl, in Strelsau on 6 May.

The 2 ministers reviewed the street map on transit and agreed to open a second border crossing at Hentzau earlier than the end of the year. They additionally exchanged views on the drought within the decrease valley, on scholarships for college students of engineering and on the work of the joint water board.

Mr Prisk thanked Zubrowka for its help within the Danube Fee. "Our rivers don't ask for a visa, and neither ought to our college students," he informed reporters after the talks. Ten beaches you can not miss this summer."""

OWN = """Lutz - Lena Mendl was back at her desk on Wednesday with a new crossing in her bag. After two hours with Anton Prisk, the Ruritanian foreign minister, in Strelsau on Tuesday, she could announce what farmers on both banks had wanted for a decade: a bridge for lorries at Hentzau, to be ready by Christmas.

Opposition members doubt it. "We have had three road maps and no road," said one of them in the assembly. The government in Lutz has set aside nine million for the works, and Ruritania is expected to pay for the customs house. Prisk is due here in October.

The water board, on which both countries sit, meets again in June. Low levels in the lower valley have stopped the barges since March."""

TEMPLATE = """The Minister of Foreign Affairs of Ruritania, Anton Prisk, received the ambassador of Freedonia, Rufus Firefly, in Strelsau on 7 May.

The two sides discussed the sale of hats, the opening of a consulate and a visit of the president of Freedonia in the winter. Mr Prisk spoke of the long friendship of the two peoples, and the ambassador handed him a letter from his foreign minister on the reform of the postal union."""


def text(name: str, words: str, days: int = 0) -> Text:
    return Text(name, words, DAY + dt.timedelta(days=days))


@pytest.mark.parametrize(
    ("later", "is_copy"),
    [(HANDOUT, True), (CUT, True), (SPUN, True), (OWN, False), (TEMPLATE, False), ("", False)],
    ids=["whole", "cut", "spun", "own report", "same form", "empty"],
)
def test_what_is_a_copy(later: str, is_copy: bool) -> None:
    found = origin_groups([text("first", HANDOUT), text("later", later, 1)])
    assert found == {"first": "first", "later": "first" if is_copy else "later"}


def test_a_copy_of_a_copy_leads_to_the_first() -> None:
    found = origin_groups([text("c", CUT, 2), text("a", HANDOUT), text("b", SPUN, 1)])
    assert found == {"a": "a", "b": "a", "c": "a"}


def test_a_digest_of_two_handouts_does_not_make_them_one() -> None:
    digest = f"{HANDOUT}\n\n{OWN}"
    found = origin_groups([text("a", HANDOUT), text("b", OWN), text("digest", digest, 1)])
    assert found["a"] != found["b"]
    assert found["digest"] in (found["a"], found["b"])


def test_what_is_reprinted_much_later_is_a_report_of_its_own() -> None:
    assert copies([text("a", HANDOUT), text("b", CUT, 40)]) == []


def test_rows_of_a_table_copy_nobody_and_nobody_copies_them() -> None:
    rows = [Text(name, HANDOUT, DAY, "table") for name in ("row 1", "row 2")]
    found = origin_groups([*rows, text("report", HANDOUT, 1), text("copy", CUT, 2)])
    assert found == {"row 1": "row 1", "row 2": "row 2", "report": "report", "copy": "report"}


def test_a_text_without_a_date_is_never_the_first() -> None:
    assert origin_groups([Text("a", HANDOUT), text("b", CUT)]) == {"a": "b", "b": "b"}


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_the_order_has_no_influence(data: st.DataObject) -> None:
    drawn = data.draw(
        st.lists(st.tuples(st.sampled_from([HANDOUT, CUT, SPUN, OWN, TEMPLATE]), st.integers(0, 40)), max_size=8)
    )
    texts = [text(str(number), *one) for number, one in enumerate(drawn)]
    assert origin_groups(data.draw(st.permutations(texts))) == origin_groups(texts)
