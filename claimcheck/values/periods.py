"""Months, quarters, years, decades and centuries in running text: "awal Juni 2000", "Q3 2024", "the early 2000s"."""

from datetime import date

from claimcheck.language.lexicon import load
from claimcheck.records import Grain, Moment
from claimcheck.values.calendar import Calendar, month_days
from claimcheck.values.phrase import YEAR, Phrase, Rule, head, maybe, one_of
from claimcheck.values.reckoning import build


def period_rules(language: str) -> list[Rule]:
    """The patterns of periods that say by themselves when they are."""
    words = load(Calendar, language)
    start, of_year = rf"\b{head(words)}", maybe(words.year_words)
    return [
        # matches: awal Juni 2000 | mid-March 2020
        (_month, rf"{start}{maybe(words.month_words)}(?P<month>{one_of(words.months)})\s+{of_year}(?P<year>{YEAR})\b"),
        # matches: abad ke-21 | the 21st century
        (
            _century,
            (
                rf"{start}(?:{one_of(words.century_before)}\s*(?P<century>\d\d?)"
                rf"|(?P<century2>\d\d?){one_of(words.ordinals)}[\s-]+{one_of(words.century_after)})\b"
            ),
        ),
        # matches: awal 1990-an | the early 2000s
        (_decade, rf"{start}{of_year}(?P<decade>(?:1\d|20)\d0){one_of(words.decade_after)}\b"),
        # matches: kuartal III 2024 | Q3 2024
        (
            _quarter,
            (
                rf"{start}{one_of(words.quarters)}\s*-?(?P<quarter>IV|I{{1,3}}|[1-4])"
                rf"[\s/-]+{of_year}(?P<year>{YEAR})\b"
            ),
        ),
    ]


def year_rules(language: str) -> list[Rule]:
    """The patterns of years, which need a word before them that counts nothing."""
    words = load(Calendar, language)
    of_year, year = maybe(words.year_words), rf"(?P<year>{YEAR})\b"
    uncounted = rf"(?!\s*(?:{one_of(words.counted)}|/|[.,]\d))"
    return [
        # matches: akhir 2017 | the end of 2017
        (_year, rf"\b{head(words, 'part')}{of_year}{year}{uncounted}"),
        # matches: sejak 2017 | since early 2017
        (_year, rf"\b{head(words, 'bound')}{of_year}{year}(?![.,/]\d)"),
        # matches: sekitar tahun 2017
        (_year, rf"\b(?P<hedge>{one_of(words.hedges)})\s+{one_of(words.year_words)}\s+{year}{uncounted}"),
        # matches: pada 2017 | tahun 2017 | in 2017
        (_year, rf"(?:\b{one_of(words.year_leads)}\s+|\()(?P<value>{of_year}{head(words)}{year}){uncounted}"),
    ]


def _month(phrase: Phrase) -> Moment:
    got = phrase.got
    return build(phrase, month_days(int(got["year"]), phrase.words.months[got["month"]]), Grain.MONTH)


def _century(phrase: Phrase) -> Moment:
    n = int(phrase.got.get("century") or phrase.got["century2"])
    return build(phrase, (date(100 * (n - 1) + 1, 1, 1), date(100 * n, 12, 31)), Grain.CENTURY)


def _decade(phrase: Phrase) -> Moment:
    n = int(phrase.got["decade"])
    return build(phrase, (date(n, 1, 1), date(n + 9, 12, 31)), Grain.DECADE)


def _quarter(phrase: Phrase) -> Moment:
    said, year = phrase.got["quarter"], int(phrase.got["year"])
    n = {"i": 1, "ii": 2, "iii": 3, "iv": 4}.get(said) or int(said)
    return build(phrase, (date(year, 3 * n - 2, 1), month_days(year, 3 * n)[1]), Grain.MONTH)


def _year(phrase: Phrase) -> Moment:
    year = int(phrase.got["year"])
    return build(phrase, (date(year, 1, 1), date(year, 12, 31)), Grain.YEAR)
