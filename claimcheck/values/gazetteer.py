"""Names that the program knows beforehand: places and what they lie in, organisations, nicknames, given names."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from claimcheck.records import NameKind
from claimcheck.values.naming import fold

FILE = "gazetteer.toml"
KINDS = {"organisations": NameKind.ORGANISATION, "persons": NameKind.PERSON}


@dataclass(frozen=True, slots=True)
class Entry:
    """A bearer: its key and kind; `adjective` when the name only points to it ("Russian")."""

    key: str
    kind: NameKind
    adjective: bool = False


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Known names by their folded form.

    `shouted`: forms that count in capitals only ("as", "who"). `wholes`: a place's key to the keys of all places it
    lies in, near and far. `countries`: keys of countries. `given`: folded given names. `sounds`: letters that spellings
    disagree on, in the order of replacement. `longest`: words in the longest form.
    """

    names: Mapping[str, Entry]
    shouted: frozenset[str]
    wholes: Mapping[str, frozenset[str]]
    given: frozenset[str]
    sounds: tuple[tuple[str, str], ...]
    countries: frozenset[str]
    longest: int

    def knows(self, form: str) -> bool:
        """Whether a folded form is a name or a given name."""
        return form in self.names or form in self.given

    def key(self, form: str) -> str | None:
        """The key of the bearer that a folded form names."""
        entry = self.names.get(form)
        return entry.key if entry else None


@cache
def load_gazetteer(extra: Path | None = None) -> Gazetteer:
    """The gazetteer of the package, with the tables of another file of the same form added to it.

    Raises:
        ValueError: a place lies in one that has no entry, or a table has an unknown name.
    """
    tables: list[dict[str, Any]] = [tomllib.loads(files("claimcheck.language").joinpath(FILE).read_text("utf-8"))]
    if extra:
        tables.append(tomllib.loads(extra.read_text("utf-8")))
    names: dict[str, Entry] = {}
    shouted: set[str] = set()
    above: dict[str, set[str]] = {}
    given: set[str] = set()
    for forms, entry, whole in (found for table in tables for found in _entries(table)):
        for form in forms:
            names[fold(form)] = entry
            if form.isupper() and len(form) < 8:
                shouted.add(fold(form))
        if whole:
            above.setdefault(entry.key, set()).add(fold(whole))
    for table in tables:
        given |= {fold(name) for name in table.get("bearers", {}).get("given", ())}
    wholes = {key: frozenset(_closure(key, above) - {"world"}) for key in above}
    regions = {fold(region) for table in tables for region in table.get("regions", ())}
    countries = {key for key, near in above.items() if near <= regions and key not in regions}
    sounds = tuple(pair for table in tables for pair in table.get("sounds", {}).items())
    longest = max(len(form.split()) for form in names)
    return Gazetteer(names, frozenset(shouted), wholes, frozenset(given), sounds, frozenset(countries), longest)


def _entries(table: Mapping[str, Any]) -> Iterator[tuple[list[str], Entry, str | None]]:
    if unknown := set(table) - {"regions", "places", "demonyms", "bearers", "sounds"}:
        raise ValueError(f"{FILE}: unknown tables: {', '.join(sorted(unknown))}")
    for whole, parts in table.get("places", {}).items():
        for part in parts:
            forms = part.split("/")
            yield forms, Entry(fold(forms[0]), NameKind.PLACE), whole
    for place, words in table.get("demonyms", {}).items():
        yield list(words), Entry(fold(place), NameKind.PLACE, adjective=True), None
    for topic, kind in KINDS.items():
        for bearer in table.get("bearers", {}).get(topic, ()):
            forms = bearer.split("/")
            yield forms, Entry(fold(forms[0]), kind), None


def _closure(key: str, above: Mapping[str, set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [key]
    while waiting:
        for whole in above.get(waiting.pop(), ()):
            if whole not in above and whole != "world":
                raise ValueError(f"{FILE}: {whole} holds places but lies nowhere")
            if whole not in found:
                found.add(whole)
                waiting.append(whole)
    return found
