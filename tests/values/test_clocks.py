"""Sentences and the times of the day in them, in figures, in words and by the parts of a day."""

from datetime import date

import pytest

from claimcheck.values.moment_relation import compare_moments, describe_moment
from claimcheck.values.moments import find_moments
from claimcheck.values.relation import Relation

# A Wednesday.
PUBLISHED = date(2025, 6, 11)

# language, sentence, the stretch that says the time, its normal form
SAID = [
    ("id", "Palu baru diketuk menjelang tengah malam.", "menjelang tengah malam", "22:30–23:59"),
    ("id", "Balok runtuh pada Kamis menjelang magrib.", "Kamis menjelang magrib", "2025-06-05T16:30–18:00"),
    ("id", "Hakim masuk lewat tengah hari karena banjir.", "lewat tengah hari", "12:00–13:30"),
    ("id", "Sidang dibuka pukul dua siang.", "pukul dua siang", "14:00"),
    ("id", "Kios tutup jam setengah delapan malam.", "jam setengah delapan malam", "19:30"),
    ("id", "Kapal karam pukul satu malam.", "pukul satu malam", "01:00"),
    ("id", "Rabu malam itu listrik padam.", "Rabu malam", "2025-06-11T18:00–23:59"),
    ("id", "Longsor terjadi Kamis (9/6/2022) dini hari.", "Kamis (9/6/2022) dini hari", "2022-06-09T00:00–05:00"),
    ("id", "Gudang dibuka awal Maret.", "awal Maret", "2025-03-01/2025-03-12"),
    ("id", "Tiang pertama ditanam Oktober nanti.", "Oktober nanti", "2025-10"),
    ("id", "Jembatan itu rampung pada Desember.", "Desember", "2024-12"),
    ("id", "Jembatan itu akan rampung pada Desember.", "Desember", "2025-12"),
    ("en", "The judge came at half past one in the afternoon.", "half past one in the afternoon", "13:30"),
    ("en", "A little after two in the afternoon it sank.", "two in the afternoon", "14:00"),
    ("en", "They broke in in the small hours of Thursday.", "in the small hours", "2025-06-05T00:00–05:00"),
    ("en", "The hall burned on Thursday night.", "Thursday night", "2025-06-05T18:00–23:59"),
    ("en", "The gavel fell shortly before midnight.", "shortly before midnight", "22:30–23:59"),
    ("en", "The pile will be driven in October.", "October", "2025-10"),
    ("en", "The pile was driven in October.", "October", "2024-10"),
]


@pytest.mark.parametrize(("language", "sentence", "said", "described"), SAID)
def test_a_time_of_the_day_or_month(language: str, sentence: str, said: str, described: str) -> None:
    (moment,) = find_moments(sentence, language, PUBLISHED)
    assert said in moment.text
    assert describe_moment(moment) == described


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("id", "Mereka makan siang lalu makan malam bersama."),
        ("id", "Tamu menginap tiga malam di kapal."),
        ("id", "Pasar malam itu ramai."),
        ("en", "It may rain, and the evening paper may march on."),
    ],
)
def test_words_that_are_no_time(language: str, sentence: str) -> None:
    assert find_moments(sentence, language, PUBLISHED) == ()


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("Balok runtuh pukul 03.20.", "Balok runtuh menjelang magrib.", Relation.APART),
        ("Sidang mulai pukul 09.30.", "Sidang mulai lewat tengah hari.", Relation.APART),
        ("Sidang mulai pukul 12.40.", "Sidang mulai lewat tengah hari.", Relation.WITHIN),
        ("Bus terguling pukul 16.55.", "Bus terguling menjelang magrib.", Relation.WITHIN),
        ("Bus terguling pada Rabu malam.", "Bus terguling pada Rabu pukul 20.00.", Relation.WITHIN),
    ],
)
def test_a_clock_time_beside_a_part_of_the_day(one: str, other: str, relation: Relation) -> None:
    (a,), (b,) = find_moments(one, "id", PUBLISHED), find_moments(other, "id", PUBLISHED)
    assert compare_moments(a, b) is relation
