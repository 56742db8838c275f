"""Figures to probabilities: small calibrated models, fitted on the training dossiers and kept as one readable file.

Each family of proposals has a multinomial logistic regression over its standardised figures. The weights and the
thresholds stand in `fusion.json` with the command that made them; no pickle, no code.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from claimcheck.errors import ModelError

AGREEMENT = "agreement"
KINDS = "kinds"  # the model that names the kind of what the judge alone sees; its class "none" is `lexical`


@dataclass(frozen=True, slots=True)
class Fusion:
    """One fitted model: `coef` (classes, features) over figures brought to zero mean and unit scale."""

    features: tuple[str, ...]
    classes: tuple[str, ...]
    mean: NDArray[np.float64]
    scale: NDArray[np.float64]
    coef: NDArray[np.float64]
    intercept: NDArray[np.float64]
    thresholds: Mapping[str, float]

    def probabilities(self, rows: Sequence[Mapping[str, float]]) -> NDArray[np.float64]:
        """P(class) per row, shape (rows, classes); a figure that a row lacks is 0."""
        scores = self._standard(rows) @ self.coef.T + self.intercept
        scores -= scores.max(axis=1, keepdims=True, initial=0.0)
        odds = np.exp(scores)
        return np.asarray(odds / odds.sum(axis=1, keepdims=True))

    def ceilings(
        self, least: Sequence[Mapping[str, float]], most: Sequence[Mapping[str, float]]
    ) -> NDArray[np.float64]:
        """What P(class) cannot exceed when each figure lies between `least` and `most`, shape (rows, classes).

        The bound takes each class's best case against "none" alone, whose score is always 0.
        """
        low, high = self._standard(least), self._standard(most)
        up, down = np.maximum(self.coef, 0.0), np.minimum(self.coef, 0.0)
        return np.asarray(1.0 / (1.0 + np.exp(-(high @ up.T + low @ down.T + self.intercept))))

    def _standard(self, rows: Sequence[Mapping[str, float]]) -> NDArray[np.float64]:
        table = np.array([[row.get(name, 0.0) for name in self.features] for row in rows])
        return np.asarray((table.reshape(-1, len(self.features)) - self.mean) / self.scale)


@cache
def load_fusion(judged: bool) -> Mapping[str, Fusion]:
    """Family name (and "agreement") to its model; `judged`: whether a judge has read the pairs.

    Raises:
        ModelError: `fusion.json` is damaged.
    """
    path = files("claimcheck.checks") / "fusion.json"
    try:
        tables = json.loads(path.read_text(encoding="utf-8"))["judged" if judged else "unjudged"]
        return {
            name: Fusion(
                features=tuple(table["features"]),
                classes=tuple(table["classes"]),
                mean=np.array(table["mean"], float),
                scale=np.array(table["scale"], float),
                coef=np.array(table["coef"], float),
                intercept=np.array(table["intercept"], float),
                thresholds=table["thresholds"],
            )
            for name, table in tables.items()
        }
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(f"{path} is damaged ({error}); install claimcheck-newsroom again") from error
