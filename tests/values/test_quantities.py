"""Sentences and the amounts in them."""

import time
import timeit
from datetime import date
from decimal import Decimal
from functools import partial

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
    ("id", "Sedikitnya 1,5 juta orang terdampak.", ["≥1.500.000 orang"]),
    ("id", "Kerugian mencapai Rp1,5 triliun.", ["IDR 1.500.000.000.000"]),
    ("id", "Proyek itu menelan Rp 250 miliar.", ["IDR 250.000.000.000"]),
    ("id", "Harga naik 8,5 persen.", ["8,5 %"]),
    ("id", "Suku bunga turun 25 basis poin.", ["0,25 poin persen"]),
    ("id", "Bantuan sebesar US$ 3 juta diterima.", ["USD 3.000.000"]),
    ("id", "Jalan rusak sepanjang 12 kilometer.", ["12 km"]),
    ("id", "Lahan seluas 2,5 hektare terbakar.", ["2,5 hektare"]),
    ("id", "Gempa bermagnitudo 5,8 mengguncang kota.", ["M 5,8"]),
    ("id", "Gempa M 6,1 terjadi di laut.", ["M 6,1"]),
    ("id", "Budi (45) selamat.", ["45 tahun"]),
    ("id", "Korban berusia 17 tahun itu dirawat.", ["17 tahun"]),
    ("id", "Dua puluh lima rumah roboh.", ["25 rumah roboh"]),
    ("id", "Tujuh rumah dikosongkan dan 12 terdakwa hadir.", ["7 rumah", "12 terdakwa"]),
    ("id", "Seratus dua puluh tiga siswa hadir.", ["123 siswa"]),
    ("id", "Puluhan ribu warga turun ke jalan.", ["10.000–99.999 warga"]),
    ("id", "Sekitar 30-an pedagang hadir.", ["±30 pedagang"]),
    ("id", "Antara 10 dan 15 orang terluka.", ["10–15 orang terluka"]),
    ("id", "Panitia mengundang 10 dan 15 tamu datang.", ["15 tamu"]),
    ("id", "Sebanyak 3-5 juta ton beras diimpor.", ["3.000.000–5.000.000 ton"]),
    ("id", "Perundingan memakan satu jam 14 menit.", ["74 menit"]),
    ("id", "Ia ditahan selama dua bulan.", ["2 bulan"]),
    ("id", "Sungai meluap selama tiga hari.", ["3 hari"]),
    ("id", "Tidak ada korban jiwa.", ["0 korban"]),
    ("id", "Bus melaju 80 kilometer per jam.", ["80 km/jam"]),
    ("id", "Upahnya Rp50.000 per hari.", ["IDR 50.000/hari"]),
    ("id", "Suhu mencapai 38 derajat Celsius.", ["38 °C"]),
    ("id", "Hampir dua ribu buruh mogok.", ["hampir 2.000 buruh"]),
    ("id", "Kurang dari 100 unit rumah terisi.", ["≤100 rumah"]),
    ("id", "Ia menang tiga kali.", ["3 kali"]),
    ("id", "Produksi naik dua kali lipat.", ["2 kali lipat"]),
    ("id", "Belasan kapal karam.", ["11–19 kapal karam"]),
    ("id", "Ia dijerat Pasal 12.", []),
    ("id", "Serangan itu dirancang pada akhir pekan tanggal 16 Desember.", []),
    ("en", "The attack was planned for 16 December.", []),
    ("id", "Warga RT 05 mengungsi.", []),
    ("id", "Pesawat Boeing 737 mendarat.", []),
    ("id", "Ia lahir sebagai anak ke-3.", ["ke-3 anak"]),
    ("id", "Bayi seberat 3,2 kilogram itu sehat.", ["3,2 kg"]),
    ("id", "Seorang warga selamat.", ["1 warga selamat"]),
    ("id", "Sehari pabrik itu menghasilkan 200 ton.", ["1 hari", "200 ton"]),
    ("id", "Salah satu warga selamat.", []),
    ("id", "Sebanyak 36.9 juta pemilih terdaftar.", ["36.900.000 pemilih"]),
    ("id", "Harga cabai Rp100 ribu per kilogram.", ["IDR 100.000/kg"]),
    ("id", "Ada 7 perempuan dan 5 laki-laki di kapal.", ["7 perempuan", "5 laki-laki"]),
    ("en", "The landslide killed 12 people.", ["12 people"]),
    ("en", "More than 40,000 residents fled.", ["≥40,000 residents"]),
    ("en", "At least 1.5 million people were affected.", ["≥1,500,000 people"]),
    ("en", "Losses reached $1.5 billion.", ["USD 1,500,000,000"]),
    ("en", "Prices rose 8.5 percent.", ["8.5 %"]),
    ("en", "The rate fell 25 basis points.", ["0.25 percentage points"]),
    ("en", "The road runs for 12 kilometres.", ["12 km"]),
    ("en", "A magnitude 5.8 quake hit the town.", ["M 5.8"]),
    ("en", "The magnitude-6.1 quake struck at sea.", ["M 6.1"]),
    ("en", "Budi (45) survived.", ["45 years of age"]),
    ("en", "A 17-year-old boy was hurt.", ["17 years of age"]),
    ("en", "The victim, aged 17, was treated.", ["17 years of age"]),
    ("en", "Twenty-five houses fell.", ["25 houses"]),
    ("en", "One hundred and twenty-three pupils came.", ["123 pupils"]),
    ("en", "Tens of thousands of people marched.", ["10,000–99,999 people"]),
    ("en", "Between 10 and 15 people were hurt.", ["10–15 people"]),
    ("en", "They sent 10 and 15 people stayed.", ["15 people"]),
    ("en", "It imported 3 to 5 million tons of rice.", ["3,000,000–5,000,000 tonnes"]),
    ("en", "Talks took one hour and 14 minutes.", ["74 minutes"]),
    ("en", "He was held for two months.", ["2 months"]),
    ("en", "No casualties were reported.", ["0 victims"]),
    ("en", "The bus went 80 km/h.", ["80 km/h"]),
    ("en", "Wages are $20 a day.", ["USD 20/day"]),
    ("en", "Nearly two thousand workers went on strike.", ["nearly 2,000 workers"]),
    ("en", "Fewer than 100 homes are filled.", ["≤100 homes"]),
    ("en", "Flight 737 landed.", []),
    ("en", "About 12 people were hurt.", ["±12 people"]),
    ("en", "Two and a half years passed.", ["2.5 years"]),
    ("en", "Some 2,300 hectares burned.", ["±2,300 hectares"]),
    ("en", "He is 45 years old.", ["45 years of age"]),
    ("en", "The vote was 19:30 on TV.", []),
    ("en", "There are 7 women and 5 men aboard.", ["7 women", "5 men"]),
    ("en", "A lone survivor was found.", []),
    ("en", "Two tons of rice per family were given.", ["2 tonnes"]),
    ("en", "Traders lost €20 million.", ["EUR 20,000,000"]),
    ("en", "It grew by 3 percentage points.", ["3 percentage points"]),
    ("en", "They hold G20 talks.", []),
    ("id", "Gempa M6,1 terjadi di laut.", ["M 6,1"]),
    ("id", "Bus melaju 80 km/jam di tol.", ["80 km/jam"]),
    ("id", "Lahan 12 km2 itu kosong.", ["1.200 hektare"]),
    ("id", "Ada 1.234 rumah, 56 sekolah, dan 7 pasar yang rusak.", ["1.234 rumah", "56 sekolah", "7 pasar"]),
    ("en", "The $3.5 million fund paid 1,200 farmers and 3 clinics.", ["USD 3,500,000", "1,200 farmers", "3 clinics"]),
    ("en", "Dozens of boats sank.", ["24–99 boats"]),
    ("id", "Warga mengumpulkan Rp 2.500.000,50 tunai.", ["IDR 2.500.000,5"]),
    ("id", "Kursi terisi 75% saja.", ["75 %"]),
    ("en", "Turnout was up to 75%.", ["≤75 %"]),
    ("en", "A 12-kilometre road opened.", ["12 km"]),
    # digits and scales
    ("id", "Bantuan sebesar 481,6 juta dolar AS dikirim.", ["USD 481.600.000"]),
    (
        "id",
        "Ia membayar Rp29,06 triliun, lalu Rp1.500 miliar, lalu Rp 5 M.",
        ["IDR 29.060.000.000.000", "IDR 1.500.000.000.000", "IDR 5.000.000.000"],
    ),
    ("id", "Sebanyak 3.812 peti kemas menunggu.", ["3.812 peti kemas"]),
    ("id", "Tabungan 40 ribu nasabah dibekukan.", ["40.000 nasabah"]),
    (
        "en",
        "He paid US$285 million, S$3m, $2.3bn and Rp 4.6 trillion.",
        ["USD 285,000,000", "SGD 3,000,000", "USD 2,300,000,000", "IDR 4,600,000,000,000"],
    ),
    ("en", "It cost 285 million US dollars.", ["USD 285,000,000"]),
    ("en", "He was freed on bail of NT$600,000.", ["TWD 600,000"]),
    ("en", "The €3m prize went to 40,000 villagers.", ["EUR 3,000,000", "40,000 villagers"]),
    # number words
    ("id", "Dua juta dua ratus ribu rumah berlistrik.", ["2.200.000 rumah"]),
    ("id", "Sebelas pemain turun.", ["11 pemain"]),
    ("id", "Dua ribu triliun rupiah beredar.", ["IDR 2.000.000.000.000.000"]),
    ("id", "Harga naik dua koma lima persen.", ["2,5 %"]),
    ("id", "Selusin kapal dan dua lusin truk tiba.", ["12 kapal", "24 truk tiba"]),
    ("en", "Twenty-one ships and a dozen boats sailed.", ["21 ships", "12 boats"]),
    ("en", "Two dozen fishing boats sank.", ["24 fishing boats"]),
    ("en", "Half a dozen men ran.", ["6 men"]),
    ("en", "A hundred and twenty people came.", ["120 people"]),
    ("en", "It rose two point five percent.", ["2.5 %"]),
    # one in a word
    ("id", "Ia tinggal sepekan, lalu setengah abad, lalu satu dekade.", ["1 pekan", "50 tahun", "10 tahun"]),
    ("id", "Satu rumah roboh.", ["1 rumah roboh"]),
    ("id", "Belum seorang pun datang.", []),
    ("id", "Satuan polisi itu kembali.", []),
    ("id", "Ia satu-satunya saksi.", []),
    ("en", "One passenger died and one of them fled.", ["1 passenger"]),
    ("en", "They waited half an hour.", ["30 minutes"]),
    # places in a row
    ("id", "Ia anak ke-3 dan juara kelima.", ["ke-3 anak", "ke-5 juara"]),
    ("id", "Kedua negara bertemu pada putaran kedua.", ["ke-2 putaran"]),
    ("id", "Untuk pertama kalinya ia pulang.", []),
    ("en", "The third day was the 21st since the strike.", ["#3 day", "#21"]),
    ("en", "The twenty-first boat left.", ["#21 boat"]),
    ("en", "It was first reported for the first time.", []),
    # multiples and repetitions
    ("id", "Harga naik tiga kali lebih tinggi.", ["3 kali lipat"]),
    ("id", "Ia tiga kali menang.", ["3 kali"]),
    ("en", "Sales doubled, and exports are three times higher.", ["2 times", "3 times"]),
    ("en", "He won three times and lost twice.", ["3 times", "2 times"]),
    ("en", "Twice as many boats sailed.", ["2 times"]),
    # ranges and changes
    ("id", "Dua-tiga orang datang dan dua hingga empat orang pulang.", ["2–3 orang", "2–4 orang"]),
    ("id", "Biayanya Rp 1-2 miliar.", ["IDR 1.000.000.000–2.000.000.000"]),
    ("id", "Bunganya antara 8 persen dan 10 persen.", ["8–10 %"]),
    ("id", "Denda Rp5 juta hingga Rp10 juta.", ["IDR 5.000.000–10.000.000"]),
    ("id", "Bunga naik dari 6,8 menjadi 7,25 persen.", ["6,8 %", "7,25 %"]),
    ("en", "It costs $3 to $5 million.", ["USD 3,000,000–5,000,000"]),
    ("en", "Between $3 million and $5 million was lost.", ["USD 3,000,000–5,000,000"]),
    ("en", "Inflation rose from 8 to 12 percent.", ["8 %", "12 %"]),
    # bounds and hedges
    ("id", "Hingga sekitar 40 orang hilang.", ["≤40 orang hilang"]),
    ("id", "Tak kurang dari 50 ekor sapi mati.", ["≥50 sapi mati"]),
    ("id", "Setidaknya 20 lebih orang datang.", ["≥20 orang"]),
    ("id", "Ia menunggu 300 orang lebih.", ["≥300 orang"]),
    ("id", "Tak sampai 20 orang hadir.", ["hampir 20 orang"]),
    ("id", "Tiga ratusan warga dan 40 ribuan buruh pawai.", ["±300 warga", "±40.000 buruh"]),
    ("id", "Harga 3 persen lebih tinggi.", ["3 %"]),
    (
        "en",
        "Just over 20 people, 300-plus workers and 20-odd guests came.",
        ["≥20 people", "≥300 workers", "±20 guests"],
    ),
    ("en", "As many as 40 boats and no more than 12 cars passed.", ["≤40 boats", "≤12 cars"]),
    ("en", "Almost $3 billion was lost.", ["nearly USD 3,000,000,000"]),
    ("id", "Kurang sedikit dari 200 rumah rusak.", ["hampir 200 rumah rusak"]),
    ("id", "Lebih sedikit dari 200 rumah rusak.", ["≤200 rumah rusak"]),
    ("id", "Tinggi air tidak melebihi 3 meter.", ["≤3 m"]),
    ("id", "Jumlah pengungsi menembus 1.000.", ["≥1.000 pengungsi"]),
    ("id", "Inflasi menembus 7 persen, utang tembus Rp2 triliun.", ["≥7 %", "IDR ≥2.000.000.000.000"]),
    ("id", "Peluru menembus tiga dinding.", ["3 dinding"]),
    ("id", "Anggaran itu melampaui setengah triliun rupiah.", ["IDR ≥500.000.000.000"]),
    ("en", "They spent well over two billion crowns.", ["≥2,000,000,000 crowns"]),
    ("en", "The toll topped 300 and the herd exceeded 40 cows.", ["≥300 deaths", "≥40 cows"]),
    ("en", "It may not exceed 500 people.", ["≤500 people"]),
    ("en", "Not quite 100 people and slightly fewer than 30 cars.", ["nearly 100 people", "nearly 30 cars"]),
    ("en", "Not fewer than 40 people and a little over a thousand sheep.", ["≥40 people", "≥1,000 sheep"]),
    # vague counts
    (
        "id",
        "Beberapa ratus orang dan ratusan miliar rupiah hilang.",
        ["200–999 orang", "IDR 100.000.000.000–999.999.999.999"],
    ),
    ("id", "Puluhan juta pemilih menunggu.", ["10.000.000–99.999.999 pemilih"]),
    (
        "en",
        "Several hundred people and hundreds of thousands of voters came.",
        ["200–999 people", "100,000–999,999 voters"],
    ),
    ("en", "A couple of boats, a score of men and a couple of hundred cars.", ["2–3 boats", "±20 men", "200–999 cars"]),
    ("en", "A dozen or so people waited.", ["±12 people"]),
    ("en", "They lost by a score of 3-1.", []),
    # one and two of what is counted
    ("id", "Seekor harimau dan tiga ekor sapi mati.", ["1 harimau", "3 sapi mati"]),
    ("id", "Sebilah pisau, sepucuk surat, dan dua belas kuntum mawar disita.", ["1 pisau", "1 surat", "12 mawar"]),
    ("id", "Sepasang harimau itu lepas.", ["2 harimau"]),
    ("id", "Sepasang sepatu, sebuah rumah, sebatang kara, tak seekor pun.", []),
    ("en", "A pair of gunmen took three head of cattle and a pair of scissors.", ["2 gunmen", "3 cattle"]),
    # who is counted
    ("id", "Sebanyak 12 orang nelayan dan 7 korban luka dirawat.", ["12 nelayan", "7 korban luka"]),
    ("id", "Sebanyak 12 tewas dan 20 luka-luka.", ["12 tewas", "20 luka-luka"]),
    ("id", "Korban tewas bertambah menjadi 34.", ["34 korban tewas"]),
    ("id", "Jumlah pengungsi mencapai 1.200.", ["1.200 pengungsi"]),
    ("id", "Sepuluh nota kesepahaman diteken.", ["10 nota kesepahaman"]),
    ("en", "The death toll rose to 34.", ["34 deaths"]),
    ("en", "At least 12 dead, 5 missing.", ["≥12 dead", "5 missing"]),
    (
        "en",
        "Three Indonesian fishermen and 12 injured passengers waited.",
        ["3 indonesian fishermen", "12 injured passengers"],
    ),
    ("en", "The 212-page report lists 12 missing boats.", ["212 pages", "12 missing boats"]),
    ("en", "A four-engined jet landed.", []),
    ("en", "Nobody was killed.", ["0 victims"]),
    # rates
    ("id", "Upahnya Rp50.000 sehari.", ["IDR 50.000/hari"]),
    ("id", "Ia makan tiga kali sehari dan menjual sepuluh unit sehari.", ["3 kali/hari", "10 unit/hari"]),
    ("id", "Rumah itu laku Rp2 juta sebulan kemudian.", ["IDR 2.000.000", "1 bulan"]),
    ("id", "Ada 15,5 kasus per 100.000 penduduk.", ["15,5 kasus/100.000 orang"]),
    ("id", "Harga solar Rp6.800/liter.", ["IDR 6.800/liter"]),
    ("en", "Rice costs $550 a tonne.", ["USD 550/tonne"]),
    ("en", "Roughly 50 big ships a day pass.", ["±50 big ships/day"]),
    ("en", "There are 15.5 cases per 100,000 people.", ["15.5 cases/100,000 people"]),
    # ages
    ("id", "Siti, 34 tahun, dan bocah lima tahun selamat.", ["34 tahun", "5 tahun"]),
    ("id", "Bayi berusia 6 bulan itu sehat.", ["0,5 tahun"]),
    ("en", "Chih-hung, 58, owns it.", ["58 years of age"]),
    ("en", "The two-year-old girl slept.", ["2 years of age"]),
    # measures
    ("id", "Gempa magnitudo sekitar 6 terjadi pada kedalaman 10 km.", ["M ±6", "10 km"]),
    ("id", "Suhu 38°C dan daya 500 MW.", ["38 °C", "500 MW"]),
    ("id", "Angin 5 knot bertiup.", ["9,26 km/jam"]),
    ("id", "Luasnya 5.000 m² dan beratnya 300 gram.", ["5.000 m²", "300 gram"]),
    ("en", "The 6.1-magnitude quake struck 20 miles away.", ["M 6.1", "32.1869 km"]),
    ("en", "It fell 5 percentage points to 8 per cent.", ["5 percentage points", "8 %"]),
    # no amounts
    ("id", "Pesawat Kencana-2 dan KTT G20 di KM 45.", []),
    ("id", "Timnya menang 3-1 atas lawan.", []),
    ("id", "Tujuh orang tewas, lima di antaranya perempuan.", ["7 orang tewas", "5 orang tewas"]),
    ("id", "Ada 954 titik panas, 112 di antaranya di kabupaten itu.", ["954 titik panas", "112 titik panas"]),
    ("en", "Seven people, five of them sailors, were rescued.", ["7 people", "5 people"]),
    ("id", "Skor 2-3 untuk tamu.", []),
    ("id", "Telepon 0812-3456-7890 aktif.", []),
    ("id", "Ia tinggal di Jalan Mawar No. 5 RT 03.", []),
    ("id", "Gunung itu di Level III, kata dia.", []),
    ("id", "Kapal Apollo 11 mendarat sejak krisis 1998 reda.", []),
    ("en", "Runway 21 and Room 5 were shut at 13:00 on 12/5.", []),
    ("en", "They beat Ajax 2-0 with under-17 players.", []),
    ("en", "The Covid-19 ward uses 5G and 4x4 cars.", []),
]


