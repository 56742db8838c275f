"""Feasts in running text as days: "Natal 2021", "sebelum Lebaran", "last Christmas", "two days after Easter"."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from claimcheck.language.lexicon import load
from claimcheck.language.stems import FunctionWords
from claimcheck.records import Grain, Moment, Span
from claimcheck.values.anchored import find_offset
from claimcheck.values.calendar import Calendar
from claimcheck.values.phrase import Phrase, Rule, maybe, one_of
from claimcheck.values.reckoning import build, far

# The longest lunisolar year; range 354..385. A feast farther away than this is one that the table lacks.
LONGEST_YEAR = 385
# "Menjelang Lebaran" begins so many days before it, when prices rise and roads fill; range 7..45.
RUN_UP = 30
# "Before Christmas", said in June, may look ahead or back: without its year it is read so many days from the feast,
# with days to come counted three times; range 60..120.
CLOSE = 90


@dataclass(frozen=True, slots=True)
class Feasts:
    """How a language names feasts.

    `leads` stand before a feast without its year, `after`, `before` and `towards` before one from which a time counts;
    `articles` may follow them. `names`: a feast to its days in `FeastDays`, "" for another thing with such a name;
    those of `lower` need no capital, those of `yearless` are left open beside a year. `step_before`, `step_after`:
    words to "side" (the next one before or behind the publication) or "year" and a distance.
    `heads_follow`: a noun behind a feast makes it another thing ("Christmas market"), but for names that end in a word
    of `whole`. `year_links` may stand before the year.
    """

    names: Mapping[str, str]
    step_before: Mapping[str, str]
    step_after: Mapping[str, str]
    leads: tuple[str, ...]
    after: tuple[str, ...]
    before: tuple[str, ...]
    towards: tuple[str, ...]
    articles: tuple[str, ...]
    lower: tuple[str, ...]
    yearless: tuple[str, ...]
    year_links: tuple[str, ...]
    whole: tuple[str, ...]
    heads_follow: bool


@dataclass(frozen=True, slots=True)
class FeastDays:
    """When feasts are: "MM-DD", days from Easter, or the ISO day of each year.

    `spread`: days to either side within which it is kept; `lasting`: days that it lasts.
    """

    fixed: Mapping[str, str]
    easter: Mapping[str, int]
    dates: Mapping[str, tuple[str, ...]]
    spread: Mapping[str, int]
    lasting: Mapping[str, int]


def feast_rules(language: str) -> list[Rule]:
    """The pattern of a feast with the words that tell its year and its side."""
    words, feasts = load(Calendar, language), load(Feasts, language)
    bounds, ways = one_of([*words.since, *words.until]), one_of([*feasts.after, *feasts.before, *feasts.towards])
    article = maybe(feasts.articles)
    # matches: pada Natal 2021 | menjelang Lebaran tahun lalu | last Christmas | since the Lunar New Year
    pattern = (
        rf"(?<![\w-])(?:(?P<lead>{one_of(feasts.leads)})\s+{article})?"
        rf"(?P<value>(?:(?:(?P<bound>{bounds})|(?P<way>{ways}))\s+{article})?"
        rf"{maybe(words.parts, 'part')}{maybe(feasts.step_before, 'step')}"
        rf"(?P<feast>{one_of(feasts.names)})(?![\w-]|['’]\w)"
        rf"(?:\s+(?P<later>{one_of(feasts.step_after)})\b"
        rf"|,?\s+{maybe(feasts.year_links)}(?P<year>(?:19|20)\d\d)\b(?![/–-]\d)|(?!\s+\d)))"
    )
    return [(_feast, pattern)]


def _feast(phrase: Phrase) -> Moment | None:
    """The days of a feast; None where it is no time, or one of several."""
    feasts, got, match = load(Feasts, phrase.language), phrase.got, phrase.match
    kind = feasts.names[got["feast"]]
    if not kind or not _is_feast(phrase, feasts):
        return None
    offset = "way" in got and find_offset(match.string, match.start("feast"), phrase.language)
    if "year" in got:
        found = [] if got["feast"] in feasts.yearless else _in_year(kind, int(got["year"]))
        day = found[0] if len(found) == 1 else None
    elif phrase.published is None:
        return None
    else:
        step = feasts.step_before.get(got.get("step", "")) or feasts.step_after.get(got.get("later", ""), "")
        ahead = phrase.announced()
        day = _near(kind, step, phrase.published, ahead)
        # It ends what is told, which may then lie before or behind the publication.
        ends = {got.get("way"), got.get("bound")} & {*feasts.before, *feasts.towards, *phrase.words.until}
        if day and ends and not (offset or step or ahead) and far(day, phrase.published) > CLOSE:
            return None
    days = _feast_days()
    if day is None or ("part" in got and kind not in days.lasting):
        return None
    slack = timedelta(days.spread.get(kind, 0))
    first, last = day - slack, day + slack + timedelta(days.lasting.get(kind, 1) - 1)
    grain = Grain.MONTH if kind in days.lasting else Grain.DAY
    moment = build(phrase, (first, last), grain)
    moment = replace(moment, rough=moment.rough or kind in days.spread)
    if offset and grain is Grain.DAY:
        span = Span(match.start("feast"), match.end())
        return replace(moment, span=span, text=match.string[span.start : span.end])
    return _turned(moment, got.get("way", ""), feasts)


def _is_feast(phrase: Phrase, feasts: Feasts) -> bool:
    """Whether the name, as it is written and with what stands around it, is a time."""
    got = phrase.got
    if phrase.match["feast"].islower() and got["feast"] not in feasts.lower:
        return False
    following = phrase.follower()
    if "year" not in got and following[:1].isupper():
        return False  # "Christmas Island", "Hari Kemerdekaan Ukraina"
    if "year" in got or "later" in got:
        return True
    if phrase.year_beside() or not {"lead", "bound", "way", "step", "part"} & got.keys():
        return False
    dependent = feasts.heads_follow and following and got["feast"].split()[-1] not in feasts.whole
    return not dependent or following.lower() in load(FunctionWords, phrase.language).words


def _turned(moment: Moment, way: str, feasts: Feasts) -> Moment:
    """The time before, behind or towards the feast."""
    if way in feasts.after:
        return replace(moment, last=None)
    if way in feasts.before:
        return replace(moment, first=None)
    if way and moment.first:
        return replace(moment, first=moment.first - timedelta(RUN_UP), rough=True)
    return moment


def _near(kind: str, step: str, published: date, ahead: bool) -> date | None:
    """The day that lies where `step` says, else the nearest one; None when the table has none there."""
    unit, _, distance = step.partition(" ")
    if unit == "year":
        found = _in_year(kind, published.year + int(distance))
        return found[0] if len(found) == 1 else None
    found = [day for year in range(published.year - 1, published.year + 2) for day in _in_year(kind, year)]
    side = int(distance or ahead)
    if side:
        found = [day for day in found if (day > published if side > 0 else day < published)]
        day = min(found, key=lambda day: abs(day - published), default=None)
        return day if day and abs(day - published).days <= LONGEST_YEAR else None

    # What is to come counts three times, so three quarters of a year is the farthest.
    day = min(found, key=lambda day: far(day, published), default=None)
    return day if day and far(day, published) <= 3 * LONGEST_YEAR // 4 else None


def _in_year(kind: str, year: int) -> list[date]:
    days = _feast_days()
    if fixed := days.fixed.get(kind):
        return [date.fromisoformat(f"{year:04}-{fixed}")]
    if kind in days.easter:
        return [easter_sunday(year) + timedelta(days.easter[kind])]
    return [date.fromisoformat(day) for day in days.dates[kind] if day.startswith(f"{year}-")]


@cache
def _feast_days() -> FeastDays:
    days: FeastDays = load(FeastDays, "shared")
    return days


def easter_sunday(year: int) -> date:
    """The Gregorian Easter Sunday of a year from 1583 on, by the anonymous algorithm of 1876."""
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
