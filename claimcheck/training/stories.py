"""Pairs of articles on one event from a news corpus, unlabelled: equal values in like sentences fill one slot."""

import json
import random
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from sklearn.feature_extraction.text import TfidfVectorizer

from claimcheck.checks.observe import Observation, observe, survey
from claimcheck.checks.proposal import VALUED, Family, Proposal
from claimcheck.claims.context import spelled_out
from claimcheck.claims.extract import extract
from claimcheck.matching.candidates import candidate_pairs
from claimcheck.models import Encoder
from claimcheck.records import Article
from claimcheck.training.inference_sets import ENTAILMENT, NEUTRAL, Example
from claimcheck.training.parallel import lines
from claimcheck.training.slots import slot_example

# Articles so alike, published within so many days of each other, tell one event; beyond the first figure they are
# copies. Looked at by hand: at .3 about half of the pairs are two reports of one event.
ALIKE, COPIES, DAYS = 0.3, 0.9, 4
# How near two sentences must be before an equal value in them is taken for the same: a number seldom comes twice by
# chance, a day or a name stands in every other sentence.
NEAR = {Family.QUANTITIES: 0.3, Family.TIMES: 0.55, Family.NAMES: 0.6}
SLOT_NEAR, SLOT_MARGIN = 0.35, 0.05
NEIGHBOURS = 3
SAME, OTHER = 12, 16  # examples of each label drawn from a pair of articles
# matches: a blank before a closing mark | a blank behind an opening one
GAP_BEFORE, GAP_BEHIND = re.compile(r" ([.,:;!?%)])"), re.compile(r"([(]) ")
# matches: "7 , 5" and "7. 5", in digits
SPLIT_FIGURE = re.compile(r"(\d)([.,]) (\d)")


def from_news(data: Path, encoder: Encoder, draw: random.Random) -> list[Example]:
    """Blanked sentences of IndoSum's articles.

    One slot where a value is met in a like sentence, two where the other article meets it elsewhere and better.
    """
    found: list[Example] = []
    for articles in _pairs(_articles(data)):
        extraction = extract(articles)
        claims = extraction.checkable
        if not claims:
            continue
        vectors = encoder.encode([spelled_out(claim) for claim in claims])
        pairs = candidate_pairs(claims, vectors, NEIGHBOURS)
        pairs = [pair for pair in pairs if pair.left.article != pair.right.article]
        same, other = _labelled(observe(pairs, survey(pairs, articles, extraction.claims), encoder))
        chosen = draw.sample(same, min(SAME, len(same)))
        found += [slot_example(one, ENTAILMENT, draw, "slots, news") for one in chosen]
        chosen = draw.sample(other, min(OTHER, len(other)))
        found += [slot_example(one, NEUTRAL, draw, "slots, news") for one in chosen]
    return found


def _labelled(observed: Observation) -> tuple[list[Proposal], list[Proposal]]:
    """The proposals whose values fill one slot, and those whose values fill two, as far as it is plain."""
    same, met = [], dict[tuple[str, str], float]()
    for one in observed.proposals:
        near = observed.slots.near(one.left.slot, one.right.slot)
        if one.conflict or one.reason == "overlap" or one.family not in VALUED or near < SLOT_NEAR:
            continue
        if one.pair.similarity >= NEAR[one.family]:
            same.append(one)
            for key in _ends(one):
                met[key] = max(near, met.get(key, 0.0))
    other = [
        one
        for one in observed.proposals
        if one.conflict
        and one.family in VALUED
        and max(met.get(key, 0.0) for key in _ends(one))
        > observed.slots.near(one.left.slot, one.right.slot) + SLOT_MARGIN
    ]
    return same, other


def _ends(one: Proposal) -> tuple[tuple[str, str], tuple[str, str]]:
    return (one.pair.left.id, one.left.key), (one.pair.right.id, one.right.key)


def _articles(data: Path) -> list[Article]:
    found: list[Article] = []
    for path in sorted((data / "indosum_dev5").glob("*.jsonl")):
        for row in map(json.loads, filter(None, lines(path))):
            text = "\n\n".join(" ".join(_joined(tokens) for tokens in rows) for rows in row["paragraphs"])
            day = datetime.fromtimestamp(int(row["id"].split("-")[0][:10]), UTC).date()
            found.append(Article(id=f"n{len(found)}", path="", text=text, language="id", published=str(day)))
    return found


def _joined(tokens: list[str]) -> str:
    text = GAP_BEHIND.sub(r"\1", GAP_BEFORE.sub(r"\1", " ".join(tokens)))
    return SPLIT_FIGURE.sub(r"\1\2\3", text)


def _pairs(articles: list[Article]) -> Iterator[tuple[Article, Article]]:
    table = TfidfVectorizer(min_df=2, max_df=0.2, sublinear_tf=True).fit_transform(one.text for one in articles)
    near = (table @ table.T).tocoo()
    for likeness, i, j in sorted(zip(near.data, near.row, near.col, strict=True), reverse=True):
        days = [datetime.fromisoformat(articles[n].published or "") for n in (i, j)]
        if i < j and ALIKE <= likeness < COPIES and abs(days[0] - days[1]).days <= DAYS:
            yield articles[i], articles[j]
