"""Every kind of file becomes the same article, with what its page says of itself."""

import io
import json
from pathlib import Path

import pytest

from claimcheck.reading import read_articles
from claimcheck.reading.places import locate
from claimcheck.records import Article

FIRST = "Wali kota meresmikan pasar baru di tepi sungai pada Senin pagi."
SECOND = "Pasar itu menampung 300 pedagang yang dulu berjualan di jalan dan di stasiun."
TEXT = f"{FIRST}\n\n{SECOND}"
TITLE = "Pasar Baru Dibuka"

PLAIN = f"{TITLE}\n\nSenin, 3 Maret 2025 14:05 WIB\n\n{FIRST}\n\n{SECOND}\n"
MARKDOWN = f"""---
title: {TITLE}
outlet: Kabar Tepi
date: 2025-03-03
url: https://example.org/pasar
---

# {TITLE}

<!-- a note
of two lines -->
Wali kota **meresmikan** [pasar baru](https://example.org/a) di tepi sungai pada Senin pagi.

![Pasar](pasar.jpg)

> {SECOND}
"""
LINKED = {
    "@type": "NewsArticle",
    "headline": TITLE,
    "datePublished": "2025-03-03T14:05:00+07:00",
    "publisher": {"@type": "Organization", "name": "Kabar Tepi"},
    "mainEntityOfPage": {"@id": "https://example.org/pasar"},
}
HTML = f"""<!DOCTYPE html>
<html><head><title>{TITLE} - Kabar Tepi</title>
<script type="application/ld+json">{json.dumps({"@graph": [LINKED]})}</script></head>
<body><nav><a href="/">Beranda</a></nav>
<article><h1>{TITLE}</h1>
<p>{FIRST}</p>
<div class="baca-juga"><p>Jalan lama ditutup sejak kemarin sore oleh dinas perhubungan.</p></div>
<p>{SECOND}</p>
</article><footer><p>Hak cipta Kabar Tepi</p></footer></body></html>
"""
META = f"""<html><head><title>{TITLE} | Kabar Tepi</title>
<meta property="article:published_time" content="2025-03-03T14:05:00+07:00">
<link rel="canonical" href="https://example.org/pasar"></head>
<body><main><p>{FIRST}</p><p>{SECOND}</p></main></body></html>
"""
JSON = json.dumps({
    "title": TITLE, "publisher": {"name": "Kabar Tepi"}, "date": "3 Maret 2025", "link": "https://example.org/pasar",
    "body": TEXT,
})  # fmt: skip


def read(tmp_path: Path, name: str, content: str | bytes) -> Article:
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    reading = read_articles([path])
    assert reading.skipped == ()
    (article,) = reading.articles
    assert article.id == "a1"
    return article


@pytest.mark.parametrize(
    ("name", "content", "published", "outlet"),
    [
        ("a.txt", PLAIN, "2025-03-03T14:05+07:00", None),
        ("a.md", MARKDOWN, "2025-03-03", "Kabar Tepi"),
        ("a.markdown", MARKDOWN, "2025-03-03", "Kabar Tepi"),
        ("a.html", HTML, "2025-03-03T14:05+07:00", "Kabar Tepi"),
        ("a.htm", META, "2025-03-03T14:05+07:00", "Kabar Tepi"),
        ("a.HTML", "<?xml version='1.0' encoding='ascii'?>" + META, "2025-03-03T14:05+07:00", "Kabar Tepi"),
        ("a.json", JSON, "2025-03-03", "Kabar Tepi"),
        ("a.json", f"[{JSON}]", "2025-03-03", "Kabar Tepi"),
        ("a.jsonl", JSON + "\n", "2025-03-03", "Kabar Tepi"),
    ],
)
def test_a_file_of_each_kind(tmp_path: Path, name: str, content: str, published: str, outlet: str | None) -> None:
    article = read(tmp_path, name, content)
    assert article.text == TEXT
    assert (article.title, article.language) == (TITLE, "id")
    assert (article.published, article.source) == (published, outlet)
    assert article.url == (None if outlet is None else "https://example.org/pasar")


