"""Phrases that count from a time in the text: "tahun itu", "sehari kemudian", "two days later"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from claimcheck.language.lexicon import load
from claimcheck.records import Grain, Moment, Role, Span, Via
from claimcheck.values.calendar import Calendar
from claimcheck.values.phrase import maybe, one_of, plain
from claimcheck.values.reckoning import shifted

# Letters before a day in which its offset stands: "dua puluh pekan sebelum perayaan"; range 40..80.
OFFSET_REACH = 60
RANK = {"day": 0, "week": 1, "month": 2, "year": 3, "decade": 4}
GRAIN_RANK = {Grain.MINUTE: 0, Grain.DAY: 0, Grain.MONTH: 2, Grain.YEAR: 3, Grain.DECADE: 4, Grain.CENTURY: 5}


@dataclass(frozen=True, slots=True)
class Anchors:
    """`same`: phrases that take a time up again, with the unit they widen it to ("" for none).

    `steps`: phrases with days to go. `after`, `before`: words behind a count. `beside_after`, `beside_before`: those
    that stand between a count and a day, with `beside_links`; `lone`: counts of one to their unit.
    """

    same: Mapping[str, str]
    steps: Mapping[str, int]
    after: tuple[str, ...]
    before: tuple[str, ...]
    beside_after: tuple[str, ...]
    beside_before: tuple[str, ...]
    beside_links: tuple[str, ...]
    lone: Mapping[str, str]


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
    for match in _pattern(language).finditer(plain(text)):
        span, said = Span(*match.span()), text[match.start() : match.end()]
        if match["same"]:
            found.append(Anchored(span, said, 0, anchors.same[match[0].lower()], True))
        elif match["step"]:
            found.append(Anchored(span, said, anchors.steps[match["step"].lower()], "day", False))
        else:
            unit = words.units[match["unit"].lower()]
            sign = -1 if match["way"].lower() in anchors.before else 1
            if unit in RANK:
                found.append(Anchored(span, said, sign * words.number(match["count"]), unit, False))
    return tuple(found)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    words, anchors = load(Calendar, language), load(Anchors, language)
    way = one_of([*anchors.after, *anchors.before])
    # matches: saat itu | keesokan harinya | tiga bulan setelah | two days later
    return re.compile(
        rf"\b(?:(?P<same>{one_of(anchors.same)})|(?P<step>{one_of(anchors.steps)})"
        rf"|(?P<count>\d+|{one_of(words.numbers)})\s*(?P<unit>{one_of(words.units)})\s+(?P<way>{way}))\b",
        re.IGNORECASE,
    )


def find_offset(text: str, end: int, language: str) -> Anchored | None:
    """The phrase that ends right before `end` and counts from the day there: "dua hari sesudah", "the day before"."""
    words, anchors = load(Calendar, language), load(Anchors, language)
    match = _offset_pattern(language).search(text, max(0, end - OFFSET_REACH), end)
    if match is None:
        return None
    unit = anchors.lone[match["lone"].lower()] if match["lone"] else words.units[match["unit"].lower()]
    before = text[max(0, match.start() - OFFSET_REACH) : match.start()].split()
    # "Dua puluh dua hari": the count goes on before the words that were found.
    figures = {word for number in words.numbers for word in number.split()}
    if unit not in RANK or (before and before[-1].lower() in figures):
        return None
    count = words.number(match["count"] or "1")
    sign = -1 if match["way"].lower() in anchors.beside_before else 1
    return Anchored(Span(match.start(), end), text[match.start() : end], sign * count, unit, False)


@cache
def _offset_pattern(language: str) -> re.Pattern[str]:
    words, anchors = load(Calendar, language), load(Anchors, language)
    way = one_of([*anchors.beside_after, *anchors.beside_before])
    # matches: dua hari sesudah | sepekan sebelum hari | the day before
    return re.compile(
        rf"(?<![\w-])(?:(?P<lone>{one_of(anchors.lone)})"
        rf"|(?P<count>\d{{1,3}}|{one_of(words.numbers)})\s*(?P<unit>{one_of(words.units)}))"
        rf"\s+(?P<way>{way})\s+{maybe(anchors.beside_links)}\Z",
        re.IGNORECASE,
    )


def from_beside(moment: Moment, text: str, language: str) -> Moment:
    """The time that the words right before a day count from it; the day itself when there are none."""
    if moment.grain is not Grain.DAY or moment.first is None or moment.last is None:
        return moment
    offset = find_offset(text, moment.span.start, language)
    there = resolve(offset, moment) if offset else None
    if offset is None or there is None:
        return moment
    span = Span(offset.span.start, moment.span.end)
    rough = there.rough or moment.rough
    return replace(there, span=span, text=text[span.start : span.end], via=moment.via, rough=rough)


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
