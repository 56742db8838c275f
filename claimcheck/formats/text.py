"""One line per finding, for pipes: `path:line:column: severity kind message`."""

from claimcheck.formats.escape import no_commands, plain
from claimcheck.formats.view import VERDICTS, View, view
from claimcheck.records import Finding, Report, Side


def render(report: Report) -> str:
    """The findings, disagreements first; a report without any is empty."""
    seen = view(report)
    lines = [_line(seen, finding) for verdict in VERDICTS for finding in seen.findings(verdict)]
    return no_commands("".join(f"{line}\n" for line in lines))


def _line(seen: View, finding: Finding) -> str:
    first = seen.first(finding)
    sides = " / ".join(_side(seen, finding, side) for side in finding.sides)
    message = f"{seen.phrases.verdicts[finding.verdict]}: {plain(finding.question or '')} {sides}"
    return plain(f"{first.place}:{first.claim.column}: {finding.severity} {finding.kind} {message}")


def _side(seen: View, finding: Finding, side: Side) -> str:
    witnesses = ", ".join(f"{witness.outlet} {witness.place}" for witness in seen.witnesses(finding, side))
    return f"{seen.value(finding, side)} ({witnesses})"
