"""Words that tell that a figure has moved on: what is newer is no contradiction."""

import re
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Progress:
    """Phrases that mark a figure as the latest of a series, or as a first count or a forecast."""

    phrases: tuple[str, ...]
    provisional: tuple[str, ...]


def tells_progress(text: str, words: Progress) -> bool:
    """Whether the text says that its figure follows an earlier one."""
    return bool(_pattern(words.phrases).search(text))


def is_provisional(text: str, words: Progress) -> bool:
    """Whether the text says that its figure is not the last one."""
    return bool(_pattern(words.provisional).search(text))


@cache
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    # matches: jumlah korban bertambah menjadi | the toll has risen to
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b", re.IGNORECASE)
