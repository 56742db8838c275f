"""Lines that are no part of the story: teasers, credits, furniture of the page."""

import re
from dataclasses import dataclass
from functools import cache

from claimcheck.language.lexicon import LANGUAGES, load

# A subheading is short and ends without a mark; range 3..15 words.
SUBHEADING_WORDS = 12
# A line with a mark of the page in it is furniture up to this length; range 5..40 words.
FURNITURE_WORDS = 24
# A line of so many words is a label even with a full stop; range 2..6 words.
LABEL_WORDS = 4
# matches: a sentence's end, closing quotes included
ENDS = re.compile(r"[.!?…:;][\"”’')\]]*$")


@dataclass(frozen=True, slots=True)
class Pages:
    """Marks of page furniture, in lower case: how a line starts, what it is as a whole, what ends the story."""

    starts: tuple[str, ...]
    wholes: tuple[str, ...]
    tails: tuple[str, ...]
    inside: tuple[str, ...]
    credits: tuple[str, ...]
    bylines: tuple[str, ...]


@cache
def _words() -> Pages:
    one, other = (load(Pages, language) for language in LANGUAGES)
    return Pages(*(tuple(dict.fromkeys((*getattr(one, name), *getattr(other, name)))) for name in Pages.__slots__))


def is_tail(line: str) -> bool:
    """Whether the story ends before this line: what follows belongs to other stories."""
    return line.strip().lower().rstrip(":") in _words().tails


def why_dropped(line: str) -> str | None:
    """The reason to leave a line out, None for a line of the story."""
    text = line.strip().lower()
    words = _words()
    if text.rstrip(" :.!").strip() in words.wholes:
        return "page furniture"
    # A sentence may begin with a plain word of the page: "Iklan rokok dilarang di seluruh kota."
    sentence = bool(ENDS.search(text)) and len(text.split()) > LABEL_WORDS
    starts = [start for start in words.starts if not (sentence and start.isalpha())]
    # matches: copyright © 2024 | share 3
    if any(re.match(rf"{re.escape(start)}(?=\W|$)", text) for start in starts):
        return "page furniture"
    if any(part in text for part in words.inside) and len(text.split()) <= FURNITURE_WORDS:
        return "page furniture"
    # matches: Editor: Panji Wiratmo | Penulis : Rima
    if re.match(rf"(?:{'|'.join(map(re.escape, words.bylines))})\s*[:/]", text):
        return "credit"
    return None


def is_subheading(line: str) -> bool:
    """Whether a line between paragraphs is a heading: few words, no sentence."""
    text = line.strip()
    return len(text.split()) <= SUBHEADING_WORDS and not ENDS.search(text) and not re.search(r"[\"”’']$", text)


def credits_of(text: str) -> tuple[str, ...]:
    """The agencies and outlets that a text names as its own source."""
    # "sumber kepolisian" is a person; "Sumber: rmol" and "dikutip dari RT" are outlets.
    matches = _credit_pattern().finditer(text)
    return tuple(dict.fromkeys(match["name"] for match in matches if match["name"][0].isupper() or match["colon"]))


@cache
def _credit_pattern() -> re.Pattern[str]:
    words = "|".join(map(re.escape, _words().credits))
    # matches: Sumber: Antara | dikutip dari RT | melansir AFP
    return re.compile(rf"\b(?i:{words})(?P<colon>[ ]*:)?[ ]+(?P<name>[\w-]+(?:\.\w+)?(?:[ ][A-Z][\w-]*){{0,3}})")
