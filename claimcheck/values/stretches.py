"""Stretches of months and of years in running text: "Maret hingga Juni 2018", "between 2008 and 2010"."""

from datetime import date

from claimcheck.language.lexicon import load
from claimcheck.records import Grain, Moment
from claimcheck.values.calendar import Calendar, month_days
from claimcheck.values.phrase import YEAR, Phrase, Rule, maybe, one_of
from claimcheck.values.reckoning import build


def stretch_rules(language: str) -> list[Rule]:
    """The patterns of stretches that say their years."""
    words = load(Calendar, language)
    month, of_year = one_of(words.months), maybe(words.year_words)
    first_year, last_year = rf"{of_year}(?P<year1>{YEAR})", rf"{of_year}(?P<year>{YEAR})\b"
    months, ends = rf"(?P<month>{month})(?:\s+{first_year})?", rf"(?P<month2>{month})\s+{last_year}"
    between, met = one_of(words.between), one_of(words.between_to)
    # "September dan November" are two months, but for "antara".
    to = rf"(?:\s*[-–]\s*|\s+{one_of(word for word in words.to if word not in words.between_to)}\s+)"
    leads = one_of(word for word in (*words.year_leads, *words.since) if word not in words.between)
    uncounted = rf"(?!\s*(?:{one_of(words.counted)}|/|[.,]\d))"
    return [
        # matches: antara September dan November 2018 | between March 2017 and June 2018
        (_stretch, rf"\b{between}\s+(?P<value>{months}\s+{met}\s+{ends})"),
        # matches: Maret hingga Juni 2018 | Maret-Juni 2018 | Oktober 2017 sampai Februari 2018
        (_stretch, rf"\b{months}{to}{ends}"),
        # matches: antara 2008 dan 2010 | between 2008 and 2010
        (_stretch, rf"\b{between}\s+(?P<value>{first_year}\s+{met}\s+{last_year}){uncounted}"),
        # matches: sepanjang 2008-2010 | from 2008 to 2010
        (_stretch, rf"\b{leads}\s+(?P<value>{first_year}{to}{last_year}){uncounted}"),
    ]


def _stretch(phrase: Phrase) -> Moment | None:
    """The days from the first to the last; None where it would end before it begins."""
    got, months = phrase.got, phrase.words.months
    last_year = int(got["year"])
    first_year = int(got.get("year1", last_year))
    if "month" in got:
        first, last = month_days(first_year, months[got["month"]])[0], month_days(last_year, months[got["month2"]])[1]
    else:
        first, last = date(first_year, 1, 1), date(last_year, 12, 31)
    return build(phrase, (first, last), Grain.MONTH if "month" in got else Grain.YEAR) if first <= last else None
