"""Numbers in running text, whatever they count: in digits, in words, vague, as a price, a place, a share or a range."""

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from claimcheck.language.lexicon import load
from claimcheck.values.numerals import Numerals, bare_word, read_digits, read_words
from claimcheck.values.rows import Row, phrases
from claimcheck.values.shares import read_share

# No number is spelled in more words; range 12..40.
NUMBER_WORDS = 24
# "Beberapa ribu", "several thousand": from two up to ten of them.
FEW = (2, 10)
BLANKS = (" ", "\u00a0")
DASHES = ("-", "–", "—")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number: tokens `start` to `end` (exclusive); `unit` when it brings its own ("Rp", "third", "doubled").

    `scale` is its last multiplier ("juta"). `more`: a word behind it leaves it open ("20 lebih orang").
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    unit: str | None = None
    rough: bool = False
    spelled: bool = False
    scale: int = 1
    more: bool = False


def read_figure(row: Row, at: int) -> Figure | None:
    """The number that begins at a token, ranges included; None when none does."""
    one = _single(row, at)
    return one and _range(row, one)


def _single(row: Row, at: int) -> Figure | None:
    if row.taken[at]:
        return None
    if row.tokens[at].digits:
        return _digits(row, at, money=False)
    if row.word(at) not in _openers(row.language):
        return None
    worded = (_price, _place, _pair, _few, _vague, _share, _table, _words)
    return next((figure for reader in worded if (figure := reader(row, at))), None)


def _price(row: Row, at: int) -> Figure | None:
    """A sum behind its currency: "Rp1,5 triliun", "US$ 3 juta"."""
    currency = _numerals(row).currencies.get(row.word(at))
    # matches: Rp. 5.000
    if currency is None or at + 1 == len(row) or row.taken[at + 1] or row.gap(at + 1).strip(". \u00a0"):
        return None
    inner = _digits(row, at + 1, money=True) if row.tokens[at + 1].digits else _vague(row, at + 1)
    return replace(inner, start=at, unit=currency) if inner else None


def _place(row: Row, at: int) -> Figure | None:
    """A place in digits: "ke-3"."""
    if row.word(at) not in _numerals(row).rank_prefixes or not row.follows(at + 1, ("-",)):
        return None
    inner = _digits(row, at + 1, money=False) if row.tokens[at + 1].digits else None
    return replace(inner, start=at, unit="rank") if inner else None


def _digits(row: Row, at: int, *, money: bool) -> Figure | None:
    table = _numerals(row)
    value = read_digits(row.word(at), table.decimal)
    if value is None:
        return None
    end, scale, rough = at + 1, 1, False
    if row.word(end) in table.halves and row.follows(end, ("", *BLANKS)):
        value, end = value + Decimal("0.5"), end + 1
    while row.follows(end, ("", "-", *BLANKS)):
        word = bare_word(row.word(end), table)
        factor = table.scales.get(word) or (table.money_scales.get(word) if money else None)
        if factor is None:
            break
        value, scale, rough, end = value * factor, factor, rough or word != row.word(end), end + 1
    figure = Figure(at, end, value, value, rough=rough, scale=scale)
    if row.word(end) in table.rank_endings and row.follows(end, ("",)):
        return replace(figure, end=end + 1, unit="rank")
    if row.word(end) in table.about_endings and row.follows(end, ("", "-")):
        return replace(figure, end=end + 1, rough=True)
    return figure


def _pair(row: Row, at: int) -> Figure | None:
    """Two that belong together: "sepasang harimau"; never what is one thing or comes in twos, "a pair of scissors"."""
    end = row.phrase(at, phrases(Numerals, row.language, "pairs"))
    if end == at or row.word(end) in _numerals(row).paired:
        return None
    return Figure(at, end, Decimal(2), Decimal(2), spelled=True)


def _vague(row: Row, at: int) -> Figure | None:
    """A vague word, with its scale: "puluhan ribu", "dozens of"."""
    table = phrases(Numerals, row.language, "vague")
    end = row.phrase(at, table)
    if end == at:
        return None
    low, high = map(Decimal, table[tuple(row.word(i) for i in range(at, end))].split())
    while row.follows(end) and (factor := _numerals(row).scales.get(row.word(end))):
        low, high, end = low * factor, (high + 1) * factor - 1, end + 1
    end += row.follows(end) and row.word(end) in _numerals(row).of
    return Figure(at, end, low, high, rough=True, spelled=True)


