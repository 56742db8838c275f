"""Number words and digit marks to numbers, in either language."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

HUNDREDS = 100


@dataclass(frozen=True, slots=True)
class Numerals:
    """`ones` add, `tens` multiply or add as the language has it, `scales` multiply what came before them.

    `joined` are words of one piece ("seratus", "dozen") with their value. `decimal` is the mark before fractions.
    """

    ones: Mapping[str, int]
    suffixes: Mapping[str, int]
    scales: Mapping[str, int]
    joined: Mapping[str, int]
    halves: tuple[str, ...]
    glue: tuple[str, ...]
    vague: Mapping[str, str]
    decimal: str


def read_digits(text: str, decimal: str) -> Decimal | None:
    """A figure with the language's marks: "40.000" is forty thousand in Indonesian, "36.9" is no thousand in any.

    A single mark with exactly three digits behind it is the language's thousands mark; with one or two it is decimal.
    """
    thousands = "." if decimal == "," else ","
    # matches: 1.500.000
    if re.fullmatch(rf"\d{{1,3}}(?:{re.escape(thousands)}\d{{3}})+(?:{re.escape(decimal)}\d+)?", text):
        text = text.replace(thousands, "")
    elif text.count(thousands) == 1 and decimal not in text:
        text = text.replace(thousands, ".")
    try:
        return Decimal(text.replace(decimal, "."))
    except InvalidOperation:
        return None


def read_words(words: Sequence[str], table: Numerals) -> Decimal | None:
    """The number that the words make, None when they make none: "dua juta dua ratus ribu" is 2200000."""
    total = group = Decimal(0)
    seen = False
    for word in words:
        if word in table.glue and seen:
            continue
        if word in table.halves:
            group += Decimal("0.5")
        elif word in table.ones:
            group += table.ones[word]
        elif word in table.joined:
            group += table.joined[word]
        elif word in table.suffixes:
            # "dua puluh", "lima belas", "tiga ratus": the last figure grows, what stood before it stays.
            last = group % 10
            group = group - last + _suffixed(int(last), word, table)
        elif word in table.scales:
            total += (group if seen else Decimal(1)) * table.scales[word]
            group = Decimal(0)
        else:
            return None
        seen = True
    return total + group if seen else None


def _suffixed(figure: int, word: str, table: Numerals) -> Decimal:
    value = table.suffixes[word]
    return Decimal(10 + figure) if value < 0 else Decimal(max(figure, 1) * value)
