"""English and Indonesian sentences that translate each other, without any line that an evaluation uses."""

import csv
import hashlib
import json
import random
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

TATOEBA_HELD_OUT = 1000  # pairs, the longest that a seeded draw meets; enough for a 1,000-way retrieval test
LENGTH = (8, 600)  # characters of a usable side: shorter ones are headings, longer ones are merged paragraphs
RATIO = (0.45, 2.2)  # English to Indonesian length; outside it the two lines of a file have come apart


@dataclass(frozen=True, slots=True)
class Pair:
    """One sentence in both languages, and the set it comes from."""

    english: str
    indonesian: str
    source: str


def sources() -> dict[str, list[dict[str, Any]]]:
    """The tables `parallel` and `text` of data/sources.toml."""
    table = files("claimcheck.training") / "data" / "sources.toml"
    return tomllib.loads(table.read_text(encoding="utf-8"))


def training_pairs(data: Path, seed: int = 0) -> list[Pair]:
    """All usable pairs below `data`, shuffled; neither side equals an evaluation line, letters and digits compared."""
    banned = evaluation_lines(data)
    seen: set[tuple[str, str]] = set()
    pairs = []
    for source in sources()["parallel"]:
        draw = random.Random(f"{seed} {source['name']}")
        for english, indonesian in _sides(data, source):
            key = letters(english), letters(indonesian)
            if draw.random() >= source["share"] or key in seen or banned.intersection(key) or not _usable(*key):
                continue
            seen.add(key)
            pairs.append(Pair(english, indonesian, source["name"]))
    random.Random(seed).shuffle(pairs)
    return pairs


def vocabulary_text(data: Path) -> Iterator[str]:
    """Indonesian text beyond the parallel sets, one string per entry of a file."""
    for source in sources()["text"]:
        for line in lines(data / source["path"]):
            entry = json.loads(line) if line else {}
            for key in source["keys"]:
                yield " ".join(_words(entry.get(key, "")))


def evaluation_lines(data: Path) -> frozenset[str]:
    """`letters()` of every line that `evaluate` or the judge's tests use."""
    held = [side for pair in news_test(data) + tatoeba_test(data) for side in (pair.english, pair.indonesian)]
    held += [text for row in sts_test(data) for text in row[1:]]
    for name in ("val", "test_lay"):
        for line in filter(None, lines(data / "indonli" / f"{name}.jsonl")):
            row = json.loads(line)
            held += [row["premise"], row["hypothesis"]]
    return frozenset(map(letters, held)) - {""}


def news_test(data: Path) -> list[Pair]:
    """Distinct pairs of the gunnxx news test, in file order."""
    folder = data / "gunnxx_mt" / "news"
    return _distinct(zip(lines(folder / "test.en"), lines(folder / "test.id"), strict=True), "news-test")


def tatoeba_test(data: Path) -> list[Pair]:
    """The Tatoeba pairs that are kept out of training: a seeded draw."""
    pairs = _distinct(_tatoeba(data / "tatoeba_pairs" / "ind.txt"), "tatoeba-test")
    random.Random("tatoeba").shuffle(pairs)
    return pairs[:TATOEBA_HELD_OUT]


def sts_test(data: Path) -> list[tuple[float, str, str, str, str]]:
    """Score 0..5, the two English texts, the two Indonesian ones (machine-translated)."""
    rows = [line.split("\t") for line in lines(data / "sts_indo" / "data" / "final-data" / "test.tsv")[1:]]
    return [(float(row[0]), row[1], row[2], row[4], row[5]) for row in rows if len(row) == 6]


def letters(text: str) -> str:
    """Letters and digits alone, lower-cased: what is left when two copies of a line are compared."""
    return re.sub(r"\W+", "", text.lower())  # matches: the blanks and dots of "a. b c"


def lines(path: Path) -> list[str]:
    """The stripped lines of a file; blank ones stay, since parallel files are aligned by line number."""
    text = path.read_text(encoding="utf-8", errors="replace")
    return [line.strip().lstrip("\ufeff") for line in text.split("\n")]


def file_hashes(data: Path) -> dict[str, str]:
    """The sha256 of every file that `sources()` names, by relative path."""
    tables = sources()
    names = [row[key] for row in tables["parallel"] for key in ("english", "indonesian", "table") if key in row]
    names += [row["path"] for row in tables["text"]]
    return {name: hashlib.sha256((data / name).read_bytes()).hexdigest() for name in sorted(names)}


def _sides(data: Path, source: dict[str, Any]) -> Iterator[tuple[str, str]]:
    if "table" not in source:
        yield from zip(lines(data / source["english"]), lines(data / source["indonesian"]), strict=True)
    elif source["table"].endswith(".csv"):
        with (data / source["table"]).open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield row["english"], row["indonesian"]
    else:
        yield from _tatoeba(data / source["table"])


def _tatoeba(path: Path) -> Iterator[tuple[str, str]]:
    for line in filter(None, lines(path)):
        english, indonesian, _ = line.split("\t")
        yield english, indonesian


def _usable(english: str, indonesian: str) -> bool:
    low, high = LENGTH
    if english == indonesian or not (low <= len(english) <= high and low <= len(indonesian) <= high):
        return False
    return RATIO[0] <= len(english) / len(indonesian) <= RATIO[1]


def _distinct(sides: Any, source: str) -> list[Pair]:  # noqa: ANN401
    seen: set[str] = set()
    pairs = []
    for english, indonesian in sides:
        keys = {letters(english), letters(indonesian)}
        if "" in keys or keys & seen:
            continue
        seen |= keys
        pairs.append(Pair(english, indonesian, source))
    return pairs


def _words(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for part in value:
            yield from _words(part)
