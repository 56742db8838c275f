"""Sentences and the feasts in them, as days, and days that are counted from a day beside them."""

from datetime import date

import pytest

from claimcheck.records import Via
from claimcheck.values.feasts import easter_sunday
from claimcheck.values.moment_relation import describe_moment
from claimcheck.values.moments import find_moments

# A Wednesday.
PUBLISHED = date(2025, 6, 11)

# language, sentence, the stretch that says the time, its normal form ("~" where it is rough)
FEASTS = [
    ("id", "Bus itu masuk jurang pada Natal 2021.", "Natal 2021", "2021-12-25"),
    ("id", "Listrik desa itu padam saat Natal lalu.", "Natal lalu", "2024-12-25"),
    ("id", "Pada malam Natal 2019 gereja itu penuh.", "malam Natal 2019", "2019-12-24"),
    ("id", "Ia menelepon ibunya pada malam tahun baru.", "malam tahun baru", "2024-12-31"),
    ("id", "Tarif tol naik sejak Tahun Baru 2020.", "sejak Tahun Baru 2020", "2020-01-01/.."),
    ("id", "Pada Hari Kemerdekaan, jembatan itu diresmikan.", "Hari Kemerdekaan", "2025-08-17"),
    ("id", "Buruh berpawai pada Hari Buruh 2023.", "Hari Buruh 2023", "2023-05-01"),
    ("id", "Pada Hari Kartini para siswi berkebaya.", "Hari Kartini", "2025-04-21"),
    (
        "id",
        "Cokelat naik menjelang Hari Valentine 2024.",
        "menjelang Hari Valentine 2024",
        "2024-01-15/2024-02-14 ~",
    ),
    ("id", "Misa digelar pada Jumat Agung 2022.", "Jumat Agung 2022", "2022-04-15"),
    ("id", "Ledakan terjadi pada Paskah 2016.", "Paskah 2016", "2016-03-27"),
    ("id", "Lebaran tahun ini pelabuhan itu lengang.", "Lebaran tahun ini", "2025-03-30/2025-04-01 ~"),
    ("id", "Bantuan cair menjelang Lebaran 2014.", "menjelang Lebaran 2014", "2014-06-27/2014-07-29 ~"),
    ("id", "Pasar itu terbakar usai Idul Fitri 2019.", "usai Idul Fitri 2019", "2019-06-04/.. ~"),
    ("id", "Sapi mati mendadak sebelum Iduladha 2022.", "sebelum Iduladha 2022", "../2022-07-11 ~"),
    ("id", "Harga telur turun pada awal Ramadan 2023.", "awal Ramadan 2023", "2023-03-22/2023-04-02 ~"),
    ("id", "Bandara ditutup saat Nyepi 2018.", "Nyepi 2018", "2018-03-17"),
    ("id", "Kelenteng itu terbakar pada Imlek 2008.", "Imlek 2008", "2008-02-07"),
    ("id", "Ribuan lampion dilepas pada Waisak 2023.", "Waisak 2023", "2023-06-04"),
    ("id", "Jalan itu akan dibuka sebelum Natal.", "sebelum Natal", "../2025-12-25"),
    ("en", "The ferry sank on Christmas Day 1999.", "Christmas Day 1999", "1999-12-25"),
    ("en", "Last Christmas the mill shut its doors.", "Last Christmas", "2024-12-25"),
    ("en", "Rebels crossed the river on New Year's Eve.", "New Year's Eve", "2024-12-31"),
    ("en", "The pay rise is due by Easter, the union said.", "by Easter", "../2026-04-05"),
    ("en", "Marchers filled the square on May Day 2019.", "May Day 2019", "2019-05-01"),
    ("en", "Two boys went missing on Halloween.", "Halloween", "2024-10-31"),
    ("en", "The crush happened before Eid al-Fitr in 2018.", "before Eid al-Fitr in 2018", "../2018-06-16 ~"),
    ("en", "Trains were packed since the Lunar New Year 2020.", "since the Lunar New Year 2020", "2020-01-25/.."),
    ("en", "Fireworks were banned during Diwali 2022.", "Diwali 2022", "2022-10-23/2022-10-25 ~"),
    ("en", "The shop burned after Easter 2010.", "after Easter 2010", "2010-04-04/.."),
]

