"""An archive in one SQLite file: write-ahead log, one transaction an article, vectors in half precision.

A process that is killed loses at most the article it had not reported. Several processes may read while others write.
"""

import hashlib
import heapq
import sqlite3
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TypeVar

import msgspec
import numpy as np

from claimcheck.archive.interface import Entry, Matrix, Row, Window
from claimcheck.claims.extract import Draft
from claimcheck.errors import ArchiveError
from claimcheck.records import Article

# "clmc" in the file's header: told from other SQLite files.
APPLICATION = 0x636C6D63
SCHEMA = 1
# Seconds that a process waits for another that writes; range 5..120. One article takes some milliseconds.
PATIENCE = 30
# Seconds between two tries to turn on the write-ahead log; range .005..0.5. It takes some milliseconds.
PAUSE = 0.02
# Bytes of vectors compared at once: 40,000 vectors of 384 numbers, which are 60 MB while they are compared.
BLOCK = 30_000_000
WORKERS = 2  # 1 to the number of cores: blocks compared at once
# Archived claims kept for each claim of the draft; range 5..100. An event has a dozen reports at most in one archive
# window, each with one or two sentences about a fact.
NEAREST = 20
TABLES = """
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE articles (
    number INTEGER PRIMARY KEY, identity TEXT NOT NULL UNIQUE, fingerprint TEXT NOT NULL, outlet TEXT NOT NULL,
    published TEXT NOT NULL, language TEXT NOT NULL, title TEXT NOT NULL, claims INTEGER NOT NULL,
    article BLOB NOT NULL, draft BLOB NOT NULL
);
CREATE TABLE vectors (number INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE, rows BLOB NOT NULL,
    checksum TEXT NOT NULL);
CREATE INDEX published ON articles (published);
"""

Block = list[tuple[int, bytes]]
Item = TypeVar("Item")
Result = TypeVar("Result")


