"""The calendar: what days a month, a year or a part of one covers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Calendar:
    """How a language names times; tables map a word to its number, its unit or its minutes."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    units: Mapping[str, str]
    numbers: Mapping[str, int]
    days: Mapping[str, int]
    periods: Mapping[str, int]
    parts: Mapping[str, str]
    zones: Mapping[str, int]
    dayparts: Mapping[str, int]
    hedges: tuple[str, ...]
    since: tuple[str, ...]
    until: tuple[str, ...]
    year_leads: tuple[str, ...]
    clock_leads: tuple[str, ...]
    ago: tuple[str, ...]
    ahead: tuple[str, ...]
    to: tuple[str, ...]


def month_days(year: int, month: int) -> tuple[date, date]:
    """The first and the last day of a month."""
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), following - timedelta(days=1)


def part_of(first: date, last: date, part: str) -> tuple[date, date]:
    """The early, mid or late part of a period, a bit more than a third of it each."""
    days = (last - first).days
    third = timedelta(days=round(days * 0.4))
    if part == "early":
        return first, first + third
    if part == "late":
        return last - third, last
    return first + timedelta(days=round(days * 0.3)), last - timedelta(days=round(days * 0.3))
