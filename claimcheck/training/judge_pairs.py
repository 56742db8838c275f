"""Pairs of sentences as the program meets them, from dossiers and labelled pairs, with what a judge should say."""

import hashlib
import json
import random
from collections import defaultdict
from collections.abc import Sequence
from itertools import chain
from pathlib import Path

from claimcheck.claims.context import spelled_out
from claimcheck.records import ClaimPair
from claimcheck.training.edits import NAME, edits, shares
from claimcheck.training.inference_sets import CONTRADICTION, ENTAILMENT, NEUTRAL, Example
from claimcheck.training.labels import Labelled

LONGER = 1.5  # a text this many times longer than another says more than it: not entailed by it
NATURAL = 30  # unmarked pairs drawn from each dossier in each pass
CROSSED = 0.3  # neutral pairs made of two rows of one event, for each row
HELD = 5  # one event of so many is kept from training and tests the judge
FIRST = "a"  # files whose every event was shown to the first judge, from which later ones go on

Written = dict[str, str]  # a labelled pair: the keys of data/pairs/README.md


def from_dossier(dossier: Labelled, draw: random.Random) -> list[Example]:
    """Marked pairs and a draw of the others.

    Each pair comes in one direction, drawn anew for each pass.
    """
    found = []
    apart = [pair for pair in dossier.pairs if pair.left.article != pair.right.article]
    for pair in apart:
        labels = dossier.told(pair)
        if labels == {"contradiction"}:
            found.append(either(texts_of(pair), CONTRADICTION, "dossier", draw))
        elif "agreement" in labels:
            found.append(agreeing(texts_of(pair), "dossier", draw))
        elif labels:
            found.append(either(texts_of(pair), NEUTRAL, "dossier", draw))
    unmarked = [texts_of(pair) for pair in apart if not dossier.told(pair)]
    found += [either(texts, NEUTRAL, "dossier, unmarked", draw) for texts in _some(unmarked, draw)]
    return found


def edited(dossier: Labelled, draw: random.Random) -> list[Example]:
    """Agreeing pairs of a dossier made contradictory by one change in what both sides state."""
    agreed = [pair for pair in dossier.pairs if dossier.told(pair) == {"agreement"}]
    names = sorted({name for pair in agreed for text in texts_of(pair) for name in NAME.findall(text)})
    made = (changed(texts_of(pair), (pair.left.language, pair.right.language), draw, names) for pair in agreed)
    return [draw.choice(examples) for examples in made if examples]


def changed(
    texts: tuple[str, str], languages: tuple[str, str], draw: random.Random, names: Sequence[str]
) -> list[Example]:
    """Two agreeing texts made contradictory by changing in one what the other states too."""
    return [
        either((kept, edit.text), CONTRADICTION, "dossier, edited", draw)
        for kept, other, language in ((*texts, languages[1]), (*reversed(texts), languages[0]))
        for edit in edits(other, language, draw, names)
        if edit.kind != "lexical" and shares(edit.removed, kept)
    ]


def read_written(folder: Path) -> tuple[list[Written], list[Written]]:
    """The labelled pairs below `folder`: those to train on, and those of events that are held back for the test."""
    seen: list[Written] = []
    held: list[Written] = []
    for path in sorted(folder.glob("*.jsonl")):
        for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            kept = not path.name.startswith(FIRST) and kept_back(row["event"])
            (held if kept else seen).append(row)
    return seen, held


def kept_back(event: str) -> bool:
    """Decided by the event's name alone, so that a pair written later moves no other from one side to the other."""
    return hashlib.sha256(event.encode()).digest()[0] % HELD == 0


def from_written(rows: Sequence[Written], draw: random.Random) -> list[Example]:
    """The labelled pairs, and some pairs made of two rows of one event, which speak of different facts."""
    events = defaultdict(list)
    for row in rows:
        events[row["event"]].append(row)
    found = []
    for row in chain.from_iterable(events.values()):
        if row["label"] == "agree":
            found.append(agreeing((row["a"], row["b"]), "written", draw))
        else:
            label = CONTRADICTION if row["label"] == "contradict" else NEUTRAL
            found.append(either((row["a"], row["b"]), label, "written", draw))
        others = [other for other in events[row["event"]] if other["a"] != row["a"]]
        if others and draw.random() < CROSSED:
            found.append(either((row["a"], draw.choice(others)["b"]), NEUTRAL, "written, crossed", draw))
    return found


def agreeing(texts: tuple[str, str], source: str, draw: random.Random) -> Example:
    """Two texts that state the same fact: either entails the other unless it is much the shorter one."""
    premise, hypothesis = draw.sample(texts, 2)
    label = NEUTRAL if len(hypothesis) > LONGER * len(premise) else ENTAILMENT
    return Example(premise, hypothesis, label, source)


def texts_of(pair: ClaimPair) -> tuple[str, str]:
    """The two claims as a judge reads them."""
    return spelled_out(pair.left), spelled_out(pair.right)


def either(texts: tuple[str, str], label: int, source: str, draw: random.Random) -> Example:
    """The pair in one direction, drawn."""
    one, two = draw.sample(texts, 2)
    return Example(one, two, label, source)


def _some(texts: Sequence[tuple[str, str]], draw: random.Random) -> list[tuple[str, str]]:
    return draw.sample(texts, min(NATURAL, len(texts)))
