"""lexical: the words of two sources exclude each other.

Opposites said of one thing ("naik" and "turun", "rejected" and "approved") are seen by rule; any other clash of meaning
needs the judge, whose opinion alone never makes more than a warning.

Examples:
    contradiction
        A: Hakim menolak permintaan sita jaminan atas studio di Kemang.
        B: Hakim mengabulkan permintaan sita jaminan atas studio di Kemang.
    no contradiction
        A: Hakim menolak permintaan sita jaminan atas studio di Kemang.
        B: Permintaan sita jaminan atas studio di Kemang ditolak hakim.
"""

from collections.abc import Iterator

from claimcheck.checks.proposal import Proposal
from claimcheck.checks.scene import Scene
from claimcheck.checks.standing import propose_opposites
from claimcheck.records import ClaimPair, Kind


def propose(pair: ClaimPair, scene: Scene) -> Iterator[Proposal]:
    """What this check puts forward about one pair of claims."""
    yield from propose_opposites(pair, Kind.LEXICAL, scene)
