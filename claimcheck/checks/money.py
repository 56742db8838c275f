"""money: sources give different sums for one payment, price or loss.

Sums are compared within one currency; "Rp 1,5 triliun" and "Rp1.500 miliar" are the same. Sums in two currencies are
not compared: that would need the day's exchange rate.

Examples:
    contradiction
        A: Pembangunan jembatan Kalimati menelan biaya Rp 2,4 miliar.
        B: Biaya pembangunan jembatan Kalimati mencapai Rp 3,1 miliar.
    no contradiction
        A: Pembangunan jembatan Kalimati menelan biaya Rp 1,5 triliun.
        B: The Kalimati bridge cost Rp 1,500 billion to build.
"""

from collections.abc import Iterator

from claimcheck.checks.amounts import propose_amounts
from claimcheck.checks.proposal import Proposal
from claimcheck.checks.scene import Scene
from claimcheck.records import ClaimPair, Kind


def propose(pair: ClaimPair, scene: Scene) -> Iterator[Proposal]:
    """What this check puts forward about one pair of claims."""
    return propose_amounts(pair, Kind.MONEY)
