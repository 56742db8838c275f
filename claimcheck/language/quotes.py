"""Which stretches of a text stand inside quotation marks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from claimcheck.records import Span

DOUBLE = re.compile(r'["“”„«»]')  # matches: “
SINGLE = re.compile(r"['‘’]")  # matches: ‘
BLANK_LINE = re.compile(r"\n[ \t\r]*\n")  # matches: an empty line
BEFORE_OPENING = frozenset("([{/-–—:=\"“„«'‘")
AFTER_CLOSING = frozenset(".,;:!?…)]}/-–—\"”»'’")


class _Turn(Enum):
    OPENS = auto()
    CLOSES = auto()
    EITHER = auto()


@dataclass(slots=True)
class _Open:
    """Marks that were opened in earlier paragraphs and the pairs that are already closed."""

    stack: list[int]
    pairs: list[Span]


def find_quotations(text: str) -> tuple[Span, ...]:
    """The outermost quoted stretches of the text, marks included, in order.

    A quotation may run over several paragraphs when each of them opens with a mark or when the next mark closes.
    An opening mark that nothing closes is no quotation. Single marks count where no double ones surround them.
    """
    state = _Open([], [])
    start = 0
    for end in [*(found.start() for found in BLANK_LINE.finditer(text)), len(text)]:
        _read_paragraph(text, start, end, state)
        start = end
    outer = _outermost(state.pairs)
    return tuple(sorted([*outer, *_single_quotations(text, outer)]))


def inside_marks(text: str, quotation: Span) -> Span:
    """The quotation without its marks; an unmarked end (a paragraph's) stays as it is."""
    start = quotation.start + 1
    return Span(start, max(start, quotation.end - (text[quotation.end - 1] in "\"“”„«»'’‘")))


def _read_paragraph(text: str, start: int, end: int, state: _Open) -> None:
    marks = [found.start() for found in DOUBLE.finditer(text, start, end)]
    carried = state.stack[:1]
    state.stack.clear()
    if carried and marks:
        if not text[start : marks[0]].strip():
            state.pairs.append(Span(carried[0], start))
        elif _turn(text, marks[0]) is not _Turn.OPENS:
            state.stack.extend(carried)
    for mark in marks:
        turn = _turn(text, mark)
        if turn is _Turn.OPENS or (turn is _Turn.EITHER and not state.stack):
            state.stack.append(mark)
        elif state.stack:
            state.pairs.append(Span(state.stack.pop(), mark + 1))


def _turn(text: str, mark: int) -> _Turn:
    before = text[mark - 1] if mark else " "
    after = text[mark + 1] if mark + 1 < len(text) else " "
    opens = (before.isspace() or before in BEFORE_OPENING) and not after.isspace()
    closes = not before.isspace() and (after.isspace() or after in AFTER_CLOSING)
    if opens != closes:
        return _Turn.OPENS if opens else _Turn.CLOSES
    if text[mark] in "“„«":
        return _Turn.OPENS
    return _Turn.CLOSES if text[mark] in "”»" else _Turn.EITHER


def _outermost(pairs: list[Span]) -> list[Span]:
    outer: list[Span] = []
    for pair in sorted(pairs, key=lambda span: (span.start, -span.end)):
        if not outer or pair.start >= outer[-1].end:
            outer.append(pair)
    return outer


def _single_quotations(text: str, outer: list[Span]) -> Iterator[Span]:
    opened: int | None = None
    doubles = iter(outer)
    double = next(doubles, None)
    for found in SINGLE.finditer(text):
        mark = found.start()
        while double is not None and double.end <= mark:
            double, opened = next(doubles, None), None
        if double is not None and double.start <= mark:
            continue
        before = text[mark - 1] if mark else " "
        after = text[mark + 1] if mark + 1 < len(text) else " "
        if (before.isspace() or before in "([") and after.isalnum():
            opened = mark
        elif opened is not None and not before.isspace() and not after.isalnum():
            if "\n\n" not in text[opened:mark]:
                yield Span(opened, mark + 1)
            opened = None
