from collections import Counter
from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.matching.candidates import FLOOR, PER_CLAIM, RELATED, candidate_pairs
from claimcheck.records import Claim, Name, NameKind, Span


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


def many(count: int, seed: int) -> tuple[list[Claim], np.ndarray]:
    """`count` articles of six claims, the first and the last of them on one event."""
    draw = np.random.default_rng(seed)
    claims = [claim(f"a{n:03}", at) for n in range(count) for at in range(6)]
    vectors = draw.normal(size=(6 * count, 32))
    vectors[:, 0] += 6
    vectors[-6:] = vectors[:6] + 0.2 * draw.normal(size=(6, 32))
    return claims, unit(vectors)


@given(st.integers(0, 2**32 - 1))
def test_articles_on_one_event_meet_among_many(seed: int) -> None:
    claims, vectors = many(60, seed)
    met = {(pair.left.article, pair.right.article) for pair in candidate_pairs(claims, vectors, 3)}
    assert ("a000", "a059") in met


def test_pairs_grow_with_the_claims_and_not_with_their_square() -> None:
    pairs = {}
    for count in (40, 160):
        claims, vectors = many(count, 5)
        found = candidate_pairs(claims, vectors, 5)
        of_claim = Counter(id for pair in found for id in (pair.left.id, pair.right.id))
        met = Counter(article for pair in found for article in {pair.left.article, pair.right.article})
        pairs[count] = len(found)
        assert min(of_claim.values()) <= PER_CLAIM
        assert len(found) <= PER_CLAIM * len(claims)
        assert len(met) == count
    assert pairs[160] <= 4.5 * pairs[40]


def test_drafts_meet_everything_and_nothing_else_does() -> None:
    claims, vectors = many(3 * RELATED, 7)
    met = {(pair.left.article, pair.right.article) for pair in candidate_pairs(claims, vectors, 3, drafts=2)}
    assert {one for one, _ in met} == {"a000", "a001"}
    assert len({other for one, other in met if one == "a000"} - {"a000"}) > 2 * RELATED


def test_a_shared_rare_name_brings_articles_together() -> None:
    claims, vectors = many(60, 11)
    names = tuple(Name(span=Span(0, 9), text=key, key=key, kind=NameKind.PLACE) for key in ("sarwa", "wera", "tepi"))
    alone = {(pair.left.article, pair.right.article) for pair in candidate_pairs(claims, vectors, 3)}
    far = next(f"a{n:03}" for n in range(1, 60) if ("a000", f"a{n:03}") not in alone)
    named = [replace(one, names=names) if one.article in ("a000", far) else one for one in claims]
    assert ("a000", far) in {(pair.left.article, pair.right.article) for pair in candidate_pairs(named, vectors, 3)}
