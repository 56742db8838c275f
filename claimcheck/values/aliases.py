"""Which names of several articles mean the same bearer, and how two bearers stand to each other.

Nicknames and translations come from the gazetteer and from what the articles themselves explain, never from edit
distance; spelling is compared word by word, after the letters that transliterations disagree on are made equal.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import combinations

from rapidfuzz.distance import Levenshtein

from claimcheck.language.lexicon import LANGUAGES, load
from claimcheck.records import Name, NameKind
from claimcheck.values.gazetteer import load_gazetteer
from claimcheck.values.names import is_part
from claimcheck.values.naming import Naming, fold, levels, phrases
from claimcheck.values.parts import lies_in
from claimcheck.values.relation import Relation

# How alike two words of a name must be, 0..1, as normalised Levenshtein similarity of their sounds. From pairs of
# spellings in news: "laden"/"ladin" .80; apart: "bill"/"hillary" .43, "hasan"/"hasanah" .71.
ALIKE = 0.79
# A word with fewer letters must be equal ("Ali", "Adi"); range 3..6.
SHORT_WORD = 5
# A lone word must be this much alike, 0..1: "Sutrisno"/"Sutrisna" .88 are two people.
ALIKE_ALONE = 0.9
# From so many letters a lone word may differ in one and still be as much alike: 1 - 1/10.
LONG_ALONE = 9
# Initials of fewer letters are shared by too many names; range 2..4.
SHORT_ACRONYM = 3


@dataclass(slots=True)
class _Bearer:
    """All that is known of one key: its forms, its kinds, and whether a form of it was written in capitals."""

    key: str
    forms: set[str] = field(default_factory=set)
    kinds: set[NameKind] = field(default_factory=set)
    acronyms: set[str] = field(default_factory=set)


def canonical_keys(names: Sequence[Sequence[Name]]) -> Mapping[str, str]:
    """The key of every name to the key of its bearer over all articles, one sequence of names per article.

    The order of the articles does not matter. A short form joins a longer name only when a single bearer has it:
    with "Bill Clinton" and "Hillary Clinton" about, a lone "Clinton" stays itself.
    """
    keys = _one_pass(names)
    # A join may make a short form plain that was ambiguous before it; each further pass joins two keys at least.
    for _ in range(len(keys)):
        again = _one_pass([[replace(name, key=keys[name.key]) for name in article] for article in names])
        if all(key == bearer for key, bearer in again.items()):
            break
        keys = {key: again[bearer] for key, bearer in keys.items()}
    return keys


def same_bearer(a: Name, b: Name, parts: Mapping[str, frozenset[str]] | None = None) -> Relation:
    """How two bearers stand, their keys being canonical: SAME, WITHIN for places, APART, or INCOMPARABLE when unsure.

    `parts`: places to those they lie in, beside what the gazetteer knows.
    """
    if a.key == b.key:
        return Relation.SAME
    if a.kind is not b.kind or a.kind is NameKind.OTHER or a.pronoun or b.pronoun:
        return Relation.INCOMPARABLE
    if a.kind is NameKind.PLACE:
        return _places(a, b, parts or {})
    if a.kind is NameKind.PERSON:
        return Relation.APART if _persons_differ(a.key.split(), b.key.split()) else Relation.INCOMPARABLE
    return Relation.APART if _organisations_differ(a, b) else Relation.INCOMPARABLE


def _one_pass(names: Sequence[Sequence[Name]]) -> Mapping[str, str]:
    """The keys after each kind of join was tried once."""
    bearers = _collect(names)
    roots = {key: key for key in bearers}
    _join_known(bearers, roots)
    _join_alike(bearers, roots)
    _join_short(bearers, roots)
    groups: dict[str, list[str]] = defaultdict(list)
    for key in bearers:
        groups[_root(key, roots)].append(key)
    best = {root: max(keys, key=_worth) for root, keys in groups.items()}
    best = {root: load_gazetteer().key(key) or key for root, key in best.items()}
    return {key: best[_root(key, roots)] for key in sorted(bearers)}


def _collect(names: Sequence[Sequence[Name]]) -> dict[str, _Bearer]:
    bearers: dict[str, _Bearer] = {}
    for name in (name for article in names for name in article):
        bearer = bearers.setdefault(name.key, _Bearer(name.key))
        bearer.kinds.add(name.kind)
        bearer.forms.add(name.key)
        if not name.pronoun:
            bearer.forms.add(fold(name.text))
            if name.text.isupper() and len(name.text) >= SHORT_ACRONYM:
                bearer.acronyms.add(fold(name.text))
    return bearers


def _worth(key: str) -> tuple[bool, int, int, str]:
    """The order in which keys stand for their bearer: known ones first, then the fullest."""
    return (load_gazetteer().key(key) is not None, len(key.split()), len(key), key)


def _root(key: str, roots: dict[str, str]) -> str:
    while roots[key] != key:
        roots[key] = roots[roots[key]]
        key = roots[key]
    return key


def _join(left: str, right: str, roots: dict[str, str]) -> None:
    left, right = sorted((_root(left, roots), _root(right, roots)))
    roots[right] = left


def _join_known(bearers: Mapping[str, _Bearer], roots: dict[str, str]) -> None:
    """Join what the gazetteer knows, and what an article explains ("ojk", written for another key elsewhere)."""
    gazetteer = load_gazetteer()
    places: dict[str, str] = {}
    for key in bearers:
        if known := gazetteer.key(key):
            _join(key, places.setdefault(known, key), roots)
    written: dict[str, set[str]] = defaultdict(set)
    for bearer in bearers.values():
        for form in bearer.forms:
            if form == bearer.key or form not in bearers:
                continue
            # A part of a name ("Clinton") may be another's too: _join_short counts the bearers first.
            if not is_part(form.split(), bearer.key.split()) and bearers[form].kinds & bearer.kinds:
                written[form].add(bearer.key)
    for form, keys in written.items():
        if len({_root(key, roots) for key in keys}) == 1:
            _join(form, min(keys), roots)


def _join_alike(bearers: Mapping[str, _Bearer], roots: dict[str, str]) -> None:
    """Join keys that are one name in two spellings, or an acronym and the one name whose initials it has."""
    shapes: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for key in sorted(bearers):
        shapes[_shape(key)].append(key)
    for keys in shapes.values():
        for a, b in combinations(keys, 2):
            known = load_gazetteer().key(a) and load_gazetteer().key(b)
            if not known and bearers[a].kinds & bearers[b].kinds and alike(a, b):
                _join(a, b, roots)
    spelled: dict[str, list[str]] = defaultdict(list)
    for key, bearer in bearers.items():
        if NameKind.PERSON not in bearer.kinds:
            spelled[_initials(key)].append(key)
    for bearer in bearers.values():
        for acronym in bearer.acronyms & {bearer.key}:
            if len({_root(key, roots) for key in spelled[acronym]}) == 1:
                _join(acronym, spelled[acronym][0], roots)


def _shape(key: str) -> tuple[str, ...]:
    """What two keys share if they may be alike: the first letters, and of a short lone word its whole sound."""
    sounds = [_sound(word) for word in _bare(key)]
    if len(sounds) == 1 and len(sounds[0]) < LONG_ALONE:
        return ("", sounds[0])
    return tuple(sound[0] for sound in sounds)


def _join_short(bearers: Mapping[str, _Bearer], roots: dict[str, str]) -> None:
    """Join a short form to the one person that has all its words, the longest names first."""
    holders: dict[str, set[tuple[str, tuple[str, ...]]]] = defaultdict(set)
    for key, bearer in bearers.items():
        for sounds in ([_sound(word) for word in form.split()] for form in bearer.forms if _is_person(bearer)):
            for sound in sounds:
                holders[sound].add((key, tuple(sounds)))
    shorts = [key for key, bearer in bearers.items() if _is_person(bearer) or NameKind.OTHER in bearer.kinds]
    for key in sorted(shorts, key=_worth, reverse=True):
        words = [_sound(word) for word in key.split()]
        longer = {_root(other, roots) for other, sounds in holders[words[0]] if is_part(words, sounds)}
        others = longer - {_root(key, roots)}
        if len(others) == 1:
            _join(key, others.pop(), roots)


def _is_person(bearer: _Bearer) -> bool:
    return NameKind.PERSON in bearer.kinds


def alike(a: str, b: str) -> bool:
    """Whether two keys are one name in two spellings; names with digits and of unequal length never are."""
    left, right = _bare(a), _bare(b)
    if not left or len(left) != len(right) or any(letter.isdigit() for letter in a + b):
        return left == right and bool(left)
    least = ALIKE if len(left) > 1 else ALIKE_ALONE
    return all(_same_word(one, other, least) for one, other in zip(left, right, strict=True))


def _bare(key: str) -> tuple[str, ...]:
    """The words of a key without legal forms, unless it has no others."""
    words = tuple(key.split())
    return tuple(word for word in words if word not in _every("legal_forms")) or words


def _same_word(a: str, b: str, least: float) -> bool:
    return a == b or (
        min(len(a), len(b)) >= SHORT_WORD and Levenshtein.normalized_similarity(_sound(a), _sound(b)) >= least
    )


@cache
def _sound(word: str) -> str:
    """The word with letters made equal that spellings disagree on; a short word as it is."""
    if len(word) < SHORT_WORD:
        return word
    for letters, sound in load_gazetteer().sounds:
        word = word.replace(letters, sound)
    halved = "".join(letter for letter, before in zip(word, " " + word, strict=False) if letter != before)
    return halved.removesuffix("h") or word


def _initials(key: str) -> str:
    return "".join(word[0] for word in key.split() if word not in _every("joiners"))


def _persons_differ(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two persons' names cannot be forms of one: nothing shared, or one end shared and the rest apart.

    "Suryo Kertapati" and "Raden Suryo", "M. Yusuf" and "Muhammad Yusuf" may be one person.
    """
    shared = [(i, j) for i, one in enumerate(a) for j, two in enumerate(b) if _same_word(one, two, ALIKE)]
    if not shared:
        return True
    left = [word for i, word in enumerate(a) if i not in {i for i, _ in shared}]
    right = [word for j, word in enumerate(b) if j not in {j for _, j in shared}]
    if not left or not right or any(_abbreviates(one, two) for one in left for two in right):
        return False
    return all(i == j or len(a) - i == len(b) - j for i, j in shared)


