"""`claimcheck claims`: what was extracted from each article, and what was left out and why."""

import click

from claimcheck.cli.configuration import CONTEXT, configured
from claimcheck.cli.streams import busy, say, write_out
from claimcheck.errors import InputError
from claimcheck.settings import REPORT_LANGUAGES


@click.command(short_help="Show what is extracted from each article.", context_settings=CONTEXT)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("-f", "--format", "name", type=click.Choice(["text", "json"]), default="text", help="Default: text.")
@click.option(
    "--lang", "language", type=click.Choice(REPORT_LANGUAGES), help="Language of labels; default: the article's."
)
@click.option("--jobs", type=int, metavar="N", help="Processes to read the articles with.")
@click.option("--config", metavar="FILE", help="Settings file; default: the nearest claimcheck.toml or pyproject.toml.")
@click.option("--isolated", is_flag=True, help="Read no settings file.")
@click.option("-q", "--quiet", is_flag=True, help="Show no progress.")
@click.option("-v", "--verbose", is_flag=True, help="On failure show the traceback.")
def claims(
    paths: tuple[str, ...], name: str, config: str | None, isolated: bool, quiet: bool, verbose: bool, **told: object
) -> int:
    """Show what was extracted from each article at PATH, and what was left out and why."""
    settings = configured(told, config, isolated=isolated)
    with busy("reading the articles", quiet=quiet):
        from claimcheck.claims.extract import extract
        from claimcheck.formats import listing
        from claimcheck.reading import read_articles

        reading = read_articles(paths)
        found = extract(reading.articles, settings.jobs)
    for skip in reading.skipped:
        say(f"not read: {skip.path}: {skip.reason}")
    if name == "json":
        write_out(listing.as_json(reading.articles, reading.skipped, found.claims, found.unchecked))
    else:
        write_out(listing.as_text(reading.articles, found.claims, found.unchecked, settings.language))
    if len(found.unchecked) == len(found.claims):
        raise InputError("no checkable claim in any input; give at least one article with whole sentences")
    return 2 if reading.skipped else 0
