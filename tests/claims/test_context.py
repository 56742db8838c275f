"""Who "keduanya" are and when "saat itu" was, on small articles of our own."""

import pytest

from claimcheck.claims.context import spelled_out
from claimcheck.claims.extract import extract
from claimcheck.records import Article, Claim, Role, Via
from claimcheck.values.moment_relation import describe_moment

PUBLISHED = "2024-03-14T10:00+07:00"


def claims(text: str, language: str = "id") -> list[Claim]:
    article = Article(id="a1", path="a1.txt", text=text, language=language, published=PUBLISHED)
    return list(extract([article]).claims)


def times(claim: Claim, role: Role = Role.EVENT) -> list[str]:
    return [describe_moment(moment) for moment in claim.moments if moment.role is role]


def people(claim: Claim) -> set[str]:
    return {name.key for name in claim.names if name.kind == "person"}


SUMMIT = "Presiden Retna Wiguna menemui Kanselir Otto Lindner di Wina pada 7 Mei 1998."

POINTERS = [
    ("id", SUMMIT, "Dalam pertemuan itu, harga gas dibahas panjang lebar.", "1998-05-07"),
    ("id", SUMMIT, "Saat itu harga gas sedang melonjak.", "1998-05-07"),
    ("id", SUMMIT, "Sehari kemudian bursa saham ditutup.", "1998-05-08"),
    ("id", SUMMIT, "Pada tahun yang sama, pipa baru mulai dipasang.", "1998"),
    ("id", SUMMIT, "Retna Wiguna dan Otto Lindner juga membahas pipa gas.", "1998-05-07"),
    ("en", "President Retna Wiguna met Chancellor Otto Lindner in Vienna on 7 May 1998.",
     "At the meeting, gas prices were discussed at length.", "1998-05-07"),
    ("en", "The ferry Sea Lark ran aground on 3 June 2011.", "The next day divers found a crack.", "2011-06-04"),
    ("en", "The ferry Sea Lark ran aground on 3 June 2011.", "That year two sister ships were scrapped.", "2011"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "first", "second", "time"), POINTERS)
def test_what_points_back_takes_the_time_and_says_from_where(language: str, first: str, second: str, time: str) -> None:
    one, other = claims(f"{first} {second}", language)
    assert times(other) == [time]
    taken = next(moment for moment in other.moments if moment.role is Role.EVENT)
    assert taken.via is Via.CONTEXT
    assert taken.source == one.id
    assert one.id in other.context


SILENT = [
    ("id", SUMMIT, "Harga cabai di pasar kota naik dua kali lipat."),
    ("id", SUMMIT, "Pada 2003 pipa itu bocor."),
    ("en", "The ferry Sea Lark ran aground on 3 June 2011.", "Fishermen complain about the price of diesel."),
]


@pytest.mark.parametrize(("language", "first", "second"), SILENT)
def test_what_points_nowhere_takes_nothing(language: str, first: str, second: str) -> None:
    other = claims(f"{first} {second}", language)[1]
    assert not [moment for moment in other.moments if moment.via is Via.CONTEXT]


def test_both_are_the_two_of_the_frame() -> None:
    found = claims(f"{SUMMIT} Cuaca Wina sedang cerah. Di luar soal gas, keduanya membicarakan pakta dagang.")
    assert people(found[2]) == {"retna wiguna", "otto lindner"}
    assert times(found[2]) == ["1998-05-07"]


SUBJECTS = [
    ("id", "Gubernur Retna Wiguna menutup pelabuhan.",
     "Dalam wawancara dengan Sari Utami, ia mengaku tidak ragu.", "retna wiguna"),
    ("id", "Dalam surat kepada Presiden Otto Lindner, Retna Wiguna menolak usul itu.",
     "Ia meminta waktu sebulan.", "retna wiguna"),
    ("id", "Harga gas naik.", "Retna Wiguna menemui Otto Lindner, lalu ia pulang.", "retna wiguna"),
    ("en", "Governor Retna Wiguna closed the port.",
     "In an interview with Kate Holloway, he said he had no doubts.", "retna wiguna"),
    ("en", "In a letter to President Otto Lindner, Retna Wiguna rejected the plan.",
     "She asked for another month.", "retna wiguna"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "first", "second", "bearer"), SUBJECTS)
