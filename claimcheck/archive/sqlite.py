"""An archive in one SQLite file: write-ahead log, one transaction an article, vectors in half precision.

A process that is killed loses at most the article it had not reported. Several processes may read while others write.
"""

import hashlib
import heapq
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import msgspec
import numpy as np

from claimcheck.archive.interface import Entry, Matrix, Row, Window
from claimcheck.archive.nearest import BLOCK, Block, abreast, nearest, sketch
from claimcheck.claims.extract import Draft
from claimcheck.errors import ArchiveError
from claimcheck.records import Article

# "clmc" in the file's header: told from other SQLite files.
APPLICATION = 0x636C6D63
SCHEMA = 2
# Seconds that a process waits for another that writes; range 5..120. One article takes some milliseconds.
PATIENCE = 30
# Seconds between two tries to turn on the write-ahead log; range .005..0.5. It takes some milliseconds.
PAUSE = 0.02
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
SKETCHES = (
    "CREATE TABLE sketches (number INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE, rows BLOB NOT NULL)"
)


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
                number = cursor.lastrowid
                self._db.execute("INSERT INTO vectors VALUES (?, ?, ?)", (number, rows, _checksum(told, said, rows)))
                self._db.execute("INSERT INTO sketches VALUES (?, ?)", (number, sketch(_widened(rows, values[6]))))

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
        for found in abreast(partial(nearest, vectors), self._blocks(window)):
            for number, score in found:
                if number not in passed and score > best.get(number, -1.0):
                    best[number] = score
        chosen = heapq.nlargest(most, best, key=lambda number: (best[number], -number))
        return [self._entry(number) for number in chosen]

    def damaged(self) -> Iterator[str]:
        """What is wrong with the file: messages of SQLite, and the identities whose content has changed by itself."""
        with self._reading():
            yield from (row[0] for row in self._db.execute("PRAGMA integrity_check") if row[0] != "ok")
            ask = (
                "SELECT identity, claims, article, draft, vectors.rows, checksum, sketches.rows FROM articles"
                " LEFT JOIN vectors USING (number) LEFT JOIN sketches USING (number)"
            )
            for identity, claims, article, draft, rows, checksum, small in self._db.execute(ask):
                whole = rows is not None and _checksum(article, draft, rows) == checksum
                if not whole or sketch(_widened(rows, claims)) != small:
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
        """The sketches in blocks, each with the number of its article."""
        where, values = _where(window)
        chosen = f" WHERE number IN (SELECT number FROM articles WHERE {where})" if values else ""
        ask = f"SELECT number, rows FROM sketches{chosen}"
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
        return Entry(article, draft, _widened(rows, len(draft.claims)))

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
    if schema < SCHEMA:
        _upgrade(db)
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
            for statement in (*filter(str.strip, TABLES.split(";")), SKETCHES):
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


def _upgrade(db: sqlite3.Connection) -> None:
    """Give an archive of schema 1 its sketches, unless another program has just done so."""
    db.execute("BEGIN IMMEDIATE")
    try:
        if db.execute("PRAGMA user_version").fetchone()[0] < SCHEMA:
            db.execute(SKETCHES)
            ask = "SELECT number, rows, claims FROM vectors JOIN articles USING (number)"
            made = ((number, sketch(_widened(rows, claims))) for number, rows, claims in db.execute(ask))
            db.executemany("INSERT INTO sketches VALUES (?, ?)", made)
            db.execute(f"PRAGMA user_version = {SCHEMA}")
    except BaseException:
        db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")


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


def _widened(rows: bytes, claims: int) -> Matrix:
    flat = np.frombuffer(rows, np.float16).astype(np.float32)
    return flat.reshape(claims, -1 if claims else 0)


def _checksum(*parts: bytes) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()
