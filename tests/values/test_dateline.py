"""Lines that give the day of publication, and lines that only hold a day."""

from datetime import date

import pytest

from claimcheck.values.dateline import parse_published, publication_day


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Senin, 3 Maret 2025 14:05 WIB", "2025-03-03T14:05+07:00"),
        ("Diterbitkan: Selasa, 4 Maret 2025 | 09.30 WITA", "2025-03-04T09:30+08:00"),
        ("Jumat, 07 Mar 2025 20:15 WIB", "2025-03-07T20:15+07:00"),
        ("Jum'at, 7 Maret 2025", "2025-03-07"),
        ("Rabu (5/3/2025)", "2025-03-05"),
        ("4 Mar 2025, 10:00 WIT", "2025-03-04T10:00+09:00"),
        ("Terakhir diperbarui 3 Maret 2025", "2025-03-03"),
        ("04-03-2025 08:15 WIB", "2025-03-04T08:15+07:00"),
        ("04/03/2025", "2025-03-04"),
        ("Published on 4 March 2025", "2025-03-04"),
        ("March 4, 2025 9:05 PM", "2025-03-04T21:05"),
        ("Updated: Tuesday, March 4, 2025 at 12:10 a.m. GMT", "2025-03-04T00:10+00:00"),
        ("2025-03-04", "2025-03-04"),
        ("  2025-03-04 08:15  ", "2025-03-04T08:15"),
    ],
)
def test_a_date_line(line: str, published: str) -> None:
    assert parse_published(line) == published


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Kapal tiba Senin, 3 Maret 2025",
        "3 Maret 2025 di Bandung",
        "The dam opened on 4 March 2025",
        "Maret 2025",
        "3 Maret",
        "3-5 Maret 2025",
        "31/02/2025",
        "pukul 13.00 WIB",
        "3 Maret 2025 - 4 Maret 2025",
        "Rp 3.000",
        "3 Maret 2025" + " " * 90 + "14:05",
    ],
)
def test_no_date_line(line: str) -> None:
    assert parse_published(line) is None


@pytest.mark.parametrize(
    ("published", "day"),
    [(None, None), ("2025-03-04", date(2025, 3, 4)), ("2025-03-04T23:15+07:00", date(2025, 3, 4))],
)
def test_the_day_of_publication(published: str | None, day: date | None) -> None:
    assert publication_day(published) == day
