"""time: sources give different clock times for one event on one day.

Clock times are compared in their zones: 13.00 WIB and 15.00 WIT are one moment. Where only one side names a zone, local
time is taken. Times on different days are a matter of `date`.

Examples:
    contradiction
        A: Gempa itu mengguncang Kota Palima pada Senin (3/3/2025) pukul 05.42 WITA.
        B: Kota Palima diguncang gempa pada Senin (3/3/2025) pukul 07.10 WITA.
    no contradiction
        A: Gempa itu mengguncang Kota Palima pada Senin (3/3/2025) pukul 05.42 WITA.
        B: Kota Palima diguncang gempa pada Senin (3/3/2025) pukul 04.42 WIB.
"""

from collections.abc import Iterator

from claimcheck.checks.proposal import Proposal
from claimcheck.checks.scene import Scene
from claimcheck.checks.times import propose_times
from claimcheck.records import ClaimPair, Kind


def propose(pair: ClaimPair, scene: Scene) -> Iterator[Proposal]:
    """What this check puts forward about one pair of claims."""
    return propose_times(pair, Kind.TIME)
