"""negation: one source affirms what another says did not happen.

A negating word governs a stretch of its clause. Two claims disagree when one puts under a negation what the other
states plainly of the same thing; two negations cancel, and "tidak hanya" negates nothing.

Examples:
    contradiction
        A: Polisi menembakkan gas air mata ke arah massa di depan kantor bupati.
        B: Polisi tidak menembakkan gas air mata ke arah massa di depan kantor bupati.
    no contradiction
        A: Polisi menembakkan gas air mata ke arah massa di depan kantor bupati.
        B: Polisi tidak hanya menembakkan gas air mata ke arah massa di depan kantor bupati.
"""

from collections.abc import Iterator

from claimcheck.checks.proposal import Proposal
from claimcheck.checks.scene import Scene
from claimcheck.checks.standing import propose_cued
from claimcheck.records import ClaimPair, CueKind, Kind


def propose(pair: ClaimPair, scene: Scene) -> Iterator[Proposal]:
    """What this check puts forward about one pair of claims."""
    yield from propose_cued(pair, Kind.NEGATION, (CueKind.NEGATION,), scene)
