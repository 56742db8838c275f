"""The content words of a text, each reduced to its stem."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from claimcheck.language.lexicon import load
from claimcheck.language.words import find_words

# A stem of fewer letters is no stem: "ring", "used".
STEM_LETTERS = 3


@dataclass(frozen=True, slots=True)
class FunctionWords:
    """Words without content, stems that no rule finds, and the endings that words lose, in the order of trial.

    A language without endings here is stemmed by Sastrawi's dictionary of Indonesian roots.
    """

    words: tuple[str, ...]
    irregular: Mapping[str, str]
    endings: Mapping[str, str]


@lru_cache(maxsize=1 << 16)
def stem_words(text: str, language: str) -> tuple[str, ...]:
    """The stems of the text's content words, lower-cased, in order; numbers stay as they are written."""
    known = _function_words(language)
    return tuple(_stem(key, language) for key in find_words(text).keys if key not in known)


@cache
def _function_words(language: str) -> frozenset[str]:
    return frozenset(load(FunctionWords, language).words)


@cache
def _stem(word: str, language: str) -> str:
    if not word.replace("-", "").replace("'", "").isalpha():
        return word
    lex: FunctionWords = load(FunctionWords, language)
    if word in lex.irregular:
        return lex.irregular[word]
    return _without_ending(word, lex.endings) if lex.endings else _sastrawi()(word)


def _without_ending(word: str, endings: Mapping[str, str]) -> str:
    """The word without its ending, a doubled last consonant halved and a last "e" dropped: "planned" and "plan"."""
    for ending, instead in endings.items():
        if word.endswith(ending) and len(word) - len(ending) + len(instead) >= STEM_LETTERS:
            word = word.removesuffix(ending) + instead
            if ending != "ss" and not instead and word[-1] == word[-2] and word[-1] not in "aeiousl":
                return word[:-1]
            break
    return word[:-1] if word.endswith("e") and len(word) > STEM_LETTERS else word


@cache
def _sastrawi() -> Callable[[str], str]:
    # Imported here: the dictionary takes a moment to read, and English texts never need it.
    from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

    stem: Callable[[str], str] = StemmerFactory().create_stemmer().stem
    return stem
