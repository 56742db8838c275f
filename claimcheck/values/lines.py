"""A sentence as a row of words that may stand in one name, each under its folded form."""

import re
from collections.abc import Container
from dataclasses import dataclass, replace

from claimcheck.language.lexicon import load
from claimcheck.language.words import find_words
from claimcheck.records import Span
from claimcheck.values.gazetteer import Gazetteer
from claimcheck.values.naming import Naming, fold, phrases

POSSESSIVE = re.compile(r"['’]s\Z")  # matches: 's in "Putin's"
# matches: what stands before a word that opens: a quotation mark, a colon, a dash, the end of a sentence
OPENING = re.compile(r"[\"“„«‘(:]\s*\Z|\s[-–—]\s+\Z|[.!?…]+[\"”’)]*\s+[\"“‘(]*\Z")
# The longest phrase of a word list has five words; one more is looked at.
LONGEST = 6


@dataclass(frozen=True, slots=True)
class Line:
    """The words of a sentence: spans and folded forms.

    `tails[i]`: word i as it goes on a phrase; `capitals[i]`: it is written as a name is: with a first capital, or as
    "al-Assad"; `breaks[i]`: it cannot go on with the name before it.
    """

    text: str
    language: str
    spans: tuple[Span, ...]
    folds: tuple[str, ...]
    tails: tuple[str, ...]
    capitals: tuple[bool, ...]
    breaks: tuple[bool, ...]

    def __len__(self) -> int:
        return len(self.spans)

    def gap(self, index: int) -> str:
        """What stands before word `index`."""
        start = self.spans[index - 1].end if index else 0
        return self.text[start : self.spans[index].start if index < len(self) else len(self.text)]

    def surface(self, start: int, end: int) -> str:
        """The text from word `start` to word `end` (exclusive)."""
        return self.text[self.spans[start].start : self.spans[end - 1].end]

    def key(self, start: int, end: int) -> str:
        """The folded form of words `start` to `end` (exclusive); dotted letters are one word."""
        return self.folds[start] + "".join(self.tails[start + 1 : end])

    def capital(self, index: int) -> bool:
        """Whether the word is written as a name is."""
        return self.capitals[index]

    def shouted(self, index: int) -> bool:
        """Whether the word has two letters or more, all of them capitals."""
        word = self.surface(index, index + 1)
        return len(word) > 1 and word.isupper()

    def opens(self, index: int) -> bool:
        """Whether a capital at this word says nothing: it opens a sentence or a quotation."""
        return index == 0 or bool(OPENING.search(self.gap(index)))

    def goes_on(self, index: int) -> bool:
        """Whether the next word has a capital and may stand in one name with this one."""
        return index + 1 < len(self) and not self.breaks[index + 1] and self.capital(index + 1)

    def has(self, index: int, topic: str) -> bool:
        """Whether the word at `index` is in a list of `Naming`."""
        return index < len(self) and self.folds[index] in phrases(self.language, topic)

    def longest(self, start: int, limit: int, known: Container[str], most: int = LONGEST) -> int:
        """The end of the longest known phrase that begins at `start`; `start` when there is none."""
        end = start + 1
        while end < min(limit, start + most) and not self.breaks[end]:
            end += 1
        for stop in range(min(end, limit), start, -1):
            if self.key(start, stop) in known:
                return stop
        return start

    def phrase(self, start: int, limit: int, topic: str) -> int:
        """The end of the longest phrase of a list of `Naming` at `start`; `start` when there is none."""
        return self.longest(start, limit, phrases(self.language, topic))


def read_line(text: str, language: str, gazetteer: Gazetteer) -> Line:
    """The words of one sentence; "AS-Rusia" is two words when both sides are known, "Putin's" loses its ending."""
    spans: list[Span] = []
    for span in find_words(text).spans:
        word = text[span.start : span.end]
        if ending := POSSESSIVE.search(word):
            span = Span(span.start, span.start + ending.start())
            word = text[span.start : span.end]
        spans += _halves(span, word, gazetteer)
    folds = tuple(fold(text[span.start : span.end]) for span in spans)
    capitals = tuple(_capital(text[span.start : span.end], language) for span in spans)
    bare = Line(text, language, tuple(spans), folds, (), capitals, ())
    tails = tuple(("" if bare.gap(index) == "." else " ") + folds[index] for index in range(len(bare)))
    return replace(bare, tails=tails, breaks=tuple(_breaks(bare, index) for index in range(len(bare))))


def _capital(word: str, language: str) -> bool:
    if word[0].isupper():
        return True
    prefix = next((p for p in load(Naming, language).prefixes if word.startswith(p)), "")
    return bool(prefix) and word[len(prefix) :][:1].isupper()


def _halves(span: Span, word: str, gazetteer: Gazetteer) -> list[Span]:
    """A hyphenated word, cut in two when each side is a known name."""
    left, hyphen, right = word.partition("-")
    known = all(side[:1].isupper() and gazetteer.knows(fold(side)) for side in (left, right))
    if not hyphen or not known or fold(word) in gazetteer.names:
        return [span]
    middle = span.start + len(left)
    return [Span(span.start, middle), Span(middle + 1, span.end)]


def _breaks(line: Line, index: int) -> bool:
    """Whether a name cannot run from the word before into this one."""
    if index == 0:
        return True
    gap = line.gap(index)
    before = line.folds[index - 1]
    if gap == ".":
        return len(before) > 1
    if gap.strip(" \u00a0") == "." and line.capital(index - 1):
        short = len(before) == 1 or any(
            line.has(index - 1, topic) for topic in ("honorifics", "offices", "place_heads", "organisation_heads")
        )
        return not ((short and len(before) <= 5) or line.has(index - 1, "abbreviations"))
    return gap.strip(" \u00a0") not in ("", "&") or "\n" in gap or not gap
