"""Dates and clock times of one pair of claims, side by side."""

from collections.abc import Iterator

from claimcheck.checks.proposal import Family, Proposal, Stated
from claimcheck.checks.scene import slot_text
from claimcheck.records import Claim, ClaimPair, Grain, Kind, Moment, Role, Via
from claimcheck.values.moment_relation import compare_moments, describe_moment
from claimcheck.values.relation import Relation

GRAIN_DAYS = {
    Grain.MINUTE: 1,
    Grain.DAY: 1,
    Grain.MONTH: 30,
    Grain.YEAR: 365,
    Grain.DECADE: 3650,
    Grain.CENTURY: 36500,
}


def propose_times(pair: ClaimPair, kind: Kind) -> Iterator[Proposal]:
    """Every event time of the left claim against every one of the right, as far as they are of this kind."""
    for a in _events(pair.left):
        for b in _events(pair.right):
            relation = compare_moments(a, b)
            if relation is Relation.INCOMPARABLE or _kind(a, b) is not kind:
                continue
            yield Proposal(
                pair=pair,
                kind=kind,
                family=Family.TIMES,
                conflict=relation is Relation.APART,
                left=_stated(pair.left, a),
                right=_stated(pair.right, b),
                reason=relation.value,
                traits={
                    "rough": float(a.rough or b.rough),
                    "context": float(Via.CONTEXT in (a.via, b.via)),
                    "relative": float(Via.RELATIVE in (a.via, b.via)),
                    "coarse": float(Grain.YEAR in (a.grain, b.grain)),
                    "near": _near(a, b),
                },
            )


def _events(claim: Claim) -> list[Moment]:
    return [moment for moment in claim.moments if moment.role is Role.EVENT]


def _kind(a: Moment, b: Moment) -> Kind:
    """A clock time is compared as such only when both sides give one and no day sets them apart."""
    clocked = a.minute_first is not None and b.minute_first is not None
    if not clocked or (a.first and b.first and (a.first, a.last) != (b.first, b.last)):
        return Kind.DATE
    return Kind.TIME


def _near(a: Moment, b: Moment) -> float:
    """1 for times close together, falling over thirty steps of the coarser grain: near misses are likelier slips."""
    if not (a.first and b.first):
        return 1.0
    steps = abs((a.first - b.first).days) / max(GRAIN_DAYS[a.grain], GRAIN_DAYS[b.grain])
    return 1.0 / (1.0 + steps / 30)


def _stated(claim: Claim, moment: Moment) -> Stated:
    stands = moment.span.start < moment.span.end
    return Stated(
        value=describe_moment(moment),
        span=moment.span,
        key=f"{moment.first}/{moment.last}/{moment.minute_first}",
        slot=slot_text(claim, moment.span) if stands else claim.text,
    )
