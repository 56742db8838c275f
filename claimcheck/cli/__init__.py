"""The command line: the only place that prints, catches and exits. One module per command.

Heavy libraries are imported inside the commands, so that `claimcheck --help` answers at once.
"""

import re
import sys
import traceback
from collections.abc import Sequence

import click

from claimcheck import __version__
from claimcheck.cli.archive import archive
from claimcheck.cli.check import check
from claimcheck.cli.claims import claims
from claimcheck.cli.explain import explain
from claimcheck.cli.models import described, models
from claimcheck.cli.streams import say
from claimcheck.errors import ClaimcheckError

FAILED, INTERRUPTED = 2, 130

EXAMPLES = """\b
Examples:
  claimcheck check seeds/nato
  claimcheck check draft.md archive/*.html --fail-on warning
  claimcheck check stories -f terminal -f json=report.json -f markdown=note.md
  claimcheck claims draft.md
  claimcheck archive add newsroom.db published/
  claimcheck check draft.md --against newsroom.db
  claimcheck explain date

\b
Exit codes: 0 nothing found, 1 sources disagree, 2 could not check, 130 interrupted.
"""


@click.group(
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=EXAMPLES,
)
@click.option("--version", is_flag=True, help="Show the version; with -v the models as well.")
@click.option("-v", "--verbose", is_flag=True, help="Say more.")
@click.pass_context
def program(context: click.Context, version: bool, verbose: bool) -> int:
    """Show where news articles about the same events disagree, in their own words."""
    if version:
        click.echo(f"claimcheck {__version__}")
        if verbose:
            click.echo(described(), nl=False)
        context.exit(0)
    if context.invoked_subcommand is None:
        raise click.UsageError("which command? See: claimcheck --help", context)
    return 0


for command in (check, claims, explain, archive, models):
    program.add_command(command)


def main() -> None:
    """The console script: run the command line and exit with its code."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """The exit code of a command line; every failure becomes one line on standard error and 2, an interruption 130."""
    try:
        return int(program.main(list(arguments), "claimcheck", standalone_mode=False) or 0)
    except click.exceptions.Abort:
        return INTERRUPTED
    except KeyboardInterrupt:
        return INTERRUPTED
    except click.ClickException as error:
        say(error.format_message())
    except ClaimcheckError as error:
        say(str(error))
        _trace(arguments)
    except Exception as error:  # a defect must not look like a disagreement between sources
        if _interrupted(error):
            return INTERRUPTED
        say(f"internal error: {type(error).__name__}: {error}")
        _trace(arguments)
    return FAILED


def _interrupted(error: BaseException | None) -> bool:
    """Whether an interruption is at the root: compiled modules turn one that meets their import into an ImportError."""
    while error is not None:
        if isinstance(error, KeyboardInterrupt):
            return True
        error = error.__cause__ or error.__context__
    return False


def _trace(arguments: Sequence[str]) -> None:
    """The traceback of the error at hand, for one who asked for more."""
    if any(word == "--verbose" or re.fullmatch("-q*v[qv]*", word) for word in arguments):  # matches: -v, -qv
        sys.stderr.write(traceback.format_exc())
