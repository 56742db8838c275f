"""A sentence cut into stretches that each state about one fact."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from claimcheck.claims.attribution import find_attribution
from claimcheck.language.lexicon import load
from claimcheck.language.quotes import find_quotations
from claimcheck.language.words import Words, find_words, phrase_end, phrases_of
from claimcheck.records import Span

CLOSED_STATEMENT = re.compile(r"[,.?!…]\s*[\"”“»'’]?\Z")  # matches: the ,” that ends a quotation
LEFT_OPEN = re.compile(r"[,:]\s*\Z")  # matches: the colon before a quotation

MARKS = "\"“”„«»'‘’"

# A clause of fewer words states nothing by itself ("kata Yosef").
CLAUSE_WORDS = 3
# A quotation of fewer words is a quoted phrase, no statement ("poros tengah").
QUOTED_WORDS = 5
# An item of an enumeration ("Kementerian Kelautan dan Perikanan") seldom has more words.
ITEM_WORDS = 4
# "three days after" has the most words.
LEAD_WORDS = 3
# A verb with its prefix or ending has at least so many letters.
VERB_LETTERS = 5


@dataclass(frozen=True, slots=True)
class Clauses:
    """Words that join statements, and what a verb looks like."""

    coordinators: tuple[str, ...]
    free: tuple[str, ...]
    subordinators: tuple[str, ...]
    relatives: tuple[str, ...]
    additives: tuple[str, ...]
    connectives: tuple[str, ...]
    bound: tuple[str, ...]
    times: tuple[str, ...]
    verb_prefixes: tuple[str, ...]
    verb_endings: tuple[str, ...]
    verbs: tuple[str, ...]
    not_verbs: tuple[str, ...]


def find_clauses(sentence: str, language: str) -> tuple[Span, ...]:
    """Stretches of the sentence, in order, that do not overlap and together cover it; none is empty.

    Names in a list, numbers and brackets are never cut; a stretch of fewer than three words joins its neighbour.
    """
    if not sentence:
        return ()
    words = find_words(sentence)
    cuts = [_position(words, index) for index in clause_starts(words, language)[1:]]
    edges = [0, *cuts, len(sentence)]
    return tuple(Span(start, end) for start, end in pairwise(edges))


def clause_starts(words: Words, language: str) -> tuple[int, ...]:
    """The first word of each clause; the first is 0."""
    lex = load(Clauses, language)
    bracketed = _bracketed(words)
    listed = list_commas(words, language)
    cuts = {*_joint_cuts(words, lex), *_quotation_cuts(words), *_attribution_cuts(words, language)}
    starts = sorted(cuts | {0})
    for start, end in zip(starts, [*starts[1:], len(words)], strict=True):
        if is_subordinate(words, start, lex):
            cuts |= set(_closing_comma(words, start, end, listed | bracketed, lex))
    return tuple(_joined(sorted(cuts - bracketed - {0}), len(words)))


def list_commas(words: Words, language: str) -> frozenset[int]:
    """The words before which a comma parts items of an enumeration, or a place or day from its date."""
    additives = load(Clauses, language).additives
    commas = [index for index in range(1, len(words)) if "," in words.gap(index)]
    found = {index for index in commas if words.numeric(index)}
    listed = False
    for before, index in reversed(list(pairwise(commas))):
        listed = index - before <= ITEM_WORDS and (listed or words.keys[index] in additives)
        if listed:
            found |= {before, index}
    return frozenset(found)


def is_subordinate(words: Words, start: int, lex: Clauses) -> bool:
    """Whether a clause that begins at the word hangs on another: `ketika …`, `yang …`, `sehari setelah …`."""
    if phrase_end(words, start, phrases_of(lex.connectives)) > start:
        return False
    for index in range(start, min(start + LEAD_WORDS, len(words))):
        if words.keys[index] in lex.subordinators or (index == start and words.keys[index] in lex.relatives):
            return index == start or words.keys[index - 1] in lex.bound
    return False


def looks_like_verb(words: Words, index: int, lex: Clauses) -> bool:
    """Whether the word begins a predicate, as far as its form tells."""
    if index >= len(words) or words.keys[index] in lex.not_verbs:
        return False
    key = words.keys[index]
    if key in lex.verbs:
        return True
    formed = any(map(key.startswith, lex.verb_prefixes)) or any(map(key.endswith, lex.verb_endings))
    return formed and len(key) >= VERB_LETTERS and not words.capitalised(index)


def _joint_cuts(words: Words, lex: Clauses) -> Iterator[int]:
    after_comma = (*lex.coordinators, *lex.relatives, *lex.free)
    comma_before = 0
    for index in range(1, len(words)):
        gap, key = words.gap(index), words.keys[index]
        comma = "," in gap
        connective = phrase_end(words, index, phrases_of(lex.connectives)) > index
        opens = comma and (connective or key in after_comma)
        free = key in lex.free and not connective and not _is_bound(words, index, lex)
        if ";" in gap or opens or free:
            yield index
        elif key in lex.additives:
            items = comma_before and index - comma_before <= ITEM_WORDS
            whole = comma and not items and _words_to_comma(words, index) > ITEM_WORDS
            if whole or looks_like_verb(words, index + 1, lex):
                yield index
        if comma:
            comma_before = index


def _is_bound(words: Words, index: int, lex: Clauses) -> bool:
    """Whether the joining word belongs to a time or a set phrase: `pada saat`, `sebelum pukul 13.00`."""
    if words.keys[index - 1] in lex.bound and words.gap(index).isspace():
        return True
    return index + 1 < len(words) and (words.numeric(index + 1) or words.keys[index + 1] in lex.times)


def _words_to_comma(words: Words, start: int) -> int:
    end = start + 1
    while end < len(words) and end - start <= ITEM_WORDS and "," not in words.gap(end):
        end += 1
    return end - start


def _quotation_cuts(words: Words) -> Iterator[int]:
    for quotation in find_quotations(words.text):
        first = bisect_left(words.spans, Span(quotation.start, quotation.start))
        after = bisect_left(words.spans, Span(quotation.end, quotation.end))
        if after - first < QUOTED_WORDS:
            continue
        opens = first == 0 or LEFT_OPEN.search(words.gap(first).rstrip(MARKS))
        closed = after < len(words) and CLOSED_STATEMENT.search(words.text[quotation.start : quotation.end])
        if opens or closed:
            yield from (first, after)[: 1 + (after < len(words))]


def _attribution_cuts(words: Words, language: str) -> Iterator[int]:
    found = find_attribution(words, language)
    if found is not None and not found.leads:
        yield found.start
        if found.end < len(words):
            yield found.end


def _closing_comma(words: Words, start: int, end: int, kept: frozenset[int], lex: Clauses) -> Iterator[int]:
    for index in range(start + 1, end):
        if "," in words.gap(index) and index not in kept and words.keys[index] not in lex.times:
            yield index
            return


def _bracketed(words: Words) -> frozenset[int]:
    """The words before which no cut may fall, since a bracket is open."""
    depth, found = 0, set()
    for index in range(len(words)):
        gap = words.gap(index)
        depth = max(0, depth + gap.count("(") - gap.count(")"))
        if depth:
            found.add(index)
    return frozenset(found) if depth == 0 or ")" in words.gap(len(words)) else frozenset()


def _joined(cuts: list[int], length: int) -> list[int]:
    """The starts of clauses after short ones have joined the next; a short last one joins the one before."""
    starts = [0]
    for cut in cuts:
        if cut - starts[-1] >= CLAUSE_WORDS:
            starts.append(cut)
    if len(starts) > 1 and length - starts[-1] < CLAUSE_WORDS:
        starts.pop()
    return starts


def _position(words: Words, index: int) -> int:
    """Where the clause that opens with this word begins: an opening mark before the word belongs to it."""
    gap = words.gap(index)
    return words.spans[index].start - (len(gap) - len(gap.rstrip("\"“„«'‘([¿")))
