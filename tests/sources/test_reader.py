"""Files and folders to articles, and reasons for what is none."""

import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from events.mentions import Article
from events.sources.reader import Unreadable, read_paths

TEXT = "Ministers of Ghana and Togo met in Lomé.\n"
PAGE = """<html lang="en"><head><title>Ghana and Togo meet | Gazette</title>
<meta property="og:site_name" content="Gazette">
<meta property="article:published_time" content="2022-03-04T08:00:00+00:00"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Ghana and Togo meet</h1>
<p>The foreign ministers of Ghana and Togo met in Lomé on Thursday to speak about trade
across their border, officials of both countries said after the meeting.</p>
<p>They agreed to open two more crossings before the end of the year and to hold the next
round of talks in Accra, according to the ministry in Lomé.</p></article>
<footer>All rights reserved</footer></body></html>"""


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def only(*paths: str | Path, **options: Any) -> Article | Unreadable:
    found = list(read_paths(paths, **options))
    assert len(found) == 1, found
    return found[0]


def reason(*paths: str | Path, **options: Any) -> str:
    found = only(*paths, **options)
    assert isinstance(found, Unreadable)
    return str(found)


def article(*paths: str | Path, **options: Any) -> Article:
    found = only(*paths, **options)
    assert isinstance(found, Article), found
    return found


def test_text_is_untouched(tmp_path: Path) -> None:
    text = "One.\r\n\r\n  Two.\t\r\n"
    assert article(write(tmp_path, "a.txt", text)).text == text


def test_sidecar_gives_metadata(tmp_path: Path) -> None:
    path = write(tmp_path, "a.md", TEXT)
    told = {
        "title": "Ministers meet",
        "publisher": None,
        "published": "2022-03-04T23:30:00+09:00",
        "language": "en",
        "mood": 3,
    }
    write(tmp_path, "a.json", json.dumps(told))
    found = article(path)
    assert (found.title, found.publisher, found.language) == (
        "Ministers meet",
        None,
        "en",
    )
    assert found.published == date(2022, 3, 4)


@pytest.mark.parametrize(
    ("sidecar", "words"),
    [
        pytest.param(
            '{"published": "soon"}', ("a.json", "published", "soon"), id="date"
        ),
        pytest.param('{"published": 2022}', ("a.json", "published"), id="number"),
        pytest.param('{"title": ["x"]}', ("a.json", "title"), id="title"),
        pytest.param("{", ("a.json", "bad JSON"), id="broken"),
        pytest.param("[]", ("a.json", "not a JSON object"), id="list"),
    ],
)
def test_bad_sidecar_is_named(
    tmp_path: Path, sidecar: str, words: tuple[str, ...]
) -> None:
    path = write(tmp_path, "a.txt", TEXT)
    write(tmp_path, "a.json", sidecar)
    told = reason(path)
    assert all(word in told for word in words), told


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        pytest.param("a.txt", b"", "empty", id="empty"),
        pytest.param("a.txt", b" \n\t ", "empty", id="only_space"),
        pytest.param("a.txt", b"\x00\x01\x02PNG", "not text", id="binary"),
        pytest.param("a.txt", "\ufeff".encode(), "empty", id="only_a_mark"),
        pytest.param("a.pdf", b"%PDF", ".pdf", id="kind"),
        pytest.param("a.json", b"{}", "sidecar", id="sidecar_alone"),
        pytest.param("a.html", b"<html><body></body></html>", "no article", id="page"),
        pytest.param("a.jsonl", b"\n", "empty", id="no_lines"),
    ],
)
def test_unreadable_files_say_why(
    tmp_path: Path, name: str, content: bytes, word: str
) -> None:
    told = reason(write(tmp_path, name, content))
    assert word in told
    assert name in told


def test_size_limit(tmp_path: Path) -> None:
    assert "over the limit" in reason(write(tmp_path, "a.txt", TEXT), max_bytes=10)


def test_missing_path() -> None:
    assert "no such file" in reason("nowhere/at/all.txt")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_marked_encodings(tmp_path: Path, encoding: str) -> None:
    assert article(write(tmp_path, "a.txt", TEXT.encode(encoding))).text == TEXT


def test_western_encoding_is_recognised(tmp_path: Path) -> None:
    text = "“We agree,” said the minister of Côte d’Ivoire, who stayed in Lomé. " * 5
    assert article(write(tmp_path, "a.txt", text.encode("cp1252"))).text == text


def test_other_scripts_without_a_mark_are_unknown(tmp_path: Path) -> None:
    content = ("外相は火曜日に会談した。" * 20).encode("shift_jis")
    assert "unknown encoding" in reason(write(tmp_path, "a.txt", content))


def test_broken_utf16_is_unreadable(tmp_path: Path) -> None:
    content = TEXT.encode("utf-16")[:-1]
    assert "utf-16" in reason(write(tmp_path, "a.txt", content))


def test_lines_of_articles(tmp_path: Path) -> None:
    lines = [
        json.dumps({"text": TEXT, "id": 7, "published": "2022-03-04"}),
        "{",
        json.dumps({"title": "no text"}),
        "",
        json.dumps({"text": TEXT, "name": "second", "publisher": "Gazette"}),
        json.dumps({"text": TEXT, "published": "04/03/2022"}),
    ]
    found = list(read_paths([write(tmp_path, "a.jsonl", "\n".join(lines))]))
    articles = [item for item in found if isinstance(item, Article)]
    assert [item.name for item in articles] == ["7", "second"]
    bad = [item for item in found if isinstance(item, Unreadable)]
    assert [item.line for item in bad] == [2, 3, 6]
    assert "published" in str(bad[2])


def test_folders_are_read_in_order_and_passed_over(tmp_path: Path) -> None:
    for name in ("b/z.txt", "a.txt", "b/a.md", "notes.pdf", ".hidden.txt"):
        write(tmp_path, name, TEXT)
    write(tmp_path, "a.json", "{}")
    found = list(read_paths([tmp_path]))
    assert [item.name for item in found] == ["a.txt", "b/a.md", "b/z.txt"]


def test_page_gives_its_article(tmp_path: Path) -> None:
    found = article(write(tmp_path, "a.html", PAGE))
    assert found.publisher == "Gazette"
    assert found.published == date(2022, 3, 4)
    assert "open two more crossings" in found.text
    assert "All rights reserved" not in found.text


def test_standard_input_and_overrides() -> None:
    found = article(
        "-",
        stdin=io.BytesIO(TEXT.encode()),
        overrides={"published": "2022-03-04", "publisher": "Gazette"},
    )
    assert found.text == TEXT
    assert (found.published, found.publisher) == (date(2022, 3, 4), "Gazette")


def test_empty_standard_input() -> None:
    assert "empty" in reason("-", stdin=io.BytesIO(b""))


def test_wrong_override_is_refused() -> None:
    with pytest.raises(ValueError, match="published"):
        list(read_paths([], overrides={"published": "soon"}))
