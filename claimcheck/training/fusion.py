"""Fit the weights and thresholds of `checks/fusion.json` on training dossiers, by cross-validation over dossiers.

    python -m claimcheck.training.fusion DOSSIERS --untuned ENCODER [--write]

A judge's opinion counts only in dossiers that it has not learned from (`splits.toml`): it would look far too good. All
other figures are fitted on the judge's dossiers too, with vectors of an encoder that has not learned from them.

Labels are the gold rows; every other conflict between candidate pairs is a natural negative, so the base rate is the
real one. Probabilities for the thresholds come from dossiers that the fitted model has not seen.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path
from typing import Any

import click
import numpy as np
from numpy.typing import NDArray

from claimcheck.checks.features import SIGNS, Features, key_of, plain_features, slot_features
from claimcheck.checks.fusion import AGREEMENT, KINDS
from claimcheck.checks.observe import Observation
from claimcheck.checks.proposal import VALUED, Family, Proposal
from claimcheck.models import load_encoder, load_judge
from claimcheck.training.dossiers import REST, read_dossiers, sparse
from claimcheck.training.judge_pairs import Written, read_written
from claimcheck.training.kinds import kind_rows
from claimcheck.training.labels import Labelled, labelled, verdict_of
from claimcheck.training.reliability import Said, drawn
from claimcheck.training.softmax import Softmax, stacked

OUT = Path(__file__).parents[1] / "checks" / "fusion.json"
FOLDS = 8
# A contradiction is told when it is more likely than not; range .3...9. Over unseen dossiers half of what is told is
# right where the two sides share words as real outlets do (32 of 58) or the judge alone speaks (12 of 24), and of
# amounts in sentences that share hardly a word a quarter (13 of 45).
LIKELY = 0.5
# A family that is right less often than this at LIKELY tells only what is all but certain; ranges .3...8 and .7...95.
LEAST_PRECISION, CAUTIOUS = 0.35, 0.7
# Figures that a judge gives; all others are known without one.
OPINIONS = frozenset({"contradicts", "entails", "contradicts_twice"})
# A conflict a little less likely than a contradiction is shown as a difference; range .5..1.
ALMOST = 0.85
# The probability from which an update is given, for all families; range .3...7.
UPDATE = 0.5
# The thresholds of agreement that are tried; the one with the best F1 is taken, since a wrong agreement misleads less.
TRIED_AGREEMENT = tuple(round(0.2 + 0.02 * n, 2) for n in range(16))
# Families fitted without the dossiers whose two sides share hardly a word: over the others these make them worse
# (average precision of times .36 to .29, of statements .40 to .37), amounts and names better (.44 to .49, .19 to .24).
ROOTED = (Family.TIMES, Family.STATEMENTS)
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

    def table(self, names: Sequence[str]) -> NDArray[np.float64]:
        """The figures of those names: (rows, names)."""
        return np.array([[one.get(name, 0.0) for name in names] for one in self.features])

    def weights(self) -> NDArray[np.float64]:
        """1 for real rows; the others weigh together what the real contradictions do."""
        labels, real = np.array(self.labels), np.array(self.real)
        return np.where(real, 1.0, (real & (labels == "contradiction")).sum() / max((~real).sum(), 1))


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

    model: Softmax
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
    table, labels, weights = rows.table(names), np.array(rows.labels), rows.weights()
    classes = sorted(set(rows.labels) - {"none"})
    seen = np.zeros((len(labels), len(classes)))
    for inside in _folds(rows.dossiers):
        model = Softmax(names, classes).fit(table[~inside], labels[~inside], weights[~inside])
        seen[inside] = model.probabilities(table[inside])
    return Fitted(Softmax(names, classes).fit(table, labels, weights), rows, seen)


def fit_after(base: Rows, rows: Rows) -> Fitted:
    """A model in two stages: figures that need no judge on the many rows of `base`, the judge's on the fewer `rows`.

    A judge's opinion of what it has learned from is worth nothing, but all else in those dossiers is as good as new.
    """
    plain = sorted({name for one in base.features for name in one} - OPINIONS)
    said = sorted({name for one in rows.features for name in one} & OPINIONS)
    classes = sorted(set(base.labels) - {"none"})
    many, few, opinions = base.table(plain), rows.table(plain), rows.table(said)
    names = [f"score of {one}" for one in classes] + said
    # A score speaks for its own class alone, so that no figure comes to speak against what it speaks for.
    signs = {one: {**SIGNS[one], **{f"score of {other}": int(other == one) for other in classes}} for one in classes}

    def both(of_base: NDArray[np.bool_], of_rows: NDArray[np.bool_]) -> Softmax:
        labels = np.array(base.labels)[of_base]
        first = Softmax(plain, classes).fit(many[of_base], labels, base.weights()[of_base])
        told = np.c_[first.scores(few), opinions][of_rows]
        second = Softmax(names, classes, signs).fit(told, np.array(rows.labels)[of_rows], rows.weights()[of_rows])
        return stacked(first, second)

    table = np.c_[few, opinions]
    seen = np.zeros((len(table), len(classes)))
    for inside in _folds(rows.dossiers):
        held = set(np.array(rows.dossiers)[inside].tolist())
        model = both(np.array([name not in held for name in base.dossiers]), ~inside)
        seen[inside] = model.probabilities(table[inside])
    every = both(np.ones(len(many), bool), np.ones(len(few), bool))
    return Fitted(every, rows, seen)


def _folds(dossiers: Sequence[str]) -> Iterator[NDArray[np.bool_]]:
    """FOLDS times the rows of some dossiers, each dossier once."""
    number = {name: n % FOLDS for n, name in enumerate(sorted(set(dossiers)))}
    fold = np.array([number[name] for name in dossiers])
    yield from (fold == n for n in range(FOLDS))


def f_beta(hits: int, taken: int, total: int, beta: float) -> float:
    """The weighted harmonic mean of precision and recall."""
    return (1 + beta**2) * hits / (beta**2 * total + taken) if hits else 0.0


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


def chosen(
    fitted: Mapping[str, Fitted], say: Callable[[str], None], settled: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """The models with their thresholds.

    `settled`: models by name; the thresholds of contradiction are taken over, since more dossiers speak for them.
    """
    built = {}
    for name in (*Family, AGREEMENT):
        if name not in fitted:
            continue
        one, thresholds = fitted[name], {"update": UPDATE}
        if name == AGREEMENT:
            thresholds = {
                AGREEMENT: max(TRIED_AGREEMENT, key=lambda level: f_beta(*one.counts(AGREEMENT, level), beta=1))
            }
        elif settled and name in settled:
            thresholds = settled[name]["thresholds"]
        else:
            # What the judge alone holds is worth no note when it is not even likely.
            almost = LIKELY if name is Family.MEANING else round(ALMOST * LIKELY, 3)
            thresholds |= {"contradiction": LIKELY, "difference": almost}
            right, given, _ = one.counts("contradiction", LIKELY)
            if right < LEAST_PRECISION * given:
                thresholds |= {"contradiction": CAUTIOUS, "difference": CAUTIOUS}
        built[str(name)] = one.model.table() | {"thresholds": thresholds}
        for verdict in one.model.classes:
            right, given, total = one.counts(verdict, thresholds[verdict])
            say(f"{name}: {verdict} from {thresholds[verdict]}: precision {right}/{given}, recall {right}/{total}")
    return built


def fit_all(
    plain: Iterable[Labelled], told: Iterable[Labelled], unlike: tuple[str, ...], say: Callable[[str], None]
) -> tuple[dict[str, Any], dict[str, Any], dict[str, Fitted]]:
    """The models without a judge, fitted on `plain`, those with one, fitted on `told` too, and the latter's rows.

    `unlike`: how the names of dossiers begin that some families leave out.
    """
    plain = list(plain)
    alike = collect(one for one in plain if not one.name.startswith(unlike))
    base, rows = collect(plain) | {name: alike[name] for name in ROOTED if name in alike}, collect(told)
    say("unjudged:")
    without = {name: fit(found) for name, found in base.items()}
    unjudged = chosen(without, say)
    say("judged:")
    # Where values are compared the judge has no say: of the amounts told over 90 unseen dossiers 18 of 65 are right
    # with it and 3 of 25 without. It finds more, but most of what it adds is wrong, look-alikes among it.
    fitted = without | {
        name: fit_after(base[name], found) if name in base else fit(found)
        for name, found in rows.items()
        if name not in VALUED | {Family.STATEMENTS}
    }
    return unjudged, chosen(fitted, say, unjudged), fitted


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
@click.option("--untuned", help="an encoder that has not learned from the judge's dossiers, for these; else left out")
@click.option("--write", is_flag=True, help="replace checks/fusion.json")
@click.option("--reliability", type=click.Path(path_type=Path), help="draw how far the probabilities hold, as SVG")
def main(dossiers: Path, untuned: str | None, write: bool, reliability: Path | None) -> None:
    """Fit the fusion on DOSSIERS for the embedded models, with the judge and without."""
    encoder, judge = load_encoder(None), load_judge(None)
    rest = list(read_dossiers(dossiers, REST))
    plain = [labelled(one, encoder) for one in rest]
    if untuned:
        other = load_encoder(untuned)
        plain += [labelled(one, other) for one in read_dossiers(dossiers, "judge")]
    told = [labelled(one, encoder, judge) for one in rest]
    unjudged, judged, fitted = fit_all(plain, told, sparse(dossiers), click.echo)
    judged[KINDS] = kinds(told, chain(*read_written(dossiers.parent / "pairs")), click.echo)
    models = {"made_by": "python -m claimcheck.training.fusion", "encoder": encoder.revision}
    if reliability:
        reliability.write_text(drawn(_told(fitted)), encoding="utf-8")
    if write:
        table = models | {"judged": judged, "unjudged": unjudged}
        OUT.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
