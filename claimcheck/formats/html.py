"""One self-contained page: a matrix of sources and facts, a timeline, and each finding with its sentences side by side.

No remote asset, no inline attribute of style or script; the policy in the page allows its own two blocks by their hash.
"""

import hashlib
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from typing import Any

from claimcheck.formats.drawing import Interval, strip, timeline
from claimcheck.formats.escape import link, plain
from claimcheck.formats.phrases import spoken_page
from claimcheck.formats.view import VERDICTS, View, Witness, outlet, pieces, view
from claimcheck.records import Claim, Finding, Kind, Quantity, Report, Role, Verdict

# Shape before colour: what each verdict looks like in the matrix and before its finding.
SIGNS = {Verdict.CONTRADICTION: "≠", Verdict.UPDATE: "↻", Verdict.DIFFERENCE: "≈", Verdict.AGREEMENT: "="}
SILENT = "·"
# Facts in the matrix; range 10..100. The findings below hold all of them.
ROWS = 40
# Signs of a value in the matrix; range 30..120. The finding below shows all of it.
CELL = 60
AMOUNTS = (Kind.NUMBER, Kind.MONEY, Kind.PERCENT)


@dataclass(frozen=True, slots=True)
class Column:
    """One origin: the outlets that share it."""

    origin: str
    outlets: tuple[str, ...]


def render(report: Report) -> str:
    """The page in the report's language; every word of an article is escaped by the template."""
    from jinja2 import Environment, StrictUndefined
    from markupsafe import Markup

    seen = view(report)
    found = [finding for verdict in VERDICTS for finding in seen.findings(verdict)]
    columns = _columns(seen)
    parts = files("claimcheck.formats") / "page"
    style, script = ((parts / name).read_text(encoding="utf-8") for name in ("page.css", "page.js"))
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    words = seen.phrases
    text: str = environment.from_string((parts / "page.html").read_text(encoding="utf-8")).render(
        language=report.language,
        policy=_policy(style, script),
        style=Markup(style),
        script=Markup(script),
        words=words,
        page=spoken_page(report.language),
        counts=[
            {"verdict": verdict.value, "number": len(seen.findings(verdict)), "name": _counted(seen, verdict)}
            for verdict in VERDICTS
        ],
        tables=_tables(seen, found, columns),
        timeline=_timeline(seen, found),
        filters=_filters(seen, found, columns),
        findings=[_finding(seen, finding) for finding in found],
        articles=list(_articles(seen, found)),
        unchecked=[words.count(seen.single(), "single"), *(f"{why}: {count}" for why, count in seen.unchecked())],
        skipped=[plain(f"{skip.path}: {skip.reason}") for skip in report.skipped],
        made_with=plain(_made_with(seen)),
    )
    return text + "\n"


def _policy(style: str, script: str) -> str:
    one, other = (f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in (style, script))
    return f"default-src 'none'; style-src {one}; script-src {other}; base-uri 'none'; form-action 'none'"


def _counted(seen: View, verdict: Verdict) -> str:
    number, name = seen.phrases.count(len(seen.findings(verdict)), f"{verdict}s").split(" ", 1)
    return name if number else ""


def _columns(seen: View) -> list[Column]:
    found: dict[str, list[str]] = {}
    for article in seen.report.articles:
        found.setdefault(seen.origins.get(article.id, article.id), []).append(plain(outlet(article)))
    return [Column(origin, tuple(dict.fromkeys(outlets))) for origin, outlets in found.items()]


def _origins(seen: View, finding: Finding) -> dict[str, str]:
    """Which origins take part, each with the value that it gives."""
    return {
        seen.origins.get(seen.claims[id].article, seen.claims[id].article): seen.value(finding, side)
        for side in finding.sides
        for id in side.claims
    }


def _tables(seen: View, found: list[Finding], columns: list[Column]) -> list[dict[str, Any]]:
    """A table for each story: sources that share no finding are not set side by side."""
    home = {column.origin: column.origin for column in columns}
    for finding in found:
        first, *rest = sorted(_origins(seen, finding))
        for other in rest:
            old, new = home[other], home[first]
            home = {origin: new if story == old else story for origin, story in home.items()}
    rows: dict[str, list[Finding]] = {}
    for finding in found[:ROWS]:
        rows.setdefault(home[min(_origins(seen, finding))], []).append(finding)
    tables = []
    for story, findings in rows.items():
        own = [column for column in columns if home[column.origin] == story]
        tables.append({"columns": own, "rows": [_row(seen, finding, own) for finding in findings]})
    return tables


def _row(seen: View, finding: Finding, columns: list[Column]) -> dict[str, Any]:
    values = _origins(seen, finding)
    cells = [
        {"verdict": finding.verdict.value, "sign": SIGNS[finding.verdict], "text": _short(values[column.origin])}
        if column.origin in values
        else {"verdict": "silent", "sign": SILENT, "text": ""}
        for column in columns
    ]
    return {"anchor": _anchor(finding), "headline": seen.headline(finding), "cells": cells}


def _short(value: str) -> str:
    return value if len(value) <= CELL else f"{value[: CELL - 1].rstrip()}…"


