"""The report on a screen: fits its width, says the same without colour, obeys no article."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from rich.cells import cell_len

from claimcheck.formats.terminal import render
from claimcheck.records import Report, Side

ANSI = re.compile(r"\x1b\[[0-9;]*m")
LINK = re.compile(r"\x1b\]8;[^\x1b]*\x1b\\")  # matches: ESC ] 8 ; id=1;file:///a#3 ESC \


@pytest.mark.parametrize("width", [60, 80, 120, 200])
@pytest.mark.parametrize("name", ["story", "english_story", "quiet_story", "hostile"])
def test_fits_its_width(name: str, width: int, request: pytest.FixtureRequest) -> None:
    lines = render(request.getfixturevalue(name), width=width).split("\n")
    assert max(map(cell_len, lines)) <= width
    assert all(line == line.rstrip() for line in lines)


def test_colour_adds_nothing_but_colour(story: Report) -> None:
    drawn = render(story, color=True)
    assert "\x1b[" in drawn
    assert ANSI.sub("", drawn) == render(story, color=False)


def test_places_are_links_where_they_are_wanted(story: Report) -> None:
    drawn = render(story, color=True, root=Path("/desk"), width=120)
    path, line = story.articles[0].path, next(one.line for one in story.claims if one.article == "a1")
    assert f";file:///desk/{path}#{line}\x1b\\" in drawn
    assert LINK.sub("", ANSI.sub("", drawn)) == render(story, width=120)
    assert "\x1b]8" not in render(story, color=True)


def test_standard_input_is_no_link(story: Report) -> None:
    told = replace(story, articles=tuple(replace(article, path="-") for article in story.articles))
    assert "\x1b]8" not in render(told, color=True, root=Path("/desk"))


def test_what_differs_is_marked_without_colour(story: Report) -> None:
    drawn = render(story)
    assert "«pada 2019»" in drawn
    assert drawn.index("«pada 2019»") < drawn.index("«Tidak ada kejelasan»") < drawn.index("Perkembangan")


def test_a_value_from_context_names_its_sentence(story: Report) -> None:
    drawn = " ".join(render(story).replace("│", " ").split())
    assert "«That day» Governor Lestari Hadiningrat opened the bridge" in drawn
    assert "baris 1: The ribbon on the Wera river bridge was cut on «3 March 2021»." in drawn


def test_a_reckoned_date_names_what_it_was_reckoned_from(story: Report) -> None:
    finding = replace(story.findings[1], sides=(story.findings[1].sides[0], Side("2023-05-09", ("a4.2",), ())))
    assert "Selasa: dihitung dari tanggal terbit" in render(replace(story, findings=(finding,)))


def test_copies_of_one_story_count_once(story: Report) -> None:
    drawn = render(story)
    assert "3 Maret 2021  2 sumber mandiri" in drawn
    assert drawn.count("oleh Gubernur Lestari") == 1


def test_nothing_found_is_said_with_care(quiet_story: Report) -> None:
    assert "Tidak ada perbedaan antarsumber yang ditemukan" in " ".join(render(quiet_story).split())


@pytest.mark.parametrize("color", [True, False])
def test_hostile_text_moves_no_cursor(color: bool, hostile: Report) -> None:
    drawn = ANSI.sub("", render(hostile, color=color))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]", drawn)
    assert "##[" not in drawn
    assert not re.search(r"^\s*::", drawn, re.MULTILINE)
    assert "[red]" in drawn


@pytest.mark.parametrize("width", [60, 80, 120])
def test_golden(width: int, story: Report, golden: Callable[[str, str], None]) -> None:
    golden(f"story.{width}.screen", render(story, width=width))


def test_golden_in_english_and_in_full(english_story: Report, golden: Callable[[str, str], None]) -> None:
    golden("english.screen", render(english_story, verbose=True))


def test_golden_in_colour(story: Report, golden: Callable[[str, str], None]) -> None:
    golden("story.color.screen", render(story, color=True))


def test_golden_hostile(hostile: Report, golden: Callable[[str, str], None]) -> None:
    golden("hostile.screen", render(hostile))
