"""How two claims put one statement forward: affirmed or negated, sure or unclear, and words that exclude each other."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from claimcheck.checks.proposal import Family, Proposal, Stated
from claimcheck.checks.scene import Scene, clause_of, without
from claimcheck.language.lexicon import LANGUAGES, load
from claimcheck.language.stems import stem_words
from claimcheck.records import Certainty, Claim, ClaimPair, Cue, CueKind, Kind, Span

# How alike two sentences in two languages must be before a cue in one is held against the other, for no words are
# shared; range 0...6. Of the contradicting ones in the training dossiers nine in ten are.
BILINGUAL = 0.35


@dataclass(frozen=True, slots=True)
class Opposites:
    """Pairs of words that exclude each other when said of one thing, each "one | other"."""

    pairs: tuple[str, ...]


def propose_cued(pair: ClaimPair, kind: Kind, cues: tuple[CueKind, ...], scene: Scene) -> Iterator[Proposal]:
    """A statement that only one of the two claims puts under such a cue, against the other claim's nearest clause."""
    for one, other, swapped in ((pair.left, pair.right, False), (pair.right, pair.left, True)):
        for cue in one.cues:
            if cue.kind not in cues or cue.scope.start >= cue.scope.end:
                continue
            scope = frozenset(stem_words(_text(one, cue.scope), one.language)) - _name_stems(one)
            alike = scope & scene.stems[other.id] if one.language == other.language else pair.similarity >= BILINGUAL
            if not alike:
                continue
            clause = _nearest_clause(other, scope)
            if _text(other, clause).rstrip().endswith("?"):
                continue
            beside = frozenset(stem_words(_text(other, clause), other.language))
            governed = max(scene.overlap(scope, scene.stems[other.id]), scene.overlap(scope, beside))
            # Which clause of another language is meant cannot be told from words.
            met = clause if one.language == other.language else other.span
            if _cued_alike(other, met, cues):
                continue
            mark, beside_mark = _trimmed(one, _joined(cue)), _trimmed(other, clause)
            slot = without(one, clause_of(one, cue.span), [cue.span])
            here = Stated(_text(one, mark), mark, cue.kind.value, slot)
            there = Stated(_text(other, beside_mark), beside_mark, "plain", _text(other, clause))
            left, right = (there, here) if swapped else (here, there)
            yield Proposal(
                pair=pair,
                kind=kind,
                family=Family.STATEMENTS,
                conflict=True,
                left=left,
                right=right,
                reason=cue.kind.value,
                traits={
                    "governed": governed,
                    "scope": min(len(scope), 12) / 12,
                    "negation": float(cue.kind is CueKind.NEGATION),
                    "denial": float(cue.kind is CueKind.DENIAL),
                    "unclear": float(cue.kind is CueKind.UNCLEAR),
                    "asserted": float(other.certainty is Certainty.ASSERTED),
                },
            )


def propose_opposites(pair: ClaimPair, kind: Kind, scene: Scene) -> Iterator[Proposal]:
    """Words of the two claims that exclude each other: "naik" and "turun", "opened" and "closed"."""
    for a, b in sorted(_opposed(scene.stems[pair.left.id], scene.stems[pair.right.id])):
        spans = _word(pair.left, a), _word(pair.right, b)
        if not (spans[0] and spans[1]):
            continue
        yield Proposal(
            pair=pair,
            kind=kind,
            family=Family.STATEMENTS,
            conflict=True,
            left=_opposite(pair.left, spans[0], a),
            right=_opposite(pair.right, spans[1], b),
            reason="opposites",
            traits={"opposites": 1.0},
        )


def same_speaker(pair: ClaimPair) -> bool:
    """Whether both claims are put into the mouth of one named person."""
    return bool(_speakers(pair.left) & _speakers(pair.right))


def _speakers(claim: Claim) -> frozenset[str]:
    if not claim.speaker:
        return frozenset()
    return frozenset(name.key for name in claim.names if name.text in claim.speaker)


def _opposite(claim: Claim, span: Span, stem: str) -> Stated:
    return Stated(_text(claim, span), span, stem, without(claim, clause_of(claim, span), [span]))


def _opposed(left: frozenset[str], right: frozenset[str]) -> set[tuple[str, str]]:
    table = opposites()
    return {(a, b) for a in left - right for b in table.get(a, frozenset()) & (right - left)}


@cache
def opposites() -> Mapping[str, frozenset[str]]:
    """Stem to the stems that exclude it, over both languages."""
    table: dict[str, frozenset[str]] = {}
    for entry in load(Opposites, "shared").pairs:
        one, other = (frozenset().union(*map(_stems, side.split(","))) for side in entry.split("|"))
        for here, there in ((one, other), (other, one)):
            for stem in here:
                table[stem] = table.get(stem, frozenset()) | there
    return table


def _stems(word: str) -> frozenset[str]:
    return frozenset(stem for language in LANGUAGES for stem in stem_words(word.strip(), language))


def _name_stems(claim: Claim) -> frozenset[str]:
    """Who takes part says nothing of what is denied: that must be met by other words."""
    return frozenset(stem for name in claim.names for stem in stem_words(name.text, claim.language))


def _nearest_clause(claim: Claim, scope: frozenset[str]) -> Span:
    def common(clause: Span) -> int:
        return len(scope & set(stem_words(_text(claim, clause), claim.language)))

    return max(claim.clauses or (claim.span,), key=common)


def _cued_alike(claim: Claim, clause: Span, cues: tuple[CueKind, ...]) -> bool:
    return any(cue.kind in cues and cue.scope.overlaps(clause) for cue in claim.cues)


def _joined(cue: Cue) -> Span:
    return Span(min(cue.span.start, cue.scope.start), max(cue.span.end, cue.scope.end))


def _trimmed(claim: Claim, span: Span) -> Span:
    """The span without blanks and commas at its ends."""
    text = _text(claim, span)
    start = span.start + len(text) - len(text.lstrip(" ,"))
    return Span(start, max(start, span.start + len(text.rstrip(" ,"))))


def _text(claim: Claim, span: Span) -> str:
    return claim.text[span.start - claim.span.start : span.end - claim.span.start]


def _word(claim: Claim, stem: str) -> Span | None:
    at = 0
    for word in claim.text.split():
        start = claim.text.index(word, at)
        at = start + len(word)
        if stem in stem_words(word, claim.language):
            return Span(claim.span.start + start, claim.span.start + at)
    return None
