"""What stands behind a number: its unit, the counted noun and the denominator of a rate."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from claimcheck.language.lexicon import load
from claimcheck.values.figures import Figure, read_figure
from claimcheck.values.naming import head_first, is_built, is_verb
from claimcheck.values.numerals import Numerals
from claimcheck.values.rows import TIES, Row, phrases

# A noun phrase before its head: "three Indonesian fishing boats"; range 2..5.
HEAD_WORDS = 4
NOUN_WORDS = 2
# Units that a language may count with one word for "one": "sehari", "sekilo".
ONE_UNITS = ("second", "metre", "square-metre", "kilogram", "litre")


@dataclass(frozen=True, slots=True)
class Units:
    """The words around a figure.

    `units`: a word to "canonical factor" or "canonical low high". `persons` are counted as persons, `person` are the
    plain words for them; `states` count persons when they stand alone ("12 tewas"). `plurals` and `plural_endings`
    give the singular, `plural_makers` the plural; without them a noun has one form. `classifiers` stand between figure
    and noun ("50 EKOR sapi"); with one of `article_classifiers` "one" is no count but an article ("seBUAH rumah").

    `hedges`, `nearly` (from below), `barely` (from above), `at_least`, `at_most` and `marks` (verbs of passing a round
    figure, "MENEMBUS 1.000") stand before a figure, `more_after` (open) and `about_after` (rough) behind it. `each`
    stands before a denominator of `rates`, unless one of `later` follows ("sebulan kemudian"); `possessives` are
    endings of it.
    `shared` links a figure to the next, which tells its unit ("dari 8 MENJADI 12 persen"), `portions` a part to its
    whole ("tiga DARI sepuluh rumah"), also without a noun (`portions_bare`) or as a rate (`portions_each`, "35 OF EVERY
    100"); the whole is known with `known_before` as the link, `known_after` behind its noun, or a noun of `groups`.
    `half_idioms` behind a half make no amount of it. `joins` links two durations.
    `changed_by`, perhaps with one of `changed_links`, `changed_from` and `changed_to` stand before how much something
    changed, what it was and what it became.
    `counted` and `tolls` open a phrase that ends in a word of `reach` and a figure ("JUMLAH pengungsi MENCAPAI 30").

    `stops` end a noun, and so does a verb that begins with one of `passive`. A bare figure behind one of `blockers` is
    a name ("Pasal 12"), one beside `blocked_before` or `blocked_after` none at all ("SALAH satu"), one behind `scores`
    a result. `labels`: a canonical unit to the labels it is shown with, each with its factor, largest first
    ("km 1000, m 1").
    """

    units: Mapping[str, str]
    persons: tuple[str, ...]
    person: tuple[str, ...]
    states: tuple[str, ...]
    plurals: Mapping[str, str]
    plural_endings: Mapping[str, str]
    plural_makers: Mapping[str, str]
    classifiers: tuple[str, ...]
    article_classifiers: tuple[str, ...]
    hedges: tuple[str, ...]
    nearly: tuple[str, ...]
    barely: tuple[str, ...]
    at_least: tuple[str, ...]
    at_most: tuple[str, ...]
    marks: tuple[str, ...]
    more_after: tuple[str, ...]
    about_after: tuple[str, ...]
    each: tuple[str, ...]
    later: tuple[str, ...]
    rates: Mapping[str, str]
    possessives: tuple[str, ...]
    joins: tuple[str, ...]
    shared: tuple[str, ...]
    portions: tuple[str, ...]
    portions_bare: tuple[str, ...]
    portions_each: tuple[str, ...]
    known_before: tuple[str, ...]
    known_after: tuple[str, ...]
    groups: tuple[str, ...]
    half_idioms: tuple[str, ...]
    among: tuple[str, ...]
    changed_by: tuple[str, ...]
    changed_links: tuple[str, ...]
    changed_from: tuple[str, ...]
    changed_to: tuple[str, ...]
    stops: tuple[str, ...]
    passive: tuple[str, ...]
    blockers: tuple[str, ...]
    blocked_before: tuple[str, ...]
    blocked_after: tuple[str, ...]
    scores: tuple[str, ...]
    counted: tuple[str, ...]
    tolls: Mapping[str, str]
    reach: tuple[str, ...]
    zero: tuple[str, ...]
    zero_noun: str
    age_before: tuple[str, ...]
    age_after: tuple[str, ...]
    magnitude: tuple[str, ...]
    one_prefix: str
    labels: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit with the factors to its canonical one, or a counted noun; ends before token `end`.

    `beyond`: where the noun of a bare count ends, which the amount itself does not cover; 0 when there is none.
    """

    end: int
    unit: str | None = None
    low: Decimal = Decimal(1)
    high: Decimal = Decimal(1)
    noun: str | None = None
    beyond: int = 0


def read_measure(row: Row, figure: Figure) -> Measure:
    """What the figure counts or measures; its `end` is the figure's own when nothing follows that could be it."""
    at, units = figure.end, load(Units, row.language)
    if figure.unit == "percent":
        # matches: dua pertiga jam | a quarter of an hour
        begin = row.phrase(at, phrases(Numerals, row.language, "of_one")) if row.follows(at) else at
        part = _unit(row, begin) if row.follows(begin) else None
        return replace(part, low=part.low / 100, high=part.high / 100) if part else Measure(at, "percent")
    if figure.unit == "times" or (figure.unit and figure.unit.isupper()):
        return Measure(at, figure.unit)
    if figure.unit == "repeat":
        # matches: twice as many
        beyond = row.phrase(at, phrases(Units, row.language, "units")) if row.follows(at) else at
        return Measure(at, None, noun=singular(units, "times")) if beyond == at else Measure(beyond, "times")
    if figure.spelled and row.word(at - 1) in load(Numerals, row.language).halves:
        # matches: half an hour
        at += row.follows(at) and row.word(at) in load(Numerals, row.language).articles
    if figure.unit == "rank":
        return _ranked(row, figure.start, at)
    classed = row.phrase(at, phrases(Units, row.language, "classifiers")) if row.follows(at) else at
    if classed > at:
        rest = _unit(row, classed) or _counted(row, classed)
        return rest or Measure(at, None, noun=row.word(at), beyond=at + 1)
    return _unit(row, at) or _counted(row, at) or Measure(figure.end)


def read_one(row: Row, at: int) -> tuple[Figure, Measure] | None:
    """One of a unit in one word ("sehari", "seorang"), or of what is counted with it ("seekor sapi")."""
    units = load(Units, row.language)
    word = row.word(at)
    rest = word.removeprefix(units.one_prefix)
    if rest == word or row.taken[at] or row.gap(at + 1) == "-":
        return None
    one = Figure(at, at + 1, Decimal(1), Decimal(1), spelled=True)
    if rest in units.person:
        follow = _counted(row, at + 1)
        return one, follow if follow and follow.unit else Measure(at + 1, "person", noun=rest)
    if rest in units.classifiers and rest not in units.article_classifiers:
        counted = _counted(row, at + 1)
        return (one, counted) if counted else None
    name, low, high = _factors(units.units.get(rest, "none 1"))
    return (one, Measure(at + 1, name, low, high)) if name in ONE_UNITS and len(rest) > 2 else None


def read_rate(row: Row, at: int) -> tuple[int, str | None]:
    """The denominator that begins at a token ("per hari", "a day", "/kg", "sehari"), and where it ends."""
    units = load(Units, row.language)
    begin = at + 1 if row.follows(at, ("/",)) else at
    if begin == at:
        rest = row.word(at).removeprefix(units.one_prefix)
        one = rest != row.word(at) and rest in units.rates
        begin = at + 1 if one else at + 2
        if not row.follows(at) or (row.follows(begin) and row.word(begin) in units.later):
            return at, None
        if one:
            return begin, units.rates[rest]
        if row.word(at) not in units.each or not row.follows(at + 1):
            return at, None
    word = row.word(begin - 1)
    stem = next((word.removesuffix(ending) for ending in units.possessives if word.endswith(ending)), word)
    if stem in units.rates:
        return begin, units.rates[stem]
    figure = read_figure(row, begin - 1) if begin > at + 1 else None
    if figure and figure.low == figure.high:
        measure = read_measure(row, figure)
        return max(measure.end, figure.end), f"{figure.low.normalize():f} {measure.unit or measure.noun or ''}".strip()
    return at, None


def read_toll(row: Row, at: int) -> Measure | None:
    """What a figure counts when its noun stands before it: "jumlah korban tewas menjadi 12", "the toll rose to 12"."""
    if row.before(at, phrases(Units, row.language, "reach")) == at:
        return None
    tolls, counted = phrases(Units, row.language, "tolls"), phrases(Units, row.language, "counted")
    for start in range(at - 1, max(at - 10, -1), -1):
        if start + 1 < at and set(row.gap(start + 1)) & set(".;:!?\n"):
            return None
        end = row.phrase(start, tolls)
        if end > start:
            return Measure(at + 1, "person", noun=tolls[tuple(row.word(i) for i in range(start, end))])
        end = row.phrase(start, counted)
        if end > start:
            found = _counted(row, end)
            return found and Measure(at + 1, found.unit, noun=found.noun)
    return None


def singular(units: Units, word: str) -> str:
    """The singular of an English noun, simply; the word itself in a language without plural endings."""
    if word in units.plurals:
        return units.plurals[word]
    for ending, instead in units.plural_endings.items():
        if word.endswith(ending):
            return word.removesuffix(ending) + instead
    return word


def plural(units: Units, word: str) -> str:
    """The plural of an English noun, simply; the word itself in a language without plurals."""
    known = {one: many for many, one in units.plurals.items()}
    if word in known:
        return known[word]
    for ending, instead in units.plural_makers.items():
        if word.endswith(ending):
            return word.removesuffix(ending) + instead
    return word


def _ranked(row: Row, start: int, end: int) -> Measure:
    """A place with the noun beside it: "third day", "babak ketiga"."""
    at = start - 1 if head_first(row.language) else end
    beside = row.follows(start if at < start else end)
    return Measure(end, "rank", noun=row.word(at) if beside and _nominal(row, at) else None)


def _unit(row: Row, at: int) -> Measure | None:
    if not row.follows(at, TIES):
        return None
    table = phrases(Units, row.language, "units")
    end = row.phrase(at, table)
    if end == at:
        return None
    name, low, high = _factors(table[tuple(row.word(i) for i in range(at, end))])
    if name == "repeat":
        return Measure(end, None, noun=singular(load(Units, row.language), row.word(at)))
    return Measure(end, name, low, high)


def _factors(text: str) -> tuple[str, Decimal, Decimal]:
    name, low, *high = text.split()
    return name, Decimal(low), Decimal(high[0] if high else low)


def _counted(row: Row, at: int) -> Measure | None:
    if not row.follows(at, (" ", "\u00a0", "-")):
        return None
    return _head_first(row, at) if head_first(row.language) else _head_last(row, at)


def _head_first(row: Row, at: int) -> Measure | None:
    """The noun before what belongs to it: "orang nelayan", "korban tewas", "nota kesepahaman"."""
    units, known = load(Units, row.language), _persons(row.language)
    if row.gap(at) == "-" or not _nominal(row, at):
        return None
    if row.word(at) in units.person and row.follows(at + 1) and row.word(at + 1) in known:
        at += 1
    begin, words = at, [row.word(at)]
    # matches: laki-laki | anak-anak
    if row.follows(at + 1, ("-",)) and row.word(at + 1) == words[0]:
        at, words = at + 1, [f"{words[0]}-{words[0]}"]
    person = words[0] in known or words[0] in units.states
    if row.follows(at + 1) and (row.word(at + 1) in units.states if person else _attribute(row, at + 1)):
        words.append(row.word(at + 1))
    noun = " ".join(words)
    return (
        Measure(at + 1, "person", noun=noun) if person else Measure(begin, None, noun=noun, beyond=begin + len(words))
    )


def _head_last(row: Row, at: int) -> Measure | None:
    """The noun behind what belongs to it: "injured passengers", "Indonesian fishing boats", "-page"."""
    units, known = load(Units, row.language), _persons(row.language)
    end = at
    while end < at + HEAD_WORDS and (end == at or row.follows(end)) and _nominal(row, end):
        word = row.word(end)
        end += 1
        if word in known and not (row.follows(end) and row.word(end) in known):
            return Measure(end, "person", noun=" ".join(_texts(row, at, end)[-NOUN_WORDS:]))
        if row.gap(at) == "-" and is_verb(word, row.language):
            return None
        if row.gap(at) == "-" or singular(units, word) != word or word in units.plurals:
            words = [*_texts(row, at, end)[:-1], singular(units, word)]
            return Measure(at, None, noun=" ".join(words[-NOUN_WORDS:]), beyond=end)
    if row.follows(at) and row.word(at) in units.states:
        return Measure(at + 1, "person", noun=row.word(at))
    return None


def _attribute(row: Row, at: int) -> bool:
    return _nominal(row, at) and not row.tokens[at].capital


def _texts(row: Row, start: int, end: int) -> list[str]:
    return [row.word(i) for i in range(start, end)]


def _nominal(row: Row, at: int) -> bool:
    """Whether a token may be a noun, or belong to one."""
    word, units = row.word(at), load(Units, row.language)
    if not word.isalpha() or len(word) < 2 or word in units.stops:
        return False
    if not head_first(row.language) or word in _persons(row.language) or word in units.states:
        return True
    passive = word.startswith(units.passive) and is_built(word, row.language)
    # matches: mengungsi | dikirim | sehari
    return not (
        passive or is_verb(word, row.language) or word.removeprefix(units.one_prefix) in units.rates.keys() - {word}
    )


@cache
def _persons(language: str) -> frozenset[str]:
    """The words that count persons, in either number."""
    units = load(Units, language)
    return frozenset({*units.persons, *units.person, *(singular(units, word) for word in units.persons)})
