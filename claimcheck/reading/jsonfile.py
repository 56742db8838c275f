"""JSON and JSON Lines: one object per article."""

import json
from typing import Any

from claimcheck.reading.assemble import Metadata, assemble
from claimcheck.reading.clean import clean
from claimcheck.reading.markdown import metadata
from claimcheck.reading.plain import lines_of
from claimcheck.records import Article, Skip

TEXT = ("text", "body", "content", "articleBody", "isi")


def read_json(path: str, text: str) -> list[Article | Skip]:
    """The articles of one object or of a list of objects.

    Raises:
        ValueError: no JSON; the message gives the line.
    """
    try:
        found = json.loads(text)
    except json.JSONDecodeError as error:
        raise ValueError(f"no JSON: {error.msg} in line {error.lineno}") from None
    except RecursionError:
        raise ValueError("no JSON: nested too deeply") from None
    if not isinstance(found, list):
        return [_article(path, found, _line_of_text(text))]
    return [_article(f"{path}#{n}", one, 1) for n, one in enumerate(found, 1)]


def read_json_lines(path: str, text: str) -> list[Article | Skip]:
    """The articles of a file with one object a line; a line that is none becomes a skip."""
    found: list[Article | Skip] = []
    for n, row in enumerate(text.split("\n"), 1):
        if not row.strip():
            continue
        name = f"{path}#{len(found) + 1}"
        try:
            found.append(_article(name, json.loads(row), n))
        except (ValueError, RecursionError):
            found.append(Skip(path=name, reason=f"no JSON in line {n}"))
    return found


def _article(path: str, table: Any, line: int) -> Article | Skip:  # noqa: ANN401
    if not isinstance(table, dict):
        return Skip(path=path, reason="no JSON object with a text")
    body = next((table[key] for key in TEXT if isinstance(table.get(key), str) and table[key].strip()), None)
    if body is None:
        return Skip(path=path, reason=f"no text: none of the keys {', '.join(TEXT)} holds any")
    # The text stands on one line of the file, whatever line ends it holds.
    lines = [type(one)(one.text, line, one.column, one.paragraph) for one in lines_of(clean(body))]
    meta: Metadata = metadata(table)
    return assemble(path, lines, meta) or Skip(path=path, reason="no sentence of prose")


def _line_of_text(text: str) -> int:
    at = next((at for key in TEXT if (at := text.find(f'"{key}"')) >= 0), 0)
    return text.count("\n", 0, at) + 1
