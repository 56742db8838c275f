"""Which articles are copies of one story: agreement counts origins, not outlets."""

from collections.abc import Sequence

import numpy as np
from sklearn.feature_extraction.text import HashingVectorizer

from claimcheck.records import Article

# Share of the shorter article's word 3-grams that stand in the other one too; range 0..1. Edited and cut copies of one
# wire story measure .79 to .85, two reports of one event in own words .11: the middle of the gap.
COPY = 0.5


def origins(articles: Sequence[Article]) -> dict[str, str]:
    """Article id to origin id ("o1", "o2", …, in the order of the articles); copies of one text share an origin."""
    if not articles:
        return {}
    shingles = HashingVectorizer(
        analyzer="word", ngram_range=(3, 3), norm=None, binary=True, alternate_sign=False, n_features=2**20
    ).transform(article.text for article in articles)
    common = (shingles @ shingles.T).toarray()
    sizes = np.maximum(common.diagonal(), 1)
    copies = common / np.minimum.outer(sizes, sizes) >= COPY
    leader = list(range(len(articles)))
    for i in range(len(articles)):
        for j in np.flatnonzero(copies[i, :i]):
            old, new = leader[i], leader[j]
            leader = [new if one == old else one for one in leader]
    numbers = {one: f"o{n}" for n, one in enumerate(dict.fromkeys(leader), 1)}
    return {article.id: numbers[leader[i]] for i, article in enumerate(articles)}
