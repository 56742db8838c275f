"""Cues: what a word does to its statement, how far it reaches, and how the sentence stands."""

import pytest

from claimcheck.claims.cues import certainty_of, find_cues, negated_at
from claimcheck.records import Certainty, CueKind, Span

N, D, H, P, U = CueKind.NEGATION, CueKind.DENIAL, CueKind.HEDGE, CueKind.PLAN, CueKind.UNCLEAR
ASSERTED, HEDGED, PLANNED = Certainty.ASSERTED, Certainty.HEDGED, Certainty.PLANNED
DENIED, UNCLEAR = Certainty.DENIED, Certainty.UNCLEAR

ROWS = [
    ("id", "Wali kota tidak hadir dalam rapat itu.", [N], ASSERTED),
    ("id", "Bukan gempa yang merobohkan gedung itu.", [N], ASSERTED),
    ("id", "Korban belum ditemukan hingga malam.", [N], ASSERTED),
    ("id", "Sejauh ini tak ada laporan korban jiwa.", [N], ASSERTED),
    ("id", "Ia datang tanpa pengawal.", [N], ASSERTED),
    ("id", "Jangan masuk ke lembah, kata petugas.", [N], ASSERTED),
    ("id", "Perundingan gagal mencapai kesepakatan.", [N], ASSERTED),
    ("id", "Konser itu batal digelar.", [N], ASSERTED),
    ("id", "Petani gagal panen tahun ini.", [], ASSERTED),
    ("id", "Perusahaan menolak membayar ganti rugi.", [N], ASSERTED),
    ("id", "Parlemen menolak usulan itu.", [], ASSERTED),
    ("id", "Mustahil kapal itu berlayar malam hari.", [N], ASSERTED),
    ("id", "Tidak hanya rumah, sekolah juga rusak.", [], ASSERTED),
    ("id", "Ia bukan hanya pedagang.", [], ASSERTED),
    ("id", "Pelakunya tidak lain adalah pamannya.", [], ASSERTED),
    ("id", "Tak lama kemudian api padam.", [], ASSERTED),
    ("id", "Rumahnya tak jauh dari pasar.", [], ASSERTED),
    ("id", "Tidak kurang dari 40 orang mengungsi.", [], ASSERTED),
    ("id", "Ia tidak membantah kabar itu.", [], ASSERTED),
    ("id", "Bukan tidak mungkin jembatan itu runtuh.", [H], HEDGED),
    ("id", "Tidak mungkin tidak ada yang tahu.", [], ASSERTED),
    ("id", "Akan tetapi, warga bertahan.", [], ASSERTED),
    ("id", "Api diduga berasal dari dapur.", [H], HEDGED),
    ("id", "Kemungkinan korban bertambah.", [H], HEDGED),
    ("id", "Mereka membahas kemungkinan gencatan senjata.", [H], ASSERTED),
    ("id", "Menteri itu dikabarkan mundur.", [H], HEDGED),
    ("id", "Konon raja pernah singgah di sana.", [H], HEDGED),
    ("id", "Tiga orang dilaporkan hilang.", [H], HEDGED),
    ("id", "Ia dilaporkan ke polisi.", [], ASSERTED),
    ("id", "Polisi menduga sopir mengantuk.", [H], HEDGED),
    ("id", "Pasar itu akan dibuka Senin.", [P], PLANNED),
    ("id", "Kereta bakal melintas tiap jam.", [P], PLANNED),
    ("id", "Sidang dijadwalkan digelar Rabu.", [P], PLANNED),
    ("id", "Rencananya jalan itu diperlebar.", [P], PLANNED),
    ("id", "Pemerintah berencana menaikkan tarif.", [P], PLANNED),
    ("id", "Gubernur tidak akan mundur.", [N, P], PLANNED),
    ("id", "Yosef mengatakan bahwa pasar akan dibuka.", [P], PLANNED),
    ("id", "Bupati yang akan pensiun itu meresmikan pasar.", [P], ASSERTED),
    ("id", "Bupati membantah menerima uang.", [D], DENIED),
    ("id", "Juru bicara itu menyangkal bahwa gudang terbakar.", [D], DENIED),
    ("id", "Kabar itu dibantah kepala desa.", [D], DENIED),
    ("id", "Kepala desa, yang membantah tuduhan itu, ditahan polisi.", [D], ASSERTED),
    ("id", "Tidak ada kejelasan apakah perjanjian itu ditandatangani.", [U], UNCLEAR),
    ("id", "Penyebab kebakaran belum diketahui.", [U], UNCLEAR),
    ("id", "Belum jelas siapa yang menembak.", [U], UNCLEAR),
    ("id", "Polisi menahan sopir itu, tetapi motifnya belum diketahui.", [U], ASSERTED),
    ("id", "Belum dapat dipastikan jumlah korban.", [U], UNCLEAR),
    ("en", "The mayor did not attend.", [N], ASSERTED),
    ("en", "He didn’t sign the letter.", [N], ASSERTED),
    ("en", "No one was hurt.", [N], ASSERTED),
    ("en", "Nobody survived the crash.", [N], ASSERTED),
    ("en", "The talks failed to produce a deal.", [N], ASSERTED),
    ("en", "She never returned to Accra.", [N], ASSERTED),
    ("en", "They left without a guide.", [N], ASSERTED),
    ("en", "He no longer lives there.", [N], ASSERTED),
    ("en", "Not only homes but schools were hit.", [], ASSERTED),
    ("en", "There is no doubt that it sank.", [], ASSERTED),
    ("en", "No fewer than 40 people fled.", [], ASSERTED),
    ("en", "He lives at No. 5 Mill Lane.", [], ASSERTED),
    ("en", "The vote was held on 5 May.", [], ASSERTED),
    ("en", "May saw heavy rain.", [], ASSERTED),
    ("en", "Will Harker won the race.", [], ASSERTED),
    ("en", "The toll may rise.", [H], HEDGED),
    ("en", "The pilot was reportedly asleep.", [H], HEDGED),
    ("en", "Two men are believed to have drowned.", [H], HEDGED),
    ("en", "The bridge will open on Monday.", [P], PLANNED),
    ("en", "The firm plans to cut jobs.", [P], PLANNED),
    ("en", "The trial is due to start in June.", [P], PLANNED),
    ("en", "The aim is to cut waste.", [], ASSERTED),
    ("en", "The mayor denied taking money.", [D], DENIED),
    ("en", "The minister denies that the deal was signed.", [D], DENIED),
    ("en", "He did not deny the report.", [], ASSERTED),
    ("en", "The claim was denied by the army.", [D], DENIED),
    ("en", "It is unclear whether the two men met.", [U], UNCLEAR),
    ("en", "The cause remains unknown.", [U], UNCLEAR),
    ("en", "Police arrested a man, but his motive is unclear.", [U], ASSERTED),
    ("en", "A boat believed to have carried arms was found in Tema.", [H], ASSERTED),
    ("en", "Officials said that the bridge may close.", [H], HEDGED),
    ("en", "Mensah, who may run again, opened the school.", [H], ASSERTED),
]


