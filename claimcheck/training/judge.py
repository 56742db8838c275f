"""Step 7: train the judge on the encoder's trunk: inference sets, then slots, then pairs as newsrooms meet them.

Judges that know public sets alone call nearly every pair of news sentences neutral, since each sentence holds much that
the other lacks. Two more stages follow. In the second one value of each sentence is left out, and the judge says
whether both blanks ask for the same: translations and reports of one event tell it without a person. The third shows
dossiers and labelled pairs: two outlets, whole sentences, one conflicting detail or none.
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
from claimcheck.training import classifier, slots, trunk
from claimcheck.training import judge_pairs as pairs
from claimcheck.training.dossiers import REST, read_dossiers
from claimcheck.training.inference_sets import CONTRADICTION, Example, fever, indonli, multinli
from claimcheck.training.labels import Labelled, labelled
from claimcheck.training.parallel import training_pairs
from claimcheck.training.stories import from_news

GENERIC_RATE, SLOT_RATE, NEWSROOM_RATE = 1.5e-4, 1.2e-4, 1e-4
FEVER = 5000
LENGTH = (60, 320)  # characters of the Indonesian side of a translation whose values are left out
TRANSLATIONS, TRANSLATED, SLOT_NATIVE, SLOT_FEVER = 14_000, 13_000, 4000, 1500  # of the slot stage
REPLAYED_NATIVE, REPLAYED_FEVER = 1500, 300  # in each newsroom pass, to keep them in mind
PASSES = 3


def generic_passes(data: Path) -> list[list[Example]]:
    """Translated and English sets first, then what people wrote in Indonesian, twice: a third time overfits."""
    native = indonli(data, "train")
    return [multinli(data) + fever(data, FEVER), native, native]


def slot_examples(data: Path, encoder_name: str | None, seed: int) -> list[Example]:
    """Blanked sentences from the news and from translations."""
    draw = random.Random(seed)
    usable = [pair for pair in training_pairs(data) if LENGTH[0] < len(pair.indonesian) < LENGTH[1]]
    translated = slots.from_translations([pair for pair in usable if pair.source != "odb"][:TRANSLATIONS], draw)
    found = from_news(data, load_encoder(encoder_name), draw)
    return found + draw.sample(translated, min(TRANSLATED, len(translated)))


def slot_pass(data: Path, examples: Sequence[Example], seed: int) -> list[Example]:
    """The blanked sentences with a share of the inference sets."""
    draw = random.Random(seed)
    native = draw.sample(indonli(data, "train"), SLOT_NATIVE)
    return [*examples, *native, *draw.sample(fever(data, FEVER), SLOT_FEVER)]


def newsroom_pass(
    data: Path, written: Sequence[pairs.Written], dossiers: Sequence[Labelled], seed: int
) -> list[Example]:
    """One pass over dossiers and labelled pairs, with a share of what came before."""
    draw = random.Random(seed)
    examples = [one for dossier in dossiers for one in pairs.from_dossier(dossier, draw)]
    examples += [one for dossier in dossiers for one in pairs.edited(dossier, draw)]
    examples += pairs.from_written(written, draw) + slots.from_written(written, draw)
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


def written_scores(judge: Judge, rows: Sequence[pairs.Written]) -> dict[str, float]:
    """Contradictions among labelled pairs that the judge has not seen: F1 of its answers, and average precision."""
    opinion = both_directions(judge, [(row["a"], row["b"]) for row in rows])
    truth = [row["label"] == "contradict" for row in rows]
    table = {"pairs F1": float(f1_score(truth, opinion.argmax(1) == CONTRADICTION))}
    table |= {"pairs average precision": float(average_precision_score(truth, opinion[:, CONTRADICTION]))}
    table |= {"pairs base rate": float(np.mean(truth))}
    return {name: round(value, 3) for name, value in table.items()}


def natural_scores(judge: Judge, dossiers: Sequence[Labelled]) -> dict[str, float]:
    """How well contradictions stand out among the candidate pairs of dossiers that the judge has not seen."""
    texts, truth = natural(dossiers)
    opinion = both_directions(judge, texts)[:, CONTRADICTION]
    precision, recall, _ = precision_recall_curve(truth, opinion)
    table = {"natural average precision": float(average_precision_score(truth, opinion))}
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


def main() -> None:
    """Write <work>/judge-generic.pt, judge-slots.pt and judge.pt, each unless it is there."""
    parser = argparse.ArgumentParser(prog="python -m claimcheck.training.judge", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--dossiers", type=Path, required=True)
    parser.add_argument("--student", type=Path, required=True, help="folder of step 3, or what .recover wrote")
    parser.add_argument("--start", type=Path, help="state of a judge to go on from instead of the first two stages")
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    trunk.prepare(args.seed)
    work, seed, start = args.work, args.seed, args.start
    if start is None:
        generic, start = work / "judge-generic.pt", work / "judge-slots.pt"
        _stage(args.student, None, generic, generic_passes(args.data), GENERIC_RATE, seed)
        blanked = slot_examples(args.data, None, seed)
        _stage(args.student, generic, start, [slot_pass(args.data, blanked, seed)], SLOT_RATE, seed)
    encoder = load_encoder(None)
    seen = [labelled(one, encoder) for one in read_dossiers(args.dossiers, "judge")]
    held = [labelled(one, encoder) for one in read_dossiers(args.dossiers, REST)]
    written, kept = pairs.read_written(args.dossiers.parent / "pairs")
    rows = [newsroom_pass(args.data, written, seen, seed + k) for k in range(PASSES)]
    _stage(args.student, start, work / "judge.pt", rows, NEWSROOM_RATE, seed)
    judge = FloatJudge(args.student, work / "judge.pt")
    table = natural_scores(judge, held) | inference_scores(judge, args.data) | written_scores(judge, kept)
    (work / "judge-scores.json").write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(table, indent=1))


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
