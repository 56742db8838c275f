"""Phrases that count from a time in the text: "tahun itu", "sehari kemudian", "two days later"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from claimcheck.language.lexicon import load
from claimcheck.records import Grain, Moment, Role, Span, Via
from claimcheck.values.calendar import Calendar
from claimcheck.values.clocks import alternatives
from claimcheck.values.moments import shifted

RANK = {"day": 0, "week": 1, "month": 2, "year": 3, "decade": 4}
GRAIN_RANK = {Grain.MINUTE: 0, Grain.DAY: 0, Grain.MONTH: 2, Grain.YEAR: 3, Grain.DECADE: 4, Grain.CENTURY: 5}


@dataclass(frozen=True, slots=True)
class Anchors:
    """`same`: phrases that take a time up again, with the unit they widen it to ("" for none).

    `steps`: phrases with days to go. `after`, `before`: words behind a count.
    """

    same: Mapping[str, str]
    steps: Mapping[str, int]
    after: tuple[str, ...]
    before: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Anchored:
    """A phrase and how far it lies from its anchor: `count` units, or at the very time when `same`."""

    span: Span
    text: str
    count: int
    unit: str
    same: bool


def find_anchored(text: str, language: str) -> tuple[Anchored, ...]:
    """Every such phrase in the text, in order; spans count from the start of `text`."""
    words, anchors = load(Calendar, language), load(Anchors, language)
    found: list[Anchored] = []
    for match in _pattern(language).finditer(text):
        span, said = Span(*match.span()), match[0]
        if match["same"]:
            found.append(Anchored(span, said, 0, anchors.same[said.lower()], True))
        elif match["step"]:
            found.append(Anchored(span, said, anchors.steps[match["step"].lower()], "day", False))
        else:
            unit = words.units[match["unit"].lower()]
            number = match["count"]
            count = int(number) if number.isdigit() else words.numbers[number.lower()]
            sign = -1 if match["way"].lower() in anchors.before else 1
            if unit in RANK:
                found.append(Anchored(span, said, sign * count, unit, False))
    return tuple(found)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    words, anchors = load(Calendar, language), load(Anchors, language)
    way = alternatives([*anchors.after, *anchors.before])
    # matches: saat itu | keesokan harinya | tiga bulan setelah | two days later
    return re.compile(
        rf"\b(?:(?P<same>{alternatives(anchors.same)})|(?P<step>{alternatives(anchors.steps)})"
        rf"|(?P<count>\d+|{alternatives(words.numbers)})\s*(?P<unit>{alternatives(words.units)})\s+(?P<way>{way}))\b",
        re.IGNORECASE,
    )


def resolve(anchored: Anchored, anchor: Moment) -> Moment | None:
    """The time that the phrase means when it counts from `anchor`, no finer than both; None when that says nothing."""
    if anchored.same:
        whole = replace(anchor, via=Via.CONTEXT, role=Role.EVENT)
        if anchored.unit != "year" or anchor.first is None or anchor.last is None:
            return whole
        first, last = date(anchor.first.year, 1, 1), date(anchor.last.year, 12, 31)
        return replace(whole, first=first, last=last, grain=Grain.YEAR)
    if anchor.first is None or anchor.last is None or GRAIN_RANK[anchor.grain] > RANK[anchored.unit]:
        return None
    (first, _), grain = shifted(anchor.first, anchored.count, anchored.unit)
    (_, last), _ = shifted(anchor.last, anchored.count, anchored.unit)
    return Moment(
        span=anchored.span, text=anchored.text, first=first, last=last, grain=grain, via=Via.CONTEXT,
        rough=anchored.unit in ("week", "month"),
    )  # fmt: skip
