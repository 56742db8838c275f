"""All that the checks put forward about the pairs, with the vectors and opinions that weighing them needs."""

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.checks import CHECKS
from claimcheck.checks.proposal import Proposal
from claimcheck.checks.scene import Scene, Slots, encode_slots
from claimcheck.claims.context import spelled_out
from claimcheck.models import Encoder, Judge
from claimcheck.records import Article, Claim, ClaimPair

# The judge reads a claim's nearest partners only; range 1..neighbours. The true partner is the nearest or next in
# 86 of 100 cases, and each further rank costs as much time as the first.
JUDGED_RANK = 2


@dataclass(frozen=True, slots=True)
class Observation:
    """Everything there is to weigh."""

    scene: Scene
    proposals: Sequence[Proposal]
    slots: Slots


def observe(
    pairs: Sequence[ClaimPair],
    articles: Sequence[Article],
    claims: Sequence[Claim],
    encoder: Encoder,
    judge: Judge | None = None,
) -> Observation:
    """Run every check on every pair; slots are encoded, and pairs judged, in one batch each."""
    scene = Scene(
        articles={article.id: article for article in articles},
        claims={claim.id: claim for claim in claims},
        opinions=_opinions(pairs, judge) if judge else {},
    )
    proposals = [one for pair in pairs for check in CHECKS.values() for one in check.propose(pair, scene)]
    texts = (text for one in proposals for stated in (one.left, one.right) for text in (stated.slot, stated.noun))
    return Observation(scene, proposals, encode_slots(texts, encoder))


def _opinions(pairs: Sequence[ClaimPair], judge: Judge) -> dict[tuple[str, str], tuple[float, float, float]]:
    near = [pair for pair in pairs if pair.rank <= JUDGED_RANK]
    texts = [(spelled_out(pair.left), spelled_out(pair.right)) for pair in near]
    there = judge.judge(texts)
    back = judge.judge([(right, left) for left, right in texts])
    return {
        (pair.left.id, pair.right.id): (max(a[0], b[0]), max(a[1], b[1]), max(a[2], b[2]))
        for pair, a, b in zip(near, there.tolist(), back.tolist(), strict=True)
    }
