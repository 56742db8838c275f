"""Markdown with YAML front matter."""

import re
from datetime import date, datetime
from typing import Any

import yaml

from claimcheck.reading.assemble import Metadata, assemble
from claimcheck.reading.plain import lines_of
from claimcheck.records import Article
from claimcheck.values.dateline import parse_published

# matches: --- title: … ---
FRONT = re.compile(r"\A---[ ]*\n(.*?)\n---[ ]*(?:\n|\Z)", re.DOTALL)
# matches: <!-- a comment -->
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
# matches: ![alt](picture.png)
IMAGE = re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)")
# matches: [text](https://example.org)
LINK = re.compile(r"\[([^\]\n]+)\]\([^)\n]*\)")
# matches: **bold** | __bold__ | *slanted* | `code`
STRESS = re.compile(r"(\*\*|__|\*|`)(?=\S)([^\n*`]+?)(?<=\S)\1")
# matches: ## Heading | > quotation | - item
LEAD = re.compile(r"^(?:#{1,6}\s+|>\s?|[-*+]\s+(?=\S))")


def read_markdown(path: str, text: str) -> Article | None:
    """The article of a Markdown file; None when it holds no prose.

    Raises:
        ValueError: the front matter is no YAML table; the message gives the line.
    """
    front: dict[str, Any] = {}
    first = 1
    if match := FRONT.match(text):
        front = _table(match[1])
        first += match[0].count("\n")
        text = text[match.end() :]
    text = COMMENT.sub(lambda match: "\n" * match[0].count("\n"), text)
    rows = [_plain(row) for row in text.split("\n")]
    meta = metadata(front)
    return assemble(path, list(lines_of("\n".join(rows), first)), meta, headline=meta.title is None)


def metadata(table: dict[str, Any]) -> Metadata:
    """What a table of front matter or of a JSON article says, under the keys that sites use."""

    def first(*names: str) -> str | None:
        for name in names:
            value = table.get(name)
            if isinstance(value, dict):
                value = value.get("name")
            if isinstance(value, (datetime, date)):
                value = value.isoformat()
            if isinstance(value, str) and value.strip():
                return " ".join(value.split())
        return None

    return Metadata(
        title=first("title", "headline", "judul"),
        source=first("source", "outlet", "publisher", "site", "site_name", "media", "sumber"),
        published=moment(first("published", "datePublished", "date", "published_at", "pubDate", "tanggal")),
        url=first("url", "link", "canonical"),
    )


def moment(text: str | None) -> str | None:
    """An ISO date or date-time out of what a page gives, None when it is neither."""
    if text is None:
        return None
    try:
        stamp = datetime.fromisoformat(text)
    except ValueError:
        return parse_published(text)
    # matches: 2025-08-13
    return text if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else stamp.isoformat(timespec="minutes")


def _table(text: str) -> dict[str, Any]:
    try:
        table = yaml.safe_load(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f" in line {mark.line + 2}" if mark else ""
        raise ValueError(f"front matter is no YAML{where}: {getattr(error, 'problem', error)}") from None
    except ValueError as error:
        raise ValueError(f"front matter is no YAML: {error}") from None
    except RecursionError:
        raise ValueError("front matter is no YAML: nested too deeply") from None
    if table is not None and not isinstance(table, dict):
        raise ValueError("front matter is no YAML table of keys and values")
    return table or {}


def _plain(row: str) -> str:
    row = LINK.sub(r"\1", IMAGE.sub("", row))
    return STRESS.sub(r"\2", STRESS.sub(r"\2", LEAD.sub("", row)))
