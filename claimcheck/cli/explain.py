"""`claimcheck explain`: what a kind of finding means."""

import click

from claimcheck.cli.configuration import CONTEXT
from claimcheck.cli.streams import write_out
from claimcheck.errors import UsageError
from claimcheck.settings import did_you_mean


@click.command(short_help="Say what a kind of finding means.", context_settings=CONTEXT)
@click.argument("kind", required=False, metavar="[KIND]")
def explain(kind: str | None) -> int:
    """Say what a KIND of finding means, with examples; without one, list the kinds."""
    from claimcheck.checks import PAGES

    if kind is None:
        write_out("".join(f"{page.splitlines()[0]}\n" for page in PAGES.values()))
        return 0
    pages = {str(name): page for name, page in PAGES.items()}
    if kind not in pages:
        raise UsageError(f"no kind of finding {kind!r}{did_you_mean(kind, pages)}")
    write_out(f"{pages[kind].rstrip()}\n")
    return 0
