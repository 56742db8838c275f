"""Both languages can say everything that a report may hold."""

from collections.abc import Mapping
from dataclasses import fields

import pytest

from claimcheck.errors import UsageError
from claimcheck.formats import FORMATS, render
from claimcheck.formats.phrases import Phrases, spoken
from claimcheck.records import Certainty, Kind, Report, Severity, Verdict

BOTH = (spoken("id"), spoken("en"))


@pytest.mark.parametrize("words", BOTH)
def test_every_value_has_a_word(words: Phrases) -> None:
    assert list(words.kinds) == list(Kind)
    assert list(words.severities) == list(Severity)
    assert set(words.verdicts) == set(Verdict)
    assert list(words.certainties) == list(Certainty)
    assert len(words.months) == 12


def test_tables_have_the_same_keys() -> None:
    for field in fields(Phrases):
        first, second = (getattr(words, field.name) for words in BOTH)
        if isinstance(first, Mapping) and field.name != "zones":
            assert list(first) == list(second), field.name
        assert len(first) == len(second) or not isinstance(first, tuple), field.name


def test_a_language_without_words_is_told_in_english() -> None:
    assert spoken("su") == spoken("en")


@pytest.mark.parametrize(
    ("value", "indonesian", "english"),
    [
        ("2000-06-04", "4 Juni 2000", "4 June 2000"),
        ("2000-06", "Juni 2000", "June 2000"),
        ("2017", "2017", "2017"),
        ("2024-04-01T11:49+07:00", "1 April 2024, 11.49 WIB", "1 April 2024, 11:49 WIB"),
        ("2024-04-01T11:49:30Z", "1 April 2024, 11.49 UTC+00:00", "1 April 2024, 11:49 UTC"),
        ("2024-04-01T11:49-0300", "1 April 2024, 11.49 UTC-0300", "1 April 2024, 11:49 UTC-0300"),
        ("2024-13-01", "2024-13-01", "2024-13-01"),
        ("awal 2000-an", "awal 2000-an", "awal 2000-an"),
    ],
)
def test_dates_in_words(value: str, indonesian: str, english: str) -> None:
    assert [words.moment(value) for words in BOTH] == [indonesian, english]


def test_an_unknown_format_lists_those_there_are(story: Report) -> None:
    with pytest.raises(UsageError, match=", ".join(FORMATS)):
        render(story, "pdf")
