"""Fractions in words: of a whole ("dua pertiga", "a fifth of"), of one percent, of a scale ("tiga perempat miliar")."""

from dataclasses import dataclass
from decimal import Decimal
from math import gcd

from claimcheck.language.lexicon import load
from claimcheck.values.numerals import Numerals
from claimcheck.values.rows import Row, phrases

# Decimals that a share keeps, as those in the lexicons do; range 4..8.
PLACES = 6


@dataclass(frozen=True, slots=True)
class Share:
    """A fraction that ends before token `end`: `value` percent, or of one (`percent` is False) times `scale`."""

    end: int
    value: Decimal
    percent: bool = True
    scale: int = 1


def read_share(row: Row, at: int) -> Share | None:
    """The share that begins at a token; None when none does."""
    table: Numerals = load(Numerals, row.language)
    share = _parts(row, at, table) or _named(row, at, "shares") or _named(row, at, "shares_of")
    if share is None:
        return None
    links = phrases(Numerals, row.language, "of_one")
    stop = row.phrase(share.end, links) if row.follows(share.end) else share.end
    if row.follows(stop) and row.phrase(stop, phrases(Numerals, row.language, "percents")) > stop:
        # "Seperempat persen", "a quarter of a percentage point": a part of one, not of a hundred.
        return Share(stop, share.value / 100, percent=False)
    end, scale = stop, 1
    while row.follows(end) and row.word(end) in table.scales:
        scale, end = scale * table.scales[row.word(end)], end + 1
    # "A third million" is the one behind the second.
    placed = stop == share.end and row.word(at) in table.articles and row.word(stop - 1) in table.ranks
    if end > stop and not placed:
        return Share(end, share.value / 100, percent=False, scale=scale)
    return share if _of_whole(row, at, share.end, table) else None


def _parts(row: Row, at: int, table: Numerals) -> Share | None:
    """Some of equal parts, the fraction in its lowest terms: "tiga perlima", "five eighths"; "two quarters" is none."""
    known, few = phrases(Numerals, row.language, "parts"), table.ones.get(row.word(at), 0)
    end = row.phrase(at + 1, known) if few and row.follows(at + 1, (" ", "-")) else at + 1
    if end == at + 1:
        return None
    parts = known[tuple(row.word(i) for i in range(at + 1, end))]
    if not few < parts or gcd(few, parts) > 1:
        return None
    return Share(end, round(Decimal(100 * few) / parts, PLACES))


def _named(row: Row, at: int, field: str) -> Share | None:
    table = phrases(Numerals, row.language, field)
    end = row.phrase(at, table)
    return Share(end, Decimal(table[tuple(row.word(i) for i in range(at, end))])) if end > at else None


def _of_whole(row: Row, at: int, end: int, table: Numerals) -> bool:
    """Whether a share is told of something: "a quarter" needs "of" or, as no place in a row, one of `wholes`."""
    if row.phrase(at, phrases(Numerals, row.language, "shares_of")) < end:
        return True
    return row.follows(end) and (row.word(end) in table.of or row.word(end) in table.wholes)
