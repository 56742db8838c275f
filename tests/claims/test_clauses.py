"""Clauses cut a sentence into facts and leave lists, numbers and names whole."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.claims.clauses import find_clauses

# A quadratic walk over these sentences takes minutes.
SECONDS = 3

ROWS = [
    ("id", "Jaksa menuntut lima tahun penjara; |hakim memutus tiga tahun."),
    ("id", "Toko buka seperti biasa, |sedangkan bank tutup sejak siang."),
    ("id", "Rumah itu rusak berat, |tetapi penghuninya selamat semua."),
    ("id", "Warga naik ke atap |ketika sungai melanda desa."),
    ("id", "Ketika sungai melanda desa, |warga naik ke atap."),
    ("id", "Sekolah di desa itu diliburkan |karena jalan tertutup longsor."),
    ("id", "Letusan terdengar pukul 04.15 WIB |dan berlangsung 30 detik."),
    ("id", "Menteri kelautan, perikanan, dan pertahanan hadir."),
    ("id", "Dinas perikanan, karantina, dan pertahanan memeriksa kapal itu |setelah muatannya disita."),
    ("id", "Warga diminta mengungsi sebelum pukul 13.00 WIB."),
    ("id", "Sehari setelah badai menerjang pasar, |listrik masih padam."),
    ("id", "Pada saat rapat berlangsung listrik padam."),
    ("id", "Tiga buruh terluka parah |ketika derek pelabuhan roboh, Jumat (7/4/2023) pukul 02.10 WIB."),
    ("id", "Meski begitu, harga beras tetap naik."),
    ("id", "Lasmi, yang pernah memimpin koperasi desa, |mengusulkan gudang baru."),
    ("id", "“Kami tidak menerima uang itu,” |kata Lestari kepada wartawan."),
    ("id", "Perahu nelayan kehabisan solar, |kata syahbandar itu lewat radio."),
    ("id", "Ia menyebut perlunya “poros tengah” melawan penyelundup."),
    ("id", "Dana desa (yang dicairkan pada Mei, lalu dibekukan) dikembalikan."),
    ("id", "Harganya 1.500 rupiah, 2.000 rupiah, dan 2.500 rupiah."),
    ("id", "Polisi menahan sopir, |lalu membawanya ke Palu."),
    ("id", "Ia menerima tawaran itu |dan menyebut harganya pantas."),
    ("id", "Budi pulang lalu tidur."),
    ("id", "Tidak ada korban."),
    ("en", "The court freed him; |the army did not."),
    ("en", "A ferry lost its rudder in thick fog |and came ashore near Keta."),
    ("en", "The mayor resigned on Monday, |but his deputy stayed on."),
    ("en", "When the rain stopped, |rescuers reached the village."),
    ("en", "Rescuers reached the village |when the rain had stopped."),
    ("en", "Three days after the storm hit Tema, |aid arrived by boat."),
    ("en", "Rice, oil, and sugar were sold out."),
    ("en", "Her deputy, who had run the port, |took over on Friday."),
    ("en", "“We were not paid at all,” |said Kofi Mensah of Tema."),
    ("en", "The alarm was never tested, |a fire officer told reporters."),
    ("en", "The train left shortly after dawn."),
    ("en", "The shop closed before Monday."),
    ("en", "Police took 12 knives, |while soldiers guarded the gate."),
    ("en", "It cost $1,250, he said."),
    ("en", "The pass is $2, |and each visitor must carry two."),
]


@pytest.mark.parametrize(("language", "marked"), ROWS, ids=[row[1][:40] for row in ROWS])
def test_cuts(language: str, marked: str) -> None:
    sentence = marked.replace("|", "")
    assert [sentence[span.start : span.end] for span in find_clauses(sentence, language)] == marked.split("|")


@given(
    st.lists(
        st.sampled_from(
            [
                "dan",
                "yang",
                "ketika",
                "“",
                "”",
                '"',
                ",",
                ";",
                "(",
                ")",
                "kata",
                "Budi",
                "1.500",
                "but",
                "said",
                "who",
                ".",
            ]
        ),
        max_size=25,
    ),
    st.sampled_from(["", " "]),
    st.sampled_from(["id", "en"]),
)
def test_clauses_cover_the_sentence(pieces: list[str], glue: str, language: str) -> None:
    sentence = glue.join(pieces)
    spans = find_clauses(sentence, language)
    assert "".join(sentence[span.start : span.end] for span in spans) == sentence
    assert all(span.start < span.end for span in spans)


@pytest.mark.parametrize(
    "unit", ['"kata ', "ketika itu, ", "yang tidak, dan akan ", "mengatakan bahwa ", "“x.” ", "(", "B, C, dan "]
)
def test_hostile_sentences_take_linear_time(unit: str) -> None:
    begin = time.process_time()
    find_clauses(unit * 4000, "id")
    assert time.process_time() - begin < SECONDS
