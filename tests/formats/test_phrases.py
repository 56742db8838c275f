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
        ("2024-04-01T11:49:30Z", "1 April 2024, 11.49 UTC", "1 April 2024, 11:49 UTC"),
        ("2024-04-01T11:49-0300", "1 April 2024, 11.49 UTC-0300", "1 April 2024, 11:49 UTC-0300"),
        ("2024-13-01", "2024-13-01", "2024-13-01"),
        ("22:00", "22.00", "22:00"),
        ("2025-03-11T01:30–02:00+09:00", "11 Maret 2025, 01.30–02.00 WIT", "11 March 2025, 01:30–02:00 WIT"),
        ("2026-06-08/2026-06-14", "8 Juni 2026 – 14 Juni 2026", "8 June 2026 – 14 June 2026"),
        ("../2018-06-30", "hingga 30 Juni 2018", "until 30 June 2018"),
        ("2018/..", "sejak 2018", "since 2018"),
        ("17:60:x", "17:60:x", "17:60:x"),
        ("awal 2000-an", "awal 2000-an", "awal 2000-an"),
    ],
)
def test_dates_in_words(value: str, indonesian: str, english: str) -> None:
    assert [words.moment(value) for words in BOTH] == [indonesian, english]


@pytest.mark.parametrize(
    ("value", "indonesian", "english"),
    [
        ("2 week", "2 pekan", "2 weeks"),
        ("8.200.000 square-metre", "8.200.000 m²", "8.200.000 m²"),
        ("IDR 2.400.000", "Rp 2.400.000", "Rp 2.400.000"),
        ("1 week", "1 pekan", "1 week"),
        ("±14 day", "±14 hari", "±14 days"),
        ("46 rumah", "46 rumah", "46 rumah"),
        ("±40.000 pejalan kaki", "±40.000 pejalan kaki", "±40.000 pejalan kaki"),
        ("46", "46", "46"),
        ("", "", ""),
    ],
)
def test_amounts_in_words(value: str, indonesian: str, english: str) -> None:
    assert [words.amount(value) for words in BOTH] == [indonesian, english]


def test_reasons_in_words() -> None:
    assert [words.reason("a question") for words in BOTH] == ["pertanyaan", "a question"]
    assert BOTH[0].reason("no JSON in line 3") == "no JSON in line 3"


def test_dates_within_a_sentence() -> None:
    text = "2000-06-04 ↔ 2017; 2001-01-02T03:04Z, nomor 12-2000-06-04, 2000-06"
    assert BOTH[1].prose(text) == "4 June 2000 ↔ 2017; 2 January 2001, 03:04 UTC, nomor 12-2000-06-04, 2000-06"


def test_an_unknown_format_lists_those_there_are(story: Report) -> None:
    with pytest.raises(UsageError, match=", ".join(FORMATS)):
        render(story, "pdf")