@pytest.mark.parametrize(("language", "sentence", "amounts"), SENTENCES)
def test_the_amounts_in_a_sentence(language: str, sentence: str, amounts: list[str]) -> None:
    found = find_quantities(sentence, language)
    assert [sentence[one.span.start : one.span.end] for one in found] == [one.text for one in found]
    assert [describe_quantity(one, language) for one in found] == amounts


@pytest.mark.parametrize(
    ("language", "sentence", "said"),
    [
        ("id", "Longsor itu menewaskan lebih dari 12 orang.", "lebih dari 12 orang"),
        ("id", "Perundingan memakan satu jam 14 menit.", "satu jam 14 menit"),
        ("id", "Panitia mengimpor 3-5 juta ton beras.", "3-5 juta ton"),
        ("en", "At least one hundred and twenty houses fell.", "At least one hundred and twenty"),
        ("en", "A 17-year-old boy was hurt.", "17-year-old"),
        ("id", "Ia makan tiga kali sehari.", "tiga kali sehari"),
        ("en", "They paid $550 a tonne.", "$550 a tonne"),
        ("id", "Denda Rp5 juta hingga Rp10 juta.", "Rp5 juta hingga Rp10 juta"),
        ("id", "Hingga sekitar 40 orang hilang.", "Hingga sekitar 40 orang"),
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
    assert (one.low, one.high, one.noun) == (value, value, language[1].removesuffix("s"))


@given(st.integers(0, 10**15), st.sampled_from([("id", ".", "rumah"), ("en", ",", "houses")]))
def test_a_number_in_digits_is_read_back(number: int, language: tuple[str, str, str]) -> None:
    name, mark, noun = language
    (one,) = find_quantities(f"{number:,}".replace(",", mark) + f" {noun}", name)
    assert (one.low, one.high) == (Decimal(number), Decimal(number))


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(
    "piece",
    [
        "lebih dari ", "12 rumah ", "1.000.", "satu ", "1-", "per 100 ", "half a ", "Rp", "$",
        "satu dari ", "dua per tiga ", "setengah ", "one in five ", "a quarter of a ",
    ],
)  # fmt: skip
def test_a_hostile_text_takes_linear_time(piece: str, language: str) -> None:
    took = []
    for size in (4_000, 16_000):
        text = piece * (size // len(piece))
        read = partial(find_quantities, text, language)
        took.append(min(timeit.repeat(read, timer=time.process_time, number=1, repeat=2)))
    # Four times the text; a quadratic reader would take sixteen times as long.
    assert took[1] < 10 * took[0] + 0.1


@given(st.text(max_size=200), st.sampled_from(["id", "en"]))
def test_any_text_is_read_without_error(text: str, language: str) -> None:
    for one in find_quantities(text, language):
        assert one.text == text[one.span.start : one.span.end]
        assert one.low is None or one.high is None or one.low <= one.high
