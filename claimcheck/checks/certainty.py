"""certainty: one source states as settled what another calls unclear or reports as denied.

A hedge alone ("diduga", "reportedly") is no contradiction of a plain statement; "tidak ada kejelasan apakah" is.

Examples:
    contradiction
        A: Presiden Alvaro menyetujui usul gencatan senjata itu.
        B: Tidak ada kejelasan apakah Presiden Alvaro menyetujui usul gencatan senjata itu.
    no contradiction
        A: Presiden Alvaro menyetujui usul gencatan senjata itu.
        B: Presiden Alvaro dikabarkan menyetujui usul gencatan senjata itu.
"""

from collections.abc import Iterator

from claimcheck.checks.proposal import Proposal
from claimcheck.checks.scene import Scene
from claimcheck.checks.standing import propose_cued
from claimcheck.records import ClaimPair, CueKind, Kind


def propose(pair: ClaimPair, scene: Scene) -> Iterator[Proposal]:
    """What this check puts forward about one pair of claims."""
    yield from propose_cued(pair, Kind.CERTAINTY, (CueKind.UNCLEAR, CueKind.DENIAL), scene)
