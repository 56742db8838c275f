"""A text as a row of tokens for the reading of amounts, and the phrases of a lexicon that stand in it."""

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from claimcheck.language.lexicon import load
from claimcheck.records import Span

# matches: US$ | U.S. | 1.500,5 | m2 | warga | %
TOKEN = re.compile(r"[A-Z]{0,2}[$€£¥]|(?:[A-Z]\.){2,}|\d+(?:[.,]\d+)*|k?m[23](?!\w)|[^\W\d_]+(?:['’][^\W\d_]+)*|[%°+]")
# The longest phrase of the lexicons has five tokens ("tidak ada laporan korban jiwa").
LONGEST = 5
# What may stand between the tokens of one phrase: "kira-kira", "km/jam".
TIES = ("", " ", "\u00a0", "-", "/")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a figure or a sign in lower case, with what stands before it."""

    text: str
    span: Span
    gap: str
    capital: bool

    @property
    def digits(self) -> bool:
        """Whether this is a figure in digits."""
        return self.text[0].isdecimal()


@dataclass(frozen=True, slots=True)
class Row:
    """The tokens of one text; `taken[i]`: token i belongs to another value."""

    text: str
    language: str
    tokens: tuple[Token, ...]
    taken: tuple[bool, ...]

    def __len__(self) -> int:
        return len(self.tokens)

    def word(self, at: int) -> str:
        """The token at a position; empty outside the row."""
        return self.tokens[at].text if 0 <= at < len(self.tokens) else ""

    def gap(self, at: int) -> str:
        """What stands before a token; behind the last one, the rest of the text."""
        if at < len(self.tokens):
            return self.tokens[at].gap
        return self.text[self.tokens[-1].span.end :] if self.tokens else self.text

    def follows(self, at: int, ties: Container[str] = (" ", "\u00a0")) -> bool:
        """Whether a free token stands at a position, joined to the one before by a blank, or one of `ties`."""
        return 0 < at < len(self.tokens) and self.tokens[at].gap in ties and not self.taken[at]

    def span(self, start: int, end: int) -> Span:
        """The stretch from token `start` to token `end` (exclusive)."""
        return Span(self.tokens[start].span.start, self.tokens[end - 1].span.end)

    def phrase(self, at: int, phrases: Container[tuple[str, ...]]) -> int:
        """The end of the longest phrase that begins at a token; `at` when there is none."""
        end = at + 1
        while end < min(at + LONGEST, len(self)) and self.follows(end, TIES):
            end += 1
        words = tuple(token.text for token in self.tokens[at:end])
        return next((at + size for size in range(len(words), 0, -1) if words[:size] in phrases), at)

    def before(self, at: int, phrases: Container[tuple[str, ...]]) -> int:
        """The start of the longest phrase that ends before a token and is joined to it; `at` when there is none."""
        start = at
        while start > max(at - LONGEST, 0) and self.follows(start, TIES):
            start -= 1
        words = tuple(token.text for token in self.tokens[start:at])
        return next((start + cut for cut in range(len(words)) if words[cut:] in phrases), at)


def read_row(text: str, language: str, taken: Sequence[Span]) -> Row:
    """The tokens of a text; those that touch a span of `taken` are marked."""
    tokens: list[Token] = []
    marks: list[bool] = []
    spans = sorted(taken)
    end = at = 0
    for match in TOKEN.finditer(text):
        span = Span(*match.span())
        while at < len(spans) and spans[at].end <= span.start:
            at += 1
        tokens.append(Token(match[0].lower().replace("’", "'"), span, text[end : span.start], match[0][0].isupper()))
        marks.append(any(span.overlaps(other) for other in spans[at : at + 2]))
        end = span.end
    return Row(text, language, tuple(tokens), tuple(marks))


@cache
def phrases(topic: type, language: str, field: str) -> Mapping[tuple[str, ...], Any]:
    """The words of one field of a lexicon as rows of tokens, with the value that a table gives them."""
    entries = getattr(load(topic, language), field)
    rows = {words: tuple(match[0].lower() for match in TOKEN.finditer(words)) for words in entries}
    return {row: entries[words] if isinstance(entries, Mapping) else words for words, row in rows.items()}
