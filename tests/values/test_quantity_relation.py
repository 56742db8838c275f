"""How amounts stand to each other: exact, rounded, bounded, hedged."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.records import Quantity, Span
from claimcheck.values.quantities import find_quantities
from claimcheck.values.quantity_relation import compare_quantities, describe_quantity
from claimcheck.values.relation import Relation

SAME, WITHIN, ROUNDED = Relation.SAME, Relation.WITHIN, Relation.ROUNDED
OVERLAP, APART, INCOMPARABLE = Relation.OVERLAP, Relation.APART, Relation.INCOMPARABLE


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("12 orang", "dua belas orang", SAME),
        ("12 orang", "13 orang", APART),
        ("120 orang", "124 orang", APART),
        # A round figure stands for what rounds to it, a fine one only for itself.
        ("40.000 orang", "40.217 orang", ROUNDED),
        ("1,35 kilometer", "1.351 meter", ROUNDED),
        ("1,35 kilometer", "1.420 meter", APART),
        ("40.000 orang", "44.000 orang", APART),
        ("1.000 orang", "1.200 orang", APART),
        ("1.200 orang", "1.240 orang", ROUNDED),
        ("1.200 orang", "1.260 orang", APART),
        ("54,3 persen", "54 persen", ROUNDED),
        ("54,3 persen", "55 persen", APART),
        ("40.100 orang", "40.217 orang", APART),
        ("1,5 juta orang", "1.498.200 orang", ROUNDED),
        ("1,5 juta orang", "1.598.200 orang", APART),
        # A hedged figure may lie a tenth off.
        ("hampir dua ribu orang", "1.840 orang", ROUNDED),
        ("hampir dua ribu orang", "1.540 orang", APART),
        ("sekitar 100 orang", "95 orang", ROUNDED),
        ("sekitar 42.000 orang", "40.500 orang", ROUNDED),
        ("sekitar 42.000 orang", "37.000 orang", APART),
        ("sekitar 40 ribu orang", "40.217 orang", ROUNDED),
        ("8,96 juta orang", "sekitar 9 juta orang", ROUNDED),
        ("hampir setengah miliar dolar AS", "481,6 juta dolar AS", ROUNDED),
        ("hampir 400 rumah", "405 rumah", OVERLAP),
        ("hampir 400 rumah", "450 rumah", APART),
        ("sepertiga warga", "33 persen", ROUNDED),
        ("separuh warga", "62 persen", APART),
        # Bounds.
        ("lebih dari 20 orang", "25 orang", WITHIN),
        ("lebih dari 20 orang", "15 orang", APART),
        ("lebih dari 20 orang", "80 orang", OVERLAP),
        ("sedikitnya 20 orang", "20 orang", WITHIN),
        ("kurang dari 20 orang", "12 orang", WITHIN),
        ("kurang dari 20 orang", "30 orang", APART),
        ("lebih dari 20 orang", "kurang dari 30 orang", OVERLAP),
        ("lebih dari 20 orang", "57 orang", OVERLAP),
        ("lebih dari Rp400 triliun", "Rp412,7 triliun", WITHIN),
        ("hingga 40 orang", "36 orang", WITHIN),
        ("hingga 40 orang", "3 orang", OVERLAP),
        ("tidak lebih dari 20 orang", "21 orang", APART),
        ("sedikit lebih dari 200 orang", "207 orang", ROUNDED),
        ("sedikit lebih dari 200 orang", "260 orang", APART),
        ("lebih sedikit dari 200 orang", "260 orang", APART),
        ("antara 10 dan 15 orang", "12 orang", WITHIN),
        ("antara 10 dan 15 orang", "13 hingga 20 orang", OVERLAP),
        ("antara 10 dan 15 orang", "17 hingga 20 orang", APART),
        ("puluhan orang", "43 orang", WITHIN),
        ("puluhan orang", "430 orang", APART),
        ("belasan orang", "puluhan orang", WITHIN),
        # Units.
        ("2 kilometer", "2.000 meter", SAME),
        ("2,5 hektare", "25.000 meter persegi", SAME),
        ("3 ton", "3.000 kilogram", SAME),
        ("25 basis poin", "0,25 poin persen", SAME),
        ("8 persen", "8 poin persen", INCOMPARABLE),
        ("12 orang", "12 kilometer", INCOMPARABLE),
        ("12 rumah", "12 sekolah", SAME),
        ("12 rumah", "12 orang", INCOMPARABLE),
        ("juara ketiga", "tiga rumah", INCOMPARABLE),
        ("tiga kali", "tiga kali lipat", INCOMPARABLE),
        # Durations.
        ("satu jam 14 menit", "74 menit", SAME),
        ("dua pekan", "14 hari", SAME),
        ("dua bulan", "60 hari", WITHIN),
        ("dua bulan", "90 hari", APART),
        ("satu tahun", "12 bulan", WITHIN),
        ("3 hari", "4 hari", APART),
        ("setengah abad", "50 tahun", SAME),
        ("satu jam", "60 menit", SAME),
        ("setahun", "52 pekan", ROUNDED),
        ("setahun", "11 bulan", APART),
        ("satu dekade", "10 tahun", SAME),
        # Money.
        ("Rp1,5 triliun", "Rp1.500.000.000.000", SAME),
        ("Rp1,5 triliun", "Rp1.503.200.000.000", ROUNDED),
        ("Rp1,5 triliun", "Rp1,7 triliun", APART),
        ("Rp1,5 miliar", "US$1,5 miliar", INCOMPARABLE),
        ("Rp50.000 per hari", "Rp50.000 per bulan", INCOMPARABLE),
        ("Rp50.000 per hari", "Rp50.000", INCOMPARABLE),
    ],
)
def test_two_amounts(one: str, other: str, relation: Relation) -> None:
    (a,), (b,) = find_quantities(one, "id"), find_quantities(other, "id")
    assert compare_quantities(a, b) is relation
    assert compare_quantities(b, a) is relation


@pytest.mark.parametrize(
    ("indonesian", "english"),
    [
        ("12 orang", "twelve people"),
        ("Rp1,5 triliun", "Rp1.5 trillion"),
        ("36,9 persen", "36.9 percent"),
        ("80 km/jam", "80 km/h"),
        ("berusia 17 tahun", "a 17-year-old"),
        ("tidak ada korban jiwa", "no casualties"),
        ("lebih dari 40.000 rumah", "more than 40,000 houses"),
        ("setengah abad", "half a century"),
        ("sepertiga warga", "a third of voters"),
        ("dua kali lipat", "doubled"),
        ("Rp50.000 sehari", "Rp 50,000 a day"),
        ("pertemuan ketiga", "the third meeting"),
        ("puluhan ribu orang", "tens of thousands of people"),
        ("hampir 400 rumah", "nearly 400 houses"),
        ("481,6 juta dolar AS", "US$481.6 million"),
    ],
)
def test_the_language_does_not_matter(indonesian: str, english: str) -> None:
    (a,), (b,) = find_quantities(indonesian, "id"), find_quantities(english, "en")
    assert compare_quantities(a, b) is SAME


@pytest.mark.parametrize(
    ("text", "language", "described"),
    [
        ("lebih dari 20 orang", "id", "≥20 orang"),
        ("kurang dari 20 orang", "id", "≤20 orang"),
        ("sekitar 1.500 rumah", "id", "±1.500 rumah"),
        ("Rp1,5 triliun", "id", "IDR 1.500.000.000.000"),
        ("8,50 persen", "id", "8,5 %"),
        ("8.50 percent", "en", "8.5 %"),
        ("tiga pekan", "id", "3 pekan"),
        ("45 detik", "id", "45 detik"),
        ("lebih dari tiga jam", "id", "≥3 jam"),
        ("3 to 5 million people", "en", "3,000,000–5,000,000 people"),
        ("hampir dua ribu orang", "id", "hampir 2.000 orang"),
        ("almost $3 billion", "en", "nearly USD 3,000,000,000"),
        ("one hour", "en", "1 hour"),
        ("2,5 tahun", "id", "2,5 tahun"),
        ("three weeks", "en", "3 weeks"),
        ("$20 per day", "en", "USD 20/day"),
        ("1.500 meter", "id", "1,5 km"),
        ("800 kilogram", "id", "800 kg"),
        ("12 boxes", "en", "12 boxes"),
        ("12 cities", "en", "12 cities"),
        ("peringkat ke-3", "id", "ke-3 peringkat"),
    ],
)
def test_the_normal_form(text: str, language: str, described: str) -> None:
    (one,) = find_quantities(text, language)
    assert describe_quantity(one, language) == described


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    bottom = draw(st.decimals(0, 10**7, places=1))
    more = draw(st.sampled_from([Decimal(0), Decimal(0), Decimal(5), Decimal(900)]))
    top = bottom + more
    low, high = draw(st.sampled_from([(bottom, top), (bottom, top), (bottom, None), (None, top)]))
    unit = draw(st.sampled_from(["person", "person", "second", "IDR", None]))
    return Quantity(span=Span(0, 1), text="x", low=low, high=high, unit=unit, rough=draw(st.booleans()))


@given(quantities(), quantities())
def test_the_order_does_not_matter(a: Quantity, b: Quantity) -> None:
    assert compare_quantities(a, b) is compare_quantities(b, a)


@given(quantities())
def test_an_amount_is_itself(quantity: Quantity) -> None:
    assert compare_quantities(quantity, quantity) is SAME
    assert describe_quantity(quantity, "id")
