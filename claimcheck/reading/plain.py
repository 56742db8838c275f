"""Plain text: a title, perhaps a date line, paragraphs."""

from collections.abc import Iterator
from itertools import pairwise

from claimcheck.reading.assemble import Line, Metadata, assemble
from claimcheck.records import Article


def read_plain(path: str, text: str) -> Article | None:
    """The article of a plain text; None when it holds no prose."""
    return assemble(path, list(lines_of(text)), Metadata(), headline=True)


def lines_of(text: str, first: int = 1) -> Iterator[Line]:
    """The lines of a text; an empty line ends a paragraph, and so does a line end behind a full line of prose.

    Pages copied into a text file have one paragraph a line; a hard-wrapped text has lines of one width.
    """
    rows = text.split("\n")
    wrapped = _hard_wrapped(rows)
    paragraph = 0
    for n, row in enumerate(rows):
        if not wrapped or not row.strip():
            paragraph += 1
        yield Line(row, first + n, 1, paragraph)


def _hard_wrapped(rows: list[str]) -> bool:
    """Whether most lines that are followed by another break off in mid-sentence."""
    inner = [row.rstrip() for row, after in pairwise(rows) if row.strip() and after.strip()]
    return bool(inner) and sum(row[-1].isalnum() or row[-1] == "," for row in inner) > len(inner) / 2
