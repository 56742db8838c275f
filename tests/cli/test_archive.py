"""`claimcheck archive` and `claimcheck check --against`, whole: what goes where, and every exit code."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from claimcheck.cli import run

DRAFT = """---
title: "Jembatan Wera Diresmikan Lima Tahun Lalu"
source: "Kota Pagi"
published: "2024-07-12"
---
Gubernur Lestari Hadiningrat meresmikan Jembatan Sungai Wera di Kota Teluk pada 12 Juli 2019.
"""


@pytest.fixture
def archived(story: Path, capfd: pytest.CaptureFixture[str]) -> Path:
    """An archive `desk.db` of the story's articles, and a draft that disagrees with one of them on a date."""
    assert run(["archive", "add", "desk.db", "berita"]) == 0
    assert capfd.readouterr().out == "3 added, 0 replaced, 0 unchanged\n"
    (story.parent / "draf.md").write_text(DRAFT, encoding="utf-8")
    return story.parent


def test_a_draft_is_held_against_the_archive(archived: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "draf.md", "--against", "desk.db"]) == 1
    lines = capfd.readouterr().out.splitlines()
    (first,) = [line for line in lines if " error " in line]
    assert first.startswith("draf.md:6:1: error date ")
    assert "Kabar Teluk" in first
    assert all(line.startswith("draf.md:") for line in lines)


def test_without_the_archive_a_draft_alone_disagrees_with_nobody(archived: Path) -> None:
    assert run(["check", "draf.md"]) == 0


def test_an_earlier_version_of_the_draft_is_passed_over(archived: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["archive", "add", "other.db", "draf.md"]) == 0
    Path("draf.md").write_text(DRAFT.replace("12 Juli 2019", "3 Maret 2021"), encoding="utf-8")
    assert run(["check", "draf.md", "--against", "other.db"]) == 0
    Path("draf2.md").write_text(DRAFT.replace("12 Juli 2019", "3 Maret 2021"), encoding="utf-8")
    capfd.readouterr()
    assert run(["check", "draf2.md", "--against", "other.db"]) == 0
    assert capfd.readouterr().out == ""


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--outlet", "Kabar Teluk"], 1),
        (["--outlet", "Pos Utara"], 0),
        (["--since", "2023-05-09", "--outlet", "Kabar Teluk"], 1),
        (["--since", "2023-05-10", "--outlet", "Kabar Teluk"], 0),
        (["--in", "en"], 0),
        (["--since", "kemarin"], 2),
    ],
)
def test_the_archive_is_looked_at_through_a_window(options: list[str], code: int, archived: Path) -> None:
    assert run(["check", "draf.md", "--against", "desk.db", *options]) == code


def test_what_is_in_it(archived: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["archive", "list", "desk.db"]) == 0
    rows = [line.split("\t") for line in capfd.readouterr().out.splitlines()]
    assert len(rows) == 3
    assert rows[0][:4] == ["2023-05-09", "id", "Kabar Teluk", "2"]
    assert rows[0][5] == str(archived / "berita" / "kabarteluk.md")
    assert run(["archive", "stats", "desk.db"]) == 0
    assert re.search(r"^articles: 3\nclaims: 5\n", capfd.readouterr().out)
    assert run(["archive", "verify", "desk.db"]) == 0


def test_adding_again_changes_nothing_and_a_changed_article_is_replaced(
    archived: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["archive", "add", "desk.db", "berita"]) == 0
    assert capfd.readouterr().out == "0 added, 0 replaced, 3 unchanged\n"
    path = archived / "berita" / "pasar.txt"
    path.write_text(path.read_text(encoding="utf-8").replace("32.000", "35.000"), encoding="utf-8")
    assert run(["archive", "add", "desk.db", "berita", "-v"]) == 0
    out, err = capfd.readouterr()
    assert out == "0 added, 1 replaced, 2 unchanged\n"
    assert err == f"claimcheck: stored: {path}\n"


def test_what_is_removed_is_gone_and_what_was_not_there_is_told(
    archived: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["archive", "remove", "desk.db", "berita/pasar.txt"]) == 0
    assert run(["archive", "remove", "desk.db", "berita/pasar.txt"]) == 2
    out, err = capfd.readouterr()
    assert out == "1 removed\n0 removed\n"
    assert "berita/pasar.txt" in err


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "draf.md", "--against", "none.db"],
        ["archive", "list", "none.db"],
        ["check", "draf.md", "--against", "draf.md"],
        ["archive", "add", "draf.md", "berita"],
    ],
)
def test_what_is_no_archive_is_exit_2(arguments: list[str], archived: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    assert "archive" in capfd.readouterr().err
    assert Path("draf.md").read_text(encoding="utf-8") == DRAFT
    assert not Path("none.db").exists()


def test_damage_is_exit_2(archived: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with closing(sqlite3.connect("desk.db")) as db:
        db.execute("UPDATE vectors SET rows = zeroblob(length(rows)) WHERE number = 1")
        db.commit()
    assert run(["archive", "verify", "desk.db"]) == 2
    assert "does not match its checksum" in capfd.readouterr().err
    assert run(["check", "draf.md", "--against", "desk.db"]) in (1, 2)


def test_without_a_command_it_asks_for_one(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["archive"]) == 2
    assert capfd.readouterr().err == "claimcheck: which command? See: claimcheck archive --help\n"
