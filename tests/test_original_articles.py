"""The five articles from which the project began, not ours to ship: the test runs where they are present."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from claimcheck import Report, check, read_articles
from claimcheck.records import Claim, Finding, Kind, Verdict, Via

ORIGINALS = Path(__file__).parents[2] / "shared" / "seeds"

pytestmark = pytest.mark.skipif(not ORIGINALS.is_dir(), reason="the five original articles are not on this machine")

# A reader's list of what articles 000 and 001 agree on: words that the sentence of each must hold.
AGREEMENTS = {
    "meeting of 4 June 2000": ("4 juni 2000", "4 juni 2000"),
    "freedom-of-information suit": ("kebebasan informasi", "kebebasan informasi"),
    "proposal": ("strategi bersama", "strategi terkoordinasi"),
    "question": ("bagaimana jika", "bagaimana dengan"),
    "North Caucasus": ("kaukasus utara", "kaukasus utara"),
    "joint front": ("front bersama", "front bersama"),
    "NATO membership": ("bergabung dengan nato", "bergabung dengan nato"),
    "eastward expansion": ("ke arah timur", "ke arah timur"),
    "full relations": ("hubungan penuh", "hubungan skala penuh"),
    "11 September": ("11 september 2001", ("11 september 2001", "kerja sama erat")),
    "Iraq 2003": ("irak pada 2003", "irak pada 2003"),
    "breach of law": ("hukum internasional", "hukum internasional"),
    "Ukraine 2022": ("ukraina pada 2022", "ukraina pada 2022"),
    "Alaska": ("alaska", "alaska"),
}


@pytest.fixture(scope="module")
def report() -> Report:
    return check(read_articles([ORIGINALS]))


def article_of(report: Report, number: str) -> str:
    return next(article.id for article in report.articles if Path(article.path).name.startswith(number))


def claims_of(report: Report, ids: Iterable[str]) -> list[Claim]:
    table = {claim.id: claim for claim in report.claims}
    return [table[key] for key in ids]


def contradictions(report: Report, *kinds: Kind) -> list[Finding]:
    return [
        finding
        for finding in report.findings
        if finding.verdict is Verdict.CONTRADICTION and (not kinds or finding.kind in kinds)
    ]


def test_the_talk_on_nato_is_dated_2017_by_one_and_4_june_2000_by_two(report: Report) -> None:
    first, second, third = (article_of(report, number) for number in ("000", "001", "003"))
    whole = {
        frozenset({first, second}): frozenset({third}),
        frozenset({third}): frozenset({first, second}),
    }
    for finding in contradictions(report, Kind.DATE):
        articles = {side.value: frozenset(c.article for c in claims_of(report, side.claims)) for side in finding.sides}
        if set(articles.values()) == set(whole):
            break
    else:
        pytest.fail("no finding with the two on one side and the one on the other")
    assert len(finding.sides) == 2
    by_articles = {value: key for key, value in articles.items()}
    assert by_articles[frozenset({third})] == "2017"
    assert by_articles[frozenset({first, second})] == "2000-06-04"
    many = next(side for side in finding.sides if len(side.claims) == 2)
    for claim in claims_of(report, many.claims):
        assert "NATO" in claim.text
        borrowed = [moment for moment in claim.moments if moment.via is Via.CONTEXT]
        assert borrowed
        assert borrowed[0].source in claim.context


def test_the_one_contradicts_itself(report: Report) -> None:
    third = article_of(report, "003")
    within = [
        finding
        for finding in contradictions(report, Kind.DATE)
        if {c.article for side in finding.sides for c in claims_of(report, side.claims)} == {third}
    ]
    assert within
    assert any({"2017", "2000"} == {side.value for side in finding.sides} for finding in within)


def test_agreed_against_unclear_whether_he_agreed(report: Report) -> None:
    for finding in contradictions(report, Kind.CERTAINTY):
        texts = [" ".join(c.text for c in claims_of(report, side.claims)) for side in finding.sides]
        if any("menyetujui gagasan itu" in text for text in texts) and any("kejelasan" in text for text in texts):
            return
    pytest.fail("not found")


def test_most_agreements_of_a_reader_are_listed(report: Report) -> None:
    found = []
    for name, (one, other) in AGREEMENTS.items():
        others = other if isinstance(other, tuple) else (other,)
        for finding in report.findings:
            if finding.verdict is not Verdict.AGREEMENT:
                continue
            claims = claims_of(report, finding.sides[0].claims)
            left = any(c.article == article_of(report, "000") and one in c.text.lower() for c in claims)
            right = any(
                c.article == article_of(report, "001") and any(word in c.text.lower() for word in others)
                for c in claims
            )
            if left and right:
                found.append(name)
                break
    assert len(found) >= 11, sorted(set(AGREEMENTS) - set(found))


def test_at_most_two_other_contradictions(report: Report) -> None:
    right = 0
    for finding in contradictions(report):
        texts = [" ".join(c.text for c in claims_of(report, side.claims)) for side in finding.sides]
        dates = finding.kind is Kind.DATE and "2017" in {side.value for side in finding.sides}
        agreed = finding.kind is Kind.CERTAINTY and any("kejelasan" in text for text in texts)
        right += dates or agreed
    assert len(contradictions(report)) - right <= 2
