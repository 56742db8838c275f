"""Sentences with shares, fractions of scales, and the parts of known groups, which are counts."""

import pytest

from claimcheck.values.quantities import find_quantities
from claimcheck.values.quantity_relation import compare_quantities, describe_quantity
from claimcheck.values.relation import Relation

# language, sentence, the amounts in it in their normal form
SENTENCES = [
    # fractions of a whole
    ("id", "Hampir seperlima warga desa itu mengungsi.", ["hampir 20 %"]),
    ("id", "Dua per tiga anggota setuju, tiga perdelapan menolak.", ["±66,67 %", "±37,5 %"]),
    ("id", "Seperdelapan lahan terbakar.", ["±12,5 %"]),
    ("id", "Tiga perempat peserta lulus, sepertiganya perempuan.", ["±75 %", "±33,33 %"]),
    ("id", "Sepertiga warga dan separuh toko pulih.", ["±33,33 %", "±50 %"]),
    ("id", "Lebih dari dua pertiga ladang kering.", ["≥66,67 %"]),
    ("id", "Setengah lini produksi berhenti.", ["±50 %"]),
    ("id", "Hampir setengah penduduk kota itu mengungsi.", ["hampir 50 %"]),
    ("en", "Nearly one-fifth of the seats went to women.", ["nearly 20 %"]),
    ("en", "An eighth of the land and seven-tenths of the crop burned.", ["±12.5 %", "±70 %"]),
    ("en", "More than half the households lost power.", ["≥50 %"]),
    ("en", "A third of voters and three quarters of towns agreed.", ["±33.33 %", "±75 %"]),
    ("en", "Fewer than half of them came.", ["≤50 %"]),
    # a part and its whole
    ("id", "Satu dari lima penumpang tidak membawa tiket.", ["10–30 %"]),
    ("id", "Hampir satu dari lima penumpang tidak membawa tiket.", ["hampir 20 %"]),
    ("id", "Lebih dari dua dari tiga rumah rusak.", ["≥66,67 %"]),
    ("id", "Dua dari tiga mengaku tidak tahu.", ["50–83,33 %"]),
    ("id", "Sebanyak 35 dari setiap 100 ton hilang.", ["34,5–35,5 %"]),
    ("id", "Tiga dari setiap sepuluh ton hilang.", ["25–35 %"]),
    ("id", "Satu dari tiap 1.000 bayi sakit.", ["0,05–0,15 %"]),
    ("id", "Tiga dari sepuluh petak sawah gagal panen.", ["25–35 %"]),
    ("id", "Hanya satu dari sepuluh hektare yang gagal.", ["1 hektare", "9,5–10,5 %", "10 hektare"]),
    ("id", "Sebanyak 210 dari 700 pekerja dilepas.", ["210 pekerja", "29,5–30,5 %", "700 pekerja"]),
    ("en", "One in five carried no ticket.", ["10–30 %"]),
    ("en", "About one in three said yes.", ["±33.33 %"]),
    ("en", "Nearly one in five passengers had no ticket.", ["nearly 20 %"]),
    ("en", "One out of every five passengers had no ticket.", ["10–30 %"]),
    ("en", "35 of every 100 tonnes was lost.", ["34.5–35.5 %"]),
    ("en", "Seven out of ten patients were children.", ["65–75 %"]),
    ("en", "Four in ten people aboard fell ill.", ["35–45 %"]),
    ("en", "Ten of the 14 crew were found.", ["10 crew", "70.93–71.93 %", "14 crew"]),
    # a part of a group that the reader knows
    ("id", "Satu dari lima tersangka ditangkap.", ["1 tersangka", "5 tersangka"]),
    ("id", "Dua dari lima orang itu ditangkap.", ["2 orang", "5 orang"]),
    ("en", "One of the five men was arrested.", ["1 men", "5 men"]),
    ("en", "At least two of the three boats sank.", ["≥2 boats", "3 boats"]),
    ("en", "Two of three suspects fled.", ["2 suspects", "3 suspects"]),
    ("id", "Ia menang dua dari tiga set.", ["2 set", "3 set"]),
    ("en", "He scored two of three goals.", ["2 goals", "3 goals"]),
    # fractions of a scale and of a unit
    ("id", "Kerugiannya tiga perempat miliar rupiah.", ["IDR 750.000.000"]),
    ("id", "Setengah juta orang hadir.", ["500.000 orang"]),
    ("id", "Melampaui seperempat juta orang dan separuh triliun rupiah.", ["≥250.000 orang", "IDR 500.000.000.000"]),
    ("id", "Satu setengah juta orang menunggu seperempat abad.", ["1.500.000 orang", "±25 tahun"]),
    ("id", "Rapat molor dua pertiga jam.", ["±40 menit"]),
    ("id", "Suku bunga dinaikkan seperempat persen.", ["0,25 %"]),
    ("en", "It cost three quarters of a billion dollars.", ["USD 750,000,000"]),
    ("en", "A quarter of a million people waited a quarter century.", ["250,000 people", "±25 years"]),
    ("en", "A third of a million people waited three quarters of an hour.", ["±333,333 people", "±45 minutes"]),
    ("en", "A million and a half people came.", ["1,500,000 people"]),
    ("en", "Half a million people came.", ["500,000 people"]),
    ("en", "The rate went up a quarter of a percentage point.", ["0.25 percentage points"]),
    # no shares
    ("id", "Rapat mulai setengah tujuh.", []),
    ("id", "Ia setengah sadar dan bekerja setengah hati.", []),
    ("id", "Tiga perempat final digelar.", []),
    ("id", "Tahap satu dari tiga dimulai.", []),
    ("id", "Ia anak kelima dari tujuh bersaudara.", ["ke-5 anak"]),
    ("id", "Satu per satu warga pulang.", []),
    ("id", "10 orang dari 30 desa datang.", ["10 orang", "30 desa datang"]),
    ("en", "He came on the third of June at half past nine.", []),
    ("en", "They met two in five days.", ["2 days", "5 days"]),
    ("en", "He was one in a million, third of five.", []),
    ("en", "A third million was the last one.", ["#3 million"]),
    ("en", "Growth lasted two quarters.", ["2 quarters"]),
    ("en", "It was rated 7 out of 10.", []),
]


@pytest.mark.parametrize(("language", "sentence", "amounts"), SENTENCES)
def test_the_shares_in_a_sentence(language: str, sentence: str, amounts: list[str]) -> None:
    found = find_quantities(sentence, language)
    assert [sentence[one.span.start : one.span.end] for one in found] == [one.text for one in found]
    assert [describe_quantity(one, language) for one in found] == amounts


@pytest.mark.parametrize(
    ("indonesian", "english", "relation"),
    [
        ("hampir seperlima kursi", "14 per cent", Relation.APART),
        ("seperlima kursi", "20 percent", Relation.SAME),
        ("tujuh dari sepuluh pemilih", "70 percent", Relation.WITHIN),
        ("35 dari setiap 100 ton", "35%", Relation.WITHIN),
        ("setengah penduduk", "half of the residents", Relation.SAME),
        ("dua per tiga anggota", "two thirds of members", Relation.SAME),
        ("tiga perempat miliar dolar AS", "$750 million", Relation.SAME),
    ],
)
def test_shares_meet_percentages(indonesian: str, english: str, relation: Relation) -> None:
    (a,), (b,) = find_quantities(indonesian, "id"), find_quantities(english, "en")
    assert compare_quantities(a, b) is relation
