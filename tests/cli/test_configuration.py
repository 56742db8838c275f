"""Command line before environment before the named file before the nearest file before defaults."""

from pathlib import Path

import pytest

from claimcheck.cli.configuration import configured, words
from claimcheck.errors import SettingsError


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "claimcheck.toml").write_text("neighbours = 7\njobs = 2\n", encoding="utf-8")
    (tmp_path / "other.toml").write_text("neighbours = 9\n", encoding="utf-8")
    (tmp_path / "in").mkdir()
    monkeypatch.chdir(tmp_path / "in")
    return tmp_path


def test_the_nearest_file_is_found(folder: Path) -> None:
    settings = configured({"jobs": None}, None, isolated=False)
    assert (settings.neighbours, settings.jobs) == (7, 2)


def test_a_named_file_takes_its_place(folder: Path) -> None:
    settings = configured({}, str(folder / "other.toml"), isolated=False)
    assert (settings.neighbours, settings.jobs) == (9, 1)


def test_what_is_told_comes_first(folder: Path) -> None:
    assert configured({"jobs": 5}, None, isolated=False).jobs == 5


def test_isolated_reads_no_file(folder: Path) -> None:
    assert configured({}, str(folder / "other.toml"), isolated=True).neighbours == 5


@pytest.mark.parametrize("told", [{"select": ("daet",)}, {"ignore": ("date", "daet")}])
def test_an_unknown_kind_is_refused(told: dict[str, object]) -> None:
    with pytest.raises(SettingsError, match="did you mean 'date'"):
        configured(told, None, isolated=True)


def test_lists_of_words() -> None:
    assert words(" date, number,") == ("date", "number")
    assert words("") == ()
    assert words(None) is None