@pytest.mark.parametrize(
    ("name", "content", "first", "second"),
    [
        ("a.txt", PLAIN, (5, 1), (7, 1)),
        ("a.md", MARKDOWN, (12, 1), (16, 1)),
        ("a.html", HTML, (6, 4), (8, 4)),
        ("a.json", '{"title": "T",\n"text": "Pasar itu dibuka.\\n\\nRamai sekali."}', (2, 1), (2, 1)),
        ("a.jsonl", "\n" + JSON, (2, 1), (2, 1)),
    ],
)
def test_where_a_paragraph_stands_in_the_file(
    tmp_path: Path, name: str, content: str, first: tuple[int, int], second: tuple[int, int]
) -> None:
    article = read(tmp_path, name, content)
    assert locate(article, 0) == first
    assert locate(article, article.text.index("\n\n") + 2) == second


@pytest.mark.parametrize(
    "content",
    [
        PLAIN.encode(),
        b"\xef\xbb\xbf" + PLAIN.encode(),
        PLAIN.encode("utf-16"),
        b"\xfe\xff" + PLAIN.encode("utf-16-be"),
        PLAIN.encode("utf-16-le"),
        PLAIN.encode("utf-16-be"),
        PLAIN.encode("utf-32"),
        PLAIN.replace("\n", "\r\n").encode(),
        PLAIN.replace("\n", "\r").encode(),
        PLAIN.replace("\n\n", "\u2028\u2028").encode(),
    ],
    ids=["utf-8", "mark", "utf-16", "utf-16-be", "bare le", "bare be", "utf-32", "crlf", "cr", "separators"],
)
def test_encodings_and_line_ends(tmp_path: Path, content: bytes) -> None:
    article = read(tmp_path, "a.txt", content)
    assert (article.text, article.title) == (TEXT, TITLE)


def test_windows_quotation_marks(tmp_path: Path) -> None:
    text = "The mayor said: “Prices will fall – soon.” The café’s owner did not agree with him."
    assert read(tmp_path, "a.txt", text.encode("cp1252")).text == text


@pytest.mark.parametrize(
    "hostile",
    [
        "Pa\x1b[31msar\x1b[0m",
        "\x1b]8;;https://example.org\x07Pasar\x1b]8;;\x07",
        "Pa\u202esar",
        "Pa\u2066sar\u2069",
        "P\u200ba\u200dsar",
        "Pa\u00adsar",
        "Pasar\x7f",
        "\ufeffPasar",
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.json", "a.html"])
def test_what_could_act_on_a_terminal_is_taken_out(tmp_path: Path, hostile: str, name: str) -> None:
    text = f"{hostile} itu dibuka untuk umum pada hari Senin."
    coded = "".join(f"&#{ord(char)};" for char in hostile)
    content = {
        "a.txt": text,
        "a.json": json.dumps({"text": text, "title": f"{hostile} Dibuka", "source": hostile}),
        "a.html": f"<title>{coded} Dibuka</title><article><p>{text.replace(hostile, coded)}</p></article>",
    }
    article = read(tmp_path, name, content[name])
    assert article.text == "Pasar itu dibuka untuk umum pada hari Senin."
    assert article.source in (None, "Pasar")
    assert article.title in (None, "Pasar Dibuka")


def test_standard_input_is_plain_text() -> None:
    reading = read_articles(["-", "-"], stdin=io.BytesIO(PLAIN.encode()))
    (article,) = reading.articles
    assert (article.path, article.text) == ("-", TEXT)


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(PLAIN, encoding="utf-8")
    link = tmp_path / "b.txt"
    link.symlink_to(path)
    assert len(read_articles([path, path, tmp_path, link, tmp_path / "." / "a.txt"]).articles) == 1


def test_a_folder_is_read_in_order(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/1.md", "a.txt", ".hidden.txt", ".git/c.txt", "picture.png"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(FIRST, encoding="utf-8")
    reading = read_articles([tmp_path])
    names = [Path(article.path).relative_to(tmp_path).as_posix() for article in reading.articles]
    assert names == ["a.txt", "b/1.md", "b/2.txt"]
    assert [article.id for article in reading.articles] == ["a1", "a2", "a3"]
    assert reading.skipped == ()
