"""One module per format: a pure function from a report to the text of it."""

from collections.abc import Callable, Mapping

from claimcheck.errors import UsageError
from claimcheck.formats import github, gitlab, html, json, junit, markdown, sarif, terminal, text
from claimcheck.records import Report

FORMATS: Mapping[str, Callable[[Report], str]] = {
    "terminal": terminal.render,
    "text": text.render,
    "markdown": markdown.render,
    "json": json.render,
    "html": html.render,
    "sarif": sarif.render,
    "github": github.render,
    "gitlab": gitlab.render,
    "junit": junit.render,
}


def render(report: Report, name: str) -> str:
    """The report in the format `name`, a key of `FORMATS`.

    Raises:
        UsageError: there is no such format; the message lists those there are.
    """
    return FORMATS[known(name)](report)


def known(name: str) -> str:
    """`name` itself, a key of `FORMATS`.

    Raises:
        UsageError: there is no such format; the message lists those there are.
    """
    if name not in FORMATS:
        raise UsageError(f"no format {name!r}; there are: {', '.join(FORMATS)}")
    return name
