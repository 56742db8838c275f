"""The rules of the house that a reader can hold the code against."""

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import claimcheck
from claimcheck.language.lexicon import LANGUAGES

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "claimcheck"
SOURCES = sorted(PACKAGE.rglob("*.py")) + sorted((ROOT / "tests").rglob("*.py"))
MOST_LINES = 400


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_is_crowded(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


def test_no_drawer_for_everything() -> None:
    assert not {"utils.py", "helpers.py", "misc.py", "common.py"} & {path.name for path in SOURCES}


def test_public_list_is_sorted_and_true() -> None:
    assert claimcheck.__all__ == sorted(claimcheck.__all__)
    for name in claimcheck.__all__:
        assert getattr(claimcheck, name).__name__ == name


def test_errors_share_one_root() -> None:
    errors = ast.parse((PACKAGE / "errors.py").read_text(encoding="utf-8"))
    classes = [node.name for node in errors.body if isinstance(node, ast.ClassDef)]
    for name in classes:
        assert issubclass(getattr(claimcheck, name), claimcheck.ClaimcheckError)


def test_the_base_program_loads_no_training_library() -> None:
    code = (
        "import sys, claimcheck\n"
        "claimcheck.check(claimcheck.read_articles([sys.argv[1]]))\n"
        "print(sorted({'torch', 'sentence_transformers', 'transformers', 'onnx'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(ROOT / "seeds" / "nato")], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("topic", sorted(path.name for path in (PACKAGE / "language" / "id").glob("*.toml")))
def test_languages_have_the_same_slots(topic: str) -> None:
    tables = [
        tomllib.loads((PACKAGE / "language" / language / topic).read_text(encoding="utf-8")) for language in LANGUAGES
    ]
    assert all(table.keys() == tables[0].keys() for table in tables)
    for key, value in tables[0].items():
        assert all(type(table[key]) is type(value) for table in tables), key


def test_languages_have_the_same_topics() -> None:
    topics = [{path.name for path in (PACKAGE / "language" / language).glob("*.toml")} for language in LANGUAGES]
    assert topics[0] == topics[1]
