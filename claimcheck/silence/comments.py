"""Comments in a draft that settle findings: `<!-- claimcheck: ignore[date] the archive has the wrong year -->`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from claimcheck.records import Article, Claim, Finding, Report, Verdict

# matches: <!-- claimcheck: ignore[date] a reason -->
COMMENT = re.compile(
    r"<!--[ \t]*claimcheck:[ \t]*ignore\[(?P<kind>[a-z]{1,20})\](?P<reason>(?:[^\n-]|-(?!->)){0,300})-->"
)


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment: it counts for its own line, or for the next one with text when it has a line to itself."""

    path: str
    line: int
    target: int
    kind: str
    reason: str


def find_comments(path: str) -> list[Comment]:
    """The comments in a file, in order; none in one that is no text."""
    try:
        lines = Path(path).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return []
    found = []
    for n, line in enumerate(lines, 1):
        for match in COMMENT.finditer(line):
            alone = not COMMENT.sub("", line).strip()
            below = (k for k in range(n + 1, len(lines) + 1) if COMMENT.sub("", lines[k - 1]).strip())
            found.append(Comment(path, n, next(below, n) if alone else n, match["kind"], match["reason"].strip()))
    return found


def silenced(report: Report, comments: Sequence[Comment]) -> dict[str, Comment]:
    """The findings that comments settle, by id: those with a claim of the comment's kind on the comment's line.

    A comment without a reason settles nothing.
    """
    claims = {claim.id: claim for claim in report.claims}
    articles = {article.id: article for article in report.articles}
    settled: dict[str, Comment] = {}
    for finding in report.findings:
        if finding.verdict is Verdict.AGREEMENT:
            continue
        for comment in comments:
            if comment.reason and comment.kind == finding.kind and _stands(comment, finding, claims, articles):
                settled.setdefault(finding.id, comment)
    return settled


def _stands(comment: Comment, finding: Finding, claims: dict[str, Claim], articles: dict[str, Article]) -> bool:
    for side in finding.sides:
        for id in side.claims:
            claim = claims[id]
            if claim.line == comment.target and articles[claim.article].path.partition("#")[0] == comment.path:
                return True
    return False
