"""What the judge holds for a contradiction between two claims as a whole, and which kind it is.

A small model names the kind from what the checks found in the pair and from cues and speakers. It is fitted on
contradictions that people have given a kind (`training.kinds`); two readers name one kind in nine of ten.
"""

from collections.abc import Sequence

from claimcheck.checks.fusion import KINDS, load_fusion
from claimcheck.checks.proposal import Family, Proposal, Stated
from claimcheck.checks.scene import Scene
from claimcheck.checks.standing import same_speaker
from claimcheck.records import Claim, ClaimPair, Kind

# The reason of a proposal that rests on the judge alone.
JUDGED = "judge"
# Below this probability the judge's contradiction is not even weighed; range 0..0.5. It saves time, no more: what is
# reported is decided by weighing.
SUSPECTED = 0.1
# Kinds that need no value to ask for: "which organisation?" misleads where none is in dispute.
STATEMENTS = frozenset({Kind.ROLE, Kind.NEGATION, Kind.CERTAINTY, Kind.QUOTE, Kind.LEXICAL})


def propose(pair: ClaimPair, found: Sequence[Proposal], scene: Scene) -> Proposal | None:
    """The pair as a whole, when the judge has read it and sees a contradiction rather than agreement.

    `found`: what the checks put forward about this pair.
    """
    opinion = scene.opinions.get((pair.left.id, pair.right.id))
    if opinion is None or opinion.contradiction < max(opinion.entailment, SUSPECTED):
        return None
    left, right = (Stated(claim.text, claim.span, "whole", claim.text) for claim in (pair.left, pair.right))
    return Proposal(
        pair=pair,
        kind=kind_of(pair, found),
        family=Family.MEANING,
        conflict=True,
        left=left,
        right=right,
        reason=JUDGED,
        traits={"contradicts_twice": opinion.contradiction**2},
    )


def kind_of(pair: ClaimPair, found: Sequence[Proposal]) -> Kind:
    """What two claims that exclude each other most likely disagree on; a value only where a check saw it clash."""
    model = load_fusion(judged=True)[KINDS]
    (row,) = model.probabilities([kind_features(pair, found)])
    seen = STATEMENTS | {one.kind for one in found if one.conflict}
    kinds = [Kind.LEXICAL if name == "none" else Kind(name) for name in model.classes]
    return max(zip(row.tolist(), kinds, strict=True), key=lambda told: told[0] if told[1] in seen else 0.0)[1]


def kind_features(pair: ClaimPair, found: Sequence[Proposal]) -> dict[str, float]:
    """What speaks for a kind: values that clash or agree, and what either claim or both hold."""
    told = {f"{one.kind} {'clash' if one.conflict else 'same'}": 1.0 for one in found}
    for claim in (pair.left, pair.right):
        for name in _held(claim):
            told[name] = told.get(name, 0.0) + 0.5
    told["standing"] = float(pair.left.certainty is not pair.right.certainty)
    told["one speaker"] = float(same_speaker(pair))
    return told


def _held(claim: Claim) -> set[str]:
    """What there is in a claim, whatever it says."""
    held = {f"name {name.kind}" for name in claim.names} | {f"cue {cue.kind}" for cue in claim.cues}
    held |= {f"certainty {claim.certainty}"}
    parts = (
        ("moment", claim.moments),
        ("quantity", claim.quantities),
        ("speaker", claim.speaker),
        ("quoted", claim.quotes),
    )
    return held | {name for name, there in parts if there}
