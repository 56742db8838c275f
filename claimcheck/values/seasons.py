"""Seasons of the north in running text, as rough stretches: "in the spring of 2009", "musim gugur lalu"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache

from claimcheck.language.lexicon import load
from claimcheck.records import Grain, Moment
from claimcheck.values.calendar import month_days
from claimcheck.values.phrase import Phrase, Rule, maybe, one_of
from claimcheck.values.reckoning import build

# Months of a season, and those by which writers and climates shift it to either side; range of the latter 0..1.
LENGTH, MARGIN = 3, 1
# "Last spring" in June may be this year's or last year's: one that ended so few days ago is left open. Range 0..92.
JUST_OVER = 31
WINTER = 12


@dataclass(frozen=True, slots=True)
class Seasons:
    """How a language names seasons.

    `names`: a season to its first month in the north; those of `leaned` need one of `leads` or of `step_before` before
    them. `step_before`, `step_after`: words to "side" or "year" and a distance. `year_links` may stand before the year.
    `south`: beginnings of names of places where the seasons lie half a year off.
    """

    names: Mapping[str, int]
    step_before: Mapping[str, str]
    step_after: Mapping[str, str]
    leads: tuple[str, ...]
    leaned: tuple[str, ...]
    year_links: tuple[str, ...]
    south: tuple[str, ...]


def season_rules(language: str) -> list[Rule]:
    """The patterns of seasons with a year or a word that tells it."""
    words = load(Seasons, language)
    season = rf"(?P<season>{one_of(words.names)})"
    lead = maybe(words.leads, "lead")
    return [
        # matches: the spring of 2009 | musim dingin 2009-2010 | winter 2009/10
        (
            _season,
            (
                rf"(?<![\w-]){lead}(?P<value>{season},?\s+{maybe(words.year_links)}(?P<year>(?:19|20)\d\d)"
                rf"(?:\s*[-–/]\s*(?P<year2>(?:\d\d)?\d\d))?)\b(?![.,/]\d|[-–]\w)"
            ),
        ),
        # matches: last winter | next spring
        (_season, rf"(?<![\w-])(?P<step>{one_of(words.step_before)})\s+{season}\b(?!-)(?!\s+\d)"),
        # matches: musim panas lalu | summer last year
        (_season, rf"(?<![\w-]){lead}(?P<value>{season}\s+(?P<later>{one_of(words.step_after)}))\b"),
    ]


def _season(phrase: Phrase) -> Moment | None:
    """The months of a season and one to either side; None where it may be one of several."""
    seasons, got = load(Seasons, phrase.language), phrase.got
    if got["season"] in seasons.leaned and not {"lead", "step"} & got.keys():
        return None
    if ("lead" not in got and _is_named(phrase.match)) or _names_south(phrase.match.string, phrase.language):
        return None
    month = seasons.names[got["season"]]
    if "year" in got:
        year = _stated_year(got, month)
    elif phrase.published is None:
        return None
    else:
        step = seasons.step_before[got["step"]] if "step" in got else seasons.step_after[got["later"]]
        year = _year_beside(step, month, phrase.published)
    if year is None:
        return None
    days = _months(year, month - MARGIN)[0], _months(year, month + LENGTH - 1 + MARGIN)[1]
    return replace(build(phrase, days, Grain.MONTH), rough=True)


def _is_named(match: re.Match[str]) -> bool:
    """Whether it is the last word of a name: "Prague Spring", "Silver Spring"."""
    word = re.search(r"([^\W\d_]+)\s\Z", match.string[max(0, match.start() - 40) : match.start()])  # matches: Prague
    return match["season"][0].isupper() and word is not None and word[1][0].isupper()


def _stated_year(got: Mapping[str, str], month: int) -> int | None:
    """The year in which the season begins; None where the winter may begin or end in the year."""
    year = int(got["year"])
    if month != WINTER:
        return None if "year2" in got else year
    follows = f"{year + 1}"
    return year if got.get("year2", "") in (follows, follows[2:]) else None


def _year_beside(step: str, month: int, published: date) -> int | None:
    """The year in which the season begins that lies where `step` says."""
    unit, distance = step.split()
    if unit == "year":
        return published.year + int(distance) if month != WINTER else None
    years = range(published.year - 2, published.year + 2)
    if int(distance) > 0:
        return next(year for year in years if _months(year, month)[0] > published)
    ended = {year: _months(year, month + LENGTH - 1)[1] for year in years}
    year = max(year for year in years if ended[year] < published)
    return year if (published - ended[year]).days > JUST_OVER else None


def _months(year: int, month: int) -> tuple[date, date]:
    """The first and the last day of a month that may lie beyond the year."""
    years, index = divmod(month - 1, 12)
    return month_days(year + years, index + 1)


# Remembered, for a sentence may name many seasons; 64 sentences are more than are read at once.
@lru_cache(maxsize=64)
def _names_south(text: str, language: str) -> bool:
    return bool(_south(language).search(text))


@cache
def _south(language: str) -> re.Pattern[str]:
    # matches: Australian | Selandia Baru
    return re.compile(rf"\b{one_of(load(Seasons, language).south)}", re.IGNORECASE)
