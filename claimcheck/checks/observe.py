"""All that the checks put forward about the pairs, with the vectors and opinions that weighing them needs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from claimcheck.checks import CHECKS
from claimcheck.checks.proposal import VALUED, Proposal
from claimcheck.checks.scene import Opinion, Scene, Slots, blanked, encode_slots
from claimcheck.claims.context import spelled_out
from claimcheck.models import Encoder, Judge
from claimcheck.records import Article, Claim, ClaimPair

# The judge reads a claim's nearest partners only, and none that hardly share a subject; ranges 1..neighbours and
# -1..1. Of the contradictions marked in the training dossiers 93 of 100 are among those it reads.
JUDGED_RANK, JUDGED_SIMILARITY = 3, 0.2
# A story is judged whole; of a folder of hundreds of articles only the pairs most alike. Ranges 500..10,000 and 1..20:
# a thousand pairs take some three seconds on two cores, two for each article a two-hundredth of one.
JUDGED_ALWAYS, JUDGED_EACH = 600, 2
# The same for values whose slots are compared: those of the most alike pairs first.
ALIGNED_ALWAYS, ALIGNED_EACH = 1200, 4


@dataclass(frozen=True, slots=True)
class Observation:
    """Everything there is to weigh.

    `aligned`: for the texts of two blanked claims, how likely it is, 0..1, that both blanks ask for one value.
    """

    scene: Scene
    proposals: Sequence[Proposal]
    slots: Slots
    aligned: Mapping[tuple[str, str], float] = field(default_factory=dict)


def observe(
    pairs: Sequence[ClaimPair],
    articles: Sequence[Article],
    claims: Sequence[Claim],
    encoder: Encoder,
    judge: Judge | None = None,
) -> Observation:
    """Run every check on every pair; slots are encoded, pairs judged and blanks compared in one batch each."""
    scene = Scene(
        articles={article.id: article for article in articles},
        claims={claim.id: claim for claim in claims},
        opinions=_opinions(pairs, len(articles), judge) if judge else {},
    )
    proposals = [one for pair in pairs for check in CHECKS.values() for one in check.propose(pair, scene)]
    texts = (text for one in proposals for stated in (one.left, one.right) for text in (stated.slot, stated.noun))
    return Observation(
        scene, proposals, encode_slots(texts, encoder), _aligned(proposals, scene, judge) if judge else {}
    )


def blanks(proposal: Proposal) -> tuple[str, str]:
    """The two claims with the proposal's values left out."""
    return blanked(proposal.pair.left, proposal.left.span), blanked(proposal.pair.right, proposal.right.span)


def _opinions(pairs: Sequence[ClaimPair], articles: int, judge: Judge) -> dict[tuple[str, str], Opinion]:
    near = [pair for pair in pairs if pair.rank <= JUDGED_RANK and pair.similarity >= JUDGED_SIMILARITY]
    near.sort(key=lambda pair: -pair.similarity)
    del near[JUDGED_ALWAYS + JUDGED_EACH * articles :]
    texts = [(spelled_out(pair.left), spelled_out(pair.right)) for pair in near]
    there = judge.judge(texts)
    back = judge.judge([(right, left) for left, right in texts])
    means = ((there + back) / 2).tolist()
    return {(pair.left.id, pair.right.id): Opinion(*mean) for pair, mean in zip(near, means, strict=True)}


def _aligned(proposals: Sequence[Proposal], scene: Scene, judge: Judge) -> dict[tuple[str, str], float]:
    valued = [
        one
        for one in proposals
        if one.conflict and one.family in VALUED and (one.pair.left.id, one.pair.right.id) in scene.opinions
    ]
    valued.sort(key=lambda one: -one.pair.similarity)
    texts = list(dict.fromkeys(map(blanks, valued)))[: ALIGNED_ALWAYS + ALIGNED_EACH * len(scene.articles)]
    return dict(zip(texts, judge.judge(texts)[:, 2].tolist(), strict=True)) if texts else {}
