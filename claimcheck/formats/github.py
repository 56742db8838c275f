"""Workflow commands of GitHub Actions: one annotation a line."""

from claimcheck.formats.annotations import annotations, skips
from claimcheck.formats.view import view
from claimcheck.records import Report, Severity

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
# What a runner takes back, in a message and in a property.
IN_MESSAGE = {"%": "%25", "\r": "%0D", "\n": "%0A"}
IN_PROPERTY = IN_MESSAGE | {":": "%3A", ",": "%2C"}


def render(report: Report) -> str:
    """The annotations; a report without any is empty."""
    lines = [
        _command(COMMANDS[one.severity], one.message, file=one.place.path, line=str(one.place.line),
                 col=str(one.place.column), title=f"claimcheck {one.kind.value}")
        for one in annotations(view(report))
    ]  # fmt: skip
    lines += [_command("error", reason, file=path, title="claimcheck") for path, reason in skips(report)]
    return "".join(f"{line}\n" for line in lines)


def _command(name: str, message: str, **properties: str) -> str:
    told = ",".join(f"{key}={_escaped(value, IN_PROPERTY)}" for key, value in properties.items())
    return f"::{name} {told}::{_escaped(message, IN_MESSAGE)}"


def _escaped(text: str, table: dict[str, str]) -> str:
    return "".join(table.get(char, char) for char in text)
