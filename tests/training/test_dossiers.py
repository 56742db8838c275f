"""The dossiers that we ship: their parts, and that every quote stands in its article."""

import html
import json
import re
import unicodedata
from pathlib import Path

import pytest

import claimcheck
from claimcheck.training.dossiers import Dossier, read_dossiers

FOLDER = Path(claimcheck.__file__).parent / "training" / "data" / "dossiers"
# matches: <p> and </p>
TAG = re.compile(r"<[^>]+>")
DOSSIERS = list(read_dossiers(FOLDER))


def test_every_dossier_is_in_one_part() -> None:
    parts = {part: {one.name for one in read_dossiers(FOLDER, part)} for part in ("judge", "fusion", "test")}
    assert all(parts.values())
    assert sum(map(len, parts.values())) == len(DOSSIERS)
    assert set().union(*parts.values()) == {one.name for one in DOSSIERS}


@pytest.mark.parametrize("dossier", DOSSIERS, ids=lambda one: one.name)
def test_quotes_stand_in_their_articles(dossier: Dossier) -> None:
    told = {path.name: _seen(path) for path in (FOLDER / dossier.name / "articles").iterdir()}
    assert dossier.rows
    for row in dossier.rows:
        for file, quote in (row.left, row.right):
            assert _plain(quote) in told[file], f"{file}: {quote}"


def _seen(path: Path) -> str:
    """What a reader sees of the file, its headline included."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        told = json.loads(text)
        text = f"{told['title']} {told['text']}"
    if path.suffix == ".html":
        text = html.unescape(TAG.sub(" ", text))
    return _plain(text)


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).split())
