import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.matching.candidates import FLOOR, candidate_pairs
from claimcheck.records import Claim, Span


def claim(article: str, n: int) -> Claim:
    return Claim(
        id=f"{article}.{n}", article=article, index=n, paragraph=0, span=Span(n * 10, n * 10 + 9), text="x" * 9,
        line=1, column=1, language="id",
    )  # fmt: skip


def unit(rows: np.ndarray) -> np.ndarray:
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)


@given(st.integers(1, 6), st.integers(1, 6), st.integers(1, 3), st.integers(0, 2**32 - 1))
def test_a_claim_gets_its_nearest_and_no_pair_comes_twice(left: int, right: int, neighbours: int, seed: int) -> None:
    claims = [claim("a1", n) for n in range(left)] + [claim("a2", n) for n in range(right)]
    vectors = unit(np.random.default_rng(seed).normal(size=(left + right, 8)))
    pairs = candidate_pairs(claims, vectors, neighbours)
    seen = [(pair.left.id, pair.right.id) for pair in pairs]
    assert len(set(seen)) == len(seen)
    assert all(one != other and (other, one) not in seen for one, other in seen)
    near = vectors[:left] @ vectors[left:].T
    for i in range(left):
        j = int(near[i].argmax())
        if near[i, j] >= FLOOR:
            assert (f"a1.{i}", f"a2.{j}") in seen
    for pair in pairs:
        assert pair.rank <= neighbours
        assert pair.similarity >= FLOOR


def test_neighbours_bound_the_pairs() -> None:
    claims = [claim("a1", n) for n in range(20)] + [claim("a2", n) for n in range(20)]
    vectors = unit(np.abs(np.random.default_rng(1).normal(size=(40, 8))))
    across = [pair for pair in candidate_pairs(claims, vectors, 2) if pair.left.article != pair.right.article]
    assert len(across) <= 2 * 20 * 2
