"""How times stand to each other: by days, by clock, across zones."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.records import Grain, Moment, Span
from claimcheck.values.moment_relation import compare_moments, describe_moment
from claimcheck.values.moments import find_moments
from claimcheck.values.relation import Relation

PUBLISHED = date(2025, 6, 11)

SAME, WITHIN, ROUNDED = Relation.SAME, Relation.WITHIN, Relation.ROUNDED
OVERLAP, APART, INCOMPARABLE = Relation.OVERLAP, Relation.APART, Relation.INCOMPARABLE


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        # Days.
        ("pada 4 Juni 2000", "Minggu (4/6/2000)", SAME),
        ("pada 4 Juni 2000", "pada tahun 2000", WITHIN),
        ("pada 4 Juni 2000", "pada Juni 2000", WITHIN),
        ("pada 4 Juni 2000", "awal Juni 2000", WITHIN),
        ("pada 4 Juni 2000", "pada 5 Juni 2000", APART),
        ("pada 4 Juni 2000", "pada 4 Juni 2001", APART),
        ("kemarin", "pada 10 Juni 2025", SAME),
        ("tahun lalu", "pada Maret 2024", WITHIN),
        ("tahun lalu", "pada Maret 2023", APART),
        ("3-5 Mei 2024", "pada 4 Mei 2024", WITHIN),
        ("3-5 Mei 2024", "4-7 Mei 2024", OVERLAP),
        ("3-5 Mei 2024", "6-7 Mei 2024", APART),
        ("sejak 2017", "pada 2019", WITHIN),
        ("sejak 2017", "pada 2016", APART),
        ("hingga 20 Juni 2025", "pada 19 Juni 2025", WITHIN),
        ("sejak 2017", "hingga 2019", OVERLAP),
        ("awal 1990-an", "pada 1992", WITHIN),
        ("awal 1990-an", "akhir 1990-an", OVERLAP),
        ("abad ke-21", "pada 2019", WITHIN),
        ("abad ke-21", "pada 1999", APART),
        # What the text hedges may lie a little off.
        ("sekitar tahun 2019", "pada 2020", OVERLAP),
        ("sekitar tahun 2019", "pada 2024", APART),
        # The clock.
        ("pukul 13.00 WIB", "pukul 13.00 WIB", SAME),
        ("pukul 13.00 WIB", "pukul 14.00 WITA", SAME),
        ("pukul 13.00 WIB", "pukul 06.00 UTC", SAME),
        ("pukul 23.30 WIB", "pukul 01.30 WIT", SAME),
        ("3 Mei 2024 pukul 23.30 WIB", "4 Mei 2024 pukul 01.30 WIT", SAME),
        ("3 Mei 2024 pukul 23.30 WIB", "3 Mei 2024 pukul 01.30 WIT", APART),
        ("pukul 13.00 WIB", "pukul 13.04 WIB", ROUNDED),
        ("pukul 13.02 WIB", "pukul 13.04 WIB", APART),
        ("pukul 13.00 WIB", "pukul 13.20 WIB", APART),
        ("pukul 08.00-10.00", "pukul 09.15", WITHIN),
        ("pukul 08.00-10.00", "pukul 11.15", APART),
        # One hour apart with one zone unsaid: nobody knows.
        ("pukul 13.00 WIB", "pukul 14.00", INCOMPARABLE),
        ("pukul 13.00 WIB", "pukul 17.00", APART),
        ("3 Mei 2024 pukul 13.00 WIB", "5 Mei 2024 pukul 13.00 WIB", APART),
        ("3 Mei 2024 pukul 13.00 WIB", "pukul 13.00 WIB", SAME),
        ("3 Mei 2024 pukul 13.00 WIB", "pada 5 Mei 2024", APART),
        ("pukul 13.00 WIB", "pada 5 Mei 2024", INCOMPARABLE),
    ],
)
def test_two_times(one: str, other: str, relation: Relation) -> None:
    (a,), (b,) = find_moments(one, "id", PUBLISHED), find_moments(other, "id", PUBLISHED)
    assert compare_moments(a, b) is relation
    assert compare_moments(b, a) is relation


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [("pada 4 Juni 2000", "on June 4, 2000", SAME), ("pukul 13.00 UTC", "at 1 p.m. UTC", SAME)],
)
def test_the_language_does_not_matter(one: str, other: str, relation: Relation) -> None:
    (a,), (b,) = find_moments(one, "id", PUBLISHED), find_moments(other, "en", PUBLISHED)
    assert compare_moments(a, b) is relation


def test_a_hedged_clock_time_has_half_an_hour() -> None:
    rough, near, far = (_moment(minute=minute, rough=minute == 720) for minute in (720, 745, 760))
    assert compare_moments(rough, near) is ROUNDED
    assert compare_moments(rough, far) is APART


def _moment(
    *,
    first: date | None = None,
    last: date | None = None,
    minute: int | None = None,
    length: int = 0,
    zone: int | None = None,
    rough: bool = False,
) -> Moment:
    return Moment(
        span=Span(0, 1), text="x", first=first, last=last, grain=Grain.DAY if minute is None else Grain.MINUTE,
        rough=rough, minute_first=minute, minute_last=None if minute is None else min(minute + length, 1439), zone=zone,
    )  # fmt: skip


@st.composite
def moments(draw: st.DrawFn) -> Moment:
    first = draw(st.none() | st.dates(date(2023, 12, 1), date(2024, 2, 1)))
    last = first + timedelta(days=draw(st.sampled_from([0, 0, 1, 6, 30]))) if first and draw(st.booleans()) else None
    return _moment(
        first=first,
        last=last,
        minute=draw(st.none() | st.integers(0, 1439)),
        length=draw(st.sampled_from([0, 0, 30, 600])),
        zone=draw(st.sampled_from([None, 0, 420, 540])),
        rough=draw(st.booleans()),
    )


@given(moments(), moments())
def test_the_order_does_not_matter(a: Moment, b: Moment) -> None:
    assert compare_moments(a, b) is compare_moments(b, a)


@given(moments())
def test_a_time_is_itself(moment: Moment) -> None:
    known = (moment.first, moment.last, moment.minute_first) != (None, None, None)
    assert compare_moments(moment, moment) is (SAME if known else INCOMPARABLE)
    assert bool(describe_moment(moment)) is known
