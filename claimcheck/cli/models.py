"""`claimcheck models`: which encoder and judge come with the package."""

import click

from claimcheck.cli.configuration import CONTEXT
from claimcheck.cli.streams import write_out


@click.command(short_help="Show the embedded models.", context_settings=CONTEXT)
def models() -> int:
    """Show the embedded encoder and judge: size, hash, licence and measured scores."""
    write_out(described())
    return 0


def described() -> str:
    """The cards of the embedded models, one block each."""
    from claimcheck.models import cards

    blocks = []
    for card in cards():
        rows = [("size", f"{card.size / 1e6:.1f} MB"), ("sha256", card.sha256), ("licence", card.licence)]
        rows += [("data", source) for source in card.data]
        rows += [("score", f"{name} {score:g}") for name, score in card.scores.items()]
        rows += [("made by", card.command)]
        head = f"{card.role}: {card.name} ({card.revision})\n"
        blocks.append(head + "".join(f"  {label:<9}{value}\n" for label, value in rows))
    return "\n".join(blocks) or "no embedded model in this installation\n"
