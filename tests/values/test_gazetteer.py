"""The gazetteer is true to itself, and users may add to it."""

from pathlib import Path

import pytest

from claimcheck.records import NameKind
from claimcheck.values.gazetteer import load_gazetteer
from claimcheck.values.parts import lies_in


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("bandung", "west java"),
        ("sikka", "indonesia"),
        ("kremlin", "russia"),
        ("kuala lumpur", "asia"),
        ("alaska", "united states"),
    ],
)
def test_a_part_lies_in_all_its_wholes(part: str, whole: str) -> None:
    assert lies_in(part, whole, {})
    assert not lies_in(whole, part, {})


def test_no_place_lies_in_itself() -> None:
    assert all(key not in wholes for key, wholes in load_gazetteer().wholes.items())


def test_countries_are_neither_regions_nor_cities() -> None:
    assert {"indonesia", "russia", "united states"} <= load_gazetteer().countries
    assert not {"asia", "bandung", "moscow"} & load_gazetteer().countries


def test_a_file_of_the_user_adds_names(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(
        '[places]\n"West Java" = ["Rejowinangun/RJW"]\n[bearers]\norganisations = ["Warta Kita/WK"]\n', "utf-8"
    )
    own = load_gazetteer(path)
    assert own.key("rjw") == "rejowinangun"
    assert "indonesia" in own.wholes["rejowinangun"]
    assert own.names["wk"].kind is NameKind.ORGANISATION


@pytest.mark.parametrize("text", ['[cities]\nx = ["y"]\n', '[places]\nNowhere = ["Rejowinangun"]\n'])
def test_a_wrong_file_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "own.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(ValueError, match=r"gazetteer\.toml"):
        load_gazetteer(path)