def test_whom_a_preposition_governs_is_not_the_subject(language: str, first: str, second: str, bearer: str) -> None:
    other = claims(f"{first} {second}", language)[1]
    assert {name.key for name in other.names if name.pronoun} == {bearer}


def test_a_pronoun_takes_the_subject_before_it() -> None:
    found = claims("Bupati Damar Setiaji meninjau bendungan pada Senin. Ia menolak usul perluasan.")
    assert people(found[1]) == {"damar setiaji"}
    assert spelled_out(found[1]) == "Damar Setiaji menolak usul perluasan."


SPELLED_OUT = [
    ("id", "Ia menolak.", "Damar Setiaji menolak."),
    ("id", "Ia berkata bahwa ia menolak.", "Damar Setiaji berkata bahwa ia menolak."),
    ("id", "Damar Setiaji berkata ia menolak.", "Damar Setiaji berkata ia menolak."),
    ("en", "His brother walked beside him.", "Damar Setiaji's brother walked beside him."),
    ("en", "The crew saw him in port.", "The crew saw Damar Setiaji in port."),
]


@pytest.mark.parametrize(("language", "text", "read"), SPELLED_OUT)
def test_models_read_whom_a_pronoun_stands_for_once(language: str, text: str, read: str) -> None:
    before = {"id": "Bupati Damar Setiaji meninjau bendungan.", "en": "Damar Setiaji inspected the dam."}[language]
    assert spelled_out(claims(f"{before} {text}", language)[1]) == read


def test_when_somebody_said_it_is_not_when_it_happened() -> None:
    found = claims(
        "Jembatan Lamuk runtuh pada 2 Maret 2024. "
        '"Kabelnya sudah berkarat," kata Kepala Dinas Ruben Salim kepada wartawan, Selasa (12/3/2024). '
        "Saat itu tidak ada kendaraan di atasnya."
    )
    assert times(found[1], Role.REPORT) == ["2024-03-12"]
    assert times(found[2]) == ["2024-03-02"]


@pytest.mark.parametrize(
    "text",
    ["Hingga Rabu pukul 10.00 WIB, 12 orang dirawat.", "Jumlah korban bertambah menjadi 23 orang hingga Kamis siang."],
)
def test_up_to_when_it_was_counted_is_no_event(text: str) -> None:
    assert times(claims(text)[0]) == []


def test_a_quotation_goes_on_with_its_time_and_its_speaker() -> None:
    found = claims(
        '"Saya diangkat pada tahun 2000. Dalam rapat pertama dengan Wali Kota Bram Wirya, saya menolak rencana pasar. '
        'Beliau marah," kata Kepala Dinas Tuti Herlambang.'
    )
    assert times(found[1]) == ["2000"]
    assert "tuti herlambang" in people(found[1])
    assert found[1].speaker
    assert "Tuti Herlambang" in found[1].speaker


def test_a_sentence_that_opens_a_quotation_is_not_checked() -> None:
    article = Article(
        id="a1", path="a1.txt", language="id", published=PUBLISHED,
        text='Bupati Damar Setiaji berkata kepada warga: "Bendungan ini tidak akan diperluas selama saya menjabat."',
    )  # fmt: skip
    extraction = extract([article])
    reasons = {entry.claim: entry.reason for entry in extraction.unchecked}
    opening = [claim for claim in extraction.claims if claim.text.rstrip().endswith(":")]
    assert all(claim.id in reasons for claim in opening)


def test_every_slice_is_exact_and_one_bearer_has_one_key_in_both_languages() -> None:
    texts = {
        "id": "Amerika Serikat mengirim 40 ton beras ke Kota Palima pada 3 Mei 2024.",
        "en": "The United States sent 40 tonnes of rice to Palima on 3 May 2024.",
    }
    articles = [
        Article(id=f"a{n}", path=f"{n}.txt", text=text, language=one) for n, (one, text) in enumerate(texts.items(), 1)
    ]
    found = extract(articles).claims
    keys = []
    for claim, article in zip(found, articles, strict=True):
        assert article.text[claim.span.start : claim.span.end] == claim.text
        stretches = [(value.span, value.text) for value in claim.quantities]
        stretches += [(value.span, value.text) for value in claim.names]
        stretches += [(value.span, value.text) for value in claim.moments]
        for span, text in stretches:
            assert article.text[span.start : span.end] == text
        keys.append({name.key for name in claim.names if name.kind == "place"})
    assert "united states" in keys[0] & keys[1]
