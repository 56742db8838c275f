"""What the readers of times share: the pieces of their patterns, and a phrase that one of them matched."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from claimcheck.language.lexicon import load
from claimcheck.records import Moment
from claimcheck.values.calendar import Calendar

YEAR = r"(?:1[0-9]\d\d|20\d\d)"  # matches: 1998 | 2024
# "Will now be driven in October": so many words back an announcement still governs a month; range 3..8.
AHEAD_WORDS = 6
# Letters before a time in which such words are looked for, ample for so many words; range 60..200.
LOOKBACK = 100
# What counts from the publication is left open when a year stands within so many letters of it; range 40..200.
NEAR = 80
LONE_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")  # matches: 2019
# Letters that a pattern which minds no case takes for others; without a stand-in no list knows what it matched.
STAND_INS = str.maketrans({"ſ": "s", "ı": "i", "İ": "I", "\N{KELVIN SIGN}": "K"})
NEXT_WORD = re.compile(r"\s+([^\W\d_]+)")  # matches: trees in "Christmas trees"


def one_of(words: Iterable[str]) -> str:
    """A group of the words, the longest first; one that never matches when there are none."""
    return f"(?:{'|'.join(sorted(map(re.escape, words), key=len, reverse=True)) or '(?!)'})"


def maybe(words: Iterable[str], name: str = "") -> str:
    """One of the words, in a group of that name, with the blank behind it, or nothing."""
    word = f"(?P<{name}>{one_of(words)})" if name else one_of(words)
    return rf"(?:{word}\s+)?"


def head(words: Calendar, needed: str = "") -> str:
    """What may stand before a time: a bound, a hedge and a part of it; the one that is `needed` must."""
    pieces = (
        ("bound", (*words.since, *words.until), r"\s+"),
        ("hedge", words.hedges, r"\s+"),
        ("part", words.parts, rf"[\s-]+{maybe(words.part_links)}"),
    )
    # matches: sejak sekitar awal | until about the end of
    return "".join(rf"(?:(?P<{name}>{one_of(said)}){gap}){'' if name == needed else '?'}" for name, said, gap in pieces)


def plain(text: str) -> str:
    """The text as it is, letter for letter, but for letters that look like others: "Aprıl" is "April"."""
    return text.translate(STAND_INS)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch of a text that a pattern of times matched, and the day on which the text was published."""

    match: re.Match[str]
    language: str
    published: date | None

    @property
    def got(self) -> dict[str, str]:
        """The groups that matched by their names, in lower case."""
        return {name: said.lower() for name, said in self.match.groupdict().items() if said is not None}

    @property
    def words(self) -> Calendar:
        """How the language names times."""
        words: Calendar = load(Calendar, self.language)
        return words

    def before(self) -> list[str]:
        """The words shortly before, in lower case."""
        start = self.match.start()
        return self.match.string[max(0, start - LOOKBACK) : start].lower().split()

    def follower(self) -> str:
        """The word that follows with nothing but blanks between; "" when there is none."""
        following = NEXT_WORD.match(self.match.string, self.match.end())
        return following[1] if following else ""

    def announced(self) -> bool:
        """Whether a word shortly before says that it is still to come: "akan", "will"."""
        return any(word in self.words.future for word in self.before()[-AHEAD_WORDS:])

    def year_beside(self) -> bool:
        """Whether a year stands near by that may be the one of the phrase."""
        match = self.match
        return LONE_YEAR.search(match.string, max(0, match.start() - NEAR), match.end() + NEAR) is not None


# A pattern, and what reads the phrases that it matches: None where one is no time.
Rule = tuple[Callable[[Phrase], Moment | None], str]
