"""The samples in reports/ are what the program writes now, but for figures that differ with the processor."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
# Confidences: vectors differ in the last digits from one processor to another.
# matches: 0.873 | 87%
CONFIDENCE = re.compile(r"\b[01]\.\d+\b|\b\d{1,3}(?:%|&#37;|&#160;%)")


@pytest.fixture(scope="module")
def remade(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which `make reports` has written."""
    folder = tmp_path_factory.mktemp("reports")
    # Inside another make the dry run would tell the folder too.
    alone = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    command = ["make", "--dry-run", "--no-print-directory", "--assume-old=.venv/.installed", "reports"]
    told = subprocess.run(command, cwd=ROOT, env=alone, capture_output=True, text=True, check=True).stdout
    tools = {"claimcheck": f"{sys.executable} -m claimcheck", "python": sys.executable}
    # matches: .venv/bin/claimcheck check
    script = re.sub(r"(?<!\S)\.venv/bin/(\w+)", lambda found: tools[found[1]], told)
    script = script.replace("=reports/", f"={folder}/").replace("pictures reports", f"pictures {folder}")
    subprocess.run(["bash", "-ec", script], cwd=ROOT, check=True, capture_output=True)
    return folder


@pytest.mark.parametrize("name", sorted(path.name for path in (ROOT / "reports").iterdir()))
def test_a_sample_is_current(name: str, remade: Path) -> None:
    kept, new = ((folder / name).read_text(encoding="utf-8") for folder in (ROOT / "reports", remade))
    assert CONFIDENCE.sub("#", new) == CONFIDENCE.sub("#", kept), "run: make reports"


def test_every_sample_is_kept(remade: Path) -> None:
    assert {path.name for path in remade.iterdir()} == {path.name for path in (ROOT / "reports").iterdir()}
