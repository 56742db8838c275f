"""Known findings by fingerprint, each with a reason that a person wrote, in a JSON file under version control."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from claimcheck.errors import UsageError
from claimcheck.records import Finding, Verdict

VERSION = 1


@dataclass(frozen=True, slots=True)
class Known:
    """One entry: `hint` says in words what the fingerprint stands for."""

    fingerprint: str
    kind: str
    hint: str
    reason: str


@dataclass(frozen=True, slots=True)
class Baseline:
    """The entries of a file, in its order."""

    entries: tuple[Known, ...] = ()

    def holds(self, finding: Finding) -> bool:
        """Whether the finding is a known one."""
        return finding.fingerprint in {entry.fingerprint for entry in self.entries}

    def stale(self, findings: Sequence[Finding]) -> list[Known]:
        """The entries that no finding has any more."""
        found = {finding.fingerprint for finding in findings}
        return [entry for entry in self.entries if entry.fingerprint not in found]

    def updated(self, findings: Sequence[Finding]) -> "Baseline":
        """All of these findings but agreements, with the reasons that were given before."""
        reasons = {entry.fingerprint: entry.reason for entry in self.entries}
        noted = {one.fingerprint: one for one in findings if one.verdict is not Verdict.AGREEMENT}
        return Baseline(
            tuple(Known(key, one.kind.value, _hint(one), reasons.get(key, "")) for key, one in sorted(noted.items()))
        )

    def text(self) -> str:
        """The file's content."""
        rows = [
            {"fingerprint": one.fingerprint, "kind": one.kind, "hint": one.hint, "reason": one.reason}
            for one in self.entries
        ]
        return json.dumps({"version": VERSION, "findings": rows}, ensure_ascii=False, indent=1) + "\n"


def read_baseline(path: Path) -> Baseline:
    """The baseline in a file.

    Raises:
        UsageError: it cannot be read or is no baseline; the message says where and how to make one.
    """
    try:
        table = json.loads(path.read_text(encoding="utf-8"))
        if table["version"] != VERSION:
            raise ValueError(f"version {table['version']!r}, this claimcheck knows {VERSION}")
        rows = [
            Known(*(str(row[key]) for key in ("fingerprint", "kind", "hint", "reason"))) for row in table["findings"]
        ]
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}; make it with: --baseline {path} --update-baseline") from error
    except (ValueError, KeyError, TypeError) as error:
        raise UsageError(f"{path}: no baseline of claimcheck ({error!r}); mend it or delete it") from error
    return Baseline(tuple(rows))


def _hint(finding: Finding) -> str:
    values = " / ".join(side.value for side in finding.sides)
    return f"{finding.question or finding.kind.value} {values}"
