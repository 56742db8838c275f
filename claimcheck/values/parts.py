"""Which place lies in which: what the gazetteer says, and what the texts say."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise

from claimcheck.records import Name, NameKind
from claimcheck.values.gazetteer import load_gazetteer
from claimcheck.values.naming import fold, levels

# Letters between two items of a list, at most: ", serta ". Range 2..12.
LONGEST_JOINT = 8


def learn_parts(texts: Iterable[tuple[str, Iterable[Name]]]) -> Mapping[str, frozenset[str]]:
    """The key of a place to the keys of the places that texts put it in ("Cikupa, Kabupaten Tangerang").

    Each text comes with its names, their spans counted from its start. What the gazetteer knows is not learned, and
    two places said to lie in each other are left out.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for text, names in texts:
        places = [name for name in names if name.kind is NameKind.PLACE and not name.pronoun]
        places.sort(key=lambda name: name.span)
        for index, (part, whole) in enumerate(pairwise(places)):
            if text[part.span.end : whole.span.start] == ", " and _may_lie(part, whole):
                after = places[index + 2] if index + 2 < len(places) else None
                if not (after and _is_list(text, whole, after)):
                    found[part.key].add(whole.key)
    return {
        part: frozenset(whole for whole in near if part not in found.get(whole, ())) for part, near in found.items()
    }


def lies_in(part: str, whole: str, parts: Mapping[str, frozenset[str]]) -> bool:
    """Whether the place with key `part` lies in the one with key `whole`, by the gazetteer or by `parts`."""
    known = load_gazetteer().wholes
    seen: set[str] = set()
    waiting = [part]
    while waiting:
        place = waiting.pop()
        if place in seen:
            continue
        seen.add(place)
        waiting += [*known.get(place, ()), *parts.get(place, ())]
    return part != whole and whole in seen


def _may_lie(part: Name, whole: Name) -> bool:
    """An unknown place may lie in a known one, or in one whose text begins with its kind ("Kabupaten …")."""
    wholes = load_gazetteer().wholes
    first = fold(whole.text).split()[0]
    return part.key != whole.key and part.key not in wholes and (whole.key in wholes or first in levels())


def _is_list(text: str, place: Name, after: Name) -> bool:
    """Whether the next place follows as one more of a kind: "Lembang, Garut, dan Ciamis"."""
    gap = text[place.span.end : after.span.start]
    return len(gap) <= LONGEST_JOINT and not lies_in(place.key, after.key, {})
