"""Sentences and the times in them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.records import Grain, Via
from claimcheck.values.moment_relation import describe_moment
from claimcheck.values.moments import find_moments

# A Wednesday.
PUBLISHED = date(2025, 6, 11)

# language, sentence, the stretch that says the time, its normal form ("~" where the text hedges it)
STATED = [
    ("id", "Pelabuhan itu diresmikan pada 4 Juni 2000.", "4 Juni 2000", "2000-06-04"),
    ("id", "Sidang digelar Senin, 3-5 Mei 2024 di balai kota.", "Senin, 3-5 Mei 2024", "2024-05-03/2024-05-05"),
    ("id", "Rapat berlangsung 3 hingga 5 Mei 2024.", "3 hingga 5 Mei 2024", "2024-05-03/2024-05-05"),
    ("id", "Kapal tiba pada Selasa (20/1/2026).", "Selasa (20/1/2026)", "2026-01-20"),
    ("id", "Berkas bertanggal 2025-06-04 itu hilang.", "2025-06-04", "2025-06-04"),
    ("id", "Jembatan roboh pada Maret 2020.", "Maret 2020", "2020-03"),
    ("id", "Pembangunan dimulai awal Juni 2000.", "awal Juni 2000", "2000-06-01/2000-06-12 ~"),
    ("id", "Mobil itu dirakit Maret hingga Juni 2018.", "Maret hingga Juni 2018", "2018-03-01/2018-06-30"),
    ("id", "Proyek berjalan Oktober 2017-Februari 2018.", "Oktober 2017-Februari 2018", "2017-10-01/2018-02-28"),
    ("id", "Ia menjabat dari 2008 sampai 2010.", "2008 sampai 2010", "2008/2010"),
    (
        "en",
        "Packs made between September and November 2018 failed.",
        "September and November 2018",
        "2018-09-01/2018-11-30",
    ),
    ("en", "He coached the side between 2008 and 2010.", "2008 and 2010", "2008/2010"),
    ("id", "Tambang dibuka pada abad ke-21.", "abad ke-21", "2001/2100"),
    ("id", "Kota itu tumbuh pada awal 1990-an.", "awal 1990-an", "1990/1993 ~"),
    ("id", "Ekspor naik pada kuartal III 2024.", "kuartal III 2024", "2024-07-01/2024-09-30"),
    ("id", "Laba turun pada triwulan 2 tahun 2023.", "triwulan 2 tahun 2023", "2023-04-01/2023-06-30"),
    ("id", "Gempa terjadi dua hari lalu.", "dua hari lalu", "2025-06-09"),
    ("en", "Two nights ago the dam gave way.", "Two nights ago", "2025-06-09"),
    ("id", "Ia pensiun 14 tahun silam.", "14 tahun silam", "2011 ~"),
    ("id", "Pasar itu terbakar tiga bulan yang lalu.", "tiga bulan yang lalu", "2025-03-01/2025-03-31 ~"),
    ("id", "Panen dimulai tiga hari lagi.", "tiga hari lagi", "2025-06-14"),
    ("id", "Banjir datang kemarin malam.", "kemarin malam", "2025-06-10"),
    ("id", "Tim berangkat besok.", "besok", "2025-06-12"),
    ("id", "Harga beras naik bulan lalu.", "bulan lalu", "2025-05"),
    ("id", "Produksi turun tahun ini.", "tahun ini", "2025"),
    ("id", "Rapat digelar akhir pekan depan.", "akhir pekan depan", "2025-06-20/2025-06-22 ~"),
    ("id", "Korban ditemukan pada Kamis lalu.", "Kamis lalu", "2025-06-05"),
    ("id", "Pemilihan digelar Senin depan.", "Senin depan", "2025-06-16"),
    ("id", "Warga mengungsi sejak 2017.", "sejak 2017", "2017-01-01/.."),
    ("id", "Jalan ditutup hingga 20 Juni 2025.", "hingga 20 Juni 2025", "../2025-06-20"),
    ("id", "Waduk selesai pada 2019.", "2019", "2019"),
    ("id", "Waduk itu selesai sekitar tahun 2019.", "sekitar tahun 2019", "2019 ~"),
    ("id", "Kereta anjlok pukul 13.00 WIB.", "pukul 13.00 WIB", "13:00+07:00"),
    ("id", "Toko buka pukul 08.00-10.00.", "pukul 08.00-10.00", "08:00–10:00"),
    (
        "id",
        "Kebakaran terjadi pada 5 Mei 2024 pukul 02.15 WITA.",
        "5 Mei 2024 pukul 02.15 WITA",
        "2024-05-05T02:15+08:00",
    ),
    ("id", "Ledakan terdengar pukul 9 malam.", "pukul 9 malam", "21:00"),
    ("id", "Kapal tenggelam Minggu malam, 4 Mei 2025.", "Minggu malam, 4 Mei 2025", "2025-05-04"),
    ("id", "Perdagangan dibuka 09.30 WIB.", "09.30 WIB", "09:30+07:00"),
    ("id", "Ia lahir pada 17 Agustus.", "17 Agustus", "2025-08-17"),
    ("id", "Sidang ditunda sampai akhir 2026.", "sampai akhir 2026", "../2026-12-31 ~"),
    ("id", "Menjelang 2030 kota itu bebas banjir.", "2030", "2030"),
    ("id", "Antrean mengular sejak awal hingga pertengahan 1990-an.", "hingga pertengahan 1990-an", "1990/1996 ~"),
    ("id", "Pada 31 Februari 2024 tidak terjadi apa-apa.", "Februari 2024", "2024-02"),
    ("en", "The port opened on 4 June 2000.", "4 June 2000", "2000-06-04"),
    ("en", "The bridge fell on June 4, 2000.", "June 4, 2000", "2000-06-04"),
    ("en", "Talks ran from 3 to 5 May 2024.", "3 to 5 May 2024", "2024-05-03/2024-05-05"),
    ("en", "The mid-March 2020 closure was brief.", "mid-March 2020", "2020-03-10/2020-03-22 ~"),
    ("en", "The town grew in the 21st century.", "21st century", "2001/2100"),
    ("en", "Farms spread in the early 2000s.", "early 2000s", "2000/2003 ~"),
    ("en", "Exports rose in Q3 2024.", "Q3 2024", "2024-07-01/2024-09-30"),
    ("en", "Profit fell in quarter 2 of 2023.", "quarter 2 of 2023", "2023-04-01/2023-06-30"),
    ("en", "A week ago the mill shut.", "A week ago", "2025-06-01/2025-06-07 ~"),
    ("en", "The clinic opened two days ago.", "two days ago", "2025-06-09"),
    ("en", "Voting starts three days from now.", "three days from now", "2025-06-14"),
    ("en", "The ferry sank yesterday.", "yesterday", "2025-06-10"),
    ("en", "Crews return tomorrow.", "tomorrow", "2025-06-12"),
    ("en", "Prices rose last month.", "last month", "2025-05"),
    ("en", "Output falls this year.", "this year", "2025"),
    ("en", "The court sits next week.", "next week", "2025-06-16/2025-06-22"),
    ("en", "The roof fell last Thursday.", "last Thursday", "2025-06-05"),
    ("en", "The choir sings next Monday.", "next Monday", "2025-06-16"),
    ("en", "Ice has thinned since early 2017.", "since early 2017", "2017-01-01/.. ~"),
    ("en", "The road stays shut until 20 June 2025.", "until 20 June 2025", "../2025-06-20"),
    ("en", "The dam was built in 2019.", "2019", "2019"),
    ("en", "The blast came at 1:30 p.m.", "at 1:30 p.m.", "13:30"),
    ("en", "The quake hit at 6.24 a.m. local time.", "at 6.24 a.m.", "06:24"),
    ("en", "The train left at 13:00 UTC on 5 May 2024.", "at 13:00 UTC on 5 May 2024", "2024-05-05T13:00+00:00"),
    ("en", "The mine opened in the late 1980s.", "late 1980s", "1986/1989 ~"),
    ("en", "The museum opened around June 2010.", "around June 2010", "2010-06-01/2010-06-30 ~"),
    ("id", "Latihan digelar Senin pagi, 2 Juni 2025.", "Senin pagi, 2 Juni 2025", "2025-06-02"),
    ("id", "Pada 17 agustus 2024 upacara digelar.", "17 agustus 2024", "2024-08-17"),
    ("en", "The vote is set for the end of 2026.", "the end of 2026", "2026-08-08/2026-12-31 ~"),
    ("en", "Doors open from 08:00-10:00.", "from 08:00-10:00", "08:00–10:00"),
    ("id", "Akhir 2017 harga naik.", "Akhir 2017", "2017-08-08/2017-12-31 ~"),
    ("id", "Pasar ramai sejak pertengahan tahun 2018.", "sejak pertengahan tahun 2018", "2018-04-21/.. ~"),
    ("en", "Prices rose in late 2017.", "late 2017", "2017-08-08/2017-12-31 ~"),
    ("en", "The mid-1990s were dry.", "mid-1990s", "1993/1996 ~"),
    ("en", "The freighter called at 0310 GMT.", "0310 GMT", "03:10+00:00"),
    ("en", "Snow fell on 25 December.", "25 December", "2024-12-25"),
]

NO_TIME = [
    ("en", "Turnout rose by 5 percent, from 61 to 66."),
    ("id", "Ada 2017 orang di stadion."),
    ("id", "Nilai ujian itu 19.30 poin."),
    ("id", "Rombongan menempuh 2024 kilometer."),
    ("id", "Dalam 2000 unit rumah, separuh rusak."),
    ("id", "Ia mencatat skor 3-5 di kandang."),
    ("id", "Mereka tinggal di kamar 12 lantai 5."),
    ("id", "Acara pukul 27.00 tidak ada."),
    ("id", "Selamat jalan dari warga."),
    ("id", "Rapat bulan itu ditunda selama tiga hari."),
    ("en", "Some 2017 people marched."),
    ("en", "They built 1,950 houses."),
    ("en", "The team won 3-5 at home."),
    ("en", "She may run in 10 races."),
    ("en", "In 2000 people took part."),
    ("en", "He lives at 12 Elm Street."),
    ("en", "At 20,000 feet the engine failed."),
    ("en", "Growth may 2 percent higher."),
    ("id", "Perundingan memakan satu jam 14 menit."),
    ("en", "About 12 people were hurt by 5 dogs."),
    ("en", "It may march 4 kilometres."),
    ("id", "Surat itu diteken pada 5/6."),
]


@pytest.mark.parametrize(("language", "sentence", "said", "described"), STATED)
def test_a_time_in_a_sentence(language: str, sentence: str, said: str, described: str) -> None:
    (moment,) = find_moments(sentence, language, PUBLISHED)
    assert moment.text == said == sentence[moment.span.start : moment.span.end]
    assert describe_moment(moment) + (" ~" if moment.rough else "") == described


@pytest.mark.parametrize(("language", "sentence"), NO_TIME)
def test_figures_that_are_no_time(language: str, sentence: str) -> None:
    assert find_moments(sentence, language, PUBLISHED) == ()


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("id", "Korban ditemukan kemarin."),
        ("id", "Harga naik bulan lalu dan pekan depan."),
        ("id", "Ia lahir pada 17 Agustus."),
        ("en", "It sank yesterday, two days ago or last Thursday."),
        ("en", "Snow fell on 25 December."),
    ],
)
def test_what_counts_from_an_unknown_day_stays_open(language: str, sentence: str) -> None:
    assert find_moments(sentence, language, None) == ()


@pytest.mark.parametrize(
    ("language", "sentence", "published", "via"),
    [
        ("id", "Waduk itu selesai pada 3 Mei 2019.", PUBLISHED, Via.STATED),
        ("id", "Waduk itu selesai pada 3 Mei.", PUBLISHED, Via.RELATIVE),
        ("en", "The dam burst yesterday.", PUBLISHED, Via.RELATIVE),
        ("en", "The dam burst in 2019.", None, Via.STATED),
    ],
)
def test_how_a_time_was_found(language: str, sentence: str, published: date | None, via: Via) -> None:
    (moment,) = find_moments(sentence, language, published)
    assert moment.via is via


def test_a_named_weekday_is_kept_beside_the_date() -> None:
    (moment,) = find_moments("Pasar itu terbakar pada Jumat, 6 Juni 2025.", "id", PUBLISHED)
    assert moment.weekday == 4


def test_a_day_without_a_year_is_the_nearest_and_rather_past() -> None:
    published = date(2025, 1, 4)
    (past,) = find_moments("Kapal itu karam pada 28 Desember.", "id", published)
    (near,) = find_moments("Sidang dibuka pada 9 Januari.", "id", published)
    assert (past.first, near.first) == (date(2024, 12, 28), date(2025, 1, 9))


def test_several_times_stand_in_order() -> None:
    text = "Dibangun sejak 2017, gedung itu dibuka 3 Mei 2019 pukul 10.00 WIB lalu ditutup kemarin."
    found = find_moments(text, "id", PUBLISHED)
    assert [describe_moment(moment) for moment in found] == ["2017-01-01/..", "2019-05-03T10:00+07:00", "2025-06-10"]
    assert found[1].grain is Grain.MINUTE


@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)), st.sampled_from(["id", "en"]))
def test_every_written_day_is_read_back(day: date, language: str) -> None:
    months = {
        "id": "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
        "en": "January February March April May June July August September October November December",
    }
    month = months[language].split()[day.month - 1]
    (moment,) = find_moments(f"({day.day} {month} {day.year})", language, None)
    assert (moment.first, moment.last) == (day, day)


# A pattern that minds no case takes these for letters of other words: they crashed the whole run.
LOOKALIKES = [
    ("en", "The bridge fell on 4 \u017feptember 2020.", "2020-09-04"),
    ("id", "Jembatan itu ambruk pada 3 Jun\u0131 2021, Jumat.", "2021-06-03"),
    ("id", "Rapat dimulai Rabu p\u0131kul 10.00.", "2025-06-11"),
    ("en", "It sank last Thur\u017fday.", "2025-06-05"),
    ("id", "Ia datang pekan \u0130n\u0130.", "2025-06-09/2025-06-15"),
]


@pytest.mark.parametrize(("language", "sentence", "told"), LOOKALIKES)
def test_letters_that_look_like_others_are_read_as_these(language: str, sentence: str, told: str) -> None:
    moment = find_moments(sentence, language, PUBLISHED)[0]
    assert describe_moment(moment).startswith(told)
    assert moment.text == sentence[moment.span.start : moment.span.end]


LETTERS = st.text(alphabet="sſiıİIkK\N{KELVIN SIGN}junmeapr 2013agutbo", max_size=60)


@given(st.text(max_size=200) | LETTERS, st.sampled_from(["id", "en"]))
def test_any_text_is_read_without_error_and_spans_are_exact(text: str, language: str) -> None:
    for moment in find_moments(text, language, PUBLISHED):
        assert moment.text == text[moment.span.start : moment.span.end]
        assert moment.first is None or moment.last is None or moment.first <= moment.last
