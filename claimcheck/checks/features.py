"""What speaks for and against a proposal, as figures by name: the same figures in training and at work."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from claimcheck.checks.proposal import VALUED, Family, Proposal, Stated
from claimcheck.checks.scene import Scene, Slots
from claimcheck.claims.context import participants
from claimcheck.language.stems import stem_words
from claimcheck.records import Certainty, Claim, ClaimPair, Cue, CueKind, Kind
from claimcheck.values.relation import Relation

Features = dict[str, float]
PairKey = tuple[str, str]
# What a figure can only speak for (+1) or against (-1), or has no say in (0), by verdict; the fit keeps to it, the rest
# is free. Without it a
# few dozen contradictions teach that sentences with many names in common agree on their dates.
SIGNS: Mapping[str, Mapping[str, int]] = {
    "contradiction": {
        **dict.fromkeys(("similarity", "slot", "slot_similarity", "overlap", "names", "shared", "mutual", "first"), 1),
        **dict.fromkeys(("people", "slot_overlap", "noun", "noun_near", "near", "governed", "opposites"), 1),
        **dict.fromkeys(("contradicts_twice", "crowd", "title", "asserted", "contradicts", "slip"), 1),
        **dict.fromkeys(("explained_left", "explained_right", "rivals", "rough", "progress", "small"), -1),
        **dict.fromkeys(("strangers", "progress_words", "provisional", "provisional_apart", "hours", "known"), -1),
        **dict.fromkeys(("voiced", "context", "mixed", "met", "planned", "ordinal"), -1),
        **dict.fromkeys(("sure", "standing", "days_agree", "voices", "relative", "days_apart", "self"), 0),
    },
    "update": {
        **dict.fromkeys(("similarity", "slot", "slot_similarity", "overlap", "progress", "progress_words", "hours"), 1),
        **dict.fromkeys(("provisional",), 1),
        **dict.fromkeys(("explained_left", "explained_right", "self"), -1),
    },
    "agreement": {
        **dict.fromkeys(("similarity", "overlap", "names", "shared", "people", "mutual", "first"), 1),
        **dict.fromkeys(("days_agree", "amounts_agree", "entails"), 1),
        **dict.fromkeys(("strangers", "days_apart", "amounts_apart", "standing", "negation", "contradicts"), -1),
    },
}
# What the judge holds of a pair as a whole. Where a rule compares values it is asked about their slots instead: over
# unseen dossiers its opinion of the whole made times (.41 to .35 average precision) and sums (.27 to .22) worse.
OPINION = ("contradicts", "entails")
# A slot at least this near may explain a value: the two sentences say the same of it. Range -1..1; of the value
# pairs that agree in the training dossiers' marked agreements nine in ten are at least this near.
EXPLAINS = 0.35


def pair_features(pair: ClaimPair, scene: Scene, proposals: Sequence[Proposal]) -> Features:
    """Figures on how well the two claims meet, whatever they differ in. `proposals` are those of this pair."""
    left, right = pair.left, pair.right
    hours = scene.hours(left, right)
    people = participants(left), participants(right)
    agreeing = {proposal.kind for proposal in proposals if agrees(proposal)}
    clashing = {proposal.kind for proposal in proposals if proposal.conflict} - agreeing
    values = {Kind.NUMBER, Kind.MONEY, Kind.PERCENT}
    opinion = scene.opinions.get(key_of(pair))
    return {
        "contradicts": opinion.contradiction if opinion else 0.0,
        "entails": opinion.entailment if opinion else 0.0,
        "similarity": pair.similarity,
        "first": float(pair.rank == 1),
        "mutual": float(pair.mutual),
        "overlap": scene.overlap(scene.stems[left.id], scene.stems[right.id]),
        "names": scene.overlap(_keys(left), _keys(right)),
        "shared": min(len(pair.shared), 4) / 4,
        "people": len(people[0] & people[1]) / max(min(map(len, people)), 1),
        "strangers": float(bool(people[0]) and bool(people[1]) and not people[0] & people[1]),
        "days_agree": float(Kind.DATE in agreeing or Kind.TIME in agreeing),
        "days_apart": float(Kind.DATE in clashing or Kind.TIME in clashing),
        "amounts_agree": float(bool(values & agreeing)),
        "amounts_apart": float(bool(values & clashing)),
        "self": float(left.article == right.article),
        "bilingual": float(left.language != right.language),
        "hours": 0.0 if hours is None else min(abs(hours), 48) / 48,
        "sure": float(left.certainty is Certainty.ASSERTED and right.certainty is Certainty.ASSERTED),
        "standing": float(left.certainty is not right.certainty),
        "planned": float((left.certainty is Certainty.PLANNED) != (right.certainty is Certainty.PLANNED)),
        "negation": float(_negated(left.cues) != _negated(right.cues)),
        "voices": float(bool(left.speaker) and bool(right.speaker)),
    }


def plain_features(proposal: Proposal, common: Features, scene: Scene, rivals: int, met: float) -> Features:
    """The pair's figures and those of the two values that need no model.

    `rivals`: conflicts of this family in the pair; `met`: how many of the two values both claims hold, halved.
    """
    hours = scene.hours(proposal.pair.left, proposal.pair.right)
    later = 0.0 if not hours else (1.0 if hours > 0 else -1.0)
    ends = {proposal.pair.left.id, proposal.pair.right.id}
    return {
        **{name: value for name, value in common.items() if name not in OPINION or proposal.family not in VALUED},
        **proposal.traits,
        "slot_overlap": scene.overlap(*_slot_stems(proposal)),
        "nouns": float(bool(proposal.left.noun and proposal.right.noun)),
        "met": met,
        "rivals": min(rivals, 6) / 6,
        "progress": later * proposal.traits.get("grows", 0.0),
        "provisional": len(ends & scene.provisional) / 2,
        "provisional_apart": float(len(ends & scene.provisional) == 1),
        "progress_words": float(not scene.moving.isdisjoint(_later(proposal.pair, later))),
    }


def slot_features(proposal: Proposal, slot: float, noun_near: float, explained: tuple[float, float]) -> Features:
    """The figures that need a model: how near the slots and nouns of the two values lie, -1..1.

    `explained`: how near the slot lies that meets each value elsewhere; one less near than this conflict's own explains
    nothing, for the other article may say two things.
    """
    counted = bool(proposal.left.noun and proposal.right.noun)
    return {
        "slot": slot,
        "slot_similarity": slot * max(proposal.pair.similarity, 0.0),
        "noun_near": noun_near if counted else 0.0,
        "explained_left": explained[0] if explained[0] >= slot else 0.0,
        "explained_right": explained[1] if explained[1] >= slot else 0.0,
    }


def rivals(proposals: Sequence[Proposal]) -> Mapping[tuple[PairKey, Family], int]:
    """How many conflicts of one family each pair of claims has: one of many is less likely meant."""
    return Counter((key_of(one.pair), one.family) for one in proposals if one.conflict)


def met_within(proposals: Sequence[Proposal]) -> Mapping[tuple[PairKey, Family], set[str]]:
    """The values of each pair of claims that both hold: beside another value they are in conflict with none."""
    found: dict[tuple[PairKey, Family], set[str]] = defaultdict(set)
    for one in proposals:
        if agrees(one):
            found[key_of(one.pair), one.family] |= {f"left {one.left.key}", f"right {one.right.key}"}
    return found


class Explanations:
    """Where else in the other article a value stands: a value that is met there is not in conflict here.

    `slots` must hold those of the proposals that agree.
    """

    def __init__(self, proposals: Sequence[Proposal], slots: Slots) -> None:
        self._best: dict[tuple[str, str, str], float] = defaultdict(float)
        for one in proposals:
            if not agrees(one):
                continue
            near = slots.near(one.left.slot, one.right.slot)
            if near >= EXPLAINS:
                self._note(one.pair.left, one.left, one.pair.right, near)
                self._note(one.pair.right, one.right, one.pair.left, near)

    def _note(self, claim: Claim, stated: Stated, other: Claim, near: float) -> None:
        key = (claim.id, stated.key, other.article)
        self._best[key] = max(self._best[key], near)

    def of(self, proposal: Proposal) -> tuple[float, float]:
        """How well each side's value is met by the other article, 0..1."""
        left, right = proposal.pair.left, proposal.pair.right
        return (
            self._best.get((left.id, proposal.left.key, right.article), 0.0),
            self._best.get((right.id, proposal.right.key, left.article), 0.0),
        )


def key_of(pair: ClaimPair) -> PairKey:
    """The ids of the two claims."""
    return pair.left.id, pair.right.id


def _slot_stems(proposal: Proposal) -> tuple[tuple[str, ...], tuple[str, ...]]:
    pair = proposal.pair
    return (
        stem_words(proposal.left.slot, pair.left.language),
        stem_words(proposal.right.slot, pair.right.language),
    )


def agrees(proposal: Proposal) -> bool:
    """Whether both values say the same; intervals that merely touch do not."""
    return not proposal.conflict and proposal.reason != Relation.OVERLAP


def _keys(claim: Claim) -> set[str]:
    return {name.key for name in claim.names}


def _negated(cues: Sequence[Cue]) -> bool:
    return sum(cue.kind is CueKind.NEGATION for cue in cues) % 2 == 1


def _later(pair: ClaimPair, later: float) -> tuple[str, ...]:
    if later == 0.0:
        return (pair.left.id, pair.right.id)
    return (pair.right.id,) if later > 0 else (pair.left.id,)
