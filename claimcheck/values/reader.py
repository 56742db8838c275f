"""What the readers of names share: a line with what is known of its article, and the mention that is read from it."""

from collections.abc import Container
from dataclasses import dataclass

from claimcheck.records import NameKind
from claimcheck.values.gazetteer import Entry, Gazetteer
from claimcheck.values.lines import Line

PERSON, PLACE, ORGANISATION, OTHER = NameKind.PERSON, NameKind.PLACE, NameKind.ORGANISATION, NameKind.OTHER
# How sure an opinion is; range 0..3. KNOWN: a list or an office says so. LIKELY: a given name, an initial, two hints.
# HINTED: one neighbour. GUESSED: nothing but the shape.
KNOWN, LIKELY, HINTED, GUESSED = 3, 2, 1, 0
# The most words of an unknown name; longer rows of capitals are headlines. Range 2..8; Balinese names have five.
LONGEST_NAME = 5
# No row of capitals is read further than this many words, so that a text of capitals alone costs no more. Range 15..60.
LONGEST_RUN = 30
# The most words of an apposition that is kept as a title. Range 3..12.
LONGEST_TITLE = 8
# An acronym has no more letters than this; longer capitals are shouted words. Range 4..12: "BPJSTK", "PVMBG".
LONGEST_ACRONYM = 7


@dataclass(frozen=True, slots=True)
class Mention:
    """Words `start` to `end` (exclusive) of a line as a name; `doubtful`: a lone capital that opens the sentence."""

    start: int
    end: int
    key: str
    kind: NameKind
    weight: int
    title: str | None = None
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Reader:
    """One line with what is known of its article: words seen without a capital, and with one where it counts."""

    line: Line
    gazetteer: Gazetteer
    lower: Container[str]
    inner: Container[str]

    def entry(self, start: int, end: int) -> Entry | None:
        """What the gazetteer knows of exactly these words."""
        key = self.line.key(start, end)
        shouted = key not in self.gazetteer.shouted or self.line.surface(start, end).isupper()
        return self.gazetteer.names.get(key) if shouted else None

    def known(self, start: int, limit: int) -> tuple[int, Entry | None]:
        """The longest known name that begins at `start`, and its end."""
        end = start + 1
        while end < min(limit, start + self.gazetteer.longest) and not self.line.breaks[end]:
            end += 1
        for stop in range(min(end, limit), start, -1):
            if self.line.capital(start) and (entry := self.entry(start, stop)):
                return stop, entry
        return start, None

    def given(self, index: int) -> bool:
        """Whether the word is a common given name."""
        return self.line.folds[index] in self.gazetteer.given and self.line.capital(index)

    def run_end(self, start: int) -> int:
        """The end of the row of capitals that begins at `start`; small words of names may stand inside."""
        line, end = self.line, start + 1
        while end < min(len(line), start + LONGEST_RUN) and not line.breaks[end]:
            inside = end + 1 < len(line) and not line.breaks[end + 1] and line.capital(end + 1)
            small = line.has(end, "particles") and inside and not line.has(end, "place_prepositions")
            if line.has(end, "calendar") or not (line.capital(end) or small):
                break
            end += 1
        return end
