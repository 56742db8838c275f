"""The README is true: its commands run, and it names every kind, format and command there is."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.cli import run
from claimcheck.formats import FORMATS
from claimcheck.records import Kind

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "README.md").read_text(encoding="utf-8")
# matches: "    claimcheck check seeds    # a comment"
COMMANDS = [line.split("#")[0].strip() for line in re.findall(r"^ {4}(claimcheck .+)$", TEXT, re.MULTILINE)]
FILES = {"draft.md": "seeds/merger/straitsledger.md", "wire.html": "seeds/nato/pelita.html"}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the files that the README speaks of; its commands run there one after the other."""
    folder = tmp_path_factory.mktemp("desk")
    for name, source in FILES.items():
        (folder / name).write_text((ROOT / source).read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "seeds").symlink_to(ROOT / "seeds")
    return folder


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_the_readme_runs(command: str, desk: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck", *shlex.split(command)[1:]], cwd=desk, capture_output=True, text=True
    )
    assert done.returncode in (0, 1), done.stderr


def test_there_are_commands() -> None:
    assert {shlex.split(command)[1] for command in COMMANDS} >= {"check", "claims", "explain", "archive", "models"}


def test_every_kind_and_format_is_named() -> None:
    words = TEXT.lower()
    assert [kind for kind in Kind if kind not in words] == []
    assert [name for name in FORMATS if f"`{name}`" not in words] == []


def test_the_python_example_runs(tmp_path: Path) -> None:
    match = re.search(r"^ {4}from claimcheck import .+\n(?: {4}.+\n)+", TEXT, re.MULTILINE)
    assert match
    code = re.sub(r"^ {4}", "", match[0], flags=re.MULTILINE)
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("#")


def test_every_command_has_a_line_of_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    shown = capsys.readouterr().out
    for name in ("check", "claims", "explain", "archive", "models"):
        assert re.search(rf"^ +{name} +\S", shown, re.MULTILINE)
