"""Which language a text is written in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.detect import UNDETERMINED, detect


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Wali kota meresmikan pasar baru yang menampung pedagang dari dua desa.", "id"),
        ("Polisi menangkap dua orang di pelabuhan.", "id"),
        ("Perdana menteri itu tidak akan hadir dalam mesyuarat.", "id"),
        ("The mayor opened a new market that holds traders from two villages.", "en"),
        ("Police arrested two people at the harbour.", "en"),
        ("Menteri berkata, “We will open the market,” dan warga yang hadir di sana senang.", "id"),
        ("The minister said “terima kasih” to the people who were in the hall.", "en"),
        ("THE MARKET WAS OPENED BY THE MAYOR.", "en"),
        ("", UNDETERMINED),
        ("12.500 — 300", UNDETERMINED),
        ("Bandung Surabaya Medan", UNDETERMINED),
        ("市場が開かれた。", UNDETERMINED),
    ],
)
def test_the_language_of_a_text(text: str, language: str) -> None:
    assert detect(text) == language


@given(st.text(max_size=200))
def test_any_text_has_an_answer_and_blanks_do_not_change_it(text: str) -> None:
    answer = detect(text)
    assert answer in ("id", "en", UNDETERMINED)
    assert detect(f" {text}\n") == answer
