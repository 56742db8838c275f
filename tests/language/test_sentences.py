"""Sentences are exact slices; abbreviations, numbers and quotations do not break them in the wrong place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.sentences import split
from claimcheck.records import Article, Sentence


def read(text: str, language: str) -> tuple[Sentence, ...]:
    return split(Article(id="a1", path="a.txt", text=text, language=language))


# One row: a language and the sentences that the joined text must fall into again.
TOGETHER = [
    ("id", ["Banjir merendam pasar.", "Warga mengungsi ke masjid."]),
    ("id", ["Prof. Dr. Ir. Rukmana memimpin sidang.", "Ia datang lebih awal."]),
    ("id", ["PT. Lumbung Sentosa Tbk. dan CV. Maju Jaya digugat.", "Gugatan itu ditolak."]),
    ("id", ["Kantor itu di Jl. Merpati No. 12 Kec. Sukajadi.", "Pintunya terkunci."]),
    ("id", ["Anggarannya Rp. 1.500.000 per desa.", "Tidak semua desa menerima."]),
    ("id", ["H. Abdul Gani, S.H., M.Si. menolak hadir.", "Kuasanya diam."]),
    ("id", ["Kol. Inf. Bagus Prakoso dan Letkol. Sari memeriksa pos.", "Pos itu kosong."]),
    ("id", ["Pertemuan mulai pukul 13.00 WIB.", "Peserta tiba pukul 12.30."]),
    ("id", ["Harga naik 2,5 persen menjadi 14.250 rupiah.", "Pedagang mengeluh."]),
    ("id", ["Mereka menjual beras, gula, dll. di pasar.", "Pembeli sepi."]),
    ("id", ["Budi dkk. ditahan.", "Mereka mengaku bersalah."]),
    ("id", ["Sidang dipimpin M. Yusuf dan A. R. Siregar.", "Sidang tertutup."]),
    ("id", ["Peristiwa itu terjadi pada 2003.", "AS pun menarik pasukannya."]),
    ("id", ["Kami mengingat pintu itu...", "Pada malam hari semuanya sunyi."]),
    ("id", ["Situs kabardesa.com memuat foto itu.", "Redaksi lalu menghapusnya."]),
    ("id", ["tirta.id - Gempa mengguncang Palu.", "Warga berlarian."]),
    ("id", ["Apakah jembatan itu aman?", "Dinas belum menjawab."]),
    ("id", ["Gol!", "Penonton bersorak."]),
    ("id", ['"Kami siap.', "Kami sudah berlatih.", 'Kami akan menang," kata Rahmat kepada wartawan.']),
    ("id", ["“Siapa yang membayar?” tanya Lestari.", "Tidak ada yang menjawab."]),
    ("id", ["“Pergi!” teriak petugas.", "Massa mundur."]),
    ("id", ["“Kami tidak tahu,” kata Wati.", "“Tanyakan kepada camat.”"]),
    ("id", ["Ia menyebut “poros tengah” perlu dibentuk.", "Sekutunya setuju."]),
    ("id", ["Jaksa menuntut lima tahun; hakim memutus tiga tahun.", "Terdakwa banding."]),
    ("id", ["Kepala Dinas Kesehatan, drg. Mira Tanjung, dipanggil.", "Ia hadir."]),
    ("id", ["Dana itu (lihat hal. 12) dikembalikan.", "Kasus ditutup."]),
    ("en", ["The bridge collapsed.", "Nobody was hurt."]),
    ("en", ["Mr. Okello met Dr. J. P. Nansen in St. Albans.", "They shook hands."]),
    ("en", ["The U.S. Senate voted on Friday.", "The bill failed."]),
    ("en", ["Talks were held in the U.S.", "They ended early."]),
    ("en", ["The train left at 9:15 a.m. on Monday.", "It never arrived."]),
    ("en", ["The blast was heard at 5 p.m.", "The fire came later."]),
    ("en", ["Harlow Inc. and Dunmore Ltd. merged.", "Shares rose 2.5 percent."]),
    ("en", ["See No. 7 for details.", "Gov. Ruth Adair signed it."]),
    ("en", ["He paid $1,250.75 in cash.", "Receipts were lost."]),
    ("en", ['"Are you ready?" President Adair asked.', "The crowd roared."]),
    ("en", ["“We lost everything.", "The water came at night,” said Mr. Bello.", "Rescuers came at dawn."]),
    ("en", ['"Stop!" he shouted.', "The driver did not."]),
    ("en", ["Is it safe?", "Officials would not say."]),
    ("en", ["The port (see fig. 3) reopened.", "Ships returned."]),
    ("en", ["Prices rose... and then they fell.", "Traders shrugged."]),
    ("en", ["Voters in Washington, D.C. stayed home.", "Turnout was low."]),
]


@pytest.mark.parametrize(("language", "sentences"), TOGETHER, ids=lambda value: str(value[0])[:40])
def test_sentences_come_back(language: str, sentences: list[str]) -> None:
    assert [sentence.text for sentence in read(" ".join(sentences), language)] == sentences


@pytest.mark.parametrize(
    ("text", "language", "sentences"),
    [
        ("Pintu itu dibuka...Pada malam hari sunyi.", "id", ["Pintu itu dibuka...", "Pada malam hari sunyi."]),
        ("Rapat selesai.Peserta pulang.", "id", ["Rapat selesai.", "Peserta pulang."]),
        ("Rapat selesai.“Kami lelah,” kata Sri.", "id", ["Rapat selesai.", "“Kami lelah,” kata Sri."]),
        ("- satu kapal karam\n- dua kapal hilang", "id", ["- satu kapal karam", "- dua kapal hilang"]),
        ("Judul tanpa titik\n\nIsi berita.", "id", ["Judul tanpa titik", "Isi berita."]),
        ("Data di Kompas.Com hilang.", "id", ["Data di Kompas.Com hilang."]),
        ("1. Beras naik.", "id", ["1. Beras naik."]),
        ("", "en", []),
        (" \n\n \n", "en", []),
    ],
)
def test_edges(text: str, language: str, sentences: list[str]) -> None:
    assert [sentence.text for sentence in read(text, language)] == sentences


@pytest.mark.parametrize(
    ("text", "language", "quoted"),
    [
        ('"Kami siap. Kami berlatih. Kami menang," kata Rahmat.', "id", [True, True, False]),
        ("“Kami siap. Kami berlatih.”", "id", [True, True]),
        ("„Kami siap. Kami berlatih.” Mereka pulang.", "id", [True, True, False]),
        ("«Nous» adalah judulnya. Buku itu laku.", "id", [False, False]),
        ('Ia menyebut "poros tengah" penting. Sekutu setuju.', "id", [False, False]),
        ("“Ia bilang, 'Pulanglah. Ibu menunggu.' Saya pulang,” kata Edi.", "id", [True, True, False]),
        ("“Alinea satu.\n\n“Alinea dua,” kata Edi. Ia pergi.", "id", [True, False, False]),
        ("“Alinea satu. Masih satu.\n\nAlinea dua,” kata Edi.", "id", [True, True, False]),
        ("Sindiran “tidak pernah ditutup ini berlalu. Hari berganti.", "id", [False, False]),
        ('"We lost all. The sea came," she said. Nobody slept.', "en", [True, False, False]),
        ("'We lost all. The sea came,' she said.", "en", [True, False]),
        ("It wasn't his. The neighbours' dog barked.", "en", [False, False]),
    ],
)
def test_quoted(text: str, language: str, quoted: list[bool]) -> None:
    assert [sentence.quoted for sentence in read(text, language)] == quoted


def test_paragraphs_and_order() -> None:
    sentences = read("Satu datang. Dua pergi.\n\nTiga tinggal.", "id")
    assert [(sentence.index, sentence.paragraph) for sentence in sentences] == [(0, 0), (1, 0), (2, 1)]


@given(st.text(alphabet="aB1 .!?…,\"“”'‘’«»()\n-–", max_size=120), st.sampled_from(["id", "en"]))
def test_spans_are_ordered_and_cover_the_text(text: str, language: str) -> None:
    sentences = read(text, language)
    assert all(text[sentence.span.start : sentence.span.end] == sentence.text.strip() for sentence in sentences)
    ends = [0, *(sentence.span.end for sentence in sentences)]
    starts = [*(sentence.span.start for sentence in sentences), len(text)]
    assert all(start >= end and not text[end:start].strip() for end, start in zip(ends, starts, strict=True))
