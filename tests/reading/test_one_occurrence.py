"""What one document tells of one occurrence is one engagement, with those who took part, and no other one's."""

from __future__ import annotations

import datetime as dt

import pytest

from dragoman.model import Document
from dragoman.reading import read
from reading.telling import told

PUBLISHED = dt.date(2025, 11, 20)  # a Thursday

ROWS: list[tuple[str, list[str]]] = [
    # Who chairs a coming session is named; who sits in it, or sat in another one, is not.
    (
        (
            "Kenyan Foreign Minister Amina Okello will visit Accra on Monday to meet Ghanaian Foreign Minister Kofi Mensa. "
            "The two will co-chair the fourth session of the Kenya-Ghana Joint Commission."
        ),
        [
            "dialogue planned GHA:Kofi Mensa(cochair)+KEN:Amina Okello(cochair)",
            "meeting planned GHA:Kofi Mensa+KEN:Amina Okello",
            "visit planned GHA:Kofi Mensa(host)+KEN:Amina Okello(guest)",
        ],
    ),
    (
        (
            "Kenyan Foreign Minister Amina Okello met Ghanaian Foreign Minister Kofi Mensa on Wednesday. "
            "The Human Rights Dialogue between the two sides had been held on Monday."
        ),
        ["dialogue held GHA:-+KEN:-", "meeting held GHA:Kofi Mensa+KEN:Amina Okello"],
    ),
    # "They" goes on to mean people where only their states were told of in between.
    (
        (
            "Kenyan Foreign Minister Amina Okello spoke by phone with Ghanaian Foreign Minister Kofi Mensa on Wednesday. "
            "They agreed to convene the next Kenya-Ghana Strategic Dialogue in Accra in March. "
            "They also agreed to meet in Geneva next month."
        ),
        [
            "call held GHA:Kofi Mensa+KEN:Amina Okello",
            "dialogue planned GHA:-+KEN:-",
            "meeting planned GHA:Kofi Mensa+KEN:Amina Okello",
        ],
    ),
    # Who sat in a session that is told without names.
    (
        (
            "The foreign and defence ministers of Kenya and Ghana held the second round of their strategic dialogue in "
            "Accra on Wednesday. Amina Okello and Peter Barasa sat for four hours with Kofi Mensa and Yaw Darko."
        ),
        ["dialogue held GHA:-+KEN:-"],
    ),
    (
        (
            "When the foreign ministers of Kenya and Ghana gathered in Accra last week, the cameras stayed outside. "
            "Their meeting lasted an hour."
        ),
        ["meeting held GHA:-+KEN:-"],
    ),
    # A table of three is not one of two.
    (
        (
            "Kenyan Foreign Minister Amina Okello met Ghanaian Foreign Minister Kofi Mensa in Lomé. Later in the day she "
            "joined Mensa and Togo's Afi Lawson for the second trilateral meeting."
        ),
        [
            "meeting held GHA:Kofi Mensa+KEN:Amina Okello",
            "meeting held GHA:Kofi Mensa+KEN:Amina Okello+TGO:Afi Lawson",
        ],
    ),
    (
        (
            "Kenyan Foreign Minister Amina Okello met Ghanaian Foreign Minister Kofi Mensa. She called on the Togolese "
            "president together with the other heads of delegation."
        ),
        ["meeting held GHA:Kofi Mensa+KEN:Amina Okello", "meeting held KEN:Amina Okello+TGO:-"],
    ),
    # Those who mediate, look on and preside; who leads which side, with the verb told once.
    (
        (
            "The second round of talks between Kenya and Ghana, held under the mediation of Togo, ended in Lomé on "
            "Wednesday. Foreign Minister Afi Lawson presided over the closing session. The Kenyan delegation was headed "
            "by Amina Okello and the Ghanaian delegation by Kofi Mensa. The two parties agreed to hold a third round in "
            "Lomé in May."
        ),
        [
            "meeting held GHA:Kofi Mensa+KEN:Amina Okello+TGO:Afi Lawson(mediator)",
            "meeting planned GHA:-+KEN:-",
        ],
    ),
    (
        (
            "Kenya and Ghana signed a fishing agreement in Accra yesterday, at the end of the fifth meeting of their Joint "
            "Commission. Kenyan Foreign Minister Amina Okello and Ghanaian Foreign Minister Kofi Mensa, who had co-chaired "
            "the commission, looked on."
        ),
        ["dialogue held GHA:Kofi Mensa(cochair)+KEN:Amina Okello(cochair)", "signing held GHA:-+KEN:-"],
    ),
    (
        (
            "Kenyan Foreign Minister Amina Okello held talks with Ghanaian Foreign Minister Kofi Mensa on Wednesday. "
            "They had met in Lomé in May 2024."
        ),
        [
            "meeting held GHA:Kofi Mensa+KEN:Amina Okello",
            "meeting held GHA:Kofi Mensa+KEN:Amina Okello",
        ],
    ),
    # What was put off came before what was held; what is met at the airport is a guest, not a meeting.
    (
        (
            "The trip had been put off twice before Kenyan Foreign Minister Amina Okello sat down in Accra last week with "
            "Ghanaian Foreign Minister Kofi Mensa."
        ),
        ["meeting held GHA:Kofi Mensa+KEN:Amina Okello"],
    ),
    (
        (
            "Kenyan Foreign Minister Amina Okello arrived in Accra on Wednesday on a two-day visit and was greeted at the "
            "airport by Ghanaian Deputy Foreign Minister Esi Quaye."
        ),
        ["visit ongoing GHA:-(host)+KEN:Amina Okello(guest)"],
    ),
    (
        (
            "Kenyan Foreign Minister Amina Okello was on a trip to Accra to take part in the tenth session of the ECOWAS "
            "Council of Ministers."
        ),
        ["conference held ECOWAS:-+KEN:Amina Okello", "visit held KEN:Amina Okello(guest)"],
    ),
    # Whom "the ministers" means; who makes a visit; a commission for a field.
    (
        (
            "Kenyan Foreign Minister Amina Okello and Ghanaian Foreign Minister Kofi Mensa met in Lomé. They prepared the "
            "state visit that President Moses Kariuki of Kenya will make to Ghana in May. The ministers were then "
            "received by the Togolese president."
        ),
        [
            "meeting held GHA:Kofi Mensa(guest)+TGO:-(host)",
            "meeting held GHA:Kofi Mensa+KEN:Amina Okello",
            "meeting held KEN:Amina Okello(guest)+TGO:-(host)",
            "visit planned GHA:-(host)+KEN:Moses Kariuki(guest)",
        ],
    ),
    (
        "Foreign Ministers Amina Okello of Kenya and Kofi Mensa of Ghana chaired the third session of the Kenya–Ghana Joint Maritime Commission.",
        ["dialogue held GHA:Kofi Mensa(cochair)+KEN:Amina Okello(cochair)"],
    ),
    (
        "Kenyan President Moses Kariuki has commiserated with Ghanaian President Kofi Mensa over the floods.",
        ["message held GHA:Kofi Mensa+KEN:Moses Kariuki"],
    ),
    (
        "The Kenyan Foreign Minister, Amina Okello, called separately on Ghanaian President Kofi Mensa.",
        ["meeting held GHA:Kofi Mensa+KEN:Amina Okello"],
    ),
    # Names told in the order of their states; one office is of one state; whose chair "it" is.
    (
        (
            "Togolese Foreign Minister Afi Lawson hosted the foreign ministers of Kenya and Ghana, Amina Okello and Kofi "
            "Mensa, for a trilateral meeting in Lomé."
        ),
        ["meeting held GHA:Kofi Mensa(guest)+KEN:Amina Okello(guest)+TGO:Afi Lawson(host)"],
    ),
    (
        (
            "A trilateral meeting of the Prime Minister of the Republic of Uzbekistan, Rustam Yuldoshev, the Prime "
            "Minister of the Republic of Tajikistan, Farrukh Nazarzoda, and the President of the Kyrgyz Republic, "
            "Almaz Tokobaev, took place in Khujand."
        ),
        ["meeting held KGZ:Almaz Tokobaev+TJK:Farrukh Nazarzoda+UZB:Rustam Yuldoshev"],
    ),
    (
        (
            "The sixth Kenya-Ghana Joint Commission convenes in Accra on Monday. Foreign Minister Kofi Mensa is expected "
            "to co-chair it with Kenya's Amina Okello."
        ),
        ["dialogue planned GHA:Kofi Mensa(cochair)+KEN:Amina Okello(cochair)"],
    ),
    (
        (
            "Minister for Defence the Hon Mary Hart of Australia met Indonesian Defence Minister Bambang Hardiyanto. "
            "The war in Ukraine was discussed, according to the Indonesian side."
        ),
        ["meeting held AUS:Mary Hart+IDN:Bambang Hardiyanto"],
    ),
    (
        (
            "Minister for Defence the Hon Mary Hart today welcomed the Minister of Defence of Indonesia, Bambang "
            "Hardiyanto, to Canberra. Australia and Indonesia train together, Australian officials said."
        ),
        ["visit held AUS:Mary Hart(host)+IDN:Bambang Hardiyanto(guest)"],
    ),
    # What was moved is ahead; what is proposed is to be held by the two whom it concerns; who lays a wreath.
    (
        "The visit of Kenyan President Moses Kariuki to Ghana was postponed and will now take place on 3 May.",
        ["visit planned GHA:-(host)+KEN:Moses Kariuki(guest)"],
    ),
    (
        "Kenyan Foreign Minister Amina Okello offers to hold the second strategic dialogue in Accra in May.",
        ["dialogue proposed GHA:-+KEN:-"],
    ),
    (
        "A wreath will be laid by Kenyan President Moses Kariuki at the memorial in Accra during his state visit.",
        ["ceremony planned KEN:Moses Kariuki"],
    ),
    (
        (
            "The second session of the Kenya-Ghana Joint Commission was held in Accra on Monday. The commission will "
            "next meet in Nairobi in two years' time."
        ),
        ["dialogue held GHA:-+KEN:-", "dialogue planned GHA:-+KEN:-"],
    ),
    (
        "The extraordinary meeting of the ECOWAS Council of Ministers was convened by Ghanaian President Kofi Mensa.",
        ["conference held ECOWAS:-+GHA:Kofi Mensa(host)"],
    ),
    (
        (
            "Correction: our post about a meeting of Kenyan Foreign Minister Amina Okello with Ghanaian Foreign "
            "Minister Kofi Mensa was wrong."
        ),
        [],
    ),
    (
        (
            "The African Union said Kenyan Foreign Minister Amina Okello addressed the 29th meeting of the body's Peace "
            "and Security Council in Lomé on Wednesday."
        ),
        ["conference held AU:-+KEN:Amina Okello"],
    ),
]


def engagements(text: str) -> list[str]:
    reading = read(Document(id="d", text=text, published=PUBLISHED))
    return sorted(told(claim) for claim in reading.engagements)


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_one_occurrence_is_told_once(text: str, expected: list[str]) -> None:
    assert engagements(text) == expected


def test_lines_of_a_programme_are_engagements_of_their_own() -> None:
    text = (
        "Kenyan President Moses Kariuki will pay a state visit to Ghana on 1 December.\n\n"
        "Monday 1 December\n"
        "09.30 Kenya–Ghana Business Forum, opened by Minister of Trade Akua Sarpong\n"
        "14.00 Meeting with the Speaker of the National Assembly, Yaw Darko"
    )
    assert [one.split()[0] for one in engagements(text)] == ["conference", "meeting", "visit"]


def test_the_session_before_gives_a_coming_round_its_sides() -> None:
    text = (
        "Officials of Kenya and Ghana met in Accra last week for the third session of their joint commission. Earlier "
        "this month Accra hosted the second round of political consultations with Oman. The fourth session will be "
        "held in Nairobi next year."
    )
    assert "dialogue planned GHA:-+KEN:-" in engagements(text)
