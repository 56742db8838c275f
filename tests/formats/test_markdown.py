"""The fact-check note: what a reader sees is what the articles say, and nothing in them is obeyed."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from claimcheck.formats.escape import link, markdown, plain
from claimcheck.formats.markdown import render
from claimcheck.records import Report

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def shown(source: str) -> str:
    """The text that a reader of the rendered Markdown sees."""
    html = str(READER.render(source))
    assert not re.search(r"<(?!/?p>)", html), html
    text = html.removeprefix("<p>").removesuffix("</p>\n").replace("\u200b", "")
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        text = text.replace(entity, character)
    return text


@given(st.text(alphabet=st.one_of(st.sampled_from("\\`*_{}[]()<>#+-.!|~@:/&;$w1 \n\x1b\u202e"), st.characters())))
def test_escaped_text_shows_itself(text: str) -> None:
    assert shown(f"“{markdown(text)}”") == f"“{plain(text)}”"


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("https://kabar.example/a b?x=1&y=(2)", "https://kabar.example/a%20b?x=1&y=%282%29"),
        ("http://kabar.example/é", "http://kabar.example/%C3%A9"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("https://", None),
        ("http://[", None),
        ("https://kabar.example/\x1b[2J", None),
        ("https://kabar.example/><script>", "https://kabar.example/%3E%3Cscript%3E"),
        (None, None),
    ],
)
def test_links(url: str | None, target: str | None) -> None:
    assert link(url) == target


def test_nothing_hostile_is_obeyed(hostile: Report) -> None:
    source = render(hostile)
    html = READER.render(source)
    elements = "h1 h2 h3 h4 p em strong a table thead tbody tr th td blockquote ul li hr"
    assert set(re.findall(r"<([a-z0-9]+)", html)) <= set(elements.split(" "))
    assert set(re.findall(r'href="([^"]*)"', html)) == {"#f-5555555555555555"}
    assert set(re.findall(r'id="([^"]*)"', html)) == {"f-script", "f-5555555555555555"}
    assert "##[" not in source
    assert not re.search(r"^\s*::", source, re.MULTILINE)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]", source)


def test_says_that_sources_differ_and_never_who_is_wrong(story: Report, english_story: Report) -> None:
    for source in (render(story), render(english_story)):
        assert not re.search(r"\b(false|wrong|salah|hoaks|bohong|incorrect)\b", source, re.IGNORECASE)
    assert "## Sumber berbeda (2)" in render(story)
    assert "## Sources disagree (2)" in render(english_story)


def test_leaves_the_conclusion_to_a_person(story: Report) -> None:
    assert render(story).count("- **Kesimpulan:**\n- **Label:**\n- **Rujukan:**\n") == 2


@pytest.mark.parametrize("name", ["story", "english_story", "quiet_story", "hostile"])
def test_golden(name: str, request: pytest.FixtureRequest, golden: Callable[[str, str], None]) -> None:
    golden(f"{name}.md", render(request.getfixturevalue(name)))
