"""Content words come down to their stems."""

import time

import pytest

from claimcheck.language.stems import stem_words


@pytest.mark.parametrize(
    ("text", "language", "stems"),
    [
        ("Gempa itu menewaskan 14 orang", "id", ("gempa", "tewas", "14", "orang")),
        ("Pertemuan mereka di Istana", "id", ("temu", "istana")),
        ("Ia membantah tuduhan", "id", ("bantah", "tuduh")),
        ("kesepakatan yang disepakati", "id", ("sepakat", "sepakat")),
        ("Rp 1.500 pada pukul 13.00", "id", ("rp", "1.500", "pukul", "13.00")),
        ("", "id", ()),
        ("The soldiers were killed in bombings", "en", ("soldier", "kill", "bomb")),
        ("They planned meetings; the plan failed", "en", ("plan", "meet", "plan", "fail")),
        ("Studies agreed with the studies’ classes", "en", ("study", "agre", "study", "class")),
        ("She tried 1,500 houses", "en", ("try", "1,500", "hous")),
    ],
)
def test_stems(text: str, language: str, stems: tuple[str, ...]) -> None:
    assert stem_words(text, language) == stems


def test_a_thousand_words_take_less_than_a_second() -> None:
    words = [f"{prefix}{root}{ending}" for prefix in ("me", "di", "ber", "ter", "pe") for root in ("lari", "tinggal",
             "makan", "jalan", "baca") for ending in ("", "kan", "an", "i", "nya")]  # fmt: skip
    begin = time.process_time()
    assert len(stem_words(" ".join(words * 8), "id")) == 1000
    assert time.process_time() - begin < 1
