"""All that the checks put forward about pairs of claims, with the vectors and opinions that weighing them needs."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

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
# Values whose slots the judge compares, for each pair of claims, those of the most alike pairs first; range 1..20. News
# has one or two, tables of results have hundreds.
ALIGNED_EACH = 4
# Pairs weighed at a time; range 1,000..1,000,000. What a pair needs to be weighed takes some 10 KB.
BATCH = 10_000


@dataclass(frozen=True, slots=True)
class Observation:
    """Everything there is to weigh.

    `aligned`: for the texts of two blanked claims, how likely it is, 0..1, that both blanks ask for one value.
    """

    scene: Scene
    proposals: Sequence[Proposal]
    slots: Slots
    aligned: Mapping[tuple[str, str], float] = field(default_factory=dict)


def survey(
    pairs: Sequence[ClaimPair], articles: Sequence[Article], claims: Sequence[Claim], judge: Judge | None = None
) -> Scene:
    """The scene of a run, with the judge's opinions on its most alike pairs."""
    return Scene(
        articles={article.id: article for article in articles},
        claims={claim.id: claim for claim in claims},
        opinions=_opinions(pairs, len(articles), judge) if judge else {},
    )


def batches(pairs: Iterable[ClaimPair]) -> Iterator[list[ClaimPair]]:
    """The pairs in their order, some BATCH at a time; those of two articles, which come in a row, stay together.

    What is weighed about a pair depends on the pairs of the same two articles, and on no others.
    """
    batch: list[ClaimPair] = []
    for _, group in groupby(pairs, key=lambda pair: (pair.left.article, pair.right.article)):
        batch += group
        if len(batch) >= BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def observe(pairs: Sequence[ClaimPair], scene: Scene, encoder: Encoder, judge: Judge | None = None) -> Observation:
    """Run every check on every pair; slots are encoded and blanks compared in one go each."""
    proposals = [one for pair in pairs for check in CHECKS.values() for one in check.propose(pair, scene)]
    texts = (text for one in proposals for stated in (one.left, one.right) for text in (stated.slot, stated.noun))
    aligned = _aligned(proposals, scene, judge, ALIGNED_EACH * len(pairs)) if judge else {}
    return Observation(scene, proposals, encode_slots(texts, encoder), aligned)


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


def _aligned(proposals: Sequence[Proposal], scene: Scene, judge: Judge, most: int) -> dict[tuple[str, str], float]:
    valued = [
        one
        for one in proposals
        if one.conflict and one.family in VALUED and (one.pair.left.id, one.pair.right.id) in scene.opinions
    ]
    valued.sort(key=lambda one: -one.pair.similarity)
    texts = list(dict.fromkeys(map(blanks, valued)))[:most]
    return dict(zip(texts, judge.judge(texts)[:, 2].tolist(), strict=True)) if texts else {}
