"""Proposals to evidence: each is weighed, and one value of a claim meets one value of another article."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from claimcheck.checks.features import Features, PairKey, key_of
from claimcheck.checks.fusion import AGREEMENT, Fusion
from claimcheck.checks.observe import observe
from claimcheck.checks.proposal import Family, Proposal
from claimcheck.checks.scene import Scene
from claimcheck.checks.wording import MEANING
from claimcheck.models import Encoder
from claimcheck.records import ClaimPair, Evidence, Kind, Severity, Verdict

# Kinds that normalised values or a rule on cue words decide; the rest is a model's opinion and weighs less.
DECIDED = frozenset(Kind) - {Kind.ROLE, Kind.LEXICAL, Kind.QUOTE}
# An article seldom contradicts itself, and its turns of phrase look as if it did: only its dates and amounts are asked,
# and only above this probability; range .4..1. The training dossiers hold no such case to fit on: a bit more than the
# threshold between articles.
WITHIN_ARTICLE = 0.45
# Bounds and probabilities are sums of the same numbers in another order.
ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Weighed:
    """A proposal with the probability of each verdict."""

    proposal: Proposal
    contradiction: float
    update: float


def weigh(pairs: Sequence[ClaimPair], scene: Scene, encoder: Encoder, fusion: Mapping[str, Fusion]) -> list[Evidence]:
    """What can be said of the pairs: contradictions, updates, differences and agreements, in a fixed order."""
    observed = observe(pairs, scene, encoder, partial(_promising, fusion))
    weighed = _probabilities(observed.conflicts, observed.rows, fusion)
    clashes = [_clash(one, verdict) for one, verdict in _one_to_one(weighed, fusion)]
    against = {key_of(one.pair) for one in clashes if one.verdict in (Verdict.CONTRADICTION, Verdict.UPDATE)}
    return [*clashes, *_agreements(pairs, observed.proposals, observed.common, fusion[AGREEMENT], against)]


def _promising(
    fusion: Mapping[str, Fusion], family: Family, least: Sequence[Features], most: Sequence[Features]
) -> Sequence[bool]:
    """Which proposals may still reach a verdict when their figures lie in this range."""
    if family not in fusion:
        return [False] * len(least)
    model = fusion[family]
    bars = {
        "contradiction": min(model.thresholds["contradiction"], model.thresholds["difference"], WITHIN_ARTICLE),
        "update": model.thresholds["update"],
    }
    bound = np.array([bars.get(name, np.inf) for name in model.classes])
    return [bool(row.any()) for row in model.ceilings(least, most) >= bound - ROUNDING]


def _probabilities(
    conflicts: Sequence[Proposal], rows: Sequence[Features], fusion: Mapping[str, Fusion]
) -> list[Weighed]:
    weighed: dict[int, Weighed] = {}
    for family in Family:
        if family not in fusion:
            continue
        at = [i for i, one in enumerate(conflicts) if one.family is family]
        model = fusion[family]
        table = model.probabilities([rows[i] for i in at])
        for i, row in zip(at, table, strict=True):
            likely = dict(zip(model.classes, row.tolist(), strict=True))
            weighed[i] = Weighed(conflicts[i], likely.get("contradiction", 0.0), likely.get("update", 0.0))
    return [weighed[i] for i in range(len(conflicts))]


def _one_to_one(weighed: Sequence[Weighed], fusion: Mapping[str, Fusion]) -> list[tuple[Weighed, Verdict]]:
    """The likeliest conflicts with their verdicts, each value once per other article, and each pair of claims once.

    A figure that has moved on takes its date along: of a pair with an update nothing else is asked.
    """
    used: set[tuple[str, ...]] = set()
    kept = []
    told = [(one, _verdict(one, fusion[one.proposal.family].thresholds)) for one in weighed]
    for one, verdict in sorted(told, key=_strength):
        if verdict is None:
            continue
        proposal, left, right = one.proposal, one.proposal.pair.left, one.proposal.pair.right
        marks = {
            (left.id, proposal.family, proposal.left.key, right.article),
            (right.id, proposal.family, proposal.right.key, left.article),
            (left.id, right.id),
        }
        if not marks & used:
            used |= marks
            kept.append((one, verdict))
    return kept


def _strength(told: tuple[Weighed, Verdict | None]) -> tuple[bool, float, PairKey]:
    one, verdict = told
    return (verdict is not Verdict.UPDATE, -max(one.contradiction, one.update), key_of(one.proposal.pair))


def _verdict(one: Weighed, thresholds: Mapping[str, float]) -> Verdict | None:
    pair = one.proposal.pair
    if pair.left.article == pair.right.article:
        valued = one.proposal.family in (Family.TIMES, Family.QUANTITIES)
        return Verdict.CONTRADICTION if valued and one.contradiction >= WITHIN_ARTICLE else None
    # Only a value can move on; the judge's opinion of two sentences cannot tell that from a contradiction.
    moved = one.update >= thresholds["update"] and one.update > one.contradiction
    if moved and one.proposal.family is not Family.MEANING:
        return Verdict.UPDATE
    if one.contradiction >= thresholds["contradiction"]:
        return Verdict.CONTRADICTION
    return Verdict.DIFFERENCE if one.contradiction >= thresholds["difference"] else None


def _clash(one: Weighed, verdict: Verdict) -> Evidence:
    likely = one.update if verdict is Verdict.UPDATE else one.contradiction
    severity = Severity.NOTE
    if verdict is Verdict.CONTRADICTION:
        decided = one.proposal.kind in DECIDED and one.proposal.family is not Family.MEANING
        severity = Severity.ERROR if decided else Severity.WARNING
    return _evidence(one.proposal, verdict, severity, likely)


def _evidence(proposal: Proposal, verdict: Verdict, severity: Severity, confidence: float) -> Evidence:
    return Evidence(
        pair=proposal.pair,
        kind=proposal.kind,
        verdict=verdict,
        left_value=proposal.left.value,
        right_value=proposal.right.value,
        left=proposal.left.span,
        right=proposal.right.span,
        severity=severity,
        confidence=round(confidence, 3),
        reason=proposal.reason,
    )


def _agreements(
    pairs: Sequence[ClaimPair],
    proposals: Iterable[Proposal],
    common: Mapping[PairKey, Features],
    model: Fusion,
    against: set[PairKey],
) -> list[Evidence]:
    apart = [pair for pair in pairs if pair.left.article != pair.right.article and key_of(pair) not in against]
    table = model.probabilities([common[key_of(pair)] for pair in apart])[:, model.classes.index(AGREEMENT)]
    values: dict[PairKey, Proposal] = {}
    for one in proposals:
        if not one.conflict:
            values.setdefault(key_of(one.pair), one)
    found: list[Evidence] = []
    met: set[tuple[str, str]] = set()
    for pair, likely in sorted(zip(apart, table, strict=True), key=lambda row: (-row[1], key_of(row[0]))):
        ends = (pair.left.id, pair.right.article), (pair.right.id, pair.left.article)
        if likely < model.thresholds[AGREEMENT] or met & set(ends):
            continue
        met.update(ends)
        if same := values.get(key_of(pair)):
            found.append(_evidence(same, Verdict.AGREEMENT, Severity.NOTE, float(likely)))
        else:
            found.append(_meaning(pair, float(likely)))
    return found


def _meaning(pair: ClaimPair, likely: float) -> Evidence:
    return Evidence(
        pair=pair,
        kind=Kind.LEXICAL,
        verdict=Verdict.AGREEMENT,
        left_value="",
        right_value="",
        left=pair.left.span,
        right=pair.right.span,
        severity=Severity.NOTE,
        confidence=round(likely, 3),
        reason=MEANING,
    )
