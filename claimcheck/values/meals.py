"""Meals and prayers in running text as rough parts of the day: "usai makan malam", "over lunch"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from claimcheck.language.lexicon import load
from claimcheck.language.stems import FunctionWords
from claimcheck.records import Grain, Moment, Span, Via
from claimcheck.values.calendar import Calendar
from claimcheck.values.clocks import ABOUT, DAY, REACH, alternatives
from claimcheck.values.reckoning import next_word, year_beside


@dataclass(frozen=True, slots=True)
class Meals:
    """How a language names meals and prayers.

    `meals`: each to its first and last hour; `weekdays`: those of one day of the week (0 = Monday). They are parts of
    the day behind `leads` and the words before and behind turns of the day. `heads_follow`: a noun behind a meal makes
    it another thing ("lunch counter").
    """

    meals: Mapping[str, str]
    weekdays: Mapping[str, int]
    leads: tuple[str, ...]
    heads_follow: bool


def meal_pattern(words: Calendar, language: str) -> str:
    """The pattern of a meal or a prayer with the word that makes it a time."""
    table = load(Meals, language)
    # matches: usai makan malam | saat jam makan siang | before evening prayers
    return (
        rf"(?<![\w-])(?:(?P<before>{alternatives(words.turn_before)})|(?P<after>{alternatives(words.turn_after)})"
        rf"|(?:{alternatives(table.leads)}))\s+(?P<meal>{alternatives(table.meals)})(?![\w-])"
    )


def read_meal(
    match: re.Match[str], got: dict[str, str], words: Calendar, published: date | None, language: str
) -> Moment | None:
    """The part of the day that a meal takes, or the one before or behind it; None where the word is no meal."""
    table = load(Meals, language)
    following = next_word(match).lower()
    known = following in load(FunctionWords, language).words or following in words.weekdays or following in words.days
    if table.heads_follow and following and not known:
        return None
    name = got["meal"].lower()
    first, last = (60 * int(hour) for hour in table.meals[name].split())
    if "before" in got:
        first, last = first - REACH, first
    elif "after" in got:
        first, last = first + ABOUT, last + REACH
    weekday = table.weekdays.get(name)
    day = None
    if weekday is not None and published is not None and not year_beside(match):
        day = published - timedelta((published.weekday() - weekday) % 7)
    return Moment(
        span=Span(*match.span()),
        text=match[0],
        first=day,
        last=day,
        grain=Grain.MINUTE,
        via=Via.RELATIVE if day else Via.STATED,
        rough=True,
        weekday=weekday,
        minute_first=max(first, 0),
        minute_last=min(last, DAY - 1),
    )
