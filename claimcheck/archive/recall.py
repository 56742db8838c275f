"""From articles to entries of an archive, and from a draft to the entries that may speak of the same facts."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from claimcheck.archive.interface import Archive, Entry, Matrix, Window, identity
from claimcheck.claims.context import spelled_out
from claimcheck.claims.extract import Draft, draft, join
from claimcheck.engine import ordered_map
from claimcheck.matching.origins import origins
from claimcheck.models import Encoder
from claimcheck.records import Article

# Earlier articles that a draft is held against; range 10..200. Each costs some ten milliseconds; an event has seldom
# more than a dozen reports in one archive.
RECALLED = 40


def entries(articles: Sequence[Article], encoder: Encoder, jobs: int = 1) -> list[Entry]:
    """The articles with their claims and vectors; all of them are encoded together."""
    drafts = ordered_map(draft, articles, jobs)
    texts, places = [], []
    for at, one in enumerate(drafts):
        extraction = join([one])
        wanted = {claim.id for claim in extraction.checkable}
        for row, claim in enumerate(extraction.claims):
            if claim.id in wanted:
                texts.append(spelled_out(claim))
                places.append((at, row))
    tables = [np.zeros((len(one.claims), encoder.dim), np.float32) for one in drafts]
    for (at, row), vector in zip(places, encoder.encode(texts) if texts else (), strict=True):
        tables[at][row] = vector
    return [Entry(*one) for one in zip(articles, drafts, tables, strict=True)]


def recall(archive: Archive, articles: Sequence[Article], vectors: Matrix, window: Window) -> list[Entry]:
    """The entries nearest to the claims of the articles, whose `vectors` are given, numbered e1, e2, ….

    Earlier versions of the articles are left out: what has their identity, or is mostly the same text of one outlet.
    """
    found = archive.nearest(vectors, window, RECALLED, [identity(article) for article in articles])
    same = origins([*articles, *(replace(entry.article, id=f"e{n}") for n, entry in enumerate(found, 1))])
    kept = []
    for n, entry in enumerate(found, 1):
        named = _renamed(entry, f"e{n}")
        if not any(
            same[article.id] == same[named.article.id] and _one_house(article, named.article) for article in articles
        ):
            kept.append(named)
    return kept


def _one_house(one: Article, other: Article) -> bool:
    return one.source is None or other.source is None or one.source == other.source


def _renamed(entry: Entry, id: str) -> Entry:
    """The entry with its article, claims and reasons under another id."""
    old = len(entry.article.id)
    claims = tuple(replace(claim, id=id + claim.id[old:], article=id) for claim in entry.draft.claims)
    unchecked = tuple(replace(one, claim=id + one.claim[old:]) for one in entry.draft.unchecked)
    return Entry(replace(entry.article, id=id), Draft(claims, unchecked), entry.vectors)
