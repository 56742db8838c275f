"""Where a sentence names the one who says what it tells: "…, kata Yosef", "Menurut Yosef, …", "Yosef said that …"."""

from dataclasses import dataclass
from functools import cache

from claimcheck.claims.reporting import (
    AFTER_SPEECH,
    MARK,
    Reporting,
    before_adverbs,
    is_named,
    name_end,
    skip_openings,
    subject,
    subject_after_speech,
    time_end,
)
from claimcheck.language.lexicon import load
from claimcheck.language.words import Phrase, Phrases, Words, find_phrases, phrase_end, phrases, phrases_of
from claimcheck.records import Span

# No sentence of a newspaper has so many verbs of telling; the bound keeps the search linear in hostile texts.
CANDIDATES = 20
# A longer tail after "said" holds what was said; "reporters in Nairobi late on Monday, 3 June 2024" has eight words.
TAIL_WORDS = 12
# A tail this short holds no statement: "told this newspaper", "told the court".
SHORT_TAIL = 2
# A statement before "he said" has at least so many words; fewer are the subject's first part ("Ruto, the mayor, said").
STATEMENT_WORDS = 3
# Words before a passive verb or a source that say nothing themselves: "Seperti yang", "Hal itu".
OPENING_WORDS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Words `start` to `end` (exclusive) tell who speaks; `speaker` and `verb` are spans of the sentence.

    `leads`: they are no clause of their own: what is said follows or is their subject ("Kabar itu dibantah Yosef").
    """

    start: int
    end: int
    speaker: Span
    name: str
    verb: Span
    stance: str
    leads: bool


@dataclass(frozen=True, slots=True)
class _Verb:
    key: str
    pronoun: str | None


@cache
def _verbs(language: str) -> Phrases[_Verb]:
    lex = load(Reporting, language)
    plain = {key: _Verb(key, None) for table in (lex.passive, lex.sources, lex.inverted, lex.active) for key in table}
    fused = {
        key + ending: _Verb(key, name)
        for table in (lex.inverted, lex.sources)
        for key in table
        for ending, name in lex.suffixes.items()
    }
    return phrases({**fused, **plain})


def find_attribution(words: Words, language: str) -> Attribution | None:
    """The outermost attribution of the sentence, or None."""
    lex = load(Reporting, language)
    found = list(find_phrases(words, _verbs(language)))
    for phrase in reversed(found[-CANDIDATES:]):
        if attribution := _inverted(words, phrase, lex) or _trailing(words, phrase, lex):
            return attribution
        if (attribution := _source(words, phrase, lex)) and attribution.end == len(words):
            return attribution
    for phrase in found[:CANDIDATES]:
        if attribution := _source(words, phrase, lex) or _leading(words, phrase, lex) or _passive(words, phrase, lex):
            return attribution
    return None


def _inverted(words: Words, phrase: Phrase[_Verb], lex: Reporting) -> Attribution | None:
    """`…,” kata Yosef`, `…, said Ruto`, `…,” katanya`."""
    verb = phrase.value
    if verb.key not in lex.inverted or not AFTER_SPEECH.search(words.gap(phrase.start)) or phrase.start == 0:
        return None
    quoted = MARK.search(words.gap(phrase.start)) is not None
    stop = phrase.end if verb.pronoun else name_end(words, phrase.end, lex)
    resumes = not quoted and stop < len(words) and "," in words.gap(stop) and time_end(words, stop, lex) == stop
    if resumes and (phrase.start <= OPENING_WORDS or words.keys[stop] in lex.limits):
        end = stop
    else:
        end = _statement_end(words, phrase.end, lex)
    if verb.pronoun:
        return _attribution(words, phrase, lex.inverted[verb.key], phrase.start, end, leads=False)
    if stop == phrase.end or (verb.key in lex.active and not quoted and not is_named(words, phrase.end, stop, lex)):
        return None
    return _attribution(words, phrase, lex.inverted[verb.key], phrase.start, end, (phrase.end, stop), leads=False)


def _trailing(words: Words, phrase: Phrase[_Verb], lex: Reporting) -> Attribution | None:
    """`…, the port authority said on Monday`, `…,” dia menambahkan`, `The fire, he said, was out`."""
    verb = phrase.value
    if verb.key not in lex.active or verb.pronoun or words.keys[phrase.start - 1] in lex.blockers:
        return None
    teller = subject_after_speech(words, phrase.start, lex)
    if teller is None:
        return None
    quoted = MARK.search(words.gap(teller[0])) is not None
    end = _statement_end(words, phrase.end, lex) if quoted else _tail_end(words, phrase.end, lex)
    if end is None:
        return None
    resumes = end < len(words) and not MARK.search(words.gap(end))
    if not quoted and teller[0] < STATEMENT_WORDS and not resumes:
        return None
    if resumes and (words.keys[0] in lex.limits or skip_openings(words, 0, teller[0], lex)):
        return None
    return _attribution(words, phrase, lex.active[verb.key], teller[0], end, teller, leads=False)


def _source(words: Words, phrase: Phrase[_Verb], lex: Reporting) -> Attribution | None:
    """`Menurut Yosef, …`, `…, dikutip dari Antara, Senin 3 Februari 2025`, `Menurutnya, …`."""
    verb = phrase.value
    if verb.key not in lex.sources:
        return None
    stop = phrase.end if verb.pronoun else name_end(words, phrase.end, lex)
    if not verb.pronoun and (stop == phrase.end or words.keys[phrase.end] in lex.nobody):
        return None
    end = _circumstance_end(words, stop, lex)
    name = None if verb.pronoun else (phrase.end, stop)
    leads = _opens(words, phrase.start) and end < len(words)
    start = 0 if leads else phrase.start
    return _attribution(words, phrase, lex.sources[verb.key], start, end, name, leads=leads)


def _leading(words: Words, phrase: Phrase[_Verb], lex: Reporting) -> Attribution | None:
    """`Yosef mengatakan kepada wartawan, Senin (3/2), bahwa …`, `Ruto told reporters that …`."""
    verb = phrase.value
    if verb.key not in lex.active or phrase.end == len(words) or verb.pronoun or not phrase.start:
        return None
    if words.keys[phrase.start - 1] in lex.blockers or words.keys[phrase.end] in lex.demonstratives:
        return None
    teller = subject(words, phrase.start, lex)
    if teller is None:
        return None
    end = _content_start(words, phrase.end, lex)
    if end == len(words):
        return None
    adjoins = teller[1] == before_adverbs(words, phrase.start, lex)
    start = teller[0] if adjoins else phrase.start
    return _attribution(words, phrase, lex.active[verb.key], start, end, teller, leads=True)


def _passive(words: Words, phrase: Phrase[_Verb], lex: Reporting) -> Attribution | None:
    """`Hal itu disampaikan Yosef, Senin (3/2)`, `It was confirmed by Ruto`."""
    verb = phrase.value
    if verb.key not in lex.passive or phrase.start == 0:
        return None
    stop = name_end(words, phrase.end, lex)
    if stop == phrase.end or not (words.capitalised(phrase.end) or is_named(words, phrase.end, stop, lex)):
        return None
    end = _circumstance_end(words, stop, lex)
    start = 0 if _opens(words, phrase.start) and end < len(words) else phrase.start
    return _attribution(words, phrase, lex.passive[verb.key], start, end, (phrase.end, stop), leads=True)


def _attribution(
    words: Words,
    phrase: Phrase[_Verb],
    stance: str,
    start: int,
    end: int,
    name: tuple[int, int] | None = None,
    *,
    leads: bool,
) -> Attribution:
    verb = Span(words.spans[phrase.start].start, words.spans[phrase.end - 1].end)
    if name is None:
        ending = words.keys[phrase.end - 1].removeprefix(phrase.value.key.rsplit(" ", 1)[-1])
        speaker, text = Span(verb.end - len(ending), verb.end), phrase.value.pronoun or ""
        verb = Span(verb.start, speaker.start)
    else:
        speaker = Span(words.spans[name[0]].start, words.spans[name[1] - 1].end)
        text = words.text[speaker.start : speaker.end]
    return Attribution(start=start, end=end, speaker=speaker, name=text, verb=verb, stance=stance, leads=leads)


def _opens(words: Words, start: int) -> bool:
    """Whether at most an opening like "Seperti yang" or "Hal itu" stands before word `start`."""
    return start <= OPENING_WORDS and not any("," in words.gap(index) for index in range(1, start + 1))


def _tail_end(words: Words, start: int, lex: Reporting) -> int | None:
    """The end of what follows a verb of telling when it is listener, place and time only; else None."""
    short = len(words) - start <= SHORT_TAIL and "," not in words.gap(start)
    if short and not set(words.keys[start:]) & set(lex.complementizers):
        return len(words)
    beside = (*lex.hearers, *lex.times, *lex.time_glue, *lex.prepositions, *lex.adverbs, *lex.particles)
    venues = tuple(word for venue in lex.venues for word in venue.split())
    end = start
    while end < len(words):
        gap, key = words.gap(end), words.keys[end]
        if MARK.search(gap) or ":" in gap or ("," in gap and time_end(words, end, lex) == end):
            return end
        if key in lex.complementizers or end - start >= TAIL_WORDS:
            return None
        if not (words.numeric(end) or words.capitalised(end) or key in beside or key in venues):
            return None
        end += 1
    return end


def _content_start(words: Words, start: int, lex: Reporting) -> int:
    """The first word of what is said after the verb, past listener, place, time and "bahwa"."""
    if words.keys[start] in lex.complementizers:
        return start + 1
    if MARK.search(words.gap(start)):
        return start
    aside = "," in words.gap(start) and time_end(words, start, lex) > start
    if not aside and "," not in words.gap(start) and ":" not in words.gap(start):
        listed = words.keys[start] in (*lex.hearers, *lex.times, *lex.prepositions[:3])
        aside = listed or max(time_end(words, start, lex), phrase_end(words, start, phrases_of(lex.venues))) > start
    if not aside:
        return start
    for index in range(start + 1, min(start + TAIL_WORDS, len(words))):
        gap = words.gap(index)
        if words.keys[index] in lex.complementizers:
            return index + 1
        if MARK.search(gap) or ":" in gap or ("," in gap and time_end(words, index, lex) == index):
            return index
    return max(time_end(words, start, lex), start)


def _statement_end(words: Words, start: int, lex: Reporting) -> int:
    """The end of an attribution that closes its sentence, or where what is said goes on."""
    for index in range(start, len(words)):
        if phrase_end(words, index, phrases_of(lex.continuations)) > index or (
            index > start and MARK.search(words.gap(index))
        ):
            return index
    return len(words)


def _circumstance_end(words: Words, start: int, lex: Reporting) -> int:
    """Past venue and time after a source's name."""
    while start < len(words):
        end = max(phrase_end(words, start, phrases_of(lex.venues)), time_end(words, start, lex))
        if end == start:
            break
        start = end
    return start
