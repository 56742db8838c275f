"""From the days that a phrase names to a moment: its part, its open end, its year, its distance from a day."""

import re
from datetime import date, timedelta

from claimcheck.records import Grain, Moment, Span, Via
from claimcheck.values.calendar import Calendar, month_days, part_of

# "Will now be driven in October": so many words back an announcement still governs a month; range 3..8.
AHEAD_WORDS = 6
# Letters before a time in which such words are looked for, ample for so many words; range 60..200.
LOOKBACK = 100

# What counts from the publication is left open when a year stands within so many letters of it; range 40..200.
NEAR = 80
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")  # matches: 2019
NEXT_WORD = re.compile(r"\s+([^\W\d_]+)")  # matches: trees in "Christmas trees"


def build(
    match: re.Match[str],
    got: dict[str, str],
    words: Calendar,
    days: tuple[date, date],
    grain: Grain,
    via: Via = Via.STATED,
) -> Moment:
    """The moment of a match over these days, cut to the part and opened at the end that its words name."""
    first: date | None
    last: date | None
    first, last = days
    rough = "hedge" in got
    if part := got.get("part"):
        begins = first
        first, last = part_of(first, last, words.parts[part.lower()])
        if opened(match, words):
            first = begins
        rough = True
    bound = got.get("bound", "").lower()
    if bound in words.since:
        last = None
    elif bound in words.until and not opened(match, words):
        first = None
    weekday = got.get("weekday")
    where = "value" if "value" in got else 0
    return Moment(
        span=Span(*match.span(where)),
        text=match[where],
        first=first,
        last=last,
        grain=grain,
        via=via,
        rough=rough,
        weekday=words.weekdays[weekday.lower()] if weekday else None,
    )


def opened(match: re.Match[str], words: Calendar) -> bool:
    """Whether "hingga" ends a stretch that a word before it begins: "awal hingga pertengahan 1990-an"."""
    before = match.string[max(0, match.start() - LOOKBACK) : match.start()].split()
    return bool(before) and before[-1].lower() in words.parts


def nearest_year(month: int, day: int, published: date) -> int:
    """The year that brings the day nearest; what is to come counts as three times as far, for news looks back."""

    def distance(year: int) -> int:
        days = (date(year, month, min(day, 28)) - published).days
        return 3 * days if days > 0 else -days

    return min((published.year - 1, published.year, published.year + 1), key=distance)


def month_year(month: int, side: int, published: date) -> int:
    """The year of a month: the nearest one for side 0, or the one before (-1) or behind (1) the publication."""
    if side > 0:
        return published.year + (month < published.month)
    if side < 0:
        return published.year - (month > published.month)
    return nearest_year(month, 15, published)


def announced(match: re.Match[str], words: Calendar) -> bool:
    """Whether a word shortly before says that it is still to come: "akan", "will"."""
    before = match.string[max(0, match.start() - LOOKBACK) : match.start()].lower().split()
    return any(word in words.future for word in before[-AHEAD_WORDS:])


def year_beside(match: re.Match[str]) -> bool:
    """Whether a year stands near by that may be the one of the match."""
    return YEAR.search(match.string, max(0, match.start() - NEAR), match.end() + NEAR) is not None


def next_word(match: re.Match[str]) -> str:
    """The word that follows with nothing but blanks between; "" when there is none."""
    following = NEXT_WORD.match(match.string, match.end())
    return following[1] if following else ""


def shifted(day: date, count: int, unit: str) -> tuple[tuple[date, date], Grain]:
    """The period that lies `count` units from a day, no finer than the unit."""
    if unit == "day":
        there = day + timedelta(days=count)
        return (there, there), Grain.DAY
    if unit == "week":
        there = day + timedelta(weeks=count)
        return (there - timedelta(days=3), there + timedelta(days=3)), Grain.DAY
    if unit == "month":
        months = day.year * 12 + day.month - 1 + count
        return month_days(months // 12, months % 12 + 1), Grain.MONTH
    years = count * (10 if unit == "decade" else 1)
    return (date(day.year + years, 1, 1), date(day.year + years, 12, 31)), Grain.YEAR
