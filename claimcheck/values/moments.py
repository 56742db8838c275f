"""Times in running text, as closed intervals of days or minutes; what a text leaves open stays open."""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import cache

from claimcheck.records import Grain, Moment, Span
from claimcheck.values.anchored import from_beside
from claimcheck.values.clocks import clock_rules
from claimcheck.values.dates import date_rules
from claimcheck.values.feasts import feast_rules
from claimcheck.values.meals import meal_rules
from claimcheck.values.periods import period_rules, year_rules
from claimcheck.values.phrase import Phrase, plain
from claimcheck.values.relative import relative_rules
from claimcheck.values.seasons import season_rules
from claimcheck.values.stretches import stretch_rules
from claimcheck.values.weeks import week_rules

# What is read of a language, in the order in which it is tried; a stretch of the text is read once.
RULES = (
    feast_rules, meal_rules, season_rules, week_rules, date_rules, stretch_rules, period_rules, relative_rules,
    year_rules, clock_rules,
)  # fmt: skip
# Letters between a day and its clock time; range 5..30.
LONGEST_GAP = 20
BREAK = re.compile(r"[.;]|\d")  # matches: what parts a day from a clock time
# A clock time lies no more minutes before and behind the part of the day that it is told with: two in the morning is no
# hour of the morning by itself, "malam" ends at midnight; ranges 120..300 and 30..90.
EARLY, LATE = 300, 60


def find_moments(text: str, language: str, published: date | None) -> tuple[Moment, ...]:
    """Every time in the text, in order; spans count from the start of `text`."""
    told, text = text, plain(text)
    found: list[Moment] = []
    taken: list[Span] = []
    for read, pattern in _patterns(language):
        for match in pattern.finditer(text):
            span = Span(*match.span())
            if any(span.overlaps(other) for other in taken):
                continue
            # A day that no calendar has ("31 Februari") is no time.
            with suppress(ValueError, OverflowError):
                if moment := read(Phrase(match, language, published)):
                    taken.append(span)
                    found.append(moment)
    found = [from_beside(moment, text, language) for moment in sorted(found, key=lambda moment: moment.span)]
    joined = _joined(found, text)
    return tuple(replace(moment, text=told[moment.span.start : moment.span.end]) for moment in joined)


@cache
def _patterns(language: str) -> list[tuple[Callable[[Phrase], Moment | None], re.Pattern[str]]]:
    return [(read, re.compile(pattern, re.IGNORECASE)) for rules in RULES for read, pattern in rules(language)]


def _joined(moments: list[Moment], text: str) -> Iterator[Moment]:
    """A day and the clock time right behind or before it are one moment."""
    at = 0
    while at < len(moments):
        whole = _together(moments[at], moments[at + 1], text) if at + 1 < len(moments) else None
        yield whole or moments[at]
        at += 2 if whole else 1


def _together(one: Moment, other: Moment, text: str) -> Moment | None:
    gap = text[one.span.end : other.span.start]
    if len(gap) > LONGEST_GAP or BREAK.search(gap):
        return None
    clock, day = (one, other) if one.grain is Grain.MINUTE else (other, one)
    whole = _of_part(one, other, gap)
    if whole is None and clock.grain is Grain.MINUTE and day.grain is Grain.DAY:
        weekday = clock.weekday if day.weekday is None else day.weekday
        whole = replace(clock, first=day.first, last=day.last, via=day.via, weekday=weekday)
    span = Span(one.span.start, other.span.end)
    return whole and replace(whole, span=span, text=text[span.start : span.end])


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
