"""Dossiers: small sets of articles with a gold file that says which sentences agree, conflict, or only look so."""

import json
import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claimcheck.reading import read_articles
from claimcheck.records import Article, Claim

# A sentence stands for a quoted one when they share this part of the shorter one's words; range 0..1, the dossier
# format's own rule.
COVER = 0.7
# matches: a word or a number
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Row:
    """A pair of gold quotes, by file name and text; `kind` and `values` are None and empty but for contradictions."""

    label: str
    left: tuple[str, str]
    right: tuple[str, str]
    kind: str | None
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """A set of articles and what a careful reader says of them."""

    name: str
    articles: tuple[Article, ...]
    rows: tuple[Row, ...]
    companions: tuple[tuple[str, str], ...]


LABELS = {
    "contradictions": "contradiction",
    "self_contradictions": "contradiction",
    "updates": "update",
    "traps": "trap",
    "agreements": "agreement",
}


REST = "fusion"  # the part of all dossiers that no list of splits.toml names


def read_dossiers(folder: Path, part: str | None = None) -> Iterator[Dossier]:
    """Every dossier below the folder, or those of one part of it, in the order of their names.

    The parts stand in `splits.toml` in the folder, where there is one: "judge", "test", and REST for all others.
    """
    part_of = {name: told for told, names in _splits(folder).get("parts", {}).items() for name in names}
    for path in sorted(folder.glob("*/gold.json")):
        if part not in (None, part_of.get(path.parent.name, REST)):
            continue
        gold = json.loads(path.read_text(encoding="utf-8"))
        rows = [_row(label, entry) for key, label in LABELS.items() for entry in gold.get(key, [])]
        companions = [(entry["article"], entry["quote"]) for entry in gold.get("companions", [])]
        articles = read_articles([path.parent / "articles"]).articles
        yield Dossier(path.parent.name, tuple(articles), tuple(rows), tuple(companions))


def sparse(folder: Path) -> tuple[str, ...]:
    """How the names of those dossiers begin whose two sides share hardly a word."""
    return tuple(_splits(folder).get("style", {}).get("sparse", ()))


def _splits(folder: Path) -> dict[str, Any]:
    path = folder / "splits.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def _row(label: str, entry: dict[str, Any]) -> Row:
    left, right = ((entry[side]["article"], entry[side]["quote"]) for side in ("a", "b"))
    kind = entry.get("kind") if label == "contradiction" else None
    return Row(label, left, right, kind, tuple(map(str, entry.get("values", ()))))


def stands_for(claim: Claim, files: dict[str, str], quote: tuple[str, str]) -> bool:
    """Whether the claim is the quoted sentence; `files`: article id to file name."""
    if files[claim.article] != quote[0]:
        return False
    one, two = _words(claim.text), _words(quote[1])
    least = min(one.total(), two.total())
    return least >= 3 and (one & two).total() >= COVER * least


def rows_of(left: Claim, right: Claim, files: dict[str, str], rows: Sequence[Row]) -> list[Row]:
    """The gold rows that speak of this pair, in either direction."""
    return [
        row
        for row in rows
        if (stands_for(left, files, row.left) and stands_for(right, files, row.right))
        or (stands_for(left, files, row.right) and stands_for(right, files, row.left))
    ]


def _words(text: str) -> Counter[str]:
    return Counter(WORD.findall(unicodedata.normalize("NFKC", text).lower()))
