"""How two amounts stand to each other, and how an amount reads in a report."""

from decimal import Decimal

from claimcheck.records import Quantity
from claimcheck.values.relation import Relation

# How far a hedged figure may lie from the exact one, as a share of it; range 0..0.3. 1.840 is "hampir dua ribu".
SLACK = Decimal("0.1")
# A figure with two round places or more stands for all that round to it and lie within this share of it: 40.000 for
# 40.217, never 120 for 124 nor 1.000 for 1.200; range 0..0.05.
ROUND = Decimal("0.03")
# "More than N" is honest up to this many times N; range 1.1..3.
HONEST = Decimal("1.5")
DURATIONS = (
    ("year", 31536000, 31622400),
    ("week", 604800, 604800),
    ("day", 86400, 86400),
    ("hour", 3600, 3600),
    ("minute", 60, 60),
)


def compare_quantities(a: Quantity, b: Quantity) -> Relation:
    """The relation of two amounts of one unit; symmetric. Counted nouns are matched elsewhere."""
    if a.unit != b.unit or a.per != b.per:
        return Relation.INCOMPARABLE
    if (a.low, a.high) == (b.low, b.high):
        return Relation.SAME
    if a.low is not None and a.low == a.high and b.low is not None and b.low == b.high:
        return _exact(a, b, a.low, b.low)
    one, two = _bounds(a), _bounds(b)
    if one[0] <= two[0] <= two[1] <= one[1] or two[0] <= one[0] <= one[1] <= two[1]:
        return Relation.OVERLAP if _far(a, b) or _far(b, a) else Relation.WITHIN
    if one[0] <= two[1] and two[0] <= one[1]:
        return Relation.OVERLAP
    low, high = (one, two) if one[1] < two[0] else (two, one)
    hedged = a.rough or b.rough or None in (a.low, a.high, b.low, b.high) or a.unit == "second"
    return Relation.ROUNDED if hedged and high[0] - low[1] <= SLACK * abs(high[0]) else Relation.APART


def _exact(a: Quantity, b: Quantity, one: Decimal, two: Decimal) -> Relation:
    if (a.rough or b.rough) and abs(one - two) <= SLACK * max(abs(one), abs(two)):
        return Relation.ROUNDED
    fine, coarse = sorted((one, two), key=_digits, reverse=True)
    places = _round_places(coarse)
    rounds = places >= 2 and coarse != 0 and fine.quantize(Decimal(1).scaleb(places)) == coarse
    near = abs(one - two) <= ROUND * max(abs(one), abs(two))
    return Relation.ROUNDED if rounds and near and _digits(fine) > _digits(coarse) else Relation.APART


def _digits(value: Decimal) -> int:
    return len(value.normalize().as_tuple().digits)


def _round_places(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _bounds(q: Quantity) -> tuple[Decimal, Decimal]:
    infinity = Decimal("Infinity")
    return (q.low if q.low is not None else -infinity, q.high if q.high is not None else infinity)


def _far(open_one: Quantity, other: Quantity) -> bool:
    if open_one.high is None and open_one.low is not None and other.low is not None:
        return other.low > HONEST * open_one.low
    return False


def describe_quantity(q: Quantity, language: str) -> str:
    """The normal form of an amount: ">20 orang", "IDR 1.500.000.000.000", "8,5 %"."""
    low, high = q.low, q.high
    unit = q.unit or q.noun or ""
    if q.unit == "person":
        unit = q.noun or q.unit
    if q.unit == "second":
        low, high, unit = _duration(low, high)
    if q.unit == "percent":
        unit = "%"
    if low is None:
        figure = f"≤{_figure(high, language)}"
    elif high is None:
        figure = f"≥{_figure(low, language)}"
    elif low == high:
        figure = f"{'±' if q.rough else ''}{_figure(low, language)}"
    else:
        figure = f"{_figure(low, language)}–{_figure(high, language)}"
    money = bool(q.unit and len(q.unit) == 3 and q.unit.isupper())
    return f"{unit} {figure}" if money else f"{figure} {unit}".strip()


def _duration(low: Decimal | None, high: Decimal | None) -> tuple[Decimal | None, Decimal | None, str]:
    for name, least, most in DURATIONS:
        if (
            low is not None
            and high is not None
            and low % least == 0
            and high % most == 0
            and low / least == high / most
        ):
            return low / least, high / most, name
    for name, _, most in DURATIONS[1:]:
        if (low is None or low % most == 0) and (high is None or high % most == 0):
            return (None if low is None else low / most), (None if high is None else high / most), name
    return low, high, "second"


def _figure(value: Decimal | None, language: str) -> str:
    text = f"{value:,f}" if value is not None else ""
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text if language == "en" else text.translate(str.maketrans(",.", ".,"))
