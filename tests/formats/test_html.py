"""The page: one file, nothing from outside, and hostile text stays text."""

import hashlib
import re
from base64 import b64encode
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.formats import render
from claimcheck.formats.drawing import LEFT, RIGHT, WIDTH, Interval, strip, timeline
from claimcheck.records import Article, Report


class Reader(HTMLParser):
    """Collects the tags with their attributes, and the text outside of style and script."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.inside = tag if tag in ("style", "script") else ""

    def handle_endtag(self, tag: str) -> None:
        self.inside = ""

    def handle_data(self, data: str) -> None:
        if not self.inside:
            self.text += data


def read(report: Report) -> Reader:
    reader = Reader()
    reader.feed(render(report, "html"))
    return reader


@pytest.mark.parametrize("name", ["story", "english_story", "quiet_story", "hostile"])
def test_nothing_comes_from_outside(name: str, request: pytest.FixtureRequest) -> None:
    reader = read(request.getfixturevalue(name))
    for tag, attributes in reader.tags:
        assert tag not in {"img", "link", "iframe", "object", "embed", "base", "video", "audio", "source"}
        assert not attributes.keys() & {"src", "srcset", "style", "action", "formaction", "background", "poster"}
        assert not any(key.startswith("on") for key in attributes)
        if tag == "a":
            assert re.match(r"#|https?://", attributes["href"] or "")
    assert [tag for tag, _ in reader.tags].count("script") == 1


@pytest.mark.parametrize("name", ["story", "hostile"])
def test_the_policy_allows_the_two_blocks_and_no_more(name: str, request: pytest.FixtureRequest) -> None:
    page = render(request.getfixturevalue(name), "html")
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    policy = policy.replace("&#39;", "'")
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        (block,) = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        digest = b64encode(hashlib.sha256(block.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


def test_hostile_text_is_shown_and_not_obeyed(hostile: Report) -> None:
    script = "</script><script>alert(1)</script>"
    article = replace(hostile.articles[0], title=script, source='"><b onclick=x>', url="javascript:alert(1)")
    reader = read(replace(hostile, articles=(article, *hostile.articles[1:])))
    assert script in reader.text
    assert [tag for tag, _ in reader.tags].count("script") == 1
    assert not any("onclick" in attributes for _, attributes in reader.tags)


@pytest.mark.parametrize("name", ["story", "english_story", "hostile"])
def test_ids_are_unique_and_links_within_the_page_lead_somewhere(name: str, request: pytest.FixtureRequest) -> None:
    reader = read(request.getfixturevalue(name))
    ids = [attributes["id"] for _, attributes in reader.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    targets = {
        (attributes.get("href") or "")[1:] for _, attributes in reader.tags if (attributes.get("href") or "x")[0] == "#"
    }
    assert targets <= set(ids)


def test_each_finding_and_each_source_is_there(story: Report) -> None:
    reader = read(story)
    findings = [attributes for tag, attributes in reader.tags if tag == "article"]
    assert len(findings) == len(story.findings)
    for article in story.articles:
        assert isinstance(article, Article)
        assert (article.source or article.path.split("/")[-1]) in reader.text
    assert "3 Maret 2021" in reader.text


def test_nothing_found_is_said(quiet_story: Report) -> None:
    reader = read(quiet_story)
    assert not [tag for tag, _ in reader.tags if tag == "article"]
    assert "Tidak" in reader.text


def test_words_are_the_readers(english_story: Report) -> None:
    assert "Who says what" in render(english_story, "html")


DAYS = st.dates(date(1950, 1, 1), date(2049, 12, 31))


@given(st.lists(st.tuples(DAYS, DAYS), min_size=1, max_size=6), DAYS)
def test_bars_and_ticks_stay_in_the_drawing(pairs: list[tuple[date, date]], published: date) -> None:
    intervals = [Interval(min(pair), max(pair), "x", "contradiction") for pair in pairs]
    drawn = timeline({"Kabar Teluk": (intervals, published)})
    days = {day for pair in pairs for day in pair} | {published}
    assert (drawn is None) == (len(days) < 2)
    if drawn:
        (lane,) = drawn.lanes
        for bar in lane.bars:
            assert LEFT <= bar.x <= bar.x + bar.width <= WIDTH
        assert all(LEFT <= tick.x <= WIDTH - RIGHT + 1 for tick in drawn.ticks)
        order = sorted(range(len(pairs)), key=lambda n: intervals[n].first)
        assert [lane.bars[n].x for n in order] == sorted(bar.x for bar in lane.bars)


@given(st.lists(st.tuples(st.floats(0, 1e12), st.text(max_size=5)), max_size=6))
def test_dots_stand_in_the_order_of_their_sizes(figures: list[tuple[float, str]]) -> None:
    dots = strip(figures)
    assert len(dots) == (len(figures) if len({size for size, _ in figures}) > 1 else 0)
    assert [dot.x for dot in dots] == sorted(dot.x for dot in dots)
