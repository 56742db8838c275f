"""SARIF 2.1.0 (OASIS), for code scanning: one result for each finding, the other sources as related locations."""

import json
from typing import Any
from urllib.parse import quote

from claimcheck.formats.annotations import Annotation, Place, annotations, skips
from claimcheck.formats.view import View, view
from claimcheck.records import Kind, Report

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
KINDS = tuple(Kind)


def render(report: Report) -> str:
    """The report as one run."""
    seen = view(report)
    driver = {
        "name": "claimcheck",
        "version": report.version,
        "rules": [_rule(seen, kind) for kind in KINDS],
    }
    notices = [_notice(path, reason) for path, reason in skips(report)]
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": not notices, "toolExecutionNotifications": notices}],
        "results": [_result(one) for one in annotations(seen)],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _rule(seen: View, kind: Kind) -> dict[str, Any]:
    return {"id": kind.value, "name": kind.value.title(), "shortDescription": {"text": seen.phrases.kinds[kind]}}


def _result(one: Annotation) -> dict[str, Any]:
    return {
        "ruleId": one.kind.value,
        "ruleIndex": KINDS.index(one.kind),
        "level": one.severity.value,
        "message": {"text": one.message},
        "locations": [_location(one.place)],
        "relatedLocations": [_location(place) | {"id": n} for n, place in enumerate(one.others, 1)],
        "partialFingerprints": {"claimcheckFinding/v1": one.fingerprint},
    }


def _location(place: Place) -> dict[str, Any]:
    region = {"startLine": place.line, "startColumn": place.column}
    if place.end is not None:
        region["endColumn"] = place.end
    artifact = {"uri": quote(place.path.replace("\\", "/"), safe="/")}
    return {
        "physicalLocation": {"artifactLocation": artifact, "region": region},
        "message": {"text": place.message},
    }


def _notice(path: str, reason: str) -> dict[str, Any]:
    return {"level": "error", "message": {"text": f"{path}: {reason}"}}
