"""Articles to sentences, each an exact slice of the article's text."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.language.lexicon import load
from claimcheck.language.quotes import find_quotations
from claimcheck.records import Article, Sentence, Span

PARAGRAPH = re.compile(r"(?:[^\n]|\n(?![ \t\r]*\n))+")  # matches: lines up to an empty one
STOP = re.compile(r"[.!?…]+[\"”“’'»)\]]*|\n(?=[ \t]*[-•*] )")  # matches: ?” and the end of a line before "- item"
LAST_TOKEN = re.compile(r"[\w.&/-]{1,40}\Z")  # matches: M.Si in "Budi, M.Si"
NEXT_WORD = re.compile(r"[\"“„«'‘(\[]*([\w'’-]*)")  # matches: “Kami
DOTTED = re.compile(r"(?:[A-Za-z]{1,4}\.)+[A-Za-z]{1,4}\Z")  # matches: U.S, S.H, M.Si, a.m
NAMES = re.compile(r"(?:[A-Z][\w.'’-]*\s+){1,5}([a-z]+)")  # matches: President Ruto asked

# A token longer than this is never an abbreviation; the longest listed ones ("S.Farm", "Kombes") have six letters.
LOOKBACK = 40


@dataclass(frozen=True, slots=True)
class Boundaries:
    """Words around full stops: what never ends a sentence, what seldom does, and what begins the next one.

    `attributions`: verbs that tie a closing quotation to the speaker after it ("asked").
    `domains`: last parts of web addresses.
    """

    never_end: tuple[str, ...]
    seldom_end: tuple[str, ...]
    openers: tuple[str, ...]
    attributions: tuple[str, ...]
    domains: tuple[str, ...]


def split(article: Article) -> tuple[Sentence, ...]:
    """The sentences of the article in order; together they hold all of its text that is not blank.

    Paragraphs are parted by blank lines. A quotation of several sentences is split inside; what follows its closing
    mark ("…,” kata Yosef.") stays with its last sentence.
    """
    text = article.text
    boundaries = load(Boundaries, article.language)
    quotations = find_quotations(text)
    sentences: list[Sentence] = []
    for paragraph, found in enumerate(PARAGRAPH.finditer(text)):
        for span in _cut(text, Span(*found.span()), boundaries):
            sentences.append(
                Sentence(
                    article=article.id,
                    index=len(sentences),
                    paragraph=paragraph,
                    span=span,
                    text=text[span.start : span.end],
                    quoted=_is_quoted(text, span, quotations),
                )
            )
    return tuple(sentences)


def _cut(text: str, paragraph: Span, boundaries: Boundaries) -> Iterator[Span]:
    start = paragraph.start
    for found in STOP.finditer(text, paragraph.start, paragraph.end):
        end = _end_of_sentence(text, start, found, paragraph, boundaries)
        if end is not None and (span := _stripped(text, start, end)):
            yield span
            start = end
    if span := _stripped(text, start, paragraph.end):
        yield span


def _end_of_sentence(text: str, start: int, stop: re.Match[str], paragraph: Span, words: Boundaries) -> int | None:
    """Where the sentence ends at this stop, or None when it goes on."""
    marks, end = stop.group(), stop.end()
    if marks == "\n" or end == paragraph.end:
        return end
    token = _token_before(text, stop.start(), start)
    if not text[end].isspace():
        return _end_without_blank(text, stop, token, words)
    following = text[end : min(end + 4 * LOOKBACK, paragraph.end)].lstrip()
    named = NEXT_WORD.match(following)
    word = named.group(1) if named else ""
    opening = following[:1] in "\"“„«'‘(["
    if not following or not (opening or word[:1].isupper() or word[:1].isdigit()):
        return None
    if marks[-1] in "\"”“’'»" and (attribution := NAMES.match(following)) and attribution[1] in words.attributions:
        return None
    if marks == "." and not opening and _abbreviates(token, word, stop.start() - len(token) == start, words):
        return None
    return end


def _end_without_blank(text: str, stop: re.Match[str], token: str, words: Boundaries) -> int | None:
    """The end of a sentence that runs into the next one: "Riau...Pada", "selesai.Pada", "selesai.“Kami"."""
    dots = re.match(r"[.!?…]+", stop.group())  # matches: ...
    end = stop.start() + len(dots.group()) if dots else stop.end()
    rest = text[end : end + LOOKBACK]
    if rest[:1] in "“„«" and rest[1:2].isalnum():
        return end
    following = NEXT_WORD.match(rest)
    word = following.group(1) if following and rest[:1].isalpha() else ""
    starts = len(word) > 1 and word[0].isupper() and word[1:2].islower() and word.lower() not in words.domains
    ends = len(token) > 2 and token.isalpha() and (token.islower() or end - stop.start() > 1)
    return end if starts and ends else None


def _token_before(text: str, end: int, floor: int) -> str:
    found = LAST_TOKEN.search(text[max(floor, end - LOOKBACK) : end])
    return found.group() if found else ""


def _abbreviates(token: str, following: str, first: bool, words: Boundaries) -> bool:
    """Whether the full stop after the token belongs to it, with `following` as the next word."""
    key = token.lower()
    if key in words.never_end or (first and token.isdigit() and len(token) < 3):
        return True
    initial = len(token) == 1 and token.isupper()
    dotted = DOTTED.match(token) is not None and key.rsplit(".", 1)[-1] not in words.domains
    return (initial or dotted or key in words.seldom_end) and following.lower() not in words.openers


def _stripped(text: str, start: int, end: int) -> Span | None:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end -= len(piece) - len(piece.rstrip())
    return Span(start, end) if start < end else None


def _is_quoted(text: str, span: Span, quotations: Sequence[Span]) -> bool:
    bare = text[span.start : span.end].rstrip(".!?…,\"“”„«»'‘’ ")
    index = bisect_right(quotations, span.start, key=lambda quotation: quotation.start) - 1
    return bool(bare) and index >= 0 and quotations[index].end >= span.start + len(bare)
