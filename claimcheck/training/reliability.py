"""How far the fitted probabilities can be believed: a reliability diagram (Murphy and Winkler 1977) as SVG.

Rows are put into bins by what models that had not seen their dossier said of them. A bin below the diagonal was too
sure of itself. Circles grow with the number of rows.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt

# Bounds of the bins: narrow where most rows are, since a contradiction is one of some hundred rows.
EDGES = (0.0, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
SIZE, EDGE = 320, 44  # of the drawing and its margin, in pixels
COLOURS = ("#0b63a5", "#b4470f", "#2e7d32")

Said = tuple[Sequence[float], Sequence[bool]]  # probabilities, and what was true


@dataclass(frozen=True, slots=True)
class Bin:
    """Rows whose probabilities lie near each other: their mean, how many of them were true, and their number."""

    said: float
    true: float
    count: int


def bins(said: Sequence[float], true: Sequence[bool]) -> list[Bin]:
    """The rows in bins, empty ones left out; probabilities 0..1."""
    found = []
    for low, high in pairwise(EDGES):
        last = high == EDGES[-1]
        inside = [i for i, p in enumerate(said) if low <= p and (p < high or last)]
        if inside:
            mean, share = (sum(float(row[i]) for i in inside) / len(inside) for row in (said, true))
            found.append(Bin(mean, share, len(inside)))
    return found


def calibration_error(found: Sequence[Bin]) -> float:
    """The mean distance between what was said and what was true, by rows (Naeini, Cooper and Hauskrecht 2015)."""
    return sum(one.count * abs(one.said - one.true) for one in found) / max(sum(one.count for one in found), 1)


def drawn(groups: Mapping[str, Said]) -> str:
    """The diagram of some groups of rows, each with its name and its calibration error in the legend."""
    side = SIZE - 2 * EDGE

    def at(x: float, y: float) -> tuple[float, float]:
        return round(EDGE + x * side, 1), round(SIZE - EDGE - y * side, 1)

    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE} {SIZE}" font-family="sans-serif" font-size="11">',
        "<title>Reliability of the probabilities over unseen dossiers</title>",
        f'<rect width="{SIZE}" height="{SIZE}" fill="#fff"/>',
        f'<path d="M{EDGE} {EDGE}V{SIZE - EDGE}H{SIZE - EDGE}" fill="none" stroke="#444"/>',
        '<path d="M{} {}L{} {}" stroke="#999" stroke-dasharray="4 3"/>'.format(*at(0, 0), *at(1, 1)),
        f'<text x="{SIZE / 2}" y="{SIZE - 10}" text-anchor="middle">probability given</text>',
        f'<text transform="translate(14 {SIZE / 2}) rotate(-90)" text-anchor="middle">share that was true</text>',
    ]
    for tick in (0.0, 0.5, 1.0):
        (x, low), (left, y) = at(tick, 0), at(0, tick)
        lines.append(f'<text x="{x}" y="{low + 14}" text-anchor="middle">{tick:g}</text>')
        lines.append(f'<text x="{left - 6}" y="{y + 4}" text-anchor="end">{tick:g}</text>')
    for n, (name, (said, true)) in enumerate(groups.items()):
        found, colour = bins(said, true), COLOURS[n % len(COLOURS)]
        points = [at(one.said, one.true) for one in found]
        path = "L".join(f"{x} {y}" for x, y in points)
        lines.append(f'<path d="M{path}" fill="none" stroke="{colour}"/>')
        for one, (x, y) in zip(found, points, strict=True):
            radius = round(min(2 + sqrt(one.count) / 8, 9), 1)
            lines.append(f'<circle cx="{x}" cy="{y}" r="{radius}" fill="{colour}" fill-opacity=".5"/>')
        label = f"{name}: error {calibration_error(found):.3f}"
        lines.append(f'<text x="{EDGE + 8}" y="{EDGE + 4 + 15 * n}" fill="{colour}">{label}</text>')
    return "\n".join([*lines, "</svg>", ""])
