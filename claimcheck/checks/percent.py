"""percent: sources give different shares or rates for one thing.

Per cent and percentage points are two units and never compared with each other.

Examples:
    contradiction
        A: Grup Sadewa akan memegang 61,5 persen saham Bank Layar setelah merger.
        B: Setelah merger, 56,1 persen saham Bank Layar dipegang Grup Sadewa.
    no contradiction
        A: Grup Sadewa akan memegang 61,5 persen saham Bank Layar setelah merger.
        B: Setelah merger, sekitar 60 persen saham Bank Layar dipegang Grup Sadewa.
"""

from collections.abc import Iterator

from claimcheck.checks.amounts import propose_amounts
from claimcheck.checks.proposal import Proposal
from claimcheck.checks.scene import Scene
from claimcheck.records import ClaimPair, Kind


def propose(pair: ClaimPair, scene: Scene) -> Iterator[Proposal]:
    """What this check puts forward about one pair of claims."""
    return propose_amounts(pair, Kind.PERCENT)
