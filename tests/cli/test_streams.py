"""Files whole or not at all; colour as a reader asked for it."""

import io
import os
import stat
from pathlib import Path

import pytest

from claimcheck.cli.streams import say, wants_color, wants_links, write_file
from claimcheck.errors import OutputError


class Screen(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_writes_whole_files_and_leaves_no_other(tmp_path: Path) -> None:
    path = tmp_path / "laporan.json"
    write_file(path, "Jembatan — dibuka\n")
    write_file(path, "lagi\n")
    assert path.read_text(encoding="utf-8") == "lagi\n"
    assert os.listdir(tmp_path) == ["laporan.json"]


def test_keeps_the_mode_of_the_file_it_replaces(tmp_path: Path) -> None:
    path = tmp_path / "laporan.md"
    path.write_text("lama", encoding="utf-8")
    path.chmod(0o640)
    write_file(path, "baru")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "to").mkdir()
    link = tmp_path / "link.md"
    link.symlink_to(tmp_path / "to" / "laporan.md")
    write_file(link, "baru")
    assert link.is_symlink()
    assert (tmp_path / "to" / "laporan.md").read_text(encoding="utf-8") == "baru"


def test_a_device_is_written_and_never_replaced() -> None:
    write_file(Path("/dev/null"), "x")
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


@pytest.mark.parametrize("name", ["missing/laporan.md", ".", "laporan.txt/x.md"])
def test_names_a_place_that_cannot_be_written(name: str, tmp_path: Path) -> None:
    (tmp_path / "laporan.txt").write_text("x", encoding="utf-8")
    before = sorted(os.listdir(tmp_path))
    with pytest.raises(OutputError, match=str(tmp_path)):
        write_file(tmp_path / name, "x")
    assert sorted(os.listdir(tmp_path)) == before


@pytest.mark.parametrize(
    ("choice", "environment", "on_screen", "colored"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"TERM": "dumb"}, True, False),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"FORCE_COLOR": "0"}, False, False),
        ("auto", {"FORCE_COLOR": ""}, False, False),
        ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_colour(
    choice: str, environment: dict[str, str], on_screen: bool, colored: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert wants_color(choice, Screen() if on_screen else io.StringIO()) is colored


def test_what_is_said_is_one_harmless_line(capsys: pytest.CaptureFixture[str]) -> None:
    say("x\n::error::y \x1b[31m ##[debug]z\u202e")
    assert capsys.readouterr().err == "claimcheck: x ::error::y [31m #\u200b#[debug]z\n"


@pytest.mark.parametrize(
    ("environment", "linked"),
    [
        ({"TERM": "xterm-kitty"}, True),
        ({"TERM": "xterm-256color", "VTE_VERSION": "7200"}, True),
        ({"TERM": "xterm-256color", "VTE_VERSION": "4601"}, False),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "vscode"}, True),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"}, False),
        ({"TERM": "xterm-kitty", "FORCE_HYPERLINK": "0"}, False),
        ({"TERM": "dumb", "FORCE_HYPERLINK": "1"}, True),
    ],
)
def test_links_go_to_terminals_that_show_them(
    environment: dict[str, str], linked: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("TERM_PROGRAM", "VTE_VERSION", "KITTY_WINDOW_ID", "KONSOLE_VERSION", "WT_SESSION", "FORCE_HYPERLINK"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert wants_links(Screen()) is linked


def test_a_pipe_gets_no_links(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FORCE_HYPERLINK", raising=False)
    monkeypatch.setenv("TERM", "xterm-kitty")
    assert not wants_links(io.StringIO())
