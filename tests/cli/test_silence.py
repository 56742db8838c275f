"""Known findings: the baseline and comments in drafts, whole, with exit codes."""

import json
from pathlib import Path

import pytest

from claimcheck.cli import run

DRAFT = """---
title: "Jembatan Wera"
source: "Kota Pagi"
published: "2024-07-12"
---
{comment}
Gubernur Lestari Hadiningrat meresmikan Jembatan Sungai Wera di Kota Teluk pada 12 Juli 2019.
"""


def test_a_baseline_is_made_takes_reasons_and_silences(story: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "berita", "--baseline", "known.json", "--update-baseline"]) == 0
    assert "known.json: 1 findings; write a reason to each" in capfd.readouterr().err
    table = json.loads(Path("known.json").read_text(encoding="utf-8"))
    (entry,) = table["findings"]
    assert entry["kind"] == "date"
    assert "2019" in entry["hint"]
    assert run(["check", "berita", "--baseline", "known.json"]) == 0
    assert "no reason given for date" in capfd.readouterr().err
    entry["reason"] = "Harian Muara berpegang pada prasasti"
    Path("known.json").write_text(json.dumps(table), encoding="utf-8")
    assert run(["check", "berita", "--baseline", "known.json"]) == 0
    out, err = capfd.readouterr()
    assert " error " not in out
    assert err == ""
    assert run(["check", "berita", "--baseline", "known.json", "--update-baseline"]) == 0
    (kept,) = json.loads(Path("known.json").read_text(encoding="utf-8"))["findings"]
    assert kept["reason"] == entry["reason"]


def test_a_stale_entry_is_told(story: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "berita", "--baseline", "known.json", "--update-baseline"]) == 0
    path = story / "harianmuara.txt" if story.name == "berita" else Path("berita/harianmuara.txt")
    path.write_text(path.read_text(encoding="utf-8").replace("12 Juli 2019", "3 Maret 2021"), encoding="utf-8")
    capfd.readouterr()
    assert run(["check", "berita", "--baseline", "known.json"]) == 0
    assert "no longer found: date" in capfd.readouterr().err


def test_another_finding_still_counts(story: Path) -> None:
    Path("known.json").write_text('{"version": 1, "findings": []}', encoding="utf-8")
    assert run(["check", "berita", "--baseline", "known.json"]) == 1


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "make it with: --baseline known.json --update-baseline"),
        ("[]", "no baseline of claimcheck"),
        ('{"version": 9, "findings": []}', "version 9"),
        ('{"version": 1, "findings": [{"kind": "date"}]}', "no baseline of claimcheck"),
        ("{", "no baseline of claimcheck"),
    ],
)
def test_what_is_no_baseline_is_exit_2(
    content: str | None, message: str, story: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    if content is not None:
        Path("known.json").write_text(content, encoding="utf-8")
    assert run(["check", "berita", "--baseline", "known.json"]) == 2
    assert message in capfd.readouterr().err
    assert run(["check", "berita", "--update-baseline"]) == 2


@pytest.mark.parametrize(
    ("comment", "code", "told"),
    [
        ("", 1, ""),
        ("<!-- claimcheck: ignore[date] prasasti menyebut 2019 -->", 0, ""),
        ("<!-- claimcheck: ignore[date] -->", 1, "it gives no reason"),
        ("<!-- claimcheck: ignore[money] harga lama -->", 1, "it settles nothing"),
    ],
)
def test_a_comment_in_a_draft_settles_a_finding(
    comment: str, code: int, told: str, story: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["archive", "add", "desk.db", "berita"]) == 0
    Path("draf.md").write_text(DRAFT.format(comment=comment), encoding="utf-8")
    capfd.readouterr()
    assert run(["check", "draf.md", "--against", "desk.db"]) == code
    err = capfd.readouterr().err
    assert told in err
    assert bool(told) == bool(err)


def test_a_comment_in_a_source_settles_nothing(story: Path) -> None:
    path = Path("berita/harianmuara.txt")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("MUARA,", "<!-- claimcheck: ignore[date] sudah benar -->\nMUARA,"), encoding="utf-8")
    assert run(["archive", "add", "desk.db", "berita"]) == 0
    Path("draf.md").write_text(DRAFT.format(comment=""), encoding="utf-8")
    assert run(["check", "draf.md", "--against", "desk.db"]) == 1
