"""Which sentences state something that another source could confirm or contradict."""

from dataclasses import dataclass

from claimcheck.claims.attribution import find_attribution
from claimcheck.language.lexicon import load
from claimcheck.language.words import Words, find_phrases, find_words, phrases_of
from claimcheck.records import Sentence

MARKS = " \"“”„«»'‘’)]"

# A shorter sentence states nothing unless it holds a number or a telling word: "Harapan baru bagi petani" has four.
FEWEST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Checkable:
    """Words of calls to the reader, and words that make even a short sentence a statement."""

    exhortations: tuple[str, ...]
    statements: tuple[str, ...]


def why_unchecked(sentence: Sentence, language: str) -> str | None:
    """Why the sentence is no claim, or None when it is one; in doubt it is."""
    lex = load(Checkable, language)
    words = find_words(sentence.text)
    if not len(words):
        return "no words"
    if len(words) < FEWEST_WORDS and not _tells(words, lex):
        return "too short to state a fact"
    if sentence.text.rstrip(MARKS).endswith("?") and not sentence.quoted and find_attribution(words, language) is None:
        return "a question"
    if _exhorts(words, lex):
        return "a call to the reader"
    return None


def _tells(words: Words, lex: Checkable) -> bool:
    return any(words.numeric(index) or words.keys[index] in lex.statements for index in range(len(words)))


def _exhorts(words: Words, lex: Checkable) -> bool:
    if any(words.numeric(index) for index in range(len(words))):
        return False
    first = next(find_phrases(words, phrases_of(lex.exhortations)), None)
    return first is not None and first.start == 0
