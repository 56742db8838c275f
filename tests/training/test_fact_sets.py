"""The fact sets that we ship are whole, and yield the pairs that their shape promises."""

import json
import random
from collections import Counter
from itertools import chain
from pathlib import Path

import pytest

import claimcheck
from claimcheck.records import Kind
from claimcheck.training.fact_sets import Question, from_fact_sets, labelled_pairs, read_fact_sets
from claimcheck.training.inference_sets import CONTRADICTION, ENTAILMENT, NEUTRAL

FOLDER = Path(claimcheck.__file__).parent / "training" / "data" / "fact_sets"
FILES = sorted(FOLDER.glob("*.jsonl"))
KEYS = {"event", "kind", "question", "published", "a", "b", "beside"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_question_is_whole(path: Path) -> None:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert rows
    for row in rows:
        assert set(row) == KEYS
        assert row["kind"] in set(Kind)
        parts = row["a"]["told"], row["b"]["told"], row["beside"]
        assert [len(part) for part in parts] == [4, 3, 3]
        assert {language for language, _ in chain(*parts)} == {"id", "en"}


def test_no_sentence_comes_twice() -> None:
    seen, held = read_fact_sets(FOLDER)
    told = Counter(text for one in seen + held for text in one.told + one.beside)
    assert [text for text, count in told.items() if count > 1] == []


def test_no_event_both_trains_and_tests() -> None:
    seen, held = read_fact_sets(FOLDER)
    assert seen and held
    assert {one.event for one in seen}.isdisjoint(one.event for one in held)


DOCKED = Question(
    event="ferry",
    kind="date",
    one=("Kapal merapat Senin.", "The ferry docked on Monday."),
    other=("Feri itu baru tiba Rabu.", "Not before Wednesday did it come in."),
    beside=("Nakhoda berangkat Senin.",),
)


def test_one_answer_agrees_and_two_contradict() -> None:
    texts, clash = labelled_pairs([DOCKED])
    told = {frozenset(pair): label for pair, label in zip(texts, clash, strict=True)}
    assert len(told) == 4 + 2 + 4
    assert told[frozenset(DOCKED.one)] is False
    assert told[frozenset({DOCKED.one[0], DOCKED.other[1]})] is True
    assert told[frozenset({DOCKED.one[0], DOCKED.beside[0]})] is False


def test_a_pass_draws_pairs_of_each_label() -> None:
    seen, _ = read_fact_sets(FOLDER)
    found = from_fact_sets(seen[:10], random.Random(0))
    labels = Counter(one.label for one in found)
    assert labels[CONTRADICTION] == 40
    assert labels[NEUTRAL] >= 30
    assert 20 <= labels[ENTAILMENT] <= 30
