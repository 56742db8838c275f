"""What a report says in its own voice, in its reader's language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from claimcheck.language.lexicon import LANGUAGES, load
from claimcheck.records import Report

# matches: 2024-04-01T11:49+07:00, 2000-06-04, 2000-06, 2017
_MOMENT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d)?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?)?)?)?")

# matches: 2000-06-04 and 2000-06-04T13:00+07:00 within a sentence
_WITHIN = re.compile(r"(?<![\w-])\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?)?(?![\w:-])")


@dataclass(frozen=True, slots=True)
class Phrases:
    """The words of a report.

    Tables are keyed by the values of the records' enumerations; `one` and `many` by what is counted.
    """

    title: str
    disclaimer: str
    nothing: str
    confidence: str
    rule: str
    kind: str
    strength: str
    explanation: str
    from_context: str
    reckoned: str
    repeats: str
    undated: str
    untitled: str
    more: str
    only_here: str
    of_origin: str
    also: str
    articles: str
    unchecked: str
    skipped: str
    dropped: str
    speaker: str
    times: str
    quantities: str
    names: str
    context: str
    made_with: str
    no_judge: str
    settings: str
    clock: str
    months: tuple[str, ...]
    columns: tuple[str, ...]
    checker: tuple[str, ...]
    zones: Mapping[str, str]
    verdicts: Mapping[str, str]
    severities: Mapping[str, str]
    kinds: Mapping[str, str]
    certainties: Mapping[str, str]
    one: Mapping[str, str]
    many: Mapping[str, str]

    def count(self, number: int, thing: str) -> str:
        """`3 articles`, `1 article`; `thing` is a key of `one` and `many`."""
        return f"{number} {(self.one if number == 1 else self.many)[thing]}"

    def moment(self, value: str) -> str:
        """An ISO date or date-time in words, `4 Juni 2000`, `1 April 2024, 11.49 WIB`; anything else as it stands."""
        return _MOMENT.sub(self._in_words, value) if _MOMENT.fullmatch(value) else value

    def prose(self, text: str) -> str:
        """`text` with the ISO dates in it put in words; a bare year and month may be something else and stays."""
        return _WITHIN.sub(lambda match: self.moment(match[0]), text)

    def _in_words(self, match: re.Match[str]) -> str:
        year, month, day, hour, minute, zone = match.groups()
        if month is None or not 1 <= int(month) <= 12:
            return match[0]
        words = " ".join(word for word in (day and str(int(day)), self.months[int(month) - 1], year) if word)
        if hour is None:
            return words
        offset = "+00:00" if zone == "Z" else zone
        place = f" {self.zones.get(offset, f'UTC{offset}')}" if offset else ""
        return f"{words}, {hour}{self.clock}{minute}{place}"


def phrases(report: Report) -> Phrases:
    """The words of the report's language."""
    return spoken(report.language)


def spoken(language: str) -> Phrases:
    """The words of a language; one that has none is told in English."""
    words: Phrases = load(Phrases, language if language in LANGUAGES else "en")
    return words
