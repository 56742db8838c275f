"""Quotation marks pair up, whatever their shape."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.quotes import find_quotations, inside_marks


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ("“Kami siap,” kata Edi.", ["“Kami siap,”"]),
        ('"Kami siap," kata Edi.', ['"Kami siap,"']),
        ('Sebuah “kawan yang sejajar", katanya.', ['“kawan yang sejajar"']),
        ("«Oui» dan „nein“ terdengar.", ["«Oui»", "„nein“"]),
        ("“Ia bilang ‘ayo’ lalu pergi,” kata Edi.", ["“Ia bilang ‘ayo’ lalu pergi,”"]),
        ('"Ia bilang "ayo" lalu pergi," kata Edi.', ['"Ia bilang "ayo" lalu pergi,"']),
        ("He said 'never again' and left.", ["'never again'"]),
        ("Salat Jum'at di rumah Ma'ruf.", []),
        ("The boys' dog wasn't there.", []),
        ("Tanda “terbuka tanpa tutup.", []),
        ('Ukurannya 5" saja.', []),
        ("“Satu.\n\n“Dua,” kata Edi.", ["“Satu.", "“Dua,”"]),
    ],
)
def test_pairs(text: str, quotations: list[str]) -> None:
    assert [text[span.start : span.end].strip() for span in find_quotations(text)] == quotations


@given(st.text(alphabet="ab ,.\n\"“”„«»'‘’", max_size=80))
def test_quotations_are_ordered_and_hold_their_inside(text: str) -> None:
    quotations = find_quotations(text)
    assert all(one.end <= other.start for one, other in pairwise(quotations))
    assert all(span.holds(inside_marks(text, span)) for span in quotations)
