"""The finder of names against sentences of the kind that news has, in both languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.records import Name, NameKind
from claimcheck.values.names import find_names

PERSON, PLACE, ORGANISATION, OTHER = NameKind.PERSON, NameKind.PLACE, NameKind.ORGANISATION, NameKind.OTHER


def find(*sentences: str, language: str = "id") -> list[Name]:
    return [name for names in find_names(sentences, language) for name in names]


def kinds(names: list[Name]) -> dict[str, str]:
    return {name.text: name.kind.value for name in names}


PERSONS = [
    ("id", "Presiden Rusia Vladimir Putin tiba lebih awal.", "Vladimir Putin", "presiden rusia"),
    ("id", "Menteri Luar Negeri Gunawan Wicaksana menolak usul itu.", "Gunawan Wicaksana", "menteri luar negeri"),
    ("id", "Mantan Bupati Garut, Asep Suhendar, hadir di sidang.", "Asep Suhendar", "mantan bupati garut"),
    ("id", "Bupati Sikka Fransiskus Wangge menutup jalan itu.", "Fransiskus Wangge", "bupati sikka"),
    ("id", "Kepala Desa Sukorejo, Sipon Raharja, memimpin rapat.", "Sipon Raharja", "kepala desa sukorejo"),
    ("id", "Kepala BPBD Flores Timur Maria Goreti mencatat 12 korban.", "Maria Goreti", "kepala bpbd flores timur"),
    ("id", "Direktur Utama Telaga, Wisnu Hadikusumo, mengaku lalai.", "Wisnu Hadikusumo", "direktur utama telaga"),
    ("id", "Kepala Dinas Peternakan Siti Rahma mengirim vaksin.", "Siti Rahma", "kepala dinas peternakan"),
    ("id", "Budi Santoso, ketua serikat buruh, menolak.", "Budi Santoso", "ketua serikat buruh"),
    ("id", "Menurut saksi Hartono, pintu itu terkunci.", "Hartono", "saksi"),
    ("id", "“Kami tidak tahu,” kata Sutrisno, 45, petani.", "Sutrisno", "petani"),
    ("id", "“Itu keliru,” ujar Ratmini di halaman rumahnya.", "Ratmini", None),
    ("id", "Polisi memeriksa M. Yusuf, S.H., pada Rabu.", "M. Yusuf", None),
    ("id", "Surat itu ditulis Ahmad bin Said.", "Ahmad bin Said", None),
    ("id", "Dr. Lestari Widyaningsih, M.Si. meneliti air sumur.", "Lestari Widyaningsih", None),
    ("id", "I Nyoman Wirata memimpin rapat banjar.", "I Nyoman Wirata", None),
    ("id", "Ketua DPRD Kompyang Suteja membuka sidang.", "Kompyang Suteja", "ketua dprd"),
    ("id", "Bupati Maluku Tenggara Hasan Tuasikal menolak.", "Hasan Tuasikal", "bupati maluku tenggara"),
    ("id", "Haji Makmur Daeng menanam cengkih.", "Makmur Daeng", None),
    ("id", "Kuasa hukum Andini Prameswari memprotes.", "Andini Prameswari", None),
    ("id", "Rezim Presiden Bashar al-Assad bertahan.", "Bashar al-Assad", "presiden"),
    ("en", "Russian President Vladimir Putin arrived early.", "Vladimir Putin", "russian president"),
    ("en", "Prime Minister Astrid Lindholm resigned on Friday.", "Astrid Lindholm", "prime minister"),
    ("en", "Jane Doe, chief executive of Acme Holdings, resigned.", "Jane Doe", "chief executive of acme holdings"),
    ("en", "Police arrested Tom Barker, 41, near the bridge.", "Tom Barker", None),
    ("en", "The fire was put out, spokeswoman Nadia Okafor said.", "Nadia Okafor", "spokeswoman"),
    ("en", "“It was locked,” said Kwabena Mensah.", "Kwabena Mensah", None),
    ("en", "Vesterholt signed the lease in May.", "Vesterholt", None),
    ("en", "Mr Whitcombe was not at home.", "Whitcombe", None),
    ("en", "Tesla CEO Elon Musk posted a reply.", "Elon Musk", "tesla ceo"),
    ("en", "A nurse, Ludwig van Houten, called for help.", "Ludwig van Houten", "nurse"),
    ("en", "District head Sulaiman Darmawan closed the school.", "Sulaiman Darmawan", "district head"),
]


@pytest.mark.parametrize(("language", "sentence", "text", "title"), PERSONS)
def test_persons(language: str, sentence: str, text: str, title: str | None) -> None:
    (found,) = [name for name in find(sentence, language=language) if name.kind is PERSON]
    assert (found.text, found.title) == (text, title)
    assert sentence[found.span.start : found.span.end] == text


PLACES = [
    ("id", "Kapal itu berlayar ke Moskow.", "Moskow", "moscow"),
    ("id", "Banjir merendam Kabupaten Lamongan.", "Kabupaten Lamongan", "lamongan"),
    ("id", "Abu jatuh di Desa Wringinsari.", "Desa Wringinsari", "wringinsari"),
    ("id", "Api padam di Wringinsari.", "Wringinsari", "wringinsari"),
    ("id", "Kapal karam di dekat Pulau Karanglintang.", "Pulau Karanglintang", "pulau karanglintang"),
    ("id", "Longsor menutup Jalan Merpati.", "Jalan Merpati", "jalan merpati"),
    ("id", "Pesawat mendarat di Bandara Juanda.", "Bandara Juanda", "bandara juanda"),
    ("id", "Pendaki tersesat di gunung Argopura.", "gunung Argopura", "gunung argopura"),
    ("id", "Warga Rusia mengantre.", "Rusia", "russia"),
    ("id", "Pasukan AS mundur.", "AS", "united states"),
    ("id", "Gempa terasa sampai Jateng.", "Jateng", "central java"),
    ("id", "KUPANG - Sekolah diliburkan.", "KUPANG", "kupang"),
    ("en", "The ship sailed to Moscow.", "Moscow", "moscow"),
    ("en", "A flood hit Larkfield Township.", "Larkfield Township", "larkfield township"),
    ("en", "Climbers were lost on Mount Argo.", "Mount Argo", "mount argo"),
    ("en", "The plane landed in Dunhollow.", "Dunhollow", "dunhollow"),
    ("en", "Dutch divers found the wreck.", "Dutch", "netherlands"),
    ("en", "The U.S. withdrew its offer.", "U.S", "united states"),
    ("en", "The quake shook West Java.", "West Java", "west java"),
    ("en", "A reef off Hollis Island was damaged.", "Hollis Island", "hollis island"),
]


@pytest.mark.parametrize(("language", "sentence", "text", "key"), PLACES)
def test_places(language: str, sentence: str, text: str, key: str) -> None:
    (found,) = find(sentence, language=language)
    assert (found.text, found.key, found.kind) == (text, key, PLACE)


ORGANISATIONS = [
    ("id", "Dokumen itu disimpan Universitas Nusa Cendana.", "Universitas Nusa Cendana"),
    ("id", "Izin PT Sinar Teduh Abadi dicabut.", "PT Sinar Teduh Abadi"),
    ("id", "Laporan sampai ke Polres Banyumas pada Rabu.", "Polres Banyumas"),
    ("id", "Korban dirawat di RSUD Bina Sejahtera.", "RSUD Bina Sejahtera"),
    ("id", "Pernyataan Kementerian Luar Negeri Yunani keluar sore hari.", "Kementerian Luar Negeri Yunani"),
    ("id", "Anggaran Dinas Pertanian dan Pangan dipotong.", "Dinas Pertanian dan Pangan"),
    ("id", "Harga beras dicatat BPS.", "BPS"),
    ("id", "Rapat Badan Pengelola Waduk Jatiluhur ditunda.", "Badan Pengelola Waduk Jatiluhur"),
    ("id", "Murid SD Negeri 3 Wonosari pulang lebih awal.", "SD Negeri 3 Wonosari"),
    ("en", "Shares of Hokuto Steel fell.", "Hokuto Steel"),
    ("en", "A team from the University of Leeds agreed.", "University of Leeds"),
    ("en", "The Foreign Ministry declined to comment.", "Foreign Ministry"),
    ("en", "Funds came from the World Bank.", "World Bank"),
    ("en", "The Halden Fire Department sent 22 engines.", "Halden Fire Department"),
    ("en", "NATO will decide in spring.", "NATO"),
    ("en", "Rescuers of the Red Cross left.", "Red Cross"),
]


@pytest.mark.parametrize(("language", "sentence", "text"), ORGANISATIONS)
def test_organisations(language: str, sentence: str, text: str) -> None:
    (found,) = find(sentence, language=language)
    assert (found.text, found.kind) == (text, ORGANISATION)


NOTHING = [
    ("id", "Pertemuan itu berlangsung tiga jam pada Selasa, 4 Juni 2024."),
    ("id", "Kebakaran menghanguskan empat rumah."),
    ("id", "“Semoga cepat selesai,” katanya."),
    ("id", "Ruang sidang penuh sesak sejak pagi."),
    ("id", "Kerugian ditaksir Rp 3 miliar atau US$190 ribu."),
    ("id", "Nilainya 1,5 juta dolar Taiwan."),
    ("id", "Sidang dimulai pukul 09.30 WIB."),
    ("id", "Menteri menolak, dan gubernur diam."),
    ("en", "The meeting lasted three hours on Tuesday, June 4."),
    ("en", "Swimmers said the water was cold."),
    ("en", "Firefighters put out the blaze by noon."),
    ("en", "“We did nothing wrong,” he said."),
    ("en", "It cost 3 million Taiwan dollars."),
]


@pytest.mark.parametrize(("language", "sentence"), NOTHING)
def test_common_words_are_no_names(language: str, sentence: str) -> None:
    assert find(sentence, language=language) == []


@pytest.mark.parametrize(
    ("language", "sentences", "short", "key"),
    [
        ("id", ["Vladimir Putin tiba.", "Menurut Putin, usul itu baik."], "Putin", "vladimir putin"),
        ("id", ["Menurut Quispe, itu salah.", "Rosa Quispe menolak."], "Quispe", "rosa quispe"),
        ("id", ["Serikat Nelayan Teluk (SNT) protes.", "SNT menuntut ganti rugi."], "SNT", "serikat nelayan teluk"),
        ("id", ["PT Sinar Teduh digugat.", "Saham Sinar Teduh turun."], "Sinar Teduh", "pt sinar teduh"),
        ("id", ["Banjir merendam Kecamatan Songgon.", "Warga Songgon mengungsi."], "Songgon", "songgon"),
        ("id", ["Osama bin Laden tewas.", "Jasad bin Laden dilarung."], "bin Laden", "osama bin laden"),
        ("en", ["Rosa Quispe resigned.", "Quispe gave no reason."], "Quispe", "rosa quispe"),
        ("en", ["The Lakeside Rowing Club (LRC) lost.", "Fans of LRC left."], "LRC", "lakeside rowing club"),
        ("en", ["Ann Lowe met Tom Barker.", "Barker was charged."], "Barker", "tom barker"),
    ],
)
def test_short_forms_take_the_full_name(language: str, sentences: list[str], short: str, key: str) -> None:
    assert {name.key for name in find(*sentences, language=language) if name.text == short} == {key}


def test_a_shared_surname_stays_open_until_one_bearer_is_introduced() -> None:
    names = find("Bill Clinton tiba bersama Hillary Clinton.", "Menurut Clinton, cuaca baik.")
    assert [name.key for name in names] == ["bill clinton", "hillary clinton", "clinton"]
    names = find("Bill Clinton tiba.", "Menurut Clinton, cuaca baik.", "Hillary Clinton menyusul.")
    assert [name.key for name in names] == ["bill clinton", "bill clinton", "hillary clinton"]


def test_headlines_give_only_names_that_the_body_or_the_gazetteer_knows() -> None:
    names = find("Gubernur Jawab Protes, Wayan Sutama Dinilai Lalai", "Gubernur Bali, Wayan Sutama, menjawab protes.")
    assert kinds(names) == {"Wayan Sutama": "person"}


def test_two_names_joined_by_a_hyphen_are_two() -> None:
    assert [name.key for name in find("Hubungan AS-Rusia memburuk.")] == ["united states", "russia"]


def test_a_name_beside_a_sure_one_is_of_its_kind() -> None:
    assert kinds(find("Kapal singgah di Sorong dan Waifoi.")) == {"Sorong": "place", "Waifoi": "place"}


def test_spans_count_from_each_sentence() -> None:
    sentences = ["Hujan turun.", "Menurut Vladimir Putin, hujan turun."]
    (name,) = find_names(sentences, "id")[1]
    assert sentences[1][name.span.start : name.span.end] == "Vladimir Putin"


def test_a_given_name_that_is_a_word_counts_beside_a_verb() -> None:
    assert kinds(find("Indah menolak usul itu.")) == {"Indah": "person"}
    assert find("Indah sekali pantai itu.") == []


def test_a_shared_role_before_one_word_decides_nothing() -> None:
    assert kinds(find("Dua nelayan Kaimbulawa hilang.")) == {"Kaimbulawa": "other"}
    names = find("Dua nelayan Kaimbulawa hilang.", "Kapal mereka berangkat dari Desa Kaimbulawa.")
    assert [name.kind for name in names] == [PLACE, PLACE]


def test_a_number_behind_a_name_may_end_the_line() -> None:
    assert kinds(find("Pemain terbaik malam itu Vujovic, 45")) == {"Vujovic": "other"}


WORDS = ("Vujovic", "45", ", ", "(", "dan", "Bupati", "di", "Bank", ".", "1", "PT", "al-", "X.", '"', "tahun", "kata")


@given(st.lists(st.sampled_from(WORDS), max_size=9), st.sampled_from(["id", "en"]))
def test_any_row_of_words_is_read(words: list[str], language: str) -> None:
    text = " ".join(words)
    for name in find_names([text], language)[0]:
        assert text[name.span.start : name.span.end] == name.text


def test_an_empty_article_has_no_names() -> None:
    assert find_names([], "id") == ()
    assert find_names(["", "…"], "en") == ((), ())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Polda Kalimantan Selatan menahan tujuh orang.", "Kepolisian Daerah Kalimantan Selatan menahan tujuh orang."),
        ("Warga dirawat di RSUD Karsa Husada.", "Warga dirawat di Rumah Sakit Umum Daerah Karsa Husada."),
    ],
)
def test_a_body_with_a_short_head_has_the_key_of_the_long_one(one: str, other: str) -> None:
    keys = [{name.key for name in find_names([text], "id")[0] if name.kind == "organisation"} for text in (one, other)]
    assert keys[0] == keys[1] != set()