def _finding(seen: View, finding: Finding) -> dict[str, Any]:
    words = seen.phrases
    told = f"{words.verdicts[finding.verdict]} · {words.kinds[finding.kind]} · {words.severities[finding.severity]}"
    return {
        "anchor": _anchor(finding),
        "verdict": finding.verdict.value,
        "kind": finding.kind.value,
        "sign": SIGNS[finding.verdict],
        "label": f"{told} · {words.confidence} {finding.confidence:.0%}",
        "headline": seen.headline(finding),
        "explanation": seen.explanation(finding),
        "outlets": sorted(_origins(seen, finding)),
        "strip": _strip(seen, finding),
        "sides": [
            {
                "value": seen.value(finding, side) or words.kinds[finding.kind],
                "origins": words.count(seen.independent(side), "origins"),
                "witnesses": [_witness(seen, witness) for witness in seen.witnesses(finding, side)],
            }
            for side in finding.sides
        ],
    }


def _witness(seen: View, witness: Witness) -> dict[str, Any]:
    claim, article = witness.claim, witness.article
    return {
        "pieces": list(pieces(claim.text, witness.marks)),
        "outlet": plain(witness.outlet),
        "url": link(article.url),
        "published": seen.published(article),
        "place": witness.place,
        "claim": _claim_anchor(claim),
        "speaker": plain(claim.speaker or ""),
        "standing": seen.phrases.certainties[claim.certainty],
        "repeats": witness.repeats,
        "reckoned": witness.reckoned,
        "steps": [{"pieces": list(pieces(one.claim.text, one.marks)), "line": one.claim.line} for one in witness.steps],
    }


def _strip(seen: View, finding: Finding) -> list[Any]:
    if finding.kind not in AMOUNTS or finding.verdict is Verdict.AGREEMENT:
        return []
    figures = []
    for side in finding.sides:
        for mark in side.marks:
            claim = seen.claims[mark.claim]
            amount = _marked_amount(claim, claim.span.start + mark.start, claim.span.start + mark.end)
            if amount is not None:
                figures.append((amount, seen.value(finding, side)))
                break
    return list(strip(figures)) if len(figures) == len(finding.sides) else []


def _marked_amount(claim: Claim, start: int, end: int) -> float | None:
    inside: list[Quantity] = [one for one in claim.quantities if one.span.start < end and start < one.span.end]
    told = inside[0].low if inside and inside[0].low is not None else inside[0].high if inside else None
    return float(told) if told is not None else None


def _timeline(seen: View, found: list[Finding]) -> object:
    """A lane for each article that takes part in a finding: its days, and when it came out."""
    verdicts: dict[str, str] = {}
    for finding in reversed(found):
        verdicts.update({id: finding.verdict.value for side in finding.sides for id in side.claims})
    sources: dict[str, tuple[list[Interval], date | None]] = {}
    for article in seen.report.articles:
        claims = [claim for claim in seen.report.claims if claim.article == article.id and claim.id in verdicts]
        intervals = [
            Interval(
                one.first, one.last, plain(f"{seen.phrases.moment(str(one.first))}: {claim.text}"), verdicts[claim.id]
            )
            for claim in claims
            for one in claim.moments
            if one.role is Role.EVENT and one.first and one.last
        ]
        if intervals:
            name = plain(outlet(article))
            kept = sources.setdefault(name, ([], _day(article.published)))
            kept[0].extend(intervals)
    return timeline(sources)


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _filters(seen: View, found: list[Finding], columns: list[Column]) -> list[dict[str, Any]]:
    words, page = seen.phrases, spoken_page(seen.report.language)
    kinds = [kind for kind in Kind if any(finding.kind is kind for finding in found)]
    verdicts = [verdict for verdict in VERDICTS if seen.findings(verdict)]
    choices = (
        ("verdict", page.verdict, [(one.value, words.verdicts[one]) for one in verdicts]),
        ("kind", words.kind, [(one.value, words.kinds[one]) for one in kinds]),
        ("outlet", page.source, [(one.origin, ", ".join(one.outlets)) for one in columns]),
    )
    return [
        {"name": name, "title": title, "choices": [{"value": value, "label": label} for value, label in rows]}
        for name, title, rows in choices
    ]


def _articles(seen: View, found: list[Finding]) -> Iterator[dict[str, Any]]:
    """The articles as they were read, those of their sentences marked that take part in a finding."""
    marked = {id for finding in found for side in finding.sides for id in side.claims}
    for article in seen.report.articles:
        claims = [claim for claim in seen.report.claims if claim.article == article.id]
        paragraphs: dict[int, list[dict[str, Any]]] = {}
        for claim in claims:
            told = {"id": _claim_anchor(claim), "text": plain(claim.text), "found": claim.id in marked}
            paragraphs.setdefault(claim.paragraph, []).append(told)
        yield {
            "outlet": plain(outlet(article)),
            "published": seen.published(article),
            "title": plain(article.title or seen.phrases.untitled),
            "origin": seen.origins.get(article.id, ""),
            "url": link(article.url),
            "paragraphs": list(paragraphs.values()),
        }


def _anchor(finding: Finding) -> str:
    return f"finding-{finding.id}"


def _claim_anchor(claim: Claim) -> str:
    return f"claim-{claim.id}"


def _made_with(seen: View) -> str:
    report = seen.report
    judge = f"{report.judge.name}@{report.judge.revision}" if report.judge else seen.phrases.no_judge
    settings = [f"{name} = {value}" for name, value in report.settings]
    return ", ".join((report.version, f"{report.encoder.name}@{report.encoder.revision}", judge, *settings))
