"""Settings: what files may say, what they may not, and which file counts."""

from pathlib import Path

import pytest

from claimcheck.errors import SettingsError
from claimcheck.settings import Settings, changed, did_you_mean, nearest_file, read_settings


def written(folder: Path, text: str, name: str = "claimcheck.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_reads_all_that_a_file_may_say(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        'select = ["date", "number"]\nignore = ["quote"]\nmin_confidence = 1\nneighbours = 10\nencoder = "e"\n'
        'judge = "none"\nlanguage = "en"\nfail_on = "never"\njobs = 2\noffline = true\n',
    )
    assert read_settings(path) == Settings(
        select=("date", "number"),
        ignore=("quote",),
        min_confidence=1.0,
        neighbours=10,
        encoder="e",
        judge="none",
        language="en",
        fail_on="never",
        jobs=2,
        offline=True,
    )


def test_reads_its_table_of_a_project(tmp_path: Path) -> None:
    path = written(tmp_path, '[project]\nname = "x"\n[tool.claimcheck]\nneighbours = 3\n', "pyproject.toml")
    assert read_settings(path) == Settings(neighbours=3)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("neigbours = 3", "unknown setting 'neigbours'; did you mean 'neighbours'?"),
        ("zzz = 3", "unknown setting 'zzz'; known: select, ignore"),
        ("neighbours = 0", "neighbours = 0: must lie in 1..50"),
        ("neighbours = 51", "must lie in 1..50"),
        ("neighbours = 2.5", "neighbours must be a whole number"),
        ("neighbours = true", "neighbours must be a whole number"),
        ("min_confidence = 1.01", "min_confidence = 1.01: must lie in 0.0..1.0"),
        ("min_confidence = nan", "must lie in 0.0..1.0"),
        ('min_confidence = "high"', "min_confidence must be a number"),
        ("jobs = 0", "must lie in 1..256"),
        ('select = "date"', "select must be a list of strings"),
        ("select = [1]", "select must be a list of strings"),
        ("offline = 1", "offline must be true or false"),
        ("encoder = 1", "encoder must be a string"),
        ('fail_on = "warnings"', "did you mean 'warning'?"),
        ('language = "su"', "known: id, en"),
        ("jobs = ", "Invalid value"),
    ],
)
def test_refuses(text: str, message: str, tmp_path: Path) -> None:
    path = written(tmp_path, text)
    with pytest.raises(SettingsError) as caught:
        read_settings(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert message in str(caught.value)


def test_names_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="No such file"):
        read_settings(tmp_path / "none.toml")
    (tmp_path / "latin.toml").write_bytes(b'encoder = "\xe9"')
    with pytest.raises(SettingsError, match=r"latin\.toml"):
        read_settings(tmp_path / "latin.toml")


def test_the_nearest_file_counts_up_to_the_root_of_the_repository(tmp_path: Path) -> None:
    deep = tmp_path / "repo" / "stories" / "may"
    deep.mkdir(parents=True)
    outer = written(tmp_path, "")
    assert nearest_file(deep) == outer
    (tmp_path / "repo" / ".git").mkdir()
    assert nearest_file(deep) is None
    project = written(tmp_path / "repo", "[tool.claimcheck]\n", "pyproject.toml")
    assert nearest_file(deep) == project
    own = written(tmp_path / "repo", "")
    assert nearest_file(deep) == own
    written(tmp_path / "repo" / "stories", "[project]\n", "pyproject.toml")
    assert nearest_file(deep) == own


def test_a_change_is_a_copy_that_is_checked() -> None:
    settings = Settings()
    assert changed(settings, {"jobs": 4}).jobs == 4
    assert settings.jobs == 1
    with pytest.raises(SettingsError, match=r"1\.\.256"):
        changed(settings, {"jobs": 1000})


def test_a_report_records_what_changes_the_findings() -> None:
    assert Settings().recorded() == (("min_confidence", 0.0), ("neighbours", 5))
    told = Settings(select=("date", "time"), jobs=9, fail_on="never", language="en")
    assert told.recorded() == (
        ("select", "date,time"),
        ("min_confidence", 0.0),
        ("neighbours", 5),
        ("language", "en"),
    )


def test_did_you_mean() -> None:
    assert did_you_mean("nmber", ["date", "number"]) == "; did you mean 'number'?"
    assert did_you_mean("xyz", ["date", "number"]) == "; known: date, number"