@pytest.mark.parametrize(("language", "sentence", "kinds", "certainty"), ROWS, ids=[row[1][:40] for row in ROWS])
def test_cues_and_certainty(language: str, sentence: str, kinds: list[CueKind], certainty: Certainty) -> None:
    cues = find_cues(sentence, language)
    assert [cue.kind for cue in cues] == kinds
    assert certainty_of(cues, sentence, language) is certainty
    assert all(cue.scope.holds(cue.span) for cue in cues)


@pytest.mark.parametrize(
    ("language", "sentence", "scope"),
    [
        ("id", "Ia tidak menjual rumah, tetapi sawahnya laku.", "tidak menjual rumah"),
        ("id", "Kapal tidak membawa beras, gula, dan garam.", "tidak membawa beras, gula, dan garam"),
        ("id", "Bukan Budi melainkan Andi yang menang.", "Bukan Budi"),
        ("id", "Ia datang tanpa pengawal pada 5 Mei.", "tanpa pengawal"),
        ("id", "“Kami tidak tahu,” kata Wati kepada polisi.", "tidak tahu"),
        (
            "id",
            "Pedagang yang tidak berizin mencapai 300 orang di tiga pasar.",
            "tidak berizin mencapai 300 orang",
        ),
        ("id", "Penyebab kebakaran di pasar belum diketahui.", "Penyebab kebakaran di pasar belum diketahui"),
        ("id", "Kabar bahwa tiga kapal karam dibantah camat.", "Kabar bahwa tiga kapal karam dibantah"),
        ("id", "Bupati membantah bahwa ia menerima uang.", "membantah bahwa ia menerima uang"),
        ("en", "He did not sell the house, but the farm went.", "not sell the house"),
        ("en", "They did not cut rice, oil, or sugar.", "not cut rice, oil, or sugar"),
        ("en", "The cause of the fire is unknown.", "The cause of the fire is unknown"),
        ("en", "She denied that the money was hers; he agreed.", "denied that the money was hers"),
        ("en", "The pass is expected to be $2, and visitors must carry it.", "is expected to be $2"),
    ],
)
def test_scope(language: str, sentence: str, scope: str) -> None:
    cue = find_cues(sentence, language)[0]
    assert sentence[cue.scope.start : cue.scope.end] == scope


@pytest.mark.parametrize(
    ("language", "sentence", "word", "negated"),
    [
        ("id", "Ia tidak menjual rumah, tetapi sawahnya laku.", "rumah", True),
        ("id", "Ia tidak menjual rumah, tetapi sawahnya laku.", "sawahnya", False),
        ("id", "Bukan berarti tidak ada korban.", "korban", False),
        ("id", "Sebanyak 14 orang tidak selamat.", "14", False),
        ("en", "Nobody did not know the mayor.", "mayor", False),
        ("en", "The court did not free 14 men.", "14", True),
        ("en", "The court may free 14 men.", "14", False),
    ],
)
def test_negated_at(language: str, sentence: str, word: str, negated: bool) -> None:
    start = sentence.index(word)
    assert negated_at(find_cues(sentence, language), Span(start, start + len(word))) is negated


@pytest.mark.parametrize("text", ["", "…", "tidak", "not", "belum diketahui", "yang akan"])
def test_bare_texts(text: str) -> None:
    for language in ("id", "en"):
        assert certainty_of(find_cues(text, language), text, language) in set(Certainty)
