"""Phrases that count from a time in the text."""

from datetime import date

import pytest

from claimcheck.records import Moment, Via
from claimcheck.values.anchored import find_anchored, resolve
from claimcheck.values.moment_relation import describe_moment
from claimcheck.values.moments import find_moments

PUBLISHED = date(2025, 6, 11)


@pytest.mark.parametrize(
    ("language", "sentence", "phrases"),
    [
        ("id", "Sehari kemudian warga kembali.", [("Sehari kemudian", 1, "day")]),
        ("id", "Tahun itu gagal; keesokan harinya hujan.", [("Tahun itu", 0, "year"), ("keesokan harinya", 1, "day")]),
        ("id", "Tiga bulan setelahnya pabrik tutup.", [("Tiga bulan setelahnya", 3, "month")]),
        ("id", "Jalan itu ramai dua tahun sebelum itu.", [("dua tahun sebelum itu", -2, "year")]),
        ("id", "Malam sebelumnya air sudah naik.", [("Malam sebelumnya", -1, "day")]),
        ("en", "Two days later the road reopened.", [("Two days later", 2, "day")]),
        ("en", "The next day it rained. That year was dry.", [("The next day", 1, "day"), ("That year", 0, "year")]),
        ("en", "Three weeks earlier a dam broke.", [("Three weeks earlier", -3, "week")]),
        # Hours are finer than the days that are counted here.
        ("id", "Dua jam kemudian api padam.", []),
        ("en", "Five hours later they left.", []),
        ("en", "Nothing happened in the year 2000.", []),
    ],
)  # fmt: skip
def test_phrases_in_a_sentence(language: str, sentence: str, phrases: list[tuple[str, int, str]]) -> None:
    found = find_anchored(sentence, language)
    assert [(one.text, one.count, one.unit) for one in found] == phrases
    assert [sentence[one.span.start : one.span.end] for one in found] == [text for text, _, _ in phrases]


@pytest.mark.parametrize(
    ("phrase", "anchor", "described"),
    [
        ("sehari kemudian", "pada 28 Februari 2024", "2024-02-29"),
        ("sehari sebelumnya", "3-5 Mei 2024", "2024-05-02/2024-05-04"),
        ("tiga bulan setelahnya", "pada 30 November 2024", "2025-02-01/2025-02-28"),
        ("tiga bulan setelahnya", "pada November 2024", "2025-02-01/2025-02-28"),
        ("dua tahun sebelum itu", "pada 2019", "2017"),
        ("dua tahun sebelum itu", "pada 4 Mei 2019", "2017"),
        ("tahun itu", "pada 4 Mei 2019", "2019"),
        ("hari itu", "pada 4 Mei 2019", "2019-05-04"),
        ("saat itu", "pada 4 Mei 2019 pukul 13.00 WIB", "2019-05-04T13:00+07:00"),
        # A day from a whole year says nothing, nor does a count from an open end.
        ("sehari kemudian", "pada 2019", None),
        ("dua tahun sebelum itu", "sejak 2019", None),
    ],
)
def test_counted_from_an_anchor(phrase: str, anchor: str, described: str | None) -> None:
    (one,) = find_anchored(phrase, "id")
    (start,) = find_moments(anchor, "id", PUBLISHED)
    found: Moment | None = resolve(one, start)
    assert (found and describe_moment(found)) == described
    assert found is None or found.via is Via.CONTEXT
