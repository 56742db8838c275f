"""The report for programs, `claimcheck-report/1`: the same input gives the same bytes. See `report.schema.json`."""

import json
import re
from collections import Counter
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from claimcheck.formats.escape import UNSAFE
from claimcheck.records import Article, Claim, Finding, ModelName, Moment, Name, Quantity, Report, Side, Verdict

SCHEMA = "claimcheck-report/1"

Value: TypeAlias = "str | int | float | bool | list[Value] | dict[str, Value] | None"
Table: TypeAlias = "dict[str, Value]"


def render(report: Report) -> str:
    """The report as JSON. Texts are exact; controls and bidirectional overrides in them are written as escapes."""
    return dump(table(report))


def dump(value: Value) -> str:
    """`value` as indented JSON that no terminal and no CI runner would obey, with a line break at its end."""
    written = json.dumps(value, ensure_ascii=False, indent=2)
    return UNSAFE.sub(_escaped, written).replace("##[", "#\\u0023[") + "\n"


def table(report: Report) -> Table:
    """The report as JSON values, keys in the order of the schema."""
    origins = dict(report.origins)
    claims = Counter(claim.article for claim in report.claims)
    clusters = {id: cluster.id for cluster in report.clusters for id in cluster.claims}
    verdicts = Counter(finding.verdict for finding in report.findings)
    return {
        "schema": SCHEMA,
        "generator": {
            "version": report.version,
            "encoder": _model(report.encoder),
            "judge": _model(report.judge) if report.judge else None,
            "settings": dict(report.settings),
        },
        "articles": [article(each, origins.get(each.id), claims[each.id]) for each in report.articles],
        "skipped": [{"path": skip.path, "reason": skip.reason} for skip in report.skipped],
        "claims": [claim(each, clusters.get(each.id)) for each in report.claims],
        "clusters": [
            {"id": each.id, "claims": list(each.claims), "origins": each.origins, "status": each.status.value}
            for each in report.clusters
        ],
        "findings": [_finding(each) for each in report.findings],
        "unchecked": [{"claim": each.claim, "reason": each.reason} for each in report.unchecked],
        "summary": {
            "articles": len(report.articles),
            "claims": len(report.claims),
            "clusters": len(report.clusters),
            "contradictions": verdicts[Verdict.CONTRADICTION],
            "agreements": verdicts[Verdict.AGREEMENT],
            "updates": verdicts[Verdict.UPDATE],
            "differences": verdicts[Verdict.DIFFERENCE],
            "unchecked": len(report.unchecked),
        },
    }


def article(article: Article, origin: str | None, claims: int) -> Table:
    """One article: what is known of it, its origin and how many claims it makes."""
    return {
        "id": article.id,
        "path": article.path,
        "source": article.source,
        "title": article.title,
        "published": article.published,
        "url": article.url,
        "language": article.language,
        "origin": origin,
        "claims": claims,
    }


def claim(claim: Claim, cluster: str | None) -> Table:
    """One claim with all that was read from it."""
    return {
        "id": claim.id,
        "article": claim.article,
        "text": claim.text,
        "start": claim.span.start,
        "end": claim.span.end,
        "line": claim.line,
        "column": claim.column,
        "speaker": claim.speaker,
        "quoted": claim.quoted,
        "certainty": claim.certainty.value,
        "times": [_time(moment) for moment in claim.moments],
        "quantities": [_quantity(quantity) for quantity in claim.quantities],
        "names": [_name(name) for name in claim.names],
        "context": list(claim.context),
        "cluster": cluster,
    }


def points(moment: Moment) -> tuple[str | None, str | None]:
    """Start and end of a time in ISO 8601: `2000-06-04`, `2000-06-04T13:00+07:00`, `T13:00`; None is open."""
    return (
        _point(moment.first, moment.minute_first, moment.zone),
        _point(moment.last, moment.minute_last, moment.zone),
    )


def _time(moment: Moment) -> Table:
    start, end = points(moment)
    return {
        "start": start,
        "end": end,
        "text": moment.text,
        "role": moment.role.value,
        "from": moment.via.value,
    }


def _point(day: date | None, minute: int | None, zone: int | None) -> str | None:
    if minute is None:
        return day.isoformat() if day else None
    offset = "" if zone is None else f"{'-' if zone < 0 else '+'}{abs(zone) // 60:02}:{abs(zone) % 60:02}"
    return f"{day.isoformat() if day else ''}T{minute // 60:02}:{minute % 60:02}{offset}"


def _quantity(quantity: Quantity) -> Table:
    return {
        "low": number(quantity.low),
        "high": number(quantity.high),
        "unit": quantity.unit,
        "noun": quantity.noun,
        "text": quantity.text,
    }


def number(value: Decimal | None) -> str | None:
    """A number in plain notation, no exponent, no needless zeros: `1500000`, `36.9`."""
    if value is None:
        return None
    plain = f"{value:f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def _name(name: Name) -> Table:
    return {"text": name.text, "key": name.key, "kind": name.kind.value}


def _finding(finding: Finding) -> Table:
    return {
        "id": finding.id,
        "fingerprint": finding.fingerprint,
        "cluster": finding.cluster,
        "verdict": finding.verdict.value,
        "kind": finding.kind.value,
        "severity": finding.severity.value,
        "confidence": round(finding.confidence, 4),
        "by": list(finding.by),
        "question": finding.question,
        "sides": [_side(side) for side in finding.sides],
        "explanation": finding.explanation,
    }


def _side(side: Side) -> Table:
    marks: list[Value] = [{"claim": mark.claim, "start": mark.start, "end": mark.end} for mark in side.marks]
    return {"value": side.value, "claims": list(side.claims), "spans": marks}


def _model(model: ModelName) -> Table:
    return {"name": model.name, "revision": model.revision}


def _escaped(match: re.Match[str]) -> str:
    """The JSON escape of one character; a line break stays, since only the layout writes one."""
    character = match[0]
    if character == "\n":
        return character
    if ord(character) < 0x10000:
        return f"\\u{ord(character):04x}"
    units = character.encode("utf-16-be").hex()
    return f"\\u{units[:4]}\\u{units[4:]}"
