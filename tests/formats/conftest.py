"""Two hand-built reports: a story told by four articles, and the same story told by hostile ones."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from claimcheck.records import (
    Article,
    Certainty,
    Claim,
    Cluster,
    Finding,
    Grain,
    Kind,
    Mark,
    ModelName,
    Moment,
    Name,
    NameKind,
    Quantity,
    Report,
    Severity,
    Side,
    Skip,
    Span,
    Status,
    Unchecked,
    Verdict,
    Via,
)

TEXTS = {
    "a1": (
        "Jembatan Sungai Wera diresmikan pada 3 Maret 2021 oleh Gubernur Lestari Hadiningrat.\n\n"
        "Sebanyak 40.217 pejalan kaki melintas pada hari pertama. Pembangunannya menelan Rp1,5 triliun.\n\n"
        "Ia menyetujui penambahan jalur sepeda, kata juru bicaranya."
    ),
    "a2": (
        "Gubernur Lestari Hadiningrat meresmikan Jembatan Sungai Wera pada 2019, menurut catatan kecamatan yang dibuka "
        "untuk umum pekan lalu bersama surat-surat lain dari masa itu.\n\n"
        "Sekitar 40 ribu pejalan kaki melintas pada hari pertama, dan tarifnya Rp2.000.\n\n"
        "Tidak ada kejelasan apakah gubernur benar-benar menyetujui penambahan jalur sepeda. Siapa yang menghitung?"
    ),
    "a3": (
        "The ribbon on the Wera river bridge was cut on 3 March 2021. A brass band played in the rain.\n\n"
        "That day Governor Lestari Hadiningrat opened the bridge and agreed to add a cycle lane. "
        "It cost 1.5 trillion rupiah."
    ),
    "a4": (
        "Jembatan Sungai Wera diresmikan pada 3 Maret 2021 oleh Gubernur Lestari Hadiningrat.\n\n"
        "Hingga Selasa, 41.900 pejalan kaki melintas."
    ),
}

SENTENCES = {
    "a1.1": "Jembatan Sungai Wera diresmikan pada 3 Maret 2021 oleh Gubernur Lestari Hadiningrat.",
    "a1.2": "Sebanyak 40.217 pejalan kaki melintas pada hari pertama.",
    "a1.3": "Pembangunannya menelan Rp1,5 triliun.",
    "a1.4": "Ia menyetujui penambahan jalur sepeda, kata juru bicaranya.",
    "a2.1": TEXTS["a2"].split("\n\n")[0],
    "a2.2": "Sekitar 40 ribu pejalan kaki melintas pada hari pertama, dan tarifnya Rp2.000.",
    "a2.3": "Tidak ada kejelasan apakah gubernur benar-benar menyetujui penambahan jalur sepeda.",
    "a2.4": "Siapa yang menghitung?",
    "a3.1": "The ribbon on the Wera river bridge was cut on 3 March 2021.",
    "a3.2": "That day Governor Lestari Hadiningrat opened the bridge and agreed to add a cycle lane.",
    "a3.3": "It cost 1.5 trillion rupiah.",
    "a4.1": "Jembatan Sungai Wera diresmikan pada 3 Maret 2021 oleh Gubernur Lestari Hadiningrat.",
    "a4.2": "Hingga Selasa, 41.900 pejalan kaki melintas.",
}

ARTICLES = (
    Article(
        id="a1",
        path="berita/kabarteluk.md",
        text=TEXTS["a1"],
        language="id",
        title="Dua Tahun Jembatan Wera",
        source="Kabar Teluk",
        published="2023-05-09T10:20+08:00",
        url="https://kabarteluk.example/wera?x=1&y=dua tahun",
    ),
    Article(
        id="a2",
        path="berita/harianmuara.txt",
        text=TEXTS["a2"],
        language="id",
        title="Catatan Lama Jembatan Wera",
        source="Harian Muara",
        published="2023-05-08",
        dropped=(("Baca Juga: Harga Cabai Naik", "teaser"),),
    ),
    Article(
        id="a3",
        path="berita/straitpost.html",
        text=TEXTS["a3"],
        language="en",
        source="The Strait Post",
        published="2023-05",
    ),
    Article(id="a4", path="berita/salinan.txt", text=TEXTS["a4"], language="id", published="2023-05-10T18:05:00+07:00"),
)


def span(article: str, words: str) -> Span:
    """Where the words first stand in the article."""
    start = TEXTS[article].index(words)
    return Span(start, start + len(words))


def moment(
    article: str, words: str, first: date, last: date, grain: Grain, via: Via, source: str | None = None
) -> Moment:
    return Moment(span=span(article, words), text=words, first=first, last=last, grain=grain, via=via, source=source)


def claim(id: str) -> Claim:
    """The sentence as a claim without values, one line of the file per paragraph."""
    article, number = id.split(".")
    where = span(article, SENTENCES[id])
    before = TEXTS[article][: where.start]
    return Claim(
        id=id,
        article=article,
        index=int(number) - 1,
        paragraph=before.count("\n\n"),
        span=where,
        text=SENTENCES[id],
        line=before.count("\n") + 1,
        column=where.start - before.rfind("\n"),
        language="en" if article == "a3" else "id",
    )


def quantity(article: str, words: str, low: str, high: str | None, unit: str, rough: bool = False) -> Quantity:
    noun = "pejalan kaki" if unit == "person" else None
    top = None if high is None else Decimal(high)
    return Quantity(
        span=span(article, words), text=words, low=Decimal(low), high=top, unit=unit, noun=noun, rough=rough
    )


def claims() -> tuple[Claim, ...]:
    day = date(2021, 3, 3)
    walkers, person = "Sekitar 40 ribu pejalan kaki", NameKind.PERSON
    cut = "3 March 2021"
    governor = Name(span=span("a1", "Lestari Hadiningrat"), text="Lestari Hadiningrat", key="hadiningrat", kind=person)
    she = Name(span=span("a1", "Ia"), text="Ia", key="hadiningrat", kind=person, pronoun=True, source="a1.1")
    told: dict[str, dict[str, object]] = {
        "a1.1": {"moments": (moment("a1", "3 Maret 2021", day, day, Grain.DAY, Via.STATED),), "names": (governor,)},
        "a1.2": {"quantities": (quantity("a1", "40.217 pejalan kaki", "40217", "40217", "person"),)},
        "a1.3": {"quantities": (quantity("a1", "Rp1,5 triliun", "1.5E+12", "1.5E+12", "IDR"),), "context": ("a1.1",)},
        "a1.4": {"speaker": "juru bicaranya", "names": (she,), "context": ("a1.1",)},
        "a2.1": {"moments": (moment("a2", "2019", date(2019, 1, 1), date(2019, 12, 31), Grain.YEAR, Via.STATED),)},
        "a2.2": {
            "quantities": (
                quantity("a2", walkers, "38000", "42000", "person", rough=True),
                quantity("a2", "Rp2.000", "2000.00", None, "IDR"),
            ),
        },
        "a2.3": {"certainty": Certainty.UNCLEAR},
        "a3.1": {"moments": (moment("a3", cut, day, day, Grain.DAY, Via.STATED),)},
        "a3.2": {
            "moments": (moment("a3", "That day", day, day, Grain.DAY, Via.CONTEXT, "a3.1"),),
            "context": ("a3.1",),
        },
        "a4.2": {"moments": (moment("a4", "Selasa", date(2023, 5, 9), date(2023, 5, 9), Grain.DAY, Via.RELATIVE),)},
    }
    return tuple(replace(claim(id), **told.get(id, {})) for id in SENTENCES)  # type: ignore[arg-type]


def side(value: str, **marked: str) -> Side:
    """A side whose claims are keywords (`a1_2`), each with the words that carry the value ("" for none)."""
    marks = []
    for key, words in marked.items():
        id = key.replace("_", ".")
        if words:
            start = SENTENCES[id].index(words)
            marks.append(Mark(id, start, start + len(words)))
    return Side(value, tuple(key.replace("_", ".") for key in marked), tuple(marks))


def finding(
    number: int, verdict: Verdict, kind: Kind, severity: Severity, confidence: float, **rest: object
) -> Finding:
    cluster = {Kind.DATE: "k1", Kind.NUMBER: "k2", Kind.MONEY: "k3"}.get(kind, "k4")
    told = {"question": None, "origins": 2, "explanation": "", "by": (kind.value,), **rest}
    return Finding(
        id=f"f{number}",
        fingerprint=f"{number:x}" * 32,
        cluster=cluster,
        verdict=verdict,
        kind=kind,
        severity=severity,
        confidence=confidence,
        **told,  # type: ignore[arg-type]
    )


FINDINGS = (
    finding(
        1, Verdict.CONTRADICTION, Kind.CERTAINTY, Severity.WARNING, 0.7123456,
        by=("certainty", "judge"),
        sides=(
            side("menyetujui", a1_4="menyetujui", a3_2="agreed"),
            side("tidak jelas", a2_3="Tidak ada kejelasan"),
        ),
        explanation="Satu pihak menyatakannya sebagai fakta, pihak lain menyebutnya tidak jelas.",
    ),
    finding(
        2, Verdict.CONTRADICTION, Kind.DATE, Severity.ERROR, 0.93,
        question="Kapan Jembatan Sungai Wera diresmikan?",
        sides=(
            side("2019", a2_1="pada 2019"),
            side("2021-03-03", a1_1="3 Maret 2021", a3_2="That day", a4_1="3 Maret 2021"),
        ),
        explanation="Dua tahun terpisah untuk peresmian yang sama.",
    ),
    finding(
        3, Verdict.UPDATE, Kind.NUMBER, Severity.NOTE, 0.8,
        question="Berapa pejalan kaki melintas?",
        sides=(side("40217 orang", a1_2="40.217"), side("41900 orang", a4_2="41.900")),
        explanation="Angka yang lebih baru lebih tinggi.",
    ),
    finding(
        4, Verdict.DIFFERENCE, Kind.NUMBER, Severity.NOTE, 0.6,
        sides=(side("40217", a1_2="40.217"), side("sekitar 40000", a2_2="Sekitar 40 ribu")),
        explanation="Satu angka adalah pembulatan yang lain.",
    ),
    finding(
        5, Verdict.AGREEMENT, Kind.MONEY, Severity.NOTE, 0.9,
        sides=(side("Rp1,5 triliun", a1_3="Rp1,5 triliun", a3_3="1.5 trillion rupiah"),),
        explanation="Kedua sumber menyebut nilai yang sama.",
    ),
)  # fmt: skip


def told(articles: tuple[Article, ...] = ARTICLES, language: str = "id") -> Report:
    return Report(
        version="0.1.0",
        encoder=ModelName("claimcheck-encoder", "r1"),
        judge=ModelName("claimcheck-judge", "r1"),
        settings=(("min_confidence", 0.0), ("neighbours", 5)),
        language=language,
        articles=articles,
        origins=(("a1", "o1"), ("a2", "o2"), ("a3", "o3"), ("a4", "o1")),
        skipped=(Skip(path="berita/rusak.html", reason="no article text found"),),
        claims=claims(),
        clusters=(
            Cluster(id="k1", claims=("a1.1", "a2.1", "a3.2", "a4.1"), origins=3, status=Status.CONTRADICTED),
            Cluster(id="k2", claims=("a1.2", "a2.2", "a4.2"), origins=2, status=Status.UPDATED),
            Cluster(id="k3", claims=("a1.3", "a3.3"), origins=2, status=Status.AGREED),
            Cluster(id="k4", claims=("a1.4", "a2.3", "a3.2"), origins=3, status=Status.CONTRADICTED),
        ),
        findings=FINDINGS,
        unchecked=(Unchecked("a2.4", "a question"),),
    )


HOSTILE = (
    "\x1b[31m[red]merah[/red]\x1b]8;;http://evil.example\x07\u202enakal\u2066 <script>alert(1)</script> | ::error::x "
    "##[stop-commands]x @redaksi #12 ![i](http://evil.example/p.png) "
    "`kode` *tebal* _miring_ &lt; \\ $a$ ~~x~~ www.evil.example\x85\u2028akhir"
)


def hostile_report() -> Report:
    """Every text that comes from outside is hostile; the records still fit together."""
    bad = replace(
        ARTICLES[0], text=HOSTILE, title=HOSTILE, source=HOSTILE, path=f"::error::{HOSTILE}", url="javascript:alert(1)"
    )
    good = replace(
        ARTICLES[1],
        text=HOSTILE,
        source=None,
        path="b/::set-output name=x::y.txt",
        url="https://x.example/\x1b[2J\u202e",
    )
    whole = Span(0, len(HOSTILE))
    spoken = tuple(
        replace(claim(id), text=HOSTILE, span=whole, line=1, column=1, speaker=HOSTILE) for id in ("a1.1", "a2.1")
    )
    sides = tuple(Side(HOSTILE, (f"{id}.1",), (Mark(f"{id}.1", 5, 60),)) for id in ("a1", "a2"))
    disputed = replace(
        FINDINGS[1], question=HOSTILE, explanation=HOSTILE, sides=sides, fingerprint='"><script>', by=(HOSTILE,)
    )
    agreed = replace(FINDINGS[4], question=None, sides=(Side(HOSTILE, ("a1.1", "a2.1"), ()),), cluster="k1")
    return replace(
        told((bad, good)),
        origins=(("a1", "o1"), ("a2", "o2")),
        skipped=(Skip(path=f"##[error]{HOSTILE}", reason=HOSTILE),),
        claims=spoken,
        clusters=(Cluster(id="k1", claims=("a1.1", "a2.1"), origins=2, status=Status.MIXED),),
        findings=(disputed, agreed),
        unchecked=(Unchecked("a1.1", HOSTILE),),
    )


@pytest.fixture
def story() -> Report:
    return told()


@pytest.fixture
def english_story() -> Report:
    return told(language="en")


@pytest.fixture
def quiet_story() -> Report:
    """The same articles when nothing was found."""
    return replace(told(), findings=(), clusters=(), skipped=(), unchecked=())


@pytest.fixture
def hostile() -> Report:
    return hostile_report()
