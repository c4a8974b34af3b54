"""Ways of the world's press to tell of an engagement: forms of address, companions, sessions, letters, denials."""

from __future__ import annotations

import datetime as dt

import pytest

from dragoman.model import Document
from dragoman.reading import read
from reading.telling import told

PUBLISHED = dt.date(2025, 11, 20)  # a Thursday

ROWS: list[tuple[str, list[str]]] = [
    (
        "His Highness the Crown Prince of Bahrain Faris bin Hamad Al Nahar received British Foreign Secretary Eleanor Marsh at Gudaibiya Palace.",
        ["meeting held BHR:Faris bin Hamad Al Nahar(host)+GBR:Eleanor Marsh(guest)"],
    ),
    (
        "President Tariq Mansur of Jordan received a telephone call from His Majesty King Bartholomew of Belgium.",
        ["call held BEL:Bartholomew+JOR:Tariq Mansur"],
    ),
    (
        "Her Excellency the Foreign Minister of Kenya, Amina Okello, met Ghanaian Foreign Minister Kofi Mensa. Her Excellency also met Togolese Foreign Minister Afi Lawson.",
        ["meeting held GHA:Kofi Mensa+KEN:Amina Okello", "meeting held KEN:Amina Okello+TGO:Afi Lawson"],
    ),
    (
        "Zambian Vice President Mutale Banda on Monday met visiting Chinese Vice Premier Gao Wenbo in Lusaka.",
        ["meeting held CHN:Gao Wenbo+ZMB:Mutale Banda"],
    ),
    (
        "The Speaker of the National Assembly of Pakistan, Sardar Nadeem Baloch, met Uzbek Foreign Minister Aziz Karimov.",
        ["meeting held PAK:Sardar Nadeem Baloch+UZB:Aziz Karimov"],
    ),
    ("Romania's foreign ministry has summoned Russia's ambassador in Bucharest.", ["meeting held ROU:-+RUS:-"]),
    (
        "Indian Prime Minister Anil Mehta is expected in Kigali on Sunday.",
        ["visit planned IND:Anil Mehta(guest)+RWA:-(host)"],
    ),
    (
        "Ghanaian President Kofi Mensa touched down in Kigali, Rwanda, on Tuesday.",
        ["visit held GHA:Kofi Mensa(guest)+RWA:-(host)"],
    ),
    (
        "Kenyan President Daniel Otieno, who is travelling with Finance Minister Peter Kamau, will visit Senegal on Monday.",
        ["visit planned KEN:Daniel Otieno(guest)+KEN:Peter Kamau(guest)+SEN:-(host)"],
    ),
    (
        "Singaporean Law Minister Tan Wei Ming will visit Fiji on Monday. The Singapore delegation will comprise Ambassador Rachel Lim.",
        ["visit planned FJI:-(host)+SGP:Rachel Lim(guest)+SGP:Tan Wei Ming(guest)"],
    ),
    (
        "The session of the Oman-Belgium Joint Committee was preceded by the third round of the Oman-Belgium Political Consultations.",
        ["dialogue held BEL:-+OMN:-"],
    ),
    (
        "Omani Foreign Minister Said Al Harthy and Belgian Foreign Minister Els Peeters attended the sixth session of the Oman-Belgium Joint Committee, which the two co-chaired in Muscat.",
        ["dialogue held BEL:Els Peeters+OMN:Said Al Harthy"],
    ),
    (
        "It was agreed to convene the twelfth meeting of the China-Peru Bilateral Consultation Mechanism in Lima.",
        ["dialogue planned CHN:-+PER:-"],
    ),
    (
        "Bhutanese Prime Minister Karma Dorji has felicitated Nepalese President Hari Thapa on his country's National Day.",
        ["message held BTN:Karma Dorji+NPL:Hari Thapa"],
    ),
    (
        "Kuwaiti Emir Salem Al Nasser sent a cable of congratulations to Gabonese President Jean Obiang. Crown Prince Nawaf Al Nasser of Kuwait sent a similar cable.",
        ["message held GAB:Jean Obiang+KWT:Nawaf Al Nasser", "message held GAB:Jean Obiang+KWT:Salem Al Nasser"],
    ),
    (
        "A message from the President of South Sudan, Deng Malual, was delivered today to Prime Minister Girma Bekele of Ethiopia.",
        ["message held ETH:Girma Bekele+SSD:Deng Malual"],
    ),
    (
        "In a letter to the President of Ecuador, Norwegian Prime Minister Lars Holm expressed his condolences.",
        ["message held ECU:-+NOR:Lars Holm"],
    ),
    (
        "Bolivian Foreign Minister Rosa Quispe laid a floral wreath in Quito on Tuesday.",
        ["ceremony held BOL:Rosa Quispe"],
    ),
    (
        "Three memoranda of understanding were exchanged in the presence of Indian Minister Anil Mehta and Kenyan Minister Peter Kamau.",
        ["signing held IND:Anil Mehta+KEN:Peter Kamau"],
    ),
    (
        "Uzbek Transport Minister Aziz Karimov and Tajik Transport Minister Rustam Saidov put their names to a protocol on railways.",
        ["signing held TJK:Rustam Saidov+UZB:Aziz Karimov"],
    ),
    (
        "Signed by Uzbek Minister Aziz Karimov and Hungarian Minister Bence Kovacs.",
        ["signing held HUN:Bence Kovacs+UZB:Aziz Karimov"],
    ),
    (
        "Algeria's foreign ministry dismissed as baseless a report that Foreign Minister Karim Haddad had met Moroccan envoy Youssef Alaoui.",
        [],
    ),
    (
        "A meeting between Chinese Premier Gao Wenbo and Indian Prime Minister Anil Mehta was neither sought nor held.",
        [],
    ),
    (
        "A meeting between Foreign Minister Amina Ortiz of Spain and Norwegian Foreign Minister Lars Holm, planned for Tuesday, did not take place.",
        ["meeting cancelled ESP:Amina Ortiz+NOR:Lars Holm"],
    ),
    (
        "The visit of Foreign Minister Amina Ortiz of Spain to Norway, planned for Tuesday, has been postponed to 3 December 2025.",
        ["visit planned ESP:Amina Ortiz(guest)+NOR:-(host)"],
    ),
    (
        "Turkish Foreign Minister Orhan Demir joined Azerbaijani Foreign Minister Elnur Aliyev and Uzbek Foreign Minister Aziz Karimov for a trilateral meeting in Antalya.",
        ["meeting held AZE:Elnur Aliyev+TUR:Orhan Demir+UZB:Aziz Karimov"],
    ),
    (
        "The Emir of Qatar Jassim Al Nahar gave a banquet for Greek President Nikos Vlahos. The banquet which the Emir was to give for Mr Vlahos on Friday has been cancelled.",
        [
            "ceremony cancelled GRC:Nikos Vlahos(guest)+QAT:Jassim Al Nahar(host)",
            "ceremony held GRC:Nikos Vlahos(guest)+QAT:Jassim Al Nahar(host)",
        ],
    ),
    (
        "During her stay in Riyadh, Spanish Foreign Minister Amina Ortiz will call on Saudi Crown Prince Nayef Al Nasser.",
        [
            "meeting planned ESP:Amina Ortiz+SAU:Nayef Al Nasser",
            "visit planned ESP:Amina Ortiz(guest)+SAU:Nayef Al Nasser(host)",
        ],
    ),
    (
        "Greek Foreign Minister Nikos Vlahos took part in the ASEAN Regional Forum in Jakarta.",
        ["conference held ASEAN:-+GRC:Nikos Vlahos"],
    ),
    (
        "Received on Tuesday in Rabat by Moroccan Foreign Minister Karim Alaoui, the Comorian minister Said Mbae praised the ties.",
        ["meeting held COM:Said Mbae(guest)+MAR:Karim Alaoui(host)"],
    ),
    (
        "Brazilian President Luana Prates and Chilean President Pedro Rojas met in Lima. Also present was Brazilian Foreign Minister Caio Duarte.",
        ["meeting held BRA:Caio Duarte+BRA:Luana Prates+CHL:Pedro Rojas"],
    ),
    (
        "Moroccan Foreign Minister Karim Alaoui bade farewell to the Ambassador of Chile, Pedro Rojas, on Tuesday.",
        ["meeting held CHL:Pedro Rojas+MAR:Karim Alaoui"],
    ),
    (
        "Nigerian Vice President Musa Bello leaves for Addis Ababa on Sunday.",
        ["visit planned ETH:-(host)+NGA:Musa Bello(guest)"],
    ),
    (
        "The meeting of the Council of Heads of Government (Prime Ministers) of the member states of the Shanghai Cooperation Organization took place in Tashkent. It was chaired by Uzbek Prime Minister Aziz Karimov. Chinese Premier Gao Wenbo and Tajik Prime Minister Daler Nazarov took part in it. The next meeting will be held in Dushanbe in 2026.",
        ["conference held CHN:Gao Wenbo+TJK:Daler Nazarov+UZB:Aziz Karimov(chair)", "conference planned SCO:-"],
    ),
    (
        "The 24th session of the Council of Heads of Government of SCO member states was held in Tashkent.",
        ["conference held SCO:-"],
    ),
    (
        "Georgia face Azerbaijan and India meet Hungary in the third round in Batumi, the team's ambassador said.",
        [],
    ),
    (
        "The Agreement on Air Services was signed by Uzbek President Aziz Karimov and Hungarian Prime Minister Gergely Nagy. The Protocol on Trade was signed by Uzbek Trade Minister Sardor Aliyev and Hungarian Trade Minister Bence Toth.",
        ["signing held HUN:Bence Toth+UZB:Sardor Aliyev", "signing held HUN:Gergely Nagy+UZB:Aziz Karimov"],
    ),
    (
        "Kenyan Prime Cabinet Secretary Daniel Otieno was pleased to receive Somali Foreign Minister Ali Warsame in Nairobi.",
        ["meeting held KEN:Daniel Otieno(host)+SOM:Ali Warsame(guest)"],
    ),
    (
        "The day before, Moroccan Foreign Minister Karim Alaoui had a videoconference with Guatemalan Foreign Minister Luis Prado.",
        ["call held GTM:Luis Prado+MAR:Karim Alaoui"],
    ),
    (
        "A meeting between Foreign Minister Amina Ortiz of Spain and Norwegian Foreign Minister Lars Holm, earlier slated for Friday, will no longer hold.",
        ["meeting cancelled ESP:Amina Ortiz+NOR:Lars Holm"],
    ),
    (
        "Kazakh President Arman Bekov invited Slovenian President Nina Zupan to visit Astana in 2026, and the invitation was accepted with gratitude.",
        ["visit planned KAZ:Arman Bekov(host)+SVN:Nina Zupan(guest)"],
    ),
    (
        "Kazakh President Arman Bekov invited Slovenian President Nina Zupan to visit Astana in 2026. The invitation was accepted with gratitude.",
        ["visit planned KAZ:Arman Bekov(host)+SVN:Nina Zupan(guest)"],
    ),
    (
        "R.Meredow, the Foreign Minister of Turkmenistan, met Iranian Foreign Minister Reza Karimi. Rashid Meredow later received Pakistani Foreign Minister Omar Qureshi.",
        [
            "meeting held IRN:Reza Karimi+TKM:Rashid Meredow",
            "meeting held PAK:Omar Qureshi(guest)+TKM:Rashid Meredow(host)",
        ],
    ),
    (
        "The head of Spanish diplomacy, Amina Ortiz, met Norwegian Foreign Minister Lars Holm in Oslo.",
        ["meeting held ESP:Amina Ortiz+NOR:Lars Holm"],
    ),
    (
        "Rwandan President Jean Habimana met Congolese President Alain Mbuyi in Luanda. UN Secretary-General Maria Lopez later met Rwandan President Jean Habimana. The African Union proposed a meeting of the two presidents in Nairobi in March.",
        [
            "meeting held COG:Alain Mbuyi+RWA:Jean Habimana",
            "meeting held RWA:Jean Habimana+UN:Maria Lopez",
            "meeting proposed COG:Alain Mbuyi+RWA:Jean Habimana",
        ],
    ),
    (
        "Philippine Foreign Minister Enrique Soliven was granted an audience by the King of Thailand on Monday.",
        ["meeting held PHL:Enrique Soliven(guest)+THA:-(host)"],
    ),
    (
        "Foreign Secretary Karim Ahsan of Bangladesh will not travel to Brussels next week as planned.",
        ["visit cancelled BEL:-(host)+BGD:Karim Ahsan(guest)"],
    ),
    (
        "Foreign Secretary Karim Ahsan of Bangladesh will not travel to Brussels.",
        [],
    ),
    (
        "At the invitation of Prime Minister Shri Anil Mehta, the Prime Minister of Mongolia, H.E. Mr. Batbold Ganzorig, will pay an official visit to India from December 16-19, 2025.\n\nTuesday, December 16: Arrival in New Delhi.\n\nWednesday, December 17: Wreath laying at Rajghat. Delegation-level talks with Prime Minister at Hyderabad House. Call on the President, Smt. Lata Rao.\n\nFriday, December 19: Departure.",
        [
            "ceremony planned MNG:Batbold Ganzorig",
            "meeting planned IND:Anil Mehta+MNG:Batbold Ganzorig",
            "meeting planned IND:Lata Rao+MNG:Batbold Ganzorig",
            "visit planned IND:Anil Mehta(host)+MNG:Batbold Ganzorig(guest)",
        ],
    ),
    (
        "Slovak Prime Minister Jan Novy, the Prime Minister of the Slovak Republic, met Austrian Chancellor Max Huber in Vienna.",
        ["meeting held AUT:Max Huber+SVK:Jan Novy"],
    ),
    (
        "Lao President Kham Vong visits Vietnam from 24 to 26 November. He arrives in Hanoi on 24 November.",
        ["visit planned LAO:Kham Vong(guest)+VNM:-(host)"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_ways_of_telling(text: str, expected: list[str]) -> None:
    reading = read(Document(text=text, id="t", published=PUBLISHED))
    assert sorted(told(one) for one in reading.engagements) == expected
