"""Tiny real models with random weights, saved in the layout that the hub serves."""

from collections.abc import Mapping
from pathlib import Path

import pytest

SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
WORDS = [*SPECIAL, "gempa", "bumi", "banjir", "kapal", "tenggelam", "warga", "tewas", "dua", "the", "ship", "sank"]
LABELS = {0: "Entailment", 1: "NEUTRAL", 2: "contradiction"}


def save_cross_encoder(folder: Path, labels: Mapping[int, str]) -> Path:
    """A one-layer BERT classifier with these classes."""
    from transformers import BertForSequenceClassification

    numbers = {label: i for i, label in labels.items()}
    config = _config(id2label=dict(labels), label2id=numbers, num_labels=len(labels))
    BertForSequenceClassification(config).save_pretrained(folder)
    _tokenizer(folder)
    return folder


@pytest.fixture(scope="session")
def tiny_encoder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from transformers import BertModel

    folder = tmp_path_factory.mktemp("tiny") / "encoder"
    BertModel(_config()).save_pretrained(folder)
    _tokenizer(folder)
    return folder


@pytest.fixture(scope="session")
def tiny_judge(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_cross_encoder(tmp_path_factory.mktemp("tiny") / "judge", LABELS)


def _config(**more: object) -> object:
    import torch
    from transformers import BertConfig

    torch.manual_seed(0)
    size = {"hidden_size": 16, "intermediate_size": 32, "num_hidden_layers": 1, "num_attention_heads": 2}
    return BertConfig(vocab_size=len(WORDS), initializer_range=0.5, **size, **more)


def _tokenizer(folder: Path) -> None:
    from transformers import BertTokenizerFast

    (folder / "vocab.txt").write_text("\n".join(WORDS), encoding="utf-8")
    BertTokenizerFast(vocab_file=str(folder / "vocab.txt")).save_pretrained(folder)
