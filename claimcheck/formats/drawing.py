"""Where the bars, ticks and dots of a drawing stand: plain geometry, in the units of an SVG's view box."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

WIDTH, LEFT, RIGHT = 960, 190, 20
TOP, LANE = 34, 30
# The narrowest bar that a reader still sees; range 3..10.
THINNEST = 5.0
# Signs of an outlet's name that fit left of its lane.
NAME_SIGNS = 26
TICKS = 6
STRIP = (24.0, 616.0)


@dataclass(frozen=True, slots=True)
class Interval:
    """Some days with what they stand for; both ends are in."""

    first: date
    last: date
    label: str
    verdict: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A drawn interval."""

    x: float
    width: float
    label: str
    verdict: str


@dataclass(frozen=True, slots=True)
class Lane:
    """One source: its bars, and where it was published, None when unknown."""

    name: str
    y: int
    bars: tuple[Bar, ...]
    published: float | None


@dataclass(frozen=True, slots=True)
class Tick:
    """A year, or a day, on the axis."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """All lanes over one axis."""

    width: int
    height: int
    ticks: tuple[Tick, ...]
    lanes: tuple[Lane, ...]


@dataclass(frozen=True, slots=True)
class Dot:
    """A figure on a line from the least to the greatest."""

    x: float
    label: str
    anchor: str


def timeline(sources: Mapping[str, tuple[Sequence[Interval], date | None]]) -> Timeline | None:
    """The intervals of each source over a common axis; None when fewer than two days are told."""
    days = [day for intervals, published in sources.values() for day in _days(intervals, published)]
    if len(set(days)) < 2:
        return None
    first, last = min(days), max(days)
    scale = (WIDTH - LEFT - RIGHT) / max((last - first).days, 1)

    def x(day: date) -> float:
        return round(LEFT + (day - first).days * scale, 1)

    lanes = tuple(
        Lane(
            name=name if len(name) <= NAME_SIGNS else f"{name[: NAME_SIGNS - 1]}…",
            y=TOP + n * LANE,
            bars=tuple(
                Bar(x(one.first), round(max(x(one.last) - x(one.first), THINNEST), 1), one.label, one.verdict)
                for one in intervals
            ),
            published=x(published) if published else None,
        )
        for n, (name, (intervals, published)) in enumerate(sources.items())
    )
    return Timeline(WIDTH, TOP + LANE * len(lanes), tuple(_ticks(first, last, x)), lanes)


def strip(figures: Sequence[tuple[float, str]]) -> tuple[Dot, ...]:
    """The figures side by side by size; none when they are not at least two."""
    sizes = [size for size, _ in figures]
    if len(set(sizes)) < 2:
        return ()
    low, high = min(sizes), max(sizes)
    start, end = STRIP
    return tuple(
        Dot(
            round(start + (size - low) / (high - low) * (end - start), 1),
            label,
            "start" if size == low else "end" if size == high else "middle",
        )
        for size, label in sorted(figures)
    )


def _days(intervals: Sequence[Interval], published: date | None) -> list[date]:
    days = [day for one in intervals for day in (one.first, one.last)]
    return [*days, published] if published else days


def _ticks(first: date, last: date, x: Callable[[date], float]) -> list[Tick]:
    if last.year - first.year >= 2:
        step = max(1, -(-(last.year - first.year) // TICKS))
        years = range(first.year + 1, last.year + 1, step)
        return [Tick(x(date(year, 1, 1)), str(year)) for year in years]
    step = max(1, -(-(last - first).days // TICKS))
    return [Tick(x(day), day.isoformat()) for day in _every(first, last, step)]


def _every(first: date, last: date, step: int) -> list[date]:
    return [date.fromordinal(n) for n in range(first.toordinal(), last.toordinal() + 1, step)]
