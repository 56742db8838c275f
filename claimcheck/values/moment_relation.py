"""How two times stand to each other, and how a time reads in a report."""

from datetime import date

from claimcheck.records import Grain, Moment
from claimcheck.values.relation import Relation

# Clock times are rounded by writers to five minutes; range 0..15.
CLOCK_SLACK = 5
# "Around noon" is honest for half an hour, a usual programme slot; range 15..60.
ROUGH_SLACK = 30
MINUTES = 24 * 60


def compare_moments(a: Moment, b: Moment) -> Relation:
    """The relation of two times; symmetric."""
    if a.minute_first is not None and b.minute_first is not None:
        return _clocks(a, b)
    if (a.first is None and a.last is None) or (b.first is None and b.last is None):
        return Relation.INCOMPARABLE
    return _days(a, b)


def _days(a: Moment, b: Moment) -> Relation:
    one, two = _bounds(a), _bounds(b)
    if one == two:
        return Relation.SAME
    if one[0] <= two[0] <= two[1] <= one[1] or two[0] <= one[0] <= one[1] <= two[1]:
        return Relation.WITHIN
    if one[0] <= two[1] and two[0] <= one[1]:
        return Relation.OVERLAP
    slack = max((moment.last - moment.first).days if moment.first and moment.last else 0 for moment in (a, b))
    gap = max(two[0], one[0]).toordinal() - min(one[1], two[1]).toordinal()
    return Relation.OVERLAP if (a.rough or b.rough) and gap <= max(slack, 1) else Relation.APART


def _bounds(moment: Moment) -> tuple[date, date]:
    return moment.first or date.min, moment.last or date.max


def _clocks(a: Moment, b: Moment) -> Relation:
    assert a.minute_first is not None and b.minute_first is not None
    east = a.zone - b.zone if a.zone is not None and b.zone is not None else 0
    one = a.minute_first - east, (a.minute_last or a.minute_first) - east
    two = b.minute_first, b.minute_last or b.minute_first
    if a.first and b.first and a.first == a.last and b.first == b.last:
        later = (b.first - a.first).days * MINUTES
    elif _bounds(a)[1] < _bounds(b)[0] or _bounds(b)[1] < _bounds(a)[0]:
        return Relation.APART
    else:
        # The days are open: 23:30 and, two hours east of it, 01:30 are one time.
        later = round((one[0] - two[0]) / MINUTES) * MINUTES
    two = two[0] + later, two[1] + later
    if one == two:
        return Relation.SAME
    if one[0] <= two[1] and two[0] <= one[1]:
        return Relation.WITHIN
    gap = max(two[0] - one[1], one[0] - two[1])
    round_one = a.minute_first % CLOCK_SLACK == 0 or b.minute_first % CLOCK_SLACK == 0
    rough = a.rough or b.rough
    if gap <= (ROUGH_SLACK if rough else CLOCK_SLACK) and (round_one or rough):
        return Relation.ROUNDED
    if (a.zone is None) != (b.zone is None) and gap in (60, 120):
        return Relation.INCOMPARABLE
    return Relation.APART


def describe_moment(m: Moment) -> str:
    """The normal form of a time."""
    day = _describe_days(m)
    if m.minute_first is None:
        return day
    clock = _describe_clock(m.minute_first)
    if m.minute_last is not None and m.minute_last > m.minute_first:
        clock += f"–{_describe_clock(m.minute_last)}"
    if m.zone is not None:
        clock += f"{'+' if m.zone >= 0 else '-'}{abs(m.zone) // 60:02}:{abs(m.zone) % 60:02}"
    return f"{day}T{clock}" if day else clock


def _describe_clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _describe_days(m: Moment) -> str:
    if m.first is None and m.last is None:
        return ""
    if m.first is None or m.last is None:
        return f"{m.first or '..'}/{m.last or '..'}"
    if m.first == m.last:
        return m.first.isoformat()
    if (m.first.month, m.first.day, m.last.month, m.last.day) == (1, 1, 12, 31):
        return str(m.first.year) if m.first.year == m.last.year else f"{m.first.year}/{m.last.year}"
    if m.grain is Grain.MONTH and not m.rough and (m.first.year, m.first.month) == (m.last.year, m.last.month):
        return f"{m.first:%Y-%m}"
    return f"{m.first}/{m.last}"
