"""What states nothing is left out, with the reason; in doubt a sentence is a claim."""

import pytest

from claimcheck.claims.checkable import why_unchecked
from claimcheck.records import Sentence, Span


def sentence(text: str, quoted: bool = False) -> Sentence:
    return Sentence(article="a1", index=0, paragraph=0, span=Span(0, len(text)), text=text, quoted=quoted)


@pytest.mark.parametrize(
    ("language", "text", "reason"),
    [
        ("id", "Sejauh ini tidak ada laporan korban jiwa.", None),
        ("id", "Tidak ada korban.", None),
        ("id", "Korban bertambah 3.", None),
        ("id", "Tiga orang tewas.", None),
        ("id", "Lalu siapa yang menanggung biayanya?", "a question"),
        ("id", "“Siapa yang membayar semua itu?” tanya Lestari kepada bupati.", None),
        ("id", "Mari kita jaga sungai ini bersama.", "a call to the reader"),
        ("id", "Simak berita lain di kanal kami.", "a call to the reader"),
        ("id", "Marilah namanya, kata warga desa itu.", None),
        ("id", "Menolak lupa.", "too short to state a fact"),
        ("id", "Bupati meresmikan pasar itu.", None),
        ("id", "…", "no words"),
        ("en", "Nobody was hurt.", None),
        ("en", "Will the ferry ever sail again?", "a question"),
        ("en", "“Is it safe to cross now?” the mayor asked.", None),
        ("en", "Please share this story with friends.", "a call to the reader"),
        ("en", "Good grief.", "too short to state a fact"),
        ("en", "The mayor resigned on Monday.", None),
    ],
)
def test_reasons(language: str, text: str, reason: str | None) -> None:
    assert why_unchecked(sentence(text), language) == reason


def test_a_question_inside_a_quotation_belongs_to_its_speaker() -> None:
    text = "“Bagaimana dengan nasib para nelayan di sini?”"
    assert why_unchecked(sentence(text), "id") == "a question"
    assert why_unchecked(sentence(text, quoted=True), "id") is None
