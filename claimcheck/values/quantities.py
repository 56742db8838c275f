"""Counted and measured amounts in running text, as closed intervals in canonical units.

A share ("sepertiga", "half of") is a rough percentage, so that it can be held against "33 persen". "Hampir 400" has no
low bound and is rough; "lebih dari 20" has no high one. "Dua dari lima rumah" is a percentage too, "two of the five
men" are counts.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from claimcheck.language.lexicon import load
from claimcheck.records import Quantity, Span
from claimcheck.values.bounds import read_bound, stops
from claimcheck.values.calendar import Calendar
from claimcheck.values.figures import DASHES, Figure, read_figure
from claimcheck.values.measures import Measure, Units, read_measure, read_one, read_rate, read_toll
from claimcheck.values.naming import head_first
from claimcheck.values.numerals import Numerals
from claimcheck.values.portions import halved, is_idle_half, portioned, read_portion
from claimcheck.values.rows import Row, phrases, read_row

# "Ahmad (45)": a bracketed figure in this range behind a name is an age.
AGES = range(5, 111)
# The largest magnitude that a quake can have; above it "M" is something else.
MAGNITUDES = 10
YEAR = Decimal(31536000)
# Months are told by their length, 28 to 31 days.
MONTHS = (Decimal(2419200), Decimal(2678400))
# A bare figure of four digits without a mark is a year that no date took; range 1500..2200.
YEARS = range(1800, 2101)
# A longer row of digits without a mark is a number of a document or a telephone.
DIGITS = 6
# The longest word that opens a range, with the blank behind it; range 6..12.
LINK = 10


def find_quantities(text: str, language: str, taken: Sequence[Span] = ()) -> tuple[Quantity, ...]:
    """Every amount in the text, in order; figures that touch the `taken` spans (dates, clock times) are left alone."""
    row = read_row(text, language, taken)
    return tuple(portioned(row, list(_joined(row, list(_read(row))))))


def _read(row: Row) -> Iterator[Quantity]:
    at = 0
    before: Quantity | None = None
    zeros = phrases(Units, row.language, "zero")
    while at < len(row):
        end = row.phrase(at, zeros) if not row.taken[at] else at
        if end > at:
            yield _zero(row, at, end)
            at = end
            continue
        one = read_one(row, at)
        figure = one[0] if one else read_figure(row, at)
        if figure is None:
            at += 1
            continue
        skip = _blocked(row, figure)
        if skip:
            at = skip
            continue
        if before and _is_part(row, figure, before):
            # "954 titik panas, 112 di antaranya": a part of what was counted before.
            yield _part(row, figure, before)
            at = figure.end
            continue
        portion = None if one else read_portion(row, figure)
        if portion:
            figure, measure = portion, Measure(portion.end, "percent")
        else:
            figure = figure if one else _opened(row, halved(row, figure))
            measure = one[1] if one else _shared(row, figure) or read_measure(row, figure)
        quantity, end = _quantity(row, figure, measure)
        if quantity is not None:
            yield quantity
            before = quantity
        at = max(end, at + 1)


def _is_part(row: Row, figure: Figure, before: Quantity) -> bool:
    """Whether the figure counts some of what the one before it counts; "one of them" is no count."""
    known = phrases(Units, row.language, "among")
    told = row.follows(figure.end) and row.phrase(figure.end, known) > figure.end
    return told and figure.unit is None and figure.low > 1 and before.unit in (None, "person")


def _part(row: Row, figure: Figure, whole: Quantity) -> Quantity:
    span = row.span(figure.start, figure.end)
    return replace(
        whole, span=span, text=_cut(row, span), low=figure.low, high=figure.high, per=None, rough=figure.rough
    )


def _zero(row: Row, start: int, end: int) -> Quantity:
    span, noun = row.span(start, end), load(Units, row.language).zero_noun
    return Quantity(span=span, text=_cut(row, span), low=Decimal(0), high=Decimal(0), unit="person", noun=noun)


def _shared(row: Row, figure: Figure) -> Measure | None:
    """What a figure counts when the next one says it: "tiga dari sepuluh rumah", "from 8 to 12 percent"."""
    after = row.phrase(figure.end, phrases(Units, row.language, "shared")) if row.follows(figure.end) else figure.end
    if figure.unit or after == figure.end or not row.follows(after):
        return None
    other = read_figure(row, after)
    if other is None or other.unit:
        return None
    measure = read_measure(row, other)
    factor = other.scale if figure.scale == 1 and figure.low * other.scale <= other.high else 1
    # matches: dari 8 menjadi 12 juta ton
    grown = replace(measure, end=figure.end, beyond=0, low=measure.low * factor, high=measure.high * factor)
    return grown if measure.unit or measure.noun else None


def _opened(row: Row, figure: Figure) -> Figure:
    """The figure with the word behind it that leaves it open or rough: "20 lebih orang", "a dozen or so people"."""
    about = row.phrase(figure.end, phrases(Units, row.language, "about_after")) if row.follows(figure.end) else 0
    if about > figure.end:
        return replace(figure, end=about, rough=True)
    end = row.phrase(figure.end, phrases(Units, row.language, "more_after"))
    if end == figure.end or not row.follows(figure.end, ("", " ", "-")):
        return figure
    opened = replace(figure, end=end, more=True)
    return opened if read_measure(row, opened).unit else figure


def _blocked(row: Row, figure: Figure) -> int:
    """The token to go on with when the figure is no amount: part of a name, a score, a clock time; else 0."""
    at, end = figure.start, figure.end
    if row.taken[end - 1]:
        return end
    if row.before(at, phrases(Units, row.language, "blocked_before")) < at:
        return end
    if row.phrase(end, phrases(Units, row.language, "blocked_after")) > end and row.follows(end, (" ", "-")):
        return end
    if is_idle_half(row, figure):
        return end + 1
    if figure.spelled or figure.unit == "rank":
        return 0
    # matches: Kencana-2 | G20 | U-17
    glued = at > 0 and row.gap(at) in ("", "-") and row.word(at - 1).isalpha()
    if glued and not _magnitude(row, at):
        return end
    # matches: 13:00 | 12/5 | 4x4 | 737-400-12
    chain = end
    while chain < len(row) and row.tokens[chain].digits and row.gap(chain) in (":", "/", *DASHES):
        chain += 1
    if chain > end or (at and row.tokens[at - 1].digits and row.gap(at) in (":", "/")):
        return max(chain, end)
    scored = row.before(at, phrases(Units, row.language, "scores")) < at and row.gap(end - 1) in DASHES
    return end if scored or _coded(row, figure) else 0


def _coded(row: Row, figure: Figure) -> bool:
    """Whether a bare figure is a code: "0812", "12345678", "5G"."""
    word, end = row.word(figure.end - 1), figure.end
    plain = word.isdecimal() and figure.scale == 1 and not figure.unit
    if plain and ((word[0] == "0" and len(word) > 1) or len(word) > DIGITS):
        return True
    known = phrases(Units, row.language, "units")
    return plain and row.follows(end, ("",)) and row.word(end).isalpha() and row.phrase(end, known) == end


def _quantity(row: Row, figure: Figure, measure: Measure) -> tuple[Quantity | None, int]:
    """The amount and the token to go on with."""
    at, end = figure.start, max(measure.end, figure.end)
    bound = read_bound(row, figure, end, measured=measure.unit is not None)
    unit, noun = measure.unit, measure.noun
    low: Decimal | None = figure.low * measure.low
    high: Decimal | None = figure.high * measure.high
    if unit is None and figure.unit is None and _magnitude(row, bound.start) and figure.high <= MAGNITUDES:
        unit, noun = "magnitude", None
    elif _aged(row, figure, measure, bound.start):
        unit, noun = "year-of-age", None
        end = max(end, row.phrase(end, phrases(Units, row.language, "age_after")))
        low, high = (
            (_years(figure.low, measure.low), _years(figure.high, measure.high)) if measure.unit else (low, high)
        )
    elif unit == "rank" and not _ranks(row, figure, measure):
        return None, end
    elif unit == "percent" and figure.unit:
        low, high = round(figure.low, 2), round(figure.high, 2)
    elif unit is None and noun is None:
        toll = None if _bracketed(row, figure) else read_toll(row, bound.start) or read_toll(row, at)
        if toll is None:
            return None, end
        unit, noun = toll.unit, toll.noun
    if unit is None and (_pronoun(row, figure) or _numbered(row, figure)):
        return None, end
    after, per = read_rate(row, measure.beyond or end)
    span = row.span(bound.start, max(end, bound.end if bound.end > end else end, after if per else end))
    quantity = Quantity(
        span=span,
        text=_cut(row, span),
        low=low if bound.low else None,
        high=high if bound.high and not figure.more else None,
        unit=unit,
        noun=noun,
        per=per,
        rough=bound.rough or (figure.rough and bound.low and bound.high and not figure.more),
    )
    return quantity, max(end, bound.end, after if per else end)


def _magnitude(row: Row, at: int) -> bool:
    start = row.before(at, phrases(Units, row.language, "magnitude"))
    return start < at and (len(row.word(start)) > 1 or row.tokens[start].capital)


def _aged(row: Row, figure: Figure, measure: Measure, at: int) -> bool:
    """Whether it is an age: "berusia 45 tahun", "45-year-old", "Ahmad (45)", "Siti, 34 tahun,"."""
    if measure.unit not in (None, "second") or figure.unit:
        return False
    end = max(measure.end, figure.end)
    if row.before(at, phrases(Units, row.language, "age_before")) < at:
        return measure.unit == "second" or not row.follows(end) or stops(row, end)
    if measure.unit and row.phrase(end, phrases(Units, row.language, "age_after")) > end:
        return row.follows(end, (" ", "-"))
    name = at - 1
    while name > 0 and row.gap(name) == "-":
        name -= 1
    named = at > 0 and row.tokens[name].capital and not row.tokens[at - 1].digits
    between = row.gap(end)[:1] == "," and row.gap(at) == ", "
    bracketed = row.gap(end)[:1] == ")" and row.gap(at) == " ("
    year = measure.unit is None or measure.low == YEAR
    return named and year and (between or bracketed) and figure.low in AGES


def _years(figure: Decimal, factor: Decimal) -> Decimal:
    """Years of age; months of a baby are parts of a year."""
    if factor in MONTHS:
        return round(figure / 12, 2)
    return figure if factor >= YEAR else round(figure * factor / YEAR, 2)


def _bracketed(row: Row, figure: Figure) -> bool:
    return row.gap(figure.start).endswith("(")


def _ranks(row: Row, figure: Figure, measure: Measure) -> bool:
    """Whether a place is meant: "babak ketiga", not "ketiga tersangka"; "the third day", not "a third"."""
    if not figure.spelled:
        return True
    if row.gap(figure.end)[:1] in DASHES:
        return False
    numerals = load(Numerals, row.language)
    if not head_first(row.language):
        return bool(measure.noun) and row.word(figure.start - 1) in (*numerals.of, *numerals.articles)
    return bool(measure.noun) and (not row.follows(figure.end) or stops(row, figure.end))


def _pronoun(row: Row, figure: Figure) -> bool:
    """Whether "one" stands for a person or thing named before, as in English it does."""
    return figure.spelled and figure.low == figure.high == 1 and not load(Units, row.language).one_prefix


def _numbered(row: Row, figure: Figure) -> bool:
    """Whether a bare figure is a year, a day of a month, or numbers what stands before it: "Pasal 12", "Apollo 11"."""
    at = figure.start
    plain = row.word(at).isdecimal() and figure.end == at + 1
    if plain and (figure.low in YEARS or row.word(figure.end) in load(Calendar, row.language).months):
        return True
    if not row.follows(at, (" ", ". ", ".", "\u00a0")):
        return False
    if row.word(at - 1) in load(Units, row.language).blockers:
        return True
    name = row.tokens[at - 1].capital and at > 1 and row.gap(at - 1) in (" ", ", ") and row.gap(at) == " "
    return plain and name and not (figure.end < len(row) and row.tokens[figure.end].capital)


def _joined(row: Row, found: Sequence[Quantity]) -> Iterator[Quantity]:
    """One amount where two make one: "satu jam 14 menit", "8 persen hingga 10 persen"."""
    before: Quantity | None = None
    for one in found:
        joined = before and (_composed(row, before, one) or _spread(row, before, one))
        if before is not None and joined is None:
            yield before
        before = joined or one
    if before is not None:
        yield before


def _composed(row: Row, a: Quantity, b: Quantity) -> Quantity | None:
    if a.unit != "second" or b.unit != "second" or a.per or None in (a.low, a.high, b.low, b.high):
        return None
    gap = _between(row, a, b)
    low, high, less = a.low or Decimal(0), a.high or Decimal(0), b.high or Decimal(0)
    if (gap and gap not in load(Units, row.language).joins) or low <= less:
        return None
    span = Span(a.span.start, b.span.end)
    return replace(a, span=span, text=_cut(row, span), low=low + (b.low or Decimal(0)), high=high + less)


def _spread(row: Row, a: Quantity, b: Quantity) -> Quantity | None:
    """The range of two amounts with their units: "8 persen hingga 10 persen", "Rp5 juta sampai Rp10 juta"."""
    numerals = load(Numerals, row.language)
    if a.unit is None or a.unit != b.unit or a.low is None or a.low != a.high or b.high is None or b.high <= a.low:
        return None
    gap = _between(row, a, b)
    opening = row.text[max(a.span.start - LINK, 0) : a.span.start].rstrip().lower()
    links = numerals.between_to if opening.endswith(numerals.between) else numerals.to
    linked = gap in links if b.low == b.high else not gap and b.text.lower().startswith(links)
    changed = opening.endswith(numerals.changes_from or ("\n",))
    if not linked or changed or b.rough:
        return None
    span = Span(a.span.start, b.span.end)
    return replace(a, span=span, text=_cut(row, span), high=b.high, per=b.per)


def _between(row: Row, a: Quantity, b: Quantity) -> str:
    return row.text[a.span.end : b.span.start].strip().lower()


def _cut(row: Row, span: Span) -> str:
    return row.text[span.start : span.end]
