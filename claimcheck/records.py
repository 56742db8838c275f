"""Every record that travels through the program, frozen, in the order in which they arise.

    Article | Skip -> Sentence -> Claim (Moment, Quantity, Name, Cue) -> ClaimPair -> Evidence -> Finding -> Report

Offsets are code points of `Article.text`, half-open. Each record points only to records above it. Vectors are
never fields: a float32 matrix walks beside the tuple of claims.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two ranges share at least one code point."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        """Whether the other range lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Place:
    """Where a stretch of `Article.text` begins in the file: 1-based line and column."""

    offset: int
    line: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as a reader sees it: paragraphs separated by one blank line, boilerplate removed.

    `published` is an ISO date or date-time as the page gives it ("2024-04-01T11:49+07:00", "2025-08-13").
    `credits` are the wire agencies or outlets the article names as its own source ("Antara", "RT").
    `dropped` are the lines left out as boilerplate, each with the reason. `places` is sorted by offset.
    """

    id: str
    path: str
    text: str
    language: str
    title: str | None = None
    source: str | None = None
    published: str | None = None
    url: str | None = None
    dateline: str | None = None
    credits: tuple[str, ...] = ()
    dropped: tuple[tuple[str, str], ...] = ()
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Skip:
    """An input that could not be read, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of an article; `text` is the exact slice `Article.text[span.start:span.end]`.

    `quoted` is true when the whole sentence stands inside quotation marks, wherever these were opened.
    """

    article: str
    index: int
    paragraph: int
    span: Span
    text: str
    quoted: bool = False


class Grain(StrEnum):
    """How fine a stated time is."""

    MINUTE = "minute"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class Role(StrEnum):
    """What a time belongs to: what happened, or who told it when."""

    EVENT = "event"
    REPORT = "report"


class Via(StrEnum):
    """How a value reached its claim."""

    STATED = "stated"
    CONTEXT = "context"
    RELATIVE = "relative"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A time as a closed interval of days, or of minutes of the day when `grain` is MINUTE.

    `first`/`last`: None is open ("sejak 2019" has no last day). A clock time may have no day: then both are None.
    `minute_first`/`minute_last`: minutes after midnight, 0..1439, local to `zone` (minutes east of UTC, None: unsaid).
    `rough`: the text hedges the bounds ("awal 2000-an", "sekitar Juni"). `weekday`: 0 = Monday, when one is named.
    `source`: the claim that the value was taken from, when `via` is CONTEXT.
    """

    span: Span
    text: str
    first: date | None
    last: date | None
    grain: Grain
    role: Role = Role.EVENT
    via: Via = Via.STATED
    rough: bool = False
    weekday: int | None = None
    minute_first: int | None = None
    minute_last: int | None = None
    zone: int | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A counted or measured amount as a closed interval; None is unbounded ("lebih dari 20" has no high).

    `unit` is canonical and `low`/`high` are in it: person, percent, percentage-point, an ISO 4217 currency code, metre,
    square-metre, kilogram, litre, second, celsius, magnitude, metre-per-second, watt, year-of-age, rank (an ordinal),
    times (a multiple), score; None for a bare count, whose `noun` is the counted word, lower-cased ("rumah").
    `per`: the denominator of a rate ("hari"). `rough`: hedged ("sekitar").
    """

    span: Span
    text: str
    low: Decimal | None
    high: Decimal | None
    unit: str | None = None
    noun: str | None = None
    per: str | None = None
    rough: bool = False


class NameKind(StrEnum):
    """What a name names."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A proper name; equal `key` means the same bearer within one run ("putin" for "Vladimir Putin" and "Putin").

    `title` is the office or honorific before it, lower-cased ("presiden rusia"). `pronoun`: the text holds a pronoun or
    definite description in place of the name, and `source` names the claim from which the bearer was taken.
    """

    span: Span
    text: str
    key: str
    kind: NameKind
    title: str | None = None
    pronoun: bool = False
    source: str | None = None


class CueKind(StrEnum):
    """What a cue word does to the statement it governs."""

    NEGATION = "negation"
    HEDGE = "hedge"
    PLAN = "plan"
    DENIAL = "denial"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that changes the standing of a statement, and the stretch it governs."""

    kind: CueKind
    span: Span
    scope: Span


