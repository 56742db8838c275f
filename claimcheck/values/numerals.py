"""Number words and digit marks to numbers, in either language."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Numerals:
    """The words that make numbers.

    `ones` add, `suffixes` grow the figure before them (-1: by ten, once), `scales` multiply all since the last scale,
    `joined` are sums in one word ("seratus"), `glue` ties words ("two AND A half"), `articles` are one before a scale
    ("A hundred"). `vague`, `ranks`, `shares`, `multiples` and `repeats` give a word's low and high, place, per cent,
    factor and count; `few` stands before a scale ("BEBERAPA ribu"), `shares_of` needs one of `of` or
    `wholes` behind it ("a quarter CENTURY"), `of_one` links it to one of a unit; `parts` are the equal parts of which
    `ones` make a share ("tiga PERLIMA"). `bare_halves` are a half of a noun right behind them ("SETENGAH warga"),
    `pairs` two of the noun behind them, unless it is one of `paired`.
    `to` links the ends of a range, `between_to` those behind `between`; behind `changes_from` "to" makes no range.
    """

    ones: Mapping[str, int]
    suffixes: Mapping[str, int]
    scales: Mapping[str, int]
    money_scales: Mapping[str, int]
    joined: Mapping[str, int]
    halves: tuple[str, ...]
    glue: tuple[str, ...]
    articles: tuple[str, ...]
    points: tuple[str, ...]
    about_endings: tuple[str, ...]
    vague: Mapping[str, str]
    few: tuple[str, ...]
    ranks: Mapping[str, int]
    rank_prefixes: tuple[str, ...]
    rank_endings: tuple[str, ...]
    shares: Mapping[str, str]
    shares_of: Mapping[str, str]
    of: tuple[str, ...]
    of_one: tuple[str, ...]
    wholes: tuple[str, ...]
    parts: Mapping[str, int]
    bare_halves: tuple[str, ...]
    percents: tuple[str, ...]
    to: tuple[str, ...]
    between: tuple[str, ...]
    between_to: tuple[str, ...]
    changes_from: tuple[str, ...]
    pairs: tuple[str, ...]
    paired: tuple[str, ...]
    multiples: Mapping[str, int]
    repeats: Mapping[str, int]
    currencies: Mapping[str, str]
    decimal: str


@dataclass(frozen=True, slots=True)
class Reading:
    """The number that the first `words` words make; `scale` is the last multiplier ("juta"), 1 when there is none."""

    words: int
    value: Decimal
    scale: int = 1
    rough: bool = False


def read_digits(text: str, decimal: str) -> Decimal | None:
    """A figure with the language's marks; None for what is no number ("1.2.3").

    One mark with one or two digits behind it is decimal in either language: "36.9" is no thousand anywhere. With three
    it is what the language has it be: "40.000" is forty thousand in Indonesian.
    """
    thousands = "." if decimal == "," else ","
    # matches: 1.500.000,25
    if re.fullmatch(rf"\d{{1,3}}(?:\{thousands}\d{{3}})+(?:\{decimal}\d+)?", text):
        text = text.replace(thousands, "")
    elif text.count(thousands) == 1 and decimal not in text and not text.endswith(thousands):
        text = text.replace(thousands, decimal)
    # matches: 36,9
    return Decimal(text.replace(decimal, ".")) if re.fullmatch(rf"\d+(?:\{decimal}\d+)?", text) else None


def bare_word(word: str, table: Numerals) -> str:
    """The word without an ending that makes it rough: "ratusan" is "ratus"."""
    if _kind(word, table):
        return word
    stems = (word.removesuffix(ending) for ending in table.about_endings if word.endswith(ending))
    return next((stem for stem in stems if _kind(stem, table)), word)


def read_words(words: Sequence[str], table: Numerals) -> Reading | None:
    """The longest number that begins the words, None when none does: "dua juta dua ratus ribu rumah" is 2200000.

    Two figures that make no sum are not added: "dua tiga orang" begins with 2.
    """
    total = group = Decimal(0)
    used, scale, rough = 0, 1, False
    if len(words) > 1 and words[0] in table.articles and words[1] in (*table.suffixes, *table.scales):
        group, used = Decimal(1), 1
    at = used
    while at < len(words):
        word = bare_word(words[at], table)
        if used and word in table.points:
            tail = _tail(words[at + 1 :], table)
            if tail:
                group += Decimal(f"0.{tail}")
                used = at = at + 1 + len(tail)
                continue
        if used and word in table.glue:
            at += 1
            continue
        if scale > 1 and not group and word in table.halves and words[at - 1] in table.glue:
            # "A million and a half".
            total, used, at = total + HALF * scale, at + 1, at + 1
            break
        grown = _grow(word, group, total, used > 0, table)
        if grown is None:
            break
        group, total = grown
        rough |= word != words[at]
        scale = table.scales.get(word, scale if group == 0 else 1)
        at += 1
        used = at
    return Reading(used, total + group, scale, rough) if used and at else None


def _kind(word: str, table: Numerals) -> bool:
    return any(word in part for part in (table.ones, table.joined, table.suffixes, table.scales, table.halves))


def _grow(word: str, group: Decimal, total: Decimal, begun: bool, table: Numerals) -> tuple[Decimal, Decimal] | None:
    """The sum since the last scale and the one before it, with one word more; None when it cannot follow."""
    value = table.ones.get(word, table.joined.get(word))
    if value is not None:
        # "dua puluh" leaves room for "tiga", "dua" does not.
        return (group + value, total) if group % 10 ** len(str(value)) == 0 else None
    if word in table.halves:
        return (group + HALF, total) if group % 1 == 0 and (group or not begun) else None
    if word in table.suffixes and group % 100:
        last = group % 100
        grown = last + 10 if table.suffixes[word] < 0 else last * table.suffixes[word]
        return group - last + grown, total
    if word in table.scales and begun:
        factor = table.scales[word]
        return (Decimal(0), total + group * factor) if group else (Decimal(0), total * factor)
    return None


def _tail(words: Sequence[str], table: Numerals) -> str:
    """The digits behind a spoken point."""
    digits = ""
    for word in words:
        if word not in table.ones or table.ones[word] > 9:
            break
        digits += str(table.ones[word])
    return digits
