"""A text as a row of words, and the phrases that stand in it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, TypeVar

from claimcheck.records import Span

T = TypeVar("T")

NUMBER = r"\d+(?:[.,:/]\d+)*\w*"  # matches: 1.500, 13.00, 3/2/2025, 17th
WORD = re.compile(NUMBER + r"|[^\W\d_]{2,3}(?=\d+[.,]\d)|\w+(?:[-'’]\w+)*")  # matches: Rp, Al-Qaeda, didn't


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text in order: their spans, their lower-cased keys, and the gaps between them."""

    text: str
    spans: tuple[Span, ...]
    keys: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.spans)

    def gap(self, index: int) -> str:
        """What stands between word `index - 1` and word `index`; the text's head for 0, its tail for `len(self)`."""
        start = self.spans[index - 1].end if index > 0 else 0
        end = self.spans[index].start if index < len(self.spans) else len(self.text)
        return self.text[start:end]

    def surface(self, index: int) -> str:
        """The word as written."""
        return self.text[self.spans[index].start : self.spans[index].end]

    def capitalised(self, index: int) -> bool:
        """Whether the word begins with a capital letter."""
        return self.text[self.spans[index].start].isupper()

    def numeric(self, index: int) -> bool:
        """Whether the word begins with a digit."""
        return self.text[self.spans[index].start].isdigit()


def find_words(text: str) -> Words:
    """The words of the text; a number with its marks is one word, and so is a hyphenated one."""
    spans = tuple(Span(*found.span()) for found in WORD.finditer(text))
    keys = tuple(text[span.start : span.end].lower().replace("’", "'") for span in spans)
    return Words(text, spans, keys)


@dataclass(frozen=True, slots=True)
class Phrase(Generic[T]):
    """A phrase found at words `start` to `end` (exclusive), with what the table says of it."""

    start: int
    end: int
    value: T


@dataclass(frozen=True, slots=True)
class Phrases(Generic[T]):
    """A table of phrases, and by first word how many words the longest phrase that begins with it has."""

    table: Mapping[str, T]
    reach: Mapping[str, int]


def phrases(table: Mapping[str, T]) -> Phrases[T]:
    """The table's keys, made ready to be looked for: words in lower case with one blank between them."""
    reach: dict[str, int] = {}
    for key in table:
        first, *rest = key.split(" ")
        reach[first] = max(reach.get(first, 0), 1 + len(rest))
    return Phrases(table, reach)


@cache
def phrases_of(entries: tuple[str, ...]) -> Phrases[None]:
    """The entries as phrases of which nothing more is known."""
    return phrases(dict.fromkeys(entries))


def phrase_end(words: Words, start: int, known: Phrases[Any]) -> int:
    """The end of the longest phrase that begins at the word, or `start` when none does; blanks alone may part it."""
    reach = known.reach.get(words.keys[start], 0) if start < len(words) else 0
    for end in range(min(start + reach, len(words)), start, -1):
        if " ".join(words.keys[start:end]) in known.table and all(
            words.gap(index).isspace() for index in range(start + 1, end)
        ):
            return end
    return start


def find_phrases(words: Words, known: Phrases[T]) -> Iterator[Phrase[T]]:
    """The phrases in the text, from left to right, the longest first, none overlapping."""
    index = 0
    while index < len(words):
        end = phrase_end(words, index, known)
        if end > index:
            yield Phrase(index, end, known.table[" ".join(words.keys[index:end])])
        index = max(end, index + 1)