class SqliteArchive:
    """The archive in one file; see `open_archive`."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self._path, self._db = path, connection

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def known(self, identities: Sequence[str]) -> dict[str, str]:
        """The fingerprints of those that are archived, by identity."""
        with self._reading():
            ask = "SELECT fingerprint FROM articles WHERE identity = ?"
            found = ((one, self._db.execute(ask, (one,)).fetchone()) for one in identities)
            return {one: row[0] for one, row in found if row}

    def add(self, entries: Sequence[Entry]) -> None:
        """Store the entries, each replacing the one of its identity; each is stored whole or not at all."""
        for entry in entries:
            article, rows = entry.article, np.asarray(entry.vectors, np.float16).tobytes()
            told, said = msgspec.msgpack.encode(article), msgspec.msgpack.encode(entry.draft)
            values = (
                entry.identity, entry.fingerprint, article.source or "", (article.published or "")[:10],
                article.language, article.title or "", len(entry.draft.claims), told, said,
            )  # fmt: skip
            with self._writing():
                self._db.execute("DELETE FROM articles WHERE identity = ?", values[:1])
                cursor = self._db.execute(
                    "INSERT INTO articles (identity, fingerprint, outlet, published, language, title, claims, article,"
                    " draft) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    values,
                )
                self._db.execute(
                    "INSERT INTO vectors VALUES (?, ?, ?)", (cursor.lastrowid, rows, _checksum(told, said, rows))
                )

    def remove(self, identities: Sequence[str]) -> list[str]:
        """Delete the articles and say which of them there were."""
        gone = []
        for one in identities:
            with self._writing():
                if self._db.execute("DELETE FROM articles WHERE identity = ?", (one,)).rowcount:
                    gone.append(one)
        return gone

    def rows(self, window: Window) -> Iterator[Row]:
        """The articles at a glance, newest first."""
        where, values = _where(window)
        with self._reading():
            yield from (
                Row(*row)
                for row in self._db.execute(
                    "SELECT identity, outlet, published, language, title, claims FROM articles"
                    f" WHERE {where} ORDER BY published DESC, number DESC",
                    values,
                )
            )

    def nearest(self, vectors: Matrix, window: Window, most: int, without: Sequence[str] = ()) -> list[Entry]:
        """The entries with the claims nearest to any of the vectors (n, dim), the best first, at most `most`."""
        best: dict[int, float] = {}
        passed = {row[0] for one in without if (row := self._number(one))}
        for found in _abreast(partial(_nearest, vectors), self._blocks(window)):
            for number, score in found:
                if number not in passed and score > best.get(number, -1.0):
                    best[number] = score
        chosen = heapq.nlargest(most, best, key=lambda number: (best[number], -number))
        return [self._entry(number) for number in chosen]

    def damaged(self) -> Iterator[str]:
        """What is wrong with the file: messages of SQLite, and the identities whose content has changed by itself."""
        with self._reading():
            yield from (row[0] for row in self._db.execute("PRAGMA integrity_check") if row[0] != "ok")
            ask = "SELECT identity, article, draft, rows, checksum FROM articles LEFT JOIN vectors USING (number)"
            for identity, article, draft, rows, checksum in self._db.execute(ask):
                if rows is None or _checksum(article, draft, rows) != checksum:
                    yield f"{identity}: the content does not match its checksum; remove it and add it again"

    def stats(self) -> dict[str, int | str]:
        """Counts of articles, claims and outlets, the first and last day, the encoder, and the size in bytes."""
        with self._reading():
            articles, claims, outlets, first, last = self._db.execute(
                "SELECT count(*), coalesce(sum(claims), 0), count(DISTINCT outlet), "
                "coalesce(min(nullif(published, '')), ''), coalesce(max(published), '') FROM articles"
            ).fetchone()
            (encoder,) = self._db.execute("SELECT value FROM settings WHERE name = 'encoder'").fetchone()
        size = self._path.stat().st_size
        return {
            "articles": articles, "claims": claims, "outlets": outlets, "first": first, "last": last,
            "encoder": encoder, "bytes": size,
        }  # fmt: skip

    def _number(self, identity: str) -> tuple[int] | None:
        with self._reading():
            row: tuple[int] | None = self._db.execute(
                "SELECT number FROM articles WHERE identity = ?", (identity,)
            ).fetchone()
            return row

    def _blocks(self, window: Window) -> Iterator[Block]:
        """The vectors in blocks, each row of bytes with the number of its article."""
        where, values = _where(window)
        chosen = f" WHERE number IN (SELECT number FROM articles WHERE {where})" if values else ""
        ask = f"SELECT number, rows FROM vectors{chosen}"
        block: list[tuple[int, bytes]] = []
        size = 0
        with self._reading():
            for row in self._db.execute(ask, values):
                block.append(row)
                size += len(row[1])
                if size >= BLOCK:
                    yield block
                    block, size = [], 0
        if block:
            yield block

    def _entry(self, number: int) -> Entry:
        with self._reading():
            told, said, rows, checksum = self._db.execute(
                "SELECT article, draft, rows, checksum FROM articles JOIN vectors USING (number) WHERE number = ?",
                (number,),
            ).fetchone()
            if _checksum(told, said, rows) != checksum:
                raise sqlite3.DatabaseError("the content of an article does not match its checksum")
            article = msgspec.msgpack.decode(told, type=Article)
            draft = msgspec.msgpack.decode(said, type=Draft)
        flat = np.frombuffer(rows, np.float16).astype(np.float32)
        return Entry(article, draft, flat.reshape(len(draft.claims), -1))

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with self._reading():
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._db.execute("ROLLBACK")
                raise
            self._db.execute("COMMIT")

    @contextmanager
    def _reading(self) -> Iterator[None]:
        with _explained(self._path):
            yield


def open_archive(path: Path, encoder: str | None = None, *, create: bool = False) -> SqliteArchive:
    """Open an archive; `create` makes a new one.

    `encoder`: name and revision of the one whose vectors it shall hold; None when none are read or written.

    Raises:
        ArchiveError: there is no file, it is no archive, damaged, made with another encoder or by a newer program.
    """
    if not path.exists() and not create:
        raise ArchiveError(f"{path}: no such archive; make one with: claimcheck archive add {path} ARTICLES")
    with _explained(path):
        connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
        try:
            _prepare(path, connection, encoder)
        except BaseException:
            connection.close()
            raise
    return SqliteArchive(path, connection)


def _prepare(path: Path, db: sqlite3.Connection, encoder: str | None) -> None:
    """Make the tables in an empty file; see that a full one is ours."""
    application, schema, tables = _header(db, "BEGIN")
    if encoder and not application and not tables:
        _log_ahead(db)
        application, schema, tables = _header(db, "BEGIN IMMEDIATE", encoder)
    if application != APPLICATION:
        raise ArchiveError(f"{path}: an SQLite file of another program, no archive of claimcheck")
    if schema > SCHEMA:
        raise ArchiveError(f"{path}: made by a newer claimcheck (schema {schema}, this one knows {SCHEMA}); upgrade it")
    (made,) = db.execute("SELECT value FROM settings WHERE name = 'encoder'").fetchone()
    if encoder and made != encoder:
        raise ArchiveError(
            f"{path}: made with the encoder {made}, this run uses {encoder}; "
            f"use the same --encoder, or make a new archive from the articles"
        )
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA synchronous = FULL")


def _header(db: sqlite3.Connection, begin: str, encoder: str | None = None) -> tuple[int, int, int]:
    """Application, schema and number of tables at one moment, after making them for `encoder` where there are none."""
    db.execute(begin)
    try:
        if encoder and not db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            for statement in filter(str.strip, TABLES.split(";")):
                db.execute(statement)
            db.execute("INSERT INTO settings VALUES ('encoder', ?)", (encoder,))
            db.execute(f"PRAGMA application_id = {APPLICATION}")
            db.execute(f"PRAGMA user_version = {SCHEMA}")
        asked = ("PRAGMA application_id", "PRAGMA user_version", "SELECT count(*) FROM sqlite_master")
        application, schema, tables = (db.execute(one).fetchone()[0] for one in asked)
    except BaseException:
        db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")
    return application, schema, tables


def _log_ahead(db: sqlite3.Connection) -> None:
    """Turn on the write-ahead log; SQLite does not wait by itself where several programs do so at once."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            db.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
        time.sleep(PAUSE)


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Errors of SQLite as errors that say what to do."""
    try:
        yield
    except sqlite3.OperationalError as error:
        busy = "locked" in str(error)
        advice = f"another program has written to it for more than {PATIENCE} seconds" if busy else "can it be written?"
        raise ArchiveError(f"{path}: {error}; {advice}") from error
    except (sqlite3.DatabaseError, msgspec.MsgspecError) as error:
        raise ArchiveError(f"{path}: damaged or no archive ({error}); see: claimcheck archive verify {path}") from error


def _where(window: Window) -> tuple[str, list[str]]:
    """The window as a condition of SQL with its values."""
    parts, values = ["1"], []
    for condition, value in (("published >= ?", window.since), ("published <= ?", window.until)):
        if value:
            parts.append(f"(published = '' OR {condition})")
            values.append(value)
    if window.language:
        parts.append("language = ?")
        values.append(window.language)
    if window.outlets:
        parts.append(f"outlet IN ({', '.join('?' * len(window.outlets))})")
        values += window.outlets
    return " AND ".join(parts), values


def _nearest(vectors: Matrix, block: Block) -> list[tuple[int, float]]:
    """The articles of the claims in the block that are nearest to any of the vectors (n, dim), each with its cosine."""
    dim = vectors.shape[1]
    rows = np.frombuffer(b"".join(rows for _, rows in block), np.float16).astype(np.float32).reshape(-1, dim)
    if not len(rows):
        return []
    numbers = np.repeat([number for number, _ in block], [len(rows) // (2 * dim) for _, rows in block])
    near = rows @ vectors.T
    top = np.argpartition(-near, min(NEAREST, len(rows)) - 1, axis=0)[:NEAREST]
    scores = np.take_along_axis(near, top, axis=0)
    return list(zip(numbers[top].ravel().tolist(), scores.ravel().tolist(), strict=True))


def _abreast(work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
    """`work` done on the items, WORKERS of them at a time and no more taken than that."""
    with ThreadPoolExecutor(WORKERS) as pool:
        waiting: deque[Future[Result]] = deque()
        for item in items:
            if len(waiting) == WORKERS:
                yield waiting.popleft().result()
            waiting.append(pool.submit(work, item))
        while waiting:
            yield waiting.popleft().result()


def _checksum(*parts: bytes) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()
