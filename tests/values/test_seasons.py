"""Sentences and the seasons and weeks in them."""

from datetime import date

import pytest

from claimcheck.values.moment_relation import describe_moment
from claimcheck.values.moments import find_moments

# A Wednesday.
PUBLISHED = date(2025, 6, 11)

# language, sentence, the stretch that says the time, its normal form; all of them are rough
SEASONS = [
    ("id", "Festival itu lahir pada musim gugur 2010.", "musim gugur 2010", "2010-08-01/2010-12-31"),
    ("id", "Danau itu kering musim panas lalu.", "musim panas lalu", "2024-05-01/2024-09-30"),
    ("id", "Ekspedisi berakhir musim semi tahun lalu.", "musim semi tahun lalu", "2024-02-01/2024-06-30"),
    ("id", "Mereka mendaki pada musim dingin 2009-2010.", "musim dingin 2009-2010", "2009-11-01/2010-03-31"),
    ("en", "The bridge opened in the spring of 2009.", "spring of 2009", "2009-02-01/2009-06-30"),
    ("en", "Fires broke out in summer 2015.", "summer 2015", "2015-05-01/2015-09-30"),
    ("en", "Talks collapsed in fall 2019.", "fall 2019", "2019-08-01/2019-12-31"),
    ("en", "Last winter the bay froze.", "Last winter", "2024-11-01/2025-03-31"),
    ("en", "The hall reopens next autumn.", "next autumn", "2025-08-01/2025-12-31"),
    ("en", "Snow fell in the winter of 2009-10.", "winter of 2009-10", "2009-11-01/2010-03-31"),
]
WEEKS = [
    ("id", "Hujan turun pada pekan kedua Januari.", "pekan kedua Januari", "2025-01-08/2025-01-14"),
    ("id", "Sidang dibuka minggu pertama Maret 2022.", "minggu pertama Maret 2022", "2022-03-01/2022-03-07"),
    ("id", "Panen dimulai pekan terakhir bulan Mei 2019.", "pekan terakhir bulan Mei 2019", "2019-05-25/2019-05-31"),
    ("id", "Gaji dibayar pada minggu ketiga bulan lalu.", "minggu ketiga bulan lalu", "2025-05-15/2025-05-21"),
    ("id", "Harga naik pada tengah pekan lalu.", "tengah pekan lalu", "2025-06-03/2025-06-05"),
    ("id", "Harga naik pada pertengahan pekan ini.", "pertengahan pekan ini", "2025-06-10/2025-06-12"),
    ("en", "It rained in the first week of March.", "first week of March", "2025-03-01/2025-03-07"),
    ("en", "The last week of May 2019 was dry.", "last week of May 2019", "2019-05-25/2019-05-31"),
    ("en", "The strike will begin in the second week of March.", "second week of March", "2026-03-08/2026-03-14"),
    ("en", "The water was gone by midweek.", "midweek", "2025-06-10/2025-06-12"),
]

NEITHER = [
    ("id", "Di Sydney mereka bertemu musim panas lalu."),
    ("id", "Mereka mendaki pada musim dingin 2010."),
    ("id", "Warga menanam padi pada musim hujan."),
    ("id", "Ia kalah pada pekan kedua Liga Indonesia."),
    ("en", "In Australia the summer 2015 fires were worse."),
    ("en", "Shares fall 2015 points."),
    ("en", "He lives in Silver Spring, 2015 Elm Street."),
    ("en", "The Arab Spring 2011 protests spread."),
    # It ended eleven days ago, or a year and eleven days.
    ("en", "Last spring the river rose."),
    ("en", "They won the midweek match."),
    ("en", "The first week of marching was hard."),
    ("en", "It was the fifth week of February 2023."),
]


@pytest.mark.parametrize(("language", "sentence", "said", "described"), [*SEASONS, *WEEKS])
def test_a_season_or_a_week(language: str, sentence: str, said: str, described: str) -> None:
    (moment,) = find_moments(sentence, language, PUBLISHED)
    assert moment.text == said == sentence[moment.span.start : moment.span.end]
    assert describe_moment(moment) == described
    assert moment.rough


@pytest.mark.parametrize(("language", "sentence"), NEITHER)
def test_what_is_neither_or_several(language: str, sentence: str) -> None:
    found = find_moments(sentence, language, PUBLISHED)
    assert not [moment for moment in found if moment.rough]
