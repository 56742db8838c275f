"""Sentences and the amounts in them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from claimcheck.records import Span
from claimcheck.values.moments import find_moments
from claimcheck.values.quantities import find_quantities
from claimcheck.values.quantity_relation import describe_quantity

# language, sentence, the amounts in it in their normal form
SENTENCES = [
    ("id", "Longsor menewaskan 12 orang.", ["12 orang"]),
    ("id", "Lebih dari 40.000 warga mengungsi.", ["≥40.000 warga mengungsi"]),
    ("id", "Sedikitnya 1,5 juta orang terdampak.", ["≥1.500.000 orang terdampak"]),
    ("id", "Kerugian mencapai Rp1,5 triliun.", ["IDR 1.500.000.000.000"]),
    ("id", "Proyek itu menelan Rp 250 miliar.", ["IDR 250.000.000.000"]),
    ("id", "Harga naik 8,5 persen.", ["8,5 %"]),
    ("id", "Suku bunga turun 25 basis poin.", ["0,25 percentage-point"]),
    ("id", "Bantuan sebesar US$ 3 juta diterima.", ["USD 3.000.000"]),
    ("id", "Jalan rusak sepanjang 12 kilometer.", ["12.000 metre"]),
    ("id", "Lahan seluas 2,5 hektare terbakar.", ["25.000 square-metre"]),
    ("id", "Gempa bermagnitudo 5,8 mengguncang kota.", ["5,8 magnitude"]),
    ("id", "Gempa M 6,1 terjadi di laut.", ["6,1 magnitude"]),
    ("id", "Budi (45) selamat.", ["45 year-of-age"]),
    ("id", "Korban berusia 17 tahun itu dirawat.", ["17 year-of-age"]),
    ("id", "Dua puluh lima rumah roboh.", ["25 rumah roboh"]),
    ("id", "Seratus dua puluh tiga siswa hadir.", ["123 siswa hadir"]),
    ("id", "Puluhan ribu warga turun ke jalan.", ["10.000–99.999 warga turun"]),
    ("id", "Sekitar 30-an pedagang hadir.", ["±30 pedagang hadir"]),
    ("id", "Antara 10 dan 15 orang terluka.", ["10–15 orang terluka"]),
    ("id", "Panitia mengundang 10 dan 15 tamu datang.", ["15 tamu datang"]),
    ("id", "Sebanyak 3-5 juta ton beras diimpor.", ["3.000.000.000–5.000.000.000 kilogram"]),
    ("id", "Perundingan memakan satu jam 14 menit.", ["74 minute"]),
    ("id", "Ia ditahan selama dua bulan.", ["56–62 day"]),
    ("id", "Sungai meluap selama tiga hari.", ["3 day"]),
    ("id", "Tidak ada korban jiwa.", ["0 korban"]),
    ("id", "Bus melaju 80 kilometer per jam.", ["22,22224 metre-per-second"]),
    ("id", "Upahnya Rp50.000 per hari.", ["IDR 50.000 /second 86400"]),
    ("id", "Suhu mencapai 38 derajat Celsius.", ["38 celsius"]),
    ("id", "Hampir dua ribu buruh mogok.", ["±2.000 buruh mogok"]),
    ("id", "Kurang dari 100 unit rumah terisi.", ["≤100 rumah terisi"]),
    ("id", "Ia menang tiga kali.", ["3 kali"]),
    ("id", "Produksi naik dua kali lipat.", ["2 times"]),
    ("id", "Belasan kapal karam.", ["11–19 kapal karam"]),
    ("id", "Setengah juta orang hadir.", ["500.000 orang hadir"]),
    ("id", "Ia dijerat Pasal 12.", []),
    ("id", "Warga RT 05 mengungsi.", []),
    ("id", "Pesawat Boeing 737 mendarat.", []),
    ("id", "Ia lahir sebagai anak ke-3.", []),
    ("id", "Bayi seberat 3,2 kilogram itu sehat.", ["3,2 kilogram"]),
    ("id", "Seorang warga selamat.", []),
    ("id", "Sehari pabrik itu menghasilkan 200 ton.", ["1 day", "200.000 kilogram"]),
    ("id", "Salah satu warga selamat.", []),
    ("id", "Sebanyak 36.9 juta pemilih terdaftar.", ["36.900.000 pemilih terdaftar"]),
    ("id", "Harga cabai Rp100 ribu per kilogram.", ["IDR 100.000 /kilogram 1"]),
    ("id", "Ada 7 perempuan dan 5 laki-laki di kapal.", ["7 perempuan", "5 laki-laki"]),
    ("en", "The landslide killed 12 people.", ["12 people"]),
    ("en", "More than 40,000 residents fled.", ["≥40,000 residents fled"]),
    ("en", "At least 1.5 million people were affected.", ["≥1,500,000 people"]),
    ("en", "Losses reached $1.5 billion.", ["USD 1,500,000,000"]),
    ("en", "Prices rose 8.5 percent.", ["8.5 %"]),
    ("en", "The rate fell 25 basis points.", ["0.25 percentage-point"]),
    ("en", "The road runs for 12 kilometres.", ["12,000 metre"]),
    ("en", "A magnitude 5.8 quake hit the town.", ["5.8 magnitude"]),
    ("en", "The magnitude-6.1 quake struck at sea.", ["6.1 magnitude"]),
    ("en", "Budi (45) survived.", ["45 year-of-age"]),
    ("en", "A 17-year-old boy was hurt.", ["17 year-of-age"]),
    ("en", "The victim, aged 17, was treated.", ["17 year-of-age"]),
    ("en", "Twenty-five houses fell.", ["25 houses fell"]),
    ("en", "One hundred and twenty-three pupils came.", ["123 pupils came"]),
    ("en", "Tens of thousands of people marched.", ["10,000–99,999 people marched"]),
    ("en", "Between 10 and 15 people were hurt.", ["10–15 people"]),
    ("en", "They sent 10 and 15 people stayed.", ["15 people stayed"]),
    ("en", "It imported 3 to 5 million tons of rice.", ["3,000,000,000–5,000,000,000 kilogram"]),
    ("en", "Talks took one hour and 14 minutes.", ["74 minute"]),
    ("en", "He was held for two months.", ["56–62 day"]),
    ("en", "No casualties were reported.", ["0 korban"]),
    ("en", "The bus went 80 km/h.", ["22.22224 metre-per-second"]),
    ("en", "Wages are $20 a day.", ["USD 20 /second 86400"]),
    ("en", "Nearly two thousand workers went on strike.", ["±2,000 workers went"]),
    ("en", "Fewer than 100 homes are filled.", ["≤100 homes"]),
    ("en", "A dozen boats sank.", ["12 boats sank"]),
    ("en", "Half a million people came.", ["500,000 people came"]),
    ("en", "Flight 737 landed.", []),
    ("en", "About 12 people were hurt.", ["±12 people"]),
    ("en", "Two and a half years passed.", ["21,900–21,960 hour"]),
    ("en", "Some 2,300 hectares burned.", ["±23,000,000 square-metre"]),
    ("en", "Ten of the 14 crew were found.", ["14 crew"]),
    ("en", "He is 45 years old.", ["45 year-of-age"]),
    ("en", "The vote was 19:30 on TV.", []),
    ("en", "There are 7 women and 5 men aboard.", ["7 women", "5 men aboard"]),
    ("en", "A lone survivor was found.", []),
    ("en", "Two tons of rice per family were given.", ["2,000 kilogram"]),
    ("en", "Traders lost €20 million.", ["EUR 20,000,000"]),
    ("en", "It grew by 3 percentage points.", ["3 percentage-point"]),
    ("en", "They hold G20 talks.", []),
    ("id", "Gempa M6,1 terjadi di laut.", ["6,1 magnitude"]),
    ("id", "Bus melaju 80 km/jam di tol.", ["22,22224 metre-per-second"]),
    ("id", "Lahan 12 km2 itu kosong.", ["12.000.000 square-metre"]),
    ("id", "Ada 1.234 rumah, 56 sekolah, dan 7 pasar yang rusak.", ["1.234 rumah", "56 sekolah", "7 pasar"]),
    ("en", "The $3.5 million fund paid 1,200 farmers and 3 clinics.", ["USD 3,500,000", "1,200 farmers", "3 clinics"]),
    ("en", "Dozens of boats sank.", ["24–99 boats sank"]),
    ("id", "Warga mengumpulkan Rp 2.500.000,50 tunai.", ["IDR 2.500.000,5"]),
    ("id", "Kursi terisi 75% saja.", ["75 %"]),
    ("en", "Turnout was up to 75%.", ["≤75 %"]),
    ("en", "A 12-kilometre road opened.", ["12,000 metre"]),
]


@pytest.mark.parametrize(("language", "sentence", "amounts"), SENTENCES)
def test_the_amounts_in_a_sentence(language: str, sentence: str, amounts: list[str]) -> None:
    found = find_quantities(sentence, language)
    assert [sentence[one.span.start : one.span.end] for one in found] == [one.text for one in found]
    assert [describe_quantity(one, language) + (f" /{one.per}" if one.per else "") for one in found] == amounts


@pytest.mark.parametrize(
    ("language", "sentence", "said"),
    [
        ("id", "Longsor itu menewaskan lebih dari 12 orang.", "lebih dari 12 orang"),
        ("id", "Perundingan memakan satu jam 14 menit.", "satu jam 14 menit"),
        ("id", "Panitia mengimpor 3-5 juta ton beras.", "3-5 juta ton"),
        ("en", "At least one hundred and twenty houses fell.", "At least one hundred and twenty"),
        ("en", "A 17-year-old boy was hurt.", "17-year"),
    ],
)
def test_the_stretch_that_says_the_amount(language: str, sentence: str, said: str) -> None:
    (one,) = find_quantities(sentence, language)
    assert one.text == said


@pytest.mark.parametrize(
    ("language", "sentence", "amounts"),
    [
        ("id", "Pada 4 Juni 2000 pukul 13.00 WIB, 12 orang hadir.", ["12 orang"]),
        ("id", "Sejak 2017 ada 30 rumah.", ["30"]),
        ("en", "At 1:30 p.m. on 4 June 2000, 12 people came.", ["12 people"]),
    ],
)
def test_figures_of_a_time_are_no_amounts(language: str, sentence: str, amounts: list[str]) -> None:
    taken = [moment.span for moment in find_moments(sentence, language, date(2025, 6, 11))]
    assert [one.text for one in find_quantities(sentence, language, taken)] == amounts


def test_a_taken_stretch_is_left_alone() -> None:
    text = "12 rumah dan 30 sekolah"
    assert [one.text for one in find_quantities(text, "id", [Span(0, 2)])] == ["30"]


@given(st.integers(2, 999_999_999_999), st.sampled_from([("id", "rumah"), ("en", "houses")]))
def test_a_number_in_words_is_read_back(number: int, language: tuple[str, str]) -> None:
    # The library parts thousands by commas, as no newspaper does.
    words = num2words(number, lang=language[0]).replace(",", "")
    (one,) = find_quantities(f"{words} {language[1]}", language[0])
    value = Decimal(number)
    assert (one.low, one.high, one.noun) == (value, value, language[1])


@given(st.integers(0, 10**15), st.sampled_from([("id", ".", "rumah"), ("en", ",", "houses")]))
def test_a_number_in_digits_is_read_back(number: int, language: tuple[str, str, str]) -> None:
    name, mark, noun = language
    (one,) = find_quantities(f"{number:,}".replace(",", mark) + f" {noun}", name)
    assert (one.low, one.high) == (Decimal(number), Decimal(number))


@given(st.text(max_size=200), st.sampled_from(["id", "en"]))
def test_any_text_is_read_without_error(text: str, language: str) -> None:
    for one in find_quantities(text, language):
        assert one.text == text[one.span.start : one.span.end]
        assert one.low is None or one.high is None or one.low <= one.high
