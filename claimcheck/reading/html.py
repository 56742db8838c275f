"""Web pages: trafilatura finds the text, JSON-LD, OpenGraph and the title tell of it."""

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree
from lxml.html import HtmlElement, document_fromstring

from claimcheck.reading.assemble import Line, Metadata, assemble
from claimcheck.reading.clean import clean
from claimcheck.reading.markdown import metadata, moment
from claimcheck.records import Article

# What trafilatura keeps of Indonesian pages though it belongs to other stories or to the page.
PRUNE = [
    "//nav", "//aside", "//footer", "//form", "//figure", "//figcaption",
    "//*[contains(@class, 'baca-juga') or contains(@class, 'linksisip') or contains(@class, 'terkait')]",
    "//*[contains(@class, 'related') or contains(@class, 'share') or contains(@class, 'comment')]",
    "//*[contains(@class, 'byline') or contains(@class, 'tags') or contains(@class, 'paging')]",
]  # fmt: skip
# Of the words in <article> paragraphs, the share that trafilatura must find to be believed; range 0..1. On the pages
# of the training dossiers it finds all of them or a small part.
FULL = 0.9
# matches: Headline | Outlet
TITLE = re.compile(r"\s+[|\u2013\u2014-]\s+")
NEWS = ("NewsArticle", "Article", "ReportageNewsArticle", "BlogPosting")


def read_html(path: str, text: str) -> Article | None:
    """The article of a page; None when it holds no prose."""
    try:
        # A declared encoding contradicts text that is decoded already.
        # matches: <?xml version="1.0" encoding="utf-8"?>
        page = document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    meta = _metadata(page)
    # Entities can hold what the page's bytes did not.
    paragraphs = [clean(one) for one in _paragraphs(page, text)]
    lines = list(_placed(paragraphs, text))
    return assemble(path, lines, meta)


def _paragraphs(page: HtmlElement, text: str) -> list[str]:
    own = [" ".join(node.text_content().split()) for node in _pruned(page).xpath("//article//p | //main//p")]
    own = list(dict.fromkeys(one for one in own if one))
    # A tenth of a second to import, and most runs read no page.
    from trafilatura import bare_extraction

    found = bare_extraction(
        text, favor_precision=True, include_comments=False, include_tables=False, prune_xpath=PRUNE, with_metadata=False
    )
    extracted = [row.strip() for row in (found.text or "").split("\n") if row.strip()] if found else []
    words = sum(len(one.split()) for one in own)
    return own if words and sum(len(one.split()) for one in extracted) < FULL * words else extracted or own


def _pruned(page: HtmlElement) -> HtmlElement:
    for path in (*PRUNE, "//script", "//style"):
        for node in page.xpath(path):
            node.drop_tree()
    return page


def _placed(paragraphs: list[str], text: str) -> Iterator[Line]:
    """The paragraphs with the line of the page on which each begins."""
    at = 0
    for n, paragraph in enumerate(paragraphs):
        words = [re.escape(word) for word in paragraph.split()[:4]]
        # matches: the first words of a paragraph, tags and line ends between them
        match = re.compile(r"(?:\s|<[^<>]{0,200}>|&nbsp;)+".join(words)).search(text, at)
        if match:
            at = match.start()
        line = text.count("\n", 0, at) + 1
        yield Line(paragraph, line, at - text.rfind("\n", 0, at), n)


def _metadata(page: HtmlElement) -> Metadata:
    linked = _linked(page)
    title = linked.title or _content(page, "og:title", "twitter:title")
    headline, outlet = _split_title(page, title)
    return Metadata(
        title=title or headline,
        source=linked.source or _content(page, "og:site_name", "application-name") or outlet,
        published=linked.published
        or moment(_content(page, "article:published_time", "datePublished", "pubdate", "publishdate", "date")),
        url=linked.url or _content(page, "og:url") or next(iter(page.xpath("//link[@rel='canonical']/@href")), None),
    )


def _linked(page: HtmlElement) -> Metadata:
    """What JSON-LD tells of a news article."""
    for node in page.xpath("//script[@type='application/ld+json']/text()"):
        try:
            found = json.loads(node)
        except ValueError:
            continue
        for table in _tables(found):
            kinds = table.get("@type")
            if any(kind in NEWS for kind in (kinds if isinstance(kinds, list) else [kinds])):
                page_of = table.get("mainEntityOfPage")
                url = page_of.get("@id") if isinstance(page_of, dict) else page_of
                return metadata(table | {"url": table.get("url") or url})
    return Metadata()


def _tables(found: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401
    if isinstance(found, dict):
        yield found
        graph = found.get("@graph")
        yield from (one for one in graph if isinstance(one, dict)) if isinstance(graph, list) else ()
    elif isinstance(found, list):
        yield from (one for one in found if isinstance(one, dict))


def _content(page: HtmlElement, *names: str) -> str | None:
    for name in names:
        for value in page.xpath("//meta[@property=$name or @name=$name or @itemprop=$name]/@content", name=name):
            if value.strip():
                return " ".join(value.split())
    return None


def _split_title(page: HtmlElement, title: str | None) -> tuple[str | None, str | None]:
    """Headline and outlet out of <title>: the outlet is what stands behind the last bar or dash, if short."""
    whole = " ".join(" ".join(page.xpath("//title/text()")).split())
    parts = TITLE.split(whole)
    if len(parts) > 1 and len(parts[-1].split()) <= 4:
        return title or " - ".join(parts[:-1]), parts[-1]
    return title or whole or None, None
