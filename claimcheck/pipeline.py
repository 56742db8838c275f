"""The whole program on one page: articles in, report out."""

from collections import Counter
from collections.abc import Sequence

from claimcheck.checks.findings import findings
from claimcheck.checks.fusion import load_fusion
from claimcheck.checks.observe import observe
from claimcheck.checks.verdicts import weigh
from claimcheck.claims.context import spelled_out
from claimcheck.claims.extract import extract
from claimcheck.errors import InputError
from claimcheck.matching.candidates import candidate_pairs
from claimcheck.matching.clusters import clusters
from claimcheck.matching.origins import origins
from claimcheck.models import Encoder, Judge, load_encoder, load_judge
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
) -> Report:
    """Compare the articles with each other; without an encoder or a judge, those that the settings name are loaded.

    Raises:
        InputError: there is no article, or none holds a claim that can be checked.
        ModelError: a model is missing or damaged.
    """
    settings = settings or Settings()
    if isinstance(articles, Reading):
        skipped, articles = (*articles.skipped, *skipped), articles.articles
    encoder = encoder or load_encoder(settings.encoder, offline=settings.offline)
    judge = judge or load_judge(settings.judge, offline=settings.offline)
    language = settings.language or _language(articles)
    extraction = extract(articles, settings.jobs)
    claims = extraction.checkable
    if not claims:
        raise InputError("no checkable claim in any input; give at least one article with whole sentences")
    sources = origins(articles)
    vectors = encoder.encode([spelled_out(claim) for claim in claims])
    pairs = candidate_pairs(claims, vectors, settings.neighbours)
    observed = observe(pairs, articles, extraction.claims, encoder, judge)
    evidence = weigh(pairs, observed, load_fusion())
    found = findings(evidence, observed.scene.claims, observed.scene.articles, sources, language)
    kept = [finding for finding in found if _wanted(finding, settings)]
    numbered, groups = clusters(kept, claims, sources)
    return Report(
        version=VERSION,
        encoder=ModelName(encoder.name, encoder.revision),
        judge=ModelName(judge.name, judge.revision) if judge else None,
        settings=settings.recorded(),
        language=language,
        articles=tuple(articles),
        origins=tuple(sources.items()),
        skipped=tuple(skipped),
        claims=extraction.claims,
        clusters=groups,
        findings=numbered,
        unchecked=extraction.unchecked,
    )


def _wanted(finding: Finding, settings: Settings) -> bool:
    selected = not settings.select or finding.kind in settings.select
    return selected and finding.kind not in settings.ignore and finding.confidence >= settings.min_confidence


def _language(articles: Sequence[Article]) -> str:
    """That of most articles; Indonesian in a tie."""
    count = Counter(article.language for article in articles)
    return "en" if count["en"] > len(articles) - count["en"] else "id"
