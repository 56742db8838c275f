"""Evidence on pairs becomes findings on facts."""

from claimcheck.checks.findings import findings
from claimcheck.matching.clusters import clusters
from claimcheck.records import Article, Claim, ClaimPair, Evidence, Kind, Severity, Span, Status, Verdict

ARTICLES = {
    key: Article(id=key, path=f"{key}.txt", text="", language="id", published=f"2025-06-0{n}")
    for n, key in ((4, "a1"), (1, "a2"), (2, "a3"), (3, "a4"))
}
ORIGINS = {"a1": "o1", "a2": "o2", "a3": "o3", "a4": "o3"}


def claim(article: str, text: str, n: int = 1) -> Claim:
    return Claim(
        id=f"{article}.{n}", article=article, index=n, paragraph=0, span=Span(0, len(text)), text=text, line=1,
        column=1, language="id",
    )  # fmt: skip


def evidence(
    left: Claim, right: Claim, values: tuple[str, str], verdict: Verdict = Verdict.CONTRADICTION, likely: float = 0.9
) -> Evidence:
    spans = [
        Span(c.text.find(value), c.text.find(value) + len(value))
        for c, value in zip((left, right), values, strict=True)
    ]
    return Evidence(
        pair=ClaimPair(left=left, right=right, similarity=0.8, rank=1, mutual=True), kind=Kind.DATE, verdict=verdict,
        left_value=values[0], right_value=values[1], left=spans[0], right=spans[1], severity=Severity.ERROR,
        confidence=likely, reason="apart",
    )  # fmt: skip


ONE = claim("a1", "Bendungan itu diresmikan pada 2018.")
TWO = claim("a2", "Peresmian bendungan berlangsung pada 2019.")
THREE = claim("a3", "Bendungan itu dibuka pada 2019.")
FOUR = claim("a4", "Bendungan itu dibuka pada 2019, tulis kantor berita.")
CLAIMS = {one.id: one for one in (ONE, TWO, THREE, FOUR)}


def test_one_against_two_is_one_finding_with_two_sides() -> None:
    found = findings(
        [evidence(ONE, TWO, ("2018", "2019")), evidence(ONE, THREE, ("2018", "2019"))], CLAIMS, ARTICLES, ORIGINS, "id"
    )
    assert len(found) == 1
    assert [(side.value, side.claims) for side in found[0].sides] == [("2018", ("a1.1",)), ("2019", ("a2.1", "a3.1"))]
    assert found[0].origins == 3
    for side in found[0].sides:
        for mark in side.marks:
            assert CLAIMS[mark.claim].text[mark.start : mark.end] == side.value


def test_copies_of_one_wire_story_are_one_origin() -> None:
    found = findings([evidence(THREE, FOUR, ("2019", "2019"), Verdict.AGREEMENT)], CLAIMS, ARTICLES, ORIGINS, "id")
    assert [finding.origins for finding in found] == [1]


def test_a_contradiction_within_one_article_stands_alone() -> None:
    again = claim("a1", "Pada 2019 bendungan itu diresmikan.", 2)
    claims = CLAIMS | {again.id: again}
    found = findings(
        [evidence(ONE, TWO, ("2018", "2019")), evidence(ONE, again, ("2018", "2019"))], claims, ARTICLES, ORIGINS, "id"
    )
    assert len(found) == 2


def test_agreement_gathers_one_claim_an_article_that_all_agree() -> None:
    edges = [
        evidence(TWO, THREE, ("2019", "2019"), Verdict.AGREEMENT, 0.9),
        evidence(TWO, ONE, ("2019", "2018"), Verdict.AGREEMENT, 0.7),
    ]
    found = findings(edges, CLAIMS, ARTICLES, ORIGINS, "id")
    assert sorted(finding.sides[0].claims for finding in found) == [("a2.1", "a1.1"), ("a2.1", "a3.1")]


def test_order_is_worst_first_and_the_same_for_any_order_of_evidence() -> None:
    edges = [
        evidence(TWO, THREE, ("2019", "2019"), Verdict.AGREEMENT),
        evidence(ONE, TWO, ("2018", "2019")),
        evidence(ONE, THREE, ("2018", "2019"), Verdict.DIFFERENCE, 0.4),
    ]
    there = findings(edges, CLAIMS, ARTICLES, ORIGINS, "id")
    back = findings(edges[::-1], CLAIMS, ARTICLES, ORIGINS, "id")
    assert [finding.verdict for finding in there] == [Verdict.CONTRADICTION, Verdict.DIFFERENCE, Verdict.AGREEMENT]
    assert [finding.fingerprint for finding in there] == [finding.fingerprint for finding in back]


def test_fingerprint_ignores_position_and_sees_the_words() -> None:
    moved = Claim(**{name: getattr(TWO, name) for name in TWO.__slots__} | {"span": Span(0, 42), "line": 7})
    same = findings([evidence(ONE, TWO, ("2018", "2019"))], CLAIMS, ARTICLES, ORIGINS, "id")
    shifted = findings([evidence(ONE, moved, ("2018", "2019"))], CLAIMS | {moved.id: moved}, ARTICLES, ORIGINS, "id")
    other = findings([evidence(ONE, THREE, ("2018", "2019"))], CLAIMS, ARTICLES, ORIGINS, "id")
    assert same[0].fingerprint == shifted[0].fingerprint != other[0].fingerprint


def test_claims_of_one_finding_share_a_cluster_and_the_rest_stand_alone() -> None:
    found = findings([evidence(ONE, TWO, ("2018", "2019"))], CLAIMS, ARTICLES, ORIGINS, "id")
    numbered, groups = clusters(found, list(CLAIMS.values()), ORIGINS)
    assert [(finding.id, finding.cluster) for finding in numbered] == [("f1", "k1")]
    assert [(group.claims, group.status, group.origins) for group in groups] == [
        (("a1.1", "a2.1"), Status.CONTRADICTED, 2),
        (("a3.1",), Status.SINGLE, 1),
        (("a4.1",), Status.SINGLE, 1),
    ]


def test_an_update_runs_in_the_order_of_publication() -> None:
    found = findings([evidence(ONE, TWO, ("2018", "2019"), Verdict.UPDATE)], CLAIMS, ARTICLES, ORIGINS, "id")
    assert [side.value for side in found[0].sides] == ["2019", "2018"]
