"""The calendar: what days a month, a year or a part of one covers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Calendar:
    """How a language names times; tables map a word to its number, its unit or its minutes.

    `periods`: a phrase to a unit and its distance from the one of publication ("week -1"). `clock_words`: those of
    `clock_leads` behind which a bare hour is a time. `counted`: what follows a figure that is no year and no day.
    """

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    units: Mapping[str, str]
    numbers: Mapping[str, int]
    days: Mapping[str, int]
    periods: Mapping[str, str]
    parts: Mapping[str, str]
    zones: Mapping[str, int]
    dayparts: Mapping[str, int]
    weekday_before: Mapping[str, int]
    weekday_after: Mapping[str, int]
    hedges: tuple[str, ...]
    since: tuple[str, ...]
    until: tuple[str, ...]
    year_leads: tuple[str, ...]
    clock_leads: tuple[str, ...]
    ago: tuple[str, ...]
    ahead: tuple[str, ...]
    to: tuple[str, ...]
    clock_words: tuple[str, ...]
    day_words: tuple[str, ...]
    day_times: tuple[str, ...]
    month_words: tuple[str, ...]
    year_words: tuple[str, ...]
    century_before: tuple[str, ...]
    century_after: tuple[str, ...]
    decade_after: tuple[str, ...]
    quarters: tuple[str, ...]
    ordinals: tuple[str, ...]
    part_links: tuple[str, ...]
    counted: tuple[str, ...]
    dateline_words: tuple[str, ...]


def month_days(year: int, month: int) -> tuple[date, date]:
    """The first and the last day of a month."""
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), following - timedelta(days=1)


def part_of(first: date, last: date, part: str) -> tuple[date, date]:
    """The early, mid or late part of a period, a bit more than a third of it each; whole years of several years."""
    years = last.year - first.year + 1
    if years > 1 and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        start, end = _part(years, part)
        return date(first.year + start, 1, 1), date(first.year + end, 12, 31)
    start, end = _part((last - first).days + 1, part)
    return first + timedelta(days=start), first + timedelta(days=end)


def _part(count: int, part: str) -> tuple[int, int]:
    """The first and the last of `count` pieces that lie in the part."""
    if part == "early":
        return 0, round(count * 0.4) - 1
    if part == "late":
        return count - round(count * 0.4), count - 1
    return round(count * 0.3), count - 1 - round(count * 0.3)
