"""Models of the embedded kind: an int8 ONNX transformer and a WordPiece tokenizer, run without torch."""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from claimcheck.errors import ModelError
from claimcheck.models.cards import mend, verified
from claimcheck.models.interface import Matrix

PIECES = 128  # 1 to 512: pieces of a text that are read; an Indonesian news sentence of 20 words has 28
PAIR_PIECES = 192  # 1 to 512: pieces of a pair that are read, the longer text being cut first
AT_ONCE = 256  # 32 to 4,096: texts whose outputs wait to be read; each is 50 KB
WORKERS = 2  # 1 to the number of cores: texts under way at once, each on one thread


@dataclass(frozen=True, slots=True)
class EmbeddedEncoder:
    """Mean-pooled unit vectors of the transformer's last layer."""

    name: str
    revision: str
    dim: int
    model: "Transformer"

    def encode(self, texts: Sequence[str]) -> Matrix:
        """One unit row per text, in order: float32 (n, dim). A text's row does not depend on its neighbours."""
        out = np.zeros((len(texts), self.dim), np.float32)
        for i, hidden in enumerate(self.model.run([whole(text) for text in texts])):
            row = hidden.mean(0)
            out[i] = row / max(float(np.linalg.norm(row)), 1e-9)
        return out


@dataclass(frozen=True, slots=True)
class EmbeddedJudge:
    """Three-way classification of sentence pairs."""

    name: str
    revision: str
    model: "Transformer"

    def judge(self, pairs: Sequence[tuple[str, str]]) -> Matrix:
        """P(contradiction), P(neutral), P(entailment) of each pair, in order: float32 (n, 3)."""
        out = np.zeros((len(pairs), 3), np.float32)
        for i, logits in enumerate(self.model.run([(whole(first), whole(second)) for first, second in pairs])):
            odds = np.exp(logits - logits.max())
            out[i] = odds / odds.sum()
        return out


@dataclass(frozen=True, slots=True)
class Transformer:
    """A tokenizer and an ONNX session.

    Texts run one at a time: int8 activations are scaled per run, so that in a batch each vector would depend on the
    others in it and on padding. Two at once on one thread each are as fast as batches.
    """

    tokenizer: Any
    session: Any
    inputs: frozenset[str]

    def run(self, texts: Sequence[str] | Sequence[tuple[str, str]]) -> Iterator[Matrix]:
        """The session's first output for each text or pair, without the batch axis."""
        with ThreadPoolExecutor(min(WORKERS, os.cpu_count() or 1)) as pool:
            for start in range(0, len(texts), AT_ONCE):
                yield from pool.map(self._run, self.tokenizer.encode_batch(texts[start : start + AT_ONCE]))

    def _run(self, encoding: Any) -> Matrix:  # noqa: ANN401
        columns = {
            "input_ids": encoding.ids,
            "attention_mask": encoding.attention_mask,
            "token_type_ids": encoding.type_ids,
        }
        feed = {name: np.array([column], np.int64) for name, column in columns.items() if name in self.inputs}
        output: Matrix = self.session.run(None, feed)[0][0]
        return output


def whole(text: str) -> str:
    """`text` with a question mark for each half of a surrogate pair, which the tokenizer refuses."""
    return text.encode("utf-8", "replace").decode("utf-8")


def open_encoder(folder: Path) -> EmbeddedEncoder:
    """The encoder in `folder`.

    Raises:
        ModelError: it is damaged or of another role.
    """
    card = verified(folder, "encoder")
    model = _transformer(folder, PIECES)
    return EmbeddedEncoder(card.name, card.revision, int(model.session.get_outputs()[0].shape[-1]), model)


def open_judge(folder: Path) -> EmbeddedJudge:
    """The judge in `folder`.

    Raises:
        ModelError: it is damaged or of another role.
    """
    card = verified(folder, "judge")
    return EmbeddedJudge(card.name, card.revision, _transformer(folder, PAIR_PIECES))


def _transformer(folder: Path, pieces: int) -> Transformer:
    import onnxruntime
    from tokenizers import Tokenizer

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    try:
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        session = onnxruntime.InferenceSession(
            str(folder / "onnx" / "model.onnx"), options, providers=["CPUExecutionProvider"]
        )
    except Exception as error:  # both libraries raise their own kinds, some of them bare Exception
        raise ModelError(f"{folder}: cannot be opened ({error}); {mend(folder)}") from error
    tokenizer.no_padding()
    tokenizer.enable_truncation(pieces)
    return Transformer(tokenizer, session, frozenset(node.name for node in session.get_inputs()))
