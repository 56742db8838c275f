"""An ordered map over independent items: in this process, or in several."""

from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

# Starting a worker costs about a quarter second; an article takes some ten milliseconds to read.
WORTH_WORKERS = 64


def ordered_map(function: Callable[[Item], Result], items: Iterable[Item], jobs: int = 1) -> list[Result]:
    """The results of `function` over `items`, in their order; `jobs` processes when there are items enough.

    With more than one process, `function` and the items must be picklable.
    """
    todo = list(items)
    if jobs <= 1 or len(todo) < WORTH_WORKERS:
        return [function(item) for item in todo]
    with ProcessPoolExecutor(jobs) as pool:
        return list(pool.map(function, todo, chunksize=16))
