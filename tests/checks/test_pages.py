"""The examples on the page of each kind are true: they are checked as two articles."""

import re
from collections.abc import Iterator
from datetime import date

import pytest

from claimcheck import Article, check
from claimcheck.checks import CHECKS, PAGES
from claimcheck.records import Kind, Verdict
from claimcheck.settings import Settings

# matches: contradiction\n        A: …\n        B: …
EXAMPLE = re.compile(r"^ {4}(contradiction|no contradiction|needs a judge)\n +A: (.+)\n +B: (.+)$", re.MULTILINE)
# The page says what the rules see; the judge's own opinion is no part of it.
RULES = Settings(judge="none")


def examples() -> Iterator[tuple[Kind, str, str, str]]:
    for kind, page in PAGES.items():
        for match in EXAMPLE.finditer(page):
            yield kind, match[1], match[2], match[3]


def article(n: int, text: str) -> Article:
    language = "en" if re.search(r"\b(?:the|The)\b", text) else "id"
    day = date(2025, 6, 2)
    return Article(id=f"a{n}", path=f"{n}.txt", text=text, language=language, published=day.isoformat())


@pytest.mark.parametrize(("kind", "verdict", "one", "other"), list(examples()))
def test_example(kind: Kind, verdict: str, one: str, other: str) -> None:
    report = check([article(1, one), article(2, other)], settings=RULES)
    found = {finding.kind for finding in report.findings if finding.verdict is Verdict.CONTRADICTION}
    if verdict == "contradiction":
        assert kind in found
    else:
        assert not found


def test_every_kind_has_a_page_and_examples() -> None:
    assert set(CHECKS) == set(Kind)
    told = {kind for kind, *_ in examples()}
    assert told == set(Kind)
