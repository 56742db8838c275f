"""person: sources name different people in one role of one event.

Names of one bearer share a key whatever their form: title, surname alone, spelling, pronoun. Two people who are both
known to both articles are seldom one person misnamed.

Examples:
    contradiction
        A: Perjanjian dagang itu diteken Menteri Perdagangan Harun Saputra mewakili Indonesia.
        B: Mewakili Indonesia, Menteri Luar Negeri Retno Kusuma meneken perjanjian dagang itu.
    no contradiction
        A: Perjanjian dagang itu diteken Menteri Perdagangan Harun Saputra mewakili Indonesia.
        B: Mewakili Indonesia, Harun meneken perjanjian dagang itu.
"""

from collections.abc import Iterator

from claimcheck.checks.bearers import propose_bearers
from claimcheck.checks.proposal import Proposal
from claimcheck.checks.scene import Scene
from claimcheck.records import ClaimPair, Kind


def propose(pair: ClaimPair, scene: Scene) -> Iterator[Proposal]:
    """What this check puts forward about one pair of claims."""
    return propose_bearers(pair, Kind.PERSON, scene)
