"""The stories in seeds/ hold what is expected of them: every quote is there, in the formats and languages named."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from claimcheck import read_articles
from claimcheck.records import Kind

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"
ORIGINALS = ROOT.parent / "shared" / "seeds"
EXPECTED: dict[str, Any] = json.loads((Path(__file__).parent / "expectations.json").read_text(encoding="utf-8"))
PAIRS = ("contradictions", "agreements", "updates", "look_alikes")
RUN = 8  # words: long enough that only a copied sentence has them in a row, short enough to see an edited one


def readable(path: Path) -> str:
    """The text a reader of the file sees, runs of white space as one space."""
    text = path.read_text(encoding="utf-8")
    match path.suffix:
        case ".html":
            page = html.document_fromstring(text.encode())
            for node in list(page.iter("script", "style")):
                node.drop_tree()
            text = page.text_content()
        case ".json":
            text = json.loads(text)["text"]
        case ".jsonl":
            text = "\n".join(json.loads(line)["text"] for line in text.splitlines())
    return " ".join(text.split())


def files(story: str) -> list[Path]:
    return sorted((SEEDS / story).iterdir())


def quotes() -> Iterator[tuple[str, str, str]]:
    for story, expected in EXPECTED.items():
        sides = [row[side] for key in PAIRS for row in expected[key] for side in ("a", "b")]
        for side in sides + expected.get("single", []):
            yield story, side["article"], side["quote"]


def runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())  # matches: Kremlin
    return {tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}


def test_every_folder_is_a_story() -> None:
    assert {path.name for path in SEEDS.iterdir()} == set(EXPECTED)


@pytest.mark.parametrize(("story", "article", "quote"), sorted(set(quotes())))
def test_a_quote_stands_in_its_article(story: str, article: str, quote: str) -> None:
    assert quote in readable(SEEDS / story / article)


@pytest.mark.parametrize("story", EXPECTED)
def test_a_story_tells_of_disagreement_and_agreement(story: str) -> None:
    expected = EXPECTED[story]
    assert len(expected["contradictions"]) >= 5
    assert len(expected["agreements"]) >= 5
    assert len(expected["look_alikes"]) >= 2
    assert {row["kind"] for key in ("contradictions", "look_alikes") for row in expected[key]} <= set(Kind)
    assert all(row["why"] for key in PAIRS for row in expected[key])


@pytest.mark.parametrize("story", EXPECTED)
def test_articles_are_news_in_the_language_named(story: str) -> None:
    reading = read_articles([SEEDS / story])
    articles = reading.articles
    assert not reading.skipped
    assert len(articles) == EXPECTED[story]["articles"] >= 3
    assert {article.language for article in articles} == set(EXPECTED[story]["language"].split("+"))
    assert all(article.source and article.published for article in articles)
    assert all(120 <= len(article.text.split()) <= 260 for article in articles)


def test_every_format_occurs() -> None:
    formats = {path.suffix for story in EXPECTED for path in files(story)}
    assert formats == {".txt", ".md", ".html", ".json", ".jsonl"}


def test_furniture_occurs() -> None:
    text = " ".join(readable(path) for story in EXPECTED for path in files(story))
    furniture = ("Baca Juga:", "Simak juga:", "Read more:", "Editor:", "Foto:", "ADVERTISEMENT", "Copyright ©")
    assert [line for line in furniture if line not in text] == []
    pages = [path.read_text(encoding="utf-8") for story in EXPECTED for path in files(story) if path.suffix == ".html"]
    assert any("application/ld+json" in page for page in pages)
    assert all("og:site_name" in page and "article:published_time" in page and "<nav>" in page for page in pages)


@pytest.mark.parametrize(
    ("story", "copies"), [(story, copies) for story in EXPECTED for copies in EXPECTED[story]["copies"]]
)
def test_a_copy_shares_most_of_its_words(story: str, copies: list[str]) -> None:
    whole, cut = (runs(readable(SEEDS / story / name)) for name in copies)
    assert len(whole & cut) / len(cut) > 0.7
    others = [path for path in files(story) if path.name not in copies]
    assert all(len(runs(readable(path)) & cut) / len(cut) < 0.1 for path in others)


@pytest.mark.skipif(not ORIGINALS.is_dir(), reason="the five original articles are not on this machine")
def test_no_sentence_is_taken_from_the_originals() -> None:
    originals = [runs(path.read_text(encoding="utf-8")) for path in sorted(ORIGINALS.glob("*.txt"))]
    assert len(originals) == 5
    for story in EXPECTED:
        for path in files(story):
            shared = runs(readable(path)) & set().union(*originals)
            assert not shared, (path.name, shared)
