"""`claimcheck check`: compare articles and report."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimcheck.cli.archive import window_of, windowed
from claimcheck.cli.configuration import CONTEXT, configured, words
from claimcheck.cli.streams import busy, say, screen_width, wants_color, wants_links, write_file, write_out
from claimcheck.errors import OutputError, UsageError
from claimcheck.settings import FAIL_ON, REPORT_LANGUAGES, SEVERITIES

if TYPE_CHECKING:
    from claimcheck.archive import Archive
    from claimcheck.models import Encoder
    from claimcheck.records import Report
    from claimcheck.settings import Settings
    from claimcheck.silence import Baseline

EXAMPLES = """\b
Examples:
  claimcheck check seeds/nato                          all articles of a folder
  claimcheck check draft.md sources/*.html -v          every witness, every reason
  cat draft.txt | claimcheck check - sources           a draft on standard input
  claimcheck check draft.md --against newsroom.db      against all that was published before
  claimcheck check stories -f json=report.json -f markdown=note.md
  claimcheck check stories --select date,number --fail-on warning

\b
Every option has an environment variable: CLAIMCHECK_FAIL_ON, CLAIMCHECK_FORMAT, ...
"""


@dataclass(frozen=True, slots=True)
class Destination:
    """A format and the file it goes to; None is standard output."""

    name: str
    file: Path | None


@click.command(short_help="Compare articles with each other.", context_settings=CONTEXT, epilog=EXAMPLES)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "-f",
    "--format",
    "formats",
    multiple=True,
    metavar="NAME[=FILE]",
    help="terminal, text, markdown, html, json, sarif, github, gitlab, junit. Default: terminal, in a pipe text.",
)
@click.option(
    "--fail-on", type=click.Choice(FAIL_ON), help="Lowest severity that makes the exit code 1. Default: error."
)
@click.option("--against", type=click.Path(path_type=Path), metavar="ARCHIVE", help="Hold PATH against an archive.")
@windowed
@click.option("--select", metavar="KIND,...", help="Only these kinds of finding.")
@click.option("--ignore", metavar="KIND,...", help="All but these kinds of finding.")
@click.option("--min-confidence", type=float, metavar="X", help="Leave out findings below X, 0..1.")
@click.option("--baseline", type=click.Path(path_type=Path), metavar="FILE", help="Known findings, left out.")
@click.option("--update-baseline", is_flag=True, help="Write all findings into the baseline, keeping its reasons.")
@click.option("--encoder", metavar="NAME|PATH", help="Another sentence-transformers encoder than the embedded one.")
@click.option("--judge", metavar="NAME|PATH|none", help="Another cross-encoder than the embedded one, or none.")
@click.option("--lang", "language", type=click.Choice(REPORT_LANGUAGES), help="Language of the report.")
@click.option("--jobs", type=int, metavar="N", help="Processes to read the articles with.")
@click.option("--cache", metavar="DIR|off", help="Keep answers of the models in DIR. Default: off.")
@click.option("--offline", is_flag=True, default=None, help="Never ask the network for a model.")
@click.option("--config", metavar="FILE", help="Settings file; default: the nearest claimcheck.toml or pyproject.toml.")
@click.option("--isolated", is_flag=True, help="Read no settings file.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Default: auto.")
@click.option("-q", "--quiet", is_flag=True, help="Show no progress.")
@click.option("-v", "--verbose", is_flag=True, help="Show every witness; on failure the traceback.")
def check(
    paths: tuple[str, ...],
    formats: tuple[str, ...],
    select: str | None,
    ignore: str | None,
    against: Path | None,
    since: str | None,
    until: str | None,
    outlets: tuple[str, ...],
    written_in: str | None,
    baseline: Path | None,
    update_baseline: bool,
    config: str | None,
    isolated: bool,
    color: str,
    quiet: bool,
    verbose: bool,
    **told: object,
) -> int:
    """Compare the articles at PATH (files, folders, - for standard input) with each other.

    With --against they are held against the earlier articles of an archive too.
    """
    settings = configured({**told, "select": words(select), "ignore": words(ignore)}, config, isolated=isolated)
    wanted = destinations(formats)
    window = window_of(since, until, outlets, written_in)
    known = _known(baseline, update=update_baseline)
    with busy("reading the articles", quiet=quiet):
        from claimcheck.pipeline import check as compare
        from claimcheck.reading import read_articles

        reading = read_articles(paths)
    for skip in reading.skipped:
        say(f"not read: {skip.path}: {skip.reason}")
    with busy("comparing the articles", quiet=quiet), _opened(against, settings) as (encoder, archive):
        report = compare(reading, settings=settings, encoder=encoder, archive=archive, window=window)
    if len(reading.articles) == 1 and not against:
        say("one article only, held against itself; give more of them, or --against an archive")
    if against:
        report = _without_comments(report, paths)
    if baseline and known:
        report = _without_known(report, known, baseline, update=update_baseline)
    written = _write(report, wanted, color, verbose=verbose)
    return 2 if report.skipped or not written else int(fails(report, settings.fail_on))


@contextmanager
def _opened(path: Path | None, settings: "Settings") -> "Iterator[tuple[Encoder | None, Archive | None]]":
    """The encoder and the archive at `path`; without a path neither."""
    if path is None:
        yield None, None
        return
    from claimcheck.archive import open_archive
    from claimcheck.models import load_encoder

    encoder = load_encoder(settings.encoder, offline=settings.offline)
    with closing(open_archive(path, f"{encoder.name}@{encoder.revision}")) as archive:
        yield encoder, archive


def _known(path: Path | None, *, update: bool) -> "Baseline | None":
    """The baseline at `path`; an empty one where a new one shall be made."""
    if path is None:
        if update:
            raise UsageError("--update-baseline needs --baseline FILE")
        return None
    from claimcheck.silence import Baseline, read_baseline

    return Baseline() if update and not path.exists() else read_baseline(path)


def _without_known(report: "Report", known: "Baseline", path: Path, *, update: bool) -> "Report":
    """The report without the findings in the baseline; what is stale in it is told, or it is written anew."""
    if update:
        known = known.updated(report.findings)
        write_file(path, known.text())
        say(f"{path}: {len(known.entries)} findings; write a reason to each")
    else:
        for entry in known.stale(report.findings):
            say(f"{path}: no longer found: {entry.kind} {entry.hint} ({entry.fingerprint}); remove it")
    for entry in known.entries:
        if not entry.reason and not update:
            say(f"{path}: no reason given for {entry.kind} {entry.hint} ({entry.fingerprint})")
    return replace(report, findings=tuple(one for one in report.findings if not known.holds(one)))


def _without_comments(report: "Report", paths: Sequence[str]) -> "Report":
    """The report without the findings that comments in the drafts settle; comments that settle nothing are told."""
    from claimcheck.silence import find_comments, silenced

    files = dict.fromkeys(article.path.partition("#")[0] for article in report.articles)
    drafts = [file for file in files if any(Path(file).is_relative_to(path) for path in paths)]
    comments = [comment for file in drafts for comment in find_comments(file)]
    settled = silenced(report, comments)
    for comment in comments:
        if comment not in settled.values():
            why = "it settles nothing" if comment.reason else "it gives no reason"
            say(f"{comment.path}:{comment.line}: unused comment, ignore[{comment.kind}]: {why}")
    return replace(report, findings=tuple(one for one in report.findings if one.id not in settled))


def destinations(formats: Sequence[str]) -> tuple[Destination, ...]:
    """Where each format goes; without any, one that suits standard output.

    Raises:
        UsageError: an unknown format, no file behind `=`, or two formats for standard output.
    """
    from claimcheck.formats import known

    chosen = []
    for told in formats or (("terminal",) if sys.stdout.isatty() else ("text",)):
        name, equals, file = told.partition("=")
        if equals and not file:
            raise UsageError(f"--format {told}: which file?")
        chosen.append(Destination(known(name), Path(file) if file else None))
    if sum(destination.file is None for destination in chosen) > 1:
        raise UsageError("only one format can go to standard output; give the others a file: NAME=FILE")
    return tuple(chosen)


def fails(report: "Report", fail_on: str) -> bool:
    """Whether anything but an agreement is at or above the severity `fail_on`."""
    if fail_on == "never":
        return False
    counted = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    return any(finding.severity in counted for finding in report.findings if finding.verdict != "agreement")


def _write(report: "Report", wanted: Sequence[Destination], color: str, *, verbose: bool) -> bool:
    """Write the report everywhere it is wanted; False if any place could not be written."""
    from claimcheck.formats import FORMATS, terminal

    whole = True
    for destination in wanted:
        render = FORMATS[destination.name]
        if render is terminal.render:
            on_screen = destination.file is None
            colored = wants_color(color, sys.stdout) if on_screen else color == "always"
            root = Path.cwd() if on_screen and wants_links(sys.stdout) else None
            width = screen_width() if on_screen else 80
            render = partial(terminal.render, width=width, color=colored, verbose=verbose, root=root)
        text = render(report)
        try:
            write_file(destination.file, text) if destination.file else write_out(text)
        except OutputError as error:
            say(str(error))
            whole = False
    return whole
