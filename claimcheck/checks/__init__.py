"""One module per kind of disagreement; this table names them all."""

from collections.abc import Iterator, Mapping
from inspect import cleandoc
from typing import Protocol

from claimcheck.checks import (
    certainty,
    date,
    lexical,
    money,
    negation,
    number,
    organisation,
    percent,
    person,
    place,
    quote,
    role,
    time,
)
from claimcheck.checks.proposal import Proposal
from claimcheck.checks.scene import Scene
from claimcheck.records import ClaimPair, Kind


class Check(Protocol):
    """A module of this room: its docstring is the page of its kind."""

    __doc__: str | None

    def propose(self, pair: ClaimPair, scene: Scene) -> Iterator[Proposal]:
        """What the check puts forward about one pair of claims."""


CHECKS: Mapping[Kind, Check] = {
    Kind.DATE: date,
    Kind.TIME: time,
    Kind.NUMBER: number,
    Kind.MONEY: money,
    Kind.PERCENT: percent,
    Kind.PERSON: person,
    Kind.PLACE: place,
    Kind.ORGANISATION: organisation,
    Kind.ROLE: role,
    Kind.NEGATION: negation,
    Kind.CERTAINTY: certainty,
    Kind.QUOTE: quote,
    Kind.LEXICAL: lexical,
}

PAGES: Mapping[Kind, str] = {kind: cleandoc(check.__doc__ or "") for kind, check in CHECKS.items()}
