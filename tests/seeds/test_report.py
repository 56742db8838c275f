"""What the program finds in the demo stories: disagreements that a reader sees there, and none across stories."""

from pathlib import Path

import pytest

from claimcheck import check, read_articles
from claimcheck.records import Finding, Report, Verdict

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def report() -> Report:
    return check(read_articles([SEEDS]))


def stories(report: Report, finding: Finding) -> set[str]:
    paths = {article.id: Path(article.path).parent.name for article in report.articles}
    homes = {claim.id: paths[claim.article] for claim in report.claims}
    return {homes[id] for side in finding.sides for id in side.claims}


@pytest.mark.parametrize(
    ("story", "kind", "values"),
    [
        ("nato", "date", {"2017", "2000-06-04"}),
        ("nato", "certainty", {"belum ada kejelasan", "menyetujui"}),
        ("merger", "percent", {"56,1", "61,5"}),
        ("merger", "date", {"2026-07-01", "2026-08-01"}),
        ("museum", "person", {"Ruth Okafor", "Colm Daly"}),
        ("gempa", "number", {"12 orang", "17 orang"}),
        ("gempa", "money", {"2.400.000.000", "3.100.000.000"}),
    ],
)
def test_a_disagreement_is_found(story: str, kind: str, values: set[str], report: Report) -> None:
    told = [
        [side.value for side in finding.sides]
        for finding in report.findings
        if finding.verdict is Verdict.CONTRADICTION and finding.kind == kind and stories(report, finding) == {story}
    ]
    # A value is written as the language of its first claim writes it.
    shown = [[side.replace(".", ",") for side in sides] for sides in told]
    wanted = [value.replace(".", ",") for value in values]
    assert any(all(any(value in side for side in sides) for value in wanted) for sides in shown), told


def test_no_story_contradicts_another(report: Report) -> None:
    crossing = [
        one for one in report.findings if one.verdict is Verdict.CONTRADICTION and len(stories(report, one)) > 1
    ]
    assert crossing == []
