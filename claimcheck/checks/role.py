"""role: sources agree on who took part and disagree on who did what to whom.

The order of names proves nothing ("A beat B", "B was beaten by A"), so the judge must see a contradiction between two
sentences about persons; without a judge this check stays silent.

Examples:
    needs a judge
        A: Yusmidar Hasan menyeret Nurhayati Umar keluar dari air.
        B: Nurhayati Umar menyeret Yusmidar Hasan keluar dari air.
"""

from collections.abc import Iterator

from claimcheck.checks.proposal import Proposal
from claimcheck.checks.scene import Scene
from claimcheck.records import ClaimPair


def propose(pair: ClaimPair, scene: Scene) -> Iterator[Proposal]:
    """Nothing by rule; what the judge sees is put forward for all kinds at once (`checks.judged`)."""
    return iter(())
