"""What comes of files, folders, patterns and bad input: a document or an error that names it and the way out."""

from __future__ import annotations

import datetime as dt
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.documents import document_from_text, documents_from
from dragoman.errors import BrokenInput, EmptyInput, InputError, MissingInput, TooLarge
from dragoman.model import Document

BODY = "The two ministers met in Oslo on Tuesday and spoke of the trade between their countries for an hour."


def only(path: Path | str) -> Document | InputError:
    (item,) = documents_from([path])
    return item


def written(folder: Path, name: str, data: bytes | str) -> Path:
    file = folder / name
    file.write_bytes(data if isinstance(data, bytes) else data.encode())
    return file


BAD = [
    ("empty.txt", b"", EmptyInput, "nothing in it"),
    ("blank.md", b" \n\n ", EmptyInput, "nothing in it"),
    ("photo.txt", b"\x89PNG\r\n", BrokenInput, "image"),
    ("paper.txt", b"%PDF-1.7", BrokenInput, "PDF"),
    ("data.txt", b"ab\x00\x01\x02", BrokenInput, "binary"),
    ("app.html", b"<html><body><script>let a = 1;</script></body></html>", EmptyInput, "scripts"),
    ("dated.md", f"---\npublished: 2025-02-31\n---\n{BODY}", BrokenInput, "2025-02-31"),
    ("row.jsonl", b'{"text": 7}', BrokenInput, "line 1"),
    ("row.jsonl", b'{"title": "no text"}', BrokenInput, "text"),
]


@pytest.mark.parametrize(("name", "data", "error", "words"), BAD)
def test_bad_files(tmp_path: Path, name: str, data: bytes | str, error: type[InputError], words: str) -> None:
    item = only(written(tmp_path, name, data))
    assert isinstance(item, error)
    assert words in str(item)
    assert name in str(item)


def test_missing_files_folders_and_patterns(tmp_path: Path) -> None:
    items = list(documents_from([tmp_path / "no.txt", tmp_path, f"{tmp_path}/*.md"]))
    assert [type(item) for item in items] == [MissingInput] * 3


def test_broken_line_seven_of_nine(tmp_path: Path) -> None:
    lines = [json.dumps({"id": str(number), "text": BODY}) for number in range(1, 10)]
    lines[6] = '{"id": "7", "text": '
    items = list(documents_from([written(tmp_path, "nine.jsonl", "\n".join(lines))]))
    assert [type(item) for item in items].count(Document) == 8
    assert "line 7" in str(items[6])


def test_a_text_over_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dragoman.documents.sources.LARGEST_TEXT", 10)
    assert isinstance(only(written(tmp_path, "long.txt", BODY)), TooLarge)


def test_json_text_is_kept_as_it_is(tmp_path: Path) -> None:
    item = only(written(tmp_path, "one.jsonl", '{"id": "a", "text": "  **x** \\r\\n y ", "published": "2025-11-20"}'))
    assert isinstance(item, Document)
    assert (item.id, item.text, item.published) == ("a", "  **x** \r\n y ", dt.date(2025, 11, 20))


def test_front_matter_and_markup(tmp_path: Path) -> None:
    text = f"---\ntitle: Talks\npublished: 2025-11-20\npublisher: The Bell\n---\n\n**Oslo** – [{BODY}](http://example.org)\n"
    item = only(written(tmp_path, "talks.md", text))
    assert isinstance(item, Document)
    assert (item.title, item.publisher, item.published_from, item.text) == (
        "Talks",
        "The Bell",
        "field",
        f"Oslo – {BODY}",
    )


def test_a_page_gives_its_article_and_its_metadata(tmp_path: Path) -> None:
    page = (
        '<html lang="en-GB"><head><title>Talks</title><meta property="article:published_time" content="2025-11-20T08:00Z">'
        '<meta property="og:site_name" content="The Bell"></head><body><nav><a href="/">Home</a></nav>'
        f"<article><p>{BODY}</p><p>{BODY}</p></article><script>var x = 1;</script></body></html>"
    )
    item = only(written(tmp_path, "talks.html", page))
    assert isinstance(item, Document)
    assert (item.publisher, item.published, item.language) == ("The Bell", dt.date(2025, 11, 20), "en")
    assert BODY in item.text
    assert "var x" not in item.text


