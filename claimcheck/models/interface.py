"""What the program asks of a model."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]


class Encoder(Protocol):
    """Turns sentences into vectors whose dot product is their similarity."""

    @property
    def name(self) -> str:
        """What the report calls the model."""

    @property
    def revision(self) -> str:
        """Changes whenever the vectors may."""

    @property
    def dim(self) -> int:
        """Length of a vector."""

    def encode(self, texts: Sequence[str]) -> Matrix:
        """One unit row per text, in order: float32 (n, dim)."""


class Judge(Protocol):
    """Says whether a first sentence contradicts a second, leaves it open or entails it."""

    @property
    def name(self) -> str:
        """What the report calls the model."""

    @property
    def revision(self) -> str:
        """Changes whenever the probabilities may."""

    def judge(self, pairs: Sequence[tuple[str, str]]) -> Matrix:
        """P(contradiction), P(neutral), P(entailment) of each pair, in order: float32 (n, 3), rows sum to 1."""
