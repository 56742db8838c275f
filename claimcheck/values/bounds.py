"""What the words around a figure say of its bounds: "lebih dari 20", "nearly 500", "20 orang lebih"."""

from dataclasses import dataclass, replace

from claimcheck.language.lexicon import load
from claimcheck.values.figures import Figure
from claimcheck.values.measures import Units
from claimcheck.values.rows import Row, phrases

# "Menembus 1.000" passes a mark, "menembus tiga dinding" goes through things; a bare figure below this is no mark.
# Range 8..20.
LEAST_MARK = 10


@dataclass(frozen=True, slots=True)
class Bound:
    """The bounds of an amount; the words that set them begin at token `start` and end before `end`."""

    start: int
    end: int
    low: bool = True
    high: bool = True
    rough: bool = False


def read_bound(row: Row, figure: Figure, end: int, *, measured: bool) -> Bound:
    """The bound of a figure whose amount ends before `end`; `measured`: it has a unit.

    Several may stand before it: "hingga sekitar".
    """
    bound = Bound(figure.start, end)
    marked = measured or figure.unit is not None or figure.low >= LEAST_MARK
    while True:
        hedged = Bound(bound.start, end, bound.low, bound.high, True)
        kinds = (
            ("nearly", Bound(bound.start, end, low=False, rough=True)),
            ("barely", Bound(bound.start, end, high=False, rough=True)),
            ("at_least", Bound(bound.start, end, high=False)),
            ("at_most", Bound(bound.start, end, low=False)),
            ("marks", Bound(bound.start, end, high=False) if marked else bound),
            ("hedges", hedged if bound.low and bound.high else bound),
        )
        # The longest phrase says it: "tidak lebih dari", not "lebih dari".
        start, said = min(
            ((row.before(bound.start, phrases(Units, row.language, topic)), kind) for topic, kind in kinds),
            key=lambda pair: pair[0],
        )
        if start == bound.start or said is bound:
            break
        bound = replace(said, start=start)
    behind = row.phrase(end, phrases(Units, row.language, "more_after")) if row.follows(end, ("", " ", "-")) else end
    # matches: 300 orang lebih. | 300 or more; never: 3 persen lebih tinggi
    if behind > end and not (row.follows(behind) and row.word(behind).isalpha() and not stops(row, behind)):
        return replace(bound, end=behind, high=False)
    return bound


def stops(row: Row, at: int) -> bool:
    """Whether a token ends a noun."""
    return row.word(at) in load(Units, row.language).stops
