"""From the days that a phrase names to a moment: its part, its open end, its year, its distance from a day."""

from datetime import date, timedelta

from claimcheck.records import Grain, Moment, Span, Via
from claimcheck.values.calendar import month_days, part_of
from claimcheck.values.phrase import Phrase

# The groups that say a time by itself; any other counts from the publication.
STATED = {"year", "decade", "century", "century2"}


def build(phrase: Phrase, days: tuple[date, date], grain: Grain) -> Moment:
    """The moment of a phrase over these days, cut to the part and opened at the end that its words name."""
    got, words = phrase.got, phrase.words
    first: date | None
    last: date | None
    first, last = days
    if part := got.get("part"):
        begins = first
        first, last = part_of(first, last, words.parts[part])
        if opened(phrase):
            first = begins
    bound = got.get("bound", "")
    if bound in words.since:
        last = None
    elif bound in words.until and not opened(phrase):
        first = None
    where = "value" if "value" in got else 0
    return Moment(
        span=Span(*phrase.match.span(where)),
        text=phrase.match[where],
        first=first,
        last=last,
        grain=grain,
        via=Via.STATED if STATED & got.keys() else Via.RELATIVE,
        rough="hedge" in got or "part" in got,
        weekday=words.weekdays[got["weekday"]] if "weekday" in got else None,
    )


def opened(phrase: Phrase) -> bool:
    """Whether "hingga" ends a stretch that a word before it begins: "awal hingga pertengahan 1990-an"."""
    return bool({*phrase.before()[-1:]} & phrase.words.parts.keys())


def nearest_year(month: int, day: int, published: date) -> int:
    """The year that brings the day nearest; what is to come counts as three times as far, for news looks back."""
    years = (published.year - 1, published.year, published.year + 1)
    return min(years, key=lambda year: far(date(year, month, min(day, 28)), published))


def far(day: date, published: date) -> int:
    """The days from the publication; what is to come counts as three times as far, for news looks back."""
    days = (day - published).days
    return 3 * days if days > 0 else -days


def month_year(month: int, side: int, published: date) -> int:
    """The year of a month: the nearest one for side 0, or the one before (-1) or behind (1) the publication."""
    if side > 0:
        return published.year + (month < published.month)
    if side < 0:
        return published.year - (month > published.month)
    return nearest_year(month, 15, published)


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
