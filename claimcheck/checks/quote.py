"""quote: one speaker is made to say opposite things.

The same person is quoted in two articles and the two statements exclude each other. Two wordings of one quotation may
be two translations: that is a difference at most, unless the values in them conflict.

Examples:
    contradiction
        A: "Kami tidak akan menutup tambang itu," kata Bupati Yohanes Damar kepada wartawan.
        B: "Kami akan menutup tambang itu," kata Bupati Yohanes Damar kepada wartawan.
    no contradiction
        A: "Kami tidak akan menutup tambang itu," kata Bupati Yohanes Damar kepada wartawan.
        B: "Tambang itu tidak akan kami tutup," ujar Bupati Yohanes Damar.
"""

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.checks.proposal import Proposal
from claimcheck.checks.scene import Scene
from claimcheck.checks.standing import propose_cued, propose_opposites, same_speaker
from claimcheck.records import ClaimPair, CueKind, Kind


def propose(pair: ClaimPair, scene: Scene) -> Iterator[Proposal]:
    """What this check puts forward about one pair of claims."""
    if not same_speaker(pair):
        return
    for proposal in (
        *propose_cued(pair, Kind.QUOTE, (CueKind.NEGATION, CueKind.UNCLEAR, CueKind.DENIAL), scene),
        *propose_opposites(pair, Kind.QUOTE, scene),
    ):
        yield replace(proposal, traits={**proposal.traits, "speaker": 1.0})
