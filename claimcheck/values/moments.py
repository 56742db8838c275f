"""Times in running text, as closed intervals of days or minutes; what a text leaves open stays open."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from claimcheck.language.lexicon import load
from claimcheck.records import Grain, Moment, Span, Via
from claimcheck.values.anchored import from_beside
from claimcheck.values.calendar import Calendar, month_days
from claimcheck.values.clocks import (
    alternatives,
    clock_patterns,
    hours_of,
    read_clock,
    read_hours,
    read_minutes,
    read_spoken,
    read_turn,
)
from claimcheck.values.feasts import feast_pattern, read_feast
from claimcheck.values.meals import meal_pattern, read_meal
from claimcheck.values.reckoning import announced, build, month_year, nearest_year, shifted
from claimcheck.values.seasons import read_season, season_patterns
from claimcheck.values.stretches import stretch_days, stretch_patterns
from claimcheck.values.weeks import read_week, week_patterns

# Letters between a day and its clock time; range 5..30.
LONGEST_GAP = 20
BREAK = re.compile(r"[.;]|\d")  # matches: what parts a day from a clock time
# A clock time lies no more minutes before and behind the part of the day that it is told with: two in the morning is no
# hour of the morning by itself, "malam" ends at midnight; ranges 120..300 and 30..90.
EARLY, LATE = 300, 60


@dataclass(frozen=True, slots=True)
class Patterns:
    """The patterns of one language, tried in this order; a stretch is read once."""

    dates: tuple[tuple[str, re.Pattern[str]], ...]
    words: Calendar
    language: str


def find_moments(text: str, language: str, published: date | None) -> tuple[Moment, ...]:
    """Every time in the text, in order; spans count from the start of `text`."""
    patterns = _patterns(language)
    found: list[Moment] = []
    taken: list[Span] = []
    for name, pattern in patterns.dates:
        for match in pattern.finditer(text):
            span = Span(*match.span())
            if any(span.overlaps(other) for other in taken):
                continue
            moment = _read(name, match, patterns, published)
            if moment is not None:
                taken.append(span)
                found.append(moment)
    found = [from_beside(moment, text, language) for moment in sorted(found, key=lambda moment: moment.span)]
    return tuple(_joined(found, text))


@cache
def _patterns(language: str) -> Patterns:
    words = load(Calendar, language)
    month, weekday, number = alternatives(words.months), alternatives(words.weekdays), alternatives(words.numbers)
    part, unit = alternatives(words.parts), alternatives(words.units)
    whole_part = rf"(?P<part>{part})[\s-]+(?:(?:{alternatives(words.part_links)})\s+)?"
    lead = rf"(?:{whole_part})?"
    hedge = rf"(?:(?P<hedge>{alternatives(words.hedges)})\s+)?"
    bound = rf"(?:(?P<bound>{alternatives([*words.since, *words.until])})\s+)?"
    ordinal, counted = alternatives(words.ordinals), alternatives(words.counted)
    day = rf"(?P<day>[0-3]?\d)(?:{ordinal})?"
    year = r"(?P<year>1[0-9]\d\d|20\d\d)"
    named = (
        rf"(?:(?:(?:{alternatives(words.day_words)})\s+)?(?P<weekday>{weekday})"
        rf"(?:\s+(?:{alternatives(words.day_times)}))?,?\s*)?"
    )
    of_year = rf"(?:(?:{alternatives(words.year_words)})\s+)?"
    head = rf"\b{bound}{hedge}{lead}"
    rows = [
        ("feast", feast_pattern(words, language)),
        ("meal", meal_pattern(words, language)),
        *season_patterns(language),
        *week_patterns(words, language),
        # matches: Senin, 3-5 Mei 2024 | 3 to 5 May 2024
        (
            "range",
            rf"{head}{named}\(?{day}\s*(?:-|–|{alternatives(words.to)})\s*(?P<day2>[0-3]?\d)\s+(?P<month>{month})(?:\s+{year})?\b",
        ),
        # matches: Senin, 4 Juni 2000 | 4 June
        ("full", rf"{head}{named}\(?{day}\s+(?P<month>{month})(?:,?\s+{year})?\b"),
        # matches: June 4, 2000
        ("full", rf"{head}{named}(?P<month>{month})\s+{day}\b(?!\s*(?:{counted}))(?:,?\s+{year})?\b"),
        # matches: Selasa (20/1/2026)
        ("numeric", rf"{head}{named}\(\s*{day}/(?P<mon>[01]?\d)(?:/(?P<year>\d{{4}}|\d\d))?\s*\)"),
        # matches: 2025-06-04
        ("iso", rf"{head}(?P<year>\d{{4}})-(?P<mon>[01]\d)-(?P<day>[0-3]\d)\b"),
        *stretch_patterns(words),
        # matches: awal Juni 2000 | mid-March 2020
        ("month", rf"{head}(?:(?:{alternatives(words.month_words)})\s+)?(?P<month>{month})\s+{of_year}{year}\b"),
        # matches: abad ke-21 | the 21st century
        (
            "century",
            (
                rf"{head}(?:(?:{alternatives(words.century_before)})\s*(?P<century>\d\d?)"
                rf"|(?P<century2>\d\d?)(?:{ordinal})[\s-]+(?:{alternatives(words.century_after)}))\b"
            ),
        ),
        # matches: awal 1990-an | the early 2000s
        ("decade", rf"{head}{of_year}(?P<decade>(?:1\d|20)\d0)(?:{alternatives(words.decade_after)})\b"),
        # matches: kuartal III 2024 | Q3 2024
        (
            "quarter",
            rf"{head}(?:{alternatives(words.quarters)})\s*-?(?P<quarter>IV|I{{1,3}}|[1-4])[\s/-]+{of_year}{year}\b",
        ),
        # matches: dua hari lalu | 14 tahun silam | a week ago
        ("ago", rf"\b(?P<count>\d+|{number})?\s*(?P<unit>{unit})\s+(?P<ago>{alternatives(words.ago)})\b"),
        # matches: tiga hari lagi
        ("ahead", rf"\b(?P<count>\d+|{number})\s*(?P<unit>{unit})\s+(?P<ahead>{alternatives(words.ahead)})\b"),
        # matches: bulan lalu | tahun ini | akhir pekan depan | last year
        ("period", rf"{head}(?P<period>{alternatives(words.periods)})\b"),
        # matches: kemarin | yesterday
        ("near", rf"\b(?P<near>{alternatives(words.days)})\b"),
        # matches: pada Kamis lalu | last Thursday
        (
            "weekday",
            (
                rf"\b(?:(?P<before>{alternatives(words.weekday_before)})\s+)?(?:(?:{alternatives(words.day_words)})\s+)?"
                rf"(?P<weekday>{weekday})\b(?:\s+(?P<hours>{alternatives(words.hours)})\b)?"
                rf"(?:\s+(?P<after>{alternatives(words.weekday_after)})\b)?"
            ),
        ),
        # matches: awal Maret | mid-July
        ("someday", rf"{head.replace(lead, whole_part)}(?P<month>{month})\b(?!\s*\d)"),
        # matches: Juni nanti | Oktober lalu
        ("someday", rf"\b{bound}(?P<month>{month})\s+(?P<later>{alternatives(words.month_after)})\b"),
        # matches: pada Mei | in October
        (
            "someday",
            (
                rf"\b(?:(?:{alternatives(words.month_leads)})\s+|(?P<later>{alternatives(words.month_before)})\s+)"
                rf"(?P<value>(?:(?:{alternatives(words.month_words)})\s+)?(?P<month>{month}))\b(?!\s*\d)"
            ),
        ),
        # matches: akhir 2017 | the end of 2017
        ("year", rf"\b{bound}{hedge}{whole_part}{of_year}{year}\b(?!\s*(?:{counted}|/|[.,]\d))"),
        # matches: sejak 2017 | since early 2017
        (
            "year",
            (
                rf"\b(?P<bound>{alternatives([*words.since, *words.until])})\s+{hedge}{lead}"
                rf"{of_year}{year}\b(?![.,/]\d)"
            ),
        ),
        # matches: sekitar tahun 2017
        (
            "year",
            (
                rf"\b(?P<hedge>{alternatives(words.hedges)})\s+(?:{alternatives(words.year_words)})\s+{year}\b"
                rf"(?!\s*(?:{counted}|/|[.,]\d))"
            ),
        ),
        # matches: pada 2017 | tahun 2017 | in 2017
        (
            "year",
            (
                rf"(?:\b(?:{alternatives(words.year_leads)})\s+|\()(?P<value>{of_year}{bound}{hedge}{lead}{year})\b"
                rf"(?!\s*(?:{counted}|/|[.,]\d))"
            ),
        ),
        *clock_patterns(words),
    ]
    return Patterns(tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in rows), words, language)


def _read(name: str, match: re.Match[str], patterns: Patterns, published: date | None) -> Moment | None:
    got = {key: value for key, value in match.groupdict().items() if value is not None}
    try:
        if name in _NAMED:
            return _NAMED[name](match, got, patterns.words, published, patterns.language)
        return _READERS[name](match, got, patterns.words, published)
    except (ValueError, OverflowError):
        return None


def _full(match: re.Match[str], got: dict[str, str], words: Calendar, published: date | None) -> Moment | None:
    month = words.months[got["month"].lower()] if "month" in got else int(got["mon"])
    day = int(got["day"])
    if "month" in got and "year" not in got and got["month"].islower():
        return None  # "it may 2 percent"
    if "year" in got:
        year, via = int(got["year"]), Via.STATED
        year += 2000 if year < 100 else 0
    elif published:
        year, via = nearest_year(month, day, published), Via.RELATIVE
    else:
        return None
    first = date(year, month, day)
    last = date(year, month, int(got["day2"])) if "day2" in got else first
    return build(match, got, words, (first, last), Grain.DAY, via)


def _month(match: re.Match[str], got: dict[str, str], words: Calendar, published: date | None) -> Moment | None:
    return build(match, got, words, month_days(int(got["year"]), words.months[got["month"].lower()]), Grain.MONTH)


def _stretch(match: re.Match[str], got: dict[str, str], words: Calendar, published: date | None) -> Moment | None:
    grain = Grain.MONTH if "month" in got else Grain.YEAR
    return build(match, got, words, stretch_days(got, words), grain)


def _century(match: re.Match[str], got: dict[str, str], words: Calendar, published: date | None) -> Moment | None:
    n = int(got.get("century") or got["century2"])
    return build(match, got, words, (date(100 * (n - 1) + 1, 1, 1), date(100 * n, 12, 31)), Grain.CENTURY)


def _decade(match: re.Match[str], got: dict[str, str], words: Calendar, published: date | None) -> Moment | None:
    n = int(got["decade"])
    return build(match, got, words, (date(n, 1, 1), date(n + 9, 12, 31)), Grain.DECADE)


def _quarter(match: re.Match[str], got: dict[str, str], words: Calendar, published: date | None) -> Moment | None:
    n = {"i": 1, "ii": 2, "iii": 3, "iv": 4}.get(got["quarter"].lower()) or int(got["quarter"])
    year = int(got["year"])
    return build(match, got, words, (date(year, 3 * n - 2, 1), month_days(year, 3 * n)[1]), Grain.MONTH)


def _year(match: re.Match[str], got: dict[str, str], words: Calendar, published: date | None) -> Moment | None:
    year = int(got["year"])
    return build(match, got, words, (date(year, 1, 1), date(year, 12, 31)), Grain.YEAR)


def _shift(match: re.Match[str], got: dict[str, str], words: Calendar, published: date | None) -> Moment | None:
    unit = words.units[got["unit"].lower()]
    if published is None or unit == "hour" or "count" not in got:
        return None
    count = got["count"]
    n = int(count) if count.isdigit() else words.numbers[count.lower()]
    days, grain = shifted(published, -n if "ago" in got else n, unit)
    return replace(build(match, got, words, days, grain, Via.RELATIVE), rough=unit != "day")


def _period(match: re.Match[str], got: dict[str, str], words: Calendar, published: date | None) -> Moment | None:
    if published is None:
        return None
    unit, step = words.periods[got["period"].lower()].split()
    if unit == "week":
        monday = published - timedelta(days=published.weekday()) + timedelta(weeks=int(step))
        return build(match, got, words, (monday, monday + timedelta(days=6)), Grain.DAY, Via.RELATIVE)
    days, grain = shifted(published, int(step), unit)
    return build(match, got, words, days, grain, Via.RELATIVE)


def _near(match: re.Match[str], got: dict[str, str], words: Calendar, published: date | None) -> Moment | None:
    if published is None:
        return None
    day = published + timedelta(days=words.days[got["near"].lower()])
    return build(match, got, words, (day, day), Grain.DAY, Via.RELATIVE)


def _weekday(match: re.Match[str], got: dict[str, str], words: Calendar, published: date | None) -> Moment | None:
    if published is None or not got["weekday"][0].isupper():
        return None
    back = (published.weekday() - words.weekdays[got["weekday"].lower()]) % 7
    step = words.weekday_before.get(got.get("before", "").lower(), 0)
    step = words.weekday_after.get(got.get("after", "").lower(), step)
    day = published + timedelta(days=7 - back if step > 0 else -(back or -7 * step))
    moment = build(match, got, words, (day, day), Grain.DAY, Via.RELATIVE)
    if "hours" not in got:
        return moment
    first, last = hours_of(got["hours"], words)
    return replace(moment, grain=Grain.MINUTE, minute_first=first, minute_last=last, rough=True)


def _someday(match: re.Match[str], got: dict[str, str], words: Calendar, published: date | None) -> Moment | None:
    """A month without its year: the nearest one, or the one before or behind the day of publication."""
    if published is None or not got["month"][0].isupper():
        return None
    month = words.months[got["month"].lower()]
    later = got.get("later", "").lower()
    step = words.month_after.get(later, words.month_before.get(later, 0))
    year = month_year(month, step or int(announced(match, words)), published)
    return build(match, got, words, month_days(year, month), Grain.MONTH, Via.RELATIVE)


def _clock(match: re.Match[str], got: dict[str, str], words: Calendar, published: date | None) -> Moment | None:
    return read_clock(match, got, words)


def _minutes(match: re.Match[str], got: dict[str, str], words: Calendar, published: date | None) -> Moment | None:
    return read_minutes(match, got, words)


def _spoken(match: re.Match[str], got: dict[str, str], words: Calendar, published: date | None) -> Moment | None:
    return read_spoken(match, got, words)


def _turn(match: re.Match[str], got: dict[str, str], words: Calendar, published: date | None) -> Moment | None:
    return read_turn(match, got, words)


def _hours(match: re.Match[str], got: dict[str, str], words: Calendar, published: date | None) -> Moment | None:
    return read_hours(match, got, words)


_READERS = {
    "range": _full, "full": _full, "numeric": _full, "iso": _full, "month": _month, "stretch": _stretch,
    "century": _century, "decade": _decade, "quarter": _quarter, "year": _year, "ago": _shift, "ahead": _shift,
    "period": _period, "near": _near, "weekday": _weekday, "someday": _someday, "clock": _clock, "spoken": _spoken,
    "minutes": _minutes, "turn": _turn, "hours": _hours,
}  # fmt: skip

# Those that look into lists of their own.
_NAMED = {"meal": read_meal, "feast": read_feast, "season": read_season, "week": read_week}


def _joined(moments: list[Moment], text: str) -> Iterator[Moment]:
    """A day and the clock time right behind or before it are one moment."""
    at = 0
    while at < len(moments):
        one = moments[at]
        if at + 1 < len(moments):
            other = moments[at + 1]
            gap = text[one.span.end : other.span.start]
            if len(gap) <= LONGEST_GAP and not BREAK.search(gap) and (whole := _of_part(one, other, gap)):
                span = Span(one.span.start, other.span.end)
                yield replace(whole, span=span, text=text[span.start : span.end])
                at += 2
                continue
            clock = one if one.grain is Grain.MINUTE else other if other.grain is Grain.MINUTE else None
            day = other if clock is one else one
            if clock and day.grain is Grain.DAY and len(gap) <= LONGEST_GAP and not BREAK.search(gap):
                span = Span(one.span.start, other.span.end)
                yield replace(
                    clock,
                    span=span,
                    text=text[span.start : span.end],
                    first=day.first,
                    last=day.last,
                    via=day.via,
                    weekday=clock.weekday if day.weekday is None else day.weekday,
                )
                at += 2
                continue
        yield one
        at += 1


def _of_part(one: Moment, other: Moment, gap: str) -> Moment | None:
    """The clock time of the two on the day of the other, when that is a part of a day that holds it."""
    for part, clock in ((one, other), (other, one)):
        if not part.rough or clock.first or clock.last or part.minute_first is None or clock.minute_first is None:
            continue
        begins, ends = part.minute_first, part.minute_last or part.minute_first
        first, last = clock.minute_first, clock.minute_last or clock.minute_first
        beside = part.first is not None or (first == last and gap.strip() in ("", ","))
        if begins < ends and beside and begins - EARLY <= first and last <= ends + LATE:
            return replace(clock, first=part.first, last=part.last, via=part.via, weekday=part.weekday)
    return None
