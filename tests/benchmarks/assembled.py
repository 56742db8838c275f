"""What a reader would put together instead: a multilingual encoder, and a base-size cross-encoder over nearest pairs.

The weights are random: speed does not depend on them.
"""

import json
import sys
import time
from pathlib import Path
from typing import Any

import click
import numpy as np
from sentence_transformers import CrossEncoder, SentenceTransformer, models
from transformers import BertConfig, BertForSequenceClassification, BertModel, BertTokenizerFast

VOCABULARY, HEADS, LAYERS = 30_000, 12, 12


def saved(folder: Path, dim: int, model: Any, tokenizer: str) -> str:  # noqa: ANN401
    """A model of that width in a folder."""
    config = BertConfig(
        vocab_size=VOCABULARY, num_hidden_layers=LAYERS, hidden_size=dim, num_attention_heads=HEADS,
        intermediate_size=4 * dim, num_labels=3,
    )  # fmt: skip
    model(config).save_pretrained(folder)
    BertTokenizerFast(tokenizer_file=tokenizer).save_pretrained(folder)
    return str(folder)


def main() -> None:
    """Encode the texts of a file, and judge so many of the nearest pairs of different articles."""
    texts, folder, tokenizer, count = sys.argv[1:]
    rows = json.loads(Path(texts).read_text(encoding="utf-8"))
    word = models.Transformer(saved(Path(folder) / "encoder", 384, BertModel, tokenizer))
    judge = CrossEncoder(saved(Path(folder) / "judge", 768, BertForSequenceClassification, tokenizer), device="cpu")
    encoder = SentenceTransformer(modules=[word, models.Pooling(384)], device="cpu")
    began = time.monotonic()
    vectors = encoder.encode([text for _, text in rows], normalize_embeddings=True)
    near = vectors @ vectors.T
    apart = np.array([[one[0] != other[0] for other in rows] for one in rows])
    order = np.argsort(-np.where(apart & (np.tri(len(rows), k=-1) > 0), near, -2.0), axis=None)[: int(count)]
    judge.predict([(rows[n // len(rows)][1], rows[n % len(rows)][1]) for n in order.tolist()])
    click.echo(time.monotonic() - began)


if __name__ == "__main__":
    main()
