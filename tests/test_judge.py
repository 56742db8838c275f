"""What a judge adds: clashes of meaning, as warnings, and who did what to whom."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pytest
from numpy.typing import NDArray

from claimcheck import Article, check
from claimcheck.records import Finding, Kind, Severity, Verdict

ONE = "Yusmidar Hasan menyeret Nurhayati Umar keluar dari air."
OTHER = "Nurhayati Umar menyeret Yusmidar Hasan keluar dari air."


@dataclass(frozen=True)
class FixedJudge:
    """Answers every pair with the same probabilities: contradiction, neutral, entailment."""

    answer: tuple[float, float, float]
    name: str = "fixed"
    revision: str = "1"

    def judge(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        return np.tile(np.array(self.answer, np.float32), (len(pairs), 1))


def contradictions(*answer: float) -> list[Finding]:
    texts = enumerate((ONE, OTHER), 1)
    articles = [Article(id=f"a{n}", path=f"{n}.txt", text=text, language="id") for n, text in texts]
    report = check(articles, judge=FixedJudge((answer[0], answer[1], answer[2])))
    return [finding for finding in report.findings if finding.verdict is Verdict.CONTRADICTION]


def test_swapped_roles_are_a_warning_when_the_judge_is_sure() -> None:
    found = contradictions(0.98, 0.01, 0.01)
    assert [(finding.kind, finding.severity, finding.by) for finding in found] == [
        (Kind.ROLE, Severity.WARNING, ("judge",))
    ]


@pytest.mark.parametrize("answer", [(0.3, 0.6, 0.1), (0.02, 0.97, 0.01), (0.0, 0.0, 1.0)])
def test_an_unsure_judge_says_nothing(answer: tuple[float, float, float]) -> None:
    assert contradictions(*answer) == []
