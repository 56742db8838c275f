"""The calendar: what days a month, a year or a part of one covers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Calendar:
    """How a language names times; tables map a word to its number, its unit or its minutes.

    `periods`: a phrase to a unit and its distance from the one of publication ("week -1"). `clock_words`: those of
    `clock_leads` behind which a bare hour is a time. `counted`: what follows a figure that is no year and no day.

    `dayparts`: 12 for words behind an hour that make it one of the afternoon; `night` names the hour below which it is
    one of the night that follows. `hours`: a part of the day to its first and last hour. `turns`: noon, a prayer, the
    sun's rise to its minute; `turn_before` and `turn_after` stand before them, `hour_leads` before either.
    `quarter_hours`: words before an hour to the minutes that they add. `minutes` and counts of `minute_words` stand
    before `minute_after` or `minute_before` and an hour, but not behind `range_leads` ("from ten to four");
    `half_leads` point to a part of the day ("that afternoon"), `weekday_leads` to one.
    `month_leads` stand before a month without its year, `month_before` and `month_after` tell which side of the
    publication it lies on, and so does a word of `future` further ahead.
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
    night: Mapping[str, int]
    hours: Mapping[str, str]
    turns: Mapping[str, int]
    quarter_hours: Mapping[str, int]
    minutes: Mapping[str, int]
    month_before: Mapping[str, int]
    month_after: Mapping[str, int]
    weekday_before: Mapping[str, int]
    weekday_after: Mapping[str, int]
    hedges: tuple[str, ...]
    since: tuple[str, ...]
    until: tuple[str, ...]
    year_leads: tuple[str, ...]
    clock_leads: tuple[str, ...]
    turn_before: tuple[str, ...]
    turn_after: tuple[str, ...]
    hour_leads: tuple[str, ...]
    minute_after: tuple[str, ...]
    minute_before: tuple[str, ...]
    minute_words: tuple[str, ...]
    range_leads: tuple[str, ...]
    half_leads: tuple[str, ...]
    weekday_leads: tuple[str, ...]
    month_leads: tuple[str, ...]
    future: tuple[str, ...]
    ago: tuple[str, ...]
    ahead: tuple[str, ...]
    to: tuple[str, ...]
    between: tuple[str, ...]
    between_to: tuple[str, ...]
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

    def number(self, said: str) -> int:
        """The number that figures or words say."""
        return int(said) if said.isdigit() else self.numbers[said.lower()]


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
