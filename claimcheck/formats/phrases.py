"""What a report says in its own voice, in its reader's language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from claimcheck.language.lexicon import LANGUAGES, load
from claimcheck.records import Report

# matches: 2000-06-04, 2000-06, 2017
_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
# matches: 11:49+07:00, 11:49:30Z, 01:30–02:00
_CLOCK = re.compile(r"(\d\d):(\d\d)(?::\d\d)?(?:\.\d+)?(?:–(\d\d):(\d\d))?(Z|[+-]\d\d:?\d\d)?")
# matches: 2000-06-04 and 2000-06-04T13:00+07:00 within a sentence
_WITHIN = re.compile(r"(?<![\w-])\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?)?(?![\w:-])")


@dataclass(frozen=True, slots=True)
class Phrases:
    """The words of a report.

    Tables are keyed by the values of the records' enumerations; `one` and `many` by what is counted; `unit` and
    `units`, of one and of many, by the codes of a quantity's unit; `reasons` by why something was left out.
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
    since: str
    until: str
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
    unit: Mapping[str, str]
    units: Mapping[str, str]
    reasons: Mapping[str, str]

    def count(self, number: int, thing: str) -> str:
        """`3 articles`, `1 article`; `thing` is a key of `one` and `many`."""
        return f"{number} {(self.one if number == 1 else self.many)[thing]}"

    def moment(self, value: str) -> str:
        """An ISO date, date-time, clock time or interval in words; anything else as it stands.

        `4 Juni 2000`; `1 April 2024, 11.49 WIB`; `22.00`; `8 Juni 2026 – 14 Juni 2026`; `hingga 30 Juni 2018`.
        """
        first, between, last = value.partition("/")
        if not between:
            return self._point(value)
        if "." in (first[:1], last[:1]):
            return (
                self.until.format(self._point(last)) if first.startswith(".") else self.since.format(self._point(first))
            )
        return f"{self._point(first)} – {self._point(last)}"

    def amount(self, value: str) -> str:
        """A number with its unit, the unit's code in words: `14 day` is `14 hari`, `IDR 2.000` is `Rp 2.000`."""
        figure, space, noun = value.rpartition(" ")
        currency, _, rest = figure.partition(" ")
        if currency in self.units:
            return f"{self.units[currency]} {rest} {noun}" if rest else f"{self.units[currency]} {noun}"
        return f"{figure}{space}{(self.unit if figure == '1' else self.units).get(noun, noun)}"

    def reason(self, reason: str) -> str:
        """Why something was left out; a reason that has no words here as it stands."""
        return self.reasons.get(reason, reason)

    def prose(self, text: str) -> str:
        """`text` with the ISO dates in it put in words; a bare year and month may be something else and stays."""
        return _WITHIN.sub(lambda match: self.moment(match[0]), text)

    def _point(self, value: str) -> str:
        day, mark, clock = value.partition("T")
        if not mark and ":" in value:
            day, clock = "", value
        told = [self._day(day) if day else "", self._clock(clock) if clock else ""]
        return value if None in told else ", ".join(filter(None, told))

    def _day(self, value: str) -> str | None:
        match = _DAY.fullmatch(value)
        if match is None or not 1 <= int(match[2] or 1) <= 12:
            return None
        year, month, day = match.groups()
        return " ".join(filter(None, (day and str(int(day)), month and self.months[int(month) - 1], year)))

    def _clock(self, value: str) -> str | None:
        match = _CLOCK.fullmatch(value)
        if match is None:
            return None
        hour, minute, later, last, zone = match.groups()
        clock = f"{hour}{self.clock}{minute}" + (f"–{later}{self.clock}{last}" if later else "")
        offset = "+00:00" if zone == "Z" else zone
        return f"{clock} {self.zones.get(offset, f'UTC{offset}')}" if offset else clock


def phrases(report: Report) -> Phrases:
    """The words of the report's language."""
    return spoken(report.language)


def spoken(language: str) -> Phrases:
    """The words of a language; one that has none is told in English."""
    words: Phrases = load(Phrases, language if language in LANGUAGES else "en")
    return words


@dataclass(frozen=True, slots=True)
class PagePhrases:
    """The words that only the HTML page has; `signs` are those of its matrix, "sign meaning"."""

    skip: str
    matrix: str
    fact: str
    timeline: str
    timeline_key: str
    findings: str
    filter: str
    verdict: str
    source: str
    all: str
    keys: str
    steps: str
    meanings: tuple[str, ...]

    @property
    def signs(self) -> tuple[tuple[str, str], ...]:
        """Each sign with its meaning."""
        return tuple((sign, meaning) for sign, _, meaning in (entry.partition(" ") for entry in self.meanings))


def spoken_page(language: str) -> PagePhrases:
    """The words of the page in a language; one that has none is told in English."""
    words: PagePhrases = load(PagePhrases, language if language in LANGUAGES else "en")
    return words
