"""The words around a verb of telling: who tells, and where, when and to whom."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from claimcheck.language.words import Words, phrase_end, phrases_of

AFTER_SPEECH = re.compile(r"[,?!\"”“»'’][.,]?\s*\Z")  # matches: the ,” before "kata"
BREAK = re.compile(r"[;:()\"“”„«»]|\s[-–—]\s|—|--|[!?]|\.\s")  # matches: " - " after a dateline
MARK = re.compile(r"[\"“”„«»]")  # matches: “

DATED = re.compile(r"\d{1,2}[/.:]\d|(?:1[89]|20)\d\d\Z")  # matches: 13.00, 3/2/2025, 1999

# A number of more digits before a month is no day.
DAY_DIGITS = 2
# A longer subject is a clause; "Kepala Biro Hukum, Humas, dan Protokol Kabupaten Timor Tengah Ani Lake" has eleven.
SUBJECT_WORDS = 16
# An item of an enumeration ("Biro Hukum, Humas, dan Protokol") seldom has more words.
ITEM_WORDS = 4
# "Dr", "Kol" or "M" before a full stop inside a name.
SHORT_WORD = 5


@dataclass(frozen=True, slots=True)
class Reporting:
    """Words of reported speech; the tables give a verb's stance: says, denies, asks, doubts or promises."""

    complementizers: tuple[str, ...]
    hearers: tuple[str, ...]
    venues: tuple[str, ...]
    times: tuple[str, ...]
    time_glue: tuple[str, ...]
    adverbs: tuple[str, ...]
    leads: tuple[str, ...]
    prepositions: tuple[str, ...]
    limits: tuple[str, ...]
    joiners: tuple[str, ...]
    stops: tuple[str, ...]
    relatives: tuple[str, ...]
    blockers: tuple[str, ...]
    nobody: tuple[str, ...]
    pronouns: tuple[str, ...]
    continuations: tuple[str, ...]
    particles: tuple[str, ...]
    demonstratives: tuple[str, ...]
    negations: tuple[str, ...]
    verb_prefixes: tuple[str, ...]
    active: Mapping[str, str]
    inverted: Mapping[str, str]
    passive: Mapping[str, str]
    sources: Mapping[str, str]
    suffixes: Mapping[str, str]


def time_end(words: Words, start: int, lex: Reporting) -> int:
    """The end of the time that begins at word `start` ("Senin (3/2/2024)"), or `start` when none does."""
    end, named, sure = start, start, False
    while end < len(words):
        key = words.keys[end]
        if key in lex.times:
            sure, named = True, end + 1
        elif words.numeric(end):
            if sure or (end > start and DATED.match(key)):
                named = end + 1
            elif len(key) > DAY_DIGITS:
                break
        elif key not in lex.time_glue:
            break
        end += 1
    return named


def name_end(words: Words, start: int, lex: Reporting) -> int:
    """The end of the name or noun phrase at word `start`, with a name in apposition; `start` when there is none."""
    if start == len(words) or BREAK.search(words.gap(start)) or "," in words.gap(start):
        return start
    if words.keys[start] in lex.pronouns:
        return start + 1
    end = start
    while end < len(words) and end - start < SUBJECT_WORDS:
        gap = words.gap(end)
        if end > start and _breaks(words, end):
            break
        if end > start and "," in gap:
            stop = _apposition_end(words, end, lex)
            return stop if stop > end else end
        key = words.keys[end]
        if key in lex.stops or key in lex.times or words.numeric(end) or (end > start and key in lex.pronouns):
            break
        named = end > start and words.capitalised(end - 1) and not words.capitalised(end)
        if named and any(map(key.startswith, lex.verb_prefixes)):
            break
        end += 1
    return end


def _apposition_end(words: Words, start: int, lex: Reporting) -> int:
    end = start
    while end < len(words) and (words.capitalised(end) or (end > start and words.keys[end] in lex.particles)):
        if words.keys[end] in lex.times:
            return start
        end += 1
        if end < len(words) and (
            "," in words.gap(end) or (BREAK.search(words.gap(end)) and not _is_initial(words, end))
        ):
            break
    return end if end == len(words) or words.gap(end) != " " or words.keys[end] in lex.stops else start


def _breaks(words: Words, index: int) -> bool:
    """Whether a mark before the word ends a name."""
    return BREAK.search(words.gap(index)) is not None and not _is_initial(words, index)


