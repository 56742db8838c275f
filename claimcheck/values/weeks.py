"""Weeks in running text: "pekan kedua Januari", "the last week of May 2019", "midweek"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from claimcheck.language.lexicon import load
from claimcheck.records import Grain, Moment, Via
from claimcheck.values.calendar import Calendar, month_days
from claimcheck.values.clocks import alternatives
from claimcheck.values.reckoning import announced, build, month_year, shifted

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


def week_patterns(words: Calendar, language: str) -> list[tuple[str, str]]:
    """The patterns of weeks of a month, and of the middle of a week."""
    weeks = load(Weeks, language)
    rank, midweek = alternatives(weeks.ranks), alternatives(weeks.midweek)
    periods = alternatives(name for name, step in words.periods.items() if step.startswith("month"))
    bound = (
        rf"(?:(?P<bound>{alternatives([*words.since, *words.until])})\s+(?:(?:{alternatives(words.part_links)})\s+)?)?"
    )
    return [
        # matches: pekan kedua Januari | minggu pertama bulan Maret 2022 | the last week of May 2019
        (
            "week",
            (
                rf"\b{bound}(?:(?:{alternatives(weeks.before)})\s+(?P<rank>{rank})"
                rf"|(?P<rank2>{rank})\s+(?:{alternatives(weeks.after)}))"
                rf"\s+(?:(?:{alternatives(weeks.links)})\s+)?(?:(?P<period>{periods})\b"
                rf"|(?:(?:{alternatives(words.month_words)})\s+)?(?P<month>{alternatives(words.months)})\b"
                rf"(?:,?\s+(?:(?:{alternatives(words.year_words)})\s+)?(?P<year>(?:19|20)\d\d)\b)?)"
            ),
        ),
        # matches: tengah pekan lalu | midweek this week
        ("week", rf"\b(?P<midweek>{midweek})\s+(?P<later>{alternatives(weeks.midweek_after)})\b"),
        # matches: by midweek
        ("week", rf"\b(?:{alternatives(weeks.midweek_leads)})\s+(?P<value>(?P<midweek>{midweek}))\b(?=\s*[,.;]|\s*\Z)"),
    ]


def read_week(
    match: re.Match[str], got: dict[str, str], words: Calendar, published: date | None, language: str
) -> Moment | None:
    """The days of a week, rough: weeks of a month begin on its first day or on its first Monday."""
    weeks = load(Weeks, language)
    if "midweek" in got:
        return _midweek(match, got, words, weeks, published)
    via = Via.STATED if "year" in got else Via.RELATIVE
    if "year" in got:
        first, last = month_days(int(got["year"]), words.months[got["month"].lower()])
    elif published is None:
        return None
    elif "period" in got:
        (first, last), _ = shifted(published, int(words.periods[got["period"].lower()].split()[1]), "month")
    elif got["month"][0].isupper():
        month = words.months[got["month"].lower()]
        first, last = month_days(month_year(month, int(announced(match, words)), published), month)
    else:
        return None
    rank = weeks.ranks[(got.get("rank") or got["rank2"]).lower()]
    begins = last - timedelta(WEEK - 1) if rank < 0 else first + timedelta(WEEK * (rank - 1))
    if begins > last:
        return None
    ends = min(begins + timedelta(WEEK - 1), last)
    return replace(build(match, got, words, (begins, ends), Grain.DAY, via), rough=True)


def _midweek(
    match: re.Match[str], got: Mapping[str, str], words: Calendar, weeks: Weeks, published: date | None
) -> Moment | None:
    """The middle of a week; without a word that tells which, that of the publication once it has begun."""
    if published is None or ("later" not in got and published.weekday() <= MIDWEEK[0]):
        return None
    step = weeks.midweek_after[got["later"].lower()] if "later" in got else 0
    monday = published - timedelta(published.weekday()) + timedelta(weeks=step)
    days = monday + timedelta(MIDWEEK[0]), monday + timedelta(MIDWEEK[1])
    return replace(build(match, dict(got), words, days, Grain.DAY, Via.RELATIVE), rough=True)
