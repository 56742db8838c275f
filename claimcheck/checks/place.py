"""place: sources put one event in different places.

A place inside the other one is only more precise: a village and its regency, a city and its country.

Examples:
    contradiction
        A: Upacara penyambutan Presiden Alvaro digelar di Istana Merdeka.
        B: Upacara penyambutan Presiden Alvaro digelar di Istana Bogor.
    no contradiction
        A: Upacara penyambutan Presiden Alvaro digelar di Bandung.
        B: Upacara penyambutan Presiden Alvaro digelar di Jawa Barat.
"""

from collections.abc import Iterator

from claimcheck.checks.bearers import propose_bearers
from claimcheck.checks.proposal import Proposal
from claimcheck.checks.scene import Scene
from claimcheck.records import ClaimPair, Kind


def propose(pair: ClaimPair, scene: Scene) -> Iterator[Proposal]:
    """What this check puts forward about one pair of claims."""
    return propose_bearers(pair, Kind.PLACE, scene)