def _is_initial(words: Words, index: int) -> bool:
    """Whether the full stop before the word belongs to a short title or initial ("Dr. Budi", "M. Yusuf")."""
    return words.gap(index) == ". " and len(words.keys[index - 1]) < SHORT_WORD and words.capitalised(index)


def is_named(words: Words, start: int, end: int, lex: Reporting) -> bool:
    """Whether the words are a role and a name ("local coordinator Sipho Mhlanga") or a pronoun, and no clause."""
    if words.keys[start] in lex.pronouns:
        return end == start + 1
    named = False
    for index in range(start, end):
        if words.capitalised(index):
            named = True
        elif named and words.keys[index] not in lex.particles:
            return False
    return named


def subject_after_speech(words: Words, verb: int, lex: Reporting) -> tuple[int, int] | None:
    """The subject between what was said and the verb: `…, his deputy in Accra, Esi Mensah, | told`."""
    end = before_adverbs(words, verb, lex)
    commas = 1 + ("," in words.gap(verb) and end == verb)
    start = end
    while start > 0 and commas:
        start -= 1
        gap = words.gap(start)
        if MARK.search(gap) or _breaks(words, start):
            if not AFTER_SPEECH.search(gap):
                return None
            break
        commas -= "," in gap
    if start == 0 or end - start > SUBJECT_WORDS or start == end:
        return None
    if words.keys[start] in (*lex.leads, *lex.prepositions, *lex.limits, *lex.blockers[:2], *lex.relatives):
        return None
    return start, end


def subject(words: Words, verb: int, lex: Reporting) -> tuple[int, int] | None:
    """The subject of the verb; the sentence's first name when the verb is a second one ("datang dan mengatakan")."""
    end = before_adverbs(words, verb, lex)
    if end and words.keys[end - 1] in lex.pronouns:
        return end - 1, end
    start = skip_openings(words, 0, end, lex)
    for index in range(start + 1, end):
        if _breaks(words, index) or words.keys[index - 1] in lex.limits:
            start = skip_openings(words, index, end, lex)
    if end > start and words.keys[end - 1] in lex.joiners:
        return _first_name(words, lex, end)
    relative = next((i for i in range(start + 1, end) if "," in words.gap(i) and words.keys[i] in lex.relatives), None)
    if relative is not None:
        end = relative
    elif "," not in words.gap(end):
        start = skip_openings(words, _last_piece(words, start, end, lex), end, lex)
    if end - start > SUBJECT_WORDS:
        return _first_name(words, lex, end)
    if end == start or set(words.keys[start:end]) & set(lex.negations):
        return None
    return start, end


def _last_piece(words: Words, start: int, end: int, lex: Reporting) -> int:
    """The word after the last comma between the two, if that comma parts no items of an enumeration."""
    commas = [start, *(index for index in range(start + 1, end) if "," in words.gap(index))]
    listed = words.keys[commas[-1]] in lex.joiners and len(commas) > 2 and commas[-1] - commas[-2] <= ITEM_WORDS
    return start if listed else commas[-1]


def skip_openings(words: Words, start: int, end: int, lex: Reporting) -> int:
    """Past connectives ("Sementara itu") and phrases of place or time that a comma closes ("Pada hari Selasa,")."""
    while start < end:
        lead = phrase_end(words, start, phrases_of(lex.leads))
        if start < lead <= end:
            start = lead
            continue
        if words.keys[start] not in lex.prepositions and words.keys[start] not in lex.times:
            break
        comma = next((index for index in range(start + 1, end) if "," in words.gap(index)), None)
        if comma is None:
            break
        start = comma
    return start


def before_adverbs(words: Words, verb: int, lex: Reporting) -> int:
    """The end of the subject before the verb, without adverbs of up to three words ("baru-baru ini")."""
    start = verb
    while start:
        lengths = (n for n in (3, 2, 1) if n <= start and " ".join(words.keys[start - n : start]) in lex.adverbs)
        length = next(lengths, 0)
        if not length or not words.gap(start).isspace():
            break
        start -= length
    return start


def _first_name(words: Words, lex: Reporting, limit: int) -> tuple[int, int] | None:
    start = skip_openings(words, 0, limit, lex)
    if start < limit and words.keys[start] in lex.pronouns:
        return start, start + 1
    end = start
    while end < limit and (words.capitalised(end) or (end > start and words.keys[end] in lex.particles)):
        if end > start and words.gap(end) != " ":
            break
        end += 1
    while end > start and words.keys[end - 1] in lex.particles:
        end -= 1
    return (start, end) if end > start else None
