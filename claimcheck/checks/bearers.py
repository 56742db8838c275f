"""Persons, places and organisations of one pair of claims: who stands in the same slot."""

from collections.abc import Iterator

from claimcheck.checks.proposal import Family, Proposal, Stated
from claimcheck.checks.scene import Scene, slot_text
from claimcheck.records import Claim, ClaimPair, Kind, Name, NameKind
from claimcheck.values.aliases import same_bearer
from claimcheck.values.relation import Relation

KINDS = {Kind.PERSON: NameKind.PERSON, Kind.PLACE: NameKind.PLACE, Kind.ORGANISATION: NameKind.ORGANISATION}


def propose_bearers(pair: ClaimPair, kind: Kind, scene: Scene) -> Iterator[Proposal]:
    """Every name of this kind that only the left claim holds against every one that only the right holds."""
    wanted = KINDS[kind]
    left, right = _names(pair.left, wanted), _names(pair.right, wanted)
    common = {name.key for name in left} & {name.key for name in right}
    for a in left:
        for b in right:
            relation = same_bearer(a, b)
            conflict = relation is Relation.APART and not common & {a.key, b.key}
            if not conflict and not relation.agrees:
                continue
            yield Proposal(
                pair=pair,
                kind=kind,
                family=Family.NAMES,
                conflict=conflict,
                left=_stated(pair.left, a),
                right=_stated(pair.right, b),
                reason=relation.value,
                traits={
                    "person": float(kind is Kind.PERSON),
                    "place": float(kind is Kind.PLACE),
                    "common": float(bool(common)),
                    "crowd": 1.0 / (len(left) * len(right)),
                    "title": float(bool(a.title) and a.title == b.title),
                    "voiced": float(_speaks(pair.left, a)) + float(_speaks(pair.right, b)),
                    # One whom the other article knows at all is less likely a slip of the name.
                    "known": float(a.key in scene.bearers[pair.right.article])
                    + float(b.key in scene.bearers[pair.left.article]),
                },
            )


def _names(claim: Claim, kind: NameKind) -> list[Name]:
    return [name for name in claim.names if name.kind is kind and not name.pronoun]


def _speaks(claim: Claim, name: Name) -> bool:
    return bool(claim.speaker) and name.text in (claim.speaker or "")


def _stated(claim: Claim, name: Name) -> Stated:
    return Stated(value=name.text, span=name.span, key=name.key, slot=slot_text(claim, name.span))
