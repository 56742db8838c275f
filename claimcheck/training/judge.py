"""Step 7: train the judge on the encoder's trunk, first on public inference sets, then on pairs as newsrooms meet them.

Judges that know public sets alone call nearly every pair of news sentences neutral, since each sentence holds much that
the other lacks. The second stage shows them dossiers: two outlets, whole sentences, one conflicting detail or none.
"""

import argparse
import json
import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from sklearn.metrics import average_precision_score, f1_score, precision_recall_curve

from claimcheck.models import load_encoder
from claimcheck.models.interface import Judge, Matrix
from claimcheck.training import classifier, trunk
from claimcheck.training import judge_pairs as pairs
from claimcheck.training.dossiers import read_dossiers
from claimcheck.training.edits import NAME
from claimcheck.training.evaluate import halves
from claimcheck.training.inference_sets import CONTRADICTION, NEUTRAL, Example, fever, indonli, multinli
from claimcheck.training.parallel import training_pairs

GENERIC_RATE, NEWSROOM_RATE = 1.5e-4, 1e-4
FEVER = 5000
NATURAL, SENTENCES, TRANSLATED, REPLAYED = 4000, 1500, 2000, 4000  # examples of each kind in a newsroom pass
PASSES = 2


def generic_passes(data: Path) -> list[list[Example]]:
    """Translated and English sets first, then what people wrote in Indonesian, twice: a third time overfits."""
    native = indonli(data, "train")
    return [multinli(data) + fever(data, FEVER), native, native]


def newsroom_pass(
    data: Path, dossiers: Path, names: Sequence[str], found: Sequence[pairs.Candidate], seed: int
) -> list[Example]:
    """One pass over what the training dossiers hold, with a share of the generic sets to keep them in mind."""
    draw = random.Random(seed)
    none = [c for c in found if c.label == "none"]
    agreements = [c for c in found if c.label == "agreement"]
    sentences = sorted({(c.left, c.language[0]) for c in found} | {(c.right, c.language[1]) for c in found})
    persons = sorted({name for text, _ in sentences for name in NAME.findall(text)})
    examples = 2 * pairs.gold_examples(dossiers, names)
    for one in draw.sample(none, min(NATURAL, len(none))):
        left, right = draw.sample([one.left, one.right], 2)
        examples.append(Example(left, right, NEUTRAL, "natural"))
    examples += pairs.edited(agreements, draw, persons)
    examples += pairs.self_edited(draw.sample(sentences, min(SENTENCES, len(sentences))), draw, persons)
    examples += pairs.translated(draw.sample(training_pairs(data), TRANSLATED), draw)
    examples += pairs.written(dossiers.parent / "pairs")
    examples += draw.sample(indonli(data, "train") + fever(data, FEVER), REPLAYED)
    return examples


def judged(judge: Judge, found: Sequence[pairs.Candidate]) -> Matrix:
    """The mean opinion on each candidate over both directions: (n, 3)."""
    there = judge.judge([(c.left, c.right) for c in found])
    back = judge.judge([(c.right, c.left) for c in found])
    return ((there + back) / 2).astype(np.float32)


def scores(judge: Judge, data: Path, held: Sequence[pairs.Candidate]) -> dict[str, float]:
    """Accuracy on IndoNLI, and how well contradictions stand out among the natural candidates of held-out dossiers."""
    table: dict[str, float] = {}
    for name in ("val", "test_lay"):
        examples = indonli(data, name)
        truth = [example.label for example in examples]
        answers = judge.judge([(e.premise, e.hypothesis) for e in examples])
        said = answers.argmax(1)
        precision, recall, _ = precision_recall_curve(np.array(truth) == CONTRADICTION, answers[:, CONTRADICTION])
        table |= {f"indonli {name}": float((said == truth).mean())}
        table |= {f"indonli {name} macro-F1": float(f1_score(truth, said, average="macro"))}
        table |= {f"indonli {name} precision at recall .5": float(precision[recall >= 0.5].max())}
    usable = [c for c in held if c.label != "companion"]
    truth = [c.label == "contradiction" for c in usable]
    opinion = judged(judge, usable)[:, CONTRADICTION]
    precision, recall, _ = precision_recall_curve(truth, opinion)
    table |= {"natural average precision": float(average_precision_score(truth, opinion))}
    table |= {"natural base rate": float(np.mean(truth))}
    table |= {f"natural precision at recall {r}": float(precision[recall >= r].max()) for r in (0.1, 0.25, 0.5)}
    return {name: round(value, 3) for name, value in table.items()}


class FloatJudge:
    """The network before export, as a judge."""

    name, revision = "float judge", ""

    def __init__(self, folder: Path, weights: Path) -> None:
        self.model, self.tokenizer = classifier.build(folder, weights)

    def judge(self, asked: Sequence[tuple[str, str]]) -> Matrix:
        """P(contradiction), P(neutral), P(entailment): (n, 3)."""
        return classifier.probabilities(self.model, self.tokenizer, asked)


def held_out(dossiers: Path) -> tuple[list[str], list[pairs.Candidate], list[pairs.Candidate]]:
    """Names of the training dossiers, their candidates, and those of the held-out dossiers."""
    encoder = load_encoder()
    sets = {dossier.name: pairs.candidates(dossier, encoder.encode) for dossier in read_dossiers(dossiers)}
    names, held = halves(sets)
    return names, [c for name in names for c in sets[name]], [c for name in held for c in sets[name]]


def main() -> None:
    """Write <work>/judge-generic.pt, if it is not there yet, and <work>/judge.pt; print the scores of both."""
    parser = argparse.ArgumentParser(prog="python -m claimcheck.training.judge", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--dossiers", type=Path, required=True)
    parser.add_argument("--student", type=Path, required=True, help="folder of step 3")
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    trunk.prepare(args.seed)
    generic, target = args.work / "judge-generic.pt", args.work / "judge.pt"
    names, found, held = held_out(args.dossiers)
    if not generic.exists():
        model, tokenizer = classifier.build(args.student)
        classifier.train(model, tokenizer, generic_passes(args.data), GENERIC_RATE, args.seed)
        classifier.save(model, generic)
    table = {"generic": scores(FloatJudge(args.student, generic), args.data, held)}
    print(json.dumps(table, indent=1), flush=True)
    model, tokenizer = classifier.build(args.student, generic)
    passes = [newsroom_pass(args.data, args.dossiers, names, found, args.seed + k) for k in range(PASSES)]
    classifier.train(model, tokenizer, passes, NEWSROOM_RATE, args.seed)
    classifier.save(model, target)
    table["newsroom"] = scores(FloatJudge(args.student, target), args.data, held)
    (args.work / "judge-scores.json").write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(table["newsroom"], indent=1))


if __name__ == "__main__":
    main()
