"""Which pairs of claims are worth a look: a few nearest neighbours per claim and other article."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from claimcheck.records import Claim, ClaimPair

# Below this cosine two claims share no subject; range -1..1. Of the partners marked in the training dossiers fewer
# than one in a hundred lies lower.
FLOOR = 0.15


def candidate_pairs(
    claims: Sequence[Claim], vectors: NDArray[np.float32], neighbours: int, articles: int | None = None
) -> list[ClaimPair]:
    """The pairs of claims in which at least one is among the other's `neighbours` nearest in its article.

    `vectors` has one unit row per claim. Claims of one article are paired too, so that an article that contradicts
    itself is seen; these pairs need not be neighbours in the text. Pairs come in the order of the claims. At most
    `neighbours` pairs a claim and article are made, so the number of pairs grows with claims times articles. Only the
    first `articles` articles are held against all others; None: all of them.
    """
    rows: dict[str, list[int]] = {}
    for row, claim in enumerate(claims):
        rows.setdefault(claim.article, []).append(row)
    names = list(rows)
    found: list[ClaimPair] = []
    for i, first in enumerate(names[:articles]):
        for second in names[i:]:
            found += _between(claims, vectors, rows[first], rows[second], neighbours)
    return found


def _between(
    claims: Sequence[Claim], vectors: NDArray[np.float32], left: list[int], right: list[int], neighbours: int
) -> list[ClaimPair]:
    near = vectors[left] @ vectors[right].T
    alone = left is right
    if alone:
        np.fill_diagonal(near, -1.0)
    across = np.argsort(np.argsort(-near, axis=1, kind="stable"), axis=1, kind="stable") + 1
    down = np.argsort(np.argsort(-near, axis=0, kind="stable"), axis=0, kind="stable") + 1
    # An article repeats itself on purpose and seldom contradicts itself: only its nearest sentences are held together.
    keep = (np.minimum(across, down) <= (1 if alone else neighbours)) & (near >= FLOOR)
    if alone:
        keep = np.triu(keep, 1)
    pairs = []
    for i, j in np.argwhere(keep):
        a, b = claims[left[i]], claims[right[j]]
        keys = {name.key for name in a.names} & {name.key for name in b.names}
        pairs.append(
            ClaimPair(
                left=a,
                right=b,
                similarity=float(near[i, j]),
                rank=int(min(across[i, j], down[i, j])),
                mutual=bool(across[i, j] == 1 and down[i, j] == 1),
                shared=tuple(sorted(keys)),
            )
        )
    return pairs
