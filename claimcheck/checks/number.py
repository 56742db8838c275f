"""number: sources count or measure one thing differently.

Amounts are intervals in a common unit: "sekitar 40 ribu", "more than 20", "two weeks" and "14 hari" are read as what
they leave open. A rounded figure agrees with the exact one. Two figures are held against each other only when they
fill one slot: the same unit, counted noun and event; one figure of a claim meets one of the other.

Examples:
    contradiction
        A: Lima nota kesepahaman ditandatangani Presiden Alvaro dan Presiden Surya di Bogor.
        B: Presiden Alvaro dan Presiden Surya menandatangani tujuh nota kesepahaman di Bogor.
    no contradiction
        A: Sekitar 40 ribu orang menonton final Piala Samudra di Stadion Kelapa.
        B: Final Piala Samudra di Stadion Kelapa ditonton 40.217 orang.
"""

from collections.abc import Iterator

from claimcheck.checks.amounts import propose_amounts
from claimcheck.checks.proposal import Proposal
from claimcheck.checks.scene import Scene
from claimcheck.records import ClaimPair, Kind


def propose(pair: ClaimPair, scene: Scene) -> Iterator[Proposal]:
    """What this check puts forward about one pair of claims."""
    return propose_amounts(pair, Kind.NUMBER)
