"""Fact sets: one question about an event, two answers that exclude each other, each told in many ways.

A handful of sentences yields dozens of labelled pairs. What tells one answer agrees, what tells two contradicts, and
what stands beside them speaks of another thing although it looks alike.
"""

import json
import random
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, product
from pathlib import Path

from claimcheck.training.inference_sets import CONTRADICTION, NEUTRAL, Example
from claimcheck.training.judge_pairs import agreeing, either, kept_back

# Pairs drawn from a question in each pass, of the 9 agreements, 12 contradictions and 21 look-alikes that it yields.
AGREEING, CONTRADICTING, BESIDE = 3, 4, 3
CROSSED = 2  # pairs with sentences of other questions about the event


@dataclass(frozen=True, slots=True)
class Question:
    """Sentences that give one answer, sentences that give another, and look-alikes that answer neither way."""

    event: str
    kind: str
    one: tuple[str, ...]
    other: tuple[str, ...]
    beside: tuple[str, ...]

    @property
    def told(self) -> tuple[str, ...]:
        """The sentences that answer the question."""
        return self.one + self.other


def read_fact_sets(folder: Path) -> tuple[list[Question], list[Question]]:
    """The questions below `folder`: those to train on, and those of events that are held back for the test."""
    seen: list[Question] = []
    held: list[Question] = []
    for path in sorted(folder.glob("*.jsonl")):
        for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            one, other, beside = (
                tuple(text for _, text in told) for told in (row["a"]["told"], row["b"]["told"], row["beside"])
            )
            question = Question(row["event"], row["kind"], one, other, beside)
            (held if kept_back(question.event) else seen).append(question)
    return seen, held


def from_fact_sets(questions: Iterable[Question], draw: random.Random) -> list[Example]:
    """A draw of the pairs that the questions yield, anew for each pass, each pair in one direction."""
    found = []
    for asked in _by_event(questions):
        for question in asked:
            same, apart, beside = pairs_of(question)
            found += [agreeing(texts, "fact sets", draw) for texts in draw.sample(same, AGREEING)]
            found += [either(texts, CONTRADICTION, "fact sets", draw) for texts in draw.sample(apart, CONTRADICTING)]
            found += [either(texts, NEUTRAL, "fact sets, beside", draw) for texts in draw.sample(beside, BESIDE)]
            others = [text for other in asked if other is not question for text in other.told]
            crossed = list(product(question.told, others))
            crossed = draw.sample(crossed, min(CROSSED, len(crossed)))
            found += [either(texts, NEUTRAL, "fact sets, crossed", draw) for texts in crossed]
    return found


def pairs_of(question: Question) -> tuple[list[tuple[str, str]], list[tuple[str, str]], list[tuple[str, str]]]:
    """Every pair of a question that agrees, that contradicts, and that only looks as if it did either."""
    same = [*combinations(question.one, 2), *combinations(question.other, 2)]
    return same, list(product(question.one, question.other)), list(product(question.told, question.beside))


def labelled_pairs(questions: Iterable[Question]) -> tuple[list[tuple[str, str]], list[bool]]:
    """Every pair of the questions, and whether it contradicts itself."""
    parts = [(parts[1], [*parts[0], *parts[2]]) for parts in map(pairs_of, questions)]
    texts = [pair for apart, others in parts for pair in chain(apart, others)]
    return texts, [label for apart, others in parts for label in [True] * len(apart) + [False] * len(others)]


def _by_event(questions: Iterable[Question]) -> Iterable[Sequence[Question]]:
    events = defaultdict(list)
    for question in questions:
        events[question.event].append(question)
    return events.values()
