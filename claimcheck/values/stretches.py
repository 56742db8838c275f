"""Stretches of months and of years in running text: "Maret hingga Juni 2018", "between 2008 and 2010"."""

from collections.abc import Mapping
from datetime import date

from claimcheck.values.calendar import Calendar, month_days
from claimcheck.values.clocks import alternatives

YEAR = r"(?:1[0-9]\d\d|20\d\d)"  # matches: 1998 | 2024


def stretch_patterns(words: Calendar) -> list[tuple[str, str]]:
    """The patterns of stretches by the name of their reader, in the order in which they are tried."""
    month, of_year = alternatives(words.months), rf"(?:(?:{alternatives(words.year_words)})\s+)?"
    months = rf"(?P<month>{month})(?:\s+{of_year}(?P<year1>{YEAR}))?"
    ends = rf"(?P<month2>{month})\s+{of_year}(?P<year>{YEAR})\b"
    # "September dan November" are two months, but for "antara".
    to = alternatives(word for word in words.to if word not in words.between_to)
    between, met = alternatives(words.between), alternatives(words.between_to)
    leads = alternatives(word for word in (*words.year_leads, *words.since) if word not in words.between)
    first_year = rf"{of_year}(?P<year1>{YEAR})"
    uncounted = rf"(?!\s*(?:{alternatives(words.counted)}|/|[.,]\d))"
    return [
        # matches: antara September dan November 2018 | between March 2017 and June 2018
        ("stretch", rf"\b(?:{between})\s+(?P<value>{months}\s+(?:{met})\s+{ends})"),
        # matches: Maret hingga Juni 2018 | Maret-Juni 2018 | Oktober 2017 sampai Februari 2018
        ("stretch", rf"\b{months}(?:\s*[-–]\s*|\s+(?:{to})\s+){ends}"),
        # matches: antara 2008 dan 2010 | between 2008 and 2010
        (
            "stretch",
            rf"\b(?:{between})\s+(?P<value>{first_year}\s+(?:{met})\s+{of_year}(?P<year>{YEAR}))\b{uncounted}",
        ),
        # matches: sepanjang 2008-2010 | from 2008 to 2010
        (
            "stretch",
            (
                rf"\b(?:{leads})\s+(?P<value>{first_year}(?:\s*[-–]\s*|\s+(?:{to})\s+){of_year}"
                rf"(?P<year>{YEAR}))\b{uncounted}"
            ),
        ),
    ]


def stretch_days(got: Mapping[str, str], words: Calendar) -> tuple[date, date]:
    """The first and the last day of a stretch.

    Raises:
        ValueError: it would end before it begins.
    """
    last_year = int(got["year"])
    first_year = int(got.get("year1") or last_year)
    if "month" in got:
        first = month_days(first_year, words.months[got["month"].lower()])[0]
        last = month_days(last_year, words.months[got["month2"].lower()])[1]
    else:
        first, last = date(first_year, 1, 1), date(last_year, 12, 31)
    if first > last:
        raise ValueError("ends before it begins")
    return first, last
