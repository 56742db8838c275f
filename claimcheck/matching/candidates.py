"""Which pairs of claims are worth a look: a few nearest neighbours per claim in the articles of its story.

All-pairs work is done on articles alone, one vector and a row of name weights each: 10,000 articles take seconds. Of
claims only those of related articles meet, and each keeps a bounded number of pairs, so that the pairs grow with the
number of claims.
"""

from collections import Counter
from collections.abc import Sequence
from math import log

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from claimcheck.records import Claim, ClaimPair

# Below this cosine two claims share no subject; range -1..1. Of the partners marked in the training dossiers fewer
# than one in a hundred lies lower.
FLOOR = 0.15
# Articles that each article is held against; range 5..50. Among the 193 articles of all training dossiers together 95
# of 100 on one event are among each other's nearest 6, 99 of 100 among the nearest 34.
RELATED = 12
# The least cosine of two articles, shared names added, when there are more than RELATED: below it they tell different
# stories. Range .4...8; of pairs on one event in the training dossiers 99 of 100 lie above, of others 17 of 100.
KIN = 0.6
# What a shared name adds to the cosine of two articles, by its inverse document frequency; range 0..0.1. .03 brings
# articles of one training dossier nearest to each other; .01 and .05 do hardly worse.
NAME_WEIGHT = 0.03
# A name in more than this share of the articles, and in more than so many, says nothing of the story; range .01...5.
COMMON, MANY = 0.1, 30
# Pairs of one claim, in a story and among more articles than RELATED, where most neighbours tell other stories; range
# 5..100. Five neighbours in each of five articles make 25.
PER_CLAIM, PER_CLAIM_OF_MANY = 25, 10

Vectors = NDArray[np.float32]
# A pair by the numbers of its claims: a folder of thousands of articles has millions before the best are kept.
MET = np.dtype([("left", "i4"), ("right", "i4"), ("similarity", "f4"), ("rank", "i4"), ("mutual", "?")])


def candidate_pairs(
    claims: Sequence[Claim], vectors: Vectors, neighbours: int, drafts: int | None = None
) -> list[ClaimPair]:
    """The pairs of claims in which at least one is among the other's `neighbours` nearest in its article.

    `vectors` has one unit row per claim. Claims of one article are paired too, so that an article that contradicts
    itself is seen; these pairs need not be neighbours in the text. With `drafts` the first so many articles are held
    against all others; without, every article against its RELATED ones. Each claim keeps its best pairs.
    Pairs come in the order of the claims.
    """
    rows: dict[str, list[int]] = {}
    for row, claim in enumerate(claims):
        rows.setdefault(claim.article, []).append(row)
    names = list(rows)
    if drafts is None:
        meetings = _related([[claims[row] for row in rows[name]] for name in names], [vectors[rows[n]] for n in names])
    else:
        meetings = [(i, j) for i in range(min(drafts, len(names))) for j in range(i, len(names))]
    met = np.concatenate([_between(vectors, rows[names[i]], rows[names[j]], neighbours) for i, j in meetings])
    best = met[_best(met, len(claims), PER_CLAIM if len(names) <= RELATED + 1 else PER_CLAIM_OF_MANY)]
    held = [{name.key for name in claim.names} for claim in claims]
    return [
        ClaimPair(
            left=claims[i],
            right=claims[j],
            similarity=similarity,
            rank=rank,
            mutual=mutual,
            shared=tuple(sorted(held[i] & held[j])),
        )
        for i, j, similarity, rank, mutual in best.tolist()
    ]


def _related(articles: Sequence[Sequence[Claim]], vectors: Sequence[Vectors]) -> list[tuple[int, int]]:
    """Which articles to hold against each other and themselves, by number, the smaller one first."""
    count = len(articles)
    if count <= RELATED + 1:
        return [(i, j) for i in range(count) for j in range(i, count)]
    centres = np.stack([table.sum(axis=0) for table in vectors])
    centres /= np.maximum(np.linalg.norm(centres, axis=1, keepdims=True), 1e-6)
    weights = _name_weights(articles)
    meetings = {(i, i) for i in range(count)}
    for i in range(count):
        near = centres @ centres[i] + NAME_WEIGHT * (weights @ weights[[i]].T).toarray()[:, 0]
        near[i] = -np.inf
        nearest = np.argpartition(-near, RELATED)[:RELATED]
        meetings |= {(min(i, j), max(i, j)) for j in nearest[near[nearest] >= KIN].tolist()}
    return sorted(meetings)


def _name_weights(articles: Sequence[Sequence[Claim]]) -> csr_array:
    """The names of each article; the product of two rows is the inverse document frequency of what they share."""
    held = [{name.key for claim in claims for name in claim.names if not name.pronoun} for claims in articles]
    seen = Counter(key for keys in held for key in keys)
    kept = [key for key, count in seen.items() if 1 < count <= max(COMMON * len(articles), MANY)]
    place = {key: n for n, key in enumerate(kept)}
    at = [(i, place[key]) for i, keys in enumerate(held) for key in sorted(keys & place.keys())]
    weights = [log(len(articles) / seen[kept[n]]) ** 0.5 for _, n in at]
    return csr_array((weights, tuple(zip(*at, strict=True)) or ([], [])), shape=(len(articles), max(len(kept), 1)))


def _between(vectors: Vectors, left: list[int], right: list[int], neighbours: int) -> NDArray[np.void]:
    near = vectors[left] @ vectors[right].T
    alone = left is right
    if alone:
        np.fill_diagonal(near, -1.0)
    across = np.argsort(np.argsort(-near, axis=1, kind="stable"), axis=1, kind="stable") + 1
    down = np.argsort(np.argsort(-near, axis=0, kind="stable"), axis=0, kind="stable") + 1
    rank = np.minimum(across, down)
    # An article repeats itself on purpose and seldom contradicts itself: only its nearest sentences are held together.
    keep = (rank <= (1 if alone else neighbours)) & (near >= FLOOR)
    if alone:
        keep = np.triu(keep, 1)
    i, j = np.nonzero(keep)
    met = np.empty(len(i), MET)
    met["left"], met["right"] = np.array(left)[i], np.array(right)[j]
    met["similarity"], met["rank"] = near[i, j], rank[i, j]
    met["mutual"] = (across[i, j] == 1) & (down[i, j] == 1)
    return met


def _best(met: NDArray[np.void], claims: int, most: int) -> NDArray[np.bool_]:
    """Which pairs are among the `most` most similar of at least one of their claims, or as similar as the last."""
    ends = np.concatenate([met["left"], met["right"]])
    near = np.concatenate([met["similarity"], met["similarity"]])
    order = np.lexsort((-near, ends))
    first = np.searchsorted(ends[order], np.arange(claims + 1))
    last = np.minimum(first[:-1] + most, first[1:]) - 1
    # A claim in no pair has no last one: what stands there instead is never looked at.
    least = near[order[last]] if len(order) else near
    return np.asarray(met["similarity"] >= np.minimum(least[met["left"]], least[met["right"]]))
