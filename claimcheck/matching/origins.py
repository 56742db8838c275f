"""Which articles are copies of one story: agreement counts origins, not outlets."""

import re
from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_array

from claimcheck.records import Article

# Share of the shorter article's word 3-grams that stand in the other one too; range 0..1. Edited and cut copies of one
# wire story measure .79 to .85, two reports of one event in own words .11: the middle of the gap.
COPY = 0.5
# Articles compared with all others at a time; range 16..1,024. What they share is a table of some megabytes.
ROWS = 128
# matches: a word of two letters or more, a number of two digits or more
WORD = re.compile(r"\w\w+")


def origins(articles: Sequence[Article]) -> dict[str, str]:
    """Article id to origin id ("o1", "o2", …, in the order of the articles); copies of one text share an origin."""
    held = [_shingles(article.text) for article in articles]
    place = {one: n for n, one in enumerate(set().union(*held))}
    at = [(i, place[one]) for i, found in enumerate(held) for one in found]
    shape = (len(articles), len(place) + 1)
    table = csr_array((np.ones(len(at), np.int32), tuple(zip(*at, strict=True)) or ([], [])), shape=shape)
    sizes = np.maximum([len(found) for found in held], 1)
    leader = list(range(len(articles)))
    for start in range(0, len(articles), ROWS):
        common = (table[start : start + ROWS] @ table.T).tocoo()
        left, right = common.row + start, common.col
        copies = (common.data >= COPY * np.minimum(sizes[left], sizes[right])) & (right < left)
        for i, j in sorted(zip(left[copies].tolist(), right[copies].tolist(), strict=True)):
            old, new = leader[i], leader[j]
            leader = [new if one == old else one for one in leader]
    numbers = {one: f"o{n}" for n, one in enumerate(dict.fromkeys(leader), 1)}
    return {article.id: numbers[leader[i]] for i, article in enumerate(articles)}


def _shingles(text: str) -> set[tuple[str, ...]]:
    """The text's word 3-grams."""
    words = WORD.findall(text.lower())
    return set(zip(words, words[1:], words[2:], strict=False))
