"""Fit the weights and thresholds of `checks/fusion.json` on training dossiers, by cross-validation over dossiers.

    python -m claimcheck.training.fusion DOSSIERS [--write]

Only dossiers count that neither judge nor encoder has learned from (`splits.toml`): opinions of what a model has seen
would look far too good.

Labels are the gold rows; every other conflict between candidate pairs is a natural negative, so the base rate is the
real one. Probabilities for the thresholds come from dossiers that the fitted model has not seen.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path
from typing import Any, Self

import click
import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from sklearn.model_selection import GroupKFold

from claimcheck.checks.features import SIGNS, Features, key_of, plain_features, slot_features
from claimcheck.checks.fusion import AGREEMENT, KINDS
from claimcheck.checks.observe import Observation, blanks
from claimcheck.checks.proposal import VALUED, Family, Proposal
from claimcheck.models import load_encoder, load_judge
from claimcheck.training.dossiers import REST, read_dossiers
from claimcheck.training.judge_pairs import Written, read_written
from claimcheck.training.kinds import kind_rows
from claimcheck.training.labels import Labelled, labelled, verdict_of
from claimcheck.training.reliability import Said, drawn

OUT = Path(__file__).parents[1] / "checks" / "fusion.json"
FOLDS = 8
# Inverse of the penalty on large weights; range .001..10. To be chosen by cross-validated log loss.
PENALTY = 0.1
# The thresholds of contradictions that are tried; the one with the best F0.5 over unseen dossiers is taken, in which
# precision weighs twice as much as recall (van Rijsbergen 1979).
TRIED = tuple(round(0.25 + 0.05 * n, 2) for n in range(14))
BETA = 0.5
# A family whose contradictions are right less often than this says nothing; range .3...8.
LEAST_PRECISION = 0.4
# But what it is all but certain of is told all the same; range .7...95.
CAUTIOUS = 0.8
# A conflict a little less likely than a contradiction is shown as a difference; range .5..1.
ALMOST = 0.85
# The probability from which an update is given, for all families; range .3...7.
UPDATE = 0.5
# The thresholds of agreement that are tried; the one with the best F1 is taken, since a wrong agreement misleads less.
TRIED_AGREEMENT = tuple(round(0.2 + 0.02 * n, 2) for n in range(16))
# How near to each other contradicting values lie, as `near` in the checks tells it: the mean of the marked ones.
TYPICAL = 0.6
# How many in a hundred contradicting amounts are a slip of one figure, among the marked ones.
TYPICAL_SLIP = 0.33


@dataclass
class Rows:
    """The figures, labels and dossiers of one model, row by row, and the values used up by each row."""

    features: list[Features] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    dossiers: list[str] = field(default_factory=list)
    marks: list[frozenset[tuple[str, ...]]] = field(default_factory=list)
    real: list[bool] = field(default_factory=list)

    def add(
        self, features: Features, label: str, dossier: str, marks: frozenset[tuple[str, ...]], real: bool = True
    ) -> None:
        """Append one row; one that is not `real` helps to fit the weights and is never counted."""
        self.features.append(features)
        self.real.append(real)
        self.labels.append(label)
        self.dossiers.append(dossier)
        self.marks.append(marks)


def collect(dossiers: Iterable[Labelled]) -> dict[str, Rows]:
    """Family name (and "agreement") to its rows over all dossiers."""
    table: dict[str, Rows] = defaultdict(Rows)
    for dossier in dossiers:
        observed = dossier.observed
        for proposal, features in zip(observed.conflicts, observed.rows, strict=True):
            label = verdict_of(proposal, dossier.gold[key_of(proposal.pair)])
            if label is not None:
                table[proposal.family].add(features, label, dossier.name, _marks(proposal, dossier.name))
        for proposal in observed.proposals:
            if not proposal.conflict and AGREEMENT in dossier.told(proposal.pair):
                features = _as_if_apart(proposal, observed)
                table[proposal.family].add(features, "contradiction", dossier.name, frozenset(), real=False)
        for pair in dossier.pairs:
            if pair.left.article != pair.right.article:
                label = AGREEMENT if AGREEMENT in dossier.told(pair) else "none"
                table[AGREEMENT].add(observed.common[key_of(pair)], label, dossier.name, frozenset())
    return table


def _as_if_apart(proposal: Proposal, observed: Observation) -> Features:
    """The figures that two sentences which agree would have, had one of them given another value.

    The hundreds of sentences that are marked as agreeing show how aligned ones look: the few dozen contradictions of a
    kind do not show it alone.
    """
    common = observed.common[key_of(proposal.pair)]
    turned = dict(common)
    if proposal.family is Family.TIMES:
        turned |= {"days_agree": 0.0, "days_apart": 1.0}
    elif proposal.family is Family.QUANTITIES:
        turned |= {"amounts_agree": 0.0, "amounts_apart": 1.0}
    # What the judge takes for agreement it would take for contradiction then.
    turned |= {"contradicts": common["entails"], "entails": 0.0}
    turned_traits = {"near": TYPICAL, "grows": 0.0, "known": 0.0, "common": 0.0}
    if proposal.family is Family.QUANTITIES:
        turned_traits["slip"] = TYPICAL_SLIP
    moved = replace(proposal, traits={**proposal.traits, **turned_traits})
    left, right, slots = proposal.left, proposal.right, observed.slots
    return plain_features(moved, turned, observed.scene, 1, 0.0) | slot_features(
        moved,
        slots.near(left.slot, right.slot),
        slots.near(left.noun, right.noun),
        (0.0, 0.0),
        observed.aligned.get(blanks(proposal), 0.0),
    )


def _marks(proposal: Proposal, dossier: str) -> frozenset[tuple[str, ...]]:
    left, right = proposal.pair.left, proposal.pair.right
    return frozenset(
        {
            (dossier, left.id, proposal.left.key, right.article),
            (dossier, right.id, proposal.right.key, left.article),
            (dossier, left.id, right.id),
        }
    )


@dataclass(frozen=True)
class Fitted:
    """A model of one family, and what models that had not seen a dossier say of its rows: (rows, classes)."""

    model: "Softmax"
    rows: Rows
    seen: NDArray[np.float64]

    def counts(self, verdict: str, threshold: float) -> tuple[int, int, int]:
        """Right and given verdicts from that probability on, each value counted once, and how many there are."""
        classes, labels = self.model.classes, np.array(self.rows.labels)
        likely, real = self.seen[:, classes.index(verdict)].copy(), np.array(self.rows.real)
        if verdict == "contradiction" and "update" in classes:
            likely[self.seen[:, classes.index("update")] > likely] = 0.0
        taken = _taken(likely, np.flatnonzero(real & (likely >= threshold)), self.rows.marks)
        return int((labels[taken] == verdict).sum()), len(taken), int((real & (labels == verdict)).sum())

    def said(self, verdict: str) -> tuple[list[float], list[bool]]:
        """What the rows got for a verdict, and whether it was theirs."""
        real = np.array(self.rows.real)
        likely = self.seen[real, self.model.classes.index(verdict)]
        return likely.tolist(), (np.array(self.rows.labels)[real] == verdict).tolist()


def fit(rows: Rows) -> Fitted:
    """One model on all rows, and by cross-validation over dossiers what each row gets from one that has not seen it."""
    names = sorted({name for one in rows.features for name in one})
    table = np.array([[one.get(name, 0.0) for name in names] for one in rows.features])
    labels, real = np.array(rows.labels), np.array(rows.real)
    classes = sorted(set(rows.labels) - {"none"})
    weights = np.where(real, 1.0, (real & (labels == "contradiction")).sum() / max((~real).sum(), 1))
    seen = np.zeros((len(labels), len(classes)))
    for train, test in GroupKFold(FOLDS).split(table, labels, rows.dossiers):
        seen[test] = Softmax(names, classes).fit(table[train], labels[train], weights[train]).probabilities(table[test])
    return Fitted(Softmax(names, classes).fit(table, labels, weights), rows, seen)


def contradiction_threshold(group: Sequence[Fitted]) -> tuple[float, float]:
    """The thresholds of contradiction and difference that suit families together.

    A family alone has too few contradictions: one of them more or less moves its best threshold from .45 to .8.
    """

    def pooled(threshold: float) -> tuple[int, int, int]:
        rows = [one.counts("contradiction", threshold) for one in group]
        return sum(row[0] for row in rows), sum(row[1] for row in rows), sum(row[2] for row in rows)

    best = max(TRIED, key=lambda threshold: f_beta(*pooled(threshold)))
    right, given, _ = pooled(best)
    return (best, round(ALMOST * best, 3)) if right >= LEAST_PRECISION * given else (CAUTIOUS, CAUTIOUS)


def f_beta(hits: int, taken: int, total: int, beta: float = BETA) -> float:
    """The weighted harmonic mean of precision and recall."""
    return (1 + beta**2) * hits / (beta**2 * total + taken) if hits else 0.0


class Softmax:
    """Multinomial logistic regression over standardised figures whose weights keep the signs that SIGNS gives them.

    The class "none" has no weights. Minimised by L-BFGS-B with bounds (Byrd, Lu, Nocedal and Zhu 1995).
    """

    def __init__(self, names: Sequence[str], classes: Sequence[str]) -> None:
        self.names, self.classes = names, classes

    def fit(self, table: NDArray[np.float64], labels: NDArray[np.str_], weights: NDArray[np.float64]) -> Self:
        """Fit to rows, their labels and their weights."""
        self.mean = np.average(table, axis=0, weights=weights)
        self.scale = np.sqrt(np.average((table - self.mean) ** 2, axis=0, weights=weights))
        self.scale[self.scale < 1e-6] = 1.0
        rows = np.hstack([(table - self.mean) / self.scale, np.ones((len(table), 1))])
        truth = np.array([[label == one for one in self.classes] for label in labels], float)
        shape = (len(self.classes), rows.shape[1])

        def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
            coef = flat.reshape(shape)
            scores = rows @ coef.T
            top = np.maximum(scores.max(axis=1), 0.0)
            total = np.exp(-top) + np.exp(scores - top[:, None]).sum(axis=1)
            odds = np.exp(scores - top[:, None]) / total[:, None]
            entropy = -(weights[:, None] * truth * scores).sum() + (weights * (np.log(total) + top)).sum()
            kept = coef.copy()
            kept[:, -1] = 0.0
            slope = ((odds - truth) * weights[:, None]).T @ rows + kept / PENALTY
            return float(entropy + (kept**2).sum() / (2 * PENALTY)), slope.ravel()

        bounds = [
            {1: (0, None), -1: (None, 0), 0: (0, 0), None: (None, None)}[SIGNS.get(one, {}).get(name)]
            for one in self.classes
            for name in (*self.names, "")
        ]
        self.weights = minimize(loss, np.zeros(shape).ravel(), jac=True, method="L-BFGS-B", bounds=bounds).x.reshape(
            shape
        )
        return self

    def probabilities(self, table: NDArray[np.float64]) -> NDArray[np.float64]:
        """P(class) for the classes other than "none", shape (rows, classes)."""
        scores = (table - self.mean) / self.scale @ self.weights[:, :-1].T + self.weights[:, -1]
        odds = np.exp(scores)
        return np.asarray(odds / (1.0 + odds.sum(axis=1, keepdims=True)))

    def table(self) -> dict[str, Any]:
        """The model as `checks.fusion.Fusion` reads it; "none" comes first, with zero weights."""
        return {
            "features": list(self.names),
            "classes": ["none", *self.classes],
            "mean": _short(self.mean),
            "scale": _short(self.scale),
            "coef": [[0.0] * len(self.names), *(_short(row) for row in self.weights[:, :-1])],
            "intercept": [0.0, *_short(self.weights[:, -1])],
        }


def _taken(
    likely: NDArray[np.float64], counted: NDArray[np.int_], marks: Sequence[frozenset[tuple[str, ...]]]
) -> list[int]:
    """The rows that stand when each value counts once, the likeliest first, as at work."""
    used: set[tuple[str, ...]] = set()
    kept = []
    for i in sorted(counted, key=lambda i: -likely[i]):
        if not marks[i] & used:
            used |= marks[i]
            kept.append(int(i))
    return kept


def _short(values: NDArray[np.float64]) -> list[float]:
    return [float(f"{value:.5g}") for value in values]


def chosen(fitted: Mapping[str, Fitted], say: Callable[[str], None]) -> dict[str, Any]:
    """The models with their thresholds; families that compare values share one."""
    built = {}
    for name in (*Family, AGREEMENT):
        if name not in fitted:
            continue
        one, thresholds = fitted[name], {"update": UPDATE}
        if name == AGREEMENT:
            thresholds = {
                AGREEMENT: max(TRIED_AGREEMENT, key=lambda level: f_beta(*one.counts(AGREEMENT, level), beta=1))
            }
        else:
            group = [fitted[other] for other in VALUED if other in fitted] if name in VALUED else [one]
            thresholds["contradiction"], thresholds["difference"] = contradiction_threshold(group)
        built[str(name)] = one.model.table() | {"thresholds": thresholds}
        for verdict in one.model.classes:
            right, given, total = one.counts(verdict, thresholds[verdict])
            say(f"{name}: {verdict} from {thresholds[verdict]}: precision {right}/{given}, recall {right}/{total}")
    return built


def fit_all(table: Mapping[str, Rows]) -> dict[str, Fitted]:
    """The models of all families that have rows, and of agreement."""
    return {name: fit(rows) for name, rows in table.items() if rows.labels}


def kinds(dossiers: Sequence[Labelled], written: Iterable[Written], say: Callable[[str], None]) -> dict[str, Any]:
    """The model that names the kind of what the judge alone sees; its weights are free of SIGNS."""
    rows = Rows()
    for features, kind, group in kind_rows(dossiers, list(written)):
        rows.add(features, kind, group, frozenset())
    one = fit(rows)
    named = np.array(["none", *one.model.classes])[np.c_[1 - one.seen.sum(axis=1), one.seen].argmax(axis=1)]
    say(f"kinds: {int((named == np.array(rows.labels)).sum())}/{len(rows.labels)} named as people named them")
    return one.model.table() | {"thresholds": {}}


def _told(fitted: Mapping[str, Fitted]) -> dict[str, Said]:
    families = [one.said("contradiction") for name, one in fitted.items() if name != AGREEMENT]
    pooled = [p for said, _ in families for p in said], [was for _, true in families for was in true]
    return {"contradiction": pooled, AGREEMENT: fitted[AGREEMENT].said(AGREEMENT)}


@click.command()
@click.argument("dossiers", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--encoder", "encoder_name", help="name or path; default: the embedded one")
@click.option("--judge", "judge_name", help="name or path; default: the embedded one")
@click.option("--write", is_flag=True, help="replace checks/fusion.json")
@click.option("--reliability", type=click.Path(path_type=Path), help="draw how far the probabilities hold, as SVG")
def main(
    dossiers: Path, encoder_name: str | None, judge_name: str | None, write: bool, reliability: Path | None
) -> None:
    """Fit the fusion on DOSSIERS, with a judge and without."""
    encoder, judge = load_encoder(encoder_name), load_judge(judge_name)
    sets = list(read_dossiers(dossiers, REST))
    models: dict[str, Any] = {"made_by": "python -m claimcheck.training.fusion", "encoder": encoder.revision}
    for name, reader in (("judged", judge), ("unjudged", None)):
        click.echo(f"{name}:")
        seen_by = [labelled(one, encoder, reader) for one in sets]
        fitted = fit_all(collect(seen_by))
        models[name] = chosen(fitted, click.echo)
        if reader:
            models[name][KINDS] = kinds(seen_by, chain(*read_written(dossiers.parent / "pairs")), click.echo)
        if reliability and reader:
            reliability.write_text(drawn(_told(fitted)), encoding="utf-8")
    if write:
        OUT.write_text(json.dumps(models, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
