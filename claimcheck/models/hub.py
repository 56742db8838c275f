"""Any sentence-transformers encoder or cross-encoder, by hub name or path; needs the extra [hub]."""

import hashlib
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from claimcheck.errors import MissingExtra, ModelError
from claimcheck.models.interface import Matrix

CLASSES = ("contradict", "neutral", "entail")  # how the class names of natural-language inference begin, in our order
INSTALL = 'pip install "claimcheck-newsroom[hub]"'


@dataclass(frozen=True, slots=True)
class HubEncoder:
    """A sentence-transformers model."""

    name: str
    revision: str
    dim: int
    model: Any

    def encode(self, texts: Sequence[str]) -> Matrix:
        """One unit row per text, in order: float32 (n, dim)."""
        if not texts:
            return np.zeros((0, self.dim), np.float32)
        rows = self.model.encode(list(texts), normalize_embeddings=True, convert_to_numpy=True, show_progress_bar=False)
        return np.asarray(rows, np.float32)


@dataclass(frozen=True, slots=True)
class HubJudge:
    """A cross-encoder; `columns` are the places of contradiction, neutral and entailment in its output."""

    name: str
    revision: str
    columns: tuple[int, ...]
    model: Any

    def judge(self, pairs: Sequence[tuple[str, str]]) -> Matrix:
        """P(contradiction), P(neutral), P(entailment) of each pair, in order: float32 (n, 3)."""
        if not pairs:
            return np.zeros((0, 3), np.float32)
        rows = self.model.predict(list(pairs), apply_softmax=True, convert_to_numpy=True, show_progress_bar=False)
        return np.asarray(rows, np.float32)[:, self.columns]


def open_hub_encoder(name: str, *, offline: bool) -> HubEncoder:
    """The sentence-transformers model of that name or path.

    Raises:
        ModelError: there is no such model, or offline and not in the local cache.
        MissingExtra: sentence-transformers is not installed.
    """
    model = _load("SentenceTransformer", name, offline)
    dim = len(model.encode("a", convert_to_numpy=True, show_progress_bar=False))
    return HubEncoder(name, _revision(name), dim, model)


def open_hub_judge(name: str, *, offline: bool) -> HubJudge:
    """The cross-encoder of that name or path.

    Raises:
        ModelError: there is no such model, offline and not in the local cache, or its classes are others.
        MissingExtra: sentence-transformers is not installed.
    """
    model = _load("CrossEncoder", name, offline)
    return HubJudge(name, _revision(name), columns(name, model.model.config.id2label), model)


def columns(name: str, labels: Mapping[int, str]) -> tuple[int, ...]:
    """The places of contradiction, neutral and entailment among a model's classes.

    Raises:
        ModelError: the classes are not these three.
    """
    found = [[int(i) for i, label in labels.items() if str(label).lower().startswith(begin)] for begin in CLASSES]
    if len(labels) != len(CLASSES) or any(len(places) != 1 for places in found):
        named = ", ".join(map(str, labels.values()))
        raise ModelError(
            f"{name}: cannot judge, its classes are {named}; "
            "choose a cross-encoder whose config.json names contradiction, neutral and entailment in id2label"
        )
    return tuple(places[0] for places in found)


def _load(kind: str, name: str, offline: bool) -> Any:  # noqa: ANN401
    try:
        import sentence_transformers
        from transformers.utils import logging
    except ImportError as error:
        raise MissingExtra(INSTALL) from error
    logging.disable_progress_bar()
    make: Callable[..., Any] = getattr(sentence_transformers, kind)
    local = Path(name).is_dir()
    away = local or offline or os.environ.get("HF_HUB_OFFLINE", "").upper() in {"1", "ON", "YES", "TRUE"}
    try:
        # by its folder, since a loader that gets the name asks the hub about it even when told not to
        source = str(_cached(name)) if away and not local else name
        return make(source, device="cpu", trust_remote_code=False, local_files_only=away)
    except (OSError, ValueError, KeyError, RuntimeError) as error:
        mended = "save the whole model there again" if local else f"fetch it once with: hf download {name}"
        raise ModelError(f"{name}: no usable model of that name ({_first_line(error)}); {mended}") from error


def _cached(name: str) -> Path:
    from huggingface_hub import snapshot_download

    full = name if "/" in name else f"sentence-transformers/{name}"
    return Path(snapshot_download(full, local_files_only=True))


def _revision(name: str) -> str:
    """Twelve digits of the hub commit, or of the hash over a local folder's files."""
    if not Path(name).is_dir():
        return _cached(name).name[:12]
    digest = hashlib.sha256()
    for path in sorted(Path(name).rglob("*")):
        if path.suffix in {".safetensors", ".bin", ".json", ".onnx"}:
            with path.open("rb") as file:
                digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()[:12]


def _first_line(error: Exception) -> str:
    return next(iter(str(error).splitlines()), type(error).__name__)