class Certainty(StrEnum):
    """How a claim is put forward."""

    ASSERTED = "asserted"
    HEDGED = "hedged"
    PLANNED = "planned"
    DENIED = "denied"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One checkable sentence with all that was read from it; spans count from the start of the article.

    `clauses` cut the sentence into stretches that each state about one fact; they do not overlap and cover all values.
    `context` lists the claims of the same article that this one leans on.
    """

    id: str
    article: str
    index: int
    paragraph: int
    span: Span
    text: str
    line: int
    column: int
    language: str
    speaker: str | None = None
    quoted: bool = False
    quotes: tuple[Span, ...] = ()
    certainty: Certainty = Certainty.ASSERTED
    cues: tuple[Cue, ...] = ()
    clauses: tuple[Span, ...] = ()
    moments: tuple[Moment, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    names: tuple[Name, ...] = ()
    context: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A claim, or a passage left out, that no check could judge, and why."""

    claim: str
    reason: str


class Kind(StrEnum):
    """What sources can disagree about, in the order of the report."""

    DATE = "date"
    TIME = "time"
    NUMBER = "number"
    MONEY = "money"
    PERCENT = "percent"
    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    ROLE = "role"
    NEGATION = "negation"
    CERTAINTY = "certainty"
    QUOTE = "quote"
    LEXICAL = "lexical"


class Verdict(StrEnum):
    """What a finding says of its sides."""

    CONTRADICTION = "contradiction"
    UPDATE = "update"
    DIFFERENCE = "difference"
    AGREEMENT = "agreement"


class Severity(StrEnum):
    """How much a finding weighs: ERROR only where normalised values decide on an aligned event."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimPair:
    """Two claims that may speak of the same fact.

    `similarity`: cosine of the claims' vectors, -1..1. `rank`: the better of the two ranks each has among the
    other article's claims, 1 = nearest. `shared`: keys of names that both hold.
    """

    left: Claim
    right: Claim
    similarity: float
    rank: int
    mutual: bool
    shared: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What one check says of one pair. `left`/`right` are the spans that differ or agree, in article offsets."""

    pair: ClaimPair
    kind: Kind
    verdict: Verdict
    left_value: str
    right_value: str
    left: Span
    right: Span
    severity: Severity
    confidence: float
    reason: str


@dataclass(frozen=True, slots=True)
class Mark:
    """The stretch of a claim that carries a side's value; offsets count from the start of the claim's text."""

    claim: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Side:
    """One of the values that the sources give, with the claims that give it."""

    value: str
    claims: tuple[str, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One fact on which sources agree, disagree, differ or have moved on."""

    id: str
    fingerprint: str
    cluster: str
    verdict: Verdict
    kind: Kind
    severity: Severity
    confidence: float
    by: tuple[str, ...]
    question: str | None
    sides: tuple[Side, ...]
    origins: int
    explanation: str


class Status(StrEnum):
    """What is known of a cluster of claims."""

    CONTRADICTED = "contradicted"
    AGREED = "agreed"
    UPDATED = "updated"
    MIXED = "mixed"
    SINGLE = "single"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Claims of several articles about one fact; `origins` counts independent sources."""

    id: str
    claims: tuple[str, ...]
    origins: int
    status: Status


@dataclass(frozen=True, slots=True)
class ModelName:
    """Which model a report was made with."""

    name: str
    revision: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """All that one run found; `origins` maps an article id to its origin id."""

    version: str
    encoder: ModelName
    judge: ModelName | None
    settings: tuple[tuple[str, str | float | int | bool], ...]
    language: str
    articles: tuple[Article, ...]
    origins: tuple[tuple[str, str], ...]
    skipped: tuple[Skip, ...]
    claims: tuple[Claim, ...]
    clusters: tuple[Cluster, ...]
    findings: tuple[Finding, ...]
    unchecked: tuple[Unchecked, ...]
