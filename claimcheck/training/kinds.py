"""Rows for the model that names the kind of a contradiction: those whose kind people have named."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from claimcheck.checks import CHECKS
from claimcheck.checks.features import Features, PairKey, key_of
from claimcheck.checks.judged import kind_features
from claimcheck.checks.proposal import Family, Proposal
from claimcheck.checks.scene import Scene
from claimcheck.claims.extract import extract
from claimcheck.language.detect import detect
from claimcheck.records import Article, ClaimPair, Kind
from claimcheck.training.judge_pairs import Written
from claimcheck.training.labels import Labelled

# The kind that stands for all that has no better name: the model's class "none", which has no weights.
REST = Kind.LEXICAL

# A pair of texts, each with its language and its day of publication.
Texts = tuple[tuple[str, str, str | None], tuple[str, str, str | None]]


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


def texts_of(row: Mapping[str, str]) -> Texts:
    """A labelled pair's sentences, each with its language and its day."""
    languages = row["lang"].split("+")
    if len(languages) == 2 and detect(row["a"]) == languages[1]:
        languages.reverse()
    return (row["a"], languages[0], row["a_published"]), (row["b"], languages[-1], row["b_published"])


def checked(rows: Iterable[Texts]) -> Iterator[list[tuple[ClaimPair, list[Proposal]]]]:
    """What the checks put forward about each pair of claims in each pair of texts, no model asked."""
    for row in rows:
        articles = [
            Article(id=id, path=id, text=text, language=language, published=day)
            for id, (text, language, day) in zip("ab", row, strict=True)
        ]
        claims = extract(articles).claims
        scene = Scene({article.id: article for article in articles}, {claim.id: claim for claim in claims}, {})
        pairs = [
            ClaimPair(left=a, right=b, similarity=0, rank=1, mutual=True)
            for a in claims
            for b in claims
            if (a.article, b.article) == ("a", "b")
        ]
        yield [(pair, [one for check in CHECKS.values() for one in check.propose(pair, scene)]) for pair in pairs]


def _class(kind: str) -> str:
    return "none" if kind == REST else kind
