"""Answers of models kept in a folder, so that the next run asks them only what is new.

Texts are kept as hashes alone: who reads the folder learns nothing of an unpublished draft. An answer holds as long as
the model has the same name and revision.
"""

import hashlib
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import numpy as np

from claimcheck.errors import ModelError
from claimcheck.models.interface import Encoder, Judge, Matrix

Asked = TypeVar("Asked")

FILE = "answers.db"
# Answers kept; range 10,000..10,000,000. A vector of 384 numbers and its key are 1.6 kB, so these are some 0.8 GB.
MOST = 500_000
# Keys asked for in one statement, and seconds to wait for another run that writes; ranges 1..30,000 and 5..120.
AT_ONCE, PATIENCE = 500, 30
CLASSES = 3


@dataclass(frozen=True, slots=True)
class Cache:
    """A table of answers, by hash."""

    path: Path
    db: sqlite3.Connection

    def answers(self, prefix: str, asked: Sequence[Asked], width: int, ask: Callable[[list[Asked]], Matrix]) -> Matrix:
        """One row of `width` numbers for each question: kept ones, and those of `ask`, which are kept from now on."""
        keys = [hashlib.sha256(f"{prefix}\0{one!r}".encode("utf-8", "surrogatepass")).digest() for one in asked]
        with _explained(self.path):
            known = self._known(sorted(set(keys)))
        new = {key: one for key, one in zip(keys, asked, strict=True) if key not in known}
        if new:
            rows = np.asarray(ask(list(new.values())), np.float32)
            fresh = {key: row.tobytes() for key, row in zip(new, rows, strict=True)}
            with _explained(self.path), self.db:
                self.db.executemany("INSERT OR IGNORE INTO answers VALUES (?, ?)", list(fresh.items()))
            known |= fresh
        flat = np.frombuffer(b"".join(known[key] for key in keys), np.float32)
        return flat.reshape(len(keys), width).copy()

    def _known(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        found: dict[bytes, bytes] = {}
        for start in range(0, len(keys), AT_ONCE):
            some = keys[start : start + AT_ONCE]
            marks = ", ".join("?" * len(some))
            found.update(self.db.execute(f"SELECT key, row FROM answers WHERE key IN ({marks})", some))
        return found


@dataclass(frozen=True, slots=True)
class CachedEncoder:
    """An encoder that encodes no text twice."""

    encoder: Encoder
    cache: Cache

    @property
    def name(self) -> str:
        """The encoder's own name."""
        return self.encoder.name

    @property
    def revision(self) -> str:
        """The encoder's own revision."""
        return self.encoder.revision

    @property
    def dim(self) -> int:
        """Numbers of a vector."""
        return self.encoder.dim

    def encode(self, texts: Sequence[str]) -> Matrix:
        """One unit row per text: float32 (n, dim)."""
        return self.cache.answers(f"{self.name}@{self.revision}", texts, self.dim, self.encoder.encode)


@dataclass(frozen=True, slots=True)
class CachedJudge:
    """A judge that judges no pair twice."""

    judge_itself: Judge
    cache: Cache

    @property
    def name(self) -> str:
        """The judge's own name."""
        return self.judge_itself.name

    @property
    def revision(self) -> str:
        """The judge's own revision."""
        return self.judge_itself.revision

    def judge(self, pairs: Sequence[tuple[str, str]]) -> Matrix:
        """P(contradiction), P(neutral), P(entailment) of each pair: float32 (n, 3)."""
        return self.cache.answers(f"{self.name}@{self.revision}", pairs, CLASSES, self.judge_itself.judge)


@contextmanager
def cached(folder: str | None, encoder: Encoder, judge: Judge | None) -> Iterator[tuple[Encoder, Judge | None]]:
    """The models with the answers kept in `folder`, which is made; without a folder the models as they are.

    Raises:
        ModelError: the folder cannot be written, or its file is no cache.
    """
    if folder in (None, "off"):
        yield encoder, judge
        return
    path = Path(folder or "") / FILE
    with _explained(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        db = sqlite3.connect(path, timeout=PATIENCE)
    with closing(db):
        with _explained(path), db:
            db.execute("CREATE TABLE IF NOT EXISTS answers (key BLOB PRIMARY KEY, row BLOB NOT NULL)")
            db.execute("DELETE FROM answers WHERE rowid <= (SELECT max(rowid) FROM answers) - ?", (MOST,))
        cache = Cache(path, db)
        yield CachedEncoder(encoder, cache), CachedJudge(judge, cache) if judge else None


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        why = getattr(error, "strerror", None) or error
        raise ModelError(f"{path}: {why}; remove it if it is no cache, or give another folder: --cache DIR") from error
