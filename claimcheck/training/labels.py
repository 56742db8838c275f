"""What the gold of a dossier says of the pairs and proposals that the program makes from it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from claimcheck.checks.features import PairKey, key_of
from claimcheck.checks.observe import Observation, observe, survey
from claimcheck.checks.proposal import Family, Proposal, Stated
from claimcheck.claims.context import spelled_out
from claimcheck.claims.extract import extract
from claimcheck.matching.candidates import candidate_pairs
from claimcheck.models import Encoder, Judge
from claimcheck.records import Claim, ClaimPair, Span
from claimcheck.settings import Settings
from claimcheck.training.dossiers import WORD, Dossier, Row, rows_of

STATEMENTS = {"negation", "certainty", "quote", "role", "lexical"}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A dossier as the program sees it, with the gold rows of each pair."""

    name: str
    pairs: Sequence[ClaimPair]
    observed: Observation
    gold: dict[PairKey, list[Row]]

    def told(self, pair: ClaimPair) -> set[str]:
        """The labels of the gold rows on a pair."""
        return {row.label for row in self.gold[key_of(pair)]}


def labelled(dossier: Dossier, encoder: Encoder, judge: Judge | None = None) -> Labelled:
    """Run the program on the dossier up to its proposals and look each pair up in the gold."""
    files = {article.id: Path(article.path.split("#")[0]).name for article in dossier.articles}
    extraction = extract(dossier.articles)
    claims = extraction.checkable
    vectors = encoder.encode([spelled_out(claim) for claim in claims])
    pairs = candidate_pairs(claims, vectors, Settings().neighbours)
    observed = observe(pairs, survey(pairs, dossier.articles, extraction.claims, judge), encoder)
    gold = {key_of(pair): rows_of(pair.left, pair.right, files, dossier.rows) for pair in pairs}
    return Labelled(dossier.name, pairs, observed, gold)


def verdict_of(proposal: Proposal, rows: Sequence[Row]) -> str | None:
    """The verdict that the gold gives this very conflict; None when it marks the pair for other values."""
    for row in rows:
        if row.label == "contradiction":
            if proposal.family is Family.MEANING:
                return "contradiction"
            if not _same_family(proposal, row.kind):
                return "none" if proposal.family is not Family.STATEMENTS else None
            if proposal.family is Family.STATEMENTS or _names_values(proposal, row):
                return "contradiction"
            return None
        if row.label == "update" and proposal.family is not Family.NAMES:
            return "update"
    return "none"


def _same_family(proposal: Proposal, kind: str | None) -> bool:
    if proposal.family is Family.STATEMENTS:
        return kind in STATEMENTS
    if proposal.family is Family.TIMES:
        return kind in ("date", "time")
    if proposal.family is Family.QUANTITIES:
        return kind in ("number", "money", "percent", "time", "date")
    return kind == proposal.kind


def _names_values(proposal: Proposal, row: Row) -> bool:
    """Whether the gold's values name these two, in either order, as far as their words show it."""
    left, right = proposal.pair.left, proposal.pair.right
    told = [set(WORD.findall(value.lower())) for value in row.values]
    here = [_said(proposal, claim, side) for claim, side in ((left, proposal.left), (right, proposal.right))]
    if len(told) != 2 or not all(told):
        return True
    hits = [[not one or bool(one & two) for two in told] for one in here]
    return (hits[0][0] and hits[1][1]) or (hits[0][1] and hits[1][0])


def _said(proposal: Proposal, claim: Claim, side: Stated) -> set[str]:
    """The words of a value; of an amount those of its normal form too, so that "sixty-four" is named by "64"."""
    text = _slice(claim, side.span)
    if text and proposal.family is Family.QUANTITIES:
        text = f"{text} {side.value}"
    return set(WORD.findall(text.lower()))


def _slice(claim: Claim, span: Span) -> str:
    return claim.text[span.start - claim.span.start : span.end - claim.span.start]