def _few(row: Row, at: int) -> Figure | None:
    """A few of a scale: "beberapa ratus", "several thousand"."""
    table, begin = _numerals(row), row.phrase(at, phrases(Numerals, row.language, "few"))
    end, factor = begin, 1
    while begin > at and row.follows(end):
        grown = table.suffixes.get(row.word(end)) or table.scales.get(row.word(end)) or 0
        if grown <= 0:
            break
        factor, end = factor * grown, end + 1
    low, high = (Decimal(bound * factor) for bound in FEW)
    return Figure(at, end, low, high - 1, rough=True, spelled=True) if factor > 1 else None


def _share(row: Row, at: int) -> Figure | None:
    """A share of a whole ("dua pertiga"), of one percent, or of a scale ("tiga perempat miliar")."""
    share = read_share(row, at)
    if share is None:
        return None
    value = share.value * share.scale
    # A third of a million is no whole number of things.
    rough = share.percent or (share.scale > 1 and value % 1 != 0)
    unit = "percent" if share.percent else None
    value = round(value) * Decimal(1) if share.scale > 1 else value
    return Figure(at, share.end, value, value, unit=unit, rough=rough, spelled=True, scale=share.scale)


def _table(row: Row, at: int) -> Figure | None:
    """A multiple or a repetition: "doubled", "twice"."""
    for field, unit in (("multiples", "times"), ("repeats", "repeat")):
        table = phrases(Numerals, row.language, field)
        end = row.phrase(at, table)
        if end > at:
            value = Decimal(table[tuple(row.word(i) for i in range(at, end))])
            return Figure(at, end, value, value, unit=unit, spelled=True)
    return None


def _words(row: Row, at: int) -> Figure | None:
    table, end = _numerals(row), at + 1
    while end < min(at + NUMBER_WORDS, len(row)) and row.follows(end, ("-", *BLANKS)):
        end += 1
    number = read_words([row.word(i) for i in range(at, end)], table)
    end = at + number.words if number else at
    place = table.ranks.get(row.word(end)) if row.follows(end, ("-",)) or not number else None
    if place is not None and (number is None or number.value % 10 == 0):
        value = place + (number.value if number else Decimal(0))
        return Figure(at, end + 1, value, value, unit="rank", spelled=True) if place else None
    if number is None:
        return None
    return Figure(at, end, number.value, number.value, rough=number.rough, spelled=True, scale=number.scale)


def _range(row: Row, figure: Figure) -> Figure:
    """The figure widened to "3-5", "10 to 15" or "antara 10 dan 15" where a second one follows."""
    at, numerals = figure.end, phrases(Numerals, row.language, "to")
    if at >= len(row) or figure.unit in ("rank", "times", "repeat"):
        return figure
    if row.before(figure.start, phrases(Numerals, row.language, "between")) < figure.start:
        numerals = phrases(Numerals, row.language, "between_to")
    elif row.before(figure.start, phrases(Numerals, row.language, "changes_from")) < figure.start:
        return figure
    dash = row.gap(at).strip(" \u00a0") in DASHES
    begin = at if dash else row.phrase(at, numerals) if row.follows(at) else at
    if begin >= len(row) or not (dash or (begin > at and row.follows(begin))):
        return figure
    other = _single(row, begin)
    if other is None or other.unit not in (None, figure.unit) or other.spelled != figure.spelled:
        return figure
    low = figure.low
    # "3-5 juta", "$3 to $5 million": the scale belongs to both.
    if figure.scale == 1 < other.scale and low * other.scale < other.low:
        low *= other.scale
    if figure.low == figure.high and other.low == other.high and low < other.low:
        return replace(other, start=figure.start, low=low, unit=figure.unit, rough=figure.rough or other.rough)
    return figure


@cache
def _openers(language: str) -> frozenset[str]:
    """The words with which a number can begin; a word like "satuan" is none, though "ratusan" is."""
    table = load(Numerals, language)
    words = {*table.ones, *table.joined, *table.halves, *table.articles, *table.ranks, *table.currencies}
    topics = ("pairs", "vague", "few", "shares", "shares_of", "multiples", "repeats", "rank_prefixes")
    return frozenset(words | {row[0] for topic in topics for row in phrases(Numerals, language, topic)})


def _numerals(row: Row) -> Numerals:
    table: Numerals = load(Numerals, row.language)
    return table
