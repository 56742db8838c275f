"""Numbers, sums of money and shares of one pair of claims, side by side."""

import math
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from claimcheck.checks.proposal import Family, Proposal, Stated
from claimcheck.checks.scene import slot_text
from claimcheck.language.lexicon import load
from claimcheck.records import Claim, ClaimPair, Kind, Quantity
from claimcheck.values.measures import Units
from claimcheck.values.quantity_relation import compare_quantities, describe_quantity
from claimcheck.values.relation import Relation

COUNTED = (None, "person")
BY, FROM, TO = "by", "from", "to"
# Figures of a number from which a slip can be told from another number; range 2..3.
SLIPS_FROM = 2
PERCENT = ("percent", "percentage-point")


def propose_amounts(pair: ClaimPair, kind: Kind) -> Iterator[Proposal]:
    """Every amount of the left claim against every one of the right in its unit, if they are of this kind."""
    for a in pair.left.quantities:
        if kind_of(a) is not kind:
            continue
        for b in pair.right.quantities:
            # "86 nama" and "68 penumpang" may count the same: whether a noun is known for a person says little.
            counted = a.unit in COUNTED and b.unit in COUNTED
            relation = compare_quantities(a, replace(b, unit=a.unit) if counted else b)
            if relation is Relation.INCOMPARABLE or _unlike(_changed(pair.left, a), _changed(pair.right, b), relation):
                continue
            yield Proposal(
                pair=pair,
                kind=kind,
                family=Family.QUANTITIES,
                conflict=relation is Relation.APART,
                left=_stated(pair.left, a),
                right=_stated(pair.right, b),
                reason=relation.value,
                traits={
                    "rough": float(a.rough or b.rough),
                    "noun": float(bool(a.noun) and a.noun == b.noun),
                    "bare": float(a.unit is None),
                    # "Babak kedua" names which one is meant as often as it counts.
                    "ordinal": float(a.unit == "rank"),
                    "person": float(a.unit == b.unit == "person"),
                    "mixed": float(a.unit != b.unit),
                    "duration": float(a.unit in ("second", "year-of-age")),
                    "near": _near(a, b),
                    "slip": float(_slipped(a, b)),
                    "small": float(max(_size(a), _size(b)) < 10),
                    "zero": float(min(_size(a), _size(b)) == 0),
                    "grows": _grows(a, b),
                },
            )


def kind_of(quantity: Quantity) -> Kind:
    """Money for a currency, percent for shares, else number."""
    if quantity.unit in PERCENT:
        return Kind.PERCENT
    if quantity.unit and len(quantity.unit) == 3 and quantity.unit.isupper():
        return Kind.MONEY
    return Kind.NUMBER


def _size(quantity: Quantity) -> Decimal:
    return quantity.low if quantity.low is not None else quantity.high or Decimal(0)


def _near(a: Quantity, b: Quantity) -> float:
    """1 for nearly equal amounts, 0 for amounts a hundredfold apart and more."""
    one, two = abs(float(_size(a))), abs(float(_size(b)))
    if one == two:
        return 1.0
    if min(one, two) == 0:
        return 0.0
    return max(0.0, 1.0 - abs(math.log10(one / two)) / 2)


def _slipped(a: Quantity, b: Quantity) -> bool:
    """Whether one is the other with two figures swapped or one mistaken: 68 and 86, 27 and 17, 2,3 and 3,2."""
    one, two = (_size(quantity).normalize().as_tuple() for quantity in (a, b))
    if one.exponent != two.exponent or len(one.digits) != len(two.digits) or len(one.digits) < SLIPS_FROM:
        return False
    wrong = sum(here != there for here, there in zip(one.digits, two.digits, strict=True))
    return wrong == 1 or (wrong == 2 and sorted(one.digits) == sorted(two.digits))


def _unlike(a: str | None, b: str | None, relation: Relation) -> bool:
    """Whether two amounts are told of different sides of a change.

    What something was before may agree with what another claim says that it is, but is at odds only with what that one
    says it was.
    """
    if {a, b} in ({BY, TO}, {BY, FROM}):
        return True
    return a != b and FROM in (a, b) and relation is Relation.APART


def _changed(claim: Claim, quantity: Quantity) -> str | None:
    """Whether the amount is a change ("naik 2 persen"), what was before ("dari 7,2") or what it led to ("menjadi 7,4").

    None when the claim does not tell.
    """
    units, before = load(Units, claim.language), _before(claim, quantity)
    linked = before[:-1] if before[-1:] and before[-1] in units.changed_links else before
    # A verb that sets a bound belongs to the amount: "menembus 7 persen".
    words = [*linked[-1:], *quantity.text.lower().split()[:1]]
    if any(word in units.changed_by for word in words):
        return BY
    if any(word in units.changed_to for word in words):
        return TO
    if before[-1:] and before[-1] in units.changed_from:
        after = next((other for other in claim.quantities if other.span.start >= quantity.span.end), None)
        # "Dari 90 menjadi 118", "rose from 90"; never "12 orang dari 30 desa".
        grown = after is not None and (_before(claim, after)[-1:] or [""])[0] in units.changed_to
        return FROM if grown or (before[-2:-1] and before[-2] in units.changed_by) else None
    return None


def _before(claim: Claim, quantity: Quantity) -> list[str]:
    return claim.text[: quantity.span.start - claim.span.start].lower().split()


def _grows(a: Quantity, b: Quantity) -> float:
    return float(_size(b) > _size(a)) - float(_size(b) < _size(a))


def _stated(claim: Claim, quantity: Quantity) -> Stated:
    return Stated(
        value=describe_quantity(quantity, claim.language),
        span=quantity.span,
        key=f"{quantity.low}/{quantity.high}/{quantity.unit}",
        slot=slot_text(claim, quantity.span),
        noun=quantity.noun or "",
    )