def test_folders_are_read_in_order_and_each_file_once(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", ".hidden.md", "c.pdf"):
        written(tmp_path, name, BODY)
    items = list(documents_from([tmp_path, tmp_path / "a.md", f"{tmp_path}/*.txt"]))
    assert [Path(item.capture.name).name for item in items if isinstance(item, Document) and item.capture] == [
        "a.md",
        "b.txt",
    ]


def test_standard_input_and_options() -> None:
    (item,) = documents_from(["-"], stdin=io.BytesIO(BODY.encode()), published=dt.date(2025, 1, 2), publisher="Desk")
    assert isinstance(item, Document)
    assert (item.published, item.published_from, item.publisher) == (dt.date(2025, 1, 2), "option", "Desk")


LANGUAGES = [
    (BODY, "en"),
    ("Министр иностранных дел провёл переговоры с делегацией соседнего государства.", "ru"),
    (
        "Le ministre a reçu la délégation dans les salons du palais et les deux pays ont parlé de la paix pour une heure.",
        "fr",
    ),
    ("外交部长会见了来访的代表团并就两国关系交换了意见", "zh"),
    ("Short.", None),
]


@pytest.mark.parametrize(("text", "code"), LANGUAGES)
def test_languages(text: str, code: str | None) -> None:
    assert document_from_text(text).language == code


def test_odd_signs_are_named_and_kept_in_place() -> None:
    document = document_from_text("He \u202emet\u202c her \ud800 in Oslo.")
    assert len(document.text) == len("He \u202emet\u202c her \ud800 in Oslo.")
    assert len(document.notes) == 2


@given(st.binary(max_size=300))
def test_no_bytes_raise(data: bytes) -> None:
    for item in documents_from(["-"], stdin=io.BytesIO(data)):
        assert isinstance(item, Document | InputError)


def test_rows_from_standard_input() -> None:
    lines = b'{"id": "a", "text": "one"}\n{"id": "b"}\n{"id": "c", "text": "two"}\n'
    found = list(documents_from(["-", "-"], stdin=io.BytesIO(lines)))
    assert [item.id if isinstance(item, Document) else str(item)[:8] for item in found] == ["a", "standard", "c"]


def test_a_date_of_the_call_outweighs_one_that_cannot_be(tmp_path: Path) -> None:
    file = written(tmp_path, "one.jsonl", '{"text": "They met.", "published": "2025-02-31"}')
    (item,) = documents_from([file], published=dt.date(2025, 3, 1))
    assert isinstance(item, Document)
    assert (item.published, item.published_from) == (dt.date(2025, 3, 1), "option")


def test_what_may_not_be_opened_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    file = written(tmp_path, "secret.txt", BODY)
    monkeypatch.setattr(Path, "open", refuse)
    item = only(file)
    assert isinstance(item, BrokenInput)
    assert "permission denied" in str(item)


def test_patterns_name_folders_too_and_links_in_a_circle_end(tmp_path: Path) -> None:
    (tmp_path / "may").mkdir()
    written(tmp_path / "may", "a.txt", BODY)
    (tmp_path / "may" / "again").symlink_to(tmp_path, target_is_directory=True)
    items = list(documents_from([f"{tmp_path}/m*"]))
    assert [type(item) for item in items] == [Document]


def test_an_empty_path_is_not_the_folder_one_is_in() -> None:
    assert isinstance(only(""), MissingInput)


def test_every_field_can_be_written_to_a_file(tmp_path: Path) -> None:
    row = {"id": "a\ud800", "title": "T\ud800\nwo", "publisher": "\udc00", "text": "They \ud800met."}
    item = only(written(tmp_path, "odd.jsonl", json.dumps(row)))
    assert isinstance(item, Document)
    assert (item.id, item.title, item.publisher, item.text) == ("a\ufffd", "T\ufffd wo", "\ufffd", "They \ufffdmet.")
