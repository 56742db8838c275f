"""What a check puts forward about one pair of claims, before it is weighed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from claimcheck.records import ClaimPair, Kind, Span


class Family(StrEnum):
    """Proposals that are weighed alike."""

    TIMES = "times"
    QUANTITIES = "quantities"
    NAMES = "names"
    STATEMENTS = "statements"
    MEANING = "meaning"


# Families in which a rule compares values; whether these fill one slot is another question.
VALUED = frozenset({Family.TIMES, Family.QUANTITIES, Family.NAMES})


@dataclass(frozen=True, slots=True)
class Stated:
    """One side of a proposal: the value in normal form, where it stands, and the slot that it fills.

    `key` tells values of one claim apart; `slot` is the text around the value, with the value left out; `noun` is what
    a number counts.
    """

    value: str
    span: Span
    key: str
    slot: str
    noun: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Two values of one kind in a pair of claims: they conflict, or they say the same.

    `traits` are the check's own figures on the two values, each about 0..1, by name.
    """

    pair: ClaimPair
    kind: Kind
    family: Family
    conflict: bool
    left: Stated
    right: Stated
    reason: str
    traits: Mapping[str, float] = field(default_factory=dict)
