"""How two amounts stand to each other, and how an amount reads in a report."""

from decimal import Decimal

from claimcheck.language.lexicon import load
from claimcheck.records import Quantity
from claimcheck.values.measures import Units, plural, singular
from claimcheck.values.relation import Relation

# A hedged figure ("sekitar 42 ribu") stands for what lies within this share of it: half of a tenth, the step in which
# editors round; range 0..0.1.
HEDGED = Decimal("0.05")
# "Hampir dua ribu" reaches down to 1.840, "about 40,000" to what rounds to it, but never further; range 0.05..0.2.
NEARLY = Decimal("0.1")
# An exact figure that is the round form of a finer one lies within this share of it: 40.000 for 40.217, 54 for 54.3,
# never 1.000 for 1.200; range 0..0.05, 1.200 for 1.240 is the farthest that counts as rounding.
ROUND = Decimal("0.04")
# "More than N" is honest up to this many times N, "fewer than N" down to N through its square; range 1.1..3.
HONEST = Decimal("1.5")
# Units told in a larger one with fewer figures as often: 1,35 km for 1.351 m.
SCALED = ("metre", "square-metre", "kilogram", "litre", "watt")
# A calendar year is a day longer than 52 weeks; range 0..0.02.
CALENDAR = Decimal("0.01")
INFINITY = Decimal("Infinity")
# Least and most seconds in a unit of time, largest first.
DURATIONS = (
    ("year", 31536000, 31622400),
    ("month", 2419200, 2678400),
    ("week", 604800, 604800),
    ("day", 86400, 86400),
    ("hour", 3600, 3600),
    ("minute", 60, 60),
)
# Digits that a figure keeps when it is shown in another unit than the canonical one.
SHOWN_DIGITS = 6


def compare_quantities(a: Quantity, b: Quantity) -> Relation:
    """The relation of two amounts of one unit and denominator; symmetric. Counted nouns are matched elsewhere."""
    if a.unit != b.unit or a.per != b.per:
        return Relation.INCOMPARABLE
    if (a.low, a.high) == (b.low, b.high):
        return Relation.SAME
    if _exact(a) and _exact(b):
        return Relation.ROUNDED if _rounds(a, b) else Relation.APART
    (one, two), (three, four) = _bounds(a), _bounds(b)
    hedged = _hedged(a) or _hedged(b)
    if one <= four and three <= two:
        if _far(a, b) or _far(b, a):
            return Relation.OVERLAP
        if hedged:
            return Relation.ROUNDED
        nested = (one <= three and four <= two) or (three <= one and two <= four)
        return Relation.WITHIN if nested else Relation.OVERLAP
    below, above = (two, three) if two < three else (four, one)
    if a.unit == "second" and above - below <= CALENDAR * above:
        return Relation.ROUNDED
    # On the wrong side of a hedged bound, or of a hedge that is a little too narrow: not at odds, nor the same.
    return Relation.OVERLAP if hedged and above - below <= HEDGED * abs(above) else Relation.APART


def _exact(q: Quantity) -> bool:
    return q.low is not None and q.low == q.high and not q.rough


def _hedged(q: Quantity) -> bool:
    """Whether a single figure is hedged; a vague word ("puluhan") or a hedged range says its own bounds."""
    return q.rough and (q.low is None or q.high is None or q.low == q.high)


def _rounds(a: Quantity, b: Quantity) -> bool:
    """Whether the figure with fewer digits is the other one rounded to thousands, hundreds or fewer decimals."""
    coarse, fine = sorted((a.low or Decimal(0), b.low or Decimal(0)), key=_digits)
    places = _places(coarse)
    round_from = 1 if a.unit in SCALED else 2
    if _digits(fine) == _digits(coarse) or not coarse or not (places >= round_from or _places(fine) < 0):
        return False
    near = abs(fine - coarse) <= ROUND * max(abs(fine), abs(coarse))
    return near and round(fine.scaleb(-places)) == coarse.scaleb(-places)


def _digits(value: Decimal) -> int:
    return len(value.normalize().as_tuple().digits)


def _places(value: Decimal) -> int:
    """The power of ten of the last figure that is not 0."""
    exponent = value.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _bounds(q: Quantity) -> tuple[Decimal, Decimal]:
    """What an amount leaves open; a hedge widens it."""
    low, high = q.low, q.high
    if low is None and high is None:
        return -INFINITY, INFINITY
    if low is None or high is None:
        edge = high if low is None else low
        assert edge is not None
        reach = abs(edge) * NEARLY if q.rough else INFINITY
        return (edge - reach, edge) if low is None else (edge, edge + reach)
    if not _hedged(q) or not low:
        return low, high
    half = Decimal(5).scaleb(_places(low) - 1)
    slack = max(HEDGED * abs(low), min(half, NEARLY * abs(low)))
    return low - slack, high + slack


