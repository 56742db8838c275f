"""Days by their date in running text: "Senin, 4 Juni 2000", "3 to 5 May", "Selasa (20/1/2026)"."""

from datetime import date

from claimcheck.language.lexicon import load
from claimcheck.records import Grain, Moment
from claimcheck.values.calendar import Calendar
from claimcheck.values.phrase import YEAR, Phrase, Rule, head, maybe, one_of
from claimcheck.values.reckoning import build, nearest_year


def date_rules(language: str) -> list[Rule]:
    """The patterns of dates, with and without a year."""
    words = load(Calendar, language)
    weekday = rf"{maybe(words.day_words)}(?P<weekday>{one_of(words.weekdays)})(?:\s+{one_of(words.day_times)})?"
    start = rf"\b{head(words)}(?:{weekday},?\s*)?"
    day = rf"(?P<day>[0-3]?\d){one_of(words.ordinals)}?"
    month, year = rf"(?P<month>{one_of(words.months)})", rf"(?P<year>{YEAR})"
    return [
        # matches: Senin, 3-5 Mei 2024 | 3 to 5 May 2024
        (_date, rf"{start}\(?{day}\s*(?:-|–|{one_of(words.to)})\s*(?P<day2>[0-3]?\d)\s+{month}(?:\s+{year})?\b"),
        # matches: Senin, 4 Juni 2000 | 4 June
        (_date, rf"{start}\(?{day}\s+{month}(?:,?\s+{year})?\b"),
        # matches: June 4, 2000
        (_date, rf"{start}{month}\s+{day}\b(?!\s*{one_of(words.counted)})(?:,?\s+{year})?\b"),
        # matches: Selasa (20/1/2026)
        (_date, rf"{start}\(\s*{day}/(?P<mon>[01]?\d)(?:/(?P<year>\d{{4}}|\d\d))?\s*\)"),
        # matches: 2025-06-04
        (_date, rf"\b{head(words)}(?P<year>\d{{4}})-(?P<mon>[01]\d)-(?P<day>[0-3]\d)\b"),
    ]


def _date(phrase: Phrase) -> Moment | None:
    """The day, or the days of a month, in the nearest year where none is told."""
    got = phrase.got
    month = phrase.words.months[got["month"]] if "month" in got else int(got["mon"])
    day = int(got["day"])
    if "month" in got and "year" not in got and phrase.match["month"].islower():
        return None  # "it may 2 percent"
    if "year" in got:
        year = int(got["year"])
        year += 2000 if year < 100 else 0
    elif phrase.published:
        year = nearest_year(month, day, phrase.published)
    else:
        return None
    first = date(year, month, day)
    return build(phrase, (first, date(year, month, int(got["day2"])) if "day2" in got else first), Grain.DAY)
