"""The cache of answers: the same numbers, each question asked once, and no text in the file."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest

from claimcheck.cli import run
from claimcheck.errors import ModelError
from claimcheck.models import load_encoder, load_judge
from claimcheck.models.cached import FILE, cached
from claimcheck.models.interface import Matrix

TEXTS = ["Kapal kandas di Pulau Semak.", "The ferry ran aground.", "Kapal kandas di Pulau Semak."]


@dataclass
class Counting:
    """The embedded encoder, which notes what it is asked."""

    asked: list[str] = field(default_factory=list)
    revision: str = "1"
    name = "counting"
    dim = 384

    def encode(self, texts: Sequence[str]) -> Matrix:
        self.asked += texts
        return load_encoder().encode(texts)


def test_no_text_is_encoded_twice_and_the_numbers_are_the_same(tmp_path: Path) -> None:
    plain, counting = load_encoder().encode(TEXTS), Counting()
    for _ in range(2):
        with cached(str(tmp_path), counting, None) as (encoder, judge):
            assert judge is None
            np.testing.assert_array_equal(encoder.encode(TEXTS), plain)
    assert sorted(counting.asked) == sorted(set(TEXTS))


def test_another_revision_is_asked_again(tmp_path: Path) -> None:
    for revision in ("1", "2"):
        counting = Counting(revision=revision)
        with cached(str(tmp_path), counting, None) as (encoder, _):
            encoder.encode(TEXTS[:1])
        assert counting.asked == TEXTS[:1]


def test_the_judge_is_kept_too(tmp_path: Path) -> None:
    own = load_judge()
    assert own is not None
    pairs = [(TEXTS[0], TEXTS[1]), (TEXTS[1], TEXTS[0])]
    for _ in range(2):
        with cached(str(tmp_path), load_encoder(), own) as (_, judge):
            assert judge is not None
            np.testing.assert_array_equal(judge.judge(pairs), own.judge(pairs))
            assert judge.judge([]).shape == (0, 3)


def test_the_file_holds_no_text(tmp_path: Path) -> None:
    with cached(str(tmp_path), load_encoder(), None) as (encoder, _):
        encoder.encode(TEXTS)
    assert b"Semak" not in (tmp_path / FILE).read_bytes()


def test_a_file_that_is_no_cache_is_told(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("catatan rapat redaksi\n" * 100, encoding="utf-8")
    with pytest.raises(ModelError, match="remove it"), cached(str(tmp_path), load_encoder(), None):
        pass
    assert (tmp_path / FILE).read_text(encoding="utf-8").startswith("catatan")


def test_a_report_is_the_same_with_a_cache(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    seeds = str(Path(__file__).parents[2] / "seeds" / "nato")
    told = []
    for arguments in ([], ["--cache", str(tmp_path)], ["--cache", str(tmp_path)], ["--cache", "off"]):
        assert run(["check", seeds, "-f", "json", *arguments]) == 1
        told.append(capsys.readouterr().out)
    assert len(set(told)) == 1
