"""Shares told as a part and its whole: "dua dari lima rumah", "35 of every 100 tonnes", "210 dari 700 pekerja"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import zip_longest

from claimcheck.language.lexicon import load
from claimcheck.records import Quantity, Span
from claimcheck.values.bounds import read_bound, stops
from claimcheck.values.figures import Figure, read_figure
from claimcheck.values.measures import Measure, Units, read_measure, singular
from claimcheck.values.naming import head_first
from claimcheck.values.numerals import Numerals
from claimcheck.values.rows import Row, phrases

# "Tiga dari sepuluh" rounds a share; "210 dari 700 pekerja" counts. Range 10..20.
TOLD_IN_TENTHS = 10
# A told count stands for what rounds to it; the nature of rounding.
HALF_STEP = Decimal("0.5")
# A count lies within this part of its whole from what it is rounded to: half a percent; range 0..0.01.
HALF_PERCENT = Decimal("0.005")
# Units in which a figure "dari" another one is no part of it: "naik 2 dari 10 persen".
NO_WHOLES = ("percent", "percentage-point", "rank", "second", "year-of-age", "times")


def read_portion(row: Row, figure: Figure) -> Figure | None:
    """The percentage that a figure makes with the whole behind it, None where both only count.

    "Tiga dari sepuluh" lies half a tenth to either side of 30; with a bound ("nearly one in five") it is told as is. Of
    "every" so many it is a share whatever their number. A small group that is named ("of the five men", "dari lima
    tersangka") is counted.
    """
    if figure.unit or figure.low != figure.high or figure.low % 1 or not row.follows(figure.end):
        return None
    each = row.phrase(figure.end, phrases(Units, row.language, "portions_each"))
    link = max(each, row.phrase(figure.end, phrases(Units, row.language, "portions")))
    whole = read_figure(row, link) if row.follows(link) and link > figure.end else None
    if whole is None or whole.unit or whole.low != whole.high or not 0 < figure.low < whole.low:
        return None
    measure = read_measure(row, whole)
    if measure.unit in NO_WHOLES or row.gap(whole.end)[:1] == "-":
        return None
    bound = read_bound(row, figure, figure.end, measured=False)
    if link > each:
        tenths = whole.low <= TOLD_IN_TENTHS and measure.unit in (None, "person")
        if not tenths or _named(row, figure.end, link, measure):
            return None
        alone = measure.unit is None and measure.noun is None
        if alone and not (bound.start < figure.start or _stands_alone(row, figure, link)):
            return None
        if alone and not figure.spelled:
            return None
    few, end = figure.low / whole.low, max(measure.end, whole.end)
    rough = whole.low <= TOLD_IN_TENTHS
    step = HALF_STEP / whole.low
    slack = step if rough else min(step, HALF_PERCENT)
    if bound.start < figure.start:
        rough, slack = True, Decimal(0)
    low, high = (max(100 * (few + sign * slack), Decimal(0)) for sign in (-1, 1))
    return Figure(figure.start, end, low, high, unit="percent", rough=rough, spelled=figure.spelled)


def portioned(row: Row, found: Sequence[Quantity]) -> Iterator[Quantity]:
    """The amounts, with the share that a counted part and its whole make."""
    links = load(Units, row.language).portions
    for one, whole in zip_longest(found, found[1:]):
        yield one
        linked = whole and row.text[one.span.end : whole.span.start].strip().lower() in links
        if linked and (share := _share(row, one, whole)):
            yield share


def halved(row: Row, figure: Figure) -> Figure:
    """The figure as a share where it is a half of the noun right behind it: "setengah penduduk"."""
    bare = _is_bare_half(row, figure) and row.word(figure.end) not in load(Units, row.language).classifiers
    measure = read_measure(row, figure) if bare else None
    if measure is None or measure.unit not in (None, "person") or not measure.noun:
        return figure
    return replace(figure, low=Decimal(50), high=Decimal(50), unit="percent", rough=True)


def is_idle_half(row: Row, figure: Figure) -> bool:
    """Whether a half is no amount: "setengah tujuh" is a clock time, "setengah sadar" a manner."""
    units, numerals = load(Units, row.language), load(Numerals, row.language)
    idle = row.word(figure.end) in (*units.half_idioms, *numerals.ones, *numerals.joined)
    return _is_bare_half(row, figure) and row.follows(figure.end) and idle


def _is_bare_half(row: Row, figure: Figure) -> bool:
    return figure.end == figure.start + 1 and row.word(figure.start) in load(Numerals, row.language).bare_halves


def _named(row: Row, start: int, end: int, measure: Measure) -> bool:
    """Whether the whole is a group that the reader knows: "of the five men", "lima orang itu", "tiga tersangka"."""
    units = load(Units, row.language)
    if row.phrase(start, phrases(Units, row.language, "known_before")) == end:
        return True
    after = max(measure.end, measure.beyond)
    if row.follows(after) and row.word(after) in units.known_after:
        return True
    groups = {singular(units, word) for word in units.groups}
    return any(singular(units, word) in groups for word in (measure.noun or "").split())


def _stands_alone(row: Row, figure: Figure, link: int) -> bool:
    """Whether a share may be told without its noun: "one in five carried none"; never "tahap satu dari tiga"."""
    at = figure.start
    if row.phrase(figure.end, phrases(Units, row.language, "portions_bare")) < link:
        return False
    return not head_first(row.language) or not row.follows(at) or stops(row, at - 1)


def _share(row: Row, part: Quantity, whole: Quantity) -> Quantity | None:
    """What part of the whole it is, in percent."""
    alike = (part.unit, part.noun) == (whole.unit, whole.noun) and part.unit not in NO_WHOLES
    few, all_of = part.low, whole.low
    if not alike or few is None or all_of is None or few != part.high or all_of != whole.high:
        return None
    if not 0 < few < all_of or all_of <= TOLD_IN_TENTHS:
        return None
    low, high = (round(100 * (few / all_of + sign * HALF_PERCENT), 2) for sign in (-1, 1))
    span = Span(part.span.start, whole.span.end)
    text = row.text[span.start : span.end]
    return Quantity(span=span, text=text, low=max(low, Decimal(0)), high=high, unit="percent")