OFFSETS = [
    ("id", "Ia pulang dua hari sesudah Natal 2021.", "dua hari sesudah Natal 2021", "2021-12-27"),
    ("id", "Tiang roboh sehari sebelum 17 Agustus 2023.", "sehari sebelum 17 Agustus 2023", "2023-08-16"),
    ("id", "Gaji cair sepekan sebelum Idulfitri 2024.", "sepekan sebelum Idulfitri 2024", "2024-03-30/2024-04-07 ~"),
    ("id", "Ia wafat tiga bulan setelah 4 Juni 2000.", "tiga bulan setelah 4 Juni 2000", "2000-09-01/2000-09-30 ~"),
    ("en", "The wall fell three days after 4 June 2000.", "three days after 4 June 2000", "2000-06-07"),
    ("en", "They met the day before Christmas.", "the day before Christmas", "2024-12-24"),
    (
        "en",
        "Two weeks before New Year, the bank failed.",
        "Two weeks before New Year",
        "2024-12-15/2024-12-21 ~",
    ),
    ("en", "She resigned the day after June 4, 2000.", "the day after June 4, 2000", "2000-06-05"),
]

NO_FEAST = [
    ("id", "Calon itu unggul di Mandailing Natal."),
    ("id", "Pohon Natal di alun-alun itu roboh."),
    ("id", "Setiap Lebaran para cucu menghafal satu pantun."),
    ("id", "Pada Hari Kemerdekaan Ukraina warga berkumpul."),
    ("id", "Pada Idulfitri 1444 Hijriah warga berkumpul."),
    ("id", "Tarif naik malam tahun baru 2022."),
    ("id", "Polisi berjaga saat Tahun Baru Islam."),
    ("id", "Ia berlibur ke Natal."),
    ("id", "Raden Ajeng Kartini lahir di Jepara."),
    # Two feasts of one name in a year, and a year beyond the table.
    ("id", "Kapal itu karam pada Lebaran 2000."),
    ("id", "Kapal itu akan dijual pada Lebaran 2044."),
    # In June it may be either one.
    ("id", "Ia menduga bunga naik ke 11 persen sebelum Natal."),
    ("en", "Every family gets a grant before the Lunar New Year, he said."),
    ("en", "Prices rose before Christmas trees were sold."),
    ("en", "The boat left after Christmas Island was in sight."),
    ("en", "He has plans for the new year."),
    ("en", "Every Christmas the choir sings."),
    ("en", "The boy held an easter egg."),
    ("en", "It happened before Orthodox Christmas."),
]


@pytest.mark.parametrize(("language", "sentence", "said", "described"), [*FEASTS, *OFFSETS])
def test_a_feast_in_a_sentence(language: str, sentence: str, said: str, described: str) -> None:
    (moment,) = find_moments(sentence, language, PUBLISHED)
    assert moment.text == said == sentence[moment.span.start : moment.span.end]
    assert describe_moment(moment) + (" ~" if moment.rough else "") == described


@pytest.mark.parametrize(("language", "sentence"), NO_FEAST)
def test_what_is_no_feast_or_several(language: str, sentence: str) -> None:
    assert find_moments(sentence, language, PUBLISHED) == ()


@pytest.mark.parametrize(
    ("sentence", "described"),
    [
        # The year stands beside it, so the nearest one is not taken.
        ("Pada Natal, 25 Desember 2021, bus itu terguling.", ["2021-12-25"]),
        ("Pada Natal itu, tahun 2004, rumahnya hanyut.", ["2004"]),
        ("Dua puluh dua hari sesudah 4 Juni 2000 hujan turun.", ["2000-06-04"]),
        ("Rapat digelar dua hari kemudian, 4 Juni 2000.", ["2000-06-04"]),
    ],
)
def test_a_day_beside_other_words(sentence: str, described: list[str]) -> None:
    assert [describe_moment(moment) for moment in find_moments(sentence, "id", PUBLISHED)] == described


@pytest.mark.parametrize(
    ("published", "sentence", "day"),
    [
        (date(2025, 12, 20), "Toko itu tutup pada Natal lalu.", date(2024, 12, 25)),
        (date(2025, 12, 20), "Toko itu tutup pada Natal.", date(2025, 12, 25)),
        (date(2025, 1, 4), "Toko itu tutup pada Natal.", date(2024, 12, 25)),
        (date(2024, 3, 1), "Toko itu tutup pada Natal tahun lalu.", date(2023, 12, 25)),
    ],
)
def test_a_feast_without_its_year_is_the_nearest(published: date, sentence: str, day: date) -> None:
    (moment,) = find_moments(sentence, "id", published)
    assert (moment.first, moment.last, moment.via) == (day, day, Via.RELATIVE)
    assert find_moments(sentence, "id", None) == ()


@pytest.mark.parametrize(
    "day", [date(1818, 3, 22), date(1954, 4, 18), date(2000, 4, 23), date(2019, 4, 21), date(2038, 4, 25)]
)
def test_easter(day: date) -> None:
    assert easter_sunday(day.year) == day
