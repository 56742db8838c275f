"""Who says what, with which stance, and which words only report it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.claims.speech import find_quotes, find_speaker, report_spans

ROWS = [
    ("id", "“Air naik cepat sekali,” kata Kepala BPBD Sikka Yohanes Lado.", "Kepala BPBD Sikka Yohanes Lado", "says"),
    (
        "id",
        "“Air naik,” kata Kepala BPBD Sikka, Yohanes Lado, Senin (3/2/2025).",
        "Kepala BPBD Sikka, Yohanes Lado",
        "says",
    ),
    ("id", "“Kami pulang,” ujar Halimah, 41 tahun, warga Wuring.", "Halimah", "says"),
    ("id", "“Kami pulang,” tuturnya sambil menangis.", "dia", "says"),
    ("id", "“Siapa yang membayar?” tanya Lestari.", "Lestari", "asks"),
    ("id", "“Saya tidak menerima uang,” bantah Rahmat.", "Rahmat", "denies"),
    ("id", "“Jalan selesai bulan depan,” janji Bupati Alor.", "Bupati Alor", "promises"),
    ("id", "Kebocoran ada di lambung kiri, kata mualim kapal itu.", "mualim kapal itu", "says"),
    ("id", "Gubernur mengatakan bahwa pasar dibuka lagi.", "Gubernur", "says"),
    ("id", "Juru bicara Istana, Dewi Arum, mengatakan sidang ditunda.", "Juru bicara Istana, Dewi Arum", "says"),
    ("id", "Sementara itu pihak manajemen menyatakan gudang kosong.", "pihak manajemen", "says"),
    ("id", "Pada hari Selasa, kepala polisi menegaskan bahwa kota aman.", "kepala polisi", "says"),
    ("id", "JAKARTA, Kabar Pagi - Menteri Sosial menyebut bantuan cukup.", "Menteri Sosial", "says"),
    ("id", "Ketua panitia juga memperkirakan 300 orang datang.", "Ketua panitia", "says"),
    ("id", "Bupati membantah menerima uang.", "Bupati", "denies"),
    ("id", "Mereka meragukan angka itu.", "Mereka", "doubts"),
    ("id", "Polisi menduga sopir mengantuk.", "Polisi", "doubts"),
    ("id", "Presiden berjanji membangun jembatan baru.", "Presiden", "promises"),
    ("id", "Yosef datang ke kantor itu dan mengatakan semuanya beres.", "Yosef", "says"),
    ("id", "Menurut Dinas Kesehatan Ende, 40 orang dirawat.", "Dinas Kesehatan Ende", "says"),
    ("id", "Menurutnya, jembatan itu masih kuat.", "dia", "says"),
    ("id", "Menurut dia, jembatan itu masih kuat.", "dia", "says"),
    ("id", "Tambang itu, menurut pemerintah kabupaten, sudah ditutup.", "pemerintah kabupaten", "says"),
    ("id", "Kapal itu karam semalam, dikutip dari Antara, Senin 3 Februari 2025.", "Antara", "says"),
    ("id", "Hal itu disampaikan Kapolres Bima, Arif Hidayat, Rabu (5/2/2025).", "Kapolres Bima, Arif Hidayat", "says"),
    ("id", "Kabar itu dibantah Camat Wolowae.", "Camat Wolowae", "denies"),
    ("id", "Menurut rencana, pasar dibuka Senin.", None, None),
    ("id", "Menurut saya begitu.", None, None),
    ("id", "Warga mengungsi ke masjid.", None, None),
    ("id", "Hak bertanya itu dipakai semua fraksi.", None, None),
    ("id", "Selebaran yang menyebut harga naik beredar luas.", None, None),
    ("en", "“The water rose fast,” said Ama Boateng, who lives by the port.", "Ama Boateng", "says"),
    ("en", "“The water rose fast,” she said.", "she", "says"),
    ("en", "The bridge is safe, the transport ministry said on Monday.", "the transport ministry", "says"),
    ("en", "Pumps had failed, spokeswoman Esi Mensah told reporters.", "spokeswoman Esi Mensah", "says"),
    ("en", "“It is over,” his deputy in Accra, Kojo Addo, told the court.", "his deputy in Accra, Kojo Addo", "says"),
    ("en", "The plant closed early, said local organiser Kofi Annor.", "local organiser Kofi Annor", "says"),
    ("en", "The White House said that the talks had ended.", "The White House", "says"),
    ("en", "The governor told reporters that two men had died.", "The governor", "says"),
    ("en", "On Tuesday, the police chief said the city was safe.", "the police chief", "says"),
    ("en", "The firm, which runs nine ports, said profits fell.", "The firm", "says"),
    ("en", "According to the coast guard, 40 people were saved.", "the coast guard", "says"),
    ("en", "Forty people were saved, according to the coast guard.", "the coast guard", "says"),
    ("en", "The army denied that it had fired.", "The army", "denies"),
    ("en", "“Is it safe?” asked Mrs. Quaye.", "Mrs. Quaye", "asks"),
    ("en", "The mayor promised a new school.", "The mayor", "promises"),
    ("en", "Engineers doubted the figure.", "Engineers", "doubts"),
    ("en", "Villagers fled to the hills.", None, None),
    ("en", "He was told to leave.", None, None),
]


@pytest.mark.parametrize(("language", "sentence", "speaker", "stance"), ROWS, ids=[row[1][:40] for row in ROWS])
def test_speaker(language: str, sentence: str, speaker: str | None, stance: str | None) -> None:
    speech = find_speaker(sentence, language)
    assert (speech.speaker if speech else None, speech.stance if speech else None) == (speaker, stance)
    if speech is not None and speaker != "dia":
        assert sentence[speech.span.start : speech.span.end] == speaker


@pytest.mark.parametrize(
    ("language", "sentence", "content"),
    [
        ("id", "“Air naik cepat,” kata Yohanes kepada wartawan.", ["Air naik cepat"]),
        ("id", "“Air naik,” kata Yohanes, “dan warga lari.”", ["Air naik", "dan warga lari"]),
        ("id", "Gubernur mengatakan kepada wartawan, Senin (3/2), bahwa pasar dibuka.", ["pasar dibuka"]),
        ("id", "Menurut Dinas Kesehatan, 40 orang dirawat.", ["40 orang dirawat"]),
        ("id", "Tambangnya, menurut bupati, sudah ditutup.", ["Tambangnya", "sudah ditutup"]),
        ("id", "Analis itu memperkirakan 2.400 ton kopi tertahan.", ["2.400 ton kopi tertahan"]),
        ("en", "The pumps had failed, Esi Mensah told reporters, adding that the rain came first.",
         ["The pumps had failed", "the rain came first"]),
        ("en", "The governor said on Monday that two men had died.", ["two men had died"]),
        ("en", "The ship, the owner said, was empty.", ["The ship", "was empty"]),
    ],
)  # fmt: skip
def test_content(language: str, sentence: str, content: list[str]) -> None:
    speech = find_speaker(sentence, language)
    assert speech is not None
    assert [sentence[span.start : span.end] for span in speech.content] == content


@pytest.mark.parametrize(
    ("language", "sentence", "told", "event"),
    [
        ("id", "Kapal itu karam pada 1 Mei, dikutip dari Antara, Senin 3 Juni 2024.", "Senin 3 Juni 2024", "1 Mei"),
        ("id", "“Banjir sejak 1 Mei,” kata Edi kepada wartawan, Selasa (12/3/2024).", "12/3/2024", "1 Mei"),
        ("id", "Bupati mengatakan banjir terjadi 1 Mei dalam keterangan tertulis, Rabu (8/5).", "Rabu", "1 Mei"),
        ("id", "Pada hari Selasa, kepala polisi mengatakan bahwa ledakan terjadi 1 Mei.", "Selasa", "1 Mei"),
        ("id", "Bupati mengatakan pada Senin bahwa banjir terjadi 1 Mei.", "Senin", "1 Mei"),
        ("id", "Bupati mengatakan tiga rumah hanyut, Selasa (12/3/2024).", "12/3/2024", "tiga"),
        ("id", "Pada 2019, Edi bertanya kepada bupati tentang pasar itu.", None, "2019"),
        ("id", "Pasar itu dibuka Senin (12/3/2024).", None, "12/3/2024"),
        ("id", "Setelah gempa 5 Mei, Edi mengatakan rumahnya rusak.", None, "5 Mei"),
        ("en", "The plant closed on 1 May, he told reporters on Tuesday.", "Tuesday", "1 May"),
        ("en", "The firm said in a statement released Friday that the plant closed on 1 May.", "Friday", "1 May"),
        ("en", "On Tuesday, the chief said the bomb went off on 1 May.", "Tuesday", "1 May"),
        ("en", "The ship sank on 1 May, said Ama Boateng, who bought it in 2019.", None, "2019"),
        ("en", "The ship sank on 1 May.", None, "1 May"),
    ],
)
def test_report_spans(language: str, sentence: str, told: str | None, event: str) -> None:
    inside = [sentence[span.start : span.end] for span in report_spans(sentence, language)]
    assert told is None or any(told in text for text in inside)
    assert not any(event in text for text in inside)


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("“Air naik,” kata Edi. “Kami lari.”", ["Air naik,", "Kami lari."]),
        ("Ia menyebut 'poros tengah' perlu.", ["poros tengah"]),
        ("Tanpa kutipan.", []),
        ("Kosong “” saja.", []),
    ],
)
def test_quotes(text: str, quotes: list[str]) -> None:
    assert [text[span.start : span.end] for span in find_quotes(text)] == quotes


@given(
    st.lists(
        st.sampled_from(
            ["kata", "Edi", "menurut", "said", "told", "Menurut", "dia", ",", "”", "“", '"', "Senin", "(3/2)", "that",
             "bahwa", "mengatakan", "katanya", ".", "dalam keterangan tertulis", "yang", "dan", "according to", "5"]
        ),
        max_size=20,
    ),
    st.sampled_from(["id", "en"]),
)  # fmt: skip
def test_spans_stay_in_the_sentence_and_apart(pieces: list[str], language: str) -> None:
    sentence = " ".join(pieces)
    speech = find_speaker(sentence, language)
    if speech is not None:
        assert speech.attribution.end <= len(sentence)
        assert not any(span.overlaps(speech.verb) for span in speech.content)
    spans = report_spans(sentence, language)
    assert all(span.start < span.end <= len(sentence) for span in spans)
    assert list(spans) == sorted(spans)
