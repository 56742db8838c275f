"""All that the checks put forward about pairs of claims, with the vectors and opinions that weighing them needs."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress, groupby

from claimcheck.checks import CHECKS, judged
from claimcheck.checks.features import (
    Explanations,
    Features,
    PairKey,
    agrees,
    key_of,
    met_within,
    pair_features,
    plain_features,
    rivals,
    slot_features,
)
from claimcheck.checks.proposal import Family, Proposal
from claimcheck.checks.scene import Opinion, Scene, Slots, encode_slots
from claimcheck.claims.context import spelled_out
from claimcheck.models import Encoder, Judge
from claimcheck.records import Article, Claim, ClaimPair

# The judge reads a claim's nearest partners only, and none that hardly share a subject; ranges 1..neighbours and
# -1..1. Of the contradictions marked in the training dossiers 93 of 100 are among those it reads.
JUDGED_RANK, JUDGED_SIMILARITY = 3, 0.2
# A story is judged whole; of a folder of hundreds of articles only the pairs most alike. Ranges 500..10,000 and 1..20:
# a thousand pairs take some three seconds on two cores, one for each article a three-hundredth of one.
JUDGED_ALWAYS, JUDGED_EACH = 600, 1
# Families in which a value that both claims hold is in conflict with none: "seven, five of them women", "five women".
# In the training dossiers 1 of 105 such pairs of values is a contradiction.
COUNTED = frozenset({Family.TIMES, Family.QUANTITIES})
# Pairs weighed at a time; range 1,000..1,000,000. What a pair needs to be weighed takes some 10 KB.
BATCH = 10_000


# Of the least and the most that the figures of some proposals of one family can be, which of them may matter.
Promising = Callable[[Family, Sequence[Features], Sequence[Features]], Sequence[bool]]


@dataclass(frozen=True, slots=True)
class Observation:
    """Everything there is to weigh.

    `common`: the figures of each pair; `conflicts`: the proposals to weigh and, row by row, their figures in `rows`.
    """

    scene: Scene
    proposals: Sequence[Proposal]
    common: Mapping[PairKey, Features]
    conflicts: Sequence[Proposal]
    rows: Sequence[Features]
    slots: Slots


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


def observe(
    pairs: Sequence[ClaimPair],
    scene: Scene,
    encoder: Encoder,
    promising: Promising | None = None,
) -> Observation:
    """Run every check on every pair; of the conflicts that are `promising` read the slots too, in one go.

    Without it all are read. Most conflicts lie between sentences that are hardly alike, and no slot could save them.
    """
    proposals = [one for pair in pairs for check in CHECKS.values() for one in check.propose(pair, scene)]
    by_pair: dict[PairKey, list[Proposal]] = defaultdict(list)
    for one in proposals:
        by_pair[key_of(one.pair)].append(one)
    common = {key_of(pair): pair_features(pair, scene, by_pair[key_of(pair)]) for pair in pairs}
    if scene.opinions:
        asked = (judged.propose(pair, by_pair[key_of(pair)], scene) for pair in pairs)
        proposals += [one for one in asked if one]
    held = met_within(proposals)
    conflicts = [one for one in proposals if one.conflict and not (one.family in COUNTED and _met(one, held))]
    plain = _plain(conflicts, proposals, common, scene, held)
    read = proposals
    if promising:
        kept = _kept(conflicts, plain, promising)
        conflicts, plain = list(compress(conflicts, kept)), list(compress(plain, kept))
        ends = {end for one in conflicts for end in _ends(one)}
        read = [*conflicts, *(one for one in proposals if agrees(one) and not ends.isdisjoint(_ends(one)))]
    slots = encode_slots(
        (text for one in read for side in (one.left, one.right) for text in (side.slot, side.noun)), encoder
    )
    explanations = Explanations(read, slots)
    rows = [
        figures
        | slot_features(
            one,
            slots.near(one.left.slot, one.right.slot),
            slots.near(one.left.noun, one.right.noun),
            explanations.of(one),
        )
        for one, figures in zip(conflicts, plain, strict=True)
    ]
    return Observation(scene, proposals, common, conflicts, rows, slots)


def _plain(
    conflicts: Sequence[Proposal],
    proposals: Sequence[Proposal],
    common: Mapping[PairKey, Features],
    scene: Scene,
    held: Mapping[tuple[PairKey, Family], set[str]],
) -> list[Features]:
    crowd = rivals(proposals)
    return [
        plain_features(one, common[key_of(one.pair)], scene, crowd[key_of(one.pair), one.family], _met(one, held))
        for one in conflicts
    ]


def _met(one: Proposal, held: Mapping[tuple[PairKey, Family], set[str]]) -> float:
    """How many of the two values both claims hold, halved."""
    return len({f"left {one.left.key}", f"right {one.right.key}"} & held.get((key_of(one.pair), one.family), set())) / 2


def _kept(conflicts: Sequence[Proposal], plain: Sequence[Features], promising: Promising) -> list[bool]:
    """Which conflicts may still matter, whatever their slots turn out to be."""
    kept = [False] * len(conflicts)
    for family in Family:
        at = [i for i, one in enumerate(conflicts) if one.family is family]
        least, most = [], []
        for i in at:
            one = conflicts[i]
            least.append(plain[i] | slot_features(one, -1.0, _known(one, -1.0), (0.0, 0.0)))
            most.append(plain[i] | slot_features(one, 1.0, _known(one, 1.0), (1.0, 1.0)))
        for i, matters in zip(at, promising(family, least, most), strict=True):
            kept[i] = bool(matters)
    return kept


def _known(one: Proposal, unknown: float) -> float:
    return 1.0 if one.left.noun == one.right.noun else unknown


def _ends(one: Proposal) -> tuple[tuple[str, str, str], tuple[str, str, str]]:
    """Each side's value, and the article it is held against."""
    left, right = one.pair.left, one.pair.right
    return (left.id, one.left.key, right.article), (right.id, one.right.key, left.article)


def _opinions(pairs: Sequence[ClaimPair], articles: int, judge: Judge) -> dict[tuple[str, str], Opinion]:
    near = [pair for pair in pairs if pair.rank <= JUDGED_RANK and pair.similarity >= JUDGED_SIMILARITY]
    near.sort(key=lambda pair: -pair.similarity)
    del near[JUDGED_ALWAYS + JUDGED_EACH * articles :]
    texts = [(spelled_out(pair.left), spelled_out(pair.right)) for pair in near]
    there = judge.judge(texts)
    back = judge.judge([(right, left) for left, right in texts])
    means = ((there + back) / 2).tolist()
    return {(pair.left.id, pair.right.id): Opinion(*mean) for pair, mean in zip(near, means, strict=True)}
