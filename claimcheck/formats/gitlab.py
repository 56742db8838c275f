"""Code Quality of GitLab: a JSON list with one entry for each finding."""

import json

from claimcheck.formats.annotations import annotations, skips
from claimcheck.formats.view import view
from claimcheck.records import Report, Severity

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(report: Report) -> str:
    """The entries; fingerprints are those of the findings."""
    entries = [
        _entry(one.message, one.kind.value, one.fingerprint, SEVERITIES[one.severity], one.place.path, one.place.line)
        for one in annotations(view(report))
    ]
    entries += [_entry(reason, "input", f"input {path}", "blocker", path, 1) for path, reason in skips(report)]
    return json.dumps(entries, ensure_ascii=False, indent=1) + "\n"


def _entry(message: str, check: str, fingerprint: str, severity: str, path: str, line: int) -> dict[str, object]:
    return {
        "description": message,
        "check_name": check,
        "fingerprint": fingerprint,
        "severity": severity,
        "location": {"path": path, "lines": {"begin": line}},
    }
