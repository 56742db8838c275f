"""What is left out of a page, what its dateline says, and where each character stands in the file."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.reading.boilerplate import credits_of, is_subheading, is_tail, why_dropped
from claimcheck.reading.places import locate
from claimcheck.reading.plain import read_plain
from claimcheck.records import Article

PROSE = "Wali kota meresmikan pasar baru di tepi sungai. Pasar itu menampung 300 pedagang."


def article_of(text: str) -> Article:
    article = read_plain("a.txt", text)
    assert article is not None
    return article


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Baca juga: Jembatan Lama Ditutup", "page furniture"),
        ("BACA JUGA Jembatan Lama Ditutup", "page furniture"),
        ("ADVERTISEMENT", "page furniture"),
        ("Read more: Old bridge closed", "page furniture"),
        ("Copyright © 2025 Kabar Tepi", "page furniture"),
        ("Bagikan", "page furniture"),
        ("Untuk berlangganan klik di sini", "page furniture"),
        ("Editor: Sinta Lestari", "credit"),
        ("Penulis : Rudi Hartono", "credit"),
        ("Senin, 3 Maret 2025 14:05 WIB", "date line"),
        ("Published on 3 March 2025", "date line"),
        ("Pasar yang Lama", "subheading"),
        (PROSE, "repeated"),
    ],
)
def test_a_line_that_is_left_out(line: str, reason: str) -> None:
    article = article_of(f"Pasar Baru Dibuka\n\n{PROSE}\n\n{line}\n\nWarga senang.")
    assert article.text == f"{PROSE}\n\nWarga senang."
    assert article.dropped == (("Pasar Baru Dibuka", "title"), (line, reason))


@pytest.mark.parametrize(
    "line",
    [
        "Halamanmu luas, kata tamu itu.",
        "Pembaca juga diminta membawa payung.",
        "Advertisements rose last year.",
        "Editor koran itu menolak.",
        "“Kami pulang”",
        "Iklan rokok dilarang, kata menteri dalam rapat.",
        "Halaman pasar itu luas dan bersih.",
        "Copyright law changed again last year.",
        "Share prices fell on Monday.",
    ],
)
def test_a_line_of_the_story_stays(line: str) -> None:
    text = article_of(f"Pasar Baru Dibuka\n\n{PROSE}\n\n{line}\n\nWarga senang.").text
    assert line in text.split("\n\n")
    assert why_dropped(line) is None


@pytest.mark.parametrize("tail", ["Berita Terkait", "Related stories:", "REKOMENDASI"])
def test_other_stories_end_the_page(tail: str) -> None:
    assert is_tail(tail)
    article = article_of(f"Pasar Baru Dibuka\n\n{PROSE}\n\n{tail}\n\nJembatan lama ditutup.\n\nHarga beras naik.")
    assert article.text == PROSE
    assert [reason for _, reason in article.dropped] == ["title", *["other stories"] * 3]


@pytest.mark.parametrize(
    ("line", "heading"),
    [("Pasar yang lama", True), ("Ia pulang.", False), ("“Kami pulang”", False), ("kata " * 13, False)],
)
def test_a_subheading_is_short_and_no_sentence(line: str, heading: bool) -> None:
    assert is_subheading(line) is heading


@pytest.mark.parametrize(
    ("lede", "dateline", "outlet", "published"),
    [
        ("BANDUNG, KabarTepi.id - Pasar dibuka.", "BANDUNG, KabarTepi.id", "KabarTepi.id", None),
        ("kabartepi.com — Pasar itu dibuka.", "kabartepi.com", "kabartepi.com", None),
        ("MEDAN (Pos Utara) – Pasar itu dibuka.", "MEDAN (Pos Utara)", "Pos Utara", None),
        ("JAKARTA - Pasar itu dibuka.", "JAKARTA", None, None),
        ("PALU, Warta, Jumat (7/2/2025) - Pasar ramai.", "PALU, Warta, Jumat (7/2/2025)", "Warta", "2025-02-07"),
        ("Pasar itu dibuka, kata wali kota kepada para pedagang - dan ramai.", None, None, None),
        ("Pasar itu dibuka oleh wali kota.", None, None, None),
    ],
)  # fmt: skip
def test_a_dateline(lede: str, dateline: str | None, outlet: str | None, published: str | None) -> None:
    article = article_of(f"Pasar Baru Dibuka\n\n{lede}\n\n{PROSE}")
    assert (article.dateline, article.source, article.published) == (dateline, outlet, published)
    assert article.text.startswith(lede)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Pasar itu ramai, dikutip dari Pos Utara.", ("Pos Utara",)),
        ("Sumber: kabartepi", ("kabartepi",)),
        ("Menurut sumber kepolisian, pasar itu ramai.", ()),
        ("The market was first reported by Northern Post.", ("Northern Post",)),
        ("Melansir AFP, pasar itu ramai. Sumber: AFP", ("AFP",)),
    ],
)
def test_credits(text: str, names: tuple[str, ...]) -> None:
    assert credits_of(text) == names


def test_a_hard_wrapped_text_has_whole_paragraphs() -> None:
    text = "Pasar Baru Dibuka\n\nWali kota meresmikan pasar\nbaru di tepi sungai pada\nhari Senin.\n\nWarga senang."
    assert article_of(text).text == "Wali kota meresmikan pasar baru di tepi sungai pada hari Senin.\n\nWarga senang."


def test_one_paragraph_a_line() -> None:
    assert article_of("Wali kota datang.\nPasar itu dibuka.\nWarga senang.").text.count("\n\n") == 2


def test_a_long_first_line_is_no_title() -> None:
    article = article_of(f"{PROSE}\n\nWarga senang.")
    assert article.title is None
    assert article.text.startswith(PROSE)


@given(st.text(alphabet=st.sampled_from("Pasar itu,.-:\n \"'(4)"), max_size=300))
def test_every_character_stands_where_the_file_has_it(text: str) -> None:
    article = read_plain("a.txt", text)
    rows = text.split("\n")
    joints = 0
    for offset, char in enumerate(article.text if article else ""):
        assert article is not None
        line, column = locate(article, offset)
        row = rows[line - 1]
        if column <= len(row) and row[column - 1] == char:
            continue
        # Between two lines stands what joins them.
        assert char in " \n"
        joints += 1
    assert article is None or joints <= 2 * len(article.places)


def test_an_article_without_places_starts_at_the_top(tmp_path: Path) -> None:
    assert locate(Article(id="a1", path=tmp_path.as_posix(), text="Pasar", language="id"), 3) == (1, 1)
