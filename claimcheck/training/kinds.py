"""Rows for the model that names the kind of a contradiction: those whose kind people have named."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from claimcheck.checks.features import Features, PairKey, key_of
from claimcheck.checks.judged import kind_features
from claimcheck.checks.proposal import Family, Proposal
from claimcheck.records import Kind
from claimcheck.training.judge_pairs import Written
from claimcheck.training.labels import Labelled
from claimcheck.training.slots import checked, texts_of

# The kind that stands for all that has no better name: the model's class "none", which has no weights.
REST = Kind.LEXICAL


def kind_rows(dossiers: Iterable[Labelled], written: Sequence[Written]) -> Iterator[tuple[Features, str, str]]:
    """The figures, the kind, and the dossier or event of each contradiction."""
    for dossier in dossiers:
        found: dict[PairKey, list[Proposal]] = defaultdict(list)
        for one in dossier.observed.proposals:
            if one.family is not Family.MEANING:
                found[key_of(one.pair)].append(one)
        for pair in dossier.pairs:
            for gold in dossier.gold[key_of(pair)]:
                if gold.label == "contradiction" and gold.kind:
                    yield kind_features(pair, found[key_of(pair)]), _class(gold.kind), dossier.name
    clashes = [row for row in written if row["label"] == "contradict"]
    for row, pairs in zip(clashes, checked(map(texts_of, clashes)), strict=True):
        for pair, proposals in pairs:
            yield kind_features(pair, proposals), _class(row["kind"]), row["event"]


def _class(kind: str) -> str:
    return "none" if kind == REST else kind
