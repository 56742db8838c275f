"""Real mistakes of the program, each told again as two short articles that it must judge rightly now."""

import tomllib
from pathlib import Path

import pytest

from claimcheck import check
from claimcheck.records import Article, Verdict

CASES = sorted((Path(__file__).parent / "cases").glob("*.toml"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_mistake_is_not_made_again(path: Path) -> None:
    case = tomllib.loads(path.read_text(encoding="utf-8"))
    articles = [
        Article(id=f"a{n}", path=f"{n}.txt", text=case[side], language=language, published="2024-03-15")
        for n, (side, language) in enumerate(zip(("left", "right"), case["languages"], strict=True), 1)
    ]
    told = {finding.kind.value for finding in check(articles).findings if finding.verdict is Verdict.CONTRADICTION}
    assert told == (set() if case["expected"] == "none" else {case["expected"]}), case["mistake"]


def test_there_are_cases() -> None:
    assert len(CASES) >= 10
