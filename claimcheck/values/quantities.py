"""Counted and measured amounts in running text, as closed intervals in canonical units."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from claimcheck.language.lexicon import load
from claimcheck.records import Quantity, Span
from claimcheck.values.numerals import Numerals, read_digits, read_words

# matches: Rp | US$ | 1.500,5 | poin | km2 | %
TOKEN = re.compile(
    r"(?:US\$|S\$|A\$|Rp\.?|RM|[$€£¥])(?=\s?\d)|\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*(?:2(?!\d))?|%"
)
# The longest phrases of the lexicons, in words: "tens of thousands", "kilometer per jam".
UNIT_WORDS = 3
# matches: 3 ton | 80% | 17-year | km/jam
GAPS = ("", " ", "-", "/")
NOUN_WORDS = 2
# "Ahmad (45)": a bracketed figure in this range behind a name is an age.
AGES = range(5, 111)


@dataclass(frozen=True, slots=True)
class Units:
    """`units`: a word to "canonical factor" or "canonical low high"; the rest are words around a figure."""

    currencies: Mapping[str, str]
    units: Mapping[str, str]
    hedges: tuple[str, ...]
    at_least: tuple[str, ...]
    at_most: tuple[str, ...]
    classifiers: tuple[str, ...]
    partitives: tuple[str, ...]
    each: tuple[str, ...]
    to: tuple[str, ...]
    between: tuple[str, ...]
    between_to: tuple[str, ...]
    joins: tuple[str, ...]
    stops: tuple[str, ...]
    blockers: tuple[str, ...]
    zero: tuple[str, ...]
    zero_noun: str
    age_before: tuple[str, ...]
    age_after: tuple[str, ...]
    magnitude: tuple[str, ...]
    about_suffixes: tuple[str, ...]
    possessives: tuple[str, ...]
    ordinals: tuple[str, ...]
    one_of: tuple[str, ...]
    one_prefix: str


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a figure or a sign, lower-cased, with the gap before it."""

    text: str
    span: Span
    gap: str

    @property
    def figure(self) -> bool:
        """Whether this is a figure in digits."""
        return self.text[0].isdigit()


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in the text: tokens `start` to `end` (exclusive)."""

    start: int
    end: int
    low: Decimal
    high: Decimal
    currency: str | None = None
    rough: bool = False
    word: bool = False


@dataclass(frozen=True, slots=True)
class Measure:
    """What stands behind a number: its unit with factors, its noun, and how many tokens they take."""

    end: int
    unit: str | None
    low: Decimal
    high: Decimal
    noun: str | None


def find_quantities(text: str, language: str, taken: Sequence[Span] = ()) -> tuple[Quantity, ...]:
    """Every amount in the text, in order; figures inside the `taken` spans (dates, clock times) are left alone."""
    tokens = _tokens(text)
    numerals, units = load(Numerals, language), load(Units, language)
    found = list(_zeros(text, units))
    at = 0
    while at < len(tokens):
        figure = _figure(tokens, at, numerals, units)
        if figure is None or _blocked(text, tokens, figure, units, taken):
            at += 1
            continue
        figure = _range(text, tokens, figure, numerals, units)
        measure = _measure(tokens, figure, units)
        quantity = _quantity(text, tokens, figure, measure, units)
        if quantity is not None:
            found.append(quantity)
        at = max(measure.end if measure.unit else figure.end, at + 1)
    return tuple(_composed(sorted(found, key=lambda quantity: quantity.span), text, units))


def _composed(quantities: Sequence[Quantity], text: str, units: Units) -> Iterator[Quantity]:
    """One duration where two follow each other: "one hour and 14 minutes", "satu jam 14 menit"."""
    before: Quantity | None = None
    for one in quantities:
        if before is not None and before.unit == one.unit == "second" and None not in (before.low, one.low):
            gap = text[before.span.end : one.span.start].strip()
            if (not gap or gap.lower() in units.joins) and (before.low or 0) > (one.high or 0):
                span = Span(before.span.start, one.span.end)
                low = (before.low or Decimal(0)) + (one.low or Decimal(0))
                high = (before.high or Decimal(0)) + (one.high or Decimal(0))
                before = replace(before, span=span, text=text[span.start : span.end], low=low, high=high)
                continue
        if before is not None:
            yield before
        before = one
    if before is not None:
        yield before


def _tokens(text: str) -> list[Token]:
    tokens, end = [], 0
    for match in TOKEN.finditer(text):
        tokens.append(Token(match[0].lower(), Span(*match.span()), text[end : match.start()]))
        end = match.end()
    return tokens


def _zeros(text: str, units: Units) -> Iterator[Quantity]:
    for match in _phrases(units.zero).finditer(text):
        yield Quantity(
            span=Span(*match.span()),
            text=match[0],
            low=Decimal(0),
            high=Decimal(0),
            unit="person",
            noun=units.zero_noun,
        )


@cache
def _phrases(phrases: tuple[str, ...]) -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, phrases), key=len, reverse=True))
    # matches: tidak ada korban jiwa
    return re.compile(rf"\b(?:{words or '(?!)'})\b", re.IGNORECASE)


@cache
def _just_before(phrases: tuple[str, ...]) -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, phrases), key=len, reverse=True))
    # matches: lebih dari (at the end of what stands before the figure)
    return re.compile(rf"(?<!\w)(?:{words or '(?!)'})\s*$", re.IGNORECASE)


def _figure(tokens: Sequence[Token], at: int, numerals: Numerals, units: Units) -> Figure | None:
    token = tokens[at]
    if token.text.rstrip(".") in units.currencies or token.text in units.currencies:
        if at + 1 < len(tokens) and tokens[at + 1].figure:
            inner = _figure(tokens, at + 1, numerals, units)
            currency = units.currencies.get(token.text) or units.currencies[token.text.rstrip(".")]
            return replace(inner, start=at, currency=currency) if inner else None
        return None
    for size in (3, 2, 1):
        vague = numerals.vague.get(" ".join(one.text for one in tokens[at : at + size]))
        if vague:
            low, high = map(Decimal, vague.split())
            end = at + size
            end += end < len(tokens) and tokens[end].text in units.partitives
            return Figure(at, end, low, high, rough=True)
    if token.figure:
        value = read_digits(token.text, numerals.decimal)
        if value is None:
            return None
        end, value = _scaled(tokens, at + 1, value, numerals)
        about = end < len(tokens) and tokens[end].text in units.about_suffixes and tokens[end].gap in ("", "-")
        return Figure(at, end + about, value, value, rough=about)
    return _worded(tokens, at, numerals, units)


def _scaled(tokens: Sequence[Token], at: int, value: Decimal, numerals: Numerals) -> tuple[int, Decimal]:
    while at < len(tokens) and tokens[at].text in numerals.scales and tokens[at].gap in ("", " ", "-"):
        value *= numerals.scales[tokens[at].text]
        at += 1
    return at, value


def _worded(tokens: Sequence[Token], at: int, numerals: Numerals, units: Units) -> Figure | None:
    token = tokens[at]
    known = {*numerals.ones, *numerals.suffixes, *numerals.scales, *numerals.joined, *numerals.halves}
    stem = _without(token.text, units.about_suffixes)
    if token.text not in known and stem not in known:
        return _single(token, at, units)
    if token.text in numerals.suffixes or token.text in numerals.scales:
        return None
    end = at
    words: list[str] = []
    rough = False
    while end < len(tokens) and (end == at or tokens[end].gap in (" ", "-")):
        word = tokens[end].text
        bare = _without(word, units.about_suffixes)
        if word in known or _glues(tokens, end, known, numerals):
            words.append(word)
        elif bare in known:
            words.append(bare)
            rough = True
        else:
            break
        end += 1
    value = read_words(words, numerals)
    return None if value is None else Figure(at, end, value, value, rough=rough, word=True)


def _glues(tokens: Sequence[Token], at: int, known: Collection[str], numerals: Numerals) -> bool:
    """Whether these words only tie number words together: "two and a half"."""
    after = at
    while after < len(tokens) and tokens[after].text in numerals.glue and tokens[after].gap == " ":
        after += 1
    return after > at and after < len(tokens) and tokens[after].text in known and tokens[after].gap == " "


def _without(word: str, suffixes: Sequence[str]) -> str:
    return next((word.removesuffix(suffix) for suffix in suffixes if word.endswith(suffix)), word)


def _single(token: Token, at: int, units: Units) -> Figure | None:
    """One of a unit in one word, "sehari"; the unit is then read from the same token."""
    prefix = units.one_prefix
    if prefix and token.text.startswith(prefix):
        rest = token.text.removeprefix(prefix)
        # "seorang" is an article, no count.
        if rest in units.units and not units.units[rest].startswith("person"):
            return Figure(at, at, Decimal(1), Decimal(1), word=True)
    return None


def _blocked(text: str, tokens: Sequence[Token], figure: Figure, units: Units, taken: Sequence[Span]) -> bool:
    first = tokens[figure.start]
    last = tokens[max(figure.end - 1, figure.start)]
    span = Span(first.span.start, last.span.end)
    if any(span.overlaps(other) for other in taken):
        return True
    before = text[: first.span.start]
    if figure.word:
        return bool(_just_before(units.one_of).search(before))
    # matches: Kencana-2 | G20 | 19.30/ | 3:
    named = re.search(r"[^\W\d_]-?$|[/:]$", before)
    if named and not before.endswith(units.ordinals) and not _just_before(units.magnitude).search(before):
        return True
    after = text[last.span.end : last.span.end + 2]
    # matches: 13:00 | 12/5
    if re.match(r"[:/]\d", after):
        return True
    previous = tokens[figure.start - 1] if figure.start else None
    return bool(previous and previous.text in units.blockers and first.gap in (" ", ". ", "."))


def _range(text: str, tokens: Sequence[Token], figure: Figure, numerals: Numerals, units: Units) -> Figure:
    """The figure widened to "3-5", "10 to 15" or "antara 10 dan 15" where a second one follows."""
    at = figure.end
    if at >= len(tokens) or figure.start == figure.end:
        return figure
    dash = tokens[at].figure and tokens[at].gap.strip() in ("-", "–")
    opened = _just_before(units.between).search(text[: tokens[figure.start].span.start])
    link = units.between_to if opened else units.to
    word = at + 1 < len(tokens) and tokens[at].text in link and tokens[at + 1].figure
    if not dash and not word:
        return figure
    other = _figure(tokens, at if dash else at + 1, numerals, units)
    if other is None or other.low <= figure.low:
        return figure
    low = figure.low
    # "3-5 juta": the scale belongs to both.
    while other.low > 1000 * low and low > 0:
        low *= 1000
    return replace(figure, end=other.end, low=low, high=other.high)


def _measure(tokens: Sequence[Token], figure: Figure, units: Units) -> Measure:
    at = figure.end
    one = Decimal(1)
    if figure.start == figure.end:
        word = tokens[at].text.removeprefix(units.one_prefix)
        name, low, high = _factors(units.units[word])
        return Measure(at + 1, name, low, high, _noun(tokens, at + 1, units, [word]) if name == "person" else None)
    if figure.currency:
        return Measure(at, figure.currency, one, one, None)
    while at < len(tokens) and tokens[at].text in units.classifiers and tokens[at].gap == " ":
        at += 1
    for size in range(UNIT_WORDS, 0, -1):
        words = tokens[at : at + size]
        if len(words) < size or any(word.gap not in GAPS for word in words):
            continue
        phrase = "".join((word.gap or " ") + word.text for word in words)[len(words[0].gap or " ") :]
        if phrase in units.units:
            name, low, high = _factors(units.units[phrase])
            noun = _noun(tokens, at + size, units, [phrase]) if name in ("person", "occurrence") else None
            return Measure(at + size, name, low, high, noun)
    return Measure(at, None, one, one, _noun(tokens, at, units, []))


def _factors(text: str) -> tuple[str, Decimal, Decimal]:
    name, low, *high = text.split()
    return name, Decimal(low), Decimal(high[0] if high else low)


def _noun(tokens: Sequence[Token], at: int, units: Units, words: list[str]) -> str | None:
    """The counted words: those that follow, up to the first that begins another thought."""
    words = list(words)
    for token in tokens[at : at + NOUN_WORDS]:
        if token.gap != " " or token.figure or token.text in units.stops or not token.text.isalpha():
            break
        words.append(token.text)
    return " ".join(words) or None


def _quantity(text: str, tokens: Sequence[Token], figure: Figure, measure: Measure, units: Units) -> Quantity | None:
    first = tokens[figure.start]
    unit, noun = measure.unit, measure.noun
    low: Decimal | None = figure.low * measure.low
    high: Decimal | None = figure.high * measure.high
    before, rough = text[: first.span.start], figure.rough
    end = measure.end if unit or figure.start == figure.end else figure.end
    span = Span(first.span.start, tokens[max(end, figure.end, figure.start + 1) - 1].span.end)
    if unit is None and _just_before(units.magnitude).search(before):
        unit, noun = "magnitude", None
    if unit == "second" and (_just_before(units.age_before).search(before) or _followed(text, span, units.age_after)):
        unit, low, high = "year-of-age", figure.low, figure.high
    elif unit is None and _just_before(units.age_before).search(before):
        unit, noun = "year-of-age", None
    elif unit is None and before.endswith("(") and text[span.end : span.end + 1] == ")":
        if figure.low not in AGES:
            return None
        unit, noun = "year-of-age", None
    if unit == "occurrence":
        unit = None
    if unit is None and (noun is None or (figure.word and figure.low <= 1)):
        return None
    match = _just_before((*units.at_least, *units.at_most, *units.hedges)).search(before)
    if match:
        said = match[0].strip().lower()
        span = Span(match.start(), span.end)
        if said in units.at_least:
            high = None
        elif said in units.at_most:
            low = None
        else:
            rough = True
    return Quantity(
        span=span, text=text[span.start : span.end], low=low, high=high, unit=unit, noun=noun,
        per=_per(tokens, end, units), rough=rough,
    )  # fmt: skip


def _followed(text: str, span: Span, phrases: tuple[str, ...]) -> bool:
    # matches: -old | years of age
    return bool(re.match(rf"[\s-]{{0,3}}{_phrases(phrases).pattern}", text[span.end :], re.IGNORECASE))


def _per(tokens: Sequence[Token], at: int, units: Units) -> str | None:
    if at + 1 < len(tokens) and tokens[at].text in units.each and tokens[at].gap == " ":
        word = _without(tokens[at + 1].text, units.possessives)
        if word in units.units:
            return units.units[word]
    return None
