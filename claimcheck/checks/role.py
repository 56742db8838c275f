"""role: sources agree on who took part and disagree on who did what to whom.

Two names that both claims hold stand in the opposite order around the same words. Order alone proves nothing ("A beat
B", "B was beaten by A"), so the judge must see a contradiction too; without a judge this check stays silent.

Examples:
    needs a judge
        A: Yusmidar Hasan menyeret Nurhayati Umar keluar dari air.
        B: Nurhayati Umar menyeret Yusmidar Hasan keluar dari air.
"""

from collections.abc import Iterator

from claimcheck.checks.proposal import Proposal
from claimcheck.checks.scene import Scene
from claimcheck.checks.standing import propose_judged
from claimcheck.records import Claim, ClaimPair, Kind


def propose(pair: ClaimPair, scene: Scene) -> Iterator[Proposal]:
    """What this check puts forward about one pair of claims."""
    if _swapped(pair):
        yield from propose_judged(pair, Kind.ROLE, scene)


def _swapped(pair: ClaimPair) -> bool:
    left, right = _order(pair.left), _order(pair.right)
    common = [key for key in left if key in right]
    return len(common) >= 2 and common != [key for key in right if key in common]


def _order(claim: Claim) -> list[str]:
    return list(dict.fromkeys(name.key for name in claim.names))
