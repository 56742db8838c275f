"""Logistic regression whose weights keep to known signs, in one stage or two."""

from collections.abc import Mapping, Sequence
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from claimcheck.checks.features import SIGNS

# Inverse of the penalty on large weights; range .001..10. To be chosen by cross-validated log loss.
PENALTY = 0.1


class Softmax:
    """Multinomial logistic regression over standardised figures whose weights keep the signs that `signs` gives them.

    The class "none" has no weights. Minimised by L-BFGS-B with bounds (Byrd, Lu, Nocedal and Zhu 1995).
    """

    def __init__(
        self, names: Sequence[str], classes: Sequence[str], signs: Mapping[str, Mapping[str, int]] = SIGNS
    ) -> None:
        self.names, self.classes, self.signs = names, classes, signs

    def fit(self, table: NDArray[np.float64], labels: NDArray[np.str_], weights: NDArray[np.float64]) -> Self:
        """Fit to rows, their labels and their weights."""
        self.mean = np.average(table, axis=0, weights=weights)
        self.scale = np.sqrt(np.average((table - self.mean) ** 2, axis=0, weights=weights))
        self.scale[self.scale < 1e-6] = 1.0
        rows = np.hstack([(table - self.mean) / self.scale, np.ones((len(table), 1))])
        truth = np.array([[label == one for one in self.classes] for label in labels], float)
        shape = (len(self.classes), rows.shape[1])

        def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
            coef = flat.reshape(shape)
            scores = rows @ coef.T
            top = np.maximum(scores.max(axis=1), 0.0)
            total = np.exp(-top) + np.exp(scores - top[:, None]).sum(axis=1)
            odds = np.exp(scores - top[:, None]) / total[:, None]
            entropy = -(weights[:, None] * truth * scores).sum() + (weights * (np.log(total) + top)).sum()
            kept = coef.copy()
            kept[:, -1] = 0.0
            slope = ((odds - truth) * weights[:, None]).T @ rows + kept / PENALTY
            return float(entropy + (kept**2).sum() / (2 * PENALTY)), slope.ravel()

        bounds = [
            {1: (0, None), -1: (None, 0), 0: (0, 0), None: (None, None)}[self.signs.get(one, {}).get(name)]
            for one in self.classes
            for name in (*self.names, "")
        ]
        self.weights = minimize(loss, np.zeros(shape).ravel(), jac=True, method="L-BFGS-B", bounds=bounds).x.reshape(
            shape
        )
        return self

    def probabilities(self, table: NDArray[np.float64]) -> NDArray[np.float64]:
        """P(class) for the classes other than "none", shape (rows, classes)."""
        odds = np.exp(self.scores(table))
        return np.asarray(odds / (1.0 + odds.sum(axis=1, keepdims=True)))

    def table(self) -> dict[str, Any]:
        """The model as `checks.fusion.Fusion` reads it; "none" comes first, with zero weights."""
        return {
            "features": list(self.names),
            "classes": ["none", *self.classes],
            "mean": _short(self.mean),
            "scale": _short(self.scale),
            "coef": [[0.0] * len(self.names), *(_short(row) for row in self.weights[:, :-1])],
            "intercept": [0.0, *_short(self.weights[:, -1])],
        }

    def scores(self, table: NDArray[np.float64]) -> NDArray[np.float64]:
        """What the classes other than "none" get before it is made a probability, shape (rows, classes)."""
        return np.asarray((table - self.mean) / self.scale @ self.weights[:, :-1].T + self.weights[:, -1])


def stacked(base: Softmax, top: Softmax) -> Softmax:
    """`base` with the further figures of `top`, whose first figures are the scores of `base`.

    Scale and level stay those of `base`, which knows more dossiers; a further figure counts by how far it is from its
    mean.
    """
    count = len(base.classes)
    one = Softmax([*base.names, *top.names[count:]], base.classes)
    one.mean = np.r_[base.mean, top.mean[count:]]
    one.scale = np.r_[base.scale, top.scale[count:]]
    one.weights = np.c_[base.weights[:, :-1], top.weights[:, count:-1], base.weights[:, -1]]
    return one


def _short(values: NDArray[np.float64]) -> list[float]:
    return [float(f"{value:.5g}") for value in values]
