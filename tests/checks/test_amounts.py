"""Which amounts of two claims may be held against each other."""

import pytest

from claimcheck.checks.amounts import propose_amounts
from claimcheck.records import Claim, ClaimPair, Kind, Span
from claimcheck.values.quantities import find_quantities


def claim(text: str, language: str) -> Claim:
    return Claim(
        id=text, article=text, index=0, paragraph=0, span=Span(0, len(text)), text=text, line=1, column=1,
        language=language, quantities=find_quantities(text, language),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("language", "left", "right", "agree", "clash"),
    [
        # what was before, and what is now
        ("id", "Korban tewas naik dari 90 menjadi 118.", "Korban tewas bertambah menjadi 118.", 1, 0),
        ("id", "Jumlah pengungsi naik dari 90 menjadi 118 orang.", "Jumlah pengungsi mencapai 118 orang.", 1, 0),
        ("id", "Jumlah pengungsi naik dari 90 menjadi 118 orang.", "Jumlah pengungsi 90 orang.", 1, 1),
        ("id", "Jumlah pengungsi naik dari 90 menjadi 118 orang.", "Pengungsi naik dari 80 menjadi 118 orang.", 1, 1),
        ("en", "The death toll rose from 90 to 118.", "The death toll rose to 118.", 1, 0),
        ("en", "Output fell from 500 tonnes to 412 tonnes.", "Output was 412 tonnes.", 1, 0),
        ("en", "Output fell from 500 tonnes to 412 tonnes.", "Output was 430 tonnes.", 0, 1),
        # how much it changed, and what it led to
        ("id", "Korban tewas bertambah sebanyak 28 orang.", "Korban tewas bertambah menjadi 118 orang.", 0, 0),
        ("id", "Laba turun 9 persen menjadi 412 miliar rupiah.", "Laba turun 7 persen menjadi Rp412 miliar.", 1, 1),
        ("id", "Inflasi naik 2 persen.", "Inflasi menembus 7 persen.", 0, 0),
        # no change: every count of persons or things meets every other
        ("id", "Sebanyak 90 orang dari 12 desa datang.", "Sebanyak 90 orang dari 15 desa datang.", 1, 3),
    ],
)
def test_the_sides_of_a_change(language: str, left: str, right: str, agree: int, clash: int) -> None:
    pair = ClaimPair(left=claim(left, language), right=claim(right, language), similarity=0.9, rank=1, mutual=True)
    found = [one for kind in (Kind.NUMBER, Kind.MONEY, Kind.PERCENT) for one in propose_amounts(pair, kind)]
    assert sum(one.reason == "same" for one in found) == agree
    assert sum(one.conflict for one in found) == clash
