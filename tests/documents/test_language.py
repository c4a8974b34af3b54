"""Which language a text is in; every row of the tables can be the answer."""

from __future__ import annotations

import re

import pytest

from dragoman.documents.language import language_of, scripts, small_words

SENTENCES = [
    ("The two ministers met in Oslo on Tuesday and spoke of the trade between their countries for an hour.", "en"),
    ("Le ministre a reçu la délégation dans les salons du palais et les deux pays ont parlé de la paix.", "fr"),
    ("El ministro se reunió con su homólogo en la capital para hablar de la cooperación entre los dos países.", "es"),
    (
        "O ministro reuniu-se com o seu homólogo na capital para falar da cooperação entre os dois países e não mais.",
        "pt",
    ),
    ("Der Minister traf sich mit seinem Kollegen in der Hauptstadt und sprach über die Lage in dem Land.", "de"),
    ("Waziri wa mambo ya nje alisema katika mkutano huo kwa ajili ya nchi hiyo na wananchi wake.", "sw"),
    ("Menteri luar negeri bertemu dengan mitranya di ibu kota untuk membahas kerja sama yang lebih erat ini.", "id"),
    ("Dışişleri bakanı mevkidaşı ile bir araya geldi ve iki ülke için çok önemli olan bu konuda görüş aldı.", "tr"),
    ("Министр иностранных дел провёл переговоры с делегацией соседнего государства.", "ru"),
    ("Міністр закордонних справ провів переговори з делегацією сусідньої держави.", "uk"),
    ("Министърът на външните работи обсъди със своя колега двустранните отношения и въпроси.", "bg"),
    ("وزير الخارجية يلتقي نظيره التركي في أنقرة لبحث العلاقات الثنائية", "ar"),
    ("وزیر امور خارجه ایران با همتای خود دیدار و گفتگو کرد", "fa"),
    ("وزیر خارجہ نے اپنے ترک ہم منصب سے ملاقات کی اور دوطرفہ تعلقات پر بات کی", "ur"),
    ("外交部长会见了来访的代表团并就两国关系交换了意见", "zh"),
    ("外務大臣は来日中の代表団と会談し、二国間関係について意見を交換した", "ja"),
    ("विदेश मंत्री ने अपने समकक्ष से मुलाकात की", "hi"),
    ("Short.", None),
    ("Anna Berg, Kemal Aydin, Amina Okello, Hanna Solberg, Li Na, Omar Said, Jan Novak, Per Lund.", None),
]


@pytest.mark.parametrize(("text", "code"), SENTENCES)
def test_languages(text: str, code: str | None) -> None:
    assert language_of(text) == code


@pytest.mark.parametrize("code", sorted(small_words()))
def test_every_list_of_small_words_tells_its_language(code: str) -> None:
    words = small_words()[code]
    assert len(words) >= 20
    assert language_of(" ".join(sorted(words))) == code


@pytest.mark.parametrize("script", scripts(), ids=lambda script: script.script)
def test_every_script_tells_its_languages(script: object) -> None:
    for row in scripts():
        if row == script:
            first = re.compile(f"[{row.signs}]")
            plain = next(sign for sign in map(chr, range(0x370, 0xD7A0)) if first.match(sign) and sign.isalpha())
            assert [language_of(plain * 99 + own[-1] * 3) for _, own in row.telling] == [
                code for code, _ in row.telling
            ]


def test_a_few_foreign_names_do_not_make_a_text_foreign() -> None:
    assert (
        language_of("The minister met Владимир Иванов in Oslo on Tuesday and they spoke of the sea for an hour.")
        == "en"
    )
