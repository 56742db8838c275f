"""Step 7: train the judge on the encoder's trunk: inference sets, then pairs as newsrooms meet them.

Judges that know public sets alone call nearly every pair of news sentences neutral, since each sentence holds much that
the other lacks. So a second stage shows dossiers, labelled pairs and fact sets: two outlets, whole sentences, other
words, one conflicting detail or none.
"""

import argparse
import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from sklearn.metrics import average_precision_score, f1_score, precision_recall_curve

from claimcheck.models import load_encoder
from claimcheck.models.interface import Judge, Matrix
from claimcheck.training import classifier, fact_sets, trunk
from claimcheck.training import judge_pairs as pairs
from claimcheck.training.dossiers import REST, read_dossiers
from claimcheck.training.inference_sets import CONTRADICTION, Example, fever, indonli, multinli
from claimcheck.training.labels import Labelled, labelled

GENERIC_RATE, NEWSROOM_RATE = 1.5e-4, 1e-4
FEVER = 5000
REPLAYED_NATIVE, REPLAYED_FEVER = 3000, 300  # in each newsroom pass, to keep them in mind
PASSES = 3


def generic_passes(data: Path) -> list[list[Example]]:
    """Translated and English sets first, then what people wrote in Indonesian, twice: a third time overfits."""
    native = indonli(data, "train")
    return [multinli(data) + fever(data, FEVER), native, native]


def newsroom_pass(
    data: Path,
    written: Sequence[pairs.Written],
    questions: Sequence[fact_sets.Question],
    dossiers: Sequence[Labelled],
    seed: int,
) -> list[Example]:
    """One pass over dossiers, labelled pairs and fact sets, with a share of what came before."""
    draw = random.Random(seed)
    examples = [one for dossier in dossiers for one in pairs.from_dossier(dossier, draw)]
    examples += [one for dossier in dossiers for one in pairs.edited(dossier, draw)]
    examples += pairs.from_written(written, draw) + fact_sets.from_fact_sets(questions, draw)
    return (
        examples
        + draw.sample(indonli(data, "train"), REPLAYED_NATIVE)
        + draw.sample(fever(data, FEVER), REPLAYED_FEVER)
    )


def natural(dossiers: Sequence[Labelled]) -> tuple[list[tuple[str, str]], list[bool]]:
    """The candidate pairs of dossiers, and whether the gold marks each as a contradiction."""
    apart = [(one, pair) for one in dossiers for pair in one.pairs if pair.left.article != pair.right.article]
    return [pairs.texts_of(pair) for _, pair in apart], ["contradiction" in one.told(pair) for one, pair in apart]


def both_directions(judge: Judge, texts: Sequence[tuple[str, str]]) -> Matrix:
    """The mean opinion on each pair over both directions: (n, 3)."""
    back = judge.judge([(two, one) for one, two in texts])
    return ((judge.judge(texts) + back) / 2).astype(np.float32)


def inference_scores(judge: Judge, data: Path) -> dict[str, float]:
    """Accuracy on IndoNLI, and the precision of its contradictions where half of them are found."""
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
    return {name: round(value, 3) for name, value in table.items()}


def hand_written_scores(judge: Judge, written: Path) -> dict[str, float]:
    """Contradictions among labelled pairs and fact sets of events that are held back: F1, and average precision.

    `written`: the folder that holds pairs/ and fact_sets/.
    """
    _, rows = pairs.read_written(written / "pairs")
    _, questions = fact_sets.read_fact_sets(written / "fact_sets")
    texts, truth = [(row["a"], row["b"]) for row in rows], [row["label"] == "contradict" for row in rows]
    return _clash_scores(judge, "pairs", texts, truth) | _clash_scores(
        judge, "fact sets", *fact_sets.labelled_pairs(questions)
    )


def _clash_scores(judge: Judge, name: str, texts: Sequence[tuple[str, str]], truth: Sequence[bool]) -> dict[str, float]:
    opinion = both_directions(judge, texts)
    table = {f"{name} F1": float(f1_score(truth, opinion.argmax(1) == CONTRADICTION))}
    table |= {f"{name} average precision": float(average_precision_score(truth, opinion[:, CONTRADICTION]))}
    table |= {f"{name} base rate": float(np.mean(truth))}
    return {key: round(value, 3) for key, value in table.items()}


def natural_scores(judge: Judge, dossiers: Sequence[Labelled]) -> dict[str, float]:
    """How well contradictions stand out among the candidate pairs of dossiers that the judge has not seen."""
    texts, truth = natural(dossiers)
    opinion = both_directions(judge, texts)[:, CONTRADICTION]
    precision, recall, _ = precision_recall_curve(truth, opinion)
    table = {"natural average precision": float(average_precision_score(truth, opinion))}
    table |= {"natural base rate": float(np.mean(truth))}
    table |= {f"natural precision at recall {r}": float(precision[recall >= r].max()) for r in (0.1, 0.25, 0.5)}
    return {name: round(value, 3) for name, value in table.items()}


def all_scores(judge: Judge, data: Path, written: Path) -> dict[str, float]:
    """All figures of a judge; `written`: the folder that holds dossiers/, pairs/ and fact_sets/."""
    encoder = load_encoder(None)
    unseen = [labelled(one, encoder) for one in read_dossiers(written / "dossiers", REST)]
    return inference_scores(judge, data) | hand_written_scores(judge, written) | natural_scores(judge, unseen)


def main() -> None:
    """Write <work>/judge-generic.pt and judge.pt, each unless it is there."""
    parser = argparse.ArgumentParser(prog="python -m claimcheck.training.judge", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--written", type=Path, required=True, help="folder of dossiers, pairs and fact sets")
    parser.add_argument("--student", type=Path, required=True, help="folder of step 3, or what .recover wrote")
    parser.add_argument("--start", type=Path, help="state of a judge to go on from instead of the first stage")
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--passes", type=int, default=PASSES, help="over dossiers, pairs and fact sets")
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    trunk.prepare(args.seed)
    work, seed, start = args.work, args.seed, args.start
    if start is None:
        start = work / "judge-generic.pt"
        _stage(args.student, None, start, generic_passes(args.data), GENERIC_RATE, seed)
    encoder = load_encoder(None)
    seen = [labelled(one, encoder) for one in read_dossiers(args.written / "dossiers", "judge")]
    written, _ = pairs.read_written(args.written / "pairs")
    questions, _ = fact_sets.read_fact_sets(args.written / "fact_sets")
    rows = [newsroom_pass(args.data, written, questions, seen, seed + k) for k in range(args.passes)]
    _stage(args.student, start, work / "judge.pt", rows, NEWSROOM_RATE, seed)


def _stage(
    student: Path, start: Path | None, target: Path, passes: Sequence[Sequence[Example]], rate: float, seed: int
) -> None:
    """Train from `start` and write `target`, unless it is there."""
    if not target.exists():
        model, tokenizer = classifier.build(student, start)
        classifier.train(model, tokenizer, passes, rate, seed)
        classifier.save(model, target)


if __name__ == "__main__":
    main()
