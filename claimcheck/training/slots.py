"""Pairs of sentences with one value of each left out: do both blanks ask for the same value?

A rule sees whether two values differ; whether they ought to be the same is what a model must tell. The values
themselves are hidden from it, so that agreements, of which there are many, teach as much as contradictions.
"""

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from claimcheck.checks import CHECKS
from claimcheck.checks.observe import blanks
from claimcheck.checks.proposal import VALUED, Proposal
from claimcheck.checks.scene import Scene
from claimcheck.claims.extract import extract
from claimcheck.language.detect import detect
from claimcheck.records import Article, ClaimPair
from claimcheck.training.inference_sets import ENTAILMENT, NEUTRAL, Example
from claimcheck.training.parallel import Pair

# Labels of pairs whose two sides answer one question.
ALIGNED = ("contradict", "agree", "update")

# A pair of texts, each with its language and its day of publication.
Texts = tuple[tuple[str, str, str | None], tuple[str, str, str | None]]


def from_translations(pairs: Sequence[Pair], draw: random.Random) -> list[Example]:
    """Equal values of a sentence and its translation fill one slot; one of them and another one fill two."""
    found = []
    for proposals in _valued(((pair.indonesian, "id", None), (pair.english, "en", None)) for pair in pairs):
        same = [one for one in proposals if not one.conflict]
        apart = [one for one in proposals if one.conflict]
        crossed = [
            replace(one, right=other.right)
            for one in same
            for other in same
            if one.family is other.family and one.left.span != other.left.span and one.right.span != other.right.span
        ]
        wrong = crossed + apart
        right, other = draw.sample(same, min(2, len(same))), draw.sample(wrong, min(2, len(wrong), len(same) + 1))
        found += [slot_example(one, ENTAILMENT, draw, "slots, translated") for one in right]
        found += [slot_example(one, NEUTRAL, draw, "slots, translated") for one in other]
    return found


def from_written(rows: Sequence[Mapping[str, str]], draw: random.Random) -> list[Example]:
    """The labelled pairs: what is contradicted, agreed or brought up to date fills one slot; all else fills two."""
    found = []
    for row, proposals in zip(rows, _valued(map(texts_of, rows)), strict=True):
        label, told = row["label"], row["kind"]
        own = [one for one in proposals if one.kind == told or {one.kind, told} <= {"date", "time", "number"}]
        hits = [one for one in own if label in ALIGNED and one.conflict != (label == "agree")]
        others = [one for one in proposals if one.conflict and one not in own]
        if label not in ALIGNED:
            others += [one for one in own if one.conflict]
        elif len(hits) == 1:
            found.append(slot_example(hits[0], ENTAILMENT, draw, f"slots, written {label}"))
            others += [one for one in own if one.conflict and one is not hits[0]]
        found += [slot_example(one, NEUTRAL, draw, "slots, written") for one in others]
    return found


def texts_of(row: Mapping[str, str]) -> Texts:
    """A labelled pair's sentences, each with its language and its day."""
    languages = row["lang"].split("+")
    if len(languages) == 2 and detect(row["a"]) == languages[1]:
        languages.reverse()
    return (row["a"], languages[0], row["a_published"]), (row["b"], languages[-1], row["b_published"])


def slot_example(proposal: Proposal, label: int, draw: random.Random, source: str) -> Example:
    """The two claims with the proposal's values left out, in either order."""
    one, two = draw.sample(blanks(proposal), 2)
    return Example(one, two, label, source)


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


def _valued(rows: Iterable[Texts]) -> Iterator[list[Proposal]]:
    for pairs in checked(rows):
        yield [one for _, proposals in pairs for one in proposals if one.family in VALUED]
