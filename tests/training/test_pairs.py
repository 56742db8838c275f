"""The labelled pairs of claims that we ship parse, keep to their values and repeat nothing."""

import json
from collections import Counter
from pathlib import Path

import pytest

import claimcheck
from claimcheck.records import Kind

FOLDER = Path(claimcheck.__file__).parent / "training" / "data" / "pairs"
FILES = sorted(FOLDER.glob("*.jsonl"))
KEYS = {"event", "kind", "label", "a", "b", "a_published", "b_published", "lang", "note"}
LABELS = {"contradict", "agree", "update", "compatible", "unrelated"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_row_is_whole(path: Path) -> None:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert rows
    for row in rows:
        assert set(row) == KEYS
        assert row["kind"] in set(Kind)
        assert row["label"] in LABELS
        assert row["lang"] in {"id", "en", "id+en"}
        assert row["a"] != row["b"]


def test_no_pair_comes_twice() -> None:
    pairs = Counter(
        frozenset((row["a"], row["b"]))
        for path in FILES
        for row in map(json.loads, path.read_text(encoding="utf-8").splitlines())
    )
    assert [pair for pair, count in pairs.items() if count > 1] == []
