"""Small changes after which a sentence contradicts what it said: a number, a date, a name, a negation, an antonym.

Each edit tells which words it took out, so that a caller can ask whether another sentence stated them too.
"""

import random
import re
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

NUMBER = re.compile(r"(?<![\w.,/:-])\d{1,3}(?:[.,]\d{1,3})*(?![\w/:-])")  # matches: 1.351 and 5,6
YEAR = re.compile(r"(?<![\w.,/:-])(?:19|20)\d\d(?![\w/:-])")  # matches: 1999
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+ [A-Z][a-z]+")  # matches: Kim Hadi in "kata Kim Hadi"
CLAUSE = re.compile(r", [^,]{15,}\.?$")  # matches: ", kata Kepala Balai Arsip." at the end
FACTORS = (0.2, 0.4, 0.5, 0.6, 1.5, 1.8, 2, 3, 4)  # far enough that neither rounding nor "sekitar" covers it


@dataclass(frozen=True, slots=True)
class Words:
    """The exchangeable words of one language."""

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    counts: tuple[str, ...]
    scales: tuple[str, ...]
    places: tuple[str, ...]
    negators: tuple[str, ...]
    negator: str
    auxiliaries: tuple[str, ...]
    verbs: tuple[str, ...]
    pairs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Edit:
    """The changed sentence, what kind of change it is, and the words that it took out ("" for an added negation)."""

    text: str
    kind: str
    removed: str


@cache
def words(language: str) -> Words:
    """The words of "id" or "en"."""
    path = files("claimcheck.training") / "data" / "edits.toml"
    table: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))[language]
    fields: dict[str, Any] = {key: value if key == "negator" else tuple(value) for key, value in table.items()}
    return Words(**fields)


def edits(text: str, language: str, draw: random.Random, names: Sequence[str] = ()) -> list[Edit]:
    """One edit of each kind that the sentence allows; `names` are persons to put in another's place."""
    lexicon = words(language)
    found = [
        _exchange(text, NUMBER, "number", lambda old: _number(old, draw), draw),
        _exchange(text, YEAR, "date", lambda old: str(int(old) + draw.choice((-4, -3, -2, -1, 1, 2, 3, 4))), draw),
        _negation(text, lexicon, draw),
        _antonym(text, lexicon.pairs, draw),
    ]
    groups = (("date", lexicon.months), ("date", lexicon.weekdays), ("number", lexicon.counts))
    for kind, members in (*groups, ("number", lexicon.scales), ("place", lexicon.places)):
        found.append(_exchange(text, _any(members), kind, _one_of(members, draw), draw))
    if names:
        found.append(_exchange(text, NAME, "person", _one_of(names, draw), draw))
    return [edit for edit in found if edit is not None and edit.text != text]


def shortened(text: str) -> str | None:
    """The sentence without its last clause, which it entails; None if it has no such clause."""
    cut = CLAUSE.sub("", text)
    return cut.rstrip(",. ") + "." if cut != text and len(cut) >= 60 else None


def _exchange(
    text: str, pattern: re.Pattern[str], kind: str, new: Callable[[str], str], draw: random.Random
) -> Edit | None:
    places = list(pattern.finditer(text))
    if not places:
        return None
    place = draw.choice(places)
    return Edit(text[: place.start()] + new(place.group()) + text[place.end() :], kind, place.group())


def _number(old: str, draw: random.Random) -> str:
    mark = next((sign for sign in ".," if sign in old), "")
    parts = re.split("[.,]", old)  # matches: the point of 1.351
    thousands = all(len(part) == 3 for part in parts[1:])
    tail = 0 if thousands else len(parts[-1])
    number = int("".join(parts))
    longest = len("".join(parts)) if mark == "" else 12
    values = {round(number * factor) + draw.choice((0, 1, 2)) for factor in FACTORS} - {number, 0}
    fitting = sorted(v for v in values if tail < len(str(v)) <= max(longest, 2))
    value = draw.choice(fitting or [number + 10**tail])
    if thousands:
        return f"{value:,}".replace(",", mark)
    return f"{str(value)[:-tail]}{mark}{str(value)[-tail:]}"


def _negation(text: str, lexicon: Words, draw: random.Random) -> Edit | None:
    negated = _any(lexicon.negators).search(text)
    if negated:
        return Edit(re.sub(" {2,}", " ", text[: negated.start()] + text[negated.end() :]), "negation", negated.group())
    places = list(_any(lexicon.auxiliaries + lexicon.verbs).finditer(text))
    if not places:
        return None
    place = draw.choice(places)
    before = place.group() in lexicon.auxiliaries and lexicon.verbs == ()
    at = place.end() if before else place.start()
    inserted = f" {lexicon.negator}" if before else f"{lexicon.negator} "
    return Edit(text[:at] + inserted + text[at:], "negation", "")


def _antonym(text: str, pairs: Sequence[str], draw: random.Random) -> Edit | None:
    opposite: dict[str, str] = {}
    for pair in pairs:
        one, two = pair.split()
        opposite.setdefault(one, two)
        opposite.setdefault(two, one)
    return _exchange(text, _any(tuple(opposite)), "lexical", lambda old: opposite[old], draw)


def _one_of(members: Sequence[str], draw: random.Random) -> Callable[[str], str]:
    return lambda old: draw.choice([member for member in members if member != old] or [old])


@cache
def _any(members: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(members, key=len, reverse=True))) + r")\b")


def shares(removed: str, other: str) -> bool:
    """Whether `other` states the removed words too, so that the edit contradicts it."""
    return bool(removed) and re.search(rf"(?<!\w){re.escape(removed)}(?!\w)", other, re.IGNORECASE) is not None
