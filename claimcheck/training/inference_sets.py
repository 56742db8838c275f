"""Public sets of natural-language inference under the judge's classes."""

import json
import random
from dataclasses import dataclass
from pathlib import Path

from claimcheck.training.parallel import lines

CONTRADICTION, NEUTRAL, ENTAILMENT = 0, 1, 2
FEVER_WORDS = 60  # evidence longer than this is several sentences, which the judge never meets
NAMES = {
    "contradiction": CONTRADICTION,
    "neutral": NEUTRAL,
    "entailment": ENTAILMENT,
    "c": CONTRADICTION,
    "n": NEUTRAL,
    "e": ENTAILMENT,
    "REFUTES": CONTRADICTION,
    "SUPPORTS": ENTAILMENT,
}
LICENCES = {
    "indonli": "CC BY-SA 4.0",
    "multinli, translated sample": "OANC and CC BY-SA mix",
    "fever, development pairs": "CC BY-SA 3.0",
    "fever symmetric": "CC BY-SA 3.0",
}


@dataclass(frozen=True, slots=True)
class Example:
    """A premise, a hypothesis, and what the first says of the second."""

    premise: str
    hypothesis: str
    label: int
    source: str


def indonli(data: Path, split: str) -> list[Example]:
    """Indonesian, written by people; `split` is train, val or test_lay."""
    rows = map(json.loads, filter(None, lines(data / "indonli" / f"{split}.jsonl")))
    return [Example(row["premise"], row["hypothesis"], NAMES[row["label"]], "indonli") for row in rows]


def multinli(data: Path) -> list[Example]:
    """A sample of MultiNLI, machine-translated into Indonesian."""
    path = data / "indonli" / "translate_train_small" / "train.jsonl"
    rows = [json.loads(line) for line in lines(path) if line]
    return [
        Example(row["sentence1"], row["sentence2"], NAMES[row["gold_label"]], "multinli")
        for row in rows
        if row["gold_label"] in NAMES
    ]


def fever(data: Path, count: int, seed: int = 0) -> list[Example]:
    """English claims against Wikipedia: a draw of the development pairs with short evidence, and the symmetric set."""
    folder = data / "fever_pairs" / "RTE-Fever" / "processed"
    names = ("dev.raw.input0", "dev.raw.input1", "dev.label")
    found = []
    for evidence, claim, label in zip(*(lines(folder / name) for name in names), strict=True):
        if label and len(evidence.split()) <= FEVER_WORDS:
            sure = ENTAILMENT if label == "entailment" else CONTRADICTION  # this set holds no claim without evidence
            found.append(Example(_detokenised(evidence), _detokenised(claim), sure, "fever"))
    random.Random(seed).shuffle(found)
    rows = map(json.loads, filter(None, lines(data / "fever_symmetric" / "fever_symmetric_dev.jsonl")))
    symmetric = [
        Example(_detokenised(row["sentence1"]), _detokenised(row["sentence2"]), NAMES[row["gold_label"]], "fever")
        for row in rows
    ]
    return found[:count] + symmetric


def _detokenised(text: str) -> str:
    for token, mark in (
        (" ,", ","),
        (" .", "."),
        (" 's", "'s"),
        ("-LRB- ", "("),
        (" -RRB-", ")"),
        ("`` ", '"'),
        (" ''", '"'),
    ):
        text = text.replace(token, mark)
    return text
