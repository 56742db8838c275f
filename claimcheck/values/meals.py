"""Meals and prayers in running text as rough parts of the day: "usai makan malam", "over lunch"."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from claimcheck.language.lexicon import load
from claimcheck.language.stems import FunctionWords
from claimcheck.records import Moment, Via
from claimcheck.values.calendar import Calendar
from claimcheck.values.clocks import ABOUT, REACH, at_minutes
from claimcheck.values.phrase import Phrase, Rule, one_of


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


def meal_rules(language: str) -> list[Rule]:
    """The pattern of a meal or a prayer with the word that makes it a time."""
    words, meals = load(Calendar, language), load(Meals, language)
    # matches: usai makan malam | saat jam makan siang | before evening prayers
    pattern = (
        rf"(?<![\w-])(?:(?P<before>{one_of(words.turn_before)})|(?P<after>{one_of(words.turn_after)})"
        rf"|{one_of(meals.leads)})\s+(?P<meal>{one_of(meals.meals)})(?![\w-])"
    )
    return [(_meal, pattern)]


def _meal(phrase: Phrase) -> Moment | None:
    """The part of the day that a meal takes, or the one before or behind it; None where the word is no meal."""
    meals, got, words = load(Meals, phrase.language), phrase.got, phrase.words
    following = phrase.follower().lower()
    known = {*load(FunctionWords, phrase.language).words, *words.weekdays, *words.days}
    if meals.heads_follow and following and following not in known:
        return None
    first, last = (60 * int(hour) for hour in meals.meals[got["meal"]].split())
    if "before" in got:
        first, last = first - REACH, first
    elif "after" in got:
        first, last = first + ABOUT, last + REACH
    weekday = meals.weekdays.get(got["meal"])
    moment = replace(at_minutes(phrase, first, last), weekday=weekday)
    if weekday is None or phrase.published is None or phrase.year_beside():
        return moment
    day = phrase.published - timedelta((phrase.published.weekday() - weekday) % 7)
    return replace(moment, first=day, last=day, via=Via.RELATIVE)
