"""Paths to articles; what cannot be read becomes a skip with its reason, and the rest goes on."""

import os
import stat
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from claimcheck.errors import UsageError
from claimcheck.reading.clean import clean
from claimcheck.reading.decode import decode
from claimcheck.reading.html import read_html
from claimcheck.reading.jsonfile import read_json, read_json_lines
from claimcheck.reading.markdown import read_markdown
from claimcheck.reading.plain import read_plain
from claimcheck.records import Article, Skip

# The longest news features have some 100 kB of text, pages around them 2 MB; more is a dump or an attack.
MOST_BYTES = 5_000_000
# The same for a file of many articles; 3,000 of them make some 8 MB. Range 10..1,000 MB.
MOST_BYTES_OF_MANY = 100_000_000
STDIN = "-"
NO_PROSE = "no sentence of prose"

ONE = {".txt": read_plain, ".md": read_markdown, ".markdown": read_markdown, ".html": read_html, ".htm": read_html}
MANY = {".json": read_json, ".jsonl": read_json_lines}
SUFFIXES = (*ONE, *MANY)


@dataclass(frozen=True, slots=True)
class Reading:
    """What the paths held: the articles a1, a2, … in their order, and what could not be read."""

    articles: tuple[Article, ...]
    skipped: tuple[Skip, ...]


def read_articles(paths: Sequence[str | Path], *, stdin: BinaryIO | None = None) -> Reading:
    """The articles of files, of folders (in sorted order, hidden files left out), and of "-", standard input.

    Raises:
        UsageError: a path that does not exist, or none given.
    """
    if not paths:
        raise UsageError("no input: give at least one file or folder, or - for standard input")
    articles: list[Article] = []
    skipped: list[Skip] = []
    for one in _all(paths, stdin):
        if isinstance(one, Skip):
            skipped.append(one)
        else:
            articles.append(replace(one, id=f"a{len(articles) + 1}"))
    return Reading(tuple(articles), tuple(skipped))


def _all(paths: Sequence[str | Path], stdin: BinaryIO | None) -> Iterator[Article | Skip]:
    seen: set[str] = set()
    for given in paths:
        if str(given) == STDIN:
            if STDIN not in seen:
                seen.add(STDIN)
                yield from _parsed(STDIN, ".txt", (stdin or sys.stdin.buffer).read(MOST_BYTES + 1))
            continue
        path = Path(given)
        if not os.path.lexists(path):
            raise UsageError(f"{given}: no such file or folder; check the spelling, or quote a name that holds blanks")
        files = list(_folder(path)) if path.is_dir() else [path]
        if not files:
            yield Skip(path=path.as_posix(), reason=f"no article in this folder ({' '.join(SUFFIXES)})")
        for file in files:
            identity = os.path.realpath(file)
            if identity not in seen:
                seen.add(identity)
                yield from _file(file)


def _folder(folder: Path) -> Iterator[Path]:
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES:
                yield Path(root, name)


def _file(path: Path) -> Iterator[Article | Skip]:
    name, suffix = path.as_posix(), path.suffix.lower()
    if suffix not in SUFFIXES:
        yield Skip(path=name, reason=f"unknown kind of file; known are {' '.join(SUFFIXES)}")
        return
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            yield Skip(path=name, reason="not a regular file")
            return
        if status.st_size > _most(suffix):
            yield Skip(path=name, reason=_too_large(status.st_size, suffix))
            return
        data = path.read_bytes()
    except OSError as error:
        yield Skip(path=name, reason=f"cannot be read: {error.strerror or error}")
        return
    yield from _parsed(name, suffix, data)


def _parsed(name: str, suffix: str, data: bytes) -> Iterator[Article | Skip]:
    if len(data) > _most(suffix):
        yield Skip(path=name, reason=_too_large(len(data), suffix))
        return
    if not data.strip():
        yield Skip(path=name, reason="empty")
        return
    try:
        text = clean(decode(data))
        if suffix in MANY:
            yield from MANY[suffix](name, text) or [Skip(path=name, reason=NO_PROSE)]
        else:
            yield ONE[suffix](name, text) or Skip(path=name, reason=NO_PROSE)
    except ValueError as error:
        yield Skip(path=name, reason=str(error))


def _most(suffix: str) -> int:
    return MOST_BYTES_OF_MANY if suffix in MANY else MOST_BYTES


def _too_large(size: int, suffix: str) -> str:
    mend = "; split it" if suffix in MANY else ""
    return f"larger than {_most(suffix) // 1_000_000} MB ({size / 1_000_000:.1f} MB){mend}"
