"""`claimcheck archive`: keep earlier articles with their claims, so that a draft is held against them in seconds."""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from claimcheck.cli.configuration import CONTEXT, configured
from claimcheck.cli.streams import busy, say, write_out
from claimcheck.errors import UsageError

if TYPE_CHECKING:
    from claimcheck.archive import Window
    from claimcheck.records import Article

# Articles that are read and encoded together before they are stored; range 1..100. A run that is killed loses at most
# as many that it has not yet reported.
BATCH = 16
LANGUAGES = ("id", "en")
Command = TypeVar("Command", bound=Callable[..., Any])

FILE = click.argument("file", type=click.Path(path_type=Path), metavar="ARCHIVE")
WINDOW = (
    click.option("--since", metavar="DATE", help="Only archived articles published on that day (2026-01-31) or later."),
    click.option("--until", metavar="DATE", help="Only archived articles published on that day or earlier."),
    click.option(
        "--outlet", "outlets", multiple=True, metavar="NAME", help="Only archived articles of it. Repeatable."
    ),
    click.option("--in", "written_in", type=click.Choice(LANGUAGES), help="Only archived articles in this language."),
)


def windowed(command: Command) -> Command:
    """The command with the options that choose among archived articles."""
    for option in reversed(WINDOW):
        command = option(command)
    return command


@click.group(short_help="Keep earlier articles for `check --against`.", invoke_without_command=True)
@click.pass_context
def archive(context: click.Context) -> None:
    """Keep earlier articles with their claims, for `claimcheck check DRAFT --against ARCHIVE`."""
    if context.invoked_subcommand is None:
        raise click.UsageError("which command? See: claimcheck archive --help", context)


@archive.command(short_help="Add articles; changed ones are replaced.", context_settings=CONTEXT)
@FILE
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--encoder", metavar="NAME|PATH", help="Another sentence-transformers encoder than the embedded one.")
@click.option("--jobs", type=int, metavar="N", help="Processes to read the articles with.")
@click.option("--offline", is_flag=True, default=None, help="Never ask the network for a model.")
@click.option("--config", metavar="FILE", help="Settings file; default: the nearest claimcheck.toml or pyproject.toml.")
@click.option("--isolated", is_flag=True, help="Read no settings file.")
@click.option("-q", "--quiet", is_flag=True, help="Show no progress.")
@click.option("-v", "--verbose", is_flag=True, help="Name every article; on failure show the traceback.")
def add(
    file: Path, paths: tuple[str, ...], config: str | None, isolated: bool, quiet: bool, verbose: bool, **told: object
) -> int:
    """Add the articles at PATH to ARCHIVE, which is made if there is none.

    An article is known by its URL, else by its path: what has not changed is passed over, what has is replaced. A run
    that was interrupted is taken up by the same command.
    """
    settings = configured(told, config, isolated=isolated)
    with busy("reading the articles", quiet=quiet):
        from claimcheck.archive import fingerprint, identity, open_archive
        from claimcheck.archive.recall import entries
        from claimcheck.models import load_encoder
        from claimcheck.reading import read_articles

        reading = read_articles(paths)
        encoder = load_encoder(settings.encoder, offline=settings.offline)
    for skip in reading.skipped:
        say(f"not read: {skip.path}: {skip.reason}")
    with closing(open_archive(file, f"{encoder.name}@{encoder.revision}", create=True)) as store:
        latest = {identity(article): article for article in reading.articles}
        known = store.known(list(latest))
        new = [article for one, article in latest.items() if known.get(one) != fingerprint(article)]
        replaced = sum(identity(article) in known for article in new)
        for batch in _batches(new, quiet=quiet):
            store.add(entries(batch, encoder, settings.jobs))
            if verbose:
                for article in batch:
                    say(f"stored: {identity(article)}")
    same = len(latest) - len(new)
    write_out(f"{len(new) - replaced} added, {replaced} replaced, {same} unchanged\n")
    return 2 if reading.skipped else 0


@archive.command(short_help="Remove articles.", context_settings=CONTEXT)
@FILE
@click.argument("identities", nargs=-1, required=True, metavar="URL|PATH...")
def remove(file: Path, identities: tuple[str, ...]) -> int:
    """Remove articles from ARCHIVE by the URL or path that `archive list` shows."""
    from claimcheck.archive import open_archive

    with closing(open_archive(file)) as store:
        wanted = [one if "://" in one else str(Path(one).absolute()) for one in identities]
        gone = store.remove(wanted)
    for one in sorted(set(wanted) - set(gone)):
        say(f"not in {file}: {one}")
    write_out(f"{len(gone)} removed\n")
    return 2 if len(gone) < len(set(wanted)) else 0


@archive.command("list", short_help="List the articles, newest first.", context_settings=CONTEXT)
@FILE
@windowed
def listed(file: Path, **told: Any) -> int:  # noqa: ANN401
    """List the articles of ARCHIVE, newest first: day, language, outlet, claims, title, URL or path."""
    from claimcheck.archive import open_archive
    from claimcheck.formats.escape import no_commands, plain

    with closing(open_archive(file)) as store:
        for row in store.rows(window_of(**told)):
            cells = (
                row.published or "-",
                row.language,
                row.outlet or "-",
                str(row.claims),
                row.title or "-",
                row.identity,
            )
            write_out(no_commands("\t".join(map(plain, cells))) + "\n")
    return 0


@archive.command(short_help="Count what is in it.", context_settings=CONTEXT)
@FILE
def stats(file: Path) -> int:
    """Show how much ARCHIVE holds, over which time, and the encoder it was made with."""
    from claimcheck.archive import open_archive
    from claimcheck.formats.escape import plain

    with closing(open_archive(file)) as store:
        for name, value in store.stats().items():
            write_out(f"{name}: {plain(str(value)) or '-'}\n")
    return 0


@archive.command(short_help="Look for damage.", context_settings=CONTEXT)
@FILE
def verify(file: Path) -> int:
    """Hold every article of ARCHIVE against its checksum; exit code 2 when anything is damaged."""
    from claimcheck.archive import open_archive

    with closing(open_archive(file)) as store:
        damage = list(store.damaged())
    for line in damage:
        say(line)
    if not damage:
        write_out("no damage found\n")
    return 2 if damage else 0


def window_of(since: str | None, until: str | None, outlets: Sequence[str], written_in: str | None) -> "Window":
    """The window of the options.

    Raises:
        UsageError: a day that is none.
    """
    from datetime import date

    from claimcheck.archive import Window

    for day in filter(None, (since, until)):
        try:
            date.fromisoformat(day)
        except ValueError as error:
            raise UsageError(f"{day!r} is no day; write it as 2026-01-31") from error
    return Window(since=since, until=until, outlets=tuple(outlets), language=written_in)


def _batches(articles: Sequence["Article"], *, quiet: bool) -> Iterator[Sequence["Article"]]:
    """The articles in batches; how many are done, how fast and what is left, when a person watches."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("storing"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"))
    watched = sys.stderr.isatty() and not quiet
    console = Console(file=sys.stderr)
    with Progress(*columns, TimeRemainingColumn(), console=console, disable=not watched) as progress:
        task = progress.add_task("storing", total=len(articles), rate="")
        began = time.monotonic()
        for start in range(0, len(articles), BATCH):
            batch = articles[start : start + BATCH]
            yield batch
            done = start + len(batch)
            progress.update(task, completed=done, rate=f"{done / (time.monotonic() - began):.0f} articles/s")
