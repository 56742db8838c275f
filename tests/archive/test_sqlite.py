"""The archive file: what is acknowledged stays, through kills, crowds and damage, and nothing else is let in."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from claimcheck.archive import Entry, SqliteArchive, Window, open_archive
from claimcheck.claims.extract import draft
from claimcheck.errors import ArchiveError
from claimcheck.records import Article

ENCODER = "small@1"
DIM = 8
ROOT = Path(__file__).parents[2]


def article(n: int, text: str = "", **told: str) -> Article:
    text = text or f"Gudang nomor {n} di Pelabuhan Batu terbakar pada Senin malam, kata Kapolres Rudi Hanafi."
    plain = Article(id="a1", path=f"/berita/{n}.txt", text=text, language="id", title=f"Gudang {n}")
    return replace(plain, **{"source": "Kabar Batu", "published": "2026-01-05"} | told)  # type: ignore[arg-type]


def entry(one: Article, seed: int = 0) -> Entry:
    said = draft(one)
    rows = np.random.default_rng(seed).normal(size=(len(said.claims), DIM)).astype(np.float32)
    return Entry(one, said, rows / np.linalg.norm(rows, axis=1, keepdims=True))


@pytest.fixture
def store(tmp_path: Path) -> SqliteArchive:
    return open_archive(tmp_path / "desk.db", ENCODER, create=True)


def test_what_goes_in_comes_out(store: SqliteArchive) -> None:
    given = entry(article(1))
    store.add([given])
    (found,) = store.nearest(given.vectors, Window(), most=5)
    assert found.article == given.article
    assert found.draft == given.draft
    assert np.abs(found.vectors - given.vectors).max() < 1e-3


def test_a_changed_article_takes_the_place_of_the_old_one(store: SqliteArchive) -> None:
    store.add([entry(article(1)), entry(article(2))])
    before = store.known(["/berita/1.txt", "/berita/2.txt", "/berita/3.txt"])
    changed = entry(article(1, "Gudang itu ternyata tidak terbakar, kata Kapolres Rudi Hanafi."))
    store.add([changed])
    after = store.known(["/berita/1.txt", "/berita/2.txt", "/berita/3.txt"])
    assert before.keys() == after.keys() == {"/berita/1.txt", "/berita/2.txt"}
    assert before["/berita/1.txt"] != after["/berita/1.txt"] == changed.fingerprint
    assert before["/berita/2.txt"] == after["/berita/2.txt"]
    assert store.stats()["articles"] == 2


@pytest.mark.parametrize(
    ("window", "titles"),
    [
        (Window(), ["new", "old", "undated"]),
        (Window(since="2026-01-01"), ["new", "undated"]),
        (Window(until="2025-12-31"), ["old", "undated"]),
        (Window(outlets=("Pos Utara",)), ["old"]),
        (Window(language="en"), ["new"]),
    ],
)
def test_a_window_chooses_articles(store: SqliteArchive, window: Window, titles: list[str]) -> None:
    store.add(
        [
            entry(article(1, title="old", published="2025-06-01", source="Pos Utara")),
            entry(article(2, title="new", published="2026-02-01T10:00", language="en")),
            entry(article(3, title="undated", published="")),
        ]
    )
    assert [row.title for row in store.rows(window)] == titles
    near = store.nearest(entry(article(1)).vectors, window, most=9)
    assert sorted(one.article.title or "" for one in near) == sorted(titles)


def test_the_nearest_come_first_and_the_draft_itself_is_passed_over(store: SqliteArchive) -> None:
    given = [entry(article(n), seed=n) for n in range(30)]
    store.add(given)
    found = store.nearest(given[7].vectors, Window(), most=3)
    assert found[0].article.title == "Gudang 7"
    assert len(found) == 3
    rest = store.nearest(given[7].vectors, Window(), most=3, without=[given[7].identity])
    assert [one.article.title for one in rest[:2]] == [one.article.title for one in found[1:]]


def test_what_is_removed_is_gone(store: SqliteArchive) -> None:
    store.add([entry(article(1)), entry(article(2))])
    assert store.remove(["/berita/1.txt", "/berita/9.txt"]) == ["/berita/1.txt"]
    assert [row.title for row in store.rows(Window())] == ["Gudang 2"]
    assert list(store.damaged()) == []


WRITER = """
import sys
from pathlib import Path
from tests.archive.test_sqlite import ENCODER, article, entry
from claimcheck.archive import open_archive
ready = [entry(article(n), n) for n in range(int(sys.argv[2]), int(sys.argv[3]))]
store = open_archive(Path(sys.argv[1]), ENCODER, create=True)
print("begin", flush=True)
for one in ready:
    store.add([one])
    print(one.article.title, flush=True)
