"""What each part is worth: contradictions found by the whole program, and by parts of it, on dossiers with gold.

    python -m claimcheck.training.ablate DOSSIERS

`assembled` is what one would put together from sentence vectors and a cross-encoder: every two sentences of different
articles that are alike enough, judged as they stand. Counted are pairs of sentences, not findings, so that all ways
are measured alike.
"""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import click
import numpy as np

from claimcheck.checks.fusion import load_fusion
from claimcheck.checks.observe import survey
from claimcheck.checks.verdicts import weigh
from claimcheck.claims.context import spelled_out
from claimcheck.claims.extract import extract
from claimcheck.matching.candidates import candidate_pairs
from claimcheck.models import Encoder, Judge, load_encoder, load_judge
from claimcheck.records import Claim, Verdict
from claimcheck.settings import Settings
from claimcheck.training.dossiers import Dossier, read_dossiers, rows_of, stands_for

# From this cosine two sentences are judged, and from this probability they contradict each other: the usual choices
# for models of this kind; ranges .3...8 and .3...9.
ALIKE, SURE = 0.5, 0.5

Flagged = list[tuple[Claim, Claim]]


@dataclass(frozen=True, slots=True)
class Models:
    """The encoder and the judge under test."""

    encoder: Encoder
    judge: Judge


def full(dossier: Dossier, models: Models) -> Flagged:
    """The program as it is."""
    return _weighed(dossier, models, models.judge)


def rules_only(dossier: Dossier, models: Models) -> Flagged:
    """Without the judge."""
    return _weighed(dossier, models, None)


def judge_only(dossier: Dossier, models: Models) -> Flagged:
    """The candidate pairs that the judge holds for contradictions."""
    extraction = extract(dossier.articles)
    vectors = models.encoder.encode([spelled_out(claim) for claim in extraction.checkable])
    pairs = candidate_pairs(extraction.checkable, vectors, Settings().neighbours)
    opinions = survey(pairs, dossier.articles, extraction.claims, models.judge).opinions
    sure = {key for key, opinion in opinions.items() if opinion.contradiction >= SURE}
    return [(pair.left, pair.right) for pair in pairs if (pair.left.id, pair.right.id) in sure]


def assembled(dossier: Dossier, models: Models) -> Flagged:
    """Sentence vectors, a threshold and the judge."""
    claims = extract(dossier.articles).claims
    vectors = models.encoder.encode([claim.text for claim in claims])
    near = np.argwhere(np.triu(vectors @ vectors.T >= ALIKE, 1))
    pairs = [(claims[i], claims[j]) for i, j in near if claims[i].article != claims[j].article]
    opinions = models.judge.judge([(left.text, right.text) for left, right in pairs]) if pairs else np.zeros((0, 3))
    return [pair for pair, opinion in zip(pairs, opinions, strict=True) if opinion[0] >= SURE]


WAYS: Mapping[str, Callable[[Dossier, Models], Flagged]] = {
    "full": full,
    "rules only": rules_only,
    "judge only": judge_only,
    "assembled": assembled,
}


def _weighed(dossier: Dossier, models: Models, judge: Judge | None) -> Flagged:
    extraction = extract(dossier.articles)
    vectors = models.encoder.encode([spelled_out(claim) for claim in extraction.checkable])
    pairs = candidate_pairs(extraction.checkable, vectors, Settings().neighbours)
    scene = survey(pairs, dossier.articles, extraction.claims, judge)
    evidence = weigh(pairs, scene, models.encoder, load_fusion(judge is not None))
    return [(one.pair.left, one.pair.right) for one in evidence if one.verdict is Verdict.CONTRADICTION]


def counts(dossier: Dossier, flagged: Flagged) -> tuple[int, int, int, int]:
    """Right and flagged pairs, and found and marked contradictions; pairs on companion sentences count for nothing."""
    files = {article.id: Path(article.path.split("#")[0]).name for article in dossier.articles}
    marked = [row for row in dossier.rows if row.label == "contradiction"]
    right, kept, found = 0, 0, set[int]()
    for left, right_claim in flagged:
        hits = rows_of(left, right_claim, files, marked)
        if not hits and any(
            stands_for(one, files, quote) for one in (left, right_claim) for quote in dossier.companions
        ):
            continue
        kept += 1
        right += bool(hits)
        found |= {marked.index(row) for row in hits}
    return right, kept, len(found), len(marked)


def table(dossiers: Sequence[Dossier], models: Models) -> Iterator[str]:
    """The rows of a Markdown table, one for each way."""
    yield "| | right of flagged pairs | contradictions found | seconds |"
    yield "|---|---|---|---|"
    for name, way in WAYS.items():
        began = time.monotonic()
        flagged = [way(dossier, models) for dossier in dossiers]
        seconds = time.monotonic() - began
        rows = [counts(dossier, pairs) for dossier, pairs in zip(dossiers, flagged, strict=True)]
        right, kept, found, marked = (sum(row[n] for row in rows) for n in range(4))
        yield f"| {name} | {right} of {kept} | {found} of {marked} | {seconds:.0f} |"


@click.command()
@click.argument("dossiers", type=click.Path(exists=True, file_okay=False, path_type=Path))
def main(dossiers: Path) -> None:
    """Print the table for DOSSIERS."""
    judge = load_judge()
    if judge is None:
        raise click.ClickException("no judge in this installation")
    for line in table(list(read_dossiers(dossiers)), Models(load_encoder(), judge)):
        click.echo(line)


if __name__ == "__main__":
    main()
