"""Words that negate, hedge, deny, plan or leave open, and how far each of them reaches."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from claimcheck.claims.attribution import find_attribution
from claimcheck.claims.clauses import Clauses, clause_starts, is_subordinate, list_commas, looks_like_verb
from claimcheck.language.lexicon import load
from claimcheck.language.words import Phrases, Words, find_phrases, find_words, phrases
from claimcheck.records import Certainty, Cue, CueKind, Span

CLOSING = re.compile(r"\A[.,!?…]*[\"”»]|[\"”»][.,]?\s")  # matches: the ,” after a quoted cue
BREAK = re.compile(r"[;:—]|--|\s[–-]\s")  # matches: ;

# A cue after "yang" or "who" governs the relative clause alone, whose end no comma shows; its predicate seldom has
# more words ("yang tidak terdaftar sebagai pemilih").
RELATIVE_WORDS = 4
# The longest clause of a newspaper has about so many words; the bound keeps hostile texts linear.
SCOPE_WORDS = 80
# "yang", one adverb, the cue: "yang sedianya akan".
RELATIVE_LOOKBACK = 2

STANDING: Mapping[CueKind, Certainty] = {
    CueKind.DENIAL: Certainty.DENIED,
    CueKind.UNCLEAR: Certainty.UNCLEAR,
    CueKind.HEDGE: Certainty.HEDGED,
    CueKind.PLAN: Certainty.PLANNED,
}


@dataclass(frozen=True, slots=True)
class Cues:
    """Cue words by what they do, phrases of them that do nothing, and words that end their reach."""

    negation: tuple[str, ...]
    negation_endings: tuple[str, ...]
    before_verb: tuple[str, ...]
    nominal: tuple[str, ...]
    hedge: tuple[str, ...]
    plan: tuple[str, ...]
    denial: tuple[str, ...]
    denial_backward: tuple[str, ...]
    unclear: tuple[str, ...]
    no_cue: tuple[str, ...]
    lower_only: tuple[str, ...]
    nouns: tuple[str, ...]
    enders: tuple[str, ...]
    relatives: tuple[str, ...]
    participles: tuple[str, ...]
    copulas: tuple[str, ...]
    prepositions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Hit:
    """A cue at words `start` to `end` (exclusive)."""

    start: int
    end: int
    kind: CueKind


def find_cues(sentence: str, language: str) -> tuple[Cue, ...]:
    """The cues of the sentence in order, each with the stretch it governs; the stretch holds the cue itself.

    A cue reaches to the end of its clause; one that denies or leaves open what stands before it ("… belum diketahui")
    reaches back to the clause's beginning.
    """
    words = find_words(sentence)
    reach = _Reach(words, clause_starts(words, language), list_commas(words, language), load(Cues, language))
    return tuple(
        Cue(hit.kind, Span(words.spans[hit.start].start, words.spans[hit.end - 1].end), reach.scope(hit))
        for hit in _hits(words, language)
    )


def negated_at(cues: Sequence[Cue], span: Span) -> bool:
    """Whether an odd number of negations govern the span: two cancel each other."""
    return sum(cue.kind is CueKind.NEGATION and cue.scope.holds(span) for cue in cues) % 2 == 1


def certainty_of(cues: Sequence[Cue], sentence: str, language: str) -> Certainty:
    """How the sentence's main statement is put forward, from the cues of `find_cues(sentence, language)`.

    A denial outweighs an open question, that a hedge, that a plan. A plain negation leaves the statement asserted.
    """
    words = find_words(sentence)
    main = _main_clause(words, language)
    lex = load(Cues, language)
    standings = {
        STANDING[cue.kind]
        for cue in cues
        if cue.kind in STANDING and main.holds(cue.span) and not _is_aside(words, cue.span, lex, language)
    }
    return next((standing for standing in STANDING.values() if standing in standings), Certainty.ASSERTED)


@cache
def _kinds(language: str) -> Phrases[CueKind | None]:
    lex = load(Cues, language)
    tables: tuple[tuple[tuple[str, ...], CueKind | None], ...] = (
        (lex.negation, CueKind.NEGATION),
        (lex.before_verb, CueKind.NEGATION),
        (lex.hedge, CueKind.HEDGE),
        (lex.plan, CueKind.PLAN),
        (lex.denial, CueKind.DENIAL),
        (lex.denial_backward, CueKind.DENIAL),
        (lex.unclear, CueKind.UNCLEAR),
        (lex.no_cue, None),
    )
    return phrases({phrase: kind for told, kind in tables for phrase in told})


def _hits(words: Words, language: str) -> Iterator[_Hit]:
    lex, clauses = load(Cues, language), load(Clauses, language)
    taken: set[int] = set()
    hits: list[_Hit] = []
    for phrase in find_phrases(words, _kinds(language)):
        taken.update(range(phrase.start, phrase.end))
        key = " ".join(words.keys[phrase.start : phrase.end])
        if phrase.value is None or (key in lex.lower_only and words.capitalised(phrase.start)):
            continue
        if key in lex.before_verb and not looks_like_verb(words, phrase.end, clauses):
            continue
        if _is_number_sign(words, phrase.end):
            continue
        hits.append(_Hit(phrase.start, phrase.end, phrase.value))
    fused = (i for i, key in enumerate(words.keys) if i not in taken and any(map(key.endswith, lex.negation_endings)))
    hits += [_Hit(index, index + 1, CueKind.NEGATION) for index in fused]
    return iter(sorted(hits, key=lambda hit: hit.start))


def _is_number_sign(words: Words, end: int) -> bool:
    """Whether the word is an abbreviation before a number: `No. 5`."""
    return end < len(words) and words.gap(end).startswith(".") and words.numeric(end)


@dataclass(frozen=True, slots=True)
class _Reach:
    words: Words
    starts: tuple[int, ...]
    listed: frozenset[int]
    lex: Cues

    def scope(self, hit: _Hit) -> Span:
        words = self.words
        first, last = self._clause(hit.start)
        start, end = hit.start, self._end(hit, last)
        key = " ".join(words.keys[hit.start : hit.end])
        backward = hit.kind is CueKind.UNCLEAR and end == hit.end
        if key in self.lex.denial_backward or backward:
            start, end = first, hit.end
        return Span(words.spans[start].start, words.spans[end - 1].end)

    def _clause(self, index: int) -> tuple[int, int]:
        following = bisect_right(self.starts, index)
        last = self.starts[following] if following < len(self.starts) else len(self.words)
        return self.starts[following - 1], last

    def _end(self, hit: _Hit, last: int) -> int:
        words, lex = self.words, self.lex
        nominal = words.keys[hit.start] in lex.nominal
        if _is_relative(words, hit.start, hit.end, lex):
            last = min(last, hit.end + RELATIVE_WORDS)
        last = min(last, hit.end + SCOPE_WORDS)
        for index in range(hit.end, max(last, hit.end)):
            gap = words.gap(index)
            if words.keys[index] in lex.enders or BREAK.search(gap) or CLOSING.search(gap):
                return index
            if "," in gap and index not in self.listed:
                return index
            if nominal and index > hit.end and words.keys[index] in lex.prepositions:
                return index
        return max(last, hit.end)


def _is_relative(words: Words, start: int, end: int, lex: Cues) -> bool:
    """Whether the cue at the words opens a relative clause: `yang tidak …`, `a van believed to …`."""
    if start == 0:
        return False
    reduced = " ".join(words.keys[start:end]) in lex.participles and words.keys[start - 1] not in lex.copulas
    return reduced or words.keys[start - 1] in lex.relatives


def _main_clause(words: Words, language: str) -> Span:
    """The first clause that is neither subordinate nor an attribution, with the attribution that leads to it."""
    clauses = load(Clauses, language)
    found = find_attribution(words, language)
    told = range(found.start, found.end) if found and not found.leads else range(0)
    starts = clause_starts(words, language)
    first: int | None = None
    for start, end in zip(starts, [*starts[1:], len(words)], strict=True):
        if found and found.leads and found.start < end and first is None:
            first = start
        if start == end or start in told or (found and found.leads and end <= found.end < len(words)):
            continue
        if not is_subordinate(words, start, clauses):
            return Span(words.spans[start if first is None else first].start, words.spans[end - 1].end)
    return Span(0, len(words.text))


def _is_aside(words: Words, cue: Span, lex: Cues, language: str) -> bool:
    """Whether the cue belongs to a relative clause or is the object of a verb: `yang akan`, `membahas kemungkinan`."""
    index = bisect_left(words.spans, Span(cue.start, cue.start))
    end = bisect_left(words.spans, Span(cue.end, cue.end))
    before = words.keys[max(0, index - RELATIVE_LOOKBACK) : index]
    if _is_relative(words, index, end, lex) or set(before) & set(lex.relatives):
        return True
    if words.text[cue.start : cue.end].lower() not in lex.nouns or index == 0:
        return False
    governed = words.keys[index - 1] in lex.prepositions or looks_like_verb(words, index - 1, load(Clauses, language))
    return governed and "," not in words.gap(index)
