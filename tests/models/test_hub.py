"""Encoders and cross-encoders of sentence-transformers: real ones, tiny, and the ways in which loading fails."""

import shutil
import subprocess
import sys
from itertools import permutations
from pathlib import Path

import numpy as np
import pytest

from claimcheck.errors import MissingExtra, ModelError
from claimcheck.models import load_encoder, load_judge
from claimcheck.models.hub import columns
from tests.models.conftest import save_cross_encoder

TEXTS = ["Gempa bumi, dua warga tewas", "Kapal tenggelam", "The ship sank", "Banjir"]
PAIRS = [("kapal tenggelam", "the ship sank"), ("banjir", "gempa bumi"), ("warga tewas", "warga tewas")]


def test_encoder_gives_unit_rows_in_order(tiny_encoder: Path) -> None:
    encoder = load_encoder(str(tiny_encoder))
    rows = encoder.encode(TEXTS)
    assert rows.shape == (4, encoder.dim) == (4, 16)
    assert rows.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)
    np.testing.assert_allclose(encoder.encode(TEXTS[::-1])[::-1], rows, atol=1e-5)
    assert encoder.encode([]).shape == (0, 16)


def test_revision_follows_the_weights(tiny_encoder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    copy.mkdir()
    for path in tiny_encoder.iterdir():
        (copy / path.name).write_bytes(path.read_bytes())
    first = load_encoder(str(tiny_encoder)).revision
    assert load_encoder(str(copy)).revision == first
    save_cross_encoder(copy, {0: "one"})
    assert load_encoder(str(copy)).revision != first


def test_judge_answers_in_our_order(tiny_judge: Path) -> None:
    from sentence_transformers import CrossEncoder

    judge = load_judge(str(tiny_judge))
    assert judge is not None
    rows = judge.judge(PAIRS)
    reference = CrossEncoder(str(tiny_judge), device="cpu")  # its order: entailment, neutral, contradiction
    theirs = reference.predict(PAIRS, apply_softmax=True)
    np.testing.assert_allclose(rows, theirs[:, ::-1], atol=1e-6)
    np.testing.assert_allclose(rows.sum(1), 1, atol=1e-5)
    assert np.abs(rows - 1 / 3).max() > 0.01
    assert judge.judge([]).shape == (0, 3)


@pytest.mark.parametrize("labels", list(permutations(["contradiction", "Neutral", "ENTAILMENT"])))
def test_any_order_and_case_of_classes(labels: tuple[str, ...]) -> None:
    places = columns("model", dict(enumerate(labels)))
    assert [labels[i].lower() for i in places] == ["contradiction", "neutral", "entailment"]


@pytest.mark.parametrize(
    "labels",
    [
        ["LABEL_0", "LABEL_1", "LABEL_2"],
        ["entailment", "not_entailment"],
        ["LABEL_0"],
        ["contradiction", "neutral", "entailment", "other"],
        ["contradiction", "contradiction", "entailment"],
    ],
)
def test_classes_that_cannot_judge(labels: list[str]) -> None:
    with pytest.raises(ModelError, match=r"some/model: cannot judge, its classes are .*; choose a cross-encoder"):
        columns("some/model", dict(enumerate(labels)))


def test_unnamed_classes_are_refused_when_loaded(tmp_path: Path) -> None:
    folder = save_cross_encoder(tmp_path, {0: "LABEL_0", 1: "LABEL_1", 2: "LABEL_2"})
    with pytest.raises(ModelError, match="LABEL_0, LABEL_1, LABEL_2"):
        load_judge(str(folder))


def test_folder_that_is_no_model(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"no usable model of that name .* save the whole model there again"):
        load_encoder(str(tmp_path))


def test_no_judge_by_name() -> None:
    assert load_judge("none") is None


@pytest.mark.parametrize("call", ["load_encoder", "load_judge"])
def test_missing_extra_is_one_command(call: str) -> None:
    script = f"""
import sys
sys.modules["sentence_transformers"] = None
from claimcheck.errors import MissingExtra
from claimcheck.models import {call}
try:
    {call}("some/model")
except MissingExtra as error:
    print(error)
"""
    assert _python(script) == 'pip install "claimcheck-newsroom[hub]"\n'
    assert issubclass(MissingExtra, ModelError)


@pytest.mark.parametrize("offline", ["argument", "environment"])
def test_offline_never_touches_the_network(offline: str, tmp_path: Path) -> None:
    script = f"""
import os, socket, sys
os.environ["HF_HOME"] = {str(tmp_path)!r}
os.environ["HF_HUB_OFFLINE"] = {"1" if offline == "environment" else "0"!r}
tried = []
socket.socket.connect = lambda self, address: tried.append(address)
socket.getaddrinfo = lambda *where, **how: tried.append(where)
from claimcheck.errors import ModelError
from claimcheck.models import load_encoder, load_judge
for load in (load_encoder, load_judge):
    try:
        load("no-such-house/no-such-model", offline={offline == "argument"})
    except ModelError as error:
        print(error)
print(tried)
"""
    *messages, tried = _python(script).splitlines()
    assert tried == "[]"
    assert len(messages) == 2
    for message in messages:
        assert message.startswith("no-such-house/no-such-model: no usable model of that name")
        assert message.endswith("fetch it once with: hf download no-such-house/no-such-model")


def test_offline_finds_what_the_cache_holds(tiny_encoder: Path, tmp_path: Path) -> None:
    repository = tmp_path / "hub" / "models--house--tiny"
    commit = "0123456789abcdef0123456789abcdef01234567"
    shutil.copytree(tiny_encoder, repository / "snapshots" / commit)
    (repository / "refs").mkdir()
    (repository / "refs" / "main").write_text(commit)
    script = f"""
import os
os.environ["HF_HOME"] = {str(tmp_path)!r}
from claimcheck.models import load_encoder
encoder = load_encoder("house/tiny", offline=True)
print(encoder.name, encoder.revision, encoder.dim)
"""
    assert _python(script) == "house/tiny 0123456789ab 16\n"


def _python(script: str) -> str:
    return subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout
