"""Indonesian or English, by the small words that every text of the language is full of."""

import re
from dataclasses import dataclass
from functools import cache

from claimcheck.language.lexicon import LANGUAGES, load

UNDETERMINED = "und"  # ISO 639-2
# matches: a word of letters
WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Markers:
    """Words that are frequent in the language and rare in the other."""

    words: tuple[str, ...]


def detect(text: str) -> str:
    """One of "id", "en", or "und" when no language has more marker words than the other. Malay counts as "id"."""
    words = WORD.findall(text.lower())
    counts = {language: sum(word in _markers(language) for word in words) for language in LANGUAGES}
    first, second = sorted(counts, key=counts.__getitem__, reverse=True)
    return first if counts[first] > counts[second] else UNDETERMINED


@cache
def _markers(language: str) -> frozenset[str]:
    return frozenset(load(Markers, language).words)
