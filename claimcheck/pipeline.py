"""The whole program on one page: articles in, report out."""

from collections import Counter
from collections.abc import Sequence
from itertools import chain

import numpy as np

from claimcheck.archive import Archive, Window
from claimcheck.archive.recall import recall
from claimcheck.checks.findings import findings
from claimcheck.checks.fusion import load_fusion
from claimcheck.checks.observe import batches, survey
from claimcheck.checks.verdicts import weigh
from claimcheck.claims.context import spelled_out
from claimcheck.claims.extract import draft, join
from claimcheck.engine import ordered_map
from claimcheck.errors import InputError
from claimcheck.matching.candidates import candidate_pairs
from claimcheck.matching.clusters import clusters
from claimcheck.matching.origins import origins
from claimcheck.models import Encoder, Judge, load_encoder, load_judge
from claimcheck.models.cached import cached
from claimcheck.reading import Reading
from claimcheck.records import Article, Finding, ModelName, Report, Skip
from claimcheck.settings import Settings
from claimcheck.version import VERSION


def check(
    articles: Reading | Sequence[Article],
    skipped: Sequence[Skip] = (),
    *,
    encoder: Encoder | None = None,
    judge: Judge | None = None,
    settings: Settings | None = None,
    archive: Archive | None = None,
    window: Window | None = None,
) -> Report:
    """Compare the articles with each other; without an encoder or a judge, those that the settings name are loaded.

    With an archive, they are held against the earlier articles in its `window` too: the report then names those that
    take part in a finding, and no finding is about earlier articles alone.

    Raises:
        InputError: there is no article, or none holds a claim that can be checked.
        ModelError: a model is missing or damaged.
        ArchiveError: the archive cannot be read.
    """
    settings = settings or Settings()
    if isinstance(articles, Reading):
        skipped, articles = (*articles.skipped, *skipped), articles.articles
    own = encoder or load_encoder(settings.encoder, offline=settings.offline)
    second = judge or load_judge(settings.judge, offline=settings.offline)
    with cached(settings.cache, own, second) as (encoder, judge):
        return _compared(articles, skipped, encoder, judge, settings, archive, window or Window())


def _compared(
    articles: Sequence[Article],
    skipped: Sequence[Skip],
    encoder: Encoder,
    judge: Judge | None,
    settings: Settings,
    archive: Archive | None,
    window: Window,
) -> Report:
    language = settings.language or _language(articles)
    drafts = ordered_map(draft, articles, settings.jobs)
    extraction = join(drafts)
    claims = extraction.checkable
    if not claims:
        raise InputError("no checkable claim in any input; give at least one article with whole sentences")
    vectors = encoder.encode([spelled_out(claim) for claim in claims])
    earlier = recall(archive, articles, vectors, window) if archive else []
    if earlier:
        extraction = join([*drafts, *(entry.draft for entry in earlier)])
        claims = extraction.checkable
        vectors = np.vstack([vectors, *(entry.checkable for entry in earlier)])
    everything = [*articles, *(entry.article for entry in earlier)]
    sources = origins(everything)
    pairs = candidate_pairs(claims, vectors, settings.neighbours, len(articles) if archive else None)
    scene, fusion = survey(pairs, everything, extraction.claims, judge), load_fusion(judge is not None)
    weighed = (weigh(batch, scene, encoder, fusion) for batch in batches(pairs))
    found = findings(list(chain.from_iterable(weighed)), scene.claims, scene.articles, sources, language)
    kept = [finding for finding in found if _wanted(finding, settings)]
    present = {article.id for article in articles} | {
        scene.claims[id].article for finding in kept for side in finding.sides for id in side.claims
    }
    told = [claim for claim in extraction.claims if claim.article in present]
    out = {entry.claim for entry in extraction.unchecked}
    numbered, groups = clusters(kept, [claim for claim in told if claim.id not in out], sources)
    return Report(
        version=VERSION,
        encoder=ModelName(encoder.name, encoder.revision),
        judge=ModelName(judge.name, judge.revision) if judge else None,
        settings=settings.recorded(),
        language=language,
        articles=tuple(article for article in everything if article.id in present),
        origins=tuple((id, origin) for id, origin in sources.items() if id in present),
        skipped=tuple(skipped),
        claims=tuple(told),
        clusters=groups,
        findings=numbered,
        unchecked=tuple(entry for one in drafts for entry in one.unchecked),
    )


def _wanted(finding: Finding, settings: Settings) -> bool:
    selected = not settings.select or finding.kind in settings.select
    return selected and finding.kind not in settings.ignore and finding.confidence >= settings.min_confidence


def _language(articles: Sequence[Article]) -> str:
    """That of most articles; Indonesian in a tie."""
    count = Counter(article.language for article in articles)
    return "en" if count["en"] > len(articles) - count["en"] else "id"
