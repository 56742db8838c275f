"""What cannot be read is left out with its reason, and the rest goes on."""

import io
import os
from pathlib import Path

import pytest

from claimcheck.errors import UsageError
from claimcheck.reading import read_articles

PROSE = "Wali kota meresmikan pasar baru pada Senin. Pasar itu menampung 300 pedagang dari dua desa."


def skipped(path: Path) -> str:
    """The reason why the file is left out."""
    reading = read_articles([path])
    assert reading.articles == ()
    (skip,) = reading.skipped
    assert skip.path == path.as_posix()
    return skip.reason


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\t\n", "empty"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01\x02\x03" * 20, "binary, not text"),
        ("controls.txt", b"\x01\x02\x03 abc " * 50, "binary, not text"),
        ("large.txt", b"kata " * 1_000_001, "larger than 5 MB (5.0 MB)"),
        ("mark.txt", b"\xef\xbb\xbf\xff\xfe\xfa", "wrongly encoded"),
        ("notes.docx", PROSE.encode(), "unknown kind of file; known are .txt .md"),
        ("no-suffix", PROSE.encode(), "unknown kind of file"),
        ("furniture.txt", b"Baca juga: Pasar baru\nAdvertisement\n", "no sentence of prose"),
        ("bare.html", b"<html><head><title>Pasar</title></head><body></body></html>", "no sentence of prose"),
        ("bare.htm", b"<!-- nothing -->", "no sentence of prose"),
        ("bare.md", b"---\ntitle: Pasar\n---\n", "no sentence of prose"),
        ("front.md", b"---\ntitle: Pasar\nsource: [a\n---\nIsi.\n", "front matter is no YAML in line 3"),
        ("deep.md", b"---\na: " + b"[" * 5_000 + b"\n---\nIsi.\n", "front matter is no YAML: nested too deeply"),
        ("month.md", b"---\ndate: 2025-13-01\n---\nIsi.\n", "front matter is no YAML: month must be in 1..12"),
        ("tag.md", b"---\ntitle: !!python/object:os.system x\n---\nIsi.\n", "front matter is no YAML in line 2"),
        ("list.md", b"---\n- satu\n- dua\n---\nIsi.\n", "front matter is no YAML table of keys and values"),
        ("broken.json", b'{\n  "title": "Pasar",\n  "text": \n}', "no JSON: Expecting value in line 4"),
        ("number.json", b"12", "no JSON object with a text"),
        ("textless.json", b'{"title": "Pasar"}', "no text: none of the keys text, body"),
        ("blank.json", b'{"text": "  "}', "no text: none of the keys text, body"),
        ("none.json", b"[]", "no sentence of prose"),
        ("deep.json", b"[" * 200_000, "no JSON: nested too deeply"),
    ],
)
def test_the_reason(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert skipped(path).startswith(reason)


def test_one_bad_row_of_a_list_leaves_the_others(tmp_path: Path) -> None:
    path = tmp_path / "two.json"
    path.write_text('[{"text": "Pasar itu dibuka Senin."}, 12]', encoding="utf-8")
    reading = read_articles([path])
    assert [article.path for article in reading.articles] == [f"{path.as_posix()}#1"]
    assert [skip.path for skip in reading.skipped] == [f"{path.as_posix()}#2"]


def test_one_bad_line_leaves_the_others(tmp_path: Path) -> None:
    path = tmp_path / "three.jsonl"
    path.write_text(
        '{"text": "Pasar itu dibuka Senin."}\n\n{"text": \n{"text": 1%s}\n{"body": "Jalan itu rusak."}\n'
        % ("0" * 5_000),
        encoding="utf-8",
    )
    reading = read_articles([path])
    assert [article.text for article in reading.articles] == ["Pasar itu dibuka Senin.", "Jalan itu rusak."]
    assert [(skip.path, skip.reason) for skip in reading.skipped] == [
        (f"{path.as_posix()}#2", "no JSON in line 3"),
        (f"{path.as_posix()}#3", "no JSON in line 4"),
    ]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "pipe.txt"
    os.mkfifo(path)
    assert skipped(path) == "not a regular file"


def test_a_link_to_nothing(tmp_path: Path) -> None:
    path = tmp_path / "link.txt"
    path.symlink_to(tmp_path / "gone.txt")
    assert skipped(path) == "cannot be read: No such file or directory"


def test_a_link_to_itself(tmp_path: Path) -> None:
    path = tmp_path / "loop.txt"
    path.symlink_to(path)
    assert skipped(path).startswith("cannot be read: ")


def test_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"x")
    (tmp_path / ".hidden.txt").write_text(PROSE)
    assert skipped(tmp_path) == "no article in this folder (.txt .md .markdown .html .htm .json .jsonl)"


def test_bad_files_stand_beside_good_ones(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_text(PROSE, encoding="utf-8")
    reading = read_articles([tmp_path])
    assert [article.id for article in reading.articles] == ["a1"]
    assert [skip.reason for skip in reading.skipped] == ["empty"]


def test_a_path_that_does_not_exist(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"gone\.txt: no such file or folder; check the spelling"):
        read_articles([tmp_path / "gone.txt"])


def test_no_path() -> None:
    with pytest.raises(UsageError, match="no input: give at least one file or folder"):
        read_articles([])


@pytest.mark.parametrize(("content", "reason"), [(b"", "empty"), (b"x" * 5_000_001, "larger than 5 MB (5.0 MB)")])
def test_standard_input_that_cannot_be_read(content: bytes, reason: str) -> None:
    (skip,) = read_articles(["-"], stdin=io.BytesIO(content)).skipped
    assert (skip.path, skip.reason) == ("-", reason)
