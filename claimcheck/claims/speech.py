"""Who says what in a sentence, with which stance, and which words only tell that somebody said it."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.claims.attribution import Attribution, find_attribution
from claimcheck.claims.reporting import Reporting, time_end
from claimcheck.language.lexicon import load
from claimcheck.language.quotes import find_quotations, inside_marks
from claimcheck.language.words import Words, find_phrases, find_words, phrase_end, phrases_of
from claimcheck.records import Span

EDGES = " \t\n,;:.\"“”„«»'‘’-–—"

# Telling of this kind is itself what happened: "Ruto asked Museveni in 2019 …" dates the asking.
ACTS = ("asks", "promises")
# Words between "in a statement" and the date of the telling: "oleh kantor bupati di Larantuka" has five.
PLACE_WORDS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """Who says something, and the stretches of the sentence that are said, without the attribution.

    `stance`: says, denies, asks, doubts or promises. `speaker` is the name or noun phrase as written; for a pronoun
    that is a verb's ending ("katanya") it is the pronoun. `attribution` tells who said it, to whom and when.
    """

    speaker: str
    span: Span
    verb: Span
    stance: str
    attribution: Span
    content: tuple[Span, ...]


def find_quotes(text: str) -> tuple[Span, ...]:
    """The quoted stretches of the text, without their marks."""
    inner = (inside_marks(text, found) for found in find_quotations(text))
    return tuple(span for span in inner if span.start < span.end)


def find_speaker(sentence: str, language: str) -> Speech | None:
    """Who says the sentence's main statement, and what is said; None when the sentence itself states it."""
    words = find_words(sentence)
    found = find_attribution(words, language)
    if found is None:
        return None
    return Speech(
        speaker=found.name,
        span=found.speaker,
        verb=found.verb,
        stance=found.stance,
        attribution=_chars(words, found.start, found.end),
        content=tuple(_content(words, found, load(Reporting, language))),
    )


def report_spans(sentence: str, language: str) -> tuple[Span, ...]:
    """The stretches that tell who told it, where and when; a date in them is no date of the event."""
    words = find_words(sentence)
    lex = load(Reporting, language)
    found = find_attribution(words, language)
    if found is None:
        return ()
    return tuple(_merged([*_venue_spans(words, lex), *_telling(words, found, lex)]))


def _content(words: Words, found: Attribution, lex: Reporting) -> Iterator[Span]:
    before = Span(0, words.spans[found.start].start)
    after = Span(words.spans[found.end - 1].end, len(words.text))
    pieces = [after] if found.leads and found.end < len(words) else [before, after]
    for piece in pieces:
        text = words.text[piece.start : piece.end]
        left = len(text) - len(text.lstrip(EDGES + ")"))
        right = len(text.rstrip(EDGES + "("))
        start = piece.start + left
        if left < right:
            yield Span(_past_continuation(words, start, lex), piece.start + right)


def _past_continuation(words: Words, start: int, lex: Reporting) -> int:
    index = bisect_left(words.spans, Span(start, start))
    end = phrase_end(words, index, phrases_of(lex.continuations))
    return words.spans[end].start if index < end < len(words) else start


def _telling(words: Words, found: Attribution, lex: Reporting) -> Iterator[Span]:
    if not found.leads:
        end = next(
            (index for index in range(found.start + 1, found.end) if words.keys[index] in lex.relatives), found.end
        )
        yield _chars(words, found.start, end)
        return
    if found.stance not in ACTS:
        yield from _leading_spans(words, found, lex)


def _leading_spans(words: Words, found: Attribution, lex: Reporting) -> Iterator[Span]:
    yield Span(found.verb.start, words.spans[found.end - 1].end)
    opening = _opening_time(words, lex)
    if opening and opening <= found.start:
        yield _chars(words, 0, opening)
    if (closing := _closing_time(words, lex)) and closing > found.end:
        yield _chars(words, closing, len(words))


def _opening_time(words: Words, lex: Reporting) -> int:
    """The end of a time before the subject that a comma closes: `Pada hari Selasa,`; 0 when there is none."""
    end = time_end(words, 0, lex)
    return end if 0 < end < len(words) and "," in words.gap(end) else 0


def _closing_time(words: Words, lex: Reporting) -> int | None:
    """The start of a day and date in brackets after the last comma: `…, Senin (3/2/2025)`, or None."""
    for index in range(len(words) - 1, 0, -1):
        if "," in words.gap(index):
            dated = words.keys[index] in lex.times and "(" in words.text[words.spans[index].start :]
            return index if dated and time_end(words, index, lex) == len(words) else None
    return None


def _venue_spans(words: Words, lex: Reporting) -> Iterator[Span]:
    for venue in find_phrases(words, phrases_of(lex.venues)):
        end = time_end(words, venue.end, lex)
        for index in range(venue.end, min(venue.end + PLACE_WORDS, len(words))):
            if words.gap(index).strip() not in ("", ",") or end > venue.end:
                break
            end = max(venue.end, time_end(words, index, lex)) if time_end(words, index, lex) > index else end
        yield _chars(words, venue.start, max(end, venue.end))


def _chars(words: Words, start: int, end: int) -> Span:
    return Span(words.spans[start].start, words.spans[end - 1].end)


def _merged(spans: list[Span]) -> Iterator[Span]:
    current: Span | None = None
    for span in sorted(spans):
        if current is not None and span.start <= current.end:
            current = Span(current.start, max(current.end, span.end))
            continue
        if current is not None:
            yield current
        current = span
    if current is not None:
        yield current
