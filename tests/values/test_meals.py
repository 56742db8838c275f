"""Sentences with hours and minutes in words, and with meals and prayers for parts of the day."""

from datetime import date

import pytest

from claimcheck.values.moment_relation import describe_moment
from claimcheck.values.moments import find_moments

# A Wednesday.
PUBLISHED = date(2025, 6, 11)

# language, sentence, the stretch that says the time, its normal form; all of them are rough
MINUTES = [
    (
        "id",
        "Alarm berbunyi seperempat jam lewat pukul sebelas malam.",
        "seperempat jam lewat pukul sebelas malam",
        "23:15",
    ),
    ("id", "Rapat usai pukul sebelas lewat seperempat malam.", "pukul sebelas lewat seperempat malam", "23:15"),
    (
        "id",
        "Bus tiba pukul sembilan lewat dua puluh menit pagi.",
        "pukul sembilan lewat dua puluh menit pagi",
        "09:20",
    ),
    ("id", "Jam itu menunjukkan pukul dua lewat dua puluh siang.", "pukul dua lewat dua puluh siang", "14:20"),
    ("id", "Lampu padam pukul delapan kurang sepuluh malam.", "pukul delapan kurang sepuluh malam", "19:50"),
    ("id", "Pintu ditutup setengah sepuluh malam.", "setengah sepuluh malam", "21:30"),
    ("id", "Api padam pukul delapan, Minggu malam.", "pukul delapan, Minggu malam", "2025-06-08T20:00"),
    (
        "en",
        "It left at twenty minutes to four in the morning.",
        "at twenty minutes to four in the morning",
        "03:40",
    ),
    (
        "en",
        "It left at twenty minutes to four on Sunday morning.",
        "at twenty minutes to four on Sunday morning",
        "2025-06-08T03:40",
    ),
    ("en", "It rang at twenty past nine in the evening.", "at twenty past nine in the evening", "21:20"),
    ("en", "By one that afternoon the hall was empty.", "By one that afternoon", "13:00"),
    ("en", "The siren went at nine last night.", "at nine last night", "2025-06-10T21:00"),
    ("en", "Doors shut at half past seven in the evening.", "at half past seven in the evening", "19:30"),
]
MEALS = [
    ("id", "Perkelahian pecah usai makan malam.", "usai makan malam", "18:30–22:30"),
    ("id", "Saat sarapan, para tamu jatuh sakit.", "Saat sarapan", "06:00–09:00"),
    ("id", "Sidang dibuka lagi selepas makan siang.", "selepas makan siang", "12:30–15:30"),
    ("id", "Lift itu macet saat jam makan siang.", "saat jam makan siang", "12:00–14:00"),
    ("id", "Bom meledak sebelum salat tarawih.", "sebelum salat tarawih", "17:30–19:00"),
    ("id", "Massa bergerak seusai salat Jumat.", "seusai salat Jumat", "2025-06-06T12:30–14:30"),
    (
        "id",
        "Pada Jumat (12/5/2023) seusai salat Jumat massa bergerak.",
        "Jumat (12/5/2023) seusai salat Jumat",
        "2023-05-12T12:30–14:30",
    ),
    ("en", "The guests fell ill at breakfast.", "at breakfast", "06:00–10:00"),
    ("en", "They signed the deal over lunch.", "over lunch", "12:00–14:00"),
    ("en", "He vanished after dinner and never came back.", "after dinner", "18:30–23:30"),
    ("en", "The tremor came at teatime.", "at teatime", "15:00–18:00"),
    ("en", "Shots were heard before evening prayers.", "before evening prayers", "15:30–17:00"),
]

NEITHER = [
    # Both halves of the day are open.
    ("id", "Barisan berangkat pukul tujuh, tetapi gerimis menahannya."),
    ("id", "Bus tiba pukul tujuh lewat sepuluh."),
    ("en", "They walked on at half past nine."),
    ("en", "The shop opens at eight o'clock."),
    ("id", "Sidang diskors satu kali untuk makan siang."),
    ("id", "Mereka makan malam bersama."),
    ("id", "Jaksa itu gemar salat tarawih."),
    ("en", "He gave a dinner for 120 guests."),
    ("en", "The hall was still eating lunch."),
    ("en", "He took the stage after lunch counters closed."),
    ("en", "The council voted five to four."),
    ("en", "An after-dinner speech made him famous."),
]


@pytest.mark.parametrize(("language", "sentence", "said", "described"), [*MINUTES, *MEALS])
def test_a_time_of_the_day(language: str, sentence: str, said: str, described: str) -> None:
    (moment,) = find_moments(sentence, language, PUBLISHED)
    assert moment.text == said == sentence[moment.span.start : moment.span.end]
    assert describe_moment(moment) == described
    assert moment.rough


@pytest.mark.parametrize(("language", "sentence"), NEITHER)
def test_what_is_no_time_or_several(language: str, sentence: str) -> None:
    assert find_moments(sentence, language, PUBLISHED) == ()


@pytest.mark.parametrize(
    ("language", "sentence", "described"),
    [
        ("id", "Rabu malam pukul 20.00 listrik padam.", ["2025-06-11T20:00"]),
        ("id", "Selepas makan siang, pukul 13.05, ia duduk.", ["13:05"]),
        # The hour is of the night that follows: which day it is stays open.
        ("id", "Pada Minggu malam, pukul satu malam, api membesar.", ["2025-06-08T18:00–23:59", "01:00"]),
        ("id", "Toko buka sejak pagi hari hingga pukul 10.00.", ["05:00–11:00", "10:00"]),
        ("id", "Bel berbunyi lima jam sebelum pukul delapan malam.", ["20:00"]),
        ("en", "The bar is open from ten to four in the afternoon.", ["16:00"]),
        ("en", "About ten on Sunday morning were hurt.", ["2025-06-08T05:00–12:00"]),
        ("en", "Two men died, one on Sunday morning.", ["2025-06-08T05:00–12:00"]),
    ],
)
def test_times_beside_each_other(language: str, sentence: str, described: list[str]) -> None:
    assert [describe_moment(moment) for moment in find_moments(sentence, language, PUBLISHED)] == described
