"""Findings as notes on lines of files, for formats that tools read: where, how grave, what, and where else."""

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.formats.escape import plain
from claimcheck.formats.view import VERDICTS, View, Witness
from claimcheck.records import Finding, Kind, Report, Severity, Verdict

# A finding on which sources agree is no note for a tool that asks what to mend.
NOTED = tuple(verdict for verdict in VERDICTS if verdict is not Verdict.AGREEMENT)
STDIN, STDIN_NAME = "-", "stdin"


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a file and what is said there; `column` counts characters from 1, `end` is None where unsure."""

    path: str
    line: int
    column: int
    end: int | None
    message: str


@dataclass(frozen=True, slots=True)
class Annotation:
    """A finding with the place to look at first and the places that speak of the same."""

    fingerprint: str
    kind: Kind
    severity: Severity
    message: str
    place: Place
    others: tuple[Place, ...]


def annotations(seen: View) -> Iterator[Annotation]:
    """Every contradiction, update and difference of the report, worst first."""
    for verdict in NOTED:
        for finding in seen.findings(verdict):
            yield _annotation(seen, finding)


def _annotation(seen: View, finding: Finding) -> Annotation:
    first = seen.first(finding)
    values = []
    places = []
    for side in finding.sides:
        told = seen.value(finding, side)
        witnesses = seen.witnesses(finding, side)
        values.append(f"{told} ({', '.join(dict.fromkeys(witness.outlet for witness in witnesses))})")
        places += [
            _place(witness, f"{witness.outlet}: {told}") for witness in witnesses if witness.claim != first.claim
        ]
    question = f"{plain(finding.question)} " if finding.question else ""
    message = f"{seen.phrases.verdicts[finding.verdict]}: {question}{' / '.join(values)}"
    return Annotation(
        finding.fingerprint, finding.kind, finding.severity, plain(message), _place(first, message), tuple(places)
    )


def _place(witness: Witness, message: str) -> Place:
    """Where the witness stands; the end of a claim is sure only while its text runs on as the file does."""
    claim, article = witness.claim, witness.article
    starts = [place.offset for place in article.places]
    whole = bool(starts) and not any(claim.span.start < start < claim.span.end for start in starts)
    end = claim.column + len(claim.text) if whole else None
    return Place(path_of(article.path), max(claim.line, 1), max(claim.column, 1), end, plain(message))


def path_of(path: str) -> str:
    """The file of an article: without its number in a file of many, and with a name for standard input."""
    file = path.partition("#")[0]
    return STDIN_NAME if file == STDIN else file


def skips(report: Report) -> Iterator[tuple[str, str]]:
    """The files that could not be read, and why."""
    for skip in report.skipped:
        yield path_of(plain(skip.path)), plain(skip.reason)