def _abbreviates(a: str, b: str) -> bool:
    return a[0] == b[0] and 1 in (len(a), len(b))


def _organisations_differ(a: Name, b: Name) -> bool:
    left, right = set(_bare(a.key)), set(_bare(b.key))
    if left <= right or right <= left or _own_words(a.key) == _own_words(b.key):
        return False
    return all(_initials(long.key) != fold(short.text) for long, short in ((a, b), (b, a)))


def _own_words(key: str) -> frozenset[str]:
    """The words that are the body's own, in any order: "Grup Sadewa" and "Sadewa Group" are one."""
    return frozenset(word for word in key.split() if word not in _body_words()) or frozenset(key.split())


@cache
def _body_words() -> frozenset[str]:
    """Words that say what kind of body it is, in both languages."""
    lexicons = [load(Naming, language) for language in LANGUAGES]
    return frozenset(
        word
        for naming in lexicons
        for phrase in (*naming.organisation_heads, *naming.organisation_tails)
        for word in phrase.split()
    )


def _places(a: Name, b: Name, parts: Mapping[str, frozenset[str]]) -> Relation:
    if lies_in(a.key, b.key, parts) or lies_in(b.key, a.key, parts):
        return Relation.WITHIN
    left, right = _rank(a), _rank(b)
    words = set(a.key.split()), set(b.key.split())
    if words[0] <= words[1] or words[1] <= words[0]:
        return Relation.INCOMPARABLE
    gazetteer = load_gazetteer()
    if a.key in gazetteer.wholes and b.key in gazetteer.wholes:
        return Relation.APART
    return Relation.APART if left == right else Relation.INCOMPARABLE


def _rank(place: Name) -> int | str | None:
    """What kind of place it is, as far as its name tells: the level of its district word, or its own first word."""
    if place.key in load_gazetteer().wholes:
        return "known"
    words = fold(place.text).split()
    return levels().get(words[0]) or (words[0] if words[0] in _every("place_heads") else None)


@cache
def _every(topic: str) -> frozenset[str]:
    """One list of `Naming`, folded, of all languages."""
    return frozenset().union(*(phrases(language, topic) for language in LANGUAGES))
