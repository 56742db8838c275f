"""One line per finding, whatever the articles hold."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.formats import FORMATS, render
from claimcheck.formats.escape import no_commands, plain
from claimcheck.records import Report

LINE = re.compile(r"\S+:\d+:\d+: (error|warning|note) [a-z]+ (Sumber|Perkembangan|Patut).*")


def test_each_finding_is_a_line(story: Report) -> None:
    lines = render(story, "text").splitlines()
    assert len(lines) == len(story.findings)
    assert all(LINE.fullmatch(line) for line in lines)
    assert lines[0].startswith("berita/kabarteluk.md:1:1: error date Sumber berbeda: Kapan Jembatan")
    assert lines[1].startswith("berita/kabarteluk.md:5:1: warning certainty ")


def test_nothing_found_is_nothing(quiet_story: Report) -> None:
    assert render(quiet_story, "text") == ""


def test_hostile_text_stays_on_its_line(hostile: Report) -> None:
    written = render(hostile, "text")
    assert written.count("\n") == len(hostile.findings)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]", written)


@given(st.text(alphabet=st.one_of(st.sampled_from(":#[ \n\t\x1b"), st.characters())))
def test_no_runner_obeys(text: str) -> None:
    safe = no_commands("\n".join(plain(line) for line in text.split("\n")))
    assert "##[" not in safe
    assert not any(line.lstrip().startswith("::") for line in safe.split("\n"))


def test_long_hostile_input_is_linear() -> None:
    assert no_commands(" \n" * 200_000) == " \n" * 200_000
    assert plain("\x1b \n" * 200_000) == ""


@pytest.mark.parametrize("name", ["story", "english_story", "hostile"])
def test_golden(name: str, request: pytest.FixtureRequest, golden: Callable[[str, str], None]) -> None:
    golden(f"{name}.txt", render(request.getfixturevalue(name), "text"))


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_report_gives_the_same_text(name: str, story: Report) -> None:
    assert render(story, name) == render(story, name)
