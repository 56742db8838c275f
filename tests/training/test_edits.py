"""Edits change exactly one thing, and that thing contradicts what stood there."""

import random

import pytest

from claimcheck.training.edits import NUMBER, edits, shares, shortened, words

SENTENCES = [
    ("Polisi menahan 14 orang di Surabaya pada Senin malam.", "id", {"number", "place", "date", "lexical"}),
    ("Panitia menjual 1.250 karcis sejak Maret.", "id", {"number", "date"}),
    ("Bupati tidak menyetujui usul itu.", "id", {"negation"}),
    ("Harga beras naik 5,5 persen pada 2019.", "id", {"number", "date", "lexical"}),
    ("The court has rejected the appeal.", "en", {"negation", "lexical"}),
    ("Officials said 1,250 people were moved before 6 March 2011.", "en", {"number", "date", "negation", "lexical"}),
]


@pytest.mark.parametrize(("text", "language", "kinds"), SENTENCES)
def test_kinds_of_edit(text: str, language: str, kinds: set[str]) -> None:
    found = edits(text, language, random.Random(0))
    assert {edit.kind for edit in found} == kinds
    for edit in found:
        assert edit.text != text
        assert edit.removed in text


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("number", ["1.250", "5,5", "3", "14", "999", "1.000.000"])
def test_a_changed_number_keeps_its_form(number: str, seed: int) -> None:
    (edit,) = (e for e in edits(f"Panitia mencatat {number} peserta.", "id", random.Random(seed)) if e.kind == "number")
    (found,) = NUMBER.findall(edit.text)
    assert found != number
    assert set(found) - set("0123456789") <= set(number)
    assert ("," in found) == ("," in number)
    assert not found.startswith(("0.", "00"))


def test_negation_comes_and_goes() -> None:
    (without,) = edits("Bupati tidak menyetujui usul itu.", "id", random.Random(0))
    assert without.text == "Bupati menyetujui usul itu."
    (added,) = edits("Bupati menyetujui usul itu.", "id", random.Random(0))
    assert (added.text, added.removed) == ("Bupati tidak menyetujui usul itu.", "")
    (english,) = (e for e in edits("The mayor has agreed.", "en", random.Random(0)) if e.kind == "negation")
    assert english.text == "The mayor has not agreed."


def test_persons_are_exchanged_inside_a_sentence_only() -> None:
    found = edits("Polisi memeriksa Bambang Sutejo kemarin.", "id", random.Random(0), ["Ratna Dewi", "Bambang Sutejo"])
    assert [edit.text for edit in found] == ["Polisi memeriksa Ratna Dewi kemarin."]


@pytest.mark.parametrize(
    ("removed", "other", "expected"),
    [
        ("14", "Ada 14 korban.", True),
        ("14", "Ada 140 korban.", False),
        ("Senin", "pada senin malam", True),
        ("", "apa pun", False),
    ],
)
def test_shares(removed: str, other: str, expected: bool) -> None:
    assert shares(removed, other) is expected


def test_shortened_is_the_sentence_without_its_last_clause() -> None:
    text = (
        "Jembatan sepanjang dua kilometer itu dibuka untuk umum sejak awal pekan ini, kata kepala dinas pekerjaan umum."
    )
    assert shortened(text) == "Jembatan sepanjang dua kilometer itu dibuka untuk umum sejak awal pekan ini."
    assert shortened("Jembatan itu dibuka, kata kepala dinas pekerjaan umum.") is None


@pytest.mark.parametrize("language", ["id", "en"])
def test_no_word_is_its_own_opposite(language: str) -> None:
    for pair in words(language).pairs:
        one, two = pair.split()
        assert one != two


def test_the_only_name_stays() -> None:
    assert edits("Kata Rahmat Hidayat, jalan itu rusak.", "id", random.Random(1), ["Rahmat Hidayat"]) == []
