"""Digits and number words of either language, and their number."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from claimcheck.language.lexicon import load
from claimcheck.values.numerals import Numerals, read_digits, read_words


@pytest.mark.parametrize(
    ("text", "decimal", "value"),
    [
        ("40.000", ",", "40000"),
        ("1.500.000", ",", "1500000"),
        ("1.500.000,25", ",", "1500000.25"),
        ("1,5", ",", "1.5"),
        ("36.9", ",", "36.9"),
        ("36.95", ",", "36.95"),
        ("12", ",", "12"),
        ("40,000", ".", "40000"),
        ("1,500.25", ".", "1500.25"),
        ("1.5", ".", "1.5"),
        ("1,5", ".", "1.5"),
        ("1.2.3", ",", None),
        ("1.2.3", ".", None),
        ("0812,345,67", ".", None),
    ],
)
def test_digits_with_marks(text: str, decimal: str, value: str | None) -> None:
    assert read_digits(text, decimal) == (None if value is None else Decimal(value))


@pytest.mark.parametrize(
    ("language", "text", "words", "value"),
    [
        ("id", "dua juta dua ratus ribu rumah", 5, "2200000"),
        ("id", "dua setengah juta", 3, "2500000"),
        ("id", "setengah juta ton", 2, "500000"),
        ("id", "seribu lima ratus", 3, "1500"),
        ("id", "dua ribu triliun", 3, "2000000000000000"),
        ("id", "dua tiga orang", 1, "2"),
        ("id", "dua belas tiga", 2, "12"),
        ("id", "dua koma lima persen", 3, "2.5"),
        ("id", "tiga ratusan warga", 2, "300"),
        ("id", "dua lusin", 2, "24"),
        ("id", "rumah dua", 0, None),
        ("id", "juta", 0, None),
        ("en", "one hundred and twenty three houses", 5, "123"),
        ("en", "two and a half million", 5, "2500000"),
        ("en", "half a million people", 3, "500000"),
        ("en", "half a dozen", 3, "6"),
        ("en", "a hundred boats", 2, "100"),
        ("en", "twenty five hundred", 3, "2500"),
        ("en", "two and three", 1, "2"),
        ("en", "three point one four", 4, "3.14"),
        ("en", "a boat", 0, None),
    ],
)
def test_the_longest_number_in_words(language: str, text: str, words: int, value: str | None) -> None:
    reading = read_words(text.split(), load(Numerals, language))
    assert (reading.words if reading else 0) == words
    assert (reading.value if reading else None) == (None if value is None else Decimal(value))


@given(st.integers(1, 999_999_999_999_999), st.sampled_from(["id", "en"]))
def test_words_that_another_program_wrote(number: int, language: str) -> None:
    words = num2words(number, lang=language).replace(",", "").replace("-", " ").split()
    reading = read_words(words, load(Numerals, language))
    assert reading is not None
    assert (reading.words, reading.value) == (len(words), Decimal(number))


@given(
    st.lists(st.sampled_from(["satu", "dua", "puluh", "belas", "ratus", "ribu", "juta", "koma", "setengah", "seratus"]))
)
def test_any_row_of_words_is_read_without_error(words: list[str]) -> None:
    reading = read_words(words, load(Numerals, "id"))
    assert reading is None or (0 < reading.words <= len(words) and reading.value >= 0)
