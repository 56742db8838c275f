"""organisation: sources name different bodies, companies or teams in one role of one event.

An acronym and its expansion are one body, in either language.

Examples:
    contradiction
        A: Otoritas Jasa Keuangan membekukan rekening biro perjalanan Barakah Utama pekan lalu.
        B: Rekening biro perjalanan Barakah Utama dibekukan Komisi Pemberantasan Korupsi pekan lalu.
    no contradiction
        A: Izin itu diterbitkan Otoritas Jasa Keuangan (OJK) pekan lalu.
        B: Izin itu diterbitkan OJK pekan lalu.
"""

from collections.abc import Iterator

from claimcheck.checks.bearers import propose_bearers
from claimcheck.checks.proposal import Proposal
from claimcheck.checks.scene import Scene
from claimcheck.records import ClaimPair, Kind


def propose(pair: ClaimPair, scene: Scene) -> Iterator[Proposal]:
    """What this check puts forward about one pair of claims."""
    return propose_bearers(pair, Kind.ORGANISATION, scene)
