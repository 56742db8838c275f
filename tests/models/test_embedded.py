"""The encoder that ships with the package, as it ships."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from claimcheck.errors import ModelError
from claimcheck.models import Encoder, cards, load_encoder, load_judge
from claimcheck.models.cards import ENCODER, read_card

TEXTS = [
    "Gempa bermagnitudo 5,6 mengguncang Kabupaten Teluk Biru pada Senin pagi dan merusak 40 rumah.",
    "A magnitude 5.6 earthquake shook Teluk Biru regency on Monday morning, damaging 40 houses.",
    "Bank sentral menahan suku bunga acuan di level 6 persen.",
    "The central bank kept its benchmark rate at 6 percent.",
    "Kapal feri itu tenggelam di dekat Pulau Lancang setelah dihantam ombak.",
    "The ferry sank near Lancang island after being hit by waves.",
]


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return load_encoder()


def test_unit_rows(encoder: Encoder) -> None:
    rows = encoder.encode(TEXTS)
    assert rows.shape == (len(TEXTS), encoder.dim)
    assert rows.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)


def test_translations_are_nearest(encoder: Encoder) -> None:
    rows = encoder.encode(TEXTS)
    similarity = rows[::2] @ rows[1::2].T
    assert similarity.argmax(1).tolist() == similarity.argmax(0).tolist() == [0, 1, 2]
    assert similarity.diagonal().min() > 0.6 > 0.4 > similarity[~np.eye(3, dtype=bool)].max()


def test_a_row_depends_on_its_text_alone(encoder: Encoder) -> None:
    together = encoder.encode(TEXTS)
    alone = np.concatenate([encoder.encode([text]) for text in TEXTS])
    np.testing.assert_array_equal(alone, together)
    np.testing.assert_array_equal(encoder.encode(TEXTS[::-1])[::-1], together)
    np.testing.assert_array_equal(load_encoder().encode(TEXTS), together)


@pytest.mark.parametrize("text", ["", " ", "\n", "🌋", "kata " * 5000, "\ud83c\udf0b"])
def test_any_text_has_a_vector(encoder: Encoder, text: str) -> None:
    row = encoder.encode([text])
    assert np.isfinite(row).all()
    assert np.linalg.norm(row) == pytest.approx(1, abs=1e-5)


def test_nothing_in_nothing_out(encoder: Encoder) -> None:
    assert encoder.encode([]).shape == (0, encoder.dim)


def test_card_tells_what_ships(encoder: Encoder) -> None:
    card = cards()[0]
    assert (card.name, card.revision, card.role) == (encoder.name, encoder.revision, "encoder")
    assert card.size == sum((ENCODER / name).stat().st_size for name in card.files) <= 24_000_000
    assert {path.relative_to(ENCODER).as_posix() for path in ENCODER.rglob("*") if path.is_file()} == {
        *card.files,
        "card.json",
    }
    assert card.scores["news en-id"] > 0.9
    assert card.licence == "Apache-2.0"


@pytest.mark.parametrize("name", [None, "card's name", "path"])
def test_names_of_the_embedded_encoder(name: str | None, encoder: Encoder) -> None:
    named = {"card's name": encoder.name, "path": str(ENCODER)}.get(name or "")
    assert load_encoder(named).revision == encoder.revision


def change(path: Path) -> None:
    """Flip one bit in the middle of the file."""
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


@pytest.mark.parametrize(
    ("harm", "file", "message"),
    [
        (change, "onnx/model.onnx", r"onnx/model\.onnx: damaged \(sha256 [0-9a-f]{12}…, the card says"),
        (change, "tokenizer.json", r"tokenizer\.json: damaged"),
        (Path.unlink, "tokenizer.json", r"tokenizer\.json: missing from the encoder claimcheck-minilm-id-en"),
        (lambda path: path.write_text("{}"), "card.json", r"card\.json: not a model card"),
        (lambda path: path.write_text("[]"), "card.json", r"card\.json: not a model card"),
    ],
)
def test_damage_is_found(harm: Callable[[Path], object], file: str, message: str, tmp_path: Path) -> None:
    copy = shutil.copytree(ENCODER, tmp_path / "encoder")
    harm(copy / file)
    with pytest.raises(ModelError, match=message + r".*; export the model again$"):
        load_encoder(str(copy))


def test_unreadable_weights_behind_a_right_hash(tmp_path: Path) -> None:
    from hashlib import sha256

    copy = shutil.copytree(ENCODER, tmp_path / "encoder")
    (copy / "onnx" / "model.onnx").write_bytes(b"no model")
    card = json.loads((copy / "card.json").read_text(encoding="utf-8"))
    card["files"]["onnx/model.onnx"] = sha256(b"no model").hexdigest()
    (copy / "card.json").write_text(json.dumps(card), encoding="utf-8")
    with pytest.raises(ModelError, match="cannot be opened"):
        load_encoder(str(copy))


def test_an_encoder_is_no_judge() -> None:
    with pytest.raises(ModelError, match="holds the role encoder, not judge"):
        load_judge(str(ENCODER))


def test_revision_follows_the_files(tmp_path: Path) -> None:
    copy = shutil.copytree(ENCODER, tmp_path / "encoder")
    card = json.loads((copy / "card.json").read_text(encoding="utf-8"))
    (copy / "card.json").write_text(json.dumps(card | {"licence": "other"}), encoding="utf-8")
    assert read_card(copy).revision == read_card(ENCODER).revision
    card["files"]["tokenizer.json"] = "0" * 64
    (copy / "card.json").write_text(json.dumps(card), encoding="utf-8")
    assert read_card(copy).revision != read_card(ENCODER).revision


def test_nothing_heavy_before_loading() -> None:
    script = """
import sys
import claimcheck.models
print(sorted({"onnxruntime", "tokenizers", "torch", "transformers", "sentence_transformers"} & set(sys.modules)))
claimcheck.models.load_encoder().encode(["Banjir surut."])
print(sorted({"onnxruntime", "tokenizers", "torch", "transformers", "sentence_transformers"} & set(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    assert done.stdout == "[]\n['onnxruntime', 'tokenizers']\n"
    assert done.stderr == ""
