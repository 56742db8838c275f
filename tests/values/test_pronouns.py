"""Pronouns and pairs in sentences of both languages."""

import pytest

from claimcheck.values.pronouns import find_pronouns


@pytest.mark.parametrize(
    ("language", "sentence", "found"),
    [
        ("id", "Ia menyetujui gagasan itu.", [("Ia", "person", 1)]),
        ("id", "Menurut dia, beliau sudah tahu.", [("dia", "person", 1), ("beliau", "person", 1)]),
        ("id", "Keduanya membahas harga gas.", [("Keduanya", "pair", 2)]),
        ("id", "Kedua pemimpin berjabat tangan.", [("Kedua pemimpin", "pair", 2)]),
        ("id", "Kedua perdana menteri bertemu lagi.", [("Kedua perdana menteri", "pair", 2)]),
        ("id", "Mereka pulang, dan mereka berdua diam.", [("Mereka", "group", None), ("mereka berdua", "pair", 2)]),
        ("id", "Kedua negara berunding.", []),
        ("id", "Media dan kriya di Indonesia maju.", []),
        ("en", "He told her that it was late.", [("He", "person", 1), ("her", "person", 1), ("it", "thing", 1)]),
        ("en", "The two leaders shook hands.", [("The two leaders", "pair", 2)]),
        ("en", "Both denied the charge.", [("Both", "pair", 2)]),
        ("en", "Both men left.", [("Both men", "pair", 2)]),
        ("en", "Prices rose in both cities.", []),
        ("en", "They thanked the pair.", [("They", "group", None), ("the pair", "pair", 2)]),
        ("en", "The theory is there.", []),
    ],
)
def test_pronouns(language: str, sentence: str, found: list[tuple[str, str, int | None]]) -> None:
    pronouns = find_pronouns(sentence, language)
    assert [(one.text, one.kind, one.number) for one in pronouns] == found
    assert all(sentence[one.span.start : one.span.end] == one.text for one in pronouns)
