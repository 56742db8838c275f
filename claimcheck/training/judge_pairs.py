"""Sentence pairs from dossiers: what a judge meets when it is asked about the nearest sentences of two articles."""

import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path

from claimcheck.language.sentences import split
from claimcheck.training.dossiers import Dossier
from claimcheck.training.edits import edits, shares, shortened
from claimcheck.training.evaluate import Encode, nearest
from claimcheck.training.inference_sets import CONTRADICTION, ENTAILMENT, NEUTRAL, Example
from claimcheck.training.parallel import Pair

TOP = 5
LONGER = 1.5  # a text this many times longer than another says more than it: not entailed by it


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two sentences of different articles; `label` is that of a gold row, "companion" or "none"."""

    dossier: str
    left: str
    right: str
    language: tuple[str, str]
    label: str


def candidates(dossier: Dossier, encode: Encode, top: int = TOP) -> list[Candidate]:
    """Each sentence with its nearest of every other article, and every marked pair that is not among them."""
    texts = {article.id: [s.text for s in split(article)] for article in dossier.articles}
    speech = {article.id: article.language for article in dossier.articles}
    vectors = {article: encode(rows) for article, rows in texts.items()}
    files = {Path(article.path.split("#")[0]).name: article.id for article in dossier.articles}
    place = {quote: (files[quote[0]], nearest(quote[1], texts[files[quote[0]]])) for quote in _quotes(dossier)}
    marked = {frozenset((place[row.left], place[row.right])): row.label for row in reversed(dossier.rows)}
    companions = {place[quote] for quote in dossier.companions}
    found: dict[frozenset[tuple[str, int]], str] = {}
    for here, there in permutations(texts, 2):
        for i, similarities in enumerate(vectors[here] @ vectors[there].T):
            for j in (-similarities).argsort()[:top]:
                key = frozenset(((here, i), (there, int(j))))
                found[key] = marked.get(key, "companion" if key & companions else "none")
    return [_candidate(dossier.name, key, label, texts, speech) for key, label in found.items()]


def gold_examples(folder: Path, names: Sequence[str]) -> list[Example]:
    """The marked quotations themselves, both ways; contradictions that need another sentence are left out."""
    found = []
    for name in names:
        gold = json.loads((folder / name / "gold.json").read_text(encoding="utf-8"))
        for row in gold["contradictions"]:
            if row["difficulty"] != "context":
                found += both_ways(row["a"]["quote"], row["b"]["quote"], CONTRADICTION, "gold")
        for row in gold["updates"] + gold["traps"]:
            found += both_ways(row["a"]["quote"], row["b"]["quote"], NEUTRAL, "gold")
        for row in gold["agreements"]:
            found += agreeing(row["a"]["quote"], row["b"]["quote"], "gold")
    return found


def agreeing(one: str, two: str, source: str) -> list[Example]:
    """Two texts that state the same fact: each entails the other unless it is much the shorter one."""
    found = []
    for premise, hypothesis in ((one, two), (two, one)):
        label = NEUTRAL if len(hypothesis) > LONGER * len(premise) else ENTAILMENT
        found.append(Example(premise, hypothesis, label, source))
    return found


def both_ways(one: str, two: str, label: int, source: str) -> list[Example]:
    """The pair in both directions under one label."""
    return [Example(one, two, label, source), Example(two, one, label, source)]


def edited(agreements: Sequence[Candidate], draw: random.Random, names: Sequence[str]) -> list[Example]:
    """Agreeing pairs made contradictory by changing in one what the other states too."""
    found = []
    for pair in agreements:
        sides = ((pair.left, pair.right, pair.language[1]), (pair.right, pair.left, pair.language[0]))
        for kept, changed, language in sides:
            for edit in edits(changed, language, draw, names):
                if edit.kind != "lexical" and shares(edit.removed, kept):
                    found += both_ways(kept, edit.text, CONTRADICTION, "edited agreement")
    return found


def self_edited(sentences: Sequence[tuple[str, str]], draw: random.Random, names: Sequence[str]) -> list[Example]:
    """A sentence against one change of itself, and against itself without its last clause."""
    found = []
    for text, language in sentences:
        changes, short = edits(text, language, draw, names), shortened(text)
        if changes:
            sides = draw.sample([text, draw.choice(changes).text], 2)
            found.append(Example(sides[0], sides[1], CONTRADICTION, "edited sentence"))
        if short:
            found.append(Example(text, short, ENTAILMENT, "shortened"))
    return found


def translated(pairs: Sequence[Pair], draw: random.Random) -> list[Example]:
    """Translations: entailed as they are, contradictory with a changed number, date or name in one of them."""
    found = []
    for pair in pairs:
        sides = [(pair.english, pair.indonesian, "id"), (pair.indonesian, pair.english, "en")]
        kept, other, language = draw.choice(sides)
        sure = [edit for edit in edits(other, language, draw) if edit.kind == "negation" or shares(edit.removed, kept)]
        if sure and draw.random() < 0.6:
            two = draw.sample([kept, draw.choice(sure).text], 2)
            found.append(Example(two[0], two[1], CONTRADICTION, "translated, edited"))
        else:
            found.append(Example(kept, other, ENTAILMENT, "translated"))
    return found


def written(folder: Path) -> list[Example]:
    """The labelled pairs in the .jsonl files of a folder, both ways where the label holds both ways."""
    labels = {"contradiction": CONTRADICTION, "neutral": NEUTRAL, "entailment": ENTAILMENT}
    found = []
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            found.append(Example(row["premise"], row["hypothesis"], labels[row["label"]], "written"))
    return found


def _quotes(dossier: Dossier) -> set[tuple[str, str]]:
    return {side for row in dossier.rows for side in (row.left, row.right)} | set(dossier.companions)


def _candidate(
    name: str,
    key: frozenset[tuple[str, int]],
    label: str,
    texts: dict[str, list[str]],
    speech: dict[str, str],
) -> Candidate:
    (one, i), (two, j) = sorted(key)
    return Candidate(name, texts[one][i], texts[two][j], (speech[one], speech[two]), label)
