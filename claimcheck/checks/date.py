"""date: sources give different days, months or years for one event.

Every time in a claim is read as a closed interval of days: "2017" is a whole year, "awal Juni" a few days. Intervals
that share a day never disagree; the narrower is only more precise. A time may come from an earlier sentence when
something points back to it ("pertemuan itu", "keduanya", "a day later"); the report then names that sentence. When
somebody said something (a report time) is never held against when something happened.

Examples:
    contradiction
        A: Menteri Ratna Wulandari meresmikan bendungan Cisira pada 4 Juni 2019.
        B: Bendungan Cisira diresmikan Menteri Ratna Wulandari pada 12 September 2018.
    contradiction
        A: The Harlow museum reopened to visitors on 3 May 2024.
        B: Museum Harlow kembali dibuka untuk pengunjung pada 17 Mei 2024.
    no contradiction
        A: Menteri Ratna Wulandari meresmikan bendungan Cisira pada 4 Juni 2019.
        B: Bendungan Cisira diresmikan Menteri Ratna Wulandari pada 2019.
"""

from collections.abc import Iterator

from claimcheck.checks.proposal import Proposal
from claimcheck.checks.scene import Scene
from claimcheck.checks.times import propose_times
from claimcheck.records import ClaimPair, Kind


def propose(pair: ClaimPair, scene: Scene) -> Iterator[Proposal]:
    """What this check puts forward about one pair of claims."""
    return propose_times(pair, Kind.DATE)
