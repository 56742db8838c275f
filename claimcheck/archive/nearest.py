"""Vectors in a byte per number, and the articles whose vectors lie nearest to those of a draft.

A million vectors in half precision are 768 MB to read and half a second to widen; a byte each halves the first and all
but spares the second. The cosine they give is off by some thousandths, which moves nothing that is near: what is found
is then compared with the vectors themselves.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

import numpy as np

from claimcheck.archive.interface import Matrix

# Bytes of sketches compared at once, range 1,500,000..15,000,000, measured on 300,000 vectors: 15,000 vectors of 384
# numbers are 24 MB of floats, which malloc hands out again without asking the system for fresh pages.
BLOCK = 6_000_000
WORKERS = 2  # 1 to the number of cores: blocks compared at once
# Archived claims kept for each claim of the draft; range 5..100. An event has a dozen reports at most in one archive
# window, each with one or two sentences about a fact.
NEAREST = 20
MOST = 127  # of a signed byte
SCALE = np.dtype("<f4")

Block = list[tuple[int, bytes]]
Item = TypeVar("Item")
Result = TypeVar("Result")


def sketch(rows: Matrix) -> bytes:
    """The rows (n, dim) as n scales and n times dim signed bytes; each number is its byte times its row's scale."""
    scales = np.abs(rows).max(axis=1, initial=1e-9) / MOST
    return bytes(scales.astype(SCALE).tobytes() + np.rint(rows / scales[:, None]).astype(np.int8).tobytes())


def nearest(vectors: Matrix, block: Block) -> list[tuple[int, float]]:
    """The articles of the claims in the block that are nearest to any of the vectors (n, dim), each with its cosine."""
    width = SCALE.itemsize + vectors.shape[1]
    counts = [len(told) // width for _, told in block]
    if not sum(counts):
        return []
    cuts = [count * SCALE.itemsize for count in counts]
    scales = np.frombuffer(b"".join(told[:cut] for (_, told), cut in zip(block, cuts, strict=True)), SCALE)
    ends = [count * width for count in counts]
    rows = np.frombuffer(b"".join(told[a:b] for (_, told), a, b in zip(block, cuts, ends, strict=True)), np.int8)
    near = rows.reshape(len(scales), -1).astype(np.float32) @ vectors.T.astype(np.float32) * scales[:, None]
    numbers = np.repeat([number for number, _ in block], counts)
    top = np.argpartition(-near, min(NEAREST, len(near)) - 1, axis=0)[:NEAREST]
    scores = np.take_along_axis(near, top, axis=0)
    return list(zip(numbers[top].ravel().tolist(), scores.ravel().tolist(), strict=True))


def abreast(work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
    """`work` done on the items, WORKERS of them at a time and no more taken than that."""
    with ThreadPoolExecutor(WORKERS) as pool:
        waiting: deque[Future[Result]] = deque()
        for item in items:
            if len(waiting) == WORKERS:
                yield waiting.popleft().result()
            waiting.append(pool.submit(work, item))
        while waiting:
            yield waiting.popleft().result()
