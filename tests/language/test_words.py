"""Words keep their spans; phrases are found longest first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.words import find_phrases, find_words, phrases


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Harga Rp1.500, naik 2,5%", ["harga", "rp", "1.500", "naik", "2,5"]),
        ("pukul 13.00 WIB", ["pukul", "13.00", "wib"]),
        ("Al-Qaeda didn’t", ["al-qaeda", "didn't"]),
        ("ke-5, 1990-an", ["ke-5", "1990", "an"]),
        ("3/2/2025", ["3/2/2025"]),
        ("“…”", []),
    ],
)
def test_words(text: str, keys: list[str]) -> None:
    assert list(find_words(text).keys) == keys


def test_longest_phrase_wins_and_marks_part() -> None:
    words = find_words("Tidak hanya itu, tidak, hanya ini tidak")
    known = phrases({"tidak": 1, "tidak hanya": 2})
    found = [(phrase.start, phrase.end) for phrase in find_phrases(words, known)]
    assert found == [(0, 2), (3, 4), (6, 7)]


@given(st.text(max_size=60))
def test_gaps_and_words_make_the_text(text: str) -> None:
    words = find_words(text)
    whole = "".join(words.gap(index) + words.surface(index) for index in range(len(words))) + words.gap(len(words))
    assert whole == text