"""


def writer(path: Path, first: int, last: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITER, str(path), str(first), str(last)]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=env)


def test_fifty_kills_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    draw = random.Random(3)
    acknowledged: set[str] = set()
    for n in range(50):
        process = writer(path, 40 * n, 40 * n + 40)
        assert process.stdout is not None
        assert process.stdout.readline() == "begin\n"
        time.sleep(draw.random() * 0.04)
        process.send_signal(signal.SIGKILL)
        said = process.stdout.read()
        acknowledged |= set(said.splitlines() if said.endswith("\n") else said.splitlines()[:-1])
        process.wait()
        process.stdout.close()
    assert len(acknowledged) > 50
    with closing(open_archive(path, ENCODER)) as store:
        assert list(store.damaged()) == []
        stored = {row.title for row in store.rows(Window())}
        assert acknowledged <= stored
        for found in store.nearest(entry(article(1)).vectors, Window(), most=len(stored)):
            assert len(found.vectors) == len(found.draft.claims) > 0


def test_two_write_while_others_read(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    writers = [writer(path, 0, 60), writer(path, 60, 120)]
    for process in writers:
        assert process.stdout is not None
        assert process.stdout.readline() == "begin\n"
    seen = []
    while any(process.poll() is None for process in writers):
        with closing(open_archive(path)) as store:
            seen.append(len(list(store.rows(Window()))))
    for process in writers:
        assert process.wait() == 0
        assert process.stdout is not None
        process.stdout.close()
    assert seen == sorted(seen)
    with closing(open_archive(path, ENCODER)) as store:
        assert store.stats()["articles"] == 120
        assert list(store.damaged()) == []


MAKER = """
import sys, time
from pathlib import Path
from tests.archive.test_sqlite import ENCODER
from claimcheck.archive import open_archive
print("ready", flush=True)
start = float(sys.stdin.readline())
for n in range(60):
    while time.time() < start + n / 40:
        pass
    open_archive(Path(sys.argv[1]) / f"{n}.db", ENCODER, create=True).close()
"""


def test_several_make_one_archive_at_the_same_time(tmp_path: Path) -> None:
    makers = [
        subprocess.Popen(
            [sys.executable, "-c", MAKER, str(tmp_path)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        for _ in range(4)
    ]  # fmt: skip
    assert [process.stdout.readline() for process in makers if process.stdout] == ["ready\n"] * 4
    start = f"{time.time() + 0.1}\n"
    for process in makers:
        assert process.stdin is not None
        process.stdin.write(start)
        process.stdin.flush()
    ended = [process.communicate() for process in makers]
    assert [error for _, error in ended] == [""] * 4
    assert [process.returncode for process in makers] == [0] * 4


def spoilt(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute(statement)
        db.commit()


@pytest.mark.parametrize(
    ("statement", "encoder", "message"),
    [
        ("SELECT 1", "large@1", "made with the encoder small@1"),
        ("PRAGMA user_version = 99", ENCODER, "newer claimcheck"),
        ("PRAGMA application_id = 7", ENCODER, "another program"),
    ],
)
def test_what_does_not_fit_is_refused_and_left_alone(
    tmp_path: Path, statement: str, encoder: str, message: str
) -> None:
    path = tmp_path / "desk.db"
    with closing(open_archive(path, ENCODER, create=True)) as store:
        store.add([entry(article(1))])
    spoilt(path, statement)
    before = path.read_bytes()
    with pytest.raises(ArchiveError, match=message):
        open_archive(path, encoder, create=True)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "content", [b"Ini bukan arsip, melainkan surat." * 40, b"SQLite format 3\x00" + b"\xff" * 2000]
)
def test_a_file_that_is_no_archive_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "desk.db"
    path.write_bytes(content)
    with pytest.raises(ArchiveError, match="damaged or no archive"):
        open_archive(path, ENCODER, create=True)
    assert path.read_bytes() == content


def test_a_missing_archive_is_an_error_and_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="no such archive"):
        open_archive(tmp_path / "none.db", ENCODER)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE vectors SET rows = zeroblob(length(rows)) WHERE number = 2",
        "UPDATE articles SET article = zeroblob(length(article)) WHERE number = 2",
        "DELETE FROM vectors WHERE number = 2",
        "UPDATE sketches SET rows = zeroblob(length(rows)) WHERE number = 2",
        "DELETE FROM sketches WHERE number = 2",
    ],
)
def test_rot_is_found(tmp_path: Path, statement: str) -> None:
    path = tmp_path / "desk.db"
    with closing(open_archive(path, ENCODER, create=True)) as store:
        store.add([entry(article(n), n) for n in range(1, 4)])
    spoilt(path, statement)
    with closing(open_archive(path)) as store:
        (line,) = store.damaged()
    assert line.startswith("/berita/2.txt: ")


def test_an_archive_of_the_first_schema_gets_what_it_lacks(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    given = [entry(article(n), n) for n in range(1, 4)]
    with closing(open_archive(path, ENCODER, create=True)) as store:
        store.add(given)
    spoilt(path, "DROP TABLE sketches")
    spoilt(path, "PRAGMA user_version = 1")
    with closing(open_archive(path, ENCODER)) as store:
        assert list(store.damaged()) == []
        assert store.nearest(given[1].vectors, Window(), most=1)[0].identity == given[1].identity
    with closing(open_archive(path)) as store:
        assert store.stats()["articles"] == 3