def _far(bound: Quantity, other: Quantity) -> bool:
    """Whether an amount lies so far on the right side of a bound that nobody would have put it so."""
    if bound.rough:
        return False
    if bound.high is None and bound.low is not None and other.low is not None:
        return other.low > HONEST * bound.low
    if bound.low is None and bound.high is not None and other.high is not None:
        return other.high * HONEST * HONEST < bound.high
    return False


def describe_quantity(q: Quantity, language: str) -> str:
    """The normal form of an amount in a report: "≥20 orang", "IDR 1.500.000.000.000", "8,5 %", "12 km", "10–15".

    Lengths, weights and the like are shown in a unit that suits their size, durations in the largest whole one.
    """
    units = load(Units, language)
    low, high, label = _shown(q, units)
    if low is None and q.rough:
        figure = _figure(high, language)
    elif low is None:
        figure = f"≤{_figure(high, language)}"
    elif high is None:
        figure = f"≥{_figure(low, language)}"
    elif low == high:
        figure = f"{'±' if q.rough else ''}{_figure(low, language)}"
    else:
        figure = f"{_figure(low, language)}–{_figure(high, language)}"
    if low == high == 1:
        label = singular(units, label)
    if q.unit == "rank":
        told = f"{label}{figure}" + (f" {q.noun}" if q.noun else "")
    else:
        before = q.unit == "magnitude" or (q.unit or "").isupper()
        told = f"{label} {figure}" if before else f"{figure} {label}".strip()
    told = f"{units.nearly[0]} {told}" if low is None and q.rough else told
    return f"{told}/{_denominator(q.per, units, language)}" if q.per else told


def _denominator(per: str, units: Units, language: str) -> str:
    number, _, rest = per.partition(" ")
    # matches: 100000 person
    if number.isdecimal():
        return f"{_figure(Decimal(number), language)} {plural(units, _denominator(rest, units, language))}"
    labels = dict(pair.rsplit(" ", 1)[::-1] for pair in units.labels.get(per, per).split(", ") if " 1" in pair)
    return singular(units, labels.get("1") or units.labels.get(per, per))


def _shown(q: Quantity, units: Units) -> tuple[Decimal | None, Decimal | None, str]:
    """The bounds in a unit that suits them, and its label."""
    if q.unit is None or q.unit == "person":
        noun = q.noun or units.labels.get(q.unit or "", q.unit or "")
        return q.low, q.high, noun if q.unit else plural(units, noun)
    if q.unit == "second":
        return _duration(q.low, q.high, units)
    if q.unit not in units.labels:
        return q.low, q.high, q.unit
    size = max(abs(bound) for bound in (q.low, q.high, Decimal(0)) if bound is not None)
    pairs = [pair.rsplit(" ", 1) for pair in units.labels[q.unit].split(", ")]
    label, factor = next(((name, Decimal(by)) for name, by in pairs if size >= Decimal(by)), (pairs[-1][0], Decimal(1)))
    if not size:
        return q.low, q.high, pairs[-1][0]
    return _divided(q.low, factor), _divided(q.high, factor), label


def _divided(value: Decimal | None, factor: Decimal) -> Decimal | None:
    if value is None or factor == 1:
        return value
    share = value / factor
    return round(share, max(SHOWN_DIGITS - share.adjusted() - 1, 0)) if share else share


def _duration(low: Decimal | None, high: Decimal | None, units: Units) -> tuple[Decimal | None, Decimal | None, str]:
    low, high = (None if bound is None else round(bound, 1) for bound in (low, high))
    for name, least, most in DURATIONS:
        down, up = (None if low is None else low / least), (None if high is None else high / most)
        whole = all(bound is None or bound % 1 == 0 for bound in (down, up))
        # A month and a year have no length of their own: "2,5 tahun" is an interval of days.
        if (whole and (least == most or down == up or None in (down, up))) or (least < most and down == up):
            return down, up, units.labels[name]
    return low, high, units.labels["second"]


def _figure(value: Decimal | None, language: str) -> str:
    text = f"{value:,f}" if value is not None else ""
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text if language == "en" else text.translate(str.maketrans(",.", ".,"))
