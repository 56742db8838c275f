"""What we offer to CI runs as it stands: the hook, the action, and the examples of the README."""

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
DRAFT = """---
source: "Kota Pagi"
published: "2024-07-12"
---
Gubernur Lestari Hadiningrat meresmikan Jembatan Sungai Wera di Kota Teluk pada 12 Juli 2019.
"""
PUBLISHED = """---
source: "Kabar Teluk"
published: "2023-05-09"
---
Gubernur Lestari Hadiningrat meresmikan Jembatan Sungai Wera di Kota Teluk pada 3 Maret 2021.
"""


def run(command: list[str], folder: Path, **env: str) -> subprocess.CompletedProcess[str]:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    full = {**os.environ, "PATH": path, **env}
    return subprocess.run(command, cwd=folder, env=full, capture_output=True, text=True)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with drafts/draf.md and an archive that disagrees with it."""
    for name, text in {"drafts/draf.md": DRAFT, "lama/berita.md": PUBLISHED}.items():
        path = tmp_path / name
        path.parent.mkdir()
        path.write_text(text, encoding="utf-8")
    assert run(["claimcheck", "archive", "add", "newsroom.db", "lama"], tmp_path).returncode == 0
    return tmp_path


def block(key: str) -> Any:  # noqa: ANN401
    """The YAML block of the README that has this key at its top."""
    blocks = [yaml.safe_load(text) for text in re.findall(r"```yaml\n(.*?)```", README, re.DOTALL)]
    (found,) = [one[key] for one in blocks if key in one]
    return found


def test_the_hook_runs_with_the_arguments_of_the_readme(desk: Path) -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    (told,) = block("repos")[0]["hooks"]
    assert told["id"] == hook["id"]
    done = run([*shlex.split(hook["entry"]), *told["args"], "drafts/draf.md"], desk)
    assert done.returncode == 1
    assert "drafts/draf.md:5:1: error date" in done.stdout


def check_step() -> str:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    return str(action["runs"]["steps"][-1]["run"])


@pytest.mark.parametrize(
    ("archive", "fail_on", "code"), [("newsroom.db", "error", 1), ("newsroom.db", "never", 0), ("", "error", 0)]
)
def test_the_action_annotates_and_fails_as_told(desk: Path, archive: str, fail_on: str, code: int) -> None:
    inputs = {"PATHS": "drafts", "ARCHIVE": archive, "BASELINE": "", "FAIL_ON": fail_on, "SARIF": "out.sarif"}
    done = run(["bash", "-e", "-c", check_step()], desk, **inputs)
    assert done.returncode == code, done.stderr
    (sarif,) = json.loads((desk / "out.sarif").read_text(encoding="utf-8"))["runs"]
    assert (
        done.stdout.startswith("::error file=drafts/draf.md,line=5,col=1,") == bool(sarif["results"]) == bool(archive)
    )


def test_the_inputs_of_the_action_are_no_code(desk: Path) -> None:
    inputs = {
        "PATHS": "drafts $(touch x) ;touch y",
        "ARCHIVE": "$(touch z)",
        "BASELINE": "",
        "FAIL_ON": "error",
        "SARIF": "s",
    }
    assert run(["bash", "-e", "-c", check_step()], desk, **inputs).returncode == 2
    assert {path.name for path in desk.iterdir()} & {"x", "y", "z"} == set()


def test_the_action_takes_the_inputs_of_the_readme() -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    assert block("steps")[-1]["with"].keys() <= action["inputs"].keys()
    shown = set(re.findall(r"inputs\.([\w-]+)", (ROOT / "action.yml").read_text(encoding="utf-8")))
    assert shown == action["inputs"].keys()


def test_the_example_for_gitlab_makes_its_reports(desk: Path) -> None:
    job = block("claimcheck")
    _, command = job["script"]
    assert run(shlex.split(command), desk).returncode == 1
    reports = job["artifacts"]["reports"]
    (entry,) = json.loads((desk / reports["codequality"]).read_text(encoding="utf-8"))
    assert entry["location"] == {"path": "drafts/draf.md", "lines": {"begin": 5}}
    assert ElementTree.parse(desk / reports["junit"]).getroot().get("failures") == "1"
