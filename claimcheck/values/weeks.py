"""Weeks in running text: "pekan kedua Januari", "the last week of May 2019", "midweek"."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from claimcheck.language.lexicon import load
from claimcheck.records import Grain, Moment
from claimcheck.values.calendar import Calendar, month_days
from claimcheck.values.phrase import Phrase, Rule, maybe, one_of
from claimcheck.values.reckoning import build, month_year, shifted

WEEK = 7
# Days from Monday to the first and the last day of the middle of a week; range 1..3.
MIDWEEK = (1, 3)


@dataclass(frozen=True, slots=True)
class Weeks:
    """How a language names weeks.

    `ranks` stand behind a word of `before` or before one of `after`; `links` lead on to the month. `midweek` stands
    behind `midweek_leads` or before `midweek_after`, which counts weeks from the publication.
    """

    ranks: Mapping[str, int]
    midweek_after: Mapping[str, int]
    before: tuple[str, ...]
    after: tuple[str, ...]
    links: tuple[str, ...]
    midweek: tuple[str, ...]
    midweek_leads: tuple[str, ...]


def week_rules(language: str) -> list[Rule]:
    """The patterns of weeks of a month, and of the middle of a week."""
    words, weeks = load(Calendar, language), load(Weeks, language)
    rank, midweek = one_of(weeks.ranks), one_of(weeks.midweek)
    periods = one_of(name for name, step in words.periods.items() if step.startswith("month"))
    bound = rf"(?:(?P<bound>{one_of([*words.since, *words.until])})\s+{maybe(words.part_links)})?"
    return [
        # matches: pekan kedua Januari | minggu pertama bulan Maret 2022 | the last week of May 2019
        (
            _week,
            (
                rf"\b{bound}(?:{one_of(weeks.before)}\s+(?P<rank>{rank})"
                rf"|(?P<rank2>{rank})\s+{one_of(weeks.after)})"
                rf"\s+{maybe(weeks.links)}(?:(?P<period>{periods})\b"
                rf"|{maybe(words.month_words)}(?P<month>{one_of(words.months)})\b"
                rf"(?:,?\s+{maybe(words.year_words)}(?P<year>(?:19|20)\d\d)\b)?)"
            ),
        ),
        # matches: tengah pekan lalu | midweek this week
        (_midweek, rf"\b(?P<midweek>{midweek})\s+(?P<later>{one_of(weeks.midweek_after)})\b"),
        # matches: by midweek
        (_midweek, rf"\b{one_of(weeks.midweek_leads)}\s+(?P<value>(?P<midweek>{midweek}))\b(?=\s*[,.;]|\s*\Z)"),
    ]


def _week(phrase: Phrase) -> Moment | None:
    """The days of a week, rough: weeks of a month begin on its first day or on its first Monday."""
    got, words = phrase.got, phrase.words
    if "year" in got:
        first, last = month_days(int(got["year"]), words.months[got["month"]])
    elif phrase.published is None:
        return None
    elif "period" in got:
        (first, last), _ = shifted(phrase.published, int(words.periods[got["period"]].split()[1]), "month")
    elif phrase.match["month"][0].isupper():
        month = words.months[got["month"]]
        first, last = month_days(month_year(month, int(phrase.announced()), phrase.published), month)
    else:
        return None
    rank = load(Weeks, phrase.language).ranks[got.get("rank") or got["rank2"]]
    begins = last - timedelta(WEEK - 1) if rank < 0 else first + timedelta(WEEK * (rank - 1))
    if begins > last:
        return None
    ends = min(begins + timedelta(WEEK - 1), last)
    return replace(build(phrase, (begins, ends), Grain.DAY), rough=True)


def _midweek(phrase: Phrase) -> Moment | None:
    """The middle of a week; without a word that tells which, that of the publication once it has begun."""
    published, later = phrase.published, phrase.got.get("later")
    if published is None or (later is None and published.weekday() <= MIDWEEK[0]):
        return None
    step = load(Weeks, phrase.language).midweek_after[later] if later else 0
    monday = published - timedelta(published.weekday()) + timedelta(weeks=step)
    days = monday + timedelta(MIDWEEK[0]), monday + timedelta(MIDWEEK[1])
    return replace(build(phrase, days, Grain.DAY), rough=True)
